"""Rules on sources, relays and duplicates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from intcheck.knowledge.lint.shelf import Finding, Shelf
from intcheck.knowledge.shape import Record

_ALIKE = 80.0
_COMPARED = 200
"""Entries of one subject and the same figures that each is held against; of more, those next to it by their words."""


def unknown_work(shelf: Shelf) -> Iterator[Finding]:
    """A work named in `via`, `reports_on`, `includes` or `supersedes` should be a source that is held.

    Why: a mistyped id makes two works of one, and each is then counted as independent evidence.
    Example: `via: nao-2017-integraton`. Write: `via: nao-2017-integration`, or add the work to the sources.
    """
    held = {record.id for record in shelf.of("source")}
    for record in shelf.of("assertion", "source", "body"):
        for field in ("via", "reports_on", "includes", "supersedes", "sources"):
            named = record.values.get(field, [])
            for number, work in enumerate([named] if isinstance(named, str) else named):
                if work not in held:
                    where = field if isinstance(named, str) else f"{field}.{number}"
                    yield Finding(record, where, f"{field} {work!r} is no source.", "Mend the id or add the source.")


def relay_without_work(shelf: Shelf) -> Iterator[Finding]:
    """A figure that a source relays from a work it reports on names that work in `via`.

    Why: without it a news story counts as evidence of its own beside the report it was written from.
    Example: a news story with `reports_on: [nao-2017-integration]` that gives the report's own figure for the same
    outcome without `via`. Write: `via: nao-2017-integration`.
    """
    works = {record.id: record.values.get("reports_on", ()) for record in shelf.of("source")}
    told = defaultdict(set)
    for record in shelf.of("assertion"):
        for figure in _figures(record):
            told[figure].add(_work(record))
    for record in shelf.of("assertion"):
        relayed = {work for figure in _figures(record) for work in told[figure]} & {*works[record.values["source"]]}
        if relayed and "via" not in record.values:
            work = min(relayed)
            yield Finding(record, "source", f"{record.values['source']} tells a figure of {work}.", f"Add via: {work}.")


def _figures(record: Record) -> Iterator[tuple[object, ...]]:
    values, finding = record.values, record.values["finding"]
    for value in finding.get("values", ()):
        yield values["outcome"], finding["direction"], value["value"], value["unit"]


def near_duplicate(shelf: Shelf) -> Iterator[Finding]:
    """Two works should not say the same thing in nearly the same words and figures.

    Why: it is most often one work told twice, which would count twice.
    Example: the same figure for the same outcome, place and direction in a report and in its press notice.
    Write: `via` in the one that relays; or, where the works are truly independent, word the statements apart.
    """
    groups = defaultdict(list)
    for record in shelf.of("assertion"):
        if record.values["finding"].get("values"):
            groups[_subject(record)].append(record)
    for group in groups.values():
        yield from _alike(group)


def _subject(record: Record) -> tuple[object, ...]:
    values, finding = record.values, record.values["finding"]
    figures = frozenset((value["value"], value["unit"]) for value in finding.get("values", ()))
    return values["outcome"], values["place"], finding["direction"], finding["status"], figures


def _alike(group: Sequence[Record]) -> Iterator[Finding]:
    """Each entry that says what an earlier one of another work says, held against a bounded number of them."""
    from rapidfuzz import fuzz, process

    told = [(_sorted_words(record), record) for record in group]
    if len(told) > _COMPARED:
        told.sort(key=lambda entry: entry[0])
    for position, (words, record) in enumerate(told):
        before = [entry for entry in told[max(0, position - _COMPARED) : position] if _work(entry[1]) != _work(record)]
        near = process.extractOne(words, [other for other, _ in before], scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if near:
            message = f"says what {before[near[2]][1].id} says ({near[1]:.0f} of 100 alike)."
            yield Finding(record, "statement", message, "Set via in the one that relays, or word them apart.")


def _sorted_words(record: Record) -> str:
    return " ".join(sorted(record.values["statement"].split()))


def _work(record: Record) -> str:
    work: str = record.values.get("via") or record.values["source"]
    return work


def unused_source(shelf: Shelf) -> Iterator[Finding]:
    """A source should carry an assertion, or be the work that one relays or includes.

    Why: a source that nothing rests on shows in lists and counts as if it were evidence.
    Example: a source left over after its assertions were moved to another id. Write: delete it or add its findings.
    """
    used = {_work(record) for record in shelf.of("assertion")}
    used |= {record.values["source"] for record in shelf.of("assertion")}
    for record in shelf.of("source"):
        for field in ("reports_on", "includes", "supersedes"):
            used.update(record.values.get(field, ()))
    for record in shelf.of("source"):
        if record.id not in used:
            yield Finding(record, "id", f"source {record.id} carries no assertion.", "Add its findings or delete it.")
