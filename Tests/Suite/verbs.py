"""Every verb of every binary, on a process that is well and on ones that are not.

The list comes from --help: a verb without a recipe here fails. Each is asked for text and for JSON,
held to its timeout while the process is frozen, and to its exit codes while there is none.
"""
import argparse
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import suite as harness  # noqa: E402

# Bounds that a loaded machine keeps too; the figures say what it was.
QUICK_CPU_SECONDS = 0.3
TIMEOUT_SLACK = 5.0
SENTENCE = re.compile(r"^[A-Z`].*[.)]$", re.S)


class Recipe:
    """How a verb is called, and what is right.

    gone and frozen are its exit codes while the process does not run and while it is stopped;
    None where it needs no process.
    """

    def __init__(self, *arguments, code=0, json=True, gone=2, frozen=2, quick=False, refuses=False,
                 noted=False, only=(), serial=False):
        self.arguments = arguments
        self.code = code
        self.json = json
        self.gone = gone
        self.frozen = frozen
        self.quick = quick
        self.refuses = refuses  # without --yes
        self.noted = noted  # in the audit file
        self.serial = serial  # one JSON document per line


def kit(service, place):
    """Recipes of the verbs that every binary has, in the order in which they are run."""
    return {
        "serve": None,
        "status": Recipe(gone=1, frozen=1, quick=True),
        "health": Recipe(gone=1, frozen=1, quick=True),
        "top": Recipe("--interval", "100ms", "--count", "2", serial=True),
        "drain": Recipe("--yes", refuses=True, noted=True),
        "undrain": Recipe(noted=True),
        "backup": Recipe(place("backup"), gone=0, noted=True),
        "restore": Recipe("/nowhere/backup", "--yes", code=2, gone=2, json=False, refuses=True),
        "verify": Recipe(gone=0),
        "migrate": Recipe("--plan", code=2, gone=0, json=False),
        "config": Recipe("--live", quick=True),
        "log-level": Recipe(quick=True),
        "metrics": Recipe(quick=True),
        "debug": Recipe("--into", place("bundle")),
        "audit": Recipe(gone=0, frozen=0, quick=True),
        "cert": Recipe(quick=True),
        "completion": Recipe("bash", json=False, gone=0, frozen=0),
    }


def own(service, place):
    """Recipes of a service's own verbs."""
    demo = harness.ROOT / "infra/demo"
    pack = harness.ROOT / "services/compliance/Packs/cn-labels.yaml"
    return {
        "profile": {
            "signals rejected": Recipe(),
            "erasure list": Recipe(),
            "erasure show": Recipe("019ab2c4-5d6e-7f80-8123-456789abcdef", code=2, json=False),
            "zones": Recipe(),
        },
        "tenant": {
            "import": Recipe("offers", demo / "offers.csv", noted=True),
            "offers": Recipe("--open"),
            "coupons show": Recipe("7ZQK-3W0M-9D2F-XB5T", code=2, json=False),
            "feed": Recipe("--after", "0", serial=True),
        },
        "advisor": {
            "decisions show": Recipe("0" * 32, "--person", "019ab2c4-5d6e-7f80-8123-456789abcdef",
                                     code=2, json=False),
            "model": Recipe(gone=0, frozen=0),
            "read-model": Recipe(),
        },
        "generation": {},
        "compliance": {
            "packs list": Recipe(gone=0, frozen=0),
            "packs check": Recipe(pack, gone=0, frozen=0),
            "review": Recipe("国家级羊毛大衣，全网最低价", code=1, gone=1, frozen=1),
            "ledger verify": Recipe(gone=0, frozen=0),
            "ledger prove": Recipe("--realm", "lanting", "--leaf", "0", gone=0, frozen=0),
        },
        "gateway": {
            "keys make": Recipe("--name", "test", gone=0, noted=True),
            "keys list": Recipe(gone=0),
            "keys revoke": Recipe("--name", "test", "--yes", gone=0, refuses=True, noted=True),
        },
    }[service]


class Verbs:
    """The verbs of one suite."""

    def __init__(self, suite, checks):
        self.suite = suite
        self.checks = checks
        self.counter = 0
        self.walls = []
        self.seconds = []
        self.ran = 0

    def place(self, name):
        """A path that does not exist, a new one at each call."""
        def path():
            self.counter += 1
            return str(self.suite.folder / f"{name}-{self.counter}")
        return path

    def call(self, service, verb, *arguments, data=None, timeout=None, user=None, limit=60):
        """Runs a verb; its code, output, errors, and how long it took."""
        filled = [str(part() if callable(part) else part) for part in arguments]
        takes = self.helps[service].get(verb, "")
        options = []
        if "--data <" in takes:
            options += ["--data", str(data or self.suite.data(service))]
        if timeout and "--timeout <" in takes:
            options += ["--timeout", timeout]
        extra = {} if user is None else {"user": user, "group": user, "extra_groups": []}
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        try:
            done = subprocess.run(
                [self.suite.binaries / f"atrium-{service}", *verb.split(), *filled, *options],
                capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=limit, **extra)
        except subprocess.TimeoutExpired:
            done = subprocess.CompletedProcess([], -99, "", f"no end within {limit} s")
        done.wall = time.monotonic() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        done.cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.ran += 1
        return done

    # --help

    def read_help(self, service):
        """The help of each verb, by its words."""
        found = {}

        def walk(words):
            done = subprocess.run(
                [self.suite.binaries / f"atrium-{service}", *words, "--help"], capture_output=True,
                text=True, env=dict(os.environ, COLUMNS="100"))
            self.checks.check(f"{service} {words} --help", done.returncode == 0, done.stderr)
            names = re.findall(r"^  ([a-z][a-z-]*)(?:  +|$)",
                               done.stdout.partition("SUBCOMMANDS:")[2], re.M)
            # A folder of verbs has a default that is marked so.
            if not names or words:
                found[" ".join(words)] = done.stdout
            if names and words:
                found.pop(" ".join(words))
                self.read_abstract(service, words, done.stdout)
            for name in names:
                walk([*words, name])
        walk([])
        return found

    def read_abstract(self, service, words, text):
        abstract = " ".join(text.partition("OVERVIEW: ")[2].split("\n\n")[0].split())
        self.checks.check(f"{service} {' '.join(words)}: abstract is a sentence",
                          SENTENCE.match(abstract), abstract)

    def help_reads_well(self, service, verb, text):
        check = self.checks.check
        self.read_abstract(service, verb.split(), text)
        check(f"{service} {verb}: has an example", "Example" in text, text[:300])
        body = re.split(r"^(?:ARGUMENTS|OPTIONS):$", text, flags=re.M)[1:]
        for entry in re.split(r"\n  (?=[-<])", "\n" + "\n".join(body)):
            entry = entry.strip()
            if not entry or entry.startswith(("-h", "--version")):
                continue
            name, _, meaning = re.sub(r"\s*\n\s+", "  ", entry).partition("  ")
            meaning = " ".join(meaning.split())
            stripped = re.sub(r" ?\((values|default):.*\)$", "", meaning)
            check(f"{service} {verb}: {name} has help in a sentence",
                  stripped and re.match(r"^\S.*[.]$", stripped), meaning)

    # On a process that is well

    def well(self, service, verb, recipe):
        check, label = self.checks.check, f"{service} {verb}"
        if recipe.refuses:
            without = [part for part in recipe.arguments if part != "--yes"]
            refused = self.call(service, verb, *without)
            check(f"{label} refuses without --yes", refused.returncode == 2
                  and "--yes" in refused.stderr, refused)
        done = self.call(service, verb, *recipe.arguments)
        check(f"{label} exits {recipe.code}", done.returncode == recipe.code, done)
        check(f"{label} says something", done.stdout if recipe.code != 2 else done.stderr, done)
        if recipe.code == 2:
            self.no_trace(label, done)
        if recipe.json:
            first = self.json(service, verb, recipe)
            second = self.json(service, verb, recipe)
            check(f"{label} --output json is stable", shape(first) == shape(second),
                  f"{shape(first)} {shape(second)}")
        if recipe.noted:
            entries = json.loads(self.call(service, "audit", "--output", "json").stdout)["entries"]
            check(f"{label} is in the audit file", any(
                entry["verb"] == verb.split()[0] and entry["result"] == "done"
                for entry in entries[:6]), entries[:3])

    def json(self, service, verb, recipe):
        arguments = recipe.arguments
        if verb == "keys revoke":
            self.call(service, "keys make", "--name", "test")
        done = self.call(service, verb, *arguments, "--output", "json")
        self.checks.check(f"{service} {verb} --output json exits {recipe.code}",
                          done.returncode == recipe.code, done)
        try:
            lines = done.stdout.splitlines() if recipe.serial else [done.stdout]
            return [json.loads(line) for line in lines]
        except ValueError:
            self.checks.check(f"{service} {verb} --output json parses", False, done)
            return None

    def no_trace(self, label, done):
        """An error is a line for a person: no dump of a value of the program."""
        text = done.stderr
        self.checks.check(f"{label}: an error in words", text.strip() and not re.search(
            r"Fatal error|Error\(|Optional\(|\bnil\b|RPCError", text), done)

    def quick(self, service, verb, recipe):
        runs = [self.call(service, verb, *recipe.arguments) for _ in range(3)]
        wall = statistics.median(run.wall for run in runs)
        cpu = statistics.median(run.cpu for run in runs)
        self.walls.append(wall)
        self.seconds.append(cpu)
        self.checks.check(f"{service} {verb} is quick", cpu < QUICK_CPU_SECONDS,
                          f"{cpu * 1000:.0f} ms of processor time, {wall * 1000:.0f} ms")

    # On one that is not

    def frozen(self, service, recipes):
        """The process is stopped: everything ends at its timeout and says so."""
        self.suite.signal(service, signal.SIGSTOP)
        try:
            for verb, recipe in recipes.items():
                if recipe is None or recipe.frozen is None:
                    continue
                done = self.call(service, verb, *recipe.arguments, timeout="300ms", limit=30)
                label = f"{service} {verb}, frozen,"
                expected = 2 if recipe.code == 2 else recipe.frozen
                self.checks.check(f"{label} exits {expected}", done.returncode == expected, done)
                self.checks.check(f"{label} holds its timeout",
                                  done.wall < 0.3 + TIMEOUT_SLACK, done.wall)
                if expected == 2:
                    self.no_trace(label, done)
            seen = self.call(service, "status", "--output", "json", timeout="300ms")
            self.checks.check(f"{service} status, frozen, as JSON",
                              json.loads(seen.stdout)["state"] == "NOT_ANSWERING", seen)
            text = self.call(service, "status", timeout="300ms").stdout
            self.checks.check(f"{service} status tells the process",
                              str(self.suite.processes[service].pid) in text
                              and "does not answer" in text, text)
        finally:
            self.suite.signal(service, signal.SIGCONT)

    def gone(self, service, recipes):
        """The process was killed: what needs none works, the others say how to start it."""
        self.suite.kill(service)
        for verb, recipe in recipes.items():
            if recipe is None:
                continue
            arguments = recipe.arguments
            if verb == "keys revoke":
                self.call(service, "keys make", "--name", "test")
            done = self.call(service, verb, *arguments, timeout="2s")
            label = f"{service} {verb}, killed,"
            self.checks.check(f"{label} exits {recipe.gone}", done.returncode == recipe.gone, done)
            if done.returncode == 2:
                self.no_trace(label, done)
        status = self.call(service, "status").stdout
        self.checks.check(f"{service} status tells of the crash",
                          "did not end in good order" in status
                          and f"atrium-{service} serve" in status, status)
        state = json.loads(self.call(service, "status", "--output", "json").stdout)["state"]
        self.checks.check(f"{service} status as JSON", state == "NOT_RUNNING", state)

    def missing(self, service, recipes):
        """No data folder, or one that this user may not read."""
        nowhere = self.suite.folder / "nowhere"
        places = [(nowhere, None)]
        if os.geteuid() == 0 and readable(self.suite.binaries / f"atrium-{service}"):
            places.append((self.suite.data(service), 65534))
        for place, user in places:
            for verb in ("status", "health", "top", "metrics", "verify", "migrate", "backup"):
                recipe = recipes[verb]
                done = self.call(service, verb, *recipe.arguments, data=place, user=user)
                expected = 1 if verb in ("status", "health") else 2
                label = f"{service} {verb}, folder {'missing' if user is None else 'closed'},"
                self.checks.check(f"{label} exits {expected}", done.returncode == expected, done)
                said = done.stdout + done.stderr
                self.checks.check(f"{label} names the folder", str(place) in said, done)
                if expected == 2:
                    self.no_trace(label, done)
        self.checks.check(f"{service} made no folder", not nowhere.exists())

    def corrupt(self, service):
        """A database with a hole: found by verify, refused or told by serve, mended by restore."""
        backup = self.place("good")()
        made = self.call(service, "backup", backup)
        self.checks.check(f"{service} backup, stopped, exits 0", made.returncode == 0, made)
        file = self.suite.data(service) / "data.sqlite"
        with open(file, "r+b") as data:
            data.write(b"not a database at all " * 40)
        for suffix in ("-wal", "-shm"):
            (file.parent / (file.name + suffix)).unlink(missing_ok=True)
        verify = self.call(service, "verify")
        self.checks.check(f"{service} verify, corrupt, is not well",
                          verify.returncode in (1, 2), verify)
        self.no_trace(f"{service} verify, corrupt", subprocess.CompletedProcess(
            [], 0, "", verify.stderr or verify.stdout))
        ended = self.serve(service)
        self.checks.check(f"{service} serve, corrupt, exits 2", ended.returncode == 2, ended)
        self.checks.check(f"{service} serve, corrupt, says what to do",
                          "restore" in ended.stderr, ended.stderr[-600:])
        status = self.call(service, "status").stdout
        self.checks.check(f"{service} status tells why it did not start",
                          "cannot start" in status, status)
        restored = self.call(service, "restore", backup, "--yes")
        self.checks.check(f"{service} restore exits 0", restored.returncode == 0, restored)
        again = self.call(service, "verify")
        self.checks.check(f"{service} verify, restored, exits 0", again.returncode == 0, again)
        audit = self.call(service, "audit").stdout
        self.checks.check(f"{service} restore is in the audit file", "restore" in audit, audit)

    def serve(self, service, *arguments):
        """A start that should not succeed."""
        try:
            return subprocess.run(
                [self.suite.binaries / f"atrium-{service}", "serve", "--config",
                 self.suite.folder / f"config/{service}.yaml", *arguments], capture_output=True,
                text=True, stdin=subprocess.DEVNULL, timeout=20, cwd=harness.ROOT)
        except subprocess.TimeoutExpired as still:
            return subprocess.CompletedProcess([], -99, "", str(still.stderr))

    def certificates(self, service):
        """None, one that is about to expire, and one that has expired."""
        absent = self.serve(service, "--set", "tls.certificate=/nowhere/c.pem")
        self.checks.check(f"{service} serve without its certificate exits 2",
                          absent.returncode == 2 and "tls" in absent.stderr
                          and "/nowhere/c.pem" in absent.stderr, absent)
        keys = self.suite.folder / "keys"
        for days in (3, -1):
            made = short_lived(keys, service, days)
            if made is None:
                print(f"{service}: openssl makes no certificate of {days} days")
                continue
            file = self.suite.folder / f"config/{service}.yaml"
            before = file.read_text()
            file.write_text(before.replace(f"{keys}/{service}.pem", str(made)))
            try:
                self.suite.spawn(service)
                # An expired one may be refused at once; either way it must be told.
                harness.wait_until(lambda: self.suite.processes[service].poll() is not None
                                   or "expires" in self.call(service, "cert").stdout, 20, 0.1)
                if self.suite.processes[service].poll() is None:
                    seen = self.call(service, "cert")
                    word = "EXPIRED" if days < 0 else "EXPIRES SOON"
                    self.checks.check(f"{service} cert, {days} days, exits 1",
                                      seen.returncode == 1 and word in seen.stdout, seen)
                    status = self.call(service, "status")
                    self.checks.check(f"{service} status warns, {days} days",
                                      status.returncode == 1 and "expire" in status.stdout, status)
                else:
                    self.checks.check(f"{service} says that it has expired", days < 0 and "expired"
                                      in self.suite.log(service), self.suite.log(service)[-500:])
            finally:
                self.suite.processes[service].kill()
                self.suite.processes[service].wait()
                file.write_text(before)


def shape(value):
    """Names and types of a JSON value, whatever it holds now."""
    if isinstance(value, dict):
        return {name: shape(part) for name, part in sorted(value.items())}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__


def readable(path):
    """Whether somebody else can run the binary."""
    return all(os.stat(part).st_mode & 0o001 for part in (path, *path.parents))


def short_lived(keys, service, days):
    """A certificate of the suite's authority with so many days, or None."""
    made = keys / f"{service}-{days}.pem"
    request = subprocess.run(
        ["openssl", "x509", "-x509toreq", "-in", keys / f"{service}.pem", "-signkey",
         keys / f"{service}.key", "-copy_extensions", "copy"], capture_output=True)
    if request.returncode:
        return None
    signed = subprocess.run(
        ["openssl", "x509", "-req", "-CA", keys / "authority.pem", "-CAkey",
         keys / "authority.key", "-days", str(days), "-copy_extensions", "copyall", "-out", made],
        input=request.stdout, capture_output=True)
    return made if signed.returncode == 0 and made.exists() else None


def some(service, recipes, few):
    """All recipes, or of the services in few only their own verbs and two of the kit's."""
    if service not in few:
        return recipes
    kits = set(kit(service, lambda name: name)) - {"status", "audit"}
    return {verb: recipe for verb, recipe in recipes.items() if verb not in kits}


def run(verbs, services, sick, few):
    checks = verbs.checks
    verbs.helps = {service: verbs.read_help(service) for service in services}
    all_recipes = {service: {**kit(service, verbs.place), **own(service, verbs.place)}
                   for service in services}
    for service, recipes in all_recipes.items():
        known = set(verbs.helps[service])
        checks.check(f"{service}: each verb has a recipe", known == set(recipes),
                     known.symmetric_difference(recipes))
        for verb, text in verbs.helps[service].items():
            verbs.help_reads_well(service, verb, text)
        unknown = verbs.call(service, "statsu")
        checks.check(f"{service}: an unknown verb exits 2", unknown.returncode == 2, unknown)
        for verb, recipe in recipes.items():
            if recipe is not None:
                verbs.well(service, verb, recipe)
                if recipe.quick:
                    verbs.quick(service, verb, recipe)
    threads = [threading.Thread(target=verbs.frozen, args=(service, some(service, recipes, few)))
               for service, recipes in all_recipes.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # One that others need goes last.
    for service in reversed(services):
        verbs.gone(service, some(service, all_recipes[service], few))
        if service not in few:
            verbs.missing(service, all_recipes[service])
        if service in sick:
            verbs.corrupt(service)
            verbs.certificates(service)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=22300)
    options.add_argument("--services", default=",".join(harness.SERVICES))
    options.add_argument("--sick", default="", help="services whose disk and certificates are spoilt")
    options.add_argument("--few", default="",
                         help="services whose kit verbs are not asked while they are sick")
    options = options.parse_args()
    services = options.services.split(",")
    checks = harness.Checks()
    folder = tempfile.mkdtemp(prefix="av-")
    suite = harness.Suite(folder, options.port)
    verbs = Verbs(suite, checks)
    try:
        suite.start()
        device = suite.device()
        suite.with_promotions(device)
        device.close()
        few = [name for name in options.few.split(",") if name]
        run(verbs, services, [name for name in options.sick.split(",") if name], few)
    finally:
        suite.stop()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"@figure verbs run: {verbs.ran}")
    print(f"@figure quick verbs on a running service: median {statistics.median(verbs.walls) * 1000:.0f}"
          f" ms, slowest median {max(verbs.walls) * 1000:.0f} ms; processor time "
          f"{statistics.median(verbs.seconds) * 1000:.0f} ms")
    checks.end()


if __name__ == "__main__":
    main()
