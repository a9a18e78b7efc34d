"""Who is said to have said it: "according to the NAO", "the CPS urges", "..., MPs concluded"."""

import re
from collections.abc import Callable
from typing import NamedTuple

from intcheck.knowledge.authors import AUTHOR
from intcheck.language.cues import Found
from intcheck.language.reading import Reading

AFTER_SPEAKER = 6
BEFORE_SPEAKER = 3


class Speaker(NamedTuple):
    """The body that speaks, the cue that says so, and how: says or wants."""

    body: str
    cue: Found
    manner: str


def speaker(reading: Reading, broader: Callable[[str], tuple[str, ...]]) -> Speaker | None:
    """The named speaker of a sentence, or None; an organisation named beside its member gives way to the member.

    Whoever names an author speaks of what that author wrote: "pooled by Rocks", "Baxter's review could not say".
    """
    bodies = [t for t in reading.terms if t.category == "body"]
    members = [b for b in bodies if not any(b.value in broader(other.value) for other in bodies)]
    for some in (members, bodies):
        spoken = [(body, cue) for body in some if (cue := _cue_for(reading, body)) is not None]
        if spoken:
            body, cue = min(spoken, key=_apart)
            if cue.value == "wants" and _goes_on_by_itself(reading, cue):
                return None
            return Speaker(_member(body, members), cue, "wants" if cue.value == "wants" else "says")
    author = next((b for b in bodies if b.value.startswith(AUTHOR)), None)
    return author and Speaker(author.value, Found("attribution", "according", author.first, author.last), "says")


def _goes_on_by_itself(reading: Reading, cue: Found) -> bool:
    """Whether what changes is told behind what somebody wants, as planned: "..., and costs are to fall"."""
    joints = (at for at in range(cue.last, len(reading.words)) if reading.words[at].lower == "and")
    joint = next((at for at in joints if "," in reading.between(at - 1, at)), None)
    if joint is None:
        return False
    changes = [c.first for c in reading.cues if c.category == "direction" and c.value != "none" and c.first > cue.last]
    planned = (c for c in reading.cues if c.category == "status" and c.value == "planned" and c.first > joint)
    told = any({reading.words[c.first - 1].lower, reading.words[c.first].lower} & BE for c in planned)
    return told and bool(changes) and min(changes) > joint


def _apart(spoken: tuple[Found, Found]) -> int:
    """Words between a body and the cue that says that it speaks."""
    body, cue = spoken
    return max(cue.first - body.last, body.first - cue.last, 0)


def _member(body: Found, members: list[Found]) -> str:
    return next((m.value for m in members if abs(m.first - body.first) <= AFTER_SPEAKER), body.value)


def _cue_for(reading: Reading, body: Found) -> Found | None:
    cues = [c for c in reading.cues if c.category == "attribution" and c.value != "none"]
    for cue in cues:
        if cue.value == "according" and (_holds(cue, body) or 0 <= body.first - cue.last <= BEFORE_SPEAKER):
            return cue
        if cue.value == "according":
            continue
        if _is_passive(reading, cue):
            continue
        if 0 <= cue.first - body.last <= AFTER_SPEAKER and not _something_between(reading, body.last, cue.first):
            return cue
        behind = 0 <= body.first - cue.last <= BEFORE_SPEAKER
        if behind and (_closes(reading, cue, body) or _is_set_in(reading, cue, body)):
            return cue
    return None


def _is_passive(reading: Reading, cue: Found) -> bool:
    """Whether a cue tells what was said of a body: "she has been named", "it was told"."""
    if cue.first == 0 or reading.words[cue.first - 1].lower not in BE:
        return False
    said = reading.words[cue.first].lower
    return said.endswith("ed") or said in SAID


BE = frozenset(["be", "been", "being", "is", "are", "was", "were"])
SAID = frozenset(["told", "said", "seen", "found", "shown", "held", "thought", "felt"])
"""Verbs of saying in the passive beside those in "ed"."""


def _holds(cue: Found, body: Found) -> bool:
    """Whether a cue stands around the body, as in "in the NAO's view"."""
    return cue.first < body.first and body.last < cue.last


def _something_between(reading: Reading, first: int, last: int) -> bool:
    """Whether a statement stands between the body and the cue, so that the cue is not the body's."""
    return any(first <= c.first < last and c.category == "direction" and c.value != "none" for c in reading.cues)


def _is_set_in(reading: Reading, cue: Found, body: Found) -> bool:
    """Whether cue and body stand between commas: "Overall, said the auditors, costs rose"."""
    if cue.first == 0 or body.last >= len(reading.words):
        return False
    return "," in reading.between(cue.first - 1, cue.first) and "," in reading.between(body.last - 1, body.last)


def _closes(reading: Reading, cue: Found, body: Found) -> bool:
    """Whether cue and body end the sentence, as in "..., said the auditors"."""
    return (
        len(reading.words) - body.last <= BEFORE_SPEAKER
        and cue.first > 2
        and "," in reading.between(cue.first - 1, cue.first)
    )


QUOTED = r"[\"\u201c](?:[^\"\u201c\u201d]+)[\"\u201d]"
FEWEST = 4
"""Words from which what is quoted says something by itself, and is no mere term."""


def who_is_quoted(reading: Reading) -> set[int]:
    """Positions of the words around a quotation that tell who said it: "..., one council leader told the inquiry"."""
    if '"' not in reading.text and "\u201c" not in reading.text:
        return set()
    quoted = re.search(QUOTED, reading.text)
    if quoted is None:
        return set()
    outside = {at for at, word in enumerate(reading.words) if word.end <= quoted.start() or word.start >= quoted.end()}
    told = any(c.category == "attribution" and c.value != "none" and c.first in outside for c in reading.cues)
    return outside if told and len(reading.words) - len(outside) >= FEWEST else set()
