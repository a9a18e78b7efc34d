"""The Python API: one claim, then a whole draft."""

from __future__ import annotations

import sys
from pathlib import Path

from intcheck import Checker, load_knowledge, read_draft, review

HERE = Path(__file__).parent


def main() -> None:
    """Check a claim and a draft, and print what was found."""
    checker = Checker(load_knowledge())

    assessment = checker.verify("Vanguards cut emergency admissions.")
    print(assessment.verdict, "-", assessment.reason)
    print("Write instead:", assessment.suggestion)

    draft = read_draft(sys.argv[1] if len(sys.argv) > 1 else HERE / "drafts" / "local-news.txt")
    for result in review(draft, checker):
        state = result.verdict or f"skipped ({result.skipped})"
        print(f"{result.line}:{result.column}: {state}: {result.text}")
        for reading in result.readings:
            print(f"    {reading.words!r} was taken to mean {reading.meaning}")


if __name__ == "__main__":
    main()
