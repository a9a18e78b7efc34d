"""Put what an anaphor stands for in its place: "its" becomes "Better Care Fund's", "there" becomes "in Torbay"."""

from __future__ import annotations

from intcheck.drafts.lexicon import lexicon
from intcheck.drafts.loners import Anaphor
from intcheck.drafts.reword import Edit
from intcheck.drafts.subjects import FIGURE, MONEY, OUTCOME, PERIOD, Found, Subject
from intcheck.model.claims import Span
from intcheck.model.drafts import Reading


def span_of(found: Found, anaphor: Anaphor) -> Span:
    """Where an anaphor stands in its sentence."""
    return found.words[anaphor.first].start, found.words[anaphor.last - 1].end


def substitution(found: Found, anaphor: Anaphor, subject: Subject) -> Edit:
    """The edit that puts a subject in the place of an anaphor."""
    span = span_of(found, anaphor)
    name = _name(subject)
    written = found.words[anaphor.first].lower
    if subject.kind == OUTCOME and anaphor.noun is not None and anaphor.kinds != (MONEY,) and not anaphor.alike:
        start = found.words[anaphor.last - 1].start
        noun = found.text[start : span[1]]
        noun = noun if noun.lower() in lexicon().nouns else anaphor.noun
        return Edit(span, f"the {noun} {lexicon().nouns[noun.lower()].joint} {name}")
    if subject.kind == PERIOD:
        return Edit(span, name)
    if subject.kind == FIGURE:
        return Edit(span, f"the {name}")
    if not anaphor.owner and _is_of_a_number(found, anaphor.first):
        return Edit((found.words[anaphor.first - 1].start, span[1]), name)
    if anaphor.owner or found.text[: span[1]].endswith(("'s", "\u2019s", "s'", "s\u2019")):
        return Edit(span, f"{name}'" if name.endswith("s") else f"{name}'s")
    if written in {"there", "here"}:
        return Edit(span, f"in {name}")
    return Edit(span, name)


def _is_of_a_number(found: Found, at: int) -> bool:
    """Whether a word follows "of" and how many there are: "three of these", "most of them"."""
    before = [word.lower for word in found.words[max(at - 2, 0) : at]]
    if len(before) < 2 or before[1] != "of":
        return False
    return before[0].isdecimal() or before[0] in lexicon().sets["numbers"] | lexicon().sets["many"]


def _name(subject: Subject) -> str:
    """What to call a subject within a sentence."""
    label = subject.label
    return label[:1].lower() + label[1:] if subject.kind == OUTCOME and label[1:2].islower() else label


def reading_of(found: Found, anaphor: Anaphor, subject: Subject) -> Reading:
    """What the report says about an anaphor."""
    span = span_of(found, anaphor)
    return Reading(found.text[span[0] : span[1]], subject.label, span)
