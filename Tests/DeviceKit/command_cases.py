"""The command line, the lines, the Unix socket, signals, a spool that is full or in use."""
import os
import signal
import socket
import subprocess
import threading
import time

from gateway import Gateway, never
from ground import Running, check
from link_cases import lines

GOOD = "try_on member=M1 item=a shop=b mall=m"
RECEIPT = "receipt mall=m shop=b number=1 total=3 currency=CNY"


def wrong_lines():
    """Lines, and what is said of them. `{}` in what is said is nothing personal."""
    time_said = "key time: expected milliseconds since 1970, or a moment"
    name = "expected 1 to 64 lower-case letters, digits and hyphens"
    text = "expected 1 to 64 characters of UTF-8"
    return [
        ("sell x=1", "kind: expected presence, portal_login, try_on or receipt"),
        (GOOD + " colour=red", "key colour: not known; try_on has id time mall zone member device "
         "item shop"),
        (GOOD + " 13812345678=1", "key (unreadable): not known"),
        (GOOD + " sensor=1", "key sensor: not known"),
        (GOOD + " item=b", "key item: given twice"),
        (GOOD + " red", "a word without =: expected key=value"),
        ("try_on item=a shop=b mall=M", f"key mall: {name}"),
        ("try_on item=a shop=b mall=" + "m" * 65, f"key mall: {name}"),
        ("try_on item=a shop=b", f"key mall: {name}"),
        ("try_on item=a mall=m", f"key shop: {name}"),
        ("try_on item= shop=b mall=m", f"key item: {name}"),
        ("try_on member= item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=%01 item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=%C0%AF item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=%ED%A0%80 item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=%F4%90%80%80 item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=%E5%BA item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=" + "店" * 65 + " item=a shop=b mall=m", f"key member: {text}"),
        ("try_on member=%0 item=a shop=b mall=m", "key member: expected two hexadecimal digits"),
        ("try_on member=%00 item=a shop=b mall=m", "key member: expected two hexadecimal digits"),
        ("try_on member=%", "key member: expected two hexadecimal digits"),
        (GOOD + " device=d", "keys member, device: expected at most one of them"),
        (GOOD + " id=1", "key id: expected a UUIDv7 in lower case"),
        (GOOD + " id=019b0000-0000-4000-8000-000000000000", "key id: expected a UUIDv7"),
        (GOOD + " id=019B0000-0000-7000-8000-000000000000", "key id: expected a UUIDv7"),
        (GOOD + " id=019b0000-0000-7000-7000-000000000000", "key id: expected a UUIDv7"),
        (GOOD + " time=0", time_said), (GOOD + " time=-5", time_said),
        (GOOD + " time=2026-02-29T00:00:00Z", time_said),
        (GOOD + " time=2026-11-22T24:00:00Z", time_said),
        (GOOD + " time=2026-11-22T10:00:00", time_said),
        (GOOD + " time=2026-11-22T10:00:00.Z", time_said),
        (GOOD + " time=2026-11-22T10:00:00+25:00", time_said),
        (GOOD + " time=9999999999999999999", time_said),
        (GOOD + " time=999999999999999999", "key time: expected milliseconds since 1970"),
        ("presence sensor=s zone=z mall=m", "key device: expected, or member_id"),
        ("presence device=d sensor=s mall=m", f"key zone: {name}"),
        ("presence device=d zone=z mall=m", f"key sensor: {text}"),
        ("portal_login device=d mall=m", "key member: expected"),
        ("portal_login member=d mall=m", f"key device: {text}"),
        ("receipt mall=m shop=b number=1 currency=CNY", "key total: expected a whole number"),
        ("receipt mall=m shop=b number=1 total=1.5 currency=CNY", "key total: expected a whole"),
        ("receipt mall=m shop=b number=1 total=1", "key currency: expected three capital letters"),
        (RECEIPT.replace("CNY", "cny"), "key currency: expected three capital letters"),
        (RECEIPT + " line=a", "key line (the 1.): expected item:quantity:amount"),
        (RECEIPT + " line=a:1:1 line=a:0:1", "key line (the 2.): expected item:quantity:amount"),
        (RECEIPT + " line=a:4294967296:1", "key line (the 1.): expected item:quantity:amount"),
        (RECEIPT + " line=a:1:1:1", "key line (the 1.): expected item:quantity:amount"),
        (RECEIPT + " line=a:1:1 line=A:1:1", f"key line (the 2.): {name}"),
        (RECEIPT + " line=a:1:1" * 201, "key line: expected at most 200"),
        (RECEIPT + " coupon=0123456789ABCDE", "key coupon (the 1.): expected 16 characters"),
        (RECEIPT + " coupon=0123456789ABCDEU", "key coupon (the 1.): expected 16 characters"),
        (RECEIPT + " coupon=0123456789ABCDEF" * 21, "key coupon: expected at most 20"),
        (GOOD + "\0", "a zero byte in the line"),
        ("x" * 40_000, "longer than 32768 bytes"),
    ]


def check_cases(place):
    cases = wrong_lines()
    good = [GOOD, RECEIPT, GOOD + " time=2024-02-29T23:59:60.123456789-11:30",
            "presence member=" + "店" * 64 + " sensor=%c3%A9 zone=z mall=m", "", "# x", " \t "]
    text = "".join(f"{line}\n" for line, _ in cases) + "".join(f"{line}\n" for line in good)
    done = subprocess.run([place.device, "--check"], input=text, capture_output=True, text=True)
    said = {int(line.split()[1].rstrip(":")): line for line in done.stderr.splitlines()
            if line.startswith("line ")}
    for number, (line, wanted) in enumerate(cases, 1):
        check(f"line {line[:70]}", wanted in said.get(number, ""), said.get(number))
    check("good lines", set(said) == set(range(1, len(cases) + 1)), sorted(said)[-5:])
    check("check: exit", done.returncode == 1 and "4 lines are signals" in done.stderr,
          done.stderr[-300:])
    personal = [line for line in said.values() if "13812345678" in line or "店" in line]
    check("nothing personal in errors", not personal, personal)
    cut = subprocess.run([place.device, "--check"], input=GOOD, capture_output=True, text=True)
    check("a cut line", cut.returncode == 1 and "no newline" in cut.stderr, cut.stderr)
    fine = subprocess.run([place.device, "--check", "--input", "/dev/null"], capture_output=True)
    check("nothing to check", fine.returncode == 0, fine.stderr)


def usage_cases(place):
    def run(*words):
        return subprocess.run([place.device, *words], capture_output=True, text=True, timeout=60)
    shown = run("--help")
    check("help", shown.returncode == 0 and "usage: atrium-device" in shown.stdout and
          max(map(len, shown.stdout.splitlines())) <= 100, shown)
    check("version", run("--version").stdout.startswith("atrium-device "))
    words = place.words(1, place.spool())[1:]
    for change, text in (
            ([], "--host: expected"), (["--nonsense"], "--help says"),
            (["--port", "0"], "--port: expected a number from 1 to 65535"),
            (["--spool-limit", "12X"], "--spool-limit: expected bytes"),
            (["--spool-limit", "1K"], "at least 64K"),
            ([*words, "file"], "only options are expected"),
            ([*words, "--socket", "a", "--once"], "--socket: does not go with"),
            ([*words, "--realm", "A"], "realm: expected 1 to 64"),
            ([*words, "--host", "a b"], "host: expected a name")):
        done = run(*change)
        check(f"usage {change[-2:]}", done.returncode == 2 and text in done.stderr, done)
    for change, text in (
            (["--key", str(place.folder / "foreign.key")], "key_file"),
            (["--cert", "absent.pem"], "certificate_file: No such file"),
            (["--ca", "/dev/null"], "ca_file: "),
            (["--spool", "/dev/null/x"], "spool_folder: cannot be made"),
            (["--input", "absent"], "--input: No such file")):
        done = run(*words, *change)
        check(f"unusable {change}", done.returncode == 1 and text in done.stderr, done)


def talk_to(device, path):
    """A connection to the device's socket, once it listens."""
    talk = socket.socket(socket.AF_UNIX)

    def connects(_):
        try:
            talk.connect(path)
        except OSError:
            return False
        return True
    check("socket: listens", device.wait_for(connects), device.text)
    return talk.makefile("rw")


def socket_cases(place):
    path = str(place.folder / "till.socket")
    with Gateway(place.folder) as gateway:
        device = Running(place.words(gateway.port, place.spool(), "--socket", path))
        talks = [talk_to(device, path) for _ in range(3)]
        mode = os.stat(path).st_mode & 0o777
        check("socket: mode", mode == 0o660, oct(mode))
        ids = []
        for talk in talks:
            talk.write(lines(1) + "nonsense\n" + lines(1))
            talk.flush()
            answers = [talk.readline() for _ in range(3)]
            check("socket: answers", [each.split()[0] for each in answers] ==
                  ["ok", "error", "ok"], answers)
            ids += [answers[0].split()[1], answers[2].split()[1]]
        check("socket: all arrive", device.wait_for(lambda d: set(gateway.ids) == set(ids)),
              device.text)
        device.end(signal.SIGTERM)
        check("socket: is gone", not os.path.exists(path))
        check("socket: its ending", "waiting=0 wrong_lines=3" in device.text, device.text)


def signal_cases(place):
    """SIGUSR1 tells numbers; SIGTERM leaves in the spool what is not answered within 5 s."""
    spool = place.spool()
    with Gateway(place.folder, [never]) as gateway:
        device = Running(place.words(gateway.port, spool, "--print-ids"))
        device.write(lines(5))
        check("signals: sent", device.wait_for(lambda d: len(gateway.ids) == 5), device.text)
        device.process.send_signal(signal.SIGUSR1)
        check("SIGUSR1", device.wait_for(lambda d: any(
            "submitted=5 sent=5 accepted=0" in line for line in d.said)), device.text)
        busy = place.once(gateway.port, "", spool=spool)
        check("a spool in use", busy.code == 1 and "another process uses it" in busy.said, busy)
        began = time.monotonic()
        code = device.end(signal.SIGTERM)
        took = time.monotonic() - began
        check("SIGTERM", code == 0 and 4.5 <= took <= 15 and "waiting=5" in device.said[-1],
              (code, took, device.text))
        done = place.once(gateway.port, "", spool=spool)
        check("after SIGTERM", done.code == 0 and gateway.ids == device.ids * 2, done)
    down = place.once(1, lines(2), timeout="1")
    check("--timeout", down.code == 1 and down.count("waiting") == 2 and len(down.ids) == 2, down)


def full_then_free(place):
    """A full spool stops the input and loses nothing."""
    spool = place.spool()
    device = Running(place.words(1, spool, "--print-ids", "--spool-limit", "64K"))
    # More than the pipe and the spool take: the writer is stopped too.
    writer = threading.Thread(target=device.write, args=(lines(3000),), daemon=True)
    writer.start()
    check("full: said", device.wait_for(
        lambda d: any("spool: full: its limit is 65536 bytes" in line for line in d.said)),
        device.text)
    device.end(signal.SIGKILL)
    writer.join()
    taken = len(device.ids)
    check("full: some were taken", 100 < taken < 3000, taken)
    size = sum(each.stat().st_size for each in spool.iterdir())
    check("full: its limit", size <= 65_536 + 64, size)
    with Gateway(place.folder) as gateway:
        done = place.once(gateway.port, lines(3000), "--spool-limit", "64K", spool=spool)
        check("full: goes on", done.code == 0 and len(done.ids) == 3000, done)
        check("full: nothing is lost", gateway.ids == device.ids + done.ids,
              (len(gateway.ids), taken))
        check("full: it was full", "reading waits" in done.said, done)


def full_socket(place):
    """Clients are told, so that they can keep their lines."""
    path = str(place.folder / "full.socket")
    device = Running(place.words(1, place.spool(), "--spool-limit", "64K", "--socket", path))
    stream = talk_to(device, path)
    answers = []
    while len(answers) < 3000 and not (answers and answers[-1].startswith("error")):
        stream.write(lines(1))
        stream.flush()
        answers.append(stream.readline())
    check("full: clients are told", "error spool: full" in answers[-1], answers[-1])
    check("full: after many", len(answers) > 300, len(answers))
    device.end(signal.SIGKILL)


def run(place):
    check_cases(place)
    usage_cases(place)
    socket_cases(place)
    signal_cases(place)
    full_then_free(place)
    full_socket(place)
