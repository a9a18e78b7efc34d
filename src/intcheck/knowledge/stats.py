"""A knowledge base in numbers, and what it lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from intcheck.knowledge.base import KnowledgeBase
from intcheck.model.editing import Gap, Stats, Tally
from intcheck.model.knowledge import Assertion, Source
from intcheck.model.terms import Status

_ABSTRACT = re.compile(r"\babstract\b", re.IGNORECASE)


def stats_of(kb: KnowledgeBase) -> Stats:
    """Count what the knowledge base holds."""
    sources = list(kb.sources())
    assertions = list(kb.assertions())
    return Stats(
        name=kb.manifest.name,
        version=kb.manifest.version,
        sources=len(sources),
        assertions=len(assertions),
        works=len({item.work for item in assertions}),
        abstracts=sum(bool(_ABSTRACT.search(item.locator)) for item in assertions),
        relayed=sum(item.work != item.source for item in assertions),
        figures=sum(len(item.finding.values) for item in assertions),
        sources_by_kind=_tally(source.kind for source in sources),
        sources_by_year=dict(sorted(Counter(source.year for source in sources).items())),
        by_programme=_tally(id for item in assertions for id in item.programmes or (kb.manifest.umbrella.id,)),
        by_outcome=_tally(item.outcome for item in assertions),
        by_direction=_tally(item.finding.direction.value for item in assertions),
        by_status=_tally(item.finding.status.value for item in assertions),
        gaps=tuple(gap for gap in _gaps(kb, sources, assertions) if gap.ids),
    )


def _tally(ids: Iterable[str]) -> Tally:
    """Most frequent first, then by name."""
    return dict(sorted(Counter(ids).items(), key=lambda pair: (-pair[1], pair[0])))


def _gaps(kb: KnowledgeBase, sources: Sequence[Source], assertions: Sequence[Assertion]) -> Iterator[Gap]:
    outcomes = _works_by(kb, "outcome", assertions, lambda item: (item.outcome,))
    programmes = _works_by(kb, "programme", assertions, lambda item: item.programmes)
    observed = [item for item in assertions if item.finding.status is Status.OBSERVED]
    tested = _works_by(kb, "programme", observed, lambda item: item.programmes)
    held = {source.id for source in sources}
    used = {item.source for item in assertions}
    yield _gap("Programmes with no assertion", (id for id, works in programmes.items() if not works))
    yield _gap(
        "Programmes with assertions but no observed finding",
        (id for id in programmes if programmes[id] and not tested[id]),
    )
    yield _gap("Outcomes with no assertion", (id for id, works in outcomes.items() if not works))
    yield _gap("Outcomes that rest on a single work", (id for id, works in outcomes.items() if len(works) == 1))
    yield _gap("Sources with no assertion", held - used)
    yield _gap("Works relayed by others and not held themselves", {item.work for item in assertions} - held)


def _gap(about: str, ids: Iterable[str]) -> Gap:
    return Gap(about, tuple(sorted(ids)))


def _works_by(
    kb: KnowledgeBase, kind: str, assertions: Iterable[Assertion], terms: Callable[[Assertion], Iterable[str]]
) -> dict[str, set[str]]:
    """The works behind each term of a kind, those of its narrower terms included."""
    works: dict[str, set[str]] = {id: set() for id in kb.vocabulary.of_kind(kind)}
    for item in assertions:
        for term in terms(item):
            for id in (term, *kb.vocabulary.ancestors(kind, term)):
                works.setdefault(id, set()).add(item.work)
    return works
