"""A sentence read once: its words, and every mention, cue, figure and date in it by word position."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from intcheck.language.asides import close_gaps
from intcheck.language.cues import Found, find_cues
from intcheck.language.periods import periods
from intcheck.language.quantities import quantities
from intcheck.model.claims import CueHit, Mention, Quantity, Span
from intcheck.model.knowledge import Period
from intcheck.text.words import Word, fold, words

SUMS = frozenset(["gbp", "usd", "eur", "cad"])
"""Units of figures that are no part of what something is called, as those of "at home 91 days after" are."""


class Reading(NamedTuple):
    """A sentence and all that was found in it, in order of position.

    `start` is the offset of the sentence in the user's text; spans of quantities and periods count from the
    start of the sentence.
    """

    text: str
    start: int
    words: tuple[Word, ...]
    terms: tuple[Found, ...]
    cues: tuple[Found, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[tuple[Period, Span], ...]

    def within(self, first: int, last: int) -> Span:
        """Span, in the sentence, of a run of words."""
        return self.words[first].start, self.words[last - 1].end

    def between(self, left: int, right: int) -> str:
        """What stands between two neighbouring words."""
        gap = self.text[self.words[left].end : self.words[right].start]
        return gap if gap == " " else fold(gap)


def read(
    text: str,
    start: int,
    find_terms: Callable[[Sequence[Word], str], tuple[Found, ...]],
    spell: Callable[[Sequence[Word], str], tuple[Word, ...]],
) -> Reading:
    """Read one sentence; `find_terms` finds vocabulary terms among its words, which `spell` puts right."""
    found = spell(words(text), text)
    figures = quantities(text)
    terms = find_terms(found, text)
    named = [(found[t.first].start, found[t.last - 1].end) for t in terms if t.category == "programme"]
    dates = tuple(dated for dated in periods(text) if not is_within(dated[1], named))
    busy = [span for _, span in dates]
    cues = [c for c in find_cues(found) if not _hidden(c, terms, busy, found)]
    cues = [c for c in cues if not _did_it(c, terms, cues) and not _is_under_a_programme(c, terms, cues, found)]
    cues += _bare_particles(text, found, figures, terms, cues)
    cues.sort(key=lambda c: (c.first, c.last, c.category))
    onsets = [c for c in cues if (c.category, c.value) == ONSET]
    if onsets:
        terms = tuple(t for t in terms if t.category != "outcome" or not _tells_when(t, onsets))
        cues = [c for c in cues if c.category != "direction" or not _tells_when(c, onsets)]
    return Reading(text, start, found, terms, tuple(cues), figures, dates)


ONSET = ("discourse", "onset")
"""Cue for when something began: "once the pilots were up and running"."""


def _tells_when(found: Found, onsets: Sequence[Found]) -> bool:
    """Whether what is found only tells that something had begun."""
    return any(onset.first <= found.first and found.last <= onset.last for onset in onsets)


def is_within(span: Span, wider: Iterable[Span]) -> bool:
    """Whether a stretch of text is part of a wider one, as the year of an Act is of its name."""
    return any(start <= span[0] and span[1] <= end for start, end in wider)


BEFORE_A_FIGURE = {"up": "rise", "down": "fall"}
"""Words that tell a direction where a share follows at once: "up 24.5% on the year before"."""


def _bare_particles(
    text: str, found: Sequence[Word], figures: Sequence[Quantity], terms: Sequence[Found], cues: Sequence[Found]
) -> list[Found]:
    """Cues that only what stands beside them shows to be one.

    A share after it, in a headline an outcome before it, or a colon before it and little after: "Admissions: down".
    """
    starts = {q.span[0] for q in figures if q.unit in ("percent", "percentage-points")}
    outcomes = {term.last for term in terms if term.category == "outcome"}
    taken = {at for cue in cues if cue.category == "direction" for at in range(cue.first, cue.last)}
    particles = []
    for at, word in enumerate(found):
        part = BEFORE_A_FIGURE.get(word.lower)
        if part is None or at in taken:
            continue
        following = found[at + 1] if at + 1 < len(found) else None
        goes_on = following is None or following.lower in IN_A_HEADLINE or following.lower.endswith("ly")
        told = at > 0 and text[found[at - 1].end : word.start].strip() == ":"
        if (told and goes_on) or (following and (following.start in starts or (at in outcomes and goes_on))):
            particles.append(Found("direction", part, at, at + 1))
    return particles


IN_A_HEADLINE = frozenset(["under", "in", "after", "since", "at", "across", "thanks", "despite", "with", "for", "over"])
"""Words after which a headline's "Delayed transfers up" goes on."""


SPEAKS_INSIDE = frozenset(
    ["rise", "fall", "more", "less", "prevent", "improve", "worsen", "slow", "quicker", "restrain"]
)
"""Parts that a cue plays even inside the name of an outcome: "shorter stays" fell."""


def _hidden(cue: Found, terms: Sequence[Found], busy: Sequence[Span], found: Sequence[Word]) -> bool:
    """Whether a cue is part of a longer name ("avoidable admissions") or of a date."""
    start, end = found[cue.first].start, found[cue.last - 1].end
    if any(s <= start and end <= e for s, e in busy):
        return True
    if cue.category == "quantifier":
        return False
    holders = [t for t in terms if t.first <= cue.first and cue.last <= t.last]
    if (cue.category, cue.value) == ("direction", "prevent") and any(_is_whole(t, cue) for t in holders):
        return True
    if (cue.category, cue.value) == ("status", "planned") and any(_plans(t, cue, found) for t in holders):
        return False
    return bool(holders) and not (cue.value in SPEAKS_INSIDE and all(t.category == "outcome" for t in holders))


def _is_whole(holder: Found, cue: Found) -> bool:
    """Whether a cue is all of a name: "prevention" names the outcome, and prevents nothing."""
    return (holder.first, holder.last) == (cue.first, cue.last)


def _plans(holder: Found, cue: Found, found: Sequence[Word]) -> bool:
    """Whether a name ends in its plan and opens its sentence or promises: "what Better Care Fund plans promised"."""
    promises = any(word.lower in PROMISING for word in found[cue.last : cue.last + 1])
    opens = holder.first <= 1 or all(word.lower in DRAFTED for word in found[: holder.first])
    return holder.last == cue.last and (promises or opens)


DRAFTED = frozenset(
    ["the", "all", "first", "draft", "round", "early", "initial", "original", "revised", "local", "final"]
)
"""What stands before the name of a plan at the opening of a sentence: "the first-round Better Care Fund plans"."""


PROMISING = frozenset(["promised", "pledged", "envisaged", "assumed", "foresaw", "forecast", "proposed", "hoped"])
"""What plans do, and results do not."""


def _did_it(plan: Found, terms: Sequence[Found], cues: Sequence[Found]) -> bool:
    """Whether a plan in a name is what did a thing, which tells a result: "Better Care Fund plans reduced"."""
    if (plan.category, plan.value) != ("status", "planned") or not any(t.last == plan.last for t in terms):
        return False
    return any(cue.category == "direction" and cue.first == plan.last for cue in cues)


def _is_under_a_programme(below: Found, terms: Sequence[Found], cues: Sequence[Found], found: Sequence[Word]) -> bool:
    """Whether "slightly under the" only says how much something changed, and under which programme it did."""
    if below.category != "direction" or "under" not in [word.lower for word in found[below.first : below.last]]:
        return False
    changed = any(cue.category == "direction" and cue.last == below.first for cue in cues)
    return changed and any(t.first == below.last and t.category in ("programme", "umbrella") for t in terms)


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
