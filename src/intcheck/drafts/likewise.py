"""Sentences that only say that something else did so too: "So were emergency admissions", "Nor did bed days"."""

from __future__ import annotations

from intcheck.drafts.lexicon import lexicon
from intcheck.drafts.subjects import OUTCOME, PLACE, PROGRAMME, Found, Subject


def said_likewise(found: Found, last: Found) -> str | None:
    """The last sentence, told of what this one names instead, or None if this one does not go on in that way."""
    other = _all_it_names(found)
    if other is None:
        return None
    told = next((subject for subject in last.subjects if subject.kind == other.kind), None)
    if told is None or (told.kind, told.term) == (other.kind, other.term):
        return None
    start, end = told.span
    return f"{last.text[:start]}{_opening(_name(found, other), last.words[0].start == start)}{last.text[end:]}"


def _all_it_names(found: Found) -> Subject | None:
    """What a sentence names after "so were" or "nor did", when that is all that it says."""
    known = lexicon().sets
    said = [word.lower for word in found.words]
    if len(said) <= OPENING or said[0] not in known["likewise"] or said[1] not in known["likewise_verbs"]:
        return None
    named = [subject for subject in found.subjects if subject.kind in {OUTCOME, PLACE, PROGRAMME}]
    if len(named) != 1:
        return None
    taken = range(named[0].first, named[0].last)
    rest = [word for at, word in enumerate(said) if at >= OPENING and at not in taken]
    return named[0] if all(word in known["small"] | {"too", "there", "here"} for word in rest) else None


OPENING = 2
"""Words with which such a sentence opens."""


def _name(found: Found, subject: Subject) -> str:
    return found.text[slice(*subject.span)]


def _opening(name: str, opens: bool) -> str:
    """A name, with a capital where it opens the sentence."""
    return name[:1].upper() + name[1:] if opens else name
