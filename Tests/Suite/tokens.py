"""Tokens and keys that nobody has made for this: each is refused, names no secret, and is in no log."""
import base64
import hashlib
import hmac
import http.client
import json
import subprocess
import time

from suite import REALM, SERVICES, token_part, url64

ISSUER = "https://members.lanting.example"
PATH = "/v1/me/consents"
# Group order of Ed25519 (RFC 8032 5.1).
ORDER = 2**252 + 27742317777372353535851937790883648493


def claims(**changes):
    now = int(time.time())
    body = {"iss": ISSUER, "aud": "atrium", "sub": "TOKEN-VICTIM", "iat": now, "exp": now + 3600}
    body.update(changes)
    return {name: value for name, value in body.items() if value is not None}


def signed(suite, head, body, key="shoppers"):
    """A token of these bytes, signed by a key of the suite's."""
    return suite.sign_parts(key, head, body)


HEAD = {"alg": "EdDSA", "kid": "shoppers", "typ": "JWT"}


def forged(suite):
    """Name and token of everything that a login must not be."""
    now = int(time.time())
    good = suite.token("TOKEN-VICTIM")
    head, body, signature = good.split(".")
    raw = base64.urlsafe_b64decode(signature + "==")
    scalar = int.from_bytes(raw[32:], "little")
    keys = json.loads((suite.folder / "keys/shoppers.json").read_text())["keys"]
    public = base64.urlsafe_b64decode(keys[0]["x"] + "=")
    pem = subprocess.run(["openssl", "pkey", "-in", str(suite.folder / "keys/shoppers.sign"),
                          "-pubout"], check=True, capture_output=True).stdout

    def hs(secret, algorithm="HS256"):
        text = f"{token_part(dict(HEAD, alg=algorithm))}.{token_part(claims())}"
        return f"{text}.{url64(hmac.new(secret, text.encode(), hashlib.sha256).digest())}"

    for name in ("none", "None", "NONE", "nOnE", ""):
        unsigned = f"{token_part(dict(HEAD, alg=name))}.{token_part(claims())}"
        yield f"alg {name}", unsigned + "."
        yield f"alg {name} with a signature", f"{unsigned}.{signature}"
    yield "HS256 by the public key", hs(public)
    yield "HS256 by its PEM", hs(pem)
    yield "HS256 by its JWK", hs(json.dumps(keys[0]).encode())
    yield "HS256 by nothing", hs(b"")
    for algorithm in ("ES256", "RS256", "PS256", "EdDSA ", "eddsa", "Ed448", 7, None):
        yield f"alg {algorithm}", signed(suite, dict(HEAD, alg=algorithm), claims())
    for kid in ("other", "", "shoppers ", "SHOPPERS", "../shoppers", "gateway", "s" * 300, 5, None):
        yield f"kid {str(kid)[:12]}", signed(suite, dict(HEAD, kid=kid), claims())
    yield "another realm's key", signed(suite, HEAD, claims(), "strangers")
    yield "another realm's key and kid", signed(suite, dict(HEAD, kid="strangers"), claims(),
                                                "strangers")
    yield "the gateway's key", signed(suite, dict(HEAD, kid="gateway"), claims(), "gateway")
    for label, change in (
            ("expired", {"exp": now - 600}), ("expired long ago", {"exp": 1}), ("exp 0", {"exp": 0}),
            ("exp negative", {"exp": -1}), ("exp text", {"exp": str(now + 600)}),
            ("exp huge", {"exp": 10**30}), ("exp list", {"exp": [now + 600]}),
            ("exp true", {"exp": True}), ("exp missing", {"exp": None}),
            ("not yet", {"nbf": now + 3600}), ("nbf text", {"nbf": "x"}),
            ("issued tomorrow", {"iat": now + 86400}), ("aud other", {"aud": "other"}),
            ("aud missing", {"aud": None}), ("aud empty", {"aud": []}), ("aud case", {"aud": "Atrium"}),
            ("aud number", {"aud": 1}), ("aud nested", {"aud": [["atrium"]]}),
            ("iss other", {"iss": "https://evil.example"}), ("iss missing", {"iss": None}),
            ("iss of the other realm", {"iss": "https://members.yunshe.example"}),
            ("iss with a slash", {"iss": ISSUER + "/"}), ("iss list", {"iss": [ISSUER]}),
            ("iss atrium-gateway", {"iss": "atrium-gateway"}),
            ("sub missing", {"sub": None}), ("sub empty", {"sub": ""}), ("sub list", {"sub": ["A"]}),
            ("sub number", {"sub": 7}), ("sub huge", {"sub": "A" * 65})):
        yield label, signed(suite, HEAD, claims(**change))
    for member, value in (("jwk", keys[0]), ("jku", "http://127.0.0.1/keys"), ("x5u", "http://x"),
                          ("x5c", ["AA=="]), ("crit", ["exp"]), ("crit", []), ("b64", False)):
        yield f"header {member} {value}", signed(suite, dict(HEAD, **{member: value}),
                                                 claims()) if member != "b64" else signed(
            suite, dict(HEAD, b64=False, crit=["b64"]), claims())
    yield "signature stripped", f"{head}.{body}."
    yield "no signature", f"{head}.{body}"
    for length in (1, 31, 32, 63):
        yield f"signature of {length}", f"{head}.{body}.{url64(raw[:length])}"
    yield "signature longer", f"{head}.{body}.{url64(raw + b'x')}"
    for index in (0, 31, 32, 63):
        flipped = bytes(byte ^ (1 if place == index else 0) for place, byte in enumerate(raw))
        yield f"signature bit {index}", f"{head}.{body}.{url64(flipped)}"
    yield "signature plus the order", \
        f"{head}.{body}.{url64(raw[:32] + (scalar + ORDER).to_bytes(32, 'little'))}"
    yield "signature of zeros", f"{head}.{body}.{url64(bytes(64))}"
    yield "signature of the neutral point", f"{head}.{body}.{url64(bytes([1]) + bytes(63))}"
    # The last character holds 4 bits that mean nothing (RFC 4648 3.5).
    last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    other = last[(last.index(signature[-1]) & ~15) | ((last.index(signature[-1]) + 1) & 15)]
    yield "signature of loose base64", f"{head}.{body}.{signature[:-1]}{other}"
    yield "signature padded", good + "=="
    yield "standard base64", good.replace("-", "+").replace("_", "/") + "+"
    yield "payload exchanged", f"{head}.{token_part(claims(sub='SOMEBODY'))}.{signature}"
    yield "header exchanged", f"{token_part(dict(HEAD, typ='x'))}.{body}.{signature}"
    yield "white space within", f"{head}. {body}.{signature}"
    yield "four parts", f"{good}.{signature}"
    yield "five parts", f"{good}..{signature}"
    yield "one part", head
    yield "dots", ".."
    yield "a JWS in JSON", json.dumps({"payload": body, "protected": head, "signature": signature})
    yield "a token in a token", signed(suite, dict(HEAD, cty="JWT"), good.encode())
    text = json.dumps(claims())
    yield "claims twice", signed(suite, HEAD, (text[:-1] + ', "sub": "OTHER"}').encode())
    yield "exp twice", signed(suite, HEAD, (text[:-1] + f', "exp": {now + 99}}}').encode())
    yield "alg twice", signed(suite, b'{"alg":"none","alg":"EdDSA","kid":"shoppers"}', claims())
    yield "claims in an array", signed(suite, HEAD, [claims()])
    yield "claims null", signed(suite, HEAD, b"null")
    yield "claims not UTF-8", signed(suite, HEAD, b'{"sub":"\xff\xfe"}')
    yield "claims cut", signed(suite, HEAD, text[:-1].encode())
    yield "claims and more", signed(suite, HEAD, (text + "{}").encode())
    yield "byte order mark", signed(suite, HEAD, b"\xef\xbb\xbf" + text.encode())
    yield "nested deep", signed(suite, HEAD, (text[:-1] + ',"x":' + "[" * 900 + "]" * 900
                                              + "}").encode())
    yield "9 KiB", signed(suite, HEAD, claims(x="y" * 9000))
    yield "an actor's token", dict(suite.actor("shopper", "x", "gateway", REALM))["atrium-actor"]


def answer(suite, fields, path=PATH):
    """Status and body for fields in their order, so that one may come twice."""
    connection = http.client.HTTPConnection("127.0.0.1", suite.port, timeout=20)
    try:
        connection.putrequest("GET", path)
        for name, value in fields:
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, response.read().decode("utf-8", "replace")
    finally:
        connection.close()


def refused(checks, label, status, body, secrets, codes=(401, 403)):
    checks.check(f"token {label}: refused", status in codes, f"{status} {body[:200]}")
    try:
        error = json.loads(body)["error"]
        clear = bool(error["message"]) and error["status"] in (
            "UNAUTHENTICATED", "PERMISSION_DENIED", "INVALID_ARGUMENT")
    except (ValueError, KeyError):
        clear = status in (400, 431)  # refused before anybody has read it
    checks.check(f"token {label}: a clear error", clear, body[:200])
    checks.check(f"token {label}: names no secret",
                 not any(secret in body for secret in secrets if secret), body[:200])


def attack(suite, checks):
    """All of it at the gateway, and what services take inside."""
    status, body = answer(suite, [("authorization", f"Bearer {suite.token('TOKEN-VICTIM')}")])
    checks.check("a good token is taken", status == 200, f"{status} {body[:200]}")
    shown = ["TOKEN-VICTIM", "SOMEBODY"]
    for label, token in forged(suite):
        parts = [piece for piece in token.split(".") if len(piece) > 16]
        status, body = answer(suite, [("authorization", f"Bearer {token}")])
        # nghttpx has a limit of its own for fields.
        refused(checks, label, status, body, parts + ["TOKEN-VICTIM"],
                (401, 403, 431) if len(token) > 8000 else (401, 403))
        shown += parts[-1:] if len(parts) > 2 else []
    credentials(suite, checks, shown)
    inside(suite, checks, shown)
    logs(suite, checks, shown)


def credentials(suite, checks, shown):
    """Schemes, two of a kind, keys of apps, and metadata of the inside from outside."""
    good, key = suite.token("TOKEN-VICTIM"), suite.api_key("app")
    desk = suite.api_key("desk")
    shown += [good.split(".")[2], key, desk]
    bearer = ("authorization", f"Bearer {good}")
    secrets = [good, key, desk]
    cases = [
        ("Basic", [("authorization", f"Basic {good}")]), ("no scheme", [("authorization", good)]),
        ("scheme alone", [("authorization", "Bearer")]),
        ("two spaces", [("authorization", f"Bearer  {good}")]),
        ("more behind", [("authorization", f"Bearer {good} x")]),
        ("two tokens", [bearer, bearer]),
        ("token and other", [bearer, ("authorization", "Bearer x")]),
        ("other and token", [("authorization", "Bearer x"), bearer]),
        ("comma", [("authorization", f"Bearer {good}, Bearer {good}")]),
        ("token and key", [bearer, ("x-api-key", key)]),
        ("two keys", [("x-api-key", key), ("x-api-key", desk)]),
        ("a device by name", [("atrium-device", "till"), ("atrium-realm", REALM)]),
        ("key as token", [("authorization", f"Bearer {key}")]),
        ("token as key", [("x-api-key", good)]), ("empty key", [("x-api-key", "")]),
        ("empty token", [("authorization", "")]), ("cut key", [("x-api-key", key[:-1])]),
        ("longer key", [("x-api-key", key + "0")]), ("prefix", [("x-api-key", key[:12])]),
        ("key in capitals", [("x-api-key", key.upper())]),
        ("key without prefix", [("x-api-key", key.removeprefix("atk_"))]),
        ("another prefix", [("x-api-key", "xyz_" + key.removeprefix("atk_"))]),
        ("hash of the key", [("x-api-key", hashlib.sha256(key.encode()).hexdigest())]),
        ("not UTF-8", [("authorization", b"Bearer \xff\xfe\xfd")]),
        ("a NUL's neighbour", [("x-api-key", key + "\x7f")]),
        ("actor from outside", list(suite.actor())),
        ("operator from outside", list(suite.actor("operator", "desk"))),
        ("actor and a bad token", [("authorization", "Bearer x"), *suite.actor()]),
    ]
    for label, fields in cases:
        try:
            status, body = answer(suite, fields)
        except (OSError, http.client.HTTPException) as error:
            status, body = 0, str(error)
        refused(checks, label, status, body, secrets, (400, 401, 403))
    # A key of the right form is as slow to be refused as a wrong one: only hashes are compared.
    status, body = answer(suite, [("x-api-key", key)], "/v1/switches")
    refused(checks, "an app's key at the desk", status, body, secrets, (403,))
    status, body = answer(suite, [("x-api-key", desk)], "/v1/webhook")
    refused(checks, "a desk's key at the webhook", status, body, secrets, (403,))
    # An actor beside a good token changes nothing: the caller is who the token names.
    status, body = answer(suite, [bearer, *suite.actor("operator", "desk")], "/v1/switches")
    refused(checks, "an operator's actor beside a shopper's token", status, body, secrets, (403,))


def inside(suite, checks, shown):
    """What services believe of each other."""
    import grpc
    cases = []
    now = int(time.time())
    whole = {"iss": "atrium-gateway", "aud": "atrium", "kind": "operator", "sub": "desk",
             "realm": REALM, "iat": now, "exp": now + 300}
    head = {"alg": "EdDSA", "kid": "gateway", "typ": "atrium-actor+jwt"}

    def case(label, identity, head_=None, signer="gateway", **changes):
        body = {name: value for name, value in dict(whole, **changes).items() if value is not None}
        token = signed(suite, dict(head, **(head_ or {})), body, signer)
        cases.append((label, identity, token))

    for signer in ("profile", "advisor", "tenant"):
        case(f"operator minted by {signer}", "profile", {"kid": signer}, signer)
        case(f"operator minted by {signer}, as the gateway's issuer", "profile", {"kid": signer},
             signer, iss=f"atrium-{signer}")
        case(f"shopper minted by {signer}", "profile", {"kid": signer}, signer, kind="shopper",
             sub="x")
        case(f"by {signer}'s key under the gateway's name", "gateway", {}, signer)
    case("typ JWT", "gateway", {"typ": "JWT"})
    case("typ missing", "gateway", {"typ": None})
    case("lifetime of an hour", "gateway", exp=now + 3600)
    case("expired", "gateway", iat=now - 700, exp=now - 400)
    case("aud other", "gateway", aud="other")
    case("iss other", "gateway", iss="other")
    case("no realm", "gateway", realm=None)
    case("no kind", "gateway", kind=None)
    case("kind in capitals", "gateway", kind="OPERATOR")
    case("no sub", "gateway", sub=None)
    case("roles no list", "gateway", roles="operator")
    cases.append(("a shopper's login", "gateway", suite.token("TOKEN-VICTIM")))
    for label, identity, token in cases:
        call = suite.channel("tenant", identity).unary_unary(
            "/atrium.tenant.v1.Directory/ImportTable", lambda _: b"\x08\x01\x12\x00", bytes)
        try:
            call(None, metadata=(("atrium-realm", REALM), ("atrium-actor", token)), timeout=10)
            code, text = "OK", ""
        except grpc.RpcError as error:
            code, text = error.code().name, error.details() or ""
        checks.check(f"actor {label}: refused", code in ("UNAUTHENTICATED", "PERMISSION_DENIED"),
                     f"{code} {text}")
        checks.check(f"actor {label}: names no secret", token.split(".")[2] not in text, text)
        shown.append(token.split(".")[2])
    for identity in ("gateway", "device"):
        call = suite.channel("gateway", identity).unary_unary(
            "/atrium.erasure.v1.PersonErasure/ErasePerson", lambda _: b"", bytes)
        try:
            call(None, metadata=suite.actor(), timeout=10)
            code = "OK"
        except grpc.RpcError as error:
            code = error.code().name
        checks.check(f"erasure asked by {identity}", code in ("UNAUTHENTICATED", "PERMISSION_DENIED"),
                     code)


def logs(suite, checks, shown):
    """No part of a token or key is in any log."""
    for service in SERVICES:
        text = suite.log(service)
        found = [secret for secret in shown if len(secret) > 7 and secret in text]
        checks.check(f"log of {service} has no token", not found, f"{len(found)}: {str(found)[:200]}")
    audits = [file for file in suite.folder.rglob("audit*") if file.is_file()]
    for file in audits:
        text = file.read_text(errors="replace")
        checks.check("the audit has no token", not any(
            secret in text for secret in shown if len(secret) > 7), file.name)
