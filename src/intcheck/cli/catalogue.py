"""What `list` counts: sources and terms with their assertions and the independent works behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from intcheck.model.knowledge import Assertion
from intcheck.reports.records import Record, assertion_record, counted, source_record, term_record

if TYPE_CHECKING:
    from intcheck.knowledge import KnowledgeBase

KINDS = {
    "programmes": "programme",
    "outcomes": "outcome",
    "places": "place",
    "groups": "group",
    "bodies": "body",
}
WHAT = ("assertions", "programmes", "outcomes", "places", "sources", "groups", "bodies")


def records(kb: KnowledgeBase, what: str, chosen: Sequence[Assertion], *, filtered: bool) -> list[Record]:
    """Records of one sort; where a filter is in force, only those that the chosen assertions bear on."""
    if what == "assertions":
        return [assertion_record(item, kb.source(item.source)) for item in chosen]
    found = _sources(kb, chosen) if what == "sources" else _terms(kb, KINDS[what], chosen)
    kept = [record for record in found if record["assertions"] or not filtered]
    return kept if what == "sources" else sorted(kept, key=lambda record: (-record["assertions"], record["label"]))


def _sources(kb: KnowledgeBase, chosen: Sequence[Assertion]) -> list[Record]:
    held = _by(chosen, lambda item: [item.source])
    return [_counted(source_record(source), held.get(source.id, [])) for source in kb.sources()]


def _terms(kb: KnowledgeBase, kind: str, chosen: Sequence[Assertion]) -> list[Record]:
    terms = kb.vocabulary.of_kind(kind)
    held = _by(chosen, lambda item: _with_wider(kb, kind, _ids(kb, kind, item)))
    found = [_counted(term_record(term), held.get(term.id, [])) for term in terms.values()]
    umbrella = kb.manifest.umbrella
    if kind == "programme" and umbrella.id not in terms:
        found.append(_counted(term_record(umbrella), [item for item in chosen if not item.programmes]))
    return found


def _ids(kb: KnowledgeBase, kind: str, item: Assertion) -> Iterable[str]:
    if kind == "programme":
        return item.programmes
    if kind == "group":
        return item.groups
    if kind == "body":
        return [id for id, term in kb.vocabulary.of_kind("body").items() if item.source in term.sources]
    return [item.outcome if kind == "outcome" else item.place]


def _with_wider(kb: KnowledgeBase, kind: str, ids: Iterable[str]) -> set[str]:
    return {wider for id in ids for wider in (id, *kb.vocabulary.ancestors(kind, id))}


def _by(chosen: Iterable[Assertion], keys: Callable[[Assertion], Iterable[str]]) -> dict[str, list[Assertion]]:
    held: dict[str, list[Assertion]] = {}
    for item in chosen:
        for key in keys(item):
            held.setdefault(key, []).append(item)
    return held


def _counted(record: Record, items: Sequence[Assertion]) -> Record:
    return counted(record, len(items), len({item.work for item in items}))
