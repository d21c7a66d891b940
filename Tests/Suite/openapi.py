#!/usr/bin/env python3
"""Asks the JSON face what its own description allows, and what it does not: schemathesis.

Every operation of /openapi.json with generated requests, as each kind of caller, through nghttpx.
Statuses, content types, headers and bodies are held against the description.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from suite import Checks, Face, Suite

CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,"
          "response_headers_conformance,response_schema_conformance,unsupported_method,"
          "negative_data_rejection,missing_required_header,allow_header_conformance")
# QUERY is answered by nghttpx, which does not know it, before the gateway sees it.
SETTINGS = """[phases.coverage]
unexpected-methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "TRACE"]
"""
# Never ends: it has a test of its own with a reader.
ENDLESS = "/v1/me/inbox/events"


def callers(suite):
    """A caller of each kind with the operations that it may call."""
    shopper = {"authorization": f"Bearer {suite.token('SCHEMA-1')}"}
    yield "shopper", shopper, r"^/v1/(me|signals|erasures)"
    yield "channel app", {"x-api-key": suite.api_key("app")}, r"^/v1/(webhook|signals)"
    yield "operator", {"x-api-key": suite.api_key("desk")}, r"^/v1/switches"
    yield "nobody", {}, r"^/v1/"


def run(suite, folder, headers, paths, examples):
    (pathlib.Path(folder) / "schemathesis.toml").write_text(SETTINGS)
    report = pathlib.Path(folder) / "junit.xml"
    words = [str(pathlib.Path(sys.executable).with_name("st")), "run",
             f"http://127.0.0.1:{suite.port}/openapi.json", "--checks", CHECKS, "--phases",
             "examples,coverage,fuzzing", "--max-examples", str(examples), "--seed", "1",
             "--include-path-regex", paths, "--exclude-path", ENDLESS, "--request-timeout", "45",
             "--workers", "2", "--continue-on-failure", "--no-color", "--generation-database", "none",
             "--suppress-health-check", "all", "--report", "junit", "--report-junit-path", str(report)]
    for name, value in headers.items():
        words += ["--header", f"{name}: {value}"]
    done = subprocess.run(words, capture_output=True, text=True, cwd=folder, timeout=1800)
    return done.returncode, done.stdout + done.stderr


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=100)
    parser.add_argument("--port", type=int, default=21200)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        suite = Suite(folder, options.port)
        try:
            suite.start()
            paths = json.loads(json.dumps(Face(suite.port).ask("GET", "/openapi.json")))["paths"]
            count = sum(len(operations) for operations in paths.values())
            for who, headers, regex in callers(suite):
                code, text = run(suite, folder, headers, regex, options.examples)
                cases = re.findall(r"(\d[\d,]*) generated", text)
                print(f"{who}: {cases[-1] if cases else '?'} requests")
                checks.check(f"schemathesis as {who}", code == 0, text[-4000:])
                if options.verbose:
                    print(text)
            print(f"{count} operations")
            for service in ("gateway", "profile"):
                checks.check(f"{service} lives", suite.processes[service].poll() is None)
        finally:
            suite.stop()
    checks.end()


if __name__ == "__main__":
    main()
