"""Checked drafts for a terminal: each sentence with the words at fault, the best evidence on each side, and totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from intcheck.model.drafts import Kind, Run, SentenceResult, Tally
from intcheck.model.results import Assessment, Evidence
from intcheck.model.terms import Verdict
from intcheck.reports import colours, console, wording
from intcheck.reports.check_common import shown, totals
from intcheck.reports.console import RenderableType, Text, lines, plain
from intcheck.reports.look import Look
from intcheck.reports.text import shortened, visible
from intcheck.reports.verify_table import STANCE_STYLES, STYLES, verdict_text

_BEST = 1


def check_table(results: Iterable[SentenceResult], run: Run, tally: Tally, look: Look) -> Iterator[str]:
    """The report piece by piece: results as they come, then the totals."""
    path, after_lines = None, False
    for result in shown(results, run):
        short = _is_short(result, look)
        if after_lines and not (short and result.path == path):
            yield "\n"
        if result.path != path:
            path = result.path
            yield console.to_text([plain(path, "bold underline")], look) + "\n"
        yield console.to_text(_result(result, look), look) + ("" if short else "\n")
        after_lines = short
    yield ("\n" if after_lines else "") + console.to_text([_summary(run, tally)], look)


def _result(result: SentenceResult, look: Look) -> list[RenderableType]:
    place = result.location or f"{result.line}:{result.column}"
    place += ", quotation" if result.kind is Kind.QUOTATION else ""
    if result.verdict is None or _is_short(result, look):
        return [_short(result, place, look)]
    head = verdict_text(result.verdict).append(f"  {visible(place)}", style=colours.TEAL)
    body = lines(_said(result), *_remarks(result), *_readings(result), *_evidence(result, look))
    return [head, console.indented(body)]


def _is_short(result: SentenceResult, look: Look) -> bool:
    """Whether one line says all: for what was skipped, and for what is not covered unless told to explain."""
    return result.verdict is None or (result.verdict is Verdict.NOT_COVERED and not look.explain)


def _short(result: SentenceResult, place: str, look: Look) -> Text:
    """A sentence that was skipped or not covered: one line."""
    if result.kind is Kind.COMMENT:
        placed = Text.assemble(("! ", colours.AMBER), (f"{visible(place)}  ", colours.TEAL))
        return placed.append_text(lines(*_remarks(result)))
    if result.verdict is None:
        state = Text(f"- skipped, {wording.words(result.skipped or '')}", style="dim")
    else:
        state = Text(f"{wording.SYMBOLS[result.verdict]} not covered", style=STYLES[result.verdict])
    state.append(f"  {visible(place)}  ", style=colours.TEAL)
    room = max(20, look.width - len(state.plain))
    line = state.append(shortened(result.text, room) if result.verdict is None else visible(result.text))
    return line


def _said(result: SentenceResult) -> Text:
    """The sentence with the words that the remarks are about underlined."""
    return console.marked(result.text, [remark.span for remark in result.remarks])


def _remarks(result: SentenceResult) -> Iterator[Text]:
    for remark in result.remarks:
        yield Text.assemble((f"{remark.code}: ", colours.AMBER), plain(remark.message))
    for remark, why in result.suppressed:
        yield Text.assemble((f"{remark.code}: ", "dim"), plain(f"silenced by the {why.source} ({why.reason})", "dim"))


def _readings(result: SentenceResult) -> Iterator[Text]:
    if result.readings:
        taken = "; ".join(f"“{visible(reading.words)}” as {visible(reading.meaning)}" for reading in result.readings)
        yield plain(f"Read: {taken}", "italic")


def _evidence(result: SentenceResult, look: Look) -> Iterator[Text]:
    assessment = result.assessment
    if assessment is None:
        return
    for stance in wording.stances_shown(assessment.verdict):
        for item, _ in wording.rows_of(assessment.evidence(stance), look.rows if look.explain else _BEST).shown:
            yield _item(item)
    yield from _suggestion(assessment)


def _item(item: Evidence) -> Text:
    symbol = wording.STANCE_SYMBOLS[item.stance]
    return Text.assemble(
        (f"{symbol} {item.stance.value}: ", STANCE_STYLES.get(item.stance, "")),
        plain(item.assertion.statement),
        " ",
        plain(f"[{wording.source_line(item.source)}; {item.assertion.id}]", "dim"),
    )


def _suggestion(assessment: Assessment) -> Iterator[Text]:
    if assessment.suggestion and assessment.verdict is not Verdict.SUPPORTED:
        yield Text.assemble(("Write instead: ", f"bold {colours.GREEN}"), plain(assessment.suggestion))


def _judgement(run: Run, tally: Tally) -> str:
    if tally.failing:
        failing = ", ".join(verdict.value for verdict in Verdict if verdict in run.failing)
        return f"✘ {wording.count(tally.failing, 'sentence')} to mend ({failing})."
    return "✘ Not everything could be read." if tally.unread else "✔ Nothing to mend."


def _summary(run: Run, tally: Tally) -> RenderableType:
    verdict = _judgement(run, tally)
    style = colours.GREEN if verdict.startswith("✔") else colours.RED
    parts = [Text(verdict, style=f"bold {style}"), *(plain(line) for line in totals(tally))]
    return console.panel(Text("Totals", style="bold"), lines(*parts), style)
