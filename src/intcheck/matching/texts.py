"""A text read for comparison by its wording: its words, their concepts, and what of them is denied."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.concepts import concept_hits
from intcheck.language.denial import DENIERS, Denied, denials
from intcheck.language.remainder import READ
from intcheck.language.terms import TermFinder
from intcheck.text.words import Word, words

EXTREME = "extreme"
"""Line of what is the most or the least of all: the biggest, the lowest."""


class Text(NamedTuple):
    """The words of a text, the concepts of each, signs of concepts (+1, -1), and what it denies.

    `hits` are its concepts as they stand in it, with the sign that denials leave them; `denied` holds positions of
    words, `denied_names` the stems and concepts there. `hidden` holds positions in names of programmes, places and
    bodies, whose concepts have no sign.
    """

    words: tuple[Word, ...]
    names: dict[str, None]
    of_word: dict[int, frozenset[str]]
    hits: tuple[tuple[str, int, int, int], ...]
    signs: dict[str, int]
    denied: frozenset[int]
    denied_names: frozenset[str]
    denials: int
    hidden: frozenset[int] = frozenset()


@lru_cache(maxsize=4096)
def understand(text: str) -> Text:
    """Read a text for comparison of wording; `names` are its stems and concepts."""
    found = words(text)
    denied = denials(found)
    hits = _told(found, denied)
    of_word = [[word.stem] for word in found]
    for name, _, first, last in hits:
        for at in range(first, last):
            of_word[at].append(name)
    names = dict.fromkeys(name for held in of_word for name in (sorted(held) if len(held) > 1 else held))
    each = {at: _together(*held) for at, held in enumerate(of_word)}
    denied_names = frozenset(name for at in denied.words for name in each[at])
    return Text(found, names, each, hits, _signs(hits, frozenset()), denied.words, denied_names, denied.number)


@lru_cache(maxsize=16384)
def _together(*names: str) -> frozenset[str]:
    """The stem and concepts of a word, as one value for all texts that have it."""
    return frozenset(names)


class TextReader:
    """Reads texts for comparison, knowing the names of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._find = TermFinder(vocabulary)

    def __call__(self, text: str) -> Text:
        """The text, the concepts in names of programmes, places and bodies without their signs."""
        read = understand(text)
        terms = [term for term in self._find(read.words, text) if term.category in READ]
        hidden = frozenset(at for term in terms for at in range(term.first, term.last))
        return read._replace(signs=_signs(read.hits, hidden), hidden=hidden) if hidden else read


def _told(found: tuple[Word, ...], denied: Denied) -> tuple[tuple[str, int, int, int], ...]:
    """The concepts among words, each with its sign, turned round where all its words are denied."""
    told = []
    for name, sign, first, last in concept_hits(found):
        if denied.asked.issuperset(range(first, last)):
            sign = 0
        is_turned = denied.turned.issuperset(range(first, last)) and not _denies_itself(found[first:last])
        told.append((name, -sign if is_turned else sign, first, last))
    return tuple(told)


def _denies_itself(phrase: Sequence[Word]) -> bool:
    """Whether a phrase such as "no basis in law" holds its own denial, which one around it does not undo."""
    return len(phrase) > 1 and any(word.lower in DENIERS for word in phrase)


def _signs(hits: Iterable[tuple[str, int, int, int]], hidden: frozenset[int]) -> dict[str, int]:
    """At which end of its line each concept stands, by all its places; one in a name stands at none."""
    signs: dict[str, int] = {}
    for name, told, first, last in hits:
        sign = 0 if hidden.issuperset(range(first, last)) else told
        signs[name] = signs.get(name, 0) + sign
    return signs
