"""Checked drafts as one self-contained page: the draft with its sentences marked, the evidence beside each.

The page loads nothing: its content security policy admits only its own style and script, by their digests.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from intcheck.model.drafts import Kind, Run, SentenceResult, Tally
from intcheck.model.terms import Verdict
from intcheck.reports import rules, wording
from intcheck.reports.check_common import totals
from intcheck.reports.check_html_card import card, h, verdict_words, words_kept

_HERE = Path(__file__).parent


class _Draft(NamedTuple):
    path: str
    parts: list[str]
    failing: int


def check_html(results: Iterable[SentenceResult], run: Run, tally: Tally) -> Iterator[str]:
    """The page; the totals stand at its head, so it is held back until all results have come."""
    drafts: list[_Draft] = []
    for path, of_draft in groupby(results, key=lambda result: result.path):
        drafts.append(_draft(path, list(of_draft), len(drafts) + 1, run))
    yield from _head([draft.path for draft in drafts])
    yield from _header(drafts, run, tally)
    yield _filters(tally)
    yield '<main id="drafts">\n'
    for draft in drafts:
        yield from draft.parts
    yield "</main>\n"
    yield from _footer(run)


def _head(paths: Sequence[str]) -> Iterator[str]:
    style, script = _asset("check_html.css"), _asset("check_html.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    yield '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="robots" content="noindex">\n'
    yield '<link rel="icon" href="data:,">\n'
    yield f"<title>Evidence check: {h(_names(paths))}</title>\n<style>{style}</style>\n<script>{script}</script>\n"
    yield '</head>\n<body>\n<a class="skip" href="#drafts">To the draft</a>\n'


def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"


def _names(paths: Sequence[str]) -> str:
    return ", ".join(Path(path).name for path in paths[:3]) + (f" and {len(paths) - 3} more" if len(paths) > 3 else "")


def _header(drafts: Sequence[_Draft], run: Run, tally: Tally) -> Iterator[str]:
    yield f"<header>\n<h1>Evidence check: {h(_names([draft.path for draft in drafts]))}</h1>\n"
    yield f'<p class="lede">Each sentence held against {h(run.knowledge)} ({h(run.knowledge_version)}). '
    yield "A verdict says what that evidence says; read the sources before you rely on it.</p>\n"
    yield f'<p class="headline">{h(_headline(tally))}</p>\n'
    yield _bar(tally)
    yield '<ul class="totals">' + "".join(f"<li>{h(line)}</li>" for line in totals(tally)) + "</ul>\n"
    yield from _contents(drafts)
    yield "</header>\n"


def _contents(drafts: Sequence[_Draft]) -> Iterator[str]:
    """Links to the drafts, where there are several, each with the number of sentences to mend."""
    if len(drafts) < 2:
        return
    yield '<nav class="contents" aria-label="Drafts"><ol>'
    for number, draft in enumerate(drafts, 1):
        state = f"{draft.failing} to mend" if draft.failing else "nothing to mend"
        yield f'<li><a href="#d{number}">{h(draft.path)}</a> ({state})</li>'
    yield "</ol></nav>\n"


def _headline(tally: Tally) -> str:
    if not tally.failing:
        return "✘ Not everything could be read." if tally.unread else "✔ No sentence needs mending."
    return f"✘ {wording.count(tally.failing, 'sentence needs', 'sentences need')} mending."


def _bar(tally: Tally) -> str:
    parts = [(verdict.value, tally.verdicts.get(verdict, 0)) for verdict in Verdict]
    parts.append(("skipped", sum(tally.skipped.values())))
    label = ", ".join(f"{number} {wording.words(name)}" for name, number in parts if number)
    drawn, at = [], 0
    for name, number in parts:
        if number:
            title = f"<title>{number} {wording.words(name)}</title>"
            drawn.append(f'<rect class="{name}" x="{at}" y="0" width="{number}" height="1">{title}</rect>')
            at += number
    view = f'viewBox="0 0 {max(at, 1)} 1" preserveAspectRatio="none"'
    return f'<svg class="bar" {view} role="img" aria-label="{h(label)}">{"".join(drawn)}</svg>\n'


def _filters(tally: Tally) -> str:
    chips = [
        f'<label class="chip {verdict.value}"><input type="checkbox" id="f-{verdict.value}" checked>'
        f'<span class="verdict">{verdict_words(verdict)}</span> {tally.verdicts[verdict]}</label>'
        for verdict in Verdict
        if tally.verdicts.get(verdict)
    ]
    chips.append('<label class="chip"><input type="checkbox" id="f-plain" checked> Text without findings</label>')
    keys = '<span class="keys"><kbd>j</kbd> <kbd>k</kbd> next and last finding</span>'
    shown = f"<fieldset><legend>Show</legend>{''.join(chips)}</fieldset>"
    return f'<nav class="filters" aria-label="Filters"><form>{shown}{keys}</form></nav>\n'


def _draft(path: str, results: Sequence[SentenceResult], number: int, run: Run) -> _Draft:
    parts = [f'<section class="draft" aria-labelledby="d{number}">\n<h2 id="d{number}">{h(path)}</h2>\n']
    sentences = 0
    for _, of_passage in groupby(results, key=lambda result: result.passage):
        passage = list(of_passage)
        parts.append(_passage(passage, number, sentences))
        sentences += len(passage)
    return _Draft(path, [*parts, "</section>\n"], sum(map(run.fails, results)))


def _passage(results: Sequence[SentenceResult], draft: int, before: int) -> str:
    named = [(f"s{draft}-{before + index}", result) for index, result in enumerate(results, 1)]
    told = [(name, result) for name, result in named if result.verdict is not None or result.remarks]
    prose = " ".join(_sentence(name, result) for name, result in named if result.kind is not Kind.COMMENT)
    cards = "".join(card(name, result) for name, result in told)
    plain = "" if any(result.remarks for _, result in told) else " plain"
    first = results[0]
    return (
        f'<div class="passage{plain}"><div class="prose">{_block(first, prose)}</div>'
        f'<div class="cards">{cards}</div></div>\n'
    )


def _block(first: SentenceResult, prose: str) -> str:
    role = f' role="heading" aria-level="{min(first.level + 2, 6)}"' if first.kind is Kind.HEADING else ""
    return f'<div class="{first.kind.value} level-{first.level}"{role}>{prose}</div>'


def _sentence(name: str, result: SentenceResult) -> str:
    if result.verdict is None:
        return f'<span class="s" title="Not checked: {h(wording.words(result.skipped or ""))}">{h(result.text)}</span>'
    title = verdict_words(result.verdict)
    return f'<a class="s {result.verdict.value}" id="{name}" href="#{name}-card" title="{title}">{_faults(result)}</a>'


def _faults(result: SentenceResult) -> str:
    """The sentence with the words that its remarks are about underlined."""
    text, at, parts = result.text, 0, []
    for start, end in sorted({r.span for r in result.remarks if r.span != (0, len(result.text))}):
        if start >= at:
            parts += [words_kept(text[at:start]), f"<u>{words_kept(text[start:end])}</u>"]
            at = end
    return "".join(parts) + words_kept(text[at:])


def _footer(run: Run) -> Iterator[str]:
    yield '<footer>\n<details><summary>What the verdicts mean</summary><dl class="meanings">'
    for verdict in Verdict:
        yield f"<dt>{verdict_words(verdict)}</dt><dd>{escape(rules.rule(verdict.value).meaning)}</dd>"
    knowledge = f"{h(run.knowledge)} {h(run.knowledge_version)}"
    yield f"</dl></details>\n<p>Made by intcheck {h(run.version)} with {knowledge}.</p>\n"
    yield "</footer>\n</body>\n</html>\n"
