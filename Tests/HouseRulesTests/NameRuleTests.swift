import Testing

@Suite struct NameRuleTests {
  @Test func wordsAreSplit() {
    #expect(
      NameRule.words(of: "HTTPClientImpl+Base64.swift") == [
        "HTTP", "Client", "Impl", "Base64", "swift",
      ])
    #expect(NameRule.words(of: "wire_util-2") == ["wire", "util", "2"])
    #expect(NameRule.words(of: "").isEmpty)
  }

  @Test func filesWithEmptyWordsAreCaught() {
    for path in ["a/PoolManager.swift", "b/utils.py", "c/wire-common.sh", "D+Helpers.swift"] {
      #expect(NameRule.fileBreaches(path: path).count == 1, "\(path)")
    }
    for path in ["a/Database.swift", "b/Base64.swift", "Common/Generated/Base.pb.swift"] {
      #expect(NameRule.fileBreaches(path: path).isEmpty, "\(path)")
    }
  }

  @Test func typesWithEmptyWordsAreCaught() {
    for text in ["final class PoolManager {}", "enum Util {}", "typealias DefaultCodec = Codec"] {
      #expect(NameRule.typeBreaches(in: source(text)).count == 1, "\(text)")
    }
    let fine = ["struct Database {}", "class func manager()", "let a = \"class Util\"", "actor: A"]
    for text in fine {
      #expect(NameRule.typeBreaches(in: source(text)).isEmpty, "\(text)")
    }
  }

  @Test func theTopIsFixed() {
    let good = ["Package.swift", "README.zh.md", ".ci/run", "Sources/A/B.swift", "LICENSE"]
    #expect(FolderRule.topBreaches(good).isEmpty)
    #expect(FolderRule.topBreaches(good + ["scripts/a", "scripts/b"]).count == 1)
  }

  @Test func twoLevelsAreRooms() {
    let paths = ["Sources/C/CZlib/shim.h", "infra/test", ".ci/run", "LICENSE"]
    #expect(FolderRule.folders(paths) == ["Sources", "Sources/C", "infra"])
  }

  @Test func roomsNeedCaptions() {
    let readme = "Sources/ the machinery\n  Wire/   reading\n- `infra/`: where it runs\nTests/\n"
    let paths = ["Sources/Wire/A.swift", "infra/test"]
    #expect(FolderRule.captionBreaches(paths, readme: readme).isEmpty)
    #expect(FolderRule.captionBreaches(["Tests/A.swift"], readme: readme).count == 1)
    #expect(FolderRule.captionBreaches(["Sources/Re/A.swift"], readme: readme).count == 1)
    #expect(FolderRule.captionBreaches(["a/A.swift"], readme: "a/b/ words").count == 1)
    #expect(FolderRule.captionBreaches([], readme: nil).count == 1)
  }
}
