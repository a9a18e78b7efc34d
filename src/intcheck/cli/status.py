"""What the exit status of every command means."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import IntEnum

from intcheck.model.terms import Verdict

ENDED_BY = 128
"""What a shell adds to the number of the signal that ended a run."""


class ExitStatus(IntEnum):
    """0 nothing fails the policy, 1 something does, 2 the run itself failed."""

    PASSED = 0
    FAILED = 1
    ERROR = 2
    INTERRUPTED = ENDED_BY + 2


def policy_status(verdicts: Iterable[Verdict], fail_on: Collection[Verdict]) -> ExitStatus:
    """FAILED if any verdict is among those that fail."""
    return ExitStatus.FAILED if any(verdict in fail_on for verdict in verdicts) else ExitStatus.PASSED
