"""What the checks work with, and the random cases spread over processes."""

import concurrent.futures
import multiprocessing
import time

import mutation_checks
import random_checks
from peers import Paths, Peer, PeerDied
from schema import Schema
from tally import Tally

KINDS = {
    "message": random_checks.check,
    "binary-mutation": mutation_checks.check_binary,
    "json-mutation": mutation_checks.check_json,
}
_CHUNK = 500
_TELL_EVERY_S = 15

_schema = None


class World:
    """The schema and one process of each peer."""

    def __init__(self, paths):
        self.paths = paths
        self.schema = _loaded(paths)
        self.ours = Peer(paths.ours)
        self.protobuf_c = Peer(paths.protobuf_c)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ours.stop()
        self.protobuf_c.stop()


def _loaded(paths):
    """The schema, loaded once in a process: Python's pool takes a file once."""
    global _schema
    if _schema is None:
        _schema = Schema(paths.descriptors)
    return _schema


def run_cases(kind, seed, cases, paths=Paths()):
    """The tally of some cases of a kind, each known by its number."""
    tally = Tally()
    with World(paths) as world:
        for case in cases:
            try:
                KINDS[kind](world, tally, seed, case)
            except PeerDied as error:
                tally.add(f"--seed {seed} --{kind} {case}", [str(error)])
    return tally


def run_many(kind, seed, count, jobs):
    """The same for the cases 0 to count - 1, in several processes; tells how far it is."""
    tally, told = Tally(), time.monotonic()
    context = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(jobs, context) as pool:
        chunks = [pool.submit(run_cases, kind, seed, range(start, min(start + _CHUNK, count)))
                  for start in range(0, count, _CHUNK)]
        for done, chunk in enumerate(concurrent.futures.as_completed(chunks), 1):
            tally.merge(chunk.result())
            if time.monotonic() - told > _TELL_EVERY_S:
                told = time.monotonic()
                print(f"{kind}: {min(done * _CHUNK, count)} of {count}, "
                      f"{len(tally.failures)} failed", flush=True)
    tally.failures.sort()
    return tally
