#!/usr/bin/env python3
"""Takes the part of everybody who wants what is somebody else's.

Two realms; victims with a message, a coupon, a decision, a review, tags and a receipt; strangers
who call every method of every service with the victims' ids, over gRPC with mutual TLS and as JSON.
Nothing of a victim's may be in any answer, every refusal has a right code, and afterwards nothing
has changed. Then tokens that no issuer has made (tokens.py), and keys of calls that come twice
(idempotency.py).
"""
import argparse
import contextlib
import json
import random
import sys
import tempfile
import time

import idempotency
import recipes
import tokens
from suite import MALL, REALM, SERVICES, Checks, Face, Refused, Suite, messages_module, wait_until

OTHER = "yunshe"
PACKAGES = {"atrium.profile.v1": ("profile", ("signals", "identities", "consents", "profiles",
                                              "erasures", "inspection")),
            "atrium.tenant.v1": ("tenant", ("directory", "coupons", "feed")),
            "atrium.advisor.v1": ("advisor", ("decisions",)),
            "atrium.generation.v1": ("generation", ("content",)),
            "atrium.compliance.v1": ("compliance", ("reviews", "packs", "ledger")),
            "atrium.gateway.v1": ("gateway", ("journeys", "inbox", "rights", "controls", "devices")),
            "atrium.erasure.v1": (None, ("erasure",))}


def methods(place):
    """Every method of the contracts: its full name, its descriptor, the service that has it."""
    found = []
    for package, (service, files) in PACKAGES.items():
        folder = package.replace(".", "/")
        for file in files:
            module = messages_module(f"{folder.replace('/', '.')}.{file}_pb2", place)
            for kind in module.DESCRIPTOR.services_by_name.values():
                for method in kind.methods:
                    for name in [service] if service else SERVICES:
                        found.append((f"{kind.full_name}/{method.name}", method, name))
    return found


class Person:
    """Somebody with something to lose; knows which of its things a request has named."""

    def __init__(self, suite, member, device):
        self.member = member
        self.shopper = suite.joined(member)
        self.receipt = f"RECEIPT-OF-{member}"
        device.try_on(member)

    def settle(self, suite, place):
        """Waits for the message and learns everything that names this person's things."""
        message = self.shopper.messages()[0]
        self.text, self.coupon = message["text"], message.get("couponCode", "")
        self.touch, self.content = message["touchId"], message["contentId"]
        why = self.shopper.ask("GET", f"/v1/me/touches/{self.touch}/why")
        self.review, self.leaf = why["reviewId"], int(why.get("ledgerLeafIndex", 0))
        tags = self.shopper.ask("GET", "/v1/me/tags")["tags"]
        self.tag = tags[0]["tag"]
        self.shopper.ask("POST", "/v1/me/receipts", {
            "mallId": MALL, "receiptTime": suite.mall_now(), "receipt": {
                "receiptNumber": self.receipt, "shopId": "heqi", "lines": [
                    {"itemId": "heqi-tote", "quantity": 1,
                     "amount": {"amountMinor": "59900", "currencyCode": "CNY"}}],
                "total": {"amountMinor": "59900", "currencyCode": "CNY"}}})
        pb = messages_module("atrium.profile.v1.identities_pb2", place)
        stubs = messages_module("atrium.profile.v1.identities_pb2_grpc", place)
        import grpc
        coupons = messages_module("atrium.tenant.v1.coupons_pb2", place)
        stub = messages_module("atrium.tenant.v1.coupons_pb2_grpc", place).CouponsStub(
            suite.channel("tenant"))
        if self.coupon:
            def issued():
                with contextlib.suppress(grpc.RpcError):
                    return stub.GetCoupon(coupons.GetCouponRequest(coupon_code=self.coupon),
                                          metadata=suite.actor())
            # It follows the message.
            of = wait_until(issued).offer_id
        else:
            of = "heqi"
        self.other_tenant = "bulv" if of.startswith("heqi") else "heqi"
        find = stubs.IdentitiesStub(suite.channel("profile")).FindPerson
        self.person = find(pb.FindPersonRequest(identity=pb.Identity(member_id=self.member)),
                           metadata=suite.actor()).person_id

    def secrets(self):
        return {name: getattr(self, name) for name in
                ("member", "person", "touch", "coupon", "content", "review", "text", "receipt")
                if getattr(self, name)}


class Named:
    """The victim as a recipe sees it: some names may be the stranger's own instead."""

    def __init__(self, victim, stranger, own, surroundings):
        self.victim, self.stranger, self.own = victim, stranger, own
        self.surroundings = surroundings
        self.of_victim = set()

    def __getattr__(self, name):
        if name in self.surroundings:
            return self.surroundings[name]
        if name in self.own:
            return getattr(self.stranger, name)
        # Neither says anything about anybody by itself.
        if name not in ("leaf", "tag"):
            self.of_victim.add(name)
        return getattr(self.victim, name)


class Attack:
    # What anybody may do to themselves, and is nobody's member after.
    ENDS_STRANGER = ("Erasures/RequestErasure", "Identities/UnlinkIdentity")

    def __init__(self, suite, place, checks, seed):
        self.suite, self.place, self.checks = suite, place, checks
        self.chance = random.Random(seed)
        self.channels = {}
        self.actors = {}
        self.codes = {}
        self.known = [entry for entry in methods(place)]
        self.decided = ""
        self.recipes = {**recipes.inside(), **recipes.edge()}

    def prepare(self):
        device = self.suite.device()
        people = []
        # Some persons are in the share that gets nothing, so that effects can be measured.
        for _ in range(10):
            asked = [Person(self.suite, f"SHOPPER-{self.chance.randrange(10**8):08d}", device)
                     for _ in range(6)]
            wait_until(lambda: all(person.shopper.messages() for person in asked), 3)
            people += [person for person in asked if person.shopper.messages()]
            # Those with a coupon have more to lose.
            people.sort(key=lambda person: "couponCode" not in person.shopper.messages()[0])
            if len(people) >= 4:
                break
        people = people[:4]
        for person in people:
            person.settle(self.suite, self.place)
        # Thanks for the receipts come too.
        wait_until(lambda: all(len(person.shopper.messages()) > 1 for person in people), 5)
        device.close()
        self.victims, self.strangers = people[:2], people[2:]
        gone = self.suite.joined("GONE-1")
        now = self.suite.mall_now()
        self.surroundings = {
            "erasure": gone.ask("POST", "/v1/me:erase", {})["erasureId"],
            "now": now, "visit": self.suite.mall_now(7200),
            "shop": "heqi", "offer": "heqi-tote-60"}
        self.keys = {(OTHER, kind): self.suite.api_key(f"{OTHER}-{kind}")
                     for kind in ("channel", "operator")}
        self.keys[REALM, "channel"] = self.suite.api_key("app")
        self.keys[REALM, "operator"] = self.suite.api_key("desk")

    def snapshot(self):
        """What the victims have, without what changes by itself."""
        seen = {}
        for victim in self.victims:
            lines = victim.shopper.ask("GET", "/v1/me/export")
            seen[victim.member] = sorted(steady(line) for line in str_lines(lines)
                                         # The victim's own readings are on record as well.
                                         if f'"reader":"{victim.person}"' not in line.replace(" ", ""))
            seen[victim.member, "messages"] = victim.shopper.messages()
            seen[victim.member, "consents"] = victim.shopper.ask("GET", "/v1/me/consents")
            code, answer = self.ask_service(
                "tenant", "atrium.tenant.v1.Coupons/GetCoupon", {"couponCode": victim.coupon},
                self.suite.actor()) if victim.coupon else ("OK", "")
            seen[victim.member, "coupon"] = (code, answer)
        seen["switches"] = self.suite.desk().ask("GET", "/v1/switches")
        return seen

    # Calls

    def find(self, name, service):
        return next(method for full, method, at in self.known if full == name and at == service)

    def channel(self, service, identity):
        key = (service, identity)
        if key not in self.channels:
            self.channels[key] = self.suite.channel(service, identity)
        return self.channels[key]

    def ask_service(self, service, name, request, metadata, identity="gateway"):
        """The code of a call over gRPC and everything that came back as text."""
        import grpc
        from google.protobuf import json_format, message_factory
        method = self.find(name, service)
        message = json_format.ParseDict(request, message_factory.GetMessageClass(method.input_type)())
        answer = message_factory.GetMessageClass(method.output_type)
        channel = self.channel(service, identity)
        shape = ("stream" if method.client_streaming else "unary") + "_" + \
            ("stream" if method.server_streaming else "unary")
        call = getattr(channel, shape)(
            f"/{name}", request_serializer=type(message).SerializeToString,
            response_deserializer=answer.FromString)
        sent = iter([message]) if method.client_streaming else message
        parts = []
        try:
            got = call(sent, metadata=metadata, timeout=0.7 if method.server_streaming else 10)
            for part in (got if method.server_streaming else [got]):
                parts.append(json_format.MessageToJson(part, ensure_ascii=False))
            return "OK", "\n".join(parts)
        except grpc.RpcError as error:
            trailing = b" ".join(
                value if isinstance(value, bytes) else value.encode()
                for _, value in (error.trailing_metadata() or ()))
            text = f"{error.details()} {trailing.decode('utf-8', 'replace')}"
            return error.code().name, "\n".join(parts) + text

    def ask_face(self, name, request, headers):
        """The same as JSON, by the path that the contract gives the method."""
        from google.api import annotations_pb2
        method = self.find(name, "gateway")
        rule = method.GetOptions().Extensions[annotations_pb2.http]
        verb = rule.WhichOneof("pattern")
        path, rest = getattr(rule, verb), dict(request)
        for field in list(rest):
            mark = "{" + "".join("_" + c.lower() if c.isupper() else c for c in field) + "}"
            if mark in path:
                path = path.replace(mark, str(rest.pop(field)))
        try:
            # The stream of events never ends by itself; one JSON object on each line does not either.
            answer = Face(self.suite.port).ask(verb.upper(), path, rest if rule.body else None,
                                               headers, timeout=0.7 if "events" in path else 20)
            return "OK", answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        except Refused as refused:
            status = "?"
            if refused.body.startswith("{"):
                status = json.loads(refused.body)["error"]["status"]
            return status, refused.body
        except TimeoutError:
            return "DEADLINE_EXCEEDED", ""

    def actor(self, *parts, **claims):
        key = (parts, tuple(sorted(claims.items())))
        if key not in self.actors:
            kind, subject, signer, realm = parts
            self.actors[key] = self.suite.actor(kind, subject, signer, realm, **claims)
        return self.actors[key]

    # Swaps

    def inside(self, victim, stranger):
        """Strangers inside: name, metadata, certificate, what may come besides the recipe's."""
        service = self.actor("service", "gateway", "gateway", REALM)
        elsewhere = self.actor("service", "gateway", "gateway", OTHER)
        expired = dict(iat=int(time.time()) // 1000 * 1000 - 9000,
                       exp=int(time.time()) // 1000 * 1000 - 8700)
        return [
            ("stranger", self.actor("shopper", stranger.person, "gateway", REALM), "gateway", "own"),
            ("stranger", self.actor("shopper", stranger.person, "gateway", REALM), "gateway", "own"),
            ("realm", elsewhere, "gateway", "elsewhere"),
            ("realm-shopper", self.actor("shopper", victim.person, "gateway", OTHER), "gateway",
             "elsewhere"),
            ("realm-operator", self.actor("operator", "desk", "gateway", OTHER), "gateway",
             "elsewhere"),
            ("tenant", self.actor("tenant", "till", "gateway", REALM, tenant=victim.other_tenant),
             "gateway", "own"),
            ("realm-metadata", (elsewhere[0], service[1]), "gateway", {"PERMISSION_DENIED"}),
            ("realm-token", (service[0], elsewhere[1]), "gateway", {"PERMISSION_DENIED"}),
            ("two-realms", (service[0], elsewhere[0], service[1]), "gateway",
             {"INVALID_ARGUMENT", "UNAUTHENTICATED"}),
            ("kind", self.actor("god", "gateway", "gateway", REALM), "gateway", {"UNAUTHENTICATED"}),
            ("device", self.actor("device", "till", "gateway", REALM), "gateway",
             {"UNAUTHENTICATED", "PERMISSION_DENIED"}),
            ("expired", self.actor("service", "gateway", "gateway", REALM, **expired), "gateway",
             {"UNAUTHENTICATED"}),
            ("nobody", (), "gateway", {"UNAUTHENTICATED"}),
            ("peer", service, "generation", {"PERMISSION_DENIED", "UNAUTHENTICATED"}),
            ("asserts", self.actor("shopper", victim.person, "gateway", REALM), "profile",
             {"PERMISSION_DENIED", "UNAUTHENTICATED"}),
            ("device-peer", service, "device", {"PERMISSION_DENIED", "UNAUTHENTICATED"}),
        ]

    def edges(self, victim, stranger):
        """Strangers outside: name, headers, realm."""
        def bearer(token):
            return {"authorization": f"Bearer {token}"}
        inner = dict(self.actor("shopper", victim.person, "gateway", REALM))
        return [
            ("stranger", dict(stranger.shopper.headers), REALM),
            ("stranger", dict(stranger.shopper.headers), REALM),
            ("stranger-with-actor", dict(stranger.shopper.headers, **inner), REALM),
            ("actor-only", inner, None),
            ("nobody", {}, None),
            ("same-member-elsewhere", bearer(self.other_token(victim.member)), OTHER),
            ("channel", {"x-api-key": self.keys[REALM, "channel"]}, "channel"),
            ("operator", {"x-api-key": self.keys[REALM, "operator"]}, "operator"),
            ("channel-elsewhere", {"x-api-key": self.keys[OTHER, "channel"]}, OTHER),
            ("operator-elsewhere", {"x-api-key": self.keys[OTHER, "operator"]}, OTHER),
        ]

    def other_token(self, member):
        key = ("other", member)
        if key not in self.actors:
            now = int(time.time())
            self.actors[key] = self.suite.sign("strangers", {
                "iss": "https://members.yunshe.example", "aud": "atrium", "sub": member, "iat": now,
                "exp": now + 3600})
        return self.actors[key]

    def swap(self, name, service):
        victim, stranger = self.chance.choice(self.victims), self.chance.choice(self.strangers)
        own = set(self.chance.choice(([], ["person"], ["touch"], ["person", "member"], ["coupon"],
                                      ["review", "content"])))
        if service == "gateway" and not name.startswith("atrium.erasure"):
            return self.swap_edge(name, victim, stranger)
        who, metadata, identity, may = self.chance.choice(self.inside(victim, stranger))
        if who == "stranger" and "person" in own and name.endswith(self.ENDS_STRANGER):
            return  # it would end the stranger, who is needed later
        recipe, named = self.recipes[name], Named(
            victim, stranger, own if who == "stranger" else (), dict(
                self.surroundings, shop=victim.other_tenant if who == "tenant" else "heqi"))
        request = recipe.request(named)
        allowed = may if isinstance(may, set) else getattr(recipe, may)
        if may == "own" and own and who == "stranger":
            free = not named.of_victim or name.endswith("UnlinkIdentity")
            allowed = allowed | recipes.FREE_KEY - (set() if free else {"OK"})
        if name.startswith("atrium.erasure") and service == "gateway":
            allowed = recipes.CLOSED  # only the profile service asks, and no certificate else may
        code, text = self.ask_service(service, name, request, metadata, identity)
        # What callers of the other realm have decided there themselves is theirs to read.
        theirs = self.decided if ".Decisions/" in name and who.startswith("realm") else ""
        # The same offer may have been told to both in the same words.
        theirs += stranger.text if who == "stranger" else ""
        self.judge(f"{service} {name} as {who}{sorted(own) or ''}", code, text, allowed, request,
                   victim, theirs)
        if name.endswith("Decisions/Decide") and who.startswith("realm") and code == "OK":
            self.decided += json.dumps(request)

    def swap_edge(self, name, victim, stranger):
        who, headers, realm = self.chance.choice(self.edges(victim, stranger))
        recipe = self.recipes[name]
        method = name.rsplit("/", 1)[1]
        if realm == REALM and method == "EraseMe":
            return  # it would be the stranger that is erased
        if realm == "operator" and method in ("SetSwitch", "ListSwitches") or \
                realm == "channel" and method in ("ReportSignals", "SetWebhook", "GetWebhook",
                                                  "DeleteWebhook"):
            return  # theirs by right
        named = Named(victim, stranger, (), self.surroundings)
        request = recipe.request(named)
        if method == "GetErasure":
            headers = dict(headers, **{"atrium-realm": self.chance.choice((REALM, OTHER))})
        allowed = recipe.own
        if realm == OTHER:
            allowed = allowed | recipe.elsewhere | (set() if named.of_victim else {"OK"}) | \
                ({"OK", "INVALID_ARGUMENT"} if method in ("AddReceipt", "ReportSignals") else set())
        elif realm is None and method != "GetErasure":
            allowed = {"UNAUTHENTICATED"}
        elif realm in ("channel", "operator") and method != "GetErasure":
            allowed = {"PERMISSION_DENIED"}
        if method == "StreamSignals" or self.chance.random() < 0.4:
            code, text = self.ask_service("gateway", name, request, tuple(headers.items()))
        else:
            code, text = self.ask_face(name, request, headers)
        theirs = stranger.text if who.startswith("stranger") else ""
        self.judge(f"edge {name} as {who}", code, text, allowed, request, victim, theirs)

    def judge(self, label, code, text, allowed, request, victim, theirs=""):
        self.codes[code] = self.codes.get(code, 0) + 1
        self.checks.check(f"{label}: code", code in allowed,
                          f"{code}, expected {sorted(allowed)}: {text[:200]}")
        sent = json.dumps(request, ensure_ascii=False)
        for what, value in victim.secrets().items():
            if value not in sent and value not in theirs and value in text:
                self.checks.check(f"{label}: leak", False, f"the {what} is in: {text[:300]}")

    def run(self, swaps):
        names = sorted({(name, service) for name, _, service in self.known})
        missing = sorted({name for name, _ in names} - set(self.recipes))
        self.checks.check("every method has a recipe", not missing, missing)
        unused = sorted(set(self.recipes) - {name for name, _ in names})
        self.checks.check("every recipe has a method", not unused, unused)
        names = [(name, service) for name, service in names if name in self.recipes]
        before = self.snapshot()
        done = 0
        while done < swaps:
            round_ = names[:]
            self.chance.shuffle(round_)
            for name, service in round_[:swaps - done]:
                self.swap(name, service)
                done += 1
        after = self.snapshot()
        for key in before:
            self.checks.check(f"unchanged: {str(key)[:8]}", before[key] == after[key],
                              difference(before[key], after[key]))
        print(f"{done} swaps over {len(names)} methods: "
              + ", ".join(f"{count} {code}" for code, count in sorted(self.codes.items())))


def str_lines(export):
    """The JSON lines within the answer's lines."""
    import base64
    for line in (export if isinstance(export, str) else json.dumps(export)).splitlines():
        if line.strip():
            text = base64.b64decode(json.loads(line).get("jsonLines", "")).decode()
            yield from text.splitlines()


def steady(line):
    """A line of an export without what decays or counts reads."""
    def without(value):
        if isinstance(value, dict):
            return {name: without(part) for name, part in value.items()
                    if name not in ("strengthPermille", "strength_permille", "strength")}
        if isinstance(value, list):
            return [without(part) for part in value]
        return value
    return json.dumps(without(json.loads(line)), sort_keys=True, ensure_ascii=False)


def difference(before, after):
    if isinstance(before, list):
        gone = [part for part in before if part not in after]
        new = [part for part in after if part not in before]
        return f"gone {str(gone)[:600]} new {str(new)[:600]}"
    return f"{str(before)[:400]} then {str(after)[:400]}"


def two_realms(suite):
    """A second realm beside the demo's, with an issuer of its own."""
    suite.shell("openssl genpkey -algorithm ed25519 -out $SUITE/keys/strangers.sign 2>/dev/null;"
                "key_set $SUITE/keys strangers >$SUITE/keys/strangers.json")
    keys = suite.folder / "keys"
    suite.configure("gateway", f"""realms: [{REALM}, {OTHER}]
issuers:
  https://members.lanting.example: [{REALM}, atrium, {keys / 'shoppers.json'}]
  https://members.yunshe.example: [{OTHER}, atrium, {keys / 'strangers.json'}]""")
    # Under the names that the first realm's have.
    for name, kind in (("app", "channel"), ("desk", "operator")):
        made = suite.run("gateway", "keys", "make", "--realm", OTHER, "--name", name, "--kind", kind)
        (keys / f"{OTHER}-{kind}.apikey").write_text(made.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--swaps", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--port", type=int, default=21000)
    options = parser.parse_args()
    checks = Checks()
    seed = options.seed if options.seed is not None else random.randrange(1 << 30)
    with tempfile.TemporaryDirectory() as folder:
        suite = Suite(folder, options.port)
        two_realms(suite)
        try:
            suite.start()
            attack = Attack(suite, folder, checks, seed)
            attack.prepare()
            attack.run(options.swaps)
            tokens.attack(suite, checks)
            idempotency.attack(suite, checks, folder, attack.strangers[0])
        finally:
            suite.stop()
    if checks.failed:
        print(f"seed {seed}")
    checks.end()


if __name__ == "__main__":
    main()
