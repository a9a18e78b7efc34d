"""What the reports of a checked draft share: which results to show, how grave they are, and the totals in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intcheck.model.drafts import Kind, Run, SentenceResult, Tally
from intcheck.model.terms import Verdict
from intcheck.reports.wording import count, words

_WARNS = frozenset({Verdict.CONTRADICTED, Verdict.OVERSTATED, Verdict.MIXED})


def shown(results: Iterable[SentenceResult], run: Run) -> Iterator[SentenceResult]:
    """The results with a remark in force; all of them where the whole ledger is wanted."""
    return (result for result in results if run.show_all or result.remarks)


def level(result: SentenceResult, run: Run) -> str:
    """How grave a remark is: error if it fails the policy, warning, or note."""
    if run.fails(result):
        return "error"
    return "warning" if result.verdict in _WARNS or result.kind is Kind.COMMENT else "note"


def place(result: SentenceResult) -> str:
    """Where a sentence stands in its draft, for a person; quotations are named as such."""
    where = result.location or f"line {result.line}"
    return f"{where}, quotation" if result.kind is Kind.QUOTATION else where


def totals(tally: Tally) -> Iterator[str]:
    """The totals as sentences that add up."""
    drafts = f" in {count(tally.drafts, 'draft')}" if tally.drafts else ""
    skipped = sum(tally.skipped.values())
    yield f"{count(tally.sentences, 'sentence')}{drafts}: {tally.checked:,} checked, {skipped:,} skipped."
    if tally.verdicts:
        yield f"Checked: {_parts({v.value: tally.verdicts[v] for v in Verdict if v in tally.verdicts})}."
    if tally.skipped:
        yield f"Skipped: {_parts(dict(sorted(tally.skipped.items(), key=lambda item: -item[1])))}."
    if tally.suppressed:
        yield f"{count(tally.suppressed, 'sentence')} with remarks that an ignore comment or the baseline silences."
    if tally.unread:
        yield f"{count(tally.unread, 'draft')} could not be read."


def _parts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number:,} {words(name)}" for name, number in counts.items())
