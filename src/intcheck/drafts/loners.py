"""Pointing words without a noun: "of these", "ones", "by then", "there", and "that" that only says how much it was."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.drafts.lexicon import Lexicon, lexicon
from intcheck.drafts.subjects import MONEY, OUTCOME, PERIOD, PROGRAMME, Found

EXISTS = frozenset(
    {"is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "may", "might", "could", "can", "should"}
)


class Anaphor(NamedTuple):
    """A pointing word or phrase: the kinds of thing it may stand for, best first, and how it is built.

    `noun` is the noun of a phrase such as "the fund"; `named` says that only a thing so called will do.
    `plural` is None where number does not tell. `owner` marks "its" and "their". `pick` is
    both, former or latter where one of several programmes, or all, are meant. `bare` marks a noun on its own
    ("boards were told"), which stands only for a programme that is called so. `alike` marks "such admissions", which
    stands for the outcome of that name that was named last.
    """

    first: int
    last: int
    kinds: tuple[str, ...]
    plural: bool | None = None
    owner: bool = False
    noun: str | None = None
    named: bool = False
    pick: str | None = None
    bare: bool = False
    alike: bool = False

    @property
    def points_at_programme(self) -> bool:
        """Whether it is a phrase such as "the pilots", which stands for some programme if for anything."""
        return self.noun is not None and self.kinds == (PROGRAMME,) and not self.bare


def loner(found: Found, at: int, known: Lexicon) -> Anaphor | None:
    """The anaphor that a word is by itself, where it is one."""
    word = found.words[at].lower
    if _alone(found, at):
        return Anaphor(at, at + 1, (PROGRAMME,), plural=True)
    if _tells_size(found, at):
        return Anaphor(at, at + 1, (OUTCOME,))
    if word == "ones" and _are_counted(found, at, known):
        return Anaphor(at, at + 1, (OUTCOME,), plural=True)
    before = [held.lower for held in found.words[max(at - 2, 0) : at]]
    if word == "then" and before[-1:] == ["by"]:
        return Anaphor(at, at + 1, (PERIOD,))
    if word == "it" and before[1:] == ["of"] and before[0] in known.sets["shares"]:
        return Anaphor(at, at + 1, (MONEY,))
    return None


def _are_counted(found: Found, at: int, known: Lexicon) -> bool:
    """Whether "ones" are things that rose or fell, told from others: "Avoidable ones grew faster"."""
    after = [word.lower for word in found.words[at + 1 :]]
    verb = next((word for word in after if word not in known.sets["helpers"] and not word.endswith("ly")), "")
    before = found.words[at - 1].lower if at else ""
    told = before not in known.sets["determiners"] | known.sets["small"] | known.sets["of_people"] | {""}
    return told and verb in known.sets["moving"] | known.sets["befalling"] and not found.of(OUTCOME)


def _alone(found: Found, at: int) -> bool:
    """Whether "of these" or "of those" ends its phrase, so that no noun follows."""
    word = found.words[at]
    if word.lower not in {"these", "those"} or at == 0 or found.words[at - 1].lower != "of":
        return False
    return at + 1 == len(found.words) or not found.text[word.end : found.words[at + 1].start].isspace()


def _tells_size(found: Found, at: int) -> bool:
    """Whether "that" opens a sentence that only says how much it was: "That was 57 per cent more than in 2020"."""
    after = [word.lower for word in found.words[at + 1 : at + 5]]
    if at or found.words[at].lower not in {"that", "this"} or not after or after[0] not in EXISTS:
        return False
    return not found.of(OUTCOME) and any(word[:1].isdecimal() for word in after[1:])


MEANT_FOR = frozenset(["for", "to", "when", "if"])
"""Words after "is there" that make it say only that something is to be had: "were there for them"."""


def only_exists(found: Found, at: int, after: Sequence[str]) -> bool:
    """Whether "there" only says that something exists ("there were"), or "here" opens a sentence or is where we are."""
    if after[:1] and after[0] in MEANT_FOR and at and found.words[at - 1].lower in EXISTS | {"been"}:
        return True
    if found.words[at].lower == "here" and (at == 0 or found.words[at - 1].lower in EXISTS | {"been"}):
        return True
    if not after or after[0] not in EXISTS:
        return False
    parted = at == 0 or bool(found.text[found.words[at - 1].end : found.words[at].start].strip())
    before = found.words[at - 1].lower if at else ""
    noun = lexicon().nouns.get(before)
    folk = before in lexicon().sets["folk"] or (noun is not None and noun.stands_for == PROGRAMME)
    told = _are_told_of(found, at, after)
    return parted or not (folk or told or any(subject.last == at for subject in found.subjects))


def _are_told_of(found: Found, at: int, after: Sequence[str]) -> bool:
    """Whether "there" goes with a participle before it, of which the verb tells: "the wards studied there were put"."""
    if at < 2 or found.words[at - 2].lower in lexicon().pronouns:
        return False
    does, goes_on = found.words[at - 1].lower, [*after[1:3], "", ""]
    if not does.endswith("ed") or does in lexicon().sets["saying"]:
        return False
    if after[0] in _HAVING:
        return "been" not in goes_on and goes_on[0] != "to"
    return goes_on[1 if goes_on[0] in lexicon().sets["helpers"] else 0].endswith(_PARTICIPLES)


_HAVING = frozenset({"has", "have", "had"})
_PARTICIPLES = ("ed", "put", "seen", "found", "shown", "given", "held", "run", "made", "kept", "cut", "lower", "higher")
"""How the words end that tell of what was named before "there were", and not of what there was."""
