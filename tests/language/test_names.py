"""Every name in the vocabulary has its two examples: a sentence that holds it, and one that holds all but its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.language.terms import TermFinder
from intcheck.model.knowledge import Term
from intcheck.text.words import words

KINDS = ("programme", "outcome", "place", "body", "group")


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load_knowledge()


def names(knowledge: KnowledgeBase, kind: str) -> Iterator[tuple[Term, str]]:
    """Each name of each term of a kind, in each way that it is written; those with a gap are left out."""
    get, of_kind = knowledge.vocabulary.get, knowledge.vocabulary.of_kind
    for term in filter(None, (get(kind, id) for id in of_kind(kind))):
        for name in (term.label, *term.aliases, *term.rises_as, *term.falls_as, *term.no_rise_as):
            for written in name.split(";"):
                if "*" not in written:
                    yield from ((term, " ".join(way)) for way in product(*(w.split("|") for w in written.split())))


def found(find: TermFinder, kind: str, name: str) -> set[str]:
    """Ids of the terms of a kind that a sentence with a name in it speaks of."""
    text = f"Reports about {name}, Monday's at least, reached us."
    return {hit.value.partition(">")[0] for hit in find(words(text), text) if hit.category == kind}


@pytest.mark.parametrize("kind", KINDS)
def test_each_name_is_found_as_it_is_written(kind: str, knowledge: KnowledgeBase) -> None:
    find = TermFinder(knowledge.vocabulary)
    missed = [(term.id, name) for term, name in names(knowledge, kind) if term.id not in found(find, kind, name)]
    assert missed == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_without_its_end_is_no_name(kind: str, knowledge: KnowledgeBase) -> None:
    find = TermFinder(knowledge.vocabulary)
    own: dict[str, set[tuple[str, ...]]] = {}
    for term, name in names(knowledge, kind):
        own.setdefault(term.id, set()).add(tuple(word.stem for word in words(name)))
    wrong = []
    for term, name in names(knowledge, kind):
        cut = name.rpartition(" ")[0]
        stems = tuple(word.stem for word in words(cut))
        held = {stems[first:last] for last in range(len(stems) + 1) for first in range(last)}
        if held.isdisjoint(own[term.id]) and term.id in found(find, kind, cut):
            wrong.append((term.id, name))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "place"),
    [("In the U.S. spending rose.", "united-states"), ("Spending rose across the U.K. last year.", "uk")],
)
def test_names_with_points_are_names(text: str, place: str, knowledge: KnowledgeBase) -> None:
    assert place in {hit.value for hit in TermFinder(knowledge.vocabulary)(words(text), text)}


@pytest.mark.parametrize("text", ["Let us look at it.", "Tell us how.", "The 111 areas differ."])
def test_small_words_and_bare_numbers_are_not(text: str, knowledge: KnowledgeBase) -> None:
    assert not TermFinder(knowledge.vocabulary)(words(text), text)
