/// Answers requests on standard input, each in a frame, in their order, until the input ends.
@main
struct DifferentialPeer {
  static func main() {
    let subject = Subject()
    var frames = Frames()
    while let frame = frames.next() {
      guard Frames.send(subject.answer(frame).bytes) else { return }
    }
  }
}
