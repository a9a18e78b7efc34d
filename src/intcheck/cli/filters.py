"""Which assertions `list` shows: filters that combine, each a list of values of which any may hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any, NamedTuple

from intcheck.cli.choices import date, one_of
from intcheck.cli.terms import source_ids, widened
from intcheck.model.knowledge import Assertion, Period
from intcheck.model.terms import Direction, Status
from intcheck.text.words import stems

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase

_SEARCHED = 5000
_CLOSEST = 20


class Filters(NamedTuple):
    """Values as the user gave them; an empty tuple or None does not filter."""

    programmes: Sequence[str] = ()
    outcomes: Sequence[str] = ()
    places: Sequence[str] = ()
    sources: Sequence[str] = ()
    kinds: Sequence[str] = ()
    directions: Sequence[str] = ()
    statuses: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    search: str | None = None


_NAMED = {
    "programme": "programmes",
    "outcome": "outcomes",
    "place": "places",
    "source": "sources",
    "kind": "kinds",
    "direction": "directions",
    "status": "statuses",
    "since": "since",
    "until": "until",
    "search": "search",
}
"""Option -> the filter that it gives a value for, or several."""


def filters_among(options: Mapping[str, Any]) -> Filters:
    """The filters among a command's options, by the names that its parameters have."""
    return Filters(**{filter: options[option] for option, filter in _NAMED.items() if options.get(option)})


def select(kb: KnowledgeBase, filters: Filters, limit: int = 0) -> tuple[list[Assertion], int]:
    """The assertions that pass every filter, and how many there are.

    Strongest first, or closest to the words searched first; at most `limit`, 0 for all. Raises UsageError for a
    value that the knowledge base does not know.
    """
    if not any(filters):
        return kb.select(limit=limit or None), len(kb)
    if filters.search and not any(filters._replace(search=None)) and (hits := _worded(kb, filters.search)):
        return hits[: limit or None], len(hits)
    chosen = _by_fields(kb, filters)
    if filters.since or filters.until:
        asked = Period(date(filters.since), date(filters.until))
        chosen = [assertion for assertion in chosen if asked.overlaps(_when(kb, assertion))]
    if filters.search:
        chosen = _searched(kb, chosen, filters.search)
    return chosen[: limit or None], len(chosen)


def _by_fields(kb: KnowledgeBase, filters: Filters) -> list[Assertion]:
    umbrella = kb.manifest.umbrella.id
    general = umbrella in filters.programmes
    named = [value for value in filters.programmes if value != umbrella]
    programmes = widened(kb, "programme", named)
    chosen = kb.select(
        outcomes=widened(kb, "outcome", filters.outcomes),
        programmes=None if general else programmes,
        places=widened(kb, "place", filters.places),
        statuses=[one_of("status", value, [*Status]) for value in filters.statuses],
        directions=[one_of("direction", value, _directions()) for value in filters.directions],
        sources=_sources(kb, filters),
    )
    if general:
        chosen = [item for item in chosen if not item.programmes or programmes.intersection(item.programmes)]
    return chosen


def _directions() -> list[str]:
    return [direction.value for direction in Direction if direction is not Direction.EFFECT]


def _sources(kb: KnowledgeBase, filters: Filters) -> list[str] | None:
    if not filters.kinds:
        return source_ids(kb, filters.sources)
    kinds = {one_of("kind of source", kind, kb.manifest.kinds) for kind in filters.kinds}
    wanted = set(source_ids(kb, filters.sources)) or {source.id for source in kb.sources()}
    return [id for id in sorted(wanted) if kb.source(id).kind in kinds] or [""]


def _when(kb: KnowledgeBase, assertion: Assertion) -> Period:
    if assertion.period:
        return assertion.period
    published = kb.source(assertion.source).published
    return Period(published, published)


def _searched(kb: KnowledgeBase, chosen: list[Assertion], text: str) -> list[Assertion]:
    return _worded(kb, text, {assertion.id for assertion in chosen}) or _similar(chosen, text)


def _worded(kb: KnowledgeBase, text: str, allowed: Set[str] | None = None) -> list[Assertion]:
    """The assertions, all or those allowed, that hold every word of a text, else those that hold most."""
    wanted = {stem for stem in stems(text) if kb.frequency(stem)}
    hits = [found for found in kb.search([*wanted], limit=_SEARCHED) if allowed is None or found.id in allowed]
    whole = [assertion for assertion in hits if wanted <= set(stems(assertion.statement))]
    return whole or hits[:_CLOSEST]


def _similar(chosen: list[Assertion], text: str) -> list[Assertion]:
    from intcheck.text.similar import similar_texts

    return [chosen[position] for position in similar_texts(text, [item.statement for item in chosen], _CLOSEST)]
