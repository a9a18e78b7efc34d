"""A sentence with what its words stand for, and how it reads by that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.drafts.loners import Anaphor
from intcheck.drafts.reword import Edit, Reworded, reword
from intcheck.drafts.subjects import PERIOD, PROGRAMME, Found, Subject
from intcheck.drafts.substitute import reading_of, span_of, substitution
from intcheck.language.periods import periods
from intcheck.language.quantities import quantities
from intcheck.model.drafts import Reading


class Interpretation(NamedTuple):
    """What the checker is given for a sentence, and what the reader is told about it.

    `is_anchored` is false for a sentence that neither names a programme, speaker or place smaller than a country
    nor takes one over: it may be about anything. `skipped` says why there is nothing to check: "no-claim" for a
    sentence that names nothing and gives no figure or date, so that nothing the section is about can make it a
    claim; "unnamed-subject" for one about "the sites" or "them" where the draft does not say which; "too-long"
    for one that is longer than any sentence. `others` are readings that are less likely, best first.
    """

    reworded: Reworded
    readings: tuple[Reading, ...] = ()
    programmes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outcome: str | None = None
    umbrella: bool = False
    is_anchored: bool = True
    skipped: str | None = None
    others: tuple[Interpretation, ...] = ()


class Meaning(NamedTuple):
    """A sentence with what its anaphors stand for among its subjects, and those that go into its wording.

    `is_elsewhere` says that it is not about the section's programme; `is_open`, that something in it stands for a
    programme that the draft does not name.
    """

    whole: Found
    about: list[tuple[Anaphor, Subject]]
    is_elsewhere: bool
    is_open: bool


def worded(
    text: str, edits: tuple[Edit, ...], whole: Found, about: Sequence[tuple[Anaphor, Subject]]
) -> Interpretation:
    """A sentence with what its anaphors stand for put in their places."""
    reworded = reword(text, [*edits, *(substitution(whole, *pair) for pair in about)])
    return Interpretation(reworded, tuple(reading_of(whole, *pair) for pair in about))


def in_full(text: str, read: Interpretation) -> Interpretation:
    """The reading of what a sentence leaves unsaid, told of that sentence as a whole."""
    whole = (0, len(text))
    said = Reworded(read.reworded.text, (((0, len(read.reworded.text)), whole),))
    others = tuple(in_full(text, other) for other in read.others)
    return read._replace(reworded=said, readings=(Reading(text, said.text, whole),), others=others)


def is_a_loose_pronoun(anaphor: Anaphor, subject: Subject) -> bool:
    """Whether a programme was put in the place of "it" or "they", which may as well stand for something else."""
    return subject.kind == PROGRAMME and anaphor.noun is None and not anaphor.owner


def with_meant(found: Found, meant: list[tuple[Anaphor, Subject]]) -> tuple[Subject, ...]:
    """The subjects of a sentence, those its anaphors stand for among them where the anaphors stand."""
    resolved = [
        subject._replace(span=span_of(found, anaphor), first=anaphor.first, last=anaphor.last)
        for anaphor, subject in meant
        if subject.kind != PERIOD
    ]
    replaced = {at for anaphor, _ in meant for at in range(anaphor.first, anaphor.last)}
    own = [subject for subject in found.subjects if subject.first not in replaced or not subject.last]
    return tuple(sorted((*own, *resolved), key=lambda subject: subject.span))


def last_date(text: str) -> str | None:
    """The last date of a sentence, as written."""
    dates = periods(text)
    return text[dates[-1][1][0] : dates[-1][1][1]] if dates else None


def last_figure(text: str) -> str | None:
    """The last sum or share of a sentence, as written."""
    told = [quantity.text for quantity in quantities(text) if quantity.unit != "count"]
    return told[-1] if told else None
