"""Assertions, sources and terms as plain records: what JSON holds, and what tables are made from."""

from __future__ import annotations

from typing import Any

from intcheck.model.knowledge import Assertion, Source, Term
from intcheck.reports import wording

Record = dict[str, Any]


def assertion_record(assertion: Assertion, source: Source) -> Record:
    """An assertion with the citation of its source."""
    finding = assertion.finding
    return {
        "id": assertion.id,
        "statement": assertion.statement,
        "programmes": list(assertion.programmes),
        "outcome": assertion.outcome,
        "place": assertion.place,
        "period": {"from": assertion.period.start, "to": assertion.period.end} if assertion.period else None,
        "groups": list(assertion.groups),
        "direction": finding.direction,
        "against": finding.against,
        "status": finding.status,
        "significant": finding.significant,
        "values": [{"value": v.value, "unit": v.unit, "of": v.of, "role": v.role} for v in finding.values],
        "source": assertion.source,
        "citation": wording.source_line(source),
        "year": source.year,
        "kind": source.kind,
        "locator": assertion.locator,
        "url": source.url,
        "via": assertion.via,
        "speaker": assertion.speaker,
        "background": assertion.background,
        "caveats": list(assertion.caveats),
        "note": assertion.note,
    }


def source_record(source: Source) -> Record:
    """A publication."""
    return {
        "id": source.id,
        "title": source.title,
        "authors": list(source.authors),
        "publisher": source.publisher,
        "published": source.published,
        "year": source.year,
        "kind": source.kind,
        "design": source.design,
        "url": source.url,
        "reports_on": list(source.reports_on),
        "includes": list(source.includes),
        "supersedes": list(source.supersedes),
        "note": source.note,
    }


def term_record(term: Term) -> Record:
    """A term of the vocabulary."""
    return {
        "id": term.id,
        "kind": term.kind,
        "label": term.label,
        "description": term.description,
        "aliases": list(term.aliases),
        "broader": term.broader,
        "better": term.better,
        "inverse": term.inverse,
        "home": term.home,
        "serves": list(term.serves),
        "start": term.start,
        "end": term.end,
        "sources": list(term.sources),
    }


def counted(record: Record, assertions: int, works: int) -> Record:
    """The record with the number of assertions on it and of the independent works they rest on."""
    return {**record, "assertions": assertions, "works": works}
