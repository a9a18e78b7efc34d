"""An anaphor in its sentence -> what it stands for, or nothing where nothing named fits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from intcheck.drafts.anaphora import EFFECT
from intcheck.drafts.lexicon import lexicon
from intcheck.drafts.loners import Anaphor
from intcheck.drafts.memory import Memory
from intcheck.drafts.subjects import (
    BODY,
    DOCUMENT,
    FIGURE,
    GOAL,
    HOME,
    MONEY,
    OUTCOME,
    PERIOD,
    PERSON,
    PLACE,
    PROGRAMME,
    UNNAMED,
    VAGUE,
    Found,
    Subject,
)
from intcheck.language.quantities import quantities
from intcheck.text.words import stems, words


def resolve(anaphor: Anaphor, found: Found, memory: Memory) -> Subject | None:
    """What an anaphor stands for; `found` holds the subjects named before it in its own sentence.

    A vague subject as the answer says that the anaphor stands for something that the draft does not name.
    """
    if anaphor.kinds == (PERIOD,):
        one = anaphor.noun is None or not anaphor.plural
        return (
            _end_of(memory.period) if memory.period is not None and one and anaphor.noun != "period" else memory.period
        )
    if anaphor.kinds == (FIGURE,):
        return None if any(q.unit != "count" for q in quantities(found.text)) else memory.figure
    if anaphor.kinds == (DOCUMENT,):
        return Subject(DOCUMENT, "", anaphor.noun or "", (0, 0))
    if anaphor.kinds == (HOME,):
        return _home(anaphor, memory)
    if anaphor.kinds == (GOAL,):
        return None if found.of(OUTCOME) else memory.last_outcome()
    if anaphor.kinds == (MONEY,):
        return _money(memory)
    if anaphor.alike:
        return _of_one_name(anaphor, found, memory)
    if anaphor.noun == EFFECT and anaphor.last == anaphor.first + 1:
        outcome = memory.last_outcome(here=True)
        return outcome or resolve(anaphor._replace(kinds=(PROGRAMME,), plural=False, noun=None), found, memory)
    if anaphor.named:
        return memory.called(anaphor.noun or "")
    if anaphor.pick is not None:
        return memory.last_two() if anaphor.pick == "both" else _one_of_two(anaphor.pick, found, memory)
    itself = anaphor.noun is None and not anaphor.plural and memory.speaks_of_itself()
    if itself or _is_answered(anaphor, found) or _is_of_others(anaphor, found):
        return None
    nearest = _nearest(anaphor, before(anaphor, found), memory)
    return _covered(nearest) if nearest and anaphor.noun and anaphor.kinds[0] == PLACE else nearest


def _end_of(period: Subject) -> Subject:
    """The end of a time, by which something had come about: "between 2014 and 2017"."""
    return period._replace(label=period.label.rpartition(" and ")[2].rpartition(" to ")[2])


def _covered(subject: Subject) -> Subject:
    """The place that a programme covers whole, which "the region" means after the programme was named."""
    if subject.kind != PROGRAMME or not subject.home:
        return subject
    return subject._replace(kind=PLACE, term=subject.home[0], label=subject.home[1], home=None, head="")


def _home(anaphor: Anaphor, memory: Memory) -> Subject | None:
    """The body of whoever was named last and belongs to one: "her committee"."""
    for named in (*memory.here(), *memory.before()):
        for subject in named:
            if subject.kind == BODY and subject.home:
                return subject._replace(term=subject.home[0], label=subject.home[1], home=None)
            if subject.kind in {BODY, PERSON}:
                return None
    return None


def _money(memory: Memory) -> Subject | None:
    """The savings or funds of the nearest sentence that names any: "that money"."""
    named = (subject for group in (*memory.here(), *memory.before()) for subject in group)
    sums = lexicon().sets["sums"]
    return next((s for s in named if s.kind == OUTCOME and any(word.lower in sums for word in words(s.label))), None)


def _of_one_name(anaphor: Anaphor, found: Found, memory: Memory) -> Subject | None:
    """The outcome named last whose name ends in the noun of "such admissions", where the sentence names none itself."""
    if any(not anaphor.first <= subject.first < anaphor.last for subject in found.of(OUTCOME)):
        return None
    named = (subject for group in (*memory.here(), *memory.before()) for subject in group)
    return next((s for s in named if s.kind == OUTCOME and s.movable and s.head == anaphor.noun), None)


def _one_of_two(which: str, found: Found, memory: Memory) -> Subject | None:
    """The first or last programme of the nearest sentence that names several."""
    own = [subject for subject in found.subjects if subject.last]
    for named in (own, *memory.here(), *memory.before()):
        programmes = [subject for subject in named if subject.kind == PROGRAMME and subject.term]
        if len({subject.term for subject in programmes}) > 1:
            return programmes[0 if which == "former" else -1]
    return None


def _is_of_others(anaphor: Anaphor, found: Found) -> bool:
    """Whether "the same improvement" is that of somebody else, of whom the sentence tells."""
    same = any(word.lower == "same" for word in found.words[anaphor.first : anaphor.last])
    return same and anaphor.kinds == (OUTCOME,)


def before(anaphor: Anaphor, found: Found) -> list[Subject]:
    """What a sentence names before an anaphor in it."""
    return [subject for subject in found.subjects if subject.last <= anaphor.first and subject.last]


def _is_answered(anaphor: Anaphor, found: Found) -> bool:
    """Whether the sentence itself says what a word for a programme or its owner stands for."""
    if anaphor.owner and ((anaphor.kinds[0] == BODY and found.of(BODY)) or _is_kindred(anaphor, found)):
        return True
    own = before(anaphor, found)
    if anaphor.kinds[0] == PLACE:
        return any(s.kind == PLACE or (s.kind == PROGRAMME and s.last + 1 < anaphor.first) for s in own)
    if anaphor.plural is False and not anaphor.owner and any(s.kind == PLACE and not s.wide for s in own):
        return True
    nearer = {PROGRAMME, PLACE, BODY} if anaphor.owner else {PROGRAMME}
    if anaphor.plural and not anaphor.owner and anaphor.noun is None:
        nearer.add(OUTCOME)
    of_one = anaphor.plural is False
    stands = anaphor.kinds[0] == PROGRAMME or anaphor.owner
    return stands and any(s.kind in nearer and not (of_one and _are_many(s, found)) for s in own)


def _are_many(subject: Subject, found: Found) -> bool:
    """Whether words for the umbrella subject name several things: "of 30 community schemes"."""
    return subject.kind == PROGRAMME and not subject.term and found.words[subject.last - 1].lower.endswith("s")


def _is_kindred(anaphor: Anaphor, found: Found) -> bool:
    """Whether a sentence is about the predecessor or the like of what was named before, and says which that is."""
    after = found.words[anaphor.last].lower if anaphor.last < len(found.words) else ""
    return after in lexicon().sets["kindred"] and any(s.first > anaphor.first for s in found.of(PROGRAMME))


def _nearest(anaphor: Anaphor, own: Sequence[Subject], memory: Memory) -> Subject | None:
    if anaphor.kinds[0] in {PLACE, PERSON}:
        step = -1 if anaphor.kinds[0] == PLACE else 1
        last_first = (named[::step] for named in memory.here())
        subject = _choose(last_first, anaphor.kinds, anaphor.plural, strict=False)
        if subject is not None or anaphor.kinds[0] == PERSON:
            return subject or _choose(memory.before(), anaphor.kinds, anaphor.plural, strict=True)
    called = _called(anaphor, memory)
    if called is not None or anaphor.bare:
        return called
    for kind in anaphor.kinds:
        first = [[s for s in own if s.kind == kind == OUTCOME]]
        kinds = (kind, PLACE) if kind == PROGRAMME and anaphor.plural is False else (kind,)
        by_place = anaphor.noun is None or _is_a_scheme(anaphor)
        near = (kind, PLACE) if kind == PROGRAMME and by_place else kinds
        strict = kind == OUTCOME
        subject = (
            _choose([*first, *memory.here()], near, anaphor.plural, strict)
            or _choose(memory.before(), kinds, anaphor.plural, strict=True)
            or _speaker_before(anaphor, memory)
            or _of_the_nearest_heading(kind, anaphor.plural, memory)
            or (_of_the_nearest_heading(PLACE, None, memory) if PLACE in near and anaphor.noun else None)
        )
        if subject is not None:
            return subject
    only = memory.only_programme() if anaphor.kinds[0] == PROGRAMME and anaphor.plural else None
    return only if only is not None and (only.term or anaphor.noun) else None


def _speaker_before(anaphor: Anaphor, memory: Memory) -> Subject | None:
    """The body with which the last sentence began, whom "they" may be before anything that just a heading names."""
    alone = anaphor.plural and not anaphor.owner and anaphor.noun is None
    last: Sequence[Subject] = next(memory.here(), ())
    return last[0] if alone and last and last[0].kind == BODY else None


def _of_the_nearest_heading(kind: str, plural: bool | None, memory: Memory) -> Subject | None:
    """What the nearest heading that names something of a kind names, whatever a heading further off is called.

    The umbrella subject is no "they", unless the heading speaks of many: "integrated schemes".
    """
    for heading in memory.headings():
        fitting = _fitting(heading.subjects, (kind,))
        if plural and any(not s.term and not _are_many(s, heading) for s in fitting):
            fitting = [subject for subject in fitting if subject.term]
        if fitting:
            return _choose([fitting], (kind,), plural, strict=False)
    return None


def _called(anaphor: Anaphor, memory: Memory) -> Subject | None:
    """The nearest programme whose name ends in the noun of a phrase: "these systems" are integrated care systems."""
    if anaphor.noun is None or anaphor.kinds[0] != PROGRAMME:
        return None
    over = list(memory.over())
    near = (*memory.here(), *memory.before(), *over)
    open_to_all = anaphor.plural or not _is_common(anaphor)
    elsewhere = open_to_all and not any(s.kind == PROGRAMME and s.term for named in over[:1] for s in named)
    groups = (*near, memory.named_last(None)) if elsewhere else near
    return next((s for named in groups for s in named if s.term and _is_called(s, anaphor.noun)), None)


def _is_common(anaphor: Anaphor) -> bool:
    """Whether the noun of a phrase may be that of any programme: "the scheme"."""
    noun = lexicon().nouns.get(anaphor.noun or "")
    return noun is not None and not noun.named


def _is_a_scheme(anaphor: Anaphor) -> bool:
    """Whether a phrase is for one programme of any name, as "the scheme" of a place that was named."""
    return _is_common(anaphor) and not anaphor.plural


def _is_called(subject: Subject, noun: str) -> bool:
    """Whether the name of a programme, or what it was called there, ends in a noun, what it is of left aside."""
    return subject.kind == PROGRAMME and noun in {subject.head, *stems(subject.label.partition(" of ")[0])[-1:]}


def _choose(
    groups: Iterable[Sequence[Subject]], kinds: Sequence[str], plural: bool | None, strict: bool
) -> Subject | None:
    """The first subject of the nearest sentence that agrees in number, else, if not strict, of any number.

    A vague subject that agrees ("some sites") hides what was named before it.
    """
    fallback: Subject | None = None
    for group in groups:
        for subject in _fitting(group, kinds):
            if plural is None or subject.plural == plural:
                return subject
            if not strict and subject.kind not in {VAGUE, UNNAMED}:
                fallback = fallback or subject
    return fallback


HIDERS = ((PROGRAMME, VAGUE), (BODY, UNNAMED))
"""What is spoken of without a name, and hides what was named before it."""


def _fitting(group: Sequence[Subject], kinds: Sequence[str]) -> list[Subject]:
    """The subjects that an anaphor of these kinds may stand for, best first."""
    wanted = (*kinds, *(hider for kind, hider in HIDERS if kind in kinds))
    fitting = [s for s in group if s.kind in wanted and (s.movable or s.kind != OUTCOME)]
    return sorted(fitting, key=lambda s: (wanted.index(s.kind), s.wide, not s.term))
