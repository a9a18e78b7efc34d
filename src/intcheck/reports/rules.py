"""The manual pages of verdicts and remarks, kept as Markdown beside this module."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from intcheck.model.terms import Verdict
from intcheck.reports import colours
from intcheck.reports.look import Look
from intcheck.reports.text import json_document

FORMATS = ("table", "json", "markdown")
_PAGES = Path(__file__).parent / "pages"
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)


class Rule(NamedTuple):
    """One page: what a verdict or remark means, why it matters, a bad and a good sentence (or none)."""

    code: str
    title: str
    meaning: str
    why: str
    bad: str | None
    good: str | None
    text: str


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """Verdicts, gravest first, then the codes of remarks in alphabetical order."""
    found = sorted(path.stem for path in _PAGES.glob("*.md"))
    verdicts = [verdict.value for verdict in Verdict]
    return (*verdicts, *(code for code in found if code not in verdicts))


def remark_codes() -> tuple[str, ...]:
    """The codes of remarks in alphabetical order."""
    return codes()[len(Verdict) :]


@lru_cache(maxsize=64)
def rule(code: str) -> Rule:
    """The page of a verdict or remark. Raises KeyError where there is none."""
    if code not in codes():
        raise KeyError(code)
    text = (_PAGES / f"{code}.md").read_text(encoding="utf-8")
    opening, *rest = _SECTION.split(text)
    sections = {name.lower(): body.strip() for name, body in zip(rest[::2], rest[1::2], strict=True)}
    title, _, meaning = opening.partition("\n")
    return Rule(
        code=code,
        title=title.removeprefix("# ").strip(),
        meaning=meaning.strip(),
        why=sections["why it matters"],
        bad=_sentence(sections.get("bad")),
        good=_sentence(sections.get("good")),
        text=text,
    )


def _sentence(quoted: str | None) -> str | None:
    return quoted.removeprefix("> ") if quoted else None


def render_rule(found: Rule, format: str, look: Look) -> str:
    """The page as text."""
    if format == "json":
        return json_document(found._asdict())
    if format == "markdown":
        return found.text
    return _page(found, look)


def render_index(format: str, look: Look) -> str:
    """All codes with their titles."""
    rules = [rule(code) for code in codes()]
    if format == "json":
        import json

        return json.dumps([{"code": item.code, "title": item.title} for item in rules], indent=2) + "\n"
    if format == "markdown":
        return "".join(f"- `{item.code}`: {item.title}\n" for item in rules)
    from intcheck.reports import console

    made = console.table(None, "Code", "Meaning")
    for item in rules:
        made.add_row(console.plain(item.code, "bold"), console.plain(item.title))
    return console.to_text([made], look)


def _page(found: Rule, look: Look) -> str:
    from intcheck.reports import console
    from intcheck.reports.console import RenderableType, Text, plain

    parts: list[RenderableType] = [plain(found.title, "bold"), plain(found.code, "dim"), Text(), plain(found.meaning)]
    parts += [Text("\nWhy it matters", style="bold"), plain(found.why)]
    for heading, sentence, style in (
        ("✘ Do not write", found.bad, colours.RED),
        ("✔ Write", found.good, colours.GREEN),
    ):
        if sentence:
            parts += [Text(f"\n{heading}", style=f"bold {style}"), console.indented(plain(sentence))]
    return console.to_text(parts, look)
