"""The command line: translate options, call, choose a renderer, set the exit status."""

from __future__ import annotations

import gc
import sys

_NEW_OBJECTS = 50_000
"""Objects made between two searches for cycles: a short run makes few cycles, and each search costs milliseconds."""


def main() -> None:
    """Run the command line and leave with its exit status."""
    gc.set_threshold(_NEW_OBJECTS)
    try:
        from intcheck.cli.app import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    gc.freeze()  # the search for cycles among all that is left would take longer than many a run
    sys.exit(status)
