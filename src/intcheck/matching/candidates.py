"""The assertions worth holding against a claim: by outcome and programme, by speaker, by wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from heapq import nsmallest
from itertools import chain

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.resources import words_of_concept
from intcheck.language.terms import function_stems, is_measured
from intcheck.matching.attribution import Speakers
from intcheck.matching.given import is_exact
from intcheck.matching.rarity import Rarity
from intcheck.matching.scope import LOCAL_DEPTH
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Source
from intcheck.text.words import stems, words

BY_FIELD = 120
BY_PLACE = 60
BY_WORDING = 60
BY_SPEAKER = 60
"""How many of each are held against a claim: the strongest, and of those found by their wording the most alike."""
DEEPER = 10
"""How many times as many assertions are looked at where those published later are then left out."""
LOOKED_AT = 800
"""How many of an outcome or programme are looked at; looking at one costs far less than holding it against a claim."""
MANY = 500
"""Assertions found of which the strongest may leave out those nearest to a claim, so that both are chosen."""
STRONGEST, NEAREST, ALIKE = 10, 30, 10
"""How many of many are held against a claim: the strongest, those nearest to it, and the most alike of each search."""
FIELD, IN_A_NAME, MEANT = 4.0, 1.0, 0.5
"""What counts a field that claim and finding share, a word in the name of one, and a word that only means the same."""


def candidates(
    claim: Claim, knowledge: KnowledgeBase, speakers: Speakers, published_by: str | None = None
) -> list[Assertion]:
    """Assertions that may bear on a claim, each once; their number is bounded however large the base.

    With `published_by`, a date such as 2015 or 2015-04, only those of sources published by its end.
    """
    sources = sorted(set(speakers.sources(claim.attribution))) if claim.attribution else []
    deeper = DEEPER if published_by else 1
    filed = [_out(ranks, knowledge, published_by) for ranks in _filed(claim, knowledge, sources, deeper)]
    worded = [_out(ranks, knowledge, published_by) for ranks in _worded(claim, knowledge, deeper)]
    found = _each(*filed, *worded) if sum(map(len, (*filed, *worded))) > MANY else []
    if len(found) > MANY:
        chosen = _leading(claim, knowledge, sources, found, {rank for ranks in worded for rank in ranks[:ALIKE]})
    else:
        chosen = _each(*(ranks[:BY_FIELD] for ranks in filed), *worded)
    return list(map(knowledge.at, chosen))


def _each(*ranks: Sequence[int]) -> list[int]:
    """Each of some ranks once, in the order given."""
    return list(dict.fromkeys(chain(*ranks)))


def _filed(claim: Claim, knowledge: KnowledgeBase, sources: list[str], deeper: int) -> Iterator[Sequence[int]]:
    """Ranks of assertions by outcome and place, by speaker, and by programme."""
    programmes = _related(claim, knowledge.vocabulary)
    if claim.outcome:
        yield from _on_outcome(claim, claim.outcome, knowledge, programmes)
    if sources:
        yield knowledge.ranks(sources=sources, limit=BY_SPEAKER * deeper)
        if programmes:
            yield knowledge.ranks(sources=sources, programmes=programmes, limit=BY_SPEAKER * deeper)
    if _needs_wording(claim, knowledge):
        yield _on_subject(claim, knowledge, programmes)


def _worded(claim: Claim, knowledge: KnowledgeBase, deeper: int) -> list[Sequence[int]]:
    """Ranks of the assertions in a claim's words, and of those in words that mean the same, most alike first."""
    if not _needs_wording(claim, knowledge):
        return []
    return [knowledge.ranks_like(wanted, BY_WORDING * deeper) for wanted in (sought(claim), _meant(claim))]


def _leading(
    claim: Claim, knowledge: KnowledgeBase, sources: list[str], found: Sequence[int], alike: Set[int]
) -> list[int]:
    """Of many ranks, in their order: those alike, the strongest, and those that share most of what a claim says."""
    kept = {*alike, *nsmallest(STRONGEST, found)}
    others = [rank for rank in found if rank not in kept]
    kept.update(knowledge.nearest(others, _points(claim, knowledge, sources), NEAREST))
    return [rank for rank in found if rank in kept]


def _points(claim: Claim, knowledge: KnowledgeBase, sources: list[str]) -> dict[str, float]:
    """What each stem of a claim counts that is not in the name of a field, and each field."""
    weigh = Rarity(knowledge)
    points = dict.fromkeys(_meant(claim), MEANT)
    named = [mention.span for mention in claim.mentions]
    for word in words(claim.text):
        at = claim.span[0] + word.start
        is_named = any(start <= at < end for start, end in named)
        points[word.stem] = IN_A_NAME if is_named else weigh.of_stem(word.stem)
    for stem in function_stems():
        points.pop(stem, None)
    fields = {"outcome": [claim.outcome], "programme": claim.programmes, "place": claim.places, "source": sources}
    return points | {f"{kind}:{id}": FIELD for kind, ids in fields.items() for id in ids}


def _related(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """The programmes of a claim, those within them and those that hold them."""
    ways = (vocabulary.descendants, vocabulary.ancestors)
    return sorted({id for claimed in claim.programmes for way in ways for id in way("programme", claimed)})


def _on_outcome(claim: Claim, outcome: str, knowledge: KnowledgeBase, programmes: list[str]) -> Iterator[Sequence[int]]:
    """Ranks of assertions on a claim's outcome, its inverse, a part or a wider one, of its programmes and places."""
    vocabulary = knowledge.vocabulary
    outcomes = {*vocabulary.descendants("outcome", outcome), *vocabulary.ancestors("outcome", outcome)}
    term = vocabulary.get("outcome", outcome)
    if term and term.inverse:
        outcomes |= vocabulary.descendants("outcome", term.inverse)
    wanted = sorted(outcomes)
    found = knowledge.ranks(outcomes=wanted, programmes=programmes or None, limit=LOOKED_AT)
    yield found
    places = _localities(claim, vocabulary) if len(found) >= BY_FIELD else []
    if places:
        yield knowledge.ranks(outcomes=wanted, places=places, limit=BY_PLACE)


def published(found: Iterable[Assertion], knowledge: KnowledgeBase, by: str | None) -> list[Assertion]:
    """The assertions of sources published by the end of a date; all of them without one."""
    return [a for a in found if by is None or _is_published(knowledge.source(a.source), by)]


def _on_subject(claim: Claim, knowledge: KnowledgeBase, programmes: list[str]) -> Sequence[int]:
    """Ranks of assertions on a claim's programmes, or on the part of a country that it names, whatever they tell."""
    if programmes:
        return knowledge.ranks(programmes=programmes, limit=LOOKED_AT)
    places = _localities(claim, knowledge.vocabulary)
    return knowledge.ranks(places=places, limit=LOOKED_AT) if places else []


def _localities(claim: Claim, vocabulary: Vocabulary) -> list[str]:
    """Places of a claim that are part of a country, and all within them: the strongest findings may be on others."""
    local = [p for p in claim.places if len(vocabulary.ancestors("place", p)) >= LOCAL_DEPTH]
    return sorted({within for place in local for within in vocabulary.descendants("place", place)})


def _needs_wording(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether evidence may be filed under another outcome; a claim that says how a result went needs no such search."""
    if claim.direction is None or claim.outcome is None or claim.attribution or any(map(is_exact, claim.quantities)):
        return True
    return not is_measured(knowledge.vocabulary, claim.outcome)


def _out(ranks: Sequence[int], knowledge: KnowledgeBase, by: str | None) -> Sequence[int]:
    """The ranks of assertions of sources published by the end of a date; all of them without one."""
    if by is None:
        return ranks
    return [rank for rank in ranks if _is_published(knowledge.source(knowledge.at(rank).source), by)]


def _is_published(source: Source, date: str) -> bool:
    """Whether a source was published by a date; both are compared as far as the less exact of them goes."""
    return source.published is not None and source.published[: len(date)] <= date[: len(source.published)]


def sought(claim: Claim) -> list[str]:
    """Stems to search the statements for: the claim's content, or all its words where it has little."""
    return list(claim.content) if len(claim.content) > 2 else sorted(set(stems(claim.text)))


def _meant(claim: Claim) -> list[str]:
    """Stems of the words that mean what the claim's words mean."""
    concepts = {name for unit in claim.units if unit.named and not unit.general for name in unit.names}
    return sorted({stem for name in concepts for stem in words_of_concept(name)})
