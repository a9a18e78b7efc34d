"""Rules on the wording of statements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intcheck.knowledge.lint.shelf import Finding, Shelf, word_lists
from intcheck.model.terms import Direction

_QUOTED = re.compile("[\"“]([^\"“”]+)[\"”]|(?<!\\w)[‘']([^‘’']+)[’'](?!\\w)")
_LONGEST_QUOTED = 4
_SENTENCE_END = re.compile(r"[.!?] +(?=[A-Z£$€\d])")
_ASIDE = re.compile(r"\([^()]*\)")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|St|Dr|Mr|Mrs|Ms|Prof|No|vs|al|e\.g|i\.e|p|pp|para))\.$")
_FALLING = frozenset((Direction.DECREASE, Direction.LOWER_LEVEL))
_RISING = frozenset((Direction.INCREASE, Direction.HIGHER_LEVEL, Direction.FASTER_INCREASE))


def direction_against_words(shelf: Shelf) -> Iterator[Finding]:
    """A statement that only says which way something fell does not carry an increase, nor the other way round.

    Why: the direction decides the stance, and a slip of the hand turns every verdict on it round.
    Example: `statement: Admissions fell.` with `direction: increase`. Write: `direction: decrease`. Where the words
    and the outcome run opposite ways (falling costs are savings), word the statement in the outcome's own terms.
    """
    turning = _words("turning")
    rising, falling = _words("up"), _words("down")
    ways = {
        **dict.fromkeys(_RISING, (falling, rising | _words("perhaps_up"))),
        **dict.fromkeys(_FALLING, (rising, falling | _words("perhaps_down"))),
    }
    inverse = {record.id for record in shelf.of("outcome") if record.values.get("inverse")}
    for record in shelf.of("assertion"):
        found = set(re.findall(r"[a-z]+", record.values["statement"].lower()))
        direction = record.values["finding"]["direction"]
        if direction not in ways or found & turning or record.values["outcome"] in inverse:
            continue
        against, own = ways[direction]
        if found & against and not found & own:
            message = f"{direction} stands against {', '.join(sorted(found & against))!r} in the statement."
            yield Finding(record, "finding.direction", message, "Mend the direction or the words.")


def _words(name: str) -> frozenset[str]:
    return frozenset(word_lists()[name])


def quotation(shelf: Shelf) -> Iterator[Finding]:
    """A statement is in the editor's own words: no long quotation, nobody's own voice.

    Why: the wording of a publication belongs to its authors; the facts and figures do not.
    Example: `Leaders said "we have made good progress on every one of our aims".` Write: `Leaders saw progress on all
    of their aims.` A quotation of up to four words stands, where the term itself matters.
    """
    voice = _words("own_voice")
    for record in shelf.of("assertion"):
        statement = record.values["statement"]
        for match in _QUOTED.finditer(statement):
            quoted = match[1] or match[2]
            if len(quoted.split()) > _LONGEST_QUOTED:
                yield Finding(record, "statement", f"quotes {quoted!r}.", "Say it in your own words.")
        spoken = [word for word in re.findall(r"[^\W\d_]+", statement) if word == "I" or _says(word, voice)]
        if spoken:
            yield Finding(record, "statement", f"speaks of {spoken[0]!r}.", "Name who it is.")


def _says(word: str, voice: frozenset[str]) -> bool:
    """Whether a word is one of somebody's own voice; in capitals it is an abbreviation."""
    return word.lower() in voice and not word.isupper()


def two_findings(shelf: Shelf) -> Iterator[Finding]:
    """A statement holds one finding in one sentence.

    Why: a claim can agree with one half and differ from the other, and the entry has only one direction.
    Example: `Admissions rose. Costs fell.` Write: two entries, each with its outcome and direction.
    """
    for record in shelf.of("assertion"):
        statement = _ASIDE.sub("", record.values["statement"])
        for match in _SENTENCE_END.finditer(statement):
            if not _ABBREVIATED.search(statement[: match.start() + 1]):
                yield Finding(record, "statement", "holds more than one sentence.", "Split it into an entry each.")
                break
