"""How a verdict came about: the claim as read, each comparison, the weights, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intcheck.model.claims import Claim
from intcheck.model.results import ClaimResult, Comparison, Evidence
from intcheck.model.terms import Stance
from intcheck.reports import console, wording
from intcheck.reports.console import RenderableType, Text, lines, plain
from intcheck.reports.look import Look
from intcheck.reports.reading import read_parts

_SIGNS = {
    **dict.fromkeys(("agrees", "supports", "fits"), "✔"),
    **dict.fromkeys(("differs", "contradicts", "wrong"), "✘"),
    "qualifies": "▲",
    "narrower": "<",
    "wider": ">",
    "unknown": "?",
}


def explanation(result: ClaimResult, look: Look) -> Iterator[RenderableType]:
    """The sections that `--explain` adds below the evidence of one claim."""
    yield from _reading(result.claim)
    yield from _weights(result)
    yield from _certainty(result)
    for stance in wording.stances_shown(result.verdict):
        shown, _ = wording.rows_of([item for item in result.evidence if item.stance is stance], look.rows)
        title = f"How the {wording.STANCE_TITLES[stance].lower()} was compared"
        yield from _comparisons(title, [item for item, _ in shown])
    yield from _comparisons("Nearest that were left out, and why", result.nearest)


def _reading(claim: Claim) -> Iterator[RenderableType]:
    made = console.table(_title("How the claim was read"), "Part", "Read as", "From the words")
    for part in read_parts(claim):
        made.add_row(plain(part.name), plain(part.read), plain(part.words, "italic"))
    yield Text()
    yield made


def _weights(result: ClaimResult) -> Iterator[RenderableType]:
    judged = tuple(item for item in result.evidence if item.stance is not Stance.CONTEXT)
    if not judged:
        return
    made = console.table(_title("Independent works and their weight"), "Work", "Stance", "Weight", "Assertions")
    for work, items in wording.works_among(judged).items():
        stances = ", ".join(dict.fromkeys(item.stance.value for item in items))
        weight = max(item.weight for item in items)
        made.add_row(plain(work), Text(stances), Text(f"{weight:.2f}"), Text(str(len(items))))
    yield Text()
    yield made


def _certainty(result: ClaimResult) -> Iterator[RenderableType]:
    if result.certainty is None:
        return
    steps = [plain(f"• {step}") for step in result.certainty_reasons]
    yield Text()
    yield _title(f"Certainty: {result.certainty.value}")
    yield console.indented(lines(*steps))


def _comparisons(title: str, evidence: Sequence[Evidence]) -> Iterator[RenderableType]:
    if not evidence:
        return
    yield Text()
    yield _title(title)
    for item in evidence:
        head = f"{wording.STANCE_SYMBOLS[item.stance]} {item.stance.value}, relevance {item.relevance:.2f}"
        yield console.indented(lines(plain(item.assertion.id, "bold"), plain(f"{head}: {item.reason}")))
        yield console.indented(lines(*(_comparison(comparison) for comparison in item.comparisons)), 4)


def _comparison(comparison: Comparison) -> Text:
    sign = _SIGNS.get(comparison.outcome, "·")
    return plain(f"{sign} {comparison.field}: {comparison.reason}", "dim" if sign == "✔" else "")


def _title(text: str) -> Text:
    return Text(text, style="bold")
