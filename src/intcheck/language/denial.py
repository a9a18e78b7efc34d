"""What a denial reaches (ConText, Harkema et al. 2009), for texts that are compared by their wording."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from intcheck.language.cues import Found, find_cues
from intcheck.language.negation import stands_first
from intcheck.language.resources import CONCEPTS, forest
from intcheck.text.words import Word

DENIAL_REACH = 7
WITHOUT_REACH = 4
SCARCE_REACH = 2
"""Words that a denial reaches, that "without" and "missed" do, and that "little", "lack of" and "difficulty in" do."""
LITTLE = frozenset(["much", "lot", "deal"])
WANTING = frozenset(["lack", "lacks", "lacked", "lacking", "absence", "want", "difficulty", "trouble", "problems"])
MISSING = frozenset(["without", "miss", "misses", "missed", "missing"])
GOES_ON = "nor"
"""The denial that goes on with the one before it."""


class Denied(NamedTuple):
    """Positions of words: those that denials reach, those whose concepts they turn round, and those left open.

    `number` counts the denials, those within a phrase that reach no further ("had not changed") among them.
    """

    words: frozenset[int]
    turned: frozenset[int]
    asked: frozenset[int]
    number: int


@lru_cache(maxsize=64)
def denials(found: tuple[Word, ...]) -> Denied:
    """What is denied of a text: the words after a denial, and its subject where it denies the verb.

    A denial that is part of a phrase with a meaning of its own ("no way to judge") turns no concept beyond the phrase,
    nor does one of a subject ("none of the pilots ...") turn those far behind it.
    """
    cues = find_cues(found, DENYING_CATEGORIES)
    cues = [c for c in cues if c.category != "scarcity" or not any(_denies_with(c, other) for other in cues)]
    stops = [c.first for c in cues if c.category == "negation" and c.value == "stop" and not _is_relative(c, found)]
    reached: set[int] = set()
    turned: set[int] = set()
    asked: set[int] = set()
    number = 0
    for cue in cues:
        own = range(cue.first, _end_of_denial(cue, found))
        if cue.category == "direction":
            number += own.stop < cue.last
            how = cue.last < len(found) and found[cue.last].lower.endswith("ly")
            turned ^= set(range(own.stop, cue.last + how)) if own.stop < cue.last else set()
            continue
        span = _span(cue, found, stops)
        if not span:
            continue
        number += 1
        question = _question(cue, found, stops)
        if question:
            reached |= set(question)
            asked |= set(question)
            continue
        near = span
        if (cue.category, cue.value) not in REACHING and not stands_first(cue, found):
            near = _phrase_around(cue, found) or range(span.start, min(span.stop, _near_end(cue, found)))
        goes_on = found[cue.first].lower == GOES_ON
        reached = _with(reached, set(span) - set(own), goes_on)
        turned = _with(turned, set(near) - set(own), goes_on)
    return Denied(frozenset(reached), frozenset(turned), frozenset(asked), number)


def _near_end(cue: Found, found: Sequence[Word]) -> int:
    """One past the words near a denial; one of a part of a thing reaches what that part was, however long its name."""
    near = cue.last + DENIAL_REACH
    if cue.category != "quantifier":
        return near
    verb = next((at for at in range(cue.last, len(found)) if found[at].lower in DENIED_VERBS), near)
    return max(near, verb + 1 + SCARCE_REACH)


def _question(cue: Found, found: Sequence[Word], stops: Sequence[int]) -> range | None:
    """The clause that a cue leaves open: "too early to say whether the boards worked"."""
    if (cue.category, cue.value) != ("certainty", "unproven"):
        return None
    near = range(max(cue.first, cue.last - 1), min(cue.last + 2, len(found)))
    start = next((at for at in near if found[at].lower in ASKING), None)
    return None if start is None else range(start, min([len(found), *(s for s in stops if s > start)]))


ASKING = frozenset(["whether", "if", "who", "whom", "how", "what", "which", "why", "when", "where"])


def _with(reached: set[int], denied: set[int], goes_on: bool) -> set[int]:
    return reached | denied if goes_on else reached ^ denied


def _span(cue: Found, found: Sequence[Word], stops: Sequence[int]) -> range:
    """The words that a cue denies, its own among them; none for a cue that denies nothing."""
    kind = (cue.category, cue.value)
    if kind == ("negation", "sentence"):
        return range(cue.last, len(found))
    if kind == ("negation", "object"):
        return range(max(0, cue.first - 1), min(cue.last + DENIAL_REACH, len(found)))
    if kind == ("negation", "backward"):
        return range(_subject_of(cue, found, stops), cue.first)
    if kind not in DENYING or _waits(cue, found):
        return range(0)
    anew = (at for at in range(cue.last + 1, len(found)) if _is_parted(at, found) and found[at].lower in SUBJECTS)
    end = min([cue.last + _reach(cue, found), len(found), *anew, *(s for s in stops if s >= cue.last)])
    return range(_subject_of(cue, found, stops), end)


def _is_relative(cue: Found, found: Sequence[Word]) -> bool:
    """Whether "which" follows a preposition, as in "none of which saved money", and goes on with its clause."""
    return cue.first > 0 and found[cue.first].lower == "which" and found[cue.first - 1].lower in ("of", "in", "for")


def _waits(cue: Found, found: Sequence[Word]) -> bool:
    """Whether a denial only puts off, as in "were not collected until long after"."""
    return any(word.lower == "until" for word in found[cue.last : cue.last + DENIAL_REACH])


def _reach(cue: Found, found: Sequence[Word]) -> int:
    """Words that a denial reaches: one of the subject denies all of its clause, a want of a thing that thing alone."""
    first = found[cue.first].lower
    if cue.category == "scarcity" or first in WANTING or _does_little(cue, found):
        return SCARCE_REACH
    denies_subject = first in DENYING_SUBJECTS or cue.category == "quantifier"
    if (denies_subject and _opens_a_clause(cue, found)) or stands_first(cue, found):
        far = range(cue.last + DENIAL_REACH, len(found))
        return next((at for at in far if _is_parted(at, found)), len(found)) - cue.last
    return WITHOUT_REACH if first in MISSING else DENIAL_REACH


def _does_little(cue: Found, found: Sequence[Word]) -> bool:
    """Whether a denial says that little was done for a thing: "did not do much to clear the way"."""
    return any(word.lower in LITTLE for word in found[cue.first + 1 : cue.last])


def _opens_a_clause(cue: Found, found: Sequence[Word]) -> bool:
    """Whether nothing, or a mark and a joint at most, stands before a denial."""
    before = cue.first - 1
    if before >= 0 and found[before].lower in OPENING:
        before -= 1
    return before < 0 or _is_parted(before + 1, found)


def _is_parted(at: int, found: Sequence[Word]) -> bool:
    """Whether a mark stands between a word and the one before it, for which there is no room in one space."""
    return found[at].start - found[at - 1].end > 1


SUBJECTS = frozenset(["they", "it", "he", "she", "this", "these", "all", "both", "we", "instead", "so"])
"""Words that open a clause of their own behind a mark."""
OPENING = frozenset(["and", "but", "in", "at", "for", "of", "with", "among", "across"])
"""Words that may stand before the subject of a clause."""
DENYING_SUBJECTS = frozenset(["no", "none", "nobody", "neither", "hardly", "scarcely", "few"])


def _end_of_denial(cue: Found, found: Sequence[Word]) -> int:
    """One past the word of a cue that denies: what a longer one goes on with ("not supported by") is denied with it."""
    return next((at + 1 for at in range(cue.first, cue.last) if found[at].lower in DENIERS), cue.last)


DENIERS = frozenset(
    ["not", "n't", "no", "never", "cannot", "without", "nothing", "nobody", "none", "neither", "nor", "far"]
) | {"hardly", "barely", "scarcely", "little", "few"}


def _phrase_around(cue: Found, found: Sequence[Word]) -> range | None:
    """The words of a phrase that a denial is part of, else None."""
    start = max(0, cue.first - TOLD_BEFORE)
    for _, hit in forest().find((CONCEPTS,), found[start : cue.last + TOLD_AFTER]):
        first, last = start + hit.first, start + hit.last
        if first <= cue.first and cue.last <= last and last - first > cue.last - cue.first:
            return range(first, last)
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
    joints = (at for at in range(cue.first) if found[at].lower in JOINTS and found[at + 1].lower not in GOING_ON)
    marks = (at for at in range(1, cue.first + 1) if _is_parted(at, found))
    return max([0, *marks, *(s + 1 for s in (*stops, *joints) if s < cue.first)])


def _denies_a_noun(cue: Found, found: Sequence[Word]) -> bool:
    """Whether a denial stands before a noun, as in "had no plan", and leaves the subject of its verb alone."""
    return cue.category == "scarcity" or found[cue.first].lower in DENYING_NOUNS


DENYING_NOUNS = WANTING | {"without"}
GOING_ON = frozenset(["into", "in", "to", "of", "from", "with", "for", "on", "at", "by", "out", "over"])
"""Words that go on with a subject behind "and": "out of planned care and into emergency care"."""
JOINTS = frozenset(["and", "that", "so", "if", "when", "where", "who"])
"""Words behind which the subject of a denied verb begins."""
DENIED_VERBS = frozenset(
    ["is", "was", "are", "were", "be", "been", "do", "does", "did", "has", "have", "had", "remain", "still"]
)
REACHING = frozenset([("negation", "sentence"), ("negation", "backward")])
"""Cues that turn all that they deny."""
DENYING = REACHING | frozenset(
    [
        ("negation", "forward"),
        ("status", "unrealised"),
        ("certainty", "unproven"),
        ("quantifier", "none-of"),
        ("quantifier", "hardly-any"),
        ("scarcity", "little"),
    ]
)
DENYING_CATEGORIES = ("negation", "status", "certainty", "quantifier", "direction", "scarcity")
