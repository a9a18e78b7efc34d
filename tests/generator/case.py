"""One generated claim: its text, how it was made, and which verdicts may follow."""

from __future__ import annotations

from dataclasses import dataclass

from generator.wording import wording
from intcheck.model.results import Assessment
from intcheck.model.terms import Stance, Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """A claim drawn from one assertion; `kind` is a key of `kinds` in wording.yaml."""

    text: str
    kind: str
    assertion: str

    @property
    def is_true(self) -> bool:
        """Whether the claim says what its assertion says."""
        return self.kind.startswith("true")

    @property
    def refused(self) -> frozenset[Verdict]:
        """Verdicts that must not follow; none for a true claim, which other evidence may speak against."""
        return frozenset() if self.is_true else frozenset([Verdict.SUPPORTED])

    @property
    def expected(self) -> frozenset[Verdict]:
        """Verdicts that a reader would accept."""
        if self.is_true:
            return frozenset([Verdict.SUPPORTED])
        return frozenset(map(Verdict, wording("kinds")[self.kind]["expected"]))

    def holds(self, found: Assessment) -> bool:
        """Whether what must hold does: no refused verdict, and no true claim contradicted by its own source."""
        if self.is_true:
            return all(e.assertion.id != self.assertion for e in found.evidence(Stance.CONTRADICTS))
        return found.verdict not in self.refused
