"""Every kind of signal arrives as it was written down, byte for byte."""
import datetime
import re

from gateway import Gateway
from ground import check

MOMENT = "2026-11-22T18:00:00.250+08:00"
MOMENT_MS = int(datetime.datetime(2026, 11, 22, 10, 0, 0, 250_000, datetime.UTC).timestamp() * 1000)
ID = "019b0000-0000-7000-8000-0000000000{:02x}"
UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def expected(number, **fields):
    """A signal with the id and the time that the lines give."""
    from atrium.profile.v1 import signals_pb2
    signal = signals_pb2.Signal(id=ID.format(number), mall_id="lanting-sh", **fields)
    signal.event_time.FromMilliseconds(MOMENT_MS)
    return signal


def receipt(number, currency, total, lines, coupons=(), shop="heqi"):
    from atrium.profile.v1 import signals_pb2
    from atrium.types.v1 import types_pb2

    def money(amount):
        return types_pb2.Money(amount_minor=amount, currency_code=currency)
    return signals_pb2.Receipt(
        receipt_number=number, shop_id=shop, total=money(total), coupon_codes=coupons,
        lines=[signals_pb2.ReceiptLine(item_id=item, quantity=quantity, amount=money(amount))
               for item, quantity, amount in lines])


def pairs():
    """Lines and what they mean."""
    from atrium.profile.v1 import signals_pb2 as s
    many = [(f"item-{n:03}" + "x" * 56, 4_294_967_295, -(10 ** 17) - n) for n in range(200)]
    coupons = [f"{n:016d}" for n in range(20)]
    long_line = " ".join(f"line={item}:{count}:{amount}" for item, count, amount in many)
    return [
        ("try_on member=M1001 item=coat-oat shop=heqi zone=l2-a",
         dict(member_id="M1001", zone_id="l2-a",
              try_on=s.TryOn(item_id="coat-oat", shop_id="heqi"))),
        ("try_on item=coat-oat shop=heqi", dict(
            try_on=s.TryOn(item_id="coat-oat", shop_id="heqi"))),
        ("presence device=a4:83:e7:00:11:22 sensor=ap%20%25%20十七 zone=l2-a",
         dict(device_id="a4:83:e7:00:11:22", zone_id="l2-a",
              presence=s.Presence(sensor_id="ap % 十七"))),
        ("  presence\tmember=%E4%BC%9A%E5%91%98=1 sensor=" + "店" * 64 + "  zone=" + "z" * 64,
         dict(member_id="会员=1", zone_id="z" * 64, presence=s.Presence(sensor_id="店" * 64))),
        ("portal_login member=M1001 device=a4:83:e7:00:11:22 zone=l1",
         dict(member_id="M1001", zone_id="l1",
              portal_login=s.PortalLogin(device_id="a4:83:e7:00:11:22"))),
        ("receipt member=M1001 shop=heqi number=00042 line=coat-oat:1:89900 line=bag:2:-100 "
         "total=89800 currency=CNY coupon=0123456789ABCDEF coupon=ZZZZYYYYXXXXWWWW",
         dict(member_id="M1001", receipt=receipt(
             "00042", "CNY", 89800, [("coat-oat", 1, 89900), ("bag", 2, -100)],
             ["0123456789ABCDEF", "ZZZZYYYYXXXXWWWW"]))),
        ("receipt shop=heqi number=0 total=0 currency=HKD",
         dict(receipt=receipt("0", "HKD", 0, []))),
        (f"receipt member={'m' * 64} shop={'s' * 64} number={'n' * 64} {long_line} total="
         f"{10 ** 17} currency=USD " + " ".join(f"coupon={code}" for code in coupons),
         dict(member_id="m" * 64, receipt=receipt(
             "n" * 64, "USD", 10 ** 17, many, coupons, shop="s" * 64))),
    ]


def exact_cases(place):
    cases = pairs()
    lines = "".join(f"{line} id={ID.format(n)} time={MOMENT if n % 2 else MOMENT_MS}\n"
                    for n, (line, _) in enumerate(cases))
    lines = "# a comment\n\n   \n" + lines.replace("\n", "\r\n", 1)
    with Gateway(place.folder) as gateway:
        done = place.once(gateway.port, lines)
        check("all kinds: exit", done.code == 0 and done.is_sound, done)
        check("all kinds: ids", done.ids == [ID.format(n) for n in range(len(cases))], done.ids)
        wanted = [expected(n, **fields) for n, (_, fields) in enumerate(cases)]
        seen = {signal.id: signal for signal in gateway.signals}
        for (line, _), signal in zip(cases, wanted):
            check(f"arrives: {line[:60]}", seen.get(signal.id) == signal, seen.get(signal.id))
        raw = b"".join(
            gateway.messages.StreamSignalsRequest(batch=batch.number, signals=batch.signals)
            .SerializeToString(deterministic=True) for batch in gateway.batches)
        check("bytes as Python's", raw == b"".join(batch.raw for batch in gateway.batches))
        check("the device's name", gateway.peers[0] == [b"spiffe://atrium/lanting/device/till-1"],
              gateway.peers)
        check("the realm", gateway.realms == ["lanting"], gateway.realms)


def made_cases(place):
    """Ids and times that the device makes; batches and their limit."""
    before = datetime.datetime.now(datetime.UTC)
    lines = "presence device=d sensor=s zone=z\n" * 3210
    with Gateway(place.folder) as gateway:
        done = place.once(gateway.port, lines)
        after = datetime.datetime.now(datetime.UTC)
        check("made: exit", done.code == 0, done)
        check("made: all arrive in order", gateway.ids == done.ids, len(gateway.ids))
        check("made: UUIDv7", all(UUID7.fullmatch(each) for each in done.ids), done.ids[:3])
        check("made: ids go up", done.ids == sorted(set(done.ids)))
        times = [signal.event_time.ToDatetime(datetime.UTC) for signal in gateway.signals]
        check("made: now", all(before - datetime.timedelta(milliseconds=1) <= time <= after
                               for time in times), (before, times[:1], after))
        sizes = [len(batch.signals) for batch in gateway.batches]
        check("made: at most 500", max(sizes) <= 500 and sum(sizes) == 3210, sizes)
        numbers = [batch.number for batch in gateway.batches]
        check("made: batches count up", numbers == list(range(1, len(numbers) + 1)), numbers)
        check("made: statistics", (done.count("submitted"), done.count("accepted"),
                                   done.count("waiting")) == (3210, 3210, 0), done)


def rejected_cases(place):
    from gateway import raw_answer

    def reject(gateway, batch):
        bad = [signal.id for signal in batch.signals if signal.member_id == "bad"]
        return gateway.answer(batch, accepted=len(batch.signals) - len(bad), duplicate=1,
                              rejected_id=bad, rejected_reason=["event_time.future"] * len(bad))
    with Gateway(place.folder, [raw_answer(reject)]) as gateway:
        spool = place.spool()
        done = place.once(gateway.port, "try_on member=good item=a shop=b\n"
                          "try_on member=bad item=a shop=b\n", spool=spool)
        told = f"rejected {done.ids[1]}: event_time.future"
        check("rejected: told", done.code == 1 and told in done.said, done)
        check("rejected: counted", (done.count("accepted"), done.count("rejected"),
                                    done.count("duplicate")) == (1, 1, 1), done)
        again = place.once(gateway.port, "", spool=spool)
        check("rejected: not sent again", again.code == 0 and len(gateway.ids) == 2, again)


def run(place):
    exact_cases(place)
    made_cases(place)
    rejected_cases(place)
