"""What a draft has named so far: its headings, the sentences of the section, and what a new subject ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from intcheck.drafts.lexicon import lexicon
from intcheck.drafts.subjects import BODY, DOCUMENT, FIGURE, OUTCOME, PERIOD, PERSON, PLACE, PROGRAMME, Found, Subject
from intcheck.text.words import stems

REACH = 6
"""Sentences back that a pronoun may point."""
_LEAD_LEVEL = 99
_AFTER_IN = 1
"""Words that a place with which a sentence opens may have before it: "In Sutton"."""


class Memory:
    """The subjects named so far, nearest first when asked."""

    def __init__(self) -> None:
        self.period: Subject | None = None
        self.figure: Subject | None = None
        self.told: Found | None = None
        self._headings: list[tuple[int, Found]] = []
        self._title: Found | None = None
        self._sentences: list[tuple[int, tuple[Subject, ...]]] = []
        self._paragraph = 0
        self._carried: tuple[Subject, ...] = ()
        self._carried_places: tuple[Subject, ...] = ()
        self._opened_with: tuple[Subject, ...] = ()
        self._programmes: dict[str, Subject] = {}

    def heading(self, found: Found, level: int) -> None:
        """A heading opens a section: what stood under its equals and under lower ones is over."""
        self._headings = [held for held in self._headings if held[0] < level]
        self._headings.append((level, found))
        self._title = self._title or found
        self._sentences = []
        self._carried = self._carried_places = self._opened_with = ()
        self.period = self.figure = self.told = None
        self._note(found.subjects)

    def lead_in(self, found: Found) -> None:
        """A sentence that introduces a list or table speaks for each of its items, with what it goes on about."""
        self.end_lead_in()
        if not found.of(PROGRAMME):
            found = found._replace(subjects=(*found.subjects, *self._carried[:1]))
        self._headings.append((_LEAD_LEVEL, found))

    def end_lead_in(self) -> None:
        """Running text again."""
        self._headings = [held for held in self._headings if held[0] != _LEAD_LEVEL]

    def paragraph(self) -> None:
        """A new paragraph: only its own sentences carry a subject without a pronoun."""
        self._paragraph += 1
        self.told = None
        self._carried = self._carried_places = ()

    def heard(self, subjects: Sequence[Subject], period: str | None, figure: str | None = None) -> None:
        """Take in a sentence: what it named, what its pronouns stood for, and its last date and figure."""
        if period is not None:
            self.period = Subject(PERIOD, "", period, (0, 0))
        if figure is not None:
            self.figure = Subject(FIGURE, "", figure, (0, 0))
        if not subjects:
            return
        self._sentences = [*self._sentences[1 - REACH :], (self._paragraph, tuple(subjects))]
        programmes = tuple(subject for subject in subjects if subject.kind == PROGRAMME)
        places = tuple(subject for subject in subjects if subject.kind == PLACE)
        if programmes or places:
            self._carried, self._carried_places = programmes, places
            self._opened_with = () if programmes else tuple(place for place in places if place.first <= _AFTER_IN)
        self._note(subjects)

    def implied_programmes(self, found: Found) -> tuple[str, ...]:
        """Ids of the programmes that a sentence speaks of when it names none."""
        if found.of(PROGRAMME):
            return ()
        named = self._from_headings(PROGRAMME, PLACE)
        programmes = [subject for subject in named if subject.kind == PROGRAMME]
        over = _ids(programmes) if len(programmes) == 1 else ()
        if self._carried and not found.of(PLACE) and not (over and _opens_with_a_speaker(found)):
            return _ids(self._carried[:1])
        return over

    def tells_no_more_than_the_title(self, programmes: Sequence[str]) -> bool:
        """Whether nothing but the title of the draft names some programmes that a sentence is taken to speak of."""
        nearer = [heading.subjects for _, heading in self._headings if heading is not self._title]
        return not any(subject.term in programmes for named in (self._carried, *nearer) for subject in named)

    def implied_umbrella(self, found: Found, *, by_any: bool = False) -> bool:
        """Whether a sentence that names no programme stands where the umbrella subject is spoken of.

        A heading on an outcome ends that, unless a heading further off counts too.
        """
        if found.of(PROGRAMME):
            return False
        headings = self.headings() if by_any else self._headings_to_an_outcome()
        over = [subject for heading in headings for subject in heading.of(PROGRAMME)]
        return any(not subject.term for subject in (*self._carried[:1], *over))

    def _headings_to_an_outcome(self) -> Iterator[Found]:
        """The headings over this place, nearest first, up to one that is about an outcome and no programme."""
        for heading in self.headings():
            yield heading
            outcomes = heading.of(OUTCOME)
            if outcomes and _fills(heading, outcomes):
                return

    def implied_places(self, found: Found) -> tuple[str, ...]:
        """Ids of the places that the headings set, when the sentence names no place, programme or body.

        A programme that it only points at may be the one of which the headings tell.
        """
        over = {s.term for heading in self.headings() for s in heading.of(PROGRAMME)}
        if _names_its_own(found._replace(subjects=tuple(s for s in found.subjects if s.term not in over))):
            return ()
        return _ids(subject for subject in self._from_headings(PLACE) if subject.kind == PLACE)

    def carried_places(self, found: Found) -> tuple[str, ...]:
        """Ids of the places smaller than a country that the paragraph spoke of last, for a sentence that names none.

        One about "them" goes on about those of the place with which an item before it opened.
        """
        if _names_its_own(found) or self._carried:
            return ()
        places = self._carried_places or (self._opened_with if _speaks_of_them(found) else ())
        return _ids(place for place in places if not place.wide)

    def implied_outcome(self, found: Found) -> Subject | None:
        """The outcome that the nearest heading is about, when the sentence names none."""
        if found.of(OUTCOME) or not self._headings:
            return None
        heading = self._headings[-1][1]
        outcomes = [subject for subject in heading.of(OUTCOME) if _fills(heading, [subject])]
        return outcomes[0] if len(outcomes) == 1 else None

    def speaks_of_itself(self) -> bool:
        """Whether the last sentence was about the draft and not about its subject."""
        return bool(self._sentences) and self._sentences[-1][1][0].kind == DOCUMENT

    def here(self) -> Iterator[tuple[Subject, ...]]:
        """What each sentence of this paragraph named, nearest first."""
        return (named for paragraph, named in reversed(self._sentences) if paragraph == self._paragraph)

    def before(self) -> Iterator[tuple[Subject, ...]]:
        """What each sentence of earlier paragraphs of the section named, nearest first."""
        return (named for paragraph, named in reversed(self._sentences) if paragraph != self._paragraph)

    def over(self) -> Iterator[tuple[Subject, ...]]:
        """What each heading over this place names, nearest first."""
        return (heading.subjects for heading in self.headings())

    def headings(self) -> Iterator[Found]:
        """The headings and lead-ins over this place, nearest first."""
        return (heading for _, heading in reversed(self._headings))

    def called(self, noun: str) -> Subject | None:
        """The last programme of the draft whose own name holds the noun."""
        return next((s for s in reversed(self._programmes.values()) if noun in stems(s.label)), None)

    def named_last(self, most: int | None) -> list[Subject]:
        """The programmes of the draft that were named last, nearest first."""
        return [subject for subject in reversed(self._programmes.values()) if subject.term][:most]

    def only_programme(self) -> Subject | None:
        """The programme of a draft that has named no other so far."""
        return next(iter(self._programmes.values())) if len(self._programmes) == 1 else None

    def last_outcome(self, *, here: bool = False) -> Subject | None:
        """The outcome named last in the section, or with `here` in the paragraph, that may be said to rise or fall."""
        groups = self.here() if here else (group for _, group in reversed(self._sentences))
        named = (subject for group in groups for subject in reversed(group))
        return next((subject for subject in named if subject.kind == OUTCOME and subject.movable), None)

    def last_two(self) -> Subject | None:
        """The two programmes named last, as one subject."""
        named = [subject for subject in self._programmes.values() if subject.term][-2:]
        if len(named) < 2:
            return None
        return named[-1]._replace(label=f"{named[0].label} and {named[1].label}")

    def _from_headings(self, *kinds: str) -> tuple[Subject, ...]:
        """What the nearest heading that names something of these kinds names; a title must be about little else."""
        for _, heading in reversed(self._headings):
            named = [subject for subject in heading.subjects if subject.kind in kinds]
            if named and (heading is not self._title or _fills(heading, named)):
                return heading.subjects
        return ()

    def _note(self, subjects: Iterable[Subject]) -> None:
        for subject in subjects:
            if subject.kind == PROGRAMME:
                self._programmes.pop(subject.term, None)
                self._programmes[subject.term] = subject


def _opens_with_a_speaker(found: Found) -> bool:
    """Whether a sentence begins with somebody, whose subject is the section's and not that of the sentence before."""
    return bool(found.subjects) and found.subjects[0].kind in {BODY, PERSON} and found.subjects[0].span[0] == 0


def _speaks_of_them(found: Found) -> bool:
    """Whether a sentence speaks of people or things that were named before: "deaths among them"."""
    return any(lexicon().pronouns.get(word.lower, "").startswith("plural") for word in found.words)


def _names_its_own(found: Found) -> bool:
    """Whether a sentence says itself where or of whom it speaks."""
    return any(subject.kind in {PLACE, PROGRAMME, BODY} for subject in found.subjects)


def _fills(heading: Found, named: Sequence[Subject]) -> bool:
    """Whether the names are at least half of a heading's words, small ones aside, or of those beside its colon."""
    small = lexicon().sets["small"]
    colon, end = heading.text.find(":"), len(heading.text)
    parts = [(0, end)] if colon < 0 else [(0, end), (0, colon), (colon, end)]
    for first, last in parts:
        within = [word.lower for word in heading.words if first <= word.start and word.end <= last]
        taken = sum(s.last - s.first for s in named if first <= s.span[0] and s.span[1] <= last)
        if taken and 2 * taken >= sum(word not in small for word in within):
            return True
    return False


def _ids(subjects: Iterable[Subject]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(subject.term for subject in subjects if subject.term))
