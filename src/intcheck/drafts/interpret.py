"""A sentence in its place -> the sentence on its own: pronouns put into words, the section's subject beside it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from intcheck.drafts.anaphora import anaphors
from intcheck.drafts.likewise import said_likewise
from intcheck.drafts.loners import Anaphor
from intcheck.drafts.meaning import (
    Interpretation,
    Meaning,
    in_full,
    is_a_loose_pronoun,
    last_date,
    last_figure,
    with_meant,
    worded,
)
from intcheck.drafts.memory import Memory
from intcheck.drafts.resolve import resolve
from intcheck.drafts.reword import Edit, reword
from intcheck.drafts.signals import (
    addresses_reader,
    asks,
    counts_them,
    counts_views,
    echoes,
    goes_on_about_a_change,
    moves,
    moves_at_length,
    names_matter,
    only_names,
    speaks_of_a_change,
    speaks_of_the_whole,
    supposes_of_readers,
    tells_to_do,
    vague,
)
from intcheck.drafts.subjects import (
    BODY,
    DOCUMENT,
    OUTCOME,
    PERSON,
    PLACE,
    PROGRAMME,
    UNNAMED,
    VAGUE,
    Found,
    Subject,
    SubjectFinder,
)
from intcheck.language.periods import periods
from intcheck.language.quantities import quantities
from intcheck.language.reading import is_within
from intcheck.language.sentences import LONGEST

CONSIDERED = 2
"""Programmes named before of which a sentence that names none may speak."""


class Interpreter:
    """Reads the sentences of one draft in order."""

    def __init__(self, finder: SubjectFinder) -> None:
        self._find = finder
        self.memory = Memory()

    def heading(self, text: str, level: int) -> None:
        """Take in a heading."""
        self.memory.heading(self._find(text), level)

    def lead_in(self, text: str) -> None:
        """Take in the sentence before a list or table."""
        self.memory.lead_in(self._find(text))

    def names(self, text: str, kinds: Collection[str]) -> bool:
        """Whether a text names something of one of the kinds."""
        return any(subject.kind in kinds for subject in self._find(text).subjects)

    def is_label(self, text: str) -> bool:
        """Whether a text only names what the text after it is about."""
        return only_names(self._find(text))

    def is_measure(self, text: str) -> bool:
        """Whether a text only names what is measured, perhaps for when, and gives no figure of it."""
        found = self._find(text)
        outcomes = [outcome for outcome in found.of(OUTCOME) if outcome.movable and not outcome.moved]
        dates = [span for _, span in periods(text)]
        figures = [figure for figure in quantities(text) if not is_within(figure.span, dates)]
        return bool(outcomes) and not (figures or moves_at_length(found))

    def is_title(self, text: str) -> bool:
        """Whether a text without a full stop stands over what follows, and claims nothing."""
        found = self._find(text)
        return only_names(found) or not (found.subjects or periods(text) or quantities(text))

    def is_asked_for(self, text: str) -> bool:
        """Whether a text under a heading such as "Recommendations" says what is to be done."""
        return any(asks(heading) for heading in self.memory.headings()) and tells_to_do(self._find(text))

    def opens_with_subject(self, text: str) -> bool:
        """Whether the first words of a text name something."""
        subjects = self._find(text).subjects
        return bool(subjects) and subjects[0].span[0] == 0

    def sentence(self, text: str, edits: tuple[Edit, ...] = ()) -> Interpretation:
        """Read the next sentence; `edits` are changes to be made to it anyway."""
        if len(text) > LONGEST:
            return Interpretation(reword(text, edits), skipped="too-long")
        likewise = said_likewise(self._find(text), self.memory.told) if self.memory.told is not None else None
        read = self._read(text, edits) if likewise is None else in_full(text, self._read(likewise, ()))
        self.memory.told = self._find(read.reworded.text)
        return read

    def _read(self, text: str, edits: tuple[Edit, ...]) -> Interpretation:
        meaning = self._meaning(self._find(text))
        whole, period = meaning.whole, last_date(text)
        figures = period is not None or (not whole.of(OUTCOME) and bool(quantities(text)))
        read = worded(text, edits, whole, meaning.about)
        read = read._replace(skipped="no-claim" if self._claims_nothing(whole, figures) else None)
        goes_on = goes_on_about_a_change(whole) or counts_views(whole) or counts_them(whole)
        if figures or meaning.about or meaning.is_open or whole.of(OUTCOME) or goes_on:
            read = self._with_section(read, meaning)
        if meaning.is_open and read.skipped is None and not (whole.of(PROGRAMME) or read.programmes):
            read = read._replace(skipped="unnamed-subject")
        if read.skipped is None and (quantities(text) or whole.of(BODY) or whole.of(PERSON)):
            read = read._replace(others=tuple(self._others(text, edits, read, meaning)))
        self.memory.heard((*whole.subjects, *self._left_unsaid(whole), *vague(whole)), period, last_figure(text))
        return read

    def _left_unsaid(self, whole: Found) -> tuple[Subject, ...]:
        """The outcome of which a sentence on a change or an aim speaks without naming it."""
        outcome = self._implied_outcome(whole)
        if outcome is None and speaks_of_a_change(whole):
            outcome = self.memory.implied_outcome(whole)
        return (outcome._replace(first=0, last=0),) if outcome is not None else ()

    def _claims_nothing(self, whole: Found, figures: bool) -> bool:
        """Whether a sentence names nothing to check, echoes the last one, or supposes something of its readers."""
        goes_on = goes_on_about_a_change(whole) and self.memory.last_outcome(here=True)
        figures = figures and not (addresses_reader(whole) and not whole.subjects)
        counts = (counts_views(whole) or counts_them(whole)) and self.memory.implied_programmes(whole)
        return not (figures or names_matter(whole) or goes_on or counts) or echoes(whole) or supposes_of_readers(whole)

    def _others(
        self, text: str, edits: tuple[Edit, ...], read: Interpretation, meaning: Meaning
    ) -> Iterator[Interpretation]:
        """Other readings, best first.

        A pronoun as the outcome named last or as nothing; the place that the section's programme covers; no section; a
        programme named before.
        """
        whole = meaning.whole
        bare = read._replace(programmes=(), umbrella=False)
        taken = [pair for pair in meaning.about if is_a_loose_pronoun(*pair)]
        if taken:
            kept = [pair for pair in meaning.about if pair not in taken]
            outcome = self.memory.last_outcome()
            moved = [[(anaphor, outcome) for anaphor, _ in taken]] if outcome else []
            for about in (*moved, []):
                other = worded(text, edits, whole, [*kept, *about])
                yield bare._replace(reworded=other.reworded, readings=other.readings)
        for home in filter(None, map(self._find.home_of, read.programmes)):
            yield bare._replace(places=(home,))
        if read.programmes or read.umbrella:
            yield bare
        if read.places:
            yield bare._replace(places=())
        if not whole.of(PROGRAMME) and self.memory.tells_no_more_than_the_title(read.programmes):
            for programme in self.memory.named_last(CONSIDERED):
                if programme.term not in read.programmes:
                    yield bare._replace(programmes=(programme.term,), is_anchored=True)

    def _meaning(self, found: Found) -> Meaning:
        """What the words of a sentence stand for."""
        meant: list[tuple[Anaphor, Subject]] = []
        is_open = False
        for anaphor in anaphors(found):
            subject = resolve(anaphor, found._replace(subjects=with_meant(found, meant)), self.memory)
            if subject is not None:
                meant.append((anaphor, subject))
            is_open |= subject.kind == VAGUE if subject is not None else anaphor.points_at_programme
        about = [(anaphor, subject) for anaphor, subject in meant if self._goes_into_words(subject)]
        whole = found._replace(subjects=with_meant(found, meant))
        other = speaks_of_the_whole(whole) or any(subject.kind == VAGUE for _, subject in meant)
        return Meaning(whole, about, other, is_open)

    def _goes_into_words(self, subject: Subject) -> bool:
        """Whether what an anaphor stands for may be told by the evidence: nobody unknown, and no document."""
        if subject.kind == PERSON and not subject.term:
            return self._find.knows(subject.label)
        return subject.kind not in {DOCUMENT, VAGUE, UNNAMED}

    def _with_section(self, read: Interpretation, meaning: Meaning) -> Interpretation:
        """The reading with what the section and the sentences before it set."""
        whole = meaning.whole
        programmes = () if meaning.is_elsewhere else self.memory.implied_programmes(whole)
        carried = () if meaning.is_elsewhere else self.memory.carried_places(whole)
        local = [place.term for place in whole.of(PLACE) if not place.wide] or carried
        if local:
            programmes = tuple(id for id in programmes if self._find.tells_of(id, local))
        places = carried or self.memory.implied_places(whole)
        statistic = bool(whole.of(OUTCOME)) and last_date(whole.text) is not None and bool(quantities(whole.text))
        alone = not programmes and not meaning.is_elsewhere
        umbrella = alone and self.memory.implied_umbrella(whole)
        anchored = alone and self.memory.implied_umbrella(whole, by_any=True)
        outcome = self._implied_outcome(whole)
        named = any(s.kind in {PROGRAMME, PLACE, BODY, PERSON} and not s.wide for s in whole.subjects)
        return read._replace(
            programmes=programmes,
            places=places,
            umbrella=umbrella and not statistic,
            is_anchored=named or anchored or bool(programmes or places),
            outcome=outcome.term if outcome is not None else None,
        )

    def _implied_outcome(self, whole: Found) -> Subject | None:
        """The outcome that a sentence on a change speaks of: of the heading, or of the sentences before it."""
        told = self.memory.implied_outcome(whole) if moves(whole) else None
        if told is None and goes_on_about_a_change(whole):
            return self.memory.last_outcome(here=True)
        return told
