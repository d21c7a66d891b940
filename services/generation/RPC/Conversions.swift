internal import GenerationDomain
internal import Messages
internal import Wire

extension Claim {
  var message: Atrium_Generation_V1_Claim {
    .with {
      $0.span = .with {
        $0.begin = UInt32(clamping: span.begin)
        $0.end = UInt32(clamping: span.end)
      }
      $0.factID = factID
    }
  }
}

extension GenerationDomain.Button {
  var message: Atrium_Generation_V1_Button {
    .with {
      $0.action = action
      $0.text = text
    }
  }
}
