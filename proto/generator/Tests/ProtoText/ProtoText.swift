import Foundation
public import SwiftProtobuf

/// Small .proto files by their names, read by protoc.
public struct ProtoText {
  public var files: [String: String]

  /// A file without a syntax line is proto3.
  public init(_ files: [String: String]) {
    self.files = files.mapValues { text in
      text.contains("syntax = ") || text.contains("edition = ")
        ? text : "syntax = \"proto3\";\n" + text
    }
  }

  /// The descriptors of the files and of what they import, with comments, sorted by dependence.
  public func descriptors() throws -> Google_Protobuf_FileDescriptorSet {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("proto-text-\(UUID().uuidString)")
    defer {
      // Left behind, it would only take space.
      try? FileManager.default.removeItem(at: folder)  // a temporary file may stay
    }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let out = folder.appendingPathComponent("set.binpb")
    try run(
      [
        "protoc", "--descriptor_set_out=\(out.path)", "--include_imports", "--include_source_info",
        "-I\(folder.path)", "-I/usr/include",
      ] + files.keys.sorted())
    return try Google_Protobuf_FileDescriptorSet(serializedBytes: Data(contentsOf: out))
  }

  private func run(_ command: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProtoTextError(description: String(decoding: text, as: UTF8.self))
    }
  }

  /// The part of googleapis that holds the option of methods.
  public static let googleAPI = [
    "google/api/http.proto": """
    syntax = "proto3";
    package google.api;
    message HttpRule {
      string selector = 1;
      oneof pattern {
        string get = 2;
        string put = 3;
        string post = 4;
        string delete = 5;
        string patch = 6;
        CustomHttpPattern custom = 8;
      }
      string body = 7;
      string response_body = 12;
      repeated HttpRule additional_bindings = 11;
    }
    message CustomHttpPattern {
      string kind = 1;
      string path = 2;
    }
    """,
    "google/api/annotations.proto": """
    syntax = "proto3";
    package google.api;
    import "google/api/http.proto";
    import "google/protobuf/descriptor.proto";
    extend google.protobuf.MethodOptions { HttpRule http = 72295728; }
    """,
  ]
}

/// What protoc says.
public struct ProtoTextError: Error, CustomStringConvertible {
  public let description: String
}
