"""Prints how the checker fares on generated claims: `PYTHONPATH=src:tests python -m generator --help`."""

from __future__ import annotations

import argparse
from collections import Counter

from generator.case import Case
from generator.generate import SEED, generate, sample
from generator.measure import run, scores, table
from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from intcheck.model.results import Assessment


def main() -> None:
    """Generate, check and print."""
    options = _options()
    knowledge = load_knowledge()
    cases = list(generate(knowledge, options.seed))
    if options.kind:
        cases = [c for c in cases if options.kind in c.kind]
    if options.sample:
        cases = sample(cases, options.sample, options.seed)
    results = list(run(Checker(knowledge), cases))
    print(table(scores(results)))
    shown: Counter[str] = Counter()
    for case, found in results:
        if not case.holds(found) and shown[case.kind] < options.show:
            shown[case.kind] += 1
            print(_miss(case, found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="generator", description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="check about this many claims (default: all)")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--kind", help="check only kinds whose name holds these words")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print up to N misses of each kind")
    return parser.parse_args()


def _miss(case: Case, found: Assessment) -> str:
    return f"\n{case.kind} | {case.assertion} | {found.verdict.value}\n  {case.text}\n  {found.reason}"


if __name__ == "__main__":
    main()
