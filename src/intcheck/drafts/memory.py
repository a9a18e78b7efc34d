"""What a draft has named so far: its headings, the sentences of the section, and what a new subject ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from intcheck.drafts.anaphora import Anaphor
from intcheck.drafts.subjects import BODY, DOCUMENT, OUTCOME, PERIOD, PERSON, PLACE, PROGRAMME, Found, Subject
from intcheck.text.words import stems

REACH = 6
"""Sentences back that a pronoun may point."""
_LEAD_LEVEL = 99


class Memory:
    """The subjects named so far, nearest first when asked."""

    def __init__(self) -> None:
        self._headings: list[tuple[int, Found]] = []
        self._sentences: list[tuple[Subject, ...]] = []
        self._paragraph: tuple[Subject, ...] = ()
        self._programmes: dict[str, Subject] = {}
        self._period: Subject | None = None

    def heading(self, found: Found, level: int) -> None:
        """A heading opens a section: what stood under its equals and under lower ones is over."""
        self._headings = [held for held in self._headings if held[0] < level]
        self._headings.append((level, found))
        self._sentences = []
        self._paragraph = ()
        self._note(found.subjects)

    def lead_in(self, found: Found) -> None:
        """A sentence that introduces a list or table speaks for each of its items."""
        self.end_lead_in()
        self._headings.append((_LEAD_LEVEL, found))

    def end_lead_in(self) -> None:
        """Running text again."""
        self._headings = [held for held in self._headings if held[0] != _LEAD_LEVEL]

    def paragraph(self) -> None:
        """A new paragraph: only its own sentences carry a subject without a pronoun."""
        self._paragraph = ()

    def heard(self, subjects: Sequence[Subject], period: str | None) -> None:
        """Take in a sentence: what it named, and what its pronouns stood for."""
        if period is not None:
            self._period = Subject(PERIOD, "", period, (0, 0))
        if not subjects:
            return
        self._sentences = [*self._sentences[1 - REACH :], tuple(subjects)]
        programmes = tuple(subject for subject in subjects if subject.kind == PROGRAMME)
        if programmes or any(subject.kind == PLACE for subject in subjects):
            self._paragraph = programmes
        self._note(subjects)

    def implied_programmes(self, found: Found) -> tuple[str, ...]:
        """Ids of the programmes that a sentence speaks of when it names none."""
        if found.of(PROGRAMME):
            return ()
        if self._paragraph and not found.of(PLACE):
            return _ids(self._paragraph[:1])
        named = self._from_headings(PROGRAMME, PLACE)
        programmes = [subject for subject in named if subject.kind == PROGRAMME]
        return _ids(programmes) if len(programmes) == 1 else ()

    def implied_places(self, found: Found) -> tuple[str, ...]:
        """Ids of the places that the headings set, when the sentence names no place, programme or body."""
        if any(subject.kind in {PLACE, PROGRAMME, BODY} for subject in found.subjects):
            return ()
        return _ids(subject for subject in self._from_headings(PLACE) if subject.kind == PLACE)

    def implied_outcome(self, found: Found) -> str | None:
        """Id of the outcome that the nearest heading is about, when the sentence names none."""
        if found.of(OUTCOME) or not self._headings:
            return None
        heading = self._headings[-1][1]
        outcomes = [s for s in heading.of(OUTCOME) if 2 * (s.last - s.first) >= len(heading.words)]
        return outcomes[0].term if len(outcomes) == 1 else None

    def find(self, anaphor: Anaphor, found: Found) -> Subject | None:
        """What an anaphor in a sentence stands for, or None where nothing fits."""
        if anaphor.kinds == (PERIOD,):
            return self._period
        if anaphor.kinds == (DOCUMENT,):
            return Subject(DOCUMENT, "", anaphor.noun or "", (0, 0))
        if anaphor.named:
            return self._called(anaphor.noun or "")
        if anaphor.pair:
            return self._last_two()
        own = tuple(s for s in found.subjects if s.last <= anaphor.first and s.last)
        people_or_things = anaphor.plural and not anaphor.owner and anaphor.noun is None
        nearer = {PROGRAMME, OUTCOME} if people_or_things else {PROGRAMME}
        if anaphor.owner:
            nearer.add(PLACE)
        if anaphor.kinds[0] == PROGRAMME and any(s.kind in nearer for s in own):
            return None
        if anaphor.noun is None and not anaphor.plural and self._speaks_of_itself():
            return None
        for kind in anaphor.kinds:
            fitting = [s for s in own if s.kind == kind == OUTCOME and s.movable]
            subject = _choose([fitting, *self._nearest(kind)], anaphor.plural, strict=kind == OUTCOME)
            if subject is not None:
                return subject
        return None

    def _speaks_of_itself(self) -> bool:
        """Whether the last sentence was about the draft and not about its subject."""
        return bool(self._sentences) and self._sentences[-1][0].kind == DOCUMENT

    def _last_two(self) -> Subject | None:
        """The two programmes named last, as one."""
        named = [subject for subject in self._programmes.values() if subject.term][-2:]
        if len(named) < 2:
            return None
        return named[-1]._replace(label=f"{named[0].label} and {named[1].label}")

    def _called(self, noun: str) -> Subject | None:
        """The last programme whose own name holds the noun."""
        return next((s for s in reversed(self._programmes.values()) if noun in stems(s.label)), None)

    def _nearest(self, kind: str) -> Iterator[list[Subject]]:
        for named in reversed(self._sentences):
            yield _of(named, kind)
        if kind != PERSON:
            for _, heading in reversed(self._headings):
                yield _of(heading.subjects, kind)

    def _from_headings(self, *kinds: str) -> tuple[Subject, ...]:
        """What the nearest heading that names something of these kinds names."""
        for _, heading in reversed(self._headings):
            if any(subject.kind in kinds for subject in heading.subjects):
                return heading.subjects
        return ()

    def _note(self, subjects: Iterable[Subject]) -> None:
        for subject in subjects:
            if subject.kind == PROGRAMME:
                self._programmes.pop(subject.term, None)
                self._programmes[subject.term] = subject


def _choose(groups: Iterable[Sequence[Subject]], plural: bool | None, *, strict: bool) -> Subject | None:
    """The first subject of the nearest sentence that agrees in number, else, if not strict, of any number."""
    fallback: Subject | None = None
    for group in groups:
        for subject in group:
            if plural is None or subject.plural == plural:
                return subject
            fallback = fallback or (None if strict else subject)
    return fallback


def _of(named: Iterable[Subject], kind: str) -> list[Subject]:
    """The subjects of a kind, the umbrella subject after those with a name of their own."""
    fitting = (s for s in named if s.kind == kind and (s.movable or kind != OUTCOME))
    return sorted(fitting, key=lambda subject: not subject.term)


def _ids(subjects: Iterable[Subject]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(subject.term for subject in subjects if subject.term))
