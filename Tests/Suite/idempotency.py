"""The same key twice: the same answer, also after the process was killed; another request: refused."""
import grpc

from recipes import uuid7
from suite import MALL, MARKETING, Face, Refused, messages_module, wait_until


def ask(face, method, path, body, key):
    try:
        return 200, face.ask(method, path, body, {"idempotency-key": key})
    except Refused as refused:
        return refused.status, refused.body


def edge_calls(suite, shopper, touch):
    """Every writing method of the gateway: who, how, a request, and another one."""
    money = {"amountMinor": "100", "currencyCode": "CNY"}
    app, desk = Face(suite.port, key=suite.api_key("app")), suite.desk()

    def receipt(number):
        return {"mallId": MALL, "receiptTime": suite.mall_now(), "receipt": {
            "receiptNumber": number, "shopId": "heqi", "total": money,
            "lines": [{"itemId": "heqi-tote", "quantity": 1, "amount": money}]}}

    def signals(tag):
        return {"signals": [{"id": uuid7(), "eventTime": suite.mall_now(), "mallId": MALL,
                             "memberId": "IDEM-9", "favourite": {"tag": f"once:{tag}"}}]}
    feedback = f"/v1/me/touches/{touch}/feedback"
    age = {"basis": "AGE_BASIS_DECLARED", "adult": True}
    return {
        "AskForInvitation": (shopper, "POST", "/v1/me/invitations",
                             {"mallId": MALL, "visitTime": suite.mall_now(7200)},
                             {"mallId": MALL, "visitTime": suite.mall_now(9000)}),
        "AddReceipt": (shopper, "POST", "/v1/me/receipts", receipt("ONCE-1"), receipt("ONCE-2")),
        "ReportSignals": (app, "POST", "/v1/signals", signals("a"), signals("b")),
        "GiveFeedback": (shopper, "POST", feedback, {"kind": "FEEDBACK_KIND_SEEN"},
                         {"kind": "FEEDBACK_KIND_OPENED"}),
        "LessOfThis": (shopper, "POST", f"/v1/me/touches/{touch}:less", {},
                       None),
        "DeleteTag": (shopper, "DELETE", "/v1/me/tags/once:a", None, "/v1/me/tags/once:b"),
        "SetPersonalisation": (shopper, "PUT", "/v1/me/personalisation", {"on": True}, {"on": False}),
        "GrantConsent": (shopper, "POST", "/v1/me/consents",
                         {"purposes": MARKETING, "textVersion": "1", "source": "a", "age": age},
                         {"purposes": MARKETING, "textVersion": "2", "source": "a", "age": age}),
        "WithdrawConsent": (shopper, "POST", "/v1/me/consents:withdraw",
                            {"purposes": ["PURPOSE_MARKETING_WEBHOOK"], "source": "a"},
                            {"purposes": ["PURPOSE_MARKETING_WEBHOOK"], "source": "b"}),
        "SetSwitch": (desk, "POST", "/v1/switches",
                      {"kind": "SWITCH_KIND_OFFER", "targetId": "once", "stopped": True},
                      {"kind": "SWITCH_KIND_OFFER", "targetId": "once"}),
        "SetWebhook": (app, "POST", "/v1/webhook", {"url": "https://once.example/a"},
                       {"url": "https://once.example/b"}),
        "DeleteWebhook": (app, "DELETE", "/v1/webhook", None, None),
    }


def attack(suite, checks, place, touched):
    """At the gateway's edge, then inside."""
    shopper, touch = touched.shopper, touched.touch
    calls = edge_calls(suite, shopper, touch)
    first = {}
    for name, (face, method, path, body, other) in calls.items():
        key = f"once-{name}"
        status, answer = first[name] = ask(face, method, path, body, key)
        checks.check(f"once {name}: taken", status == 200, f"{status} {answer}")
        again = ask(face, method, path, body, key)
        checks.check(f"once {name}: the same answer", again == first[name], f"{first[name]} {again}")
        if other:
            elsewhere = other if isinstance(other, str) else path
            refused(checks, f"once {name}: another request",
                    ask(face, method, elsewhere, None if isinstance(other, str) else other, key))
    # Things go on meanwhile, and the answers stay what they were.
    wait_until(lambda: len(shopper.messages()) > 2, 3)
    refused(checks, "once: the key of another method", ask(
        shopper, "PUT", "/v1/me/personalisation", {"on": True}, "once-GrantConsent"))
    other = suite.joined("IDEM-2")
    status, _ = ask(other, "PUT", "/v1/me/personalisation", {"on": False}, "once-SetPersonalisation")
    checks.check("once: another person's keys are others", status == 200, status)
    for key in ("", "k" * 129):
        status, body = ask(shopper, "PUT", "/v1/me/personalisation", {"on": True}, key)
        checks.check(f"once: a key of {len(key)} characters", status == 400, f"{status} {body}")
    suite.kill("gateway")
    suite.spawn("gateway")
    suite.healthy("gateway")
    wait_until(lambda: ask(shopper, "GET", "/v1/me/consents", None, "x")[0] == 200)
    for name, (face, method, path, body, _) in calls.items():
        again = ask(face, method, path, body, f"once-{name}")
        checks.check(f"once {name}: the same answer after a crash", again == first[name],
                     f"{first[name]} {again}")
    profile(suite, checks, place, touched.person)


def refused(checks, label, answer):
    status, body = answer
    checks.check(f"{label}: refused", status == 409 and "IDEMPOTENCY_KEY_REUSED" in str(body),
                 f"{status} {str(body)[:200]}")


def profile(suite, checks, place, person):
    """Writing methods of the profile service, which keep answers as well."""
    pb = messages_module("atrium.profile.v1.profiles_pb2", place)
    stubs = messages_module("atrium.profile.v1.profiles_pb2_grpc", place)
    consents = messages_module("atrium.profile.v1.consents_pb2", place)
    consent_stubs = messages_module("atrium.profile.v1.consents_pb2_grpc", place)
    channel = suite.channel("profile")
    profiles, granting = stubs.ProfilesStub(channel), consent_stubs.ConsentsStub(channel)
    calls = {
        "SetTagState": (profiles.SetTagState, pb.SetTagStateRequest(
            person_id=person, tag="once:x", asleep=True), pb.SetTagStateRequest(
                person_id=person, tag="once:x")),
        "DeleteTag": (profiles.DeleteTag, pb.DeleteTagRequest(person_id=person, tag="once:x"),
                      pb.DeleteTagRequest(person_id=person, tag="once:y")),
        "SetPersonalisation": (profiles.SetPersonalisation, pb.SetPersonalisationRequest(
            person_id=person, on=True), pb.SetPersonalisationRequest(person_id=person)),
        "GrantConsent": (granting.GrantConsent, consents.GrantConsentRequest(
            person_id=person, purposes=[1], text_version="1", source="x"),
            consents.GrantConsentRequest(person_id=person, purposes=[2], text_version="1",
                                         source="x")),
        "WithdrawConsent": (granting.WithdrawConsent, consents.WithdrawConsentRequest(
            person_id=person, purposes=[4], source="x"), consents.WithdrawConsentRequest(
                person_id=person, purposes=[4], source="y")),
    }

    def call(method, request, key):
        try:
            return "OK", method(request, timeout=10, metadata=(
                *suite.actor(), ("atrium-idempotency-key", key)))
        except grpc.RpcError as error:
            return error.code().name, error.details()
    first = {}
    for name, (method, request, other) in calls.items():
        first[name] = call(method, request, f"in-{name}")
        checks.check(f"profile {name}: taken", first[name][0] == "OK", first[name])
        checks.check(f"profile {name}: the same answer",
                     call(method, request, f"in-{name}") == first[name])
        checks.check(f"profile {name}: another request",
                     call(method, other, f"in-{name}")[0] == "ALREADY_EXISTS")
    suite.kill("profile")
    suite.spawn("profile")
    suite.healthy("profile")
    for name, (method, request, _) in calls.items():
        again = wait_until(lambda: (lambda a: a if a[0] != "UNAVAILABLE" else None)(
            call(method, request, f"in-{name}")))
        checks.check(f"profile {name}: the same answer after a crash", again == first[name], again)
