"""The parts of a clause as a claim gives them: its words, its span in the user's text, figures, period and mentions."""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.language.citations import close_gaps
from intcheck.language.cues import Found
from intcheck.language.reading import SUMS, Reading
from intcheck.model.claims import CueHit, Mention, Quantity, Span
from intcheck.model.knowledge import Period


def text_of(reading: Reading, first: int, last: int) -> str:
    """The words of a clause."""
    start, end = span_of(reading, first, last)
    return close_gaps(reading.text[start - reading.start : end - reading.start])


def span_of(reading: Reading, first: int, last: int) -> Span:
    """Span of a clause in the user's text; the first and last clause take the sentence's edges with them."""
    start = 0 if first == 0 else reading.words[first].start
    end = len(reading.text) if last == len(reading.words) else reading.words[last - 1].end
    return reading.start + start, reading.start + end


def figures_of(reading: Reading, first: int, last: int) -> Iterator[Quantity]:
    """The figures of a clause, without those that belong to the name of an outcome ("at home 91 days after")."""
    low, high = reading.words[first].start, reading.words[last - 1].end
    if first == 0:
        low = 0
    names = [reading.within(t.first, t.last) for t in reading.terms if t.category == "outcome"]
    for quantity in reading.quantities:
        start, end = quantity.span
        told = quantity.unit in SUMS or (quantity.unit == "percent" and quantity.text[:1].isdecimal())
        named = not told and any(name[0] <= start and end <= name[1] for name in names)
        if low <= start < high and not named:
            yield quantity._replace(span=(start + reading.start, end + reading.start))


def period_of(reading: Reading, first: int, last: int) -> Period | None:
    """The first span of time that a clause names."""
    low, high = reading.words[first].start, reading.words[last - 1].end
    return next((period for period, (start, _) in reading.periods if low <= start < high), None)


def mention_of(reading: Reading, term: Found) -> Mention:
    """A term as a claim mentions it."""
    start, end = reading.within(term.first, term.last)
    name = term.value.partition(">")[0]
    return Mention(name, term.category, reading.text[start:end], (start + reading.start, end + reading.start))


def hit_of(reading: Reading, cue: Found) -> CueHit:
    """A cue as a claim holds it."""
    start, end = reading.within(cue.first, cue.last)
    return CueHit(cue.category, cue.value, reading.text[start:end], (start + reading.start, end + reading.start))
