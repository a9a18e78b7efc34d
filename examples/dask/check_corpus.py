"""`intcheck check` over a corpus on Dask: `python check_corpus.py FOLDER --workers 2 > found.jsonl`.

Starts a local cluster; `--scheduler tcp://host:8786` uses one that runs. Each worker opens the knowledge once and
checks drafts by the handful; records come back in the order of the drafts, and one that cannot be read stops nothing.
So many handfuls are in hand as keep the workers busy, and memory does not grow with the corpus.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache

from distributed import Client, Future, LocalCluster

from intcheck import Checker, load_knowledge, read_draft, review
from intcheck.drafts.collect import collect
from intcheck.errors import DraftError
from intcheck.reports.check_json import sentence_record

A_HANDFUL = 16
"""Drafts in one task: enough that sending it costs little, few enough that all workers are busy to the end."""
AHEAD = 4
"""Handfuls in hand for each worker."""


def main() -> None:
    """Check the drafts and print a record for every sentence, one a line."""
    chosen = _arguments()
    with _client(chosen) as client:
        for record in check(collect(chosen.paths), client):
            print(json.dumps(record, ensure_ascii=False))


def check(paths: list[str], client: Client) -> Iterator[dict[str, object]]:
    """The records of all drafts in order; a draft that cannot be read gives one with its path and the error."""
    waiting: deque[Future] = deque()
    ahead = AHEAD * max(1, len(client.nthreads()))
    for start in range(0, len(paths), A_HANDFUL):
        waiting.append(client.submit(check_some, paths[start : start + A_HANDFUL], pure=False))
        if len(waiting) >= ahead:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def check_some(paths: Iterable[str]) -> list[dict[str, object]]:
    """The records of some drafts, checked in the process that calls."""
    return [record for path in paths for record in _check_one(path)]


def _check_one(path: str) -> list[dict[str, object]]:
    try:
        return [sentence_record(result) for result in review(read_draft(path), _checker())]
    except DraftError as error:
        return [{"path": path, "error": str(error)}]


@cache
def _checker() -> Checker:
    return Checker(load_knowledge())


def _client(chosen: argparse.Namespace) -> Client:
    if chosen.scheduler:
        return Client(chosen.scheduler)
    return Client(LocalCluster(n_workers=chosen.workers, threads_per_worker=1, dashboard_address=None))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", help="drafts or folders of drafts")
    parser.add_argument("--workers", type=int, default=2, help="processes of the local cluster")
    parser.add_argument("--scheduler", help="address of a cluster that runs already")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
