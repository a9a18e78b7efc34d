"""Assessments for a terminal: the verdict, why, and the evidence on each side."""

from __future__ import annotations

from intcheck.model.results import Assessment, ClaimResult, Evidence
from intcheck.model.terms import Confidence, Stance, Verdict
from intcheck.reports import colours, console, wording
from intcheck.reports.console import RenderableType, Table, Text, lines, plain
from intcheck.reports.look import Look

STYLES = {
    Verdict.SUPPORTED: colours.GREEN,
    Verdict.CONTRADICTED: colours.RED,
    Verdict.MIXED: colours.AMBER,
    Verdict.OVERSTATED: colours.PURPLE,
    Verdict.NOT_COVERED: colours.BLUE,
}
STANCE_STYLES = {Stance.SUPPORTS: colours.GREEN, Stance.CONTRADICTS: colours.RED, Stance.QUALIFIES: colours.PURPLE}
WIDE = 130


def render_table(assessment: Assessment, look: Look) -> str:
    """One assessment as a report."""
    parts: list[RenderableType] = [_heading(assessment)]
    for number, result in enumerate(assessment.claims, 1):
        if len(assessment.claims) > 1:
            parts.extend(_clause(number, result))
        parts.extend(_evidence_tables(result, look))
        if look.explain:
            from intcheck.reports.verify_explain import explanation

            parts.extend(explanation(result, look))
    if assessment.suggestion:
        parts.append(_suggestion(assessment.suggestion))
    return console.to_text(parts, look)


def verdict_text(verdict: Verdict) -> Text:
    """Symbol and word; the colour only repeats what they say."""
    return Text(f"{wording.SYMBOLS[verdict]} {wording.words(verdict.value).upper()}", style=f"bold {STYLES[verdict]}")


def _heading(assessment: Assessment) -> RenderableType:
    body = lines(
        console.marked(assessment.text, [remark.span for remark in assessment.remarks]),
        Text(" "),
        plain(assessment.reason),
        plain(wording.counted(assessment), "dim"),
        _certainty(assessment.certainty),
        _pages(assessment),
    )
    return console.panel(verdict_text(assessment.verdict), body, STYLES[assessment.verdict])


def _certainty(certainty: Confidence | None) -> Text:
    if certainty is None:
        return Text()
    return Text.assemble(("Certainty: ", "bold"), f"{certainty.value} ({wording.CERTAINTY_MEANS[certainty]})")


def _pages(assessment: Assessment) -> Text:
    codes = dict.fromkeys(remark.code for remark in assessment.remarks)
    return (
        Text.assemble(("See: ", "bold"), ", ".join(f"intcheck explain {code}" for code in codes)) if codes else Text()
    )


def _clause(number: int, result: ClaimResult) -> list[RenderableType]:
    told = verdict_text(result.verdict).append_text(plain(f": {result.reason}"))
    return [Text.assemble((f"\n{number}. ", "bold"), plain(result.claim.text, "bold")), console.indented(told, 3)]


def _evidence_tables(result: ClaimResult, look: Look) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for stance in wording.stances_shown(result.verdict):
        rows = [item for item in result.evidence if item.stance is stance]
        if rows:
            title = _stance_title(stance, rows)
            parts.extend(evidence_table(title, rows, look))
    if result.verdict is Verdict.NOT_COVERED and result.nearest:
        parts.extend(_nearest_table(result.nearest, look))
    return parts


def _nearest_table(nearest: tuple[Evidence, ...], look: Look) -> list[RenderableType]:
    made = _columns(plain("Nearest in the knowledge base", "bold"), "What does not match", look)
    for item in nearest[: look.rows or None]:
        made.add_row(*_cells(item, 0, item.reason, look))
    return [Text(), made]


def _stance_title(stance: Stance, rows: list[Evidence]) -> Text:
    works = wording.works_among(rows)
    counted = f" ({wording.count(len(rows), 'assertion')}, {wording.count(len(works), 'independent work')})"
    symbol = wording.STANCE_SYMBOLS[stance]
    return Text.assemble((f"{symbol} {wording.STANCE_TITLES[stance]}", f"bold {STANCE_STYLES[stance]}"), counted)


def evidence_table(title: Text, rows: list[Evidence], look: Look) -> list[RenderableType]:
    """A table of evidence that fits the width, one row a work, and a line for the works left out."""
    shown, left = wording.rows_of(rows, look.rows)
    made = _columns(title, "Why", look)
    for item, others in shown:
        made.add_row(*_cells(item, others, wording.why(item), look))
    if not left:
        return [Text(), made]
    more = f"and {wording.count(left, 'more work')} (--limit 0 shows all {len(rows)} assertions)"
    return [Text(), made, Text(more, style="italic")]


def _columns(title: Text, heading: str, look: Look) -> Table:
    if look.width < console.NARROW:
        return console.table(title, "Evidence", heading, ratios=(3, 2), apart=True)
    if look.width < WIDE:
        return console.table(title, "Statement", "Source", heading, ratios=(4, 3, 3), apart=True)
    return console.table(title, "Statement", "Source", "Place and period", heading, ratios=(9, 6, 4, 7), apart=True)


def _cells(item: Evidence, others: int, reason: str, look: Look) -> tuple[Text, ...]:
    statement = plain(item.assertion.statement)
    source = plain(wording.told_by(item), colours.TEAL)
    identifier = plain(item.assertion.id, "dim")
    where = plain(wording.place_line(item.assertion))
    also = plain(f"and {wording.count(others, 'more assertion')} of this work" if others else "", "dim")
    if look.width < console.NARROW:
        return lines(statement, source, where, identifier, also), plain(reason)
    stated = lines(statement, identifier)
    if look.width < WIDE:
        return stated, lines(source, where, also), plain(reason)
    return stated, lines(source, also), where, plain(reason)


def _suggestion(suggestion: str) -> RenderableType:
    return Text.assemble(("\nWhat the evidence supports: ", f"bold {colours.GREEN}"), plain(suggestion))
