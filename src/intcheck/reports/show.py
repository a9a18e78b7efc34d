"""What `show` prints: one assertion, source or term, whole, with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from intcheck.model.knowledge import Assertion, Source, Term
from intcheck.reports import wording
from intcheck.reports.look import Look
from intcheck.reports.records import Record, assertion_record, source_record, term_record
from intcheck.reports.text import json_document, markdown, web_address

FORMATS = ("table", "json", "markdown")
MACHINE = frozenset({"json"})


class AssertionPage(NamedTuple):
    """An assertion with the work it relays, the assertions that relay it, and others of the same work."""

    assertion: Assertion
    source: Source
    primary: Source | None
    relays: tuple[Assertion, ...]
    same_work: tuple[Assertion, ...]
    labels: dict[str, str]


class SourcePage(NamedTuple):
    """A source with its assertions, those that relay it, and the sources that name or replace it."""

    source: Source
    assertions: tuple[Assertion, ...]
    relayed_by: tuple[Assertion, ...]
    named_by: tuple[Source, ...]
    superseded_by: tuple[Source, ...]


class TermPage(NamedTuple):
    """A term with wider and narrower terms and, for what assertions are on, their number."""

    term: Term
    broader: tuple[str, ...]
    narrower: tuple[str, ...]
    assertions: int | None


Page = AssertionPage | SourcePage | TermPage


class Section(NamedTuple):
    """A titled list of (id, text) under the fields of a page."""

    title: str
    items: tuple[tuple[str, str], ...]


def render_page(page: Page, format: str, look: Look) -> str:
    """The page as text."""
    if format == "json":
        return json_document(page_record(page))
    if format == "markdown":
        return _markdown(page)
    from intcheck.reports.show_table import render_table

    return render_table(page, look)


def page_record(page: Page) -> Record:
    """The page as a record."""
    if isinstance(page, AssertionPage):
        return {
            **assertion_record(page.assertion, page.source),
            "relayed_by": [item.id for item in page.relays],
            "same_work": [item.id for item in page.same_work],
        }
    if isinstance(page, SourcePage):
        return {
            **source_record(page.source),
            "assertions": [item.id for item in page.assertions],
            "relayed_by": [item.id for item in page.relayed_by],
            "named_by": [item.id for item in page.named_by],
            "superseded_by": [item.id for item in page.superseded_by],
        }
    record = term_record(page.term)
    return {**record, "wider": [*page.broader], "narrower": [*page.narrower], "assertions": page.assertions}


def title(page: Page) -> str:
    """What stands at the head of a page."""
    if isinstance(page, AssertionPage):
        return page.assertion.statement
    return page.source.title if isinstance(page, SourcePage) else page.term.label


def fields(page: Page) -> Iterator[tuple[str, str]]:
    """Name and text of each field that has one."""
    if isinstance(page, AssertionPage):
        found = _assertion_fields(page)
    else:
        found = _source_fields(page.source) if isinstance(page, SourcePage) else _term_fields(page)
    return ((name, text) for name, text in found if text)


def _assertion_fields(page: AssertionPage) -> Iterator[tuple[str, str]]:
    item, labels = page.assertion, page.labels

    def named(*ids: str) -> str:
        return ", ".join(f"{labels[id]} ({id})" if id in labels else id for id in ids)

    yield "id", item.id
    yield "programme", named(*item.programmes)
    yield "outcome", named(item.outcome)
    yield "place", named(item.place)
    yield "period", str(item.period or "")
    yield "group", named(*item.groups)
    yield "finding", wording.direction_line(item)
    yield "figures", "; ".join(f"{wording.figure(value)} ({value.of})" for value in item.finding.values)
    yield "speaker", item.speaker or ""
    yield "source", f"{wording.source_line(page.source)} ({page.source.id})"
    yield "title", page.source.title
    yield "locator", item.locator
    yield "link", web_address(page.source.url) or ""
    yield "relays", _primary(page)
    yield "caveats", "; ".join(item.caveats)
    yield "note", item.note or ""


def _primary(page: AssertionPage) -> str:
    if page.primary:
        return f"{wording.source_line(page.primary)} ({page.primary.id})"
    return page.assertion.via or ""


def _source_fields(source: Source) -> Iterator[tuple[str, str]]:
    yield "id", source.id
    yield "authors", ", ".join(source.authors)
    yield "publisher", source.publisher or ""
    yield "published", source.published or ""
    yield "kind", wording.words(source.kind)
    yield "design", source.design or ""
    yield "link", web_address(source.url) or ""
    yield "reports on", ", ".join(source.reports_on)
    yield "includes", ", ".join(source.includes)
    yield "supersedes", ", ".join(source.supersedes)
    yield "note", source.note or ""


def _term_fields(page: TermPage) -> Iterator[tuple[str, str]]:
    term = page.term
    yield "id", term.id
    yield "kind", term.kind
    yield "description", term.description or ""
    yield "also called", ", ".join(term.aliases)
    yield "wider", ", ".join(page.broader)
    yield "narrower", ", ".join(page.narrower)
    yield "better", term.better or ""
    yield "opposite of", term.inverse or ""
    yield "home", term.home or ""
    yield "serves", ", ".join(term.serves)
    yield "from", " to ".join(filter(None, (term.start, term.end)))
    yield "speaks through", ", ".join(term.sources)
    yield "assertions", "" if page.assertions is None else f"{page.assertions:,}"


def sections(page: Page) -> Iterator[Section]:
    """The lists under the fields of a page; empty ones left out."""
    if isinstance(page, AssertionPage):
        yield from _section("Relayed by", page.relays)
        yield from _section("From the same work, on the same outcome", page.same_work)
    elif isinstance(page, SourcePage):
        yield from _section("Assertions", page.assertions)
        yield from _section("Relayed by", page.relayed_by)
        yield from _sources("Named by", page.named_by)
        yield from _sources("Superseded by", page.superseded_by)


def _section(heading: str, items: tuple[Assertion, ...]) -> Iterator[Section]:
    if items:
        yield Section(heading, tuple((item.id, item.statement) for item in items))


def _sources(heading: str, items: tuple[Source, ...]) -> Iterator[Section]:
    if items:
        yield Section(heading, tuple((item.id, f"{item.title} ({wording.source_line(item)})") for item in items))


def _markdown(page: Page) -> str:
    blocks = [f"## {markdown(title(page))}", "\n".join(f"- {name}: {markdown(text)}" for name, text in fields(page))]
    for section in sections(page):
        blocks.append(f"### {section.title}")
        blocks.append("\n".join(f"- {markdown(text)} ({markdown(id)})" for id, text in section.items))
    return "\n\n".join(blocks) + "\n"
