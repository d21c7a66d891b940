"""What each method of the suite is asked when somebody wants what is another person's.

A method without a line here fails the test: somebody must think about it first.
"""
import time
import uuid

from suite import MALL

# Every call that names a thing of somebody else's must fail with one of these.
CLOSED = {"NOT_FOUND", "PERMISSION_DENIED", "UNAUTHENTICATED"}
# A key of a caller's own choice that is taken already; tells nothing about by whom.
TAKEN = CLOSED | {"ALREADY_EXISTS"}


def uuid7():
    """RFC 9562, version 7, in lower case."""
    moment = int(time.time() * 1000)
    return str(uuid.UUID(int=(moment << 80) | (7 << 76) | (uuid.uuid4().int & (0xfff << 64))
                         | (2 << 62) | (uuid.uuid4().int & ((1 << 62) - 1))))


class Recipe:
    """A request that names things of the victim's, and what may come of it.

    `own`: codes for a stranger of the same realm; `elsewhere`: codes for callers of another realm,
    where the names are free or lead to nothing, so that OK is no fault unless something leaks.
    """

    def __init__(self, request, own=CLOSED, elsewhere=CLOSED):
        self.request = request
        self.own = own
        self.elsewhere = elsewhere


def brief(v):
    return {"touchId": v.touch, "kind": "CONTENT_KIND_GREETING", "locale": "zh-CN",
            "channel": "CHANNEL_INBOX", "stage": "STAGE_AFTER_THE_VISIT",
            "purpose": "PURPOSE_SERVICE", "personId": v.person,
            "facts": [{"factId": "mall.name", "kind": "mall.name", "text": "澜庭"}]}


def signal(v):
    return {"id": uuid7(), "eventTime": v.now, "mallId": MALL, "personId": v.person,
            "favourite": {"tag": "category:planted"}}


def decide(v):
    return {"touchId": v.touch, "occasion": "OCCASION_TRY_ON", "mallId": MALL,
            "itemId": "sucai-wool-coat", "mallTime": v.now,
            "profile": {"personId": v.person, "locale": "zh-CN", "personalisationOn": True}}


PUBLIC = {"OK"}
FREE = CLOSED | {"OK"}
FREE_KEY = TAKEN | {"OK", "FAILED_PRECONDITION", "INVALID_ARGUMENT"}
RIGHTS = "PURPOSE_SUBJECT_RIGHTS"


def inside():
    """Methods of the five services, and of erasure in all six."""
    p, t, a = "atrium.profile.v1.", "atrium.tenant.v1.", "atrium.advisor.v1."
    g, c = "atrium.generation.v1.", "atrium.compliance.v1."
    return {
        p + "Signals/Ingest": Recipe(
            lambda v: {"signals": [signal(v)]}, own=CLOSED | {"OK", "INVALID_ARGUMENT"},
            elsewhere=FREE),
        # A service may look anybody of its own realm up; strangers of another make their own.
        p + "Identities/EnsurePerson": Recipe(
            lambda v: {"identity": {"memberId": v.member}}, elsewhere=FREE),
        p + "Identities/FindPerson": Recipe(
            lambda v: {"identity": {"memberId": v.member}}, elsewhere=FREE),
        p + "Identities/LinkIdentity": Recipe(
            lambda v: {"personId": v.person, "identity": {"memberId": "planted-by-b"}}),
        p + "Identities/UnlinkIdentity": Recipe(
            lambda v: {"personId": v.person, "identity": {"memberId": v.member}}),
        p + "Consents/GrantConsent": Recipe(
            lambda v: {"personId": v.person, "purposes": ["PURPOSE_MARKETING_WEBHOOK"],
                       "textVersion": "b", "source": "b"}),
        p + "Consents/WithdrawConsent": Recipe(
            lambda v: {"personId": v.person, "purposes": ["PURPOSE_PROFILING"], "source": "b"}),
        p + "Consents/CheckConsent": Recipe(
            lambda v: {"personId": v.person, "purpose": "PURPOSE_PROFILING"}, elsewhere=FREE),
        p + "Consents/ListConsents": Recipe(lambda v: {"personId": v.person, "purpose": RIGHTS}),
        p + "Profiles/GetLiveProfile": Recipe(lambda v: {"personId": v.person, "purpose": RIGHTS}),
        p + "Profiles/SetTagState": Recipe(
            lambda v: {"personId": v.person, "tag": v.tag, "asleep": True}),
        p + "Profiles/DeleteTag": Recipe(lambda v: {"personId": v.person, "tag": v.tag}),
        p + "Profiles/SetPersonalisation": Recipe(lambda v: {"personId": v.person, "on": False}),
        p + "Profiles/ExportPerson": Recipe(lambda v: {"personId": v.person, "purpose": RIGHTS}),
        p + "Erasures/RequestErasure": Recipe(lambda v: {"personId": v.person}),
        # The receipt names nobody, and its id says nothing to who does not have it.
        p + "Erasures/GetErasure": Recipe(lambda v: {"erasureId": v.erasure}, own=FREE),
        p + "Inspection/ListRejectedSignals": Recipe(lambda v: {}, elsewhere=FREE),
        p + "Inspection/ListErasures": Recipe(lambda v: {}, elsewhere=FREE),
        p + "Inspection/CountZones": Recipe(lambda v: {}, elsewhere=FREE),
        t + "Directory/ImportTable": Recipe(lambda v: {"table": "TABLE_MALLS", "csv": "bWFsbF9pZA=="}),
        t + "Directory/GetMall": Recipe(lambda v: {"mallId": MALL}, own=FREE),
        t + "Directory/GetShop": Recipe(lambda v: {"shopId": v.shop}, own=FREE),
        t + "Directory/GetOffer": Recipe(lambda v: {"offerId": v.offer}, own=FREE),
        t + "Directory/ListZones": Recipe(lambda v: {"mallId": MALL}, own=FREE, elsewhere=FREE),
        t + "Directory/ListShops": Recipe(lambda v: {"mallId": MALL}, own=FREE, elsewhere=FREE),
        t + "Directory/ListItems": Recipe(lambda v: {"shopId": v.shop}, own=FREE, elsewhere=FREE),
        t + "Directory/ListOffers": Recipe(lambda v: {"mallId": MALL}, own=FREE, elsewhere=FREE),
        t + "Coupons/Reserve": Recipe(
            lambda v: {"touchId": v.touch, "offerId": v.offer, "personId": v.person},
            elsewhere=FREE_KEY),
        t + "Coupons/Issue": Recipe(lambda v: {"touchId": v.touch}),
        t + "Coupons/Release": Recipe(lambda v: {"touchId": v.touch}, elsewhere=FREE),
        t + "Coupons/Redeem": Recipe(
            lambda v: {"couponCode": v.coupon, "shopId": v.shop, "receiptNumber": "R-B"}),
        t + "Coupons/GetCoupon": Recipe(lambda v: {"couponCode": v.coupon}),
        t + "Feed/WatchChanges": Recipe(lambda v: {}, elsewhere=FREE | {"DEADLINE_EXCEEDED"}),
        a + "Decisions/Decide": Recipe(decide, own=TAKEN, elsewhere=FREE_KEY),
        # A decision of the other realm's own, where one was asked for under the same id before.
        a + "Decisions/GetDecision": Recipe(
            lambda v: {"touchId": v.touch, "personId": v.person, "purpose": RIGHTS},
            elsewhere=FREE),
        a + "Decisions/ListDecisions": Recipe(
            lambda v: {"personId": v.person, "purpose": RIGHTS}, elsewhere=FREE),
        a + "Decisions/GetReadModel": Recipe(lambda v: {}, elsewhere=FREE),
        g + "Composer/Compose": Recipe(
            lambda v: {"brief": brief(v)}, own=TAKEN, elsewhere=FREE_KEY),
        g + "Composer/GetContent": Recipe(lambda v: {"contentId": v.content, "purpose": RIGHTS}),
        c + "Reviews/ReviewBrief": Recipe(
            lambda v: {"brief": brief(v)}, own=TAKEN, elsewhere=FREE_KEY),
        c + "Reviews/ReviewContent": Recipe(
            lambda v: {"brief": brief(v), "content": {
                "contentId": v.content, "touchId": v.touch, "locale": "zh-CN", "text": "您好",
                "kind": "CONTENT_KIND_GREETING", "labels": {"aiGenerated": True}}},
            own=TAKEN, elsewhere=FREE_KEY),
        c + "Reviews/RecordOutcome": Recipe(
            lambda v: {"touchId": v.touch, "reviewId": v.review, "kind": "OUTCOME_KIND_WITHHELD",
                       "reason": "b", "channel": "CHANNEL_INBOX", "happenedTime": v.now}),
        c + "Reviews/GetReview": Recipe(lambda v: {"reviewId": v.review, "purpose": RIGHTS}),
        c + "Packs/ListPacks": Recipe(lambda v: {}, own=FREE, elsewhere=FREE),
        c + "Packs/ListRules": Recipe(lambda v: {"packId": "cn-advertising"}, own=FREE,
                                      elsewhere=FREE),
        # The ledger holds commitments only; a realm's head is for that realm.
        c + "Ledger/GetHead": Recipe(lambda v: {}, own=FREE, elsewhere=FREE),
        c + "Ledger/ProveInclusion": Recipe(
            lambda v: {"leafIndex": v.leaf}, own=FREE,
            elsewhere=FREE | {"OUT_OF_RANGE", "INVALID_ARGUMENT"}),
        c + "Ledger/ProveConsistency": Recipe(
            lambda v: {"firstSize": 1}, own=FREE,
            elsewhere=FREE | {"OUT_OF_RANGE", "INVALID_ARGUMENT"}),
        "atrium.erasure.v1.PersonErasure/ErasePerson": Recipe(
            lambda v: {"erasureId": uuid7(), "personId": v.person}, elsewhere=FREE),
    }


def edge():
    """Methods of the gateway, asked by strangers' tokens and keys."""
    g = "atrium.gateway.v1."
    own = {"OK"}  # the caller's own things: nothing of the victim's may be in the answer
    return {
        g + "Devices/StreamSignals": Recipe(
            lambda v: {"batch": 1, "signals": [signal(v)]}, own=CLOSED | {"INVALID_ARGUMENT"}),
        g + "BeforeTheVisit/AskForInvitation": Recipe(
            lambda v: {"mallId": MALL, "visitTime": v.visit}, own=own | CLOSED),
        g + "InTheMall/ReportSignals": Recipe(
            lambda v: {"signals": [signal(v)]}, own=CLOSED | {"INVALID_ARGUMENT"}),
        g + "InTheMall/GetTouch": Recipe(lambda v: {"touchId": v.touch}),
        g + "AfterTheVisit/AddReceipt": Recipe(
            lambda v: {"mallId": MALL, "receipt": {
                "receiptNumber": v.receipt, "shopId": v.shop, "lines": [
                    {"itemId": "sucai-wool-coat", "quantity": 1,
                     "amount": {"amountMinor": "100", "currencyCode": "CNY"}}],
                "total": {"amountMinor": "100", "currencyCode": "CNY"}},
                "receiptTime": v.now}, own=TAKEN | {"INVALID_ARGUMENT"}),
        g + "Inbox/ListMessages": Recipe(lambda v: {}, own=own | CLOSED),
        g + "Inbox/WatchMessages": Recipe(lambda v: {}, own=own | CLOSED | {"DEADLINE_EXCEEDED"}),
        g + "Inbox/GiveFeedback": Recipe(
            lambda v: {"touchId": v.touch, "kind": "FEEDBACK_KIND_REJECTED"}),
        g + "Rights/GetWhy": Recipe(lambda v: {"touchId": v.touch}),
        g + "Rights/LessOfThis": Recipe(lambda v: {"touchId": v.touch}),
        g + "Rights/ListTags": Recipe(lambda v: {}, own=own | CLOSED),
        g + "Rights/DeleteTag": Recipe(lambda v: {"tag": v.tag}, own=own | CLOSED),
        g + "Rights/SetPersonalisation": Recipe(lambda v: {"on": True}, own=own | CLOSED),
        g + "Rights/GrantConsent": Recipe(
            lambda v: {"purposes": ["PURPOSE_PROFILING"], "textVersion": "b", "source": "b",
                       "age": {"basis": "AGE_BASIS_DECLARED", "adult": True}}, own=own | CLOSED),
        g + "Rights/WithdrawConsent": Recipe(
            lambda v: {"purposes": ["PURPOSE_MARKETING_WEBHOOK"], "source": "b"},
            own=own | CLOSED),
        g + "Rights/ListConsents": Recipe(lambda v: {}, own=own | CLOSED),
        g + "Rights/ExportMe": Recipe(lambda v: {}, own=own | CLOSED),
        # Asked by a throw-away person: it erases who asks.
        g + "Rights/EraseMe": Recipe(lambda v: {}, own=own | CLOSED),
        g + "Rights/GetErasure": Recipe(lambda v: {"erasureId": v.erasure}, own=FREE),
        g + "Controls/SetSwitch": Recipe(
            lambda v: {"kind": "SWITCH_KIND_OFFER", "targetId": v.offer, "stopped": True},
            elsewhere=FREE),
        g + "Controls/ListSwitches": Recipe(lambda v: {}, elsewhere=FREE),
        g + "Controls/SetWebhook": Recipe(
            lambda v: {"url": "https://b.example/hook"}, elsewhere=FREE),
        g + "Controls/GetWebhook": Recipe(lambda v: {}, elsewhere=FREE),
        g + "Controls/DeleteWebhook": Recipe(lambda v: {}, elsewhere=FREE),
    }
