"""What a stretch of a draft names: programmes, outcomes, places, bodies and people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from intcheck.drafts.lexicon import lexicon
from intcheck.knowledge import KnowledgeBase
from intcheck.language.resources import resource
from intcheck.language.schemes import is_told
from intcheck.language.sentences import LONGEST
from intcheck.language.terms import TermFinder, function_stems
from intcheck.model.claims import Span
from intcheck.model.knowledge import Term
from intcheck.text.words import Word, words

PROGRAMME, OUTCOME, PLACE, BODY = "programme", "outcome", "place", "body"
PERSON, PERIOD, DOCUMENT, VAGUE, HOME = "person", "period", "document", "vague", "home"
MONEY, GOAL, FIGURE = "money", "goal", "figure"
UNNAMED = "unnamed"
_RECENT = 8
_KINDS = frozenset({PROGRAMME, OUTCOME, PLACE, BODY})

_NAME = r"[A-Z][\w'\u2019-]+(?: [A-Z]\.)?"
_WORD = r"[A-Z][\w&'\u2019-]*"
_OF = rf"(?: of (?:the )?{_WORD}(?: {_WORD})*)?"


class Subject(NamedTuple):
    """Something named: its kind, its id in the vocabulary, the words to call it by, and where it stands.

    The umbrella subject is a programme without an id. `movable` marks an outcome that can get better or worse,
    so that "it rose" may speak of it. `wide` marks a place that holds places which hold others: a country. `moved`
    marks a name that says by itself that the outcome rose or fell ("out of poverty"). `home` is the body to which
    somebody belongs or the place that a programme covers whole, by id and name; `head` the last word by which the
    text names it ("care home sites"), as a stem.
    """

    kind: str
    term: str
    label: str
    span: Span
    first: int = 0
    last: int = 0
    movable: bool = False
    wide: bool = False
    moved: bool = False
    home: tuple[str, str] | None = None
    head: str = ""

    @property
    def plural(self) -> bool:
        """Whether its name is a plural ("vanguards", "transfers of care"), as far as the last letter tells."""
        head = self.label.partition(" of ")[0]
        return head.endswith("s") and not head.endswith("ss")


class Found(NamedTuple):
    """A text with its words and the subjects it names, in order."""

    text: str
    words: Sequence[Word]
    subjects: tuple[Subject, ...]

    def of(self, kind: str) -> tuple[Subject, ...]:
        """The subjects of one kind."""
        return tuple(subject for subject in self.subjects if subject.kind == kind)


class SubjectFinder:
    """Finds subjects by the names that the vocabulary holds, and people by their capitals."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._vocabulary = knowledge.vocabulary
        self._umbrella = knowledge.manifest.umbrella.label
        self._terms = TermFinder(knowledge.vocabulary)
        self._titles = frozenset(title.capitalize() for title in resource("anaphora")["titles"])
        titles = "|".join(sorted(self._titles, key=len, reverse=True))
        self._person = re.compile(rf"(?:(?:{titles})\.? (?:{_NAME} ){{0,2}}{_NAME}|{_NAME} {_NAME}(?: {_NAME})?){_OF}")

        self._recent = lru_cache(maxsize=_RECENT)(self._read)
        self._is_wide = lru_cache(maxsize=None)(self._holds_regions)

    def __call__(self, text: str) -> Found:
        """The subjects of a text; the last few texts are remembered."""
        return self._recent(text)

    def knows(self, person: str) -> bool:
        """Whether a statement holds the surname of somebody ("Mark Porter of the BMA")."""
        return is_told(self._knowledge, person.partition(" of ")[0].split()[-1])

    def home_of(self, programme: str) -> str | None:
        """Id of the place, no country, that a programme covers whole."""
        entry = self._vocabulary.get(PROGRAMME, programme)
        home = self._home(entry) if entry else None
        return home and home[0]

    def tells_of(self, programme: str, places: Sequence[str]) -> bool:
        """Whether anything is held on a programme, or on a part of it, in one of some places."""
        parts = sorted(self._vocabulary.descendants(PROGRAMME, programme))
        within = sorted({inner for place in places for inner in self._vocabulary.descendants(PLACE, place)})
        return bool(self._knowledge.select(programmes=parts, places=within, limit=1))

    def _read(self, text: str) -> Found:
        if len(text) > LONGEST:
            return Found(text, (), ())
        found = words(text)
        named = [self._subject(term, found) for term in self._terms(found, text)]
        subjects = [subject for subject in named if subject is not None]
        subjects += self._people(text, subjects)
        return Found(text, found, tuple(sorted(subjects, key=lambda subject: subject.span)))

    def _subject(self, term: tuple[str, str, int, int], found: Sequence[Word]) -> Subject | None:
        kind, value, first, last = term
        span = (found[first].start, found[last - 1].end)
        if kind == "umbrella":
            return Subject(PROGRAMME, "", self._umbrella, span, first, last)
        name, _, moved = value.partition(">")
        entry = self._vocabulary.get(kind, name) if kind in _KINDS else None
        if entry is None or (kind == PROGRAMME and _points_back(found, first, last)):
            return None
        wide = kind == PLACE and self._is_wide(name)
        changes, head = entry.better is not None, found[last - 1].stem
        return Subject(kind, name, entry.label, span, first, last, changes, wide, bool(moved), self._home(entry), head)

    def _home(self, entry: Term) -> tuple[str, str] | None:
        """The body to which somebody belongs, or the place, no country, that a programme covers whole."""
        if entry.kind == BODY and entry.broader:
            home = self._vocabulary.get(BODY, entry.broader)
        elif entry.kind == PROGRAMME and entry.home and not self._is_wide(entry.home):
            home = self._vocabulary.get(PLACE, entry.home)
        else:
            return None
        return (home.id, home.label) if home else None

    def _holds_regions(self, place: str) -> bool:
        within = self._vocabulary.descendants(PLACE, place) - {place}
        return any(len(self._vocabulary.descendants(PLACE, inner)) > 1 for inner in within)

    def _people(self, text: str, named: Sequence[Subject]) -> list[Subject]:
        taken = [s.span for s in named if s.kind not in {BODY, PERSON}]
        people = []
        for match in self._person.finditer(text):
            start, end = match.span()
            opens = match.group().partition(" ")[0]
            if opens not in self._titles and words(opens)[0].stem in function_stems():
                continue
            held = any(b.kind == BODY and b.span[0] < start and end <= b.span[1] for b in named)
            if not held and not any(start < other_end and other_start < end for other_start, other_end in taken):
                people.append(Subject(PERSON, "", match.group(), (start, end)))
        return people


def _points_back(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name is no more than "the national programme", which is the one that was named before."""
    noun = lexicon().nouns.get(found[last - 1].lower)
    if noun is None or noun.stands_for != PROGRAMME or noun.named or noun.plural or first == 0:
        return False
    between = all(word.lower in lexicon().sets["between"] for word in found[first : last - 1])
    return between and found[first - 1].lower in lexicon().sets["determiners"]
