"""What comes of holding the figures of a claim against those of a finding."""

from enum import StrEnum
from typing import NamedTuple

from intcheck.model.claims import Claim
from intcheck.model.knowledge import Value
from intcheck.model.terms import Status

PLANS = frozenset([Status.PLANNED, Status.FORECAST, Status.RECOMMENDED])
TURNED = "contradicted-direction"
"""Remark on a figure that is the claim's, of the opposite of what the claim tells."""


class Match(StrEnum):
    """What a finding's figures say of the claim's."""

    NONE = "none"
    FITS = "fits"
    WRONG = "wrong"
    OTHERS = "others"
    SILENT = "silent"


class Figures(NamedTuple):
    """The outcome for all figures of a claim, and a sentence with both figures."""

    match: Match
    reason: str = ""
    claimed: str = ""
    found: str = ""
    remark: str = "wrong-figure"
    """The remark for a WRONG outcome."""


class Asked(NamedTuple):
    """What a claim's figures are of: whether claim or finding tells of a plan, and the claim of a change.

    `share` is what the holder whom the claim names has of a sum that the finding shares out; `as_range` says that two
    figures of the claim are the ends of one range.
    """

    claim: Claim
    planned: bool
    changes: bool
    share: Value | None
    as_range: bool = False


def gravest(*outcomes: Figures) -> Figures:
    """The outcome that tells most against the claim: another holder's figure, a wrong one, a missing one."""
    return min(outcomes, key=lambda o: GRAVITY.index(o.match), default=NONE)


GRAVITY = (Match.OTHERS, Match.WRONG, Match.SILENT, Match.FITS, Match.NONE)
NONE = Figures(Match.NONE)
SILENT = Figures(Match.SILENT)
