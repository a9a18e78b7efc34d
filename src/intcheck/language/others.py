"""Whether a clause tells what happened to others: those a programme is compared with, or things beside its outcome."""

from __future__ import annotations

from intcheck.language.cues import Found
from intcheck.language.direction import Heading
from intcheck.language.reading import Reading
from intcheck.language.terms import common_stems
from intcheck.text.words import Word

PLACED = frozenset(["in", "among", "amongst", "at", "for", "across", "outside", "within", "by"])
"""Words after which those who are compared with hold what is told: "rose in non-vanguard areas"."""
AWAY = frozenset(["without", "outside", "non", "excluding"])
"""Words after which a programme is named to say where it was not: "in areas outside the vanguards"."""
ABSENT = frozenset(["no", "neither"])
HOLDING = frozenset(["was", "were", "is", "are", "with", "had", "having"])
"""Words that say together that a place has no programme: "where there was no vanguard", "areas with neither"."""
ARTICLES = frozenset(["a", "an", "the"])
FARTHER = 3
"""Words before a name in which those stand."""
SET_AGAINST = frozenset(["below", "above"])
"""Parts of cues that hold a level against that of others: "a fifth below those in similar areas"."""
BETWEEN = 2
"""Words that may stand between a subject and its verb ("controls also rose"), or before a name ("in the others")."""


def tells_of_others(reading: Reading, first: int, last: int, head: Heading | None) -> bool:
    """Whether the words first..last give a direction to others alone, without a word that compares."""
    if head is None:
        return False
    cues = [c for c in reading.cues if c.category == "comparison" and first <= c.first < last]
    others = [c for c in cues if c.value == "comparator"]
    opens = any(other.first == first for other in others)
    told = [word.lower for word in reading.words[first:last]]
    compares = (
        "than" in told
        or any(cue.value in SET_AGAINST for cue in head.cues)
        or told.count("as") > 1
        or any(c.value == "compared" and not (opens or any(_overlap(c, other) for other in others)) for c in cues)
    )
    subjects = [t for t in reading.terms if t.category in ("programme", "umbrella") and first <= t.first < last]
    away: list[Found] = []
    for term in subjects:
        if _is_away(reading, term) or (away and term.first - away[-1].last <= BETWEEN):
            away.append(term)
    named = any(t not in away and not any(_overlap(t, c) for c in others) for t in subjects)
    return not (compares or named) and bool(opens or away or any(_holds(reading, o, head.cues[0]) for o in others))


def own_subject(reading: Reading, first: int, last: int, head: Heading | None) -> str | None:
    """Stem of the subject of a clause beside another one that names no outcome: "while the population grew"."""
    if head is None or (first, last) == (0, len(reading.words)):
        return None
    if any(t.category == "outcome" and first <= t.first < last for t in reading.terms):
        return None
    at = head.cues[0].first - 1
    while at >= first and reading.words[at].lower in AUXILIARIES:
        at -= 1
    read = {at for found in (*reading.terms, *reading.cues) for at in range(found.first, found.last)}
    names = at >= first and at not in read and _names_a_thing(reading.words[at])
    return reading.words[at].stem if names else None


def _names_a_thing(word: Word) -> bool:
    common = word.stem in common_stems() or word.lower in MEASURED
    return word.lower[0].isalpha() and not common and not word.lower.endswith("ly")


AUXILIARIES = frozenset(
    [
        "has",
        "have",
        "had",
        "was",
        "were",
        "is",
        "are",
        "also",
        "still",
        "then",
        "even",
        "only",
        "be",
        "did",
        "does",
        "not",
        "n't",
    ],
)
"""Words that may stand between a subject and its verb."""
MEASURED = frozenset(["trend", "volume", "proportion", "share", "count", "gap", "use", "usage", "toll", "bill"])
"""Nouns that tell of the outcome before: "admissions rose, but the trend slackened"."""


def _is_away(reading: Reading, term: Found) -> bool:
    near = [word.lower for word in reading.words[max(0, term.first - BETWEEN) : term.first] if word.lower != "the"]
    far = [
        word.lower for word in reading.words[max(0, term.first - FARTHER) : term.first] if word.lower not in ARTICLES
    ]
    absent = len(far) > 1 and far[-1] in ABSENT and far[-2] in HOLDING
    return absent or (bool(near) and near[-1] in AWAY)


def _holds(reading: Reading, other: Found, verb: Found) -> bool:
    if 0 <= verb.first - other.last <= BETWEEN:
        return True
    before = [reading.words[at].lower for at in range(max(0, other.first - BETWEEN), other.first + 1)]
    return any(word in PLACED or word == "without" for word in before)


def _overlap(one: Found, other: Found) -> bool:
    return one.first < other.last and other.first < one.last
