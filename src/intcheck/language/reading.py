"""A sentence read once: its words, and every mention, cue, figure and date in it by word position."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from intcheck.language.periods import periods
from intcheck.language.quantities import quantities
from intcheck.language.resources import CONCEPTS, forest, resource
from intcheck.model.claims import CueHit, Quantity, Span
from intcheck.model.knowledge import Period
from intcheck.model.terms import Duration, Quantifier
from intcheck.text.phrases import Hit
from intcheck.text.words import Word, fold, words


class Found(NamedTuple):
    """Something found in a sentence: its category, its value, and its first and one-past-last word."""

    category: str
    value: str
    first: int
    last: int


class Reading(NamedTuple):
    """A sentence and all that was found in it, in order of position.

    `start` is the offset of the sentence in the user's text; spans of quantities and periods count from the
    start of the sentence.
    """

    text: str
    start: int
    words: Sequence[Word]
    terms: tuple[Found, ...]
    cues: tuple[Found, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[tuple[Period, Span], ...]

    def within(self, first: int, last: int) -> Span:
        """Span, in the sentence, of a run of words."""
        return self.words[first].start, self.words[last - 1].end

    def between(self, left: int, right: int) -> str:
        """What stands between two neighbouring words."""
        return fold(self.text[self.words[left].end : self.words[right].start])


def read(
    text: str,
    start: int,
    find_terms: Callable[[Sequence[Word], str], tuple[Found, ...]],
    spell: Callable[[Sequence[Word]], Sequence[Word]],
) -> Reading:
    """Read one sentence; `find_terms` finds vocabulary terms among its words, which `spell` puts right."""
    found = spell(words(text))
    figures = quantities(text)
    terms = find_terms(found, text)
    named = [(found[t.first].start, found[t.last - 1].end) for t in terms if t.category == "programme"]
    dates = tuple(dated for dated in periods(text) if not is_within(dated[1], named))
    busy = [span for _, span in dates]
    cues = [c for c in _cues(found) if not _hidden(c, terms, busy, found)]
    cues += _bare_particles(found, figures, terms, cues)
    cues.sort(key=lambda c: (c.first, c.last, c.category))
    return Reading(text, start, found, terms, tuple(cues), figures, dates)


def is_within(span: Span, wider: Iterable[Span]) -> bool:
    """Whether a stretch of text is part of a wider one, as the year of an Act is of its name."""
    return any(start <= span[0] and span[1] <= end for start, end in wider)


BEFORE_A_FIGURE = {"up": "rise", "down": "fall"}
"""Words that tell a direction where a share follows at once: "up 24.5% on the year before"."""


def _bare_particles(
    found: Sequence[Word], figures: Sequence[Quantity], terms: Sequence[Found], cues: Sequence[Found]
) -> list[Found]:
    """Cues that only what stands beside them shows to be one: a share after it, or in a headline an outcome before."""
    starts = {q.span[0] for q in figures if q.unit in ("percent", "percentage-points")}
    outcomes = {term.last for term in terms if term.category == "outcome"}
    taken = {at for cue in cues if cue.category == "direction" for at in range(cue.first, cue.last)}
    return [
        Found("direction", part, at, at + 1)
        for at, (word, following) in enumerate(pairwise(found))
        if (part := BEFORE_A_FIGURE.get(word.lower))
        and at not in taken
        and (following.start in starts or (at in outcomes and following.lower in IN_A_HEADLINE))
    ]


IN_A_HEADLINE = frozenset(["under", "in", "after", "since", "at", "across", "thanks", "despite", "with", "for", "over"])
"""Words after which a headline's "Delayed transfers up" goes on."""


@cache
def cue_stems() -> frozenset[str]:
    """Every stem that a cue or a concept is written with."""
    return frozenset(resource("stems"))


@cache
def categories_of_cues() -> tuple[str, ...]:
    """All categories of cues."""
    return tuple(resource("categories"))


def _cues(found: Sequence[Word], categories: tuple[str, ...] = ()) -> list[Found]:
    """The cues of each category, or of some; one that is a part of a longer one of another category is not read."""
    hits = list(forest().find(categories or categories_of_cues(), found))
    over = _by_word((category, hit) for category, hit in hits if not hit.skipped and hit.last > hit.first + 1)
    cues = [
        Found(category, value, hit.first, hit.last)
        for category, hit in hits
        if not any(_is_part(hit, category, longer, other) for other, longer in over.get(hit.first, ()))
        for value in hit.names
    ]
    return sorted(cues, key=lambda c: (c.first, c.last, c.category))


def _by_word(hits: Iterable[tuple[str, Hit]]) -> dict[int, list[tuple[str, Hit]]]:
    """The hits that hold each word, by the word's position."""
    held: dict[int, list[tuple[str, Hit]]] = {}
    for category, hit in hits:
        for at in range(hit.first, hit.last):
            held.setdefault(at, []).append((category, hit))
    return held


def _is_part(hit: Hit, category: str, longer: Hit, other: str) -> bool:
    if category == "size" or other in (category, "cause", "size") or (category, other) in INDEPENDENT:
        return False
    return longer.first <= hit.first and hit.last <= longer.last and longer.last - longer.first > hit.last - hit.first


INDEPENDENT = frozenset(
    [
        ("duration", "direction"),
        ("quantifier", "direction"),
        ("negation", "attribution"),
        ("direction", "comparison"),
        ("direction", "attribution"),
        ("attribution", "certainty"),
        ("attribution", "status"),
        ("comparison", "direction"),
    ]
)
"""Pairs of which the first is read even inside the second."""


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
    if (cue.category, cue.value) == ("status", "planned") and any(_plans(t, cue) for t in holders):
        return False
    return bool(holders) and not (cue.value in SPEAKS_INSIDE and all(t.category == "outcome" for t in holders))


def _is_whole(holder: Found, cue: Found) -> bool:
    """Whether a cue is all of a name: "prevention" names the outcome, and prevents nothing."""
    return (holder.first, holder.last) == (cue.first, cue.last)


def _plans(holder: Found, cue: Found) -> bool:
    """Whether a name that opens its sentence ends in its plan: "Better Care Fund plans averaged"."""
    return holder.last == cue.last and holder.first <= 1


def concept_hits(found: Sequence[Word]) -> Iterator[tuple[str, int, int, int]]:
    """Concepts among words as (name, sign, first, one past last); the sign is +1 or -1 at the ends of a line, or 0."""
    for _, hit in forest().find((CONCEPTS,), found):
        yield from _concepts_of(hit)
        if hit.last - hit.first > 1:
            held = {name.rstrip("+-") for name in hit.names}
            for at in range(hit.first, hit.last):
                inner = forest().find((CONCEPTS,), found[at : at + 1])
                yield from (c for _, i in inner for c in _concepts_of(i, at) if c[0] not in held)


def _concepts_of(hit: Hit, start: int = 0) -> Iterator[tuple[str, int, int, int]]:
    for name in hit.names:
        yield name.rstrip("+-"), {"+": 1, "-": -1}.get(name[-1], 0), start + hit.first, start + hit.last


DENIAL_REACH = 5
WITHOUT_REACH = 4
SCARCE_REACH = 2
"""Words that a denial reaches, that "without" does, and that "little" and "lack of" do."""
WANTING = frozenset(["lack", "lacks", "lacked", "lacking", "absence", "want"])
GOES_ON = "nor"
"""The denial that goes on with the one before it."""


def denials(found: Sequence[Word], within_phrases: bool = False) -> frozenset[int]:
    """Positions of the words that a denial reaches: those after it, and its subject where it denies the verb.

    The words of the denial itself are not among them. With `within_phrases`, a denial that is part of a phrase with a
    meaning of its own ("no way to judge") reaches no further than the phrase.
    """
    reached: set[int] = set()
    cues = _cues(found, DENYING_CATEGORIES)
    cues = [c for c in cues if c.category != "scarcity" or not any(_denies_with(c, other) for other in cues)]
    stops = [c.first for c in cues if c.category == "negation" and c.value == "stop" and not _is_relative(c, found)]
    for cue in cues:
        if (cue.category, cue.value) == ("negation", "sentence"):
            reached ^= set(range(cue.last, len(found)))
        elif (cue.category, cue.value) == ("negation", "backward"):
            reached ^= set(range(_subject_of(cue, found, stops), cue.first))
        elif (cue.category, cue.value) in DENYING and not _waits(cue, found):
            end = min([cue.last + _reach(cue, found), len(found), *(s for s in stops if s >= cue.last)])
            start = _subject_of(cue, found, stops)
            if within_phrases and (phrase := _phrase_around(cue, found)):
                start, end = phrase
            denied = set(range(start, end)) - set(range(cue.first, _end_of_denial(cue, found)))
            reached = reached | denied if found[cue.first].lower == GOES_ON else reached ^ denied
        elif cue.category == "direction" and within_phrases:
            reached ^= set(range(_end_of_denial(cue, found), cue.last))
    return frozenset(reached)


def _is_relative(cue: Found, found: Sequence[Word]) -> bool:
    """Whether "which" follows a preposition, as in "none of which saved money", and goes on with its clause."""
    return cue.first > 0 and found[cue.first].lower == "which" and found[cue.first - 1].lower in ("of", "in", "for")


def _waits(cue: Found, found: Sequence[Word]) -> bool:
    """Whether a denial only puts off, as in "were not collected until long after"."""
    return any(word.lower == "until" for word in found[cue.last : cue.last + DENIAL_REACH])


def _reach(cue: Found, found: Sequence[Word]) -> int:
    """Words that a denial reaches: one of the subject denies all of its clause, a want of a thing that thing alone."""
    first = found[cue.first].lower
    if cue.category == "scarcity" or first in WANTING:
        return SCARCE_REACH
    if first in DENYING_SUBJECTS and _opens_a_clause(cue, found):
        far = range(cue.last + DENIAL_REACH, len(found))
        return next((at for at in far if _is_parted(at, found)), len(found)) - cue.last
    return WITHOUT_REACH if first == "without" else DENIAL_REACH


def _opens_a_clause(cue: Found, found: Sequence[Word]) -> bool:
    """Whether nothing, or a mark and a joint at most, stands before a denial."""
    before = cue.first - 1
    if before >= 0 and found[before].lower in OPENING:
        before -= 1
    return before < 0 or _is_parted(before + 1, found)


def _is_parted(at: int, found: Sequence[Word]) -> bool:
    """Whether a mark stands between a word and the one before it, for which there is no room in one space."""
    return found[at].start - found[at - 1].end > 1


OPENING = frozenset(["and", "but", "in", "at", "for", "of", "with", "among", "across"])
"""Words that may stand before the subject of a clause."""
DENYING_SUBJECTS = frozenset(["no", "none", "nobody", "neither", "hardly", "scarcely", "few"])


def _end_of_denial(cue: Found, found: Sequence[Word]) -> int:
    """One past the word of a cue that denies: what a longer one goes on with ("not supported by") is denied with it."""
    return next((at + 1 for at in range(cue.first, cue.last) if found[at].lower in DENIERS), cue.last)


DENIERS = frozenset(
    ["not", "n't", "no", "never", "cannot", "without", "nothing", "nobody", "none", "neither", "nor", "hardly", "barely"]
    + ["scarcely", "little", "few", "far"]
)


def _phrase_around(cue: Found, found: Sequence[Word]) -> tuple[int, int] | None:
    """First and one past last word of a phrase that a denial is part of, else None."""
    start = max(0, cue.first - TOLD_BEFORE)
    for _, hit in forest().find((CONCEPTS,), found[start : cue.last + TOLD_AFTER]):
        first, last = start + hit.first, start + hit.last
        if first <= cue.first and cue.last <= last and last - first > cue.last - cue.first:
            return first, last
    return None


TOLD_BEFORE, TOLD_AFTER = 2, 3
"""Words around a denial in which a phrase that it is part of stands."""


def _denies_with(cue: Found, other: Found) -> bool:
    """Whether another denial has the words of a cue, which then denies nothing of its own."""
    return other.category != cue.category and other.first <= cue.first and cue.last <= other.last


def _subject_of(cue: Found, found: Sequence[Word], stops: Sequence[int]) -> int:
    """Where what is denied begins: at its subject where a verb ("was not done") or the end of the text is denied."""
    denies_verb = cue.value == "backward" or (
        cue.first > 0 and found[cue.first - 1].lower in DENIED_VERBS and not _denies_a_noun(cue, found)
    )
    if not denies_verb and cue.last < len(found):
        return cue.last
    joints = (at for at in range(cue.first) if found[at].lower in JOINTS)
    marks = (at for at in range(1, cue.first + 1) if _is_parted(at, found))
    return max([0, *marks, *(s + 1 for s in (*stops, *joints) if s < cue.first)])


def _denies_a_noun(cue: Found, found: Sequence[Word]) -> bool:
    """Whether a denial stands before a noun, as in "had no plan", and leaves the subject of its verb alone."""
    return cue.category == "scarcity" or found[cue.first].lower in DENYING_NOUNS


DENYING_NOUNS = WANTING | {"without"}
JOINTS = frozenset(["and", "that", "so", "if", "when", "where", "who"])
"""Words behind which the subject of a denied verb begins."""
DENIED_VERBS = frozenset(
    ["is", "was", "are", "were", "be", "been", "do", "does", "did", "has", "have", "had", "remain", "still"]
)
DENYING = frozenset(
    [
        ("negation", "forward"),
        ("status", "unrealised"),
        ("certainty", "unproven"),
        ("quantifier", "none-of"),
        ("scarcity", "little"),
    ]
)
DENYING_CATEGORIES = ("negation", "status", "certainty", "quantifier", "direction", "scarcity")


@lru_cache(maxsize=8192)
def cues_of(text: str) -> frozenset[tuple[str, str]]:
    """Category and value of the cues for how long, how soon, how much and why in a text."""
    return frozenset((cue.category, cue.value) for cue in _cues(words(text), ("duration", "size", "cause")))


@lru_cache(maxsize=8192)
def directions_of(text: str) -> frozenset[str]:
    """The parts that the cues of direction in a text play."""
    return frozenset(cue.value for cue in _cues(words(text), ("direction",)))


BEFORE = ("duration", "before")
"""Category and value of a cue for how things stood before a programme began."""


def tells_before(cues: Sequence[Found] | Sequence[CueHit]) -> bool:
    """Whether cues say that a clause tells how things stood before a programme began."""
    return any((cue.category, cue.value) == BEFORE for cue in cues)


def duration(cues: Sequence[Found]) -> Duration:
    """Lasting or passing, by the cues of a clause."""
    values = {c.value for c in cues if c.category == "duration"}
    if "temporary" in values:
        return Duration.TEMPORARY
    return Duration.LASTING if "lasting" in values else Duration.UNSAID


@lru_cache(maxsize=8192)
def quantifier_of(text: str) -> Quantifier:
    """How many of its subjects a text speaks for."""
    return quantifier(_cues(words(text), ("quantifier", "negation")))


def quantifier(cues: Sequence[Found]) -> Quantifier:
    """How many, by the cues of a clause; the most exacting one decides."""
    values = {c.value for c in cues if c.category == "quantifier"}
    return next((meant for value, meant in _QUANTIFIERS if value in values), Quantifier.PLAIN)


_QUANTIFIERS = (
    ("none-of", Quantifier.NO),
    ("some", Quantifier.SOME),
    ("not-all", Quantifier.NOT_ALL),
    ("all", Quantifier.ALL),
    ("most", Quantifier.MOST),
)
