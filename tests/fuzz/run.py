"""Coverage-guided fuzzing, on demand: `python tests/fuzz/run.py TARGET [options of libFuzzer]`.

Needs `pip install atheris`. What is found is written to the current folder as crash-...; what teaches the fuzzer
something new goes to a temporary folder, beside the seeds in tests/fuzz/corpus/TARGET.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

HERE = Path(__file__).parent


def main() -> None:
    """Fuzz the target that the first argument names."""
    with atheris.instrument_imports(include=["intcheck"]):
        sys.path[:0] = [str(HERE), str(HERE.parents[1] / "src")]
        from targets import TARGETS
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"Name a target: {', '.join(TARGETS)}.")
    name = sys.argv.pop(1)
    learnt = tempfile.mkdtemp(prefix=f"intcheck-fuzz-{name}-")
    atheris.Setup([*sys.argv, learnt, str(HERE / "corpus" / name)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
