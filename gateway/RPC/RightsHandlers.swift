import Messages
import RPC
import RPCServices
import Wire

/// What a shopper may ask, change and stop.
struct RightsHandlers: Atrium_Gateway_V1_RightsService {
  let face: GatewayFace

  func getWhy(
    _ request: Atrium_Gateway_V1_GetWhyRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_Why {
    let owner = try await face.shopper(context)
    let row = try await face.touch(owner, request.touchID)
    guard let result = try await face.store.result(row), var why = result.why else {
      throw RPCError.refused(
        .failedPrecondition, "TOUCH_RUNNING", "the touch is on its way; ask again in a moment")
    }
    let locale = WhyText.locale(request.locale)
    if !why.model.isEmpty {
      let decision = try await face.peers.decisions.getDecision(
        .with {
          $0.touchID = row.touch
          $0.personID = owner.person
          $0.purpose = .subjectRights
          $0.locale = locale
        }, options: try face.signing.asShopper(owner, within: GatewayFace.time))
      why.reasons = decision.reasons
      why.notUsed = decision.notUsed
    }
    why.text = WhyText(locale: locale).text(why)
    return why
  }

  func lessOfThis(
    _ request: Atrium_Gateway_V1_LessOfThisRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_LessOfThisResponse {
    try await face.once(request, context) {
      let owner = try await face.shopper(context)
      let row = try await face.touch(owner, request.touchID)
      let tags = try await face.store.result(row)?.tags ?? []
      let options = try face.signing.asShopper(owner, within: GatewayFace.time)
      var asleep: [Atrium_Profile_V1_TagAffinity] = []
      for tag in tags {
        let answer = try await face.peers.profiles.setTagState(
          .with {
            $0.personID = owner.person
            $0.tag = tag
            $0.asleep = true
          }, options: options)
        if let tag = answer.tag { asleep.append(tag) }
      }
      try await face.feedback(row, .rejected)
      let tagsAsleep = asleep
      return .with { $0.tags = tagsAsleep }
    }
  }

  func listTags(
    _: Atrium_Gateway_V1_ListTagsRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ListTagsResponse {
    let owner = try await face.shopper(context)
    let profile = try await face.peers.profiles.getLiveProfile(
      .with {
        $0.personID = owner.person
        $0.purpose = .subjectRights
      }, options: try face.signing.asShopper(owner, within: GatewayFace.time))
    return .with {
      $0.tags = profile.tags
      $0.personalisationOn = profile.personalisationOn
    }
  }

  func deleteTag(
    _ request: Atrium_Gateway_V1_DeleteTagRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_DeleteTagResponse {
    try await face.once(request, context) {
      let owner = try await face.shopper(context)
      _ = try await face.peers.profiles.deleteTag(
        .with {
          $0.personID = owner.person
          $0.tag = request.tag
        }, options: try face.signing.asShopper(owner, within: GatewayFace.time))
      return .init()
    }
  }

  func setPersonalisation(
    _ request: Atrium_Gateway_V1_SetPersonalisationRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_SetPersonalisationResponse {
    try await face.once(request, context) {
      let owner = try await face.shopper(context)
      let options = try face.signing.asShopper(owner, within: GatewayFace.time)
      let change = Atrium_Profile_V1_SetPersonalisationRequest.with {
        $0.personID = owner.person
        $0.on = request.on
      }
      let answer =
        if request.on {
          try await face.peers.profiles.setPersonalisation(change, options: options)
        } else {
          try await face.withdrawing(owner) {
            try await face.peers.profiles.setPersonalisation(change, options: options)
          }
        }
      return .with { $0.on = answer.on }
    }
  }
}

extension RightsHandlers {
  func grantConsent(
    _ request: Atrium_Gateway_V1_GrantConsentRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ConsentsResponse {
    try await face.once(request, context) {
      let owner = try await face.shopper(context)
      let answer = try await face.peers.consents.grantConsent(
        .with {
          $0.personID = owner.person
          $0.purposes = request.purposes
          $0.textVersion = request.textVersion
          $0.source = request.source
          $0.age = request.age
        }, options: try face.signing.asShopper(owner, within: GatewayFace.time))
      return .with { $0.consents = answer.consents }
    }
  }

  func withdrawConsent(
    _ request: Atrium_Gateway_V1_WithdrawConsentRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ConsentsResponse {
    try await face.once(request, context) {
      let owner = try await face.shopper(context)
      let options = try face.signing.asShopper(owner, within: GatewayFace.time)
      let answer = try await face.withdrawing(owner) {
        try await face.peers.consents.withdrawConsent(
          .with {
            $0.personID = owner.person
            $0.purposes = request.purposes
            $0.source = request.source
          }, options: options)
      }
      return .with { $0.consents = answer.consents }
    }
  }

  func listConsents(
    _: Atrium_Gateway_V1_ListConsentsRequest, context: CallContext
  ) async throws -> Atrium_Gateway_V1_ConsentsResponse {
    let owner = try await face.shopper(context)
    let answer = try await face.peers.consents.listConsents(
      .with {
        $0.personID = owner.person
        $0.purpose = .subjectRights
      }, options: try face.signing.asShopper(owner, within: GatewayFace.time))
    return .with { $0.consents = answer.consents }
  }

  func eraseMe(
    _: Atrium_Gateway_V1_EraseMeRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_Erasure {
    let owner = try await face.shopper(context)
    let options = try face.signing.asShopper(owner, within: GatewayFace.time)
    let erasure = try await face.withdrawing(owner) {
      try await face.peers.erasures.requestErasure(
        .with { $0.personID = owner.person }, options: options)
    }
    // The gateway's own part follows; from here on the member is somebody new.
    face.people.forget(owner)
    return erasure
  }

  func getErasure(
    _ request: Atrium_Gateway_V1_GetErasureRequest, context: CallContext
  ) async throws -> Atrium_Profile_V1_Erasure {
    let realms = context.metadata.texts("atrium-realm")
    guard let realm = realms.first ?? face.controls.onlyRealm, realms.count <= 1 else {
      throw RPCError.invalid("atrium-realm", "expected the realm of the erasure")
    }
    return try await face.peers.erasures.getErasure(
      .with { $0.erasureID = request.erasureID },
      options: try face.signing.asGateway(realm, within: GatewayFace.time, waits: true))
  }
}
