"""What checking a claim yields: evidence with reasons, verdicts, and the assessment of a whole text."""

from typing import NamedTuple

from intcheck.model.claims import Claim, Span
from intcheck.model.knowledge import Assertion, Source
from intcheck.model.terms import Confidence, Stance, Verdict


class Comparison(NamedTuple):
    """One field of a claim held against the same field of an assertion.

    `field` is programme, place, group, outcome, period, status, direction, figure, attribution, wording or words;
    `outcome` is agrees, differs, narrower, wider or unknown.
    """

    field: str
    outcome: str
    claimed: str
    found: str
    reason: str


class Evidence(NamedTuple):
    """An assertion held against a claim: relevance 0..1, stance, reason, and the comparisons behind it.

    `remark` is the code of the fault that the assertion shows in the claim, if it shows one.
    `citation` is a short reference ("National Audit Office 2017, national audit").
    """

    assertion: Assertion
    source: Source
    stance: Stance
    relevance: float
    weight: float
    reason: str
    citation: str
    comparisons: tuple[Comparison, ...] = ()
    remark: str | None = None
    decisive: bool = True


def rank(item: Evidence) -> tuple[bool, float, float, bool, str]:
    """Sorts the best evidence first: what decides, is nearest, weighs most, and is told by its own work."""
    told = item.assertion
    return (not item.decisive, -item.relevance, -item.weight, told.work != told.source, told.id)


class Remark(NamedTuple):
    """A fault found in a text: its rule code, a message, and the words at fault."""

    code: str
    message: str
    span: Span


class ClaimResult(NamedTuple):
    """One claim with its verdict, the reason, how sure that is and why, and its evidence, best first.

    `nearest` are the closest assertions that were left out, each with the field that did not match.
    """

    claim: Claim
    verdict: Verdict
    reason: str
    certainty: Confidence | None = None
    certainty_reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    nearest: tuple[Evidence, ...] = ()
    remarks: tuple[Remark, ...] = ()


class Assessment(NamedTuple):
    """The answer to one text: the gravest verdict among its claims, its reason, and each claim's result."""

    text: str
    verdict: Verdict
    reason: str
    certainty: Confidence | None = None
    claims: tuple[ClaimResult, ...] = ()
    suggestion: str | None = None

    def evidence(self, stance: Stance) -> tuple[Evidence, ...]:
        """Evidence of one stance over all claims, best first, each assertion once."""
        found: dict[str, Evidence] = {}
        for result in self.claims:
            for item in result.evidence:
                if item.stance is stance:
                    kept = found.get(item.assertion.id)
                    if kept is None or kept.relevance < item.relevance:
                        found[item.assertion.id] = item
        return tuple(sorted(found.values(), key=rank))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The remarks of all claims, in the order of the text."""
        return tuple(sorted((r for c in self.claims for r in c.remarks), key=lambda r: (r.span, r.code)))
