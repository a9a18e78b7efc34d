"""What a checker makes of generated claims, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.case import Case
from intcheck.matching import Checker
from intcheck.model.results import Assessment
from intcheck.model.terms import Verdict


@dataclass(slots=True)
class Score:
    """Counts over some claims; `held` are those where what must hold did, `expected` those with an accepted verdict."""

    claims: int = 0
    held: int = 0
    expected: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)

    def add(self, case: Case, found: Assessment) -> None:
        """Count one claim."""
        self.claims += 1
        self.held += case.holds(found)
        self.expected += found.verdict in case.expected
        self.verdicts[found.verdict] += 1

    @property
    def share_held(self) -> float:
        """Share of the claims where what must hold did."""
        return self.held / self.claims if self.claims else 1.0


def run(checker: Checker, cases: Iterable[Case]) -> Iterator[tuple[Case, Assessment]]:
    """Each claim with what the checker found."""
    return ((case, checker.verify(case.text)) for case in cases)


def scores(results: Iterable[tuple[Case, Assessment]]) -> dict[str, Score]:
    """Scores by kind, with "true" and "false" for all of each sort."""
    table: dict[str, Score] = {}
    for case, found in results:
        for key in (case.kind, "true" if case.is_true else "false"):
            table.setdefault(key, Score()).add(case, found)
    return table


def table(scored: dict[str, Score]) -> str:
    """The scores as lines of text, in percent of the claims of each kind."""
    head = f"{'kind':36}{'claims':>7}{'held':>7}{'expected':>10}" + "".join(f"{v.value:>14}" for v in Verdict)
    lines = [head]
    for kind, score in sorted(
        scored.items(), key=lambda item: (not item[0].startswith("true"), ":" not in item[0], item[0])
    ):
        shares = [score.held, score.expected, *(score.verdicts[v] for v in Verdict)]
        widths = (7, 10, *(14 for _ in Verdict))
        lines.append(
            f"{kind:36}{score.claims:7}"
            + "".join(f"{100 * n / score.claims:{w}.1f}" for n, w in zip(shares, widths, strict=True))
        )
    return "\n".join(lines)
