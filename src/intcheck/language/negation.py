"""What a negation reaches (ConText, Harkema et al. 2009): a cue acts forward until a terminator, and two cancel."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.cues import Found
from intcheck.language.reading import Reading
from intcheck.text.words import Word

NEGATION_REACH, CONTRAST_REACH = 7, 2
"""Words between a negation and what it turns round; ConText uses six with its own tokens.

A contrast ("rather than") reaches just what it sets aside.
"""


def is_negated(reading: Reading, head: Found, first: int) -> bool:
    """Whether an odd number of negations reaches the cue within its clause."""
    reaching = [c for c in reading.cues if _is_scarce(c, head) or _reaches(reading, c, head, first)]
    if any(reading.words[c.first].lower == "nor" for c in reaching):
        reaching = reaching[-1:]
    return len(reaching) % 2 == 1


def _is_scarce(cue: Found, head: Found) -> bool:
    """Whether a cue says that the one before it came to little: "patients gained very little"."""
    return (cue.category, cue.value) == ("scarcity", "little") and cue.first == head.last


def _reaches(reading: Reading, negation: Found, head: Found, first: int) -> bool:
    """A denial of the sentence ("it is not true that") reaches its end; others stop at a distance or a terminator."""
    if negation.category != "negation":
        return False
    if _denies_object(reading, negation, head):
        return True
    if negation.value == "backward":
        return _denies_back(reading, negation, head)
    if negation.last > head.first or negation.value not in ("forward", "sentence"):
        return False
    if negation.value == "sentence":
        return True
    reach = CONTRAST_REACH if _is_contrast(reading, negation) else NEGATION_REACH
    if stands_first(negation, reading.words):
        reach = len(reading.words)
    if negation.first < first or head.first - negation.last > reach or _is_closed(reading, negation, head):
        return False
    stops = (c for c in reading.cues if c.category == "negation" and c.value == "stop")
    return not any(negation.last <= c.first < head.first for c in stops)


def stands_first(negation: Found, words: Sequence[Word]) -> bool:
    """Whether a denial stands before its subject, and so denies all that follows: "Nor did the sites ..."."""
    after = words[negation.last].lower if negation.last < len(words) else ""
    subject = words[negation.last + 1].lower if negation.last + 1 < len(words) else ""
    return words[negation.first].lower in INVERTING and after in HELPERS and subject not in HELPERS


INVERTING = frozenset(["nor", "neither", "never", "at", "not", "in", "under", "nowhere"])
"""First words of denials that may stand before their subject."""
HELPERS = frozenset(
    ["did", "do", "does", "was", "were", "is", "are", "has", "have", "had", "could", "can", "would", "will", "should"]
)
"""Verbs that then stand before it too."""
NOTHING = frozenset(["no", "nothing", "none", "neither"])
SUBORDINATE = frozenset(
    ["where", "wherever", "when", "whenever", "if", "once", "until", "after", "before", "since", "as"]
)
"""Words that open a clause which says where, when or on what terms the main one holds."""
FRONTED = frozenset(["far", "instead", "rather", "without"])


def _denies_object(reading: Reading, negation: Found, head: Found) -> bool:
    """Whether the negation stands in the object of a verb: "saved no money", "cut neither of them"."""
    if negation.value not in ("forward", "object") or reading.words[negation.first].lower not in NOTHING:
        return False
    follows = negation.first == head.last and not reading.between(head.last - 1, head.last).strip()
    return follows or (head.category == "outcome" and head.first < negation.first < head.last)


def _is_closed(reading: Reading, negation: Found, head: Found) -> bool:
    """Whether a denial ends at a comma before the cue: "Though not easy, it fell", "Men, not women, gained"."""
    opens = any((c.category, c.value) == ("negation", "stop") and c.first == 0 < negation.first for c in reading.cues)
    opens = opens or (reading.words[0].lower in SUBORDINATE and negation.first > 0)
    if reading.words[negation.first].lower not in FRONTED and not opens and not _is_contrast(reading, negation):
        return False
    return any("," in reading.between(at, at + 1) for at in range(negation.last - 1, head.first))


def is_denied_in_front(reading: Reading, outcome: Found, head: Found) -> bool:
    """Whether an outcome is denied ahead of the main clause: "Far from saving money, it ran up bills"."""
    denials = [c for c in reading.cues if c.category == "negation" and c.last <= outcome.first]
    return any(_is_closed(reading, denial, head) for denial in denials)


def _denies_back(reading: Reading, negation: Found, head: Found) -> bool:
    """Whether a denial ends the clause of a cue: "the idea that it cut costs was debunked"; a doubt denies nothing."""
    if negation.first < head.last or any(c.value == "unproven" for c in reading.cues):
        return False
    return not any("," in reading.between(at, at + 1) for at in range(head.last - 1, negation.first))


def is_set_aside(reading: Reading, found: Found, between: int = 0) -> bool:
    """Whether a cue or term is what was not so in "rose instead of falling" and in "councils, not hospitals".

    As many words as `between` says may stand between: "to councils rather than to the hospitals".
    """
    return any(
        c.category == "negation"
        and c.value == "forward"
        and c.last <= found.first <= c.last + between
        and _is_contrast(reading, c)
        for c in reading.cues
    )


def _is_contrast(reading: Reading, denial: Found) -> bool:
    word = reading.words[denial.first].lower
    apposed = word == "not" and denial.first > 0 and "," in reading.between(denial.first - 1, denial.first)
    return apposed or word in ("instead", "rather")
