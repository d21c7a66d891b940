"""Runs what the README shows: the blocks of its ten calls and its sessions of the CLIs, in order."""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import suite as harness  # noqa: E402

README = harness.ROOT / "README.md"


def section(title):
    return README.read_text().partition(f"\n## {title}\n")[2].split("\n## ")[0]


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def here(text, suite):
    """The same lines for the suite of this test instead of the one of infra/up."""
    text = text.replace("127.0.0.1:8080", f"127.0.0.1:{suite.port}")
    text = text.replace("localhost:8081", f"localhost:{suite.port + 1}")
    return re.sub(r"\.atrium/|/tmp/|(?<=>)(?=kiosk)", f"{suite.folder}/", text)


def run(lines, suite):
    return subprocess.run(
        ["timeout", "60", "bash", "-euo", "pipefail", "-c", lines], capture_output=True, text=True,
        cwd=harness.ROOT, stdin=subprocess.DEVNULL,
        env=dict(os.environ, ATRIUM_SUITE=str(suite.folder),
                 PATH=f"{suite.binaries}:{os.environ['PATH']}"))


def calls(suite, checks):
    """One shell runs all blocks, as a reader would; each answer is JSON without an error."""
    found = blocks(section("Ten calls"), "sh")
    checks.check("there are ten calls", len(found) == 10, len(found))
    mark = "\necho; echo @answered\n"
    done = run(here(mark.join(found) + mark, suite), suite)
    answers = done.stdout.split("@answered")
    for index, block in enumerate(found):
        answer = answers[index].strip() if index < len(answers) - 1 else ""
        label = f"call {index + 1}: {block.splitlines()[-1][:60]}"
        try:
            # A stream has a document for each line.
            values = [json.loads(line.removeprefix("data: ")) for line in answer.splitlines()
                      if line.strip()]
            checks.check(label, values and all("error" not in value for value in values), answer)
        except ValueError:
            checks.check(label, False, (answer or done.stderr or done.stdout)[-600:])
    report = json.loads(answers[2]) if len(answers) > 3 else {}
    checks.check("the signal is taken", [result.get("state") for result in report.get("results", [])]
                 == ["SIGNAL_STATE_ACCEPTED"], report)


def session(suite, checks, title, least):
    """Each line of the session succeeds, and answers what the README says where it does."""
    text = blocks(section(title), "console")[0]
    parts = re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", text, re.M)
    checks.check("there is a session", len(parts) >= least, len(parts))
    setting = ""
    for line, shown in parts:
        # What a line exports, the later ones have.
        if line.startswith("export "):
            setting += line + "\n"
        done = run(here(setting + line, suite).replace(" | head -3", ""), suite)
        checks.check(f"session: {line}", done.returncode == 0, done)
        if shown:
            checks.check(f"session: {line}: answers", done.stdout == shown, done)


def table(suite, checks):
    """Every verb of every binary is in the table."""
    text = section("The CLIs")
    for service in harness.SERVICES:
        shown = subprocess.run([suite.binaries / f"atrium-{service}", "--help"],
                               capture_output=True, text=True).stdout
        for verb in re.findall(r"^  ([a-z][a-z-]*)  ", shown.partition("SUBCOMMANDS:")[2], re.M):
            checks.check(f"{service} {verb} is in the table", f"`{verb}" in text, verb)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--port", type=int, default=22400)
    options = options.parse_args()
    checks = harness.Checks()
    folder = tempfile.mkdtemp(prefix="ar-")
    suite = harness.Suite(folder, options.port)
    try:
        suite.start()
        calls(suite, checks)
        session(suite, checks, "The CLIs", 6)
        session(suite, checks, "Any gRPC server", 4)
        table(suite, checks)
    finally:
        suite.stop()
        shutil.rmtree(folder, ignore_errors=True)
    checks.end()


if __name__ == "__main__":
    main()
