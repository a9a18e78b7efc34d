"""Words that stand for something named earlier: "it", "they", "the fund", "these areas", "that growth"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intcheck.drafts.lexicon import Lexicon, Noun, lexicon
from intcheck.drafts.loners import EXISTS, Anaphor, loner, only_exists
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
    Found,
)
from intcheck.language.periods import periods
from intcheck.text.words import Word, stem

_BEING = frozenset({"is", "was", "are", "were", "be", "been", "being"})


def anaphors(found: Found) -> Iterator[Anaphor]:
    """The anaphors of a sentence, in order; words that are part of a name are none."""
    known = lexicon()
    taken = {i for subject in found.subjects for i in range(subject.first, subject.last)}
    at = 0
    while at < len(found.words):
        anaphor = _at(found, at, taken, known) if at not in taken else None
        if anaphor is not None:
            yield anaphor
        at = anaphor.last if anaphor is not None else at + 1


def _at(found: Found, at: int, taken: set[int], known: Lexicon) -> Anaphor | None:
    """The anaphor that begins with a word, or none."""
    word = found.words[at].lower
    alone = loner(found, at, known)
    if alone is not None:
        return alone
    if word in known.pronouns:
        return _pronoun(found, at, known.pronouns[word], known)
    if word in known.sets["determiners"]:
        return _phrase(found, at, taken, known)
    if word in known.sets["both"]:
        return _both(found, at, known)
    if _stands_bare(found, at, known):
        return Anaphor(at, at + 1, (PROGRAMME,), plural=True, noun=found.words[at].stem, bare=True)
    return None


def _pronoun(found: Found, at: int, form: str, known: Lexicon) -> Anaphor | None:
    number, _, owner = form.partition("-")
    after = [word.lower for word in found.words[at + 1 :]]
    if number == "person" and owner:
        holds = bool(after) and after[0] in known.sets["organisations"]
        return Anaphor(at, at + 2, (HOME,), noun=stem(after[0])) if holds else None
    if number == "person":
        return Anaphor(at, at + 1, (PERSON, BODY))
    if number == "place":
        if at and found.words[at - 1].lower in known.sets["posts"]:
            return Anaphor(at, at + 1, (BODY,))
        return None if only_exists(found, at, after) else Anaphor(at, at + 1, (PLACE, PROGRAMME))
    of = at > 0 and found.words[at - 1].lower == "of"
    if number == "singular" and not owner and (of or _empty(after, known) or _holds_a_place(found, at, after, known)):
        return None
    if number == "plural" and any(word.lower in known.sets["saying"] for word in found.words[1:at]):
        return None
    if of and number == "plural" and not owner and any(word in known.sets["saying"] for word in after[:2]):
        return None
    if number == "singular" and not owner and _outlives(found, after, known):
        return Anaphor(at, at + 1, (OUTCOME, PROGRAMME), noun=EFFECT)
    return Anaphor(at, at + 1, _kinds(found, at, after, bool(owner), known), number == "plural", bool(owner))


EFFECT = "effect"
"""What lasts or fades, where it is not said how long a programme ran."""


def _outlives(found: Found, after: Sequence[str], known: Lexicon) -> bool:
    """Whether what a pronoun stands for lasted or faded, and no length of time is given: "It has lasted better"."""
    verb = next((word for word in after if word not in known.sets["helpers"]), "")
    told = any(word[:1].isdecimal() or word in known.sets["numbers"] for word in after)
    return verb in known.sets["lasting"] and not (told or any(outcome.movable for outcome in found.of(OUTCOME)))


def _empty(after: Sequence[str], known: Lexicon) -> bool:
    """Whether "it" stands for nothing, as in "it is clear that" and "it was thought that", unlike "it also thought"."""
    for at, word in enumerate(after[:LONGEST_LEAD]):
        following = after[at + 1] if at + 1 < len(after) else ""
        if word in known.sets["proving"]:
            return following == "that" and not _BEING.isdisjoint(after[:at])
        if word in known.sets["empty_adjectives"]:
            if word in known.sets["reporting"] and following == "to":
                return False
            if word == "no" and _BEING.isdisjoint(after[:at]):
                return False
            return word not in known.sets["saying"] or not EXISTS.isdisjoint(after[:at])
        if not (word.endswith("ly") or any(word in known.sets[name] for name in ("helpers", "degrees", "going_on"))):
            return False
    return False


LONGEST_LEAD = 5
"""Words after "it" among which stands what makes it stand for nothing."""


def _holds_a_place(found: Found, at: int, after: Sequence[str], known: Lexicon) -> bool:
    """Whether "it" stands for what follows, as in "thinks it unwise to rush" and "made it harder to share data"."""
    deeming = at > 0 and found.words[at - 1].lower in known.sets["deeming"]
    told = next((i for i, word in enumerate(after[:5]) if word in {"to", "that"}), 0)
    return deeming and told > 0 and not known.sets["helpers"].intersection(after[:told]) - known.sets["degrees"]


def _stands_bare(found: Found, at: int, known: Lexicon) -> bool:
    """Whether a plural for programmes is a subject on its own: "In March boards were told", "systems had overspent"."""
    noun = known.nouns.get(found.words[at].lower)
    if noun is None or not noun.plural or noun.stands_for != PROGRAMME or at + 1 >= len(found.words):
        return False
    opens = at == 0 or "," in found.text[found.words[at - 1].end : found.words[at].start]
    dated = at > 0 and any(end == found.words[at - 1].end for _, (_, end) in periods(found.text))
    return (opens or dated) and found.words[at + 1].lower in known.sets["helpers"] | {"between", "together"}


def _both(found: Found, at: int, known: Lexicon) -> Anaphor | None:
    """ "Both programmes", where none is named after it."""
    noun = known.nouns.get(found.words[at + 1].lower) if at + 1 < len(found.words) else None
    if noun is None or noun.stands_for != PROGRAMME:
        return None
    return Anaphor(at, at + 2, (PROGRAMME,), plural=True, pick="both")


def _kinds(found: Found, at: int, after: Sequence[str], owner: bool, known: Lexicon) -> tuple[str, ...]:
    """What a pronoun may stand for, by the verb that follows it and by what the sentence names itself."""
    if owner and any(word in known.sets["documents"] for word in after[:3]):
        return (BODY, PERSON)
    verb = next((word for word in after if word not in known.sets["helpers"] | known.sets["going_on"]), "")
    if not owner and verb in known.sets["befalling"]:
        return (OUTCOME, PROGRAMME)
    moved = after[:1] and after[0] in known.sets["shifting"]
    if at and not owner and (moved or found.words[at - 1].lower in known.sets["changing"]):
        return (OUTCOME, PROGRAMME)
    if not owner and verb[:1].isdecimal() and after[0] != verb:
        return (OUTCOME,)
    outcomes_after = any(subject.first > at for subject in found.of(OUTCOME))
    if verb in known.sets["moving"] and not outcomes_after:
        return (OUTCOME, PROGRAMME)
    if verb in known.sets["saying"] and not owner and not _is_spoken_of(after, verb, known):
        return (BODY, PERSON, PROGRAMME)
    return (PROGRAMME,) if found.of(OUTCOME) else (PROGRAMME, OUTCOME)


def _is_spoken_of(after: Sequence[str], verb: str, known: Lexicon) -> bool:
    """Whether others say it of what a pronoun stands for, as in "it has been called", unless they say it to them."""
    return not _BEING.isdisjoint(after[: after.index(verb)]) and verb not in known.sets["said_to"]


def _phrase(sentence: Found, at: int, taken: set[int], known: Lexicon) -> Anaphor | None:
    """ "The fund", "these areas", "the same period": a determiner, perhaps one adjective, and a noun."""
    found = sentence.words
    determiner = found[at].lower
    head = at + 1
    between = found[head].lower if head < len(found) else ""
    same = between in known.sets["same"]
    if between in known.sets["between"] or between in known.sets["numbers"] or between.isdecimal():
        head += 1
    if head >= len(found):
        return None
    word = found[head].lower
    noun = known.nouns.get(word)
    if head in taken and not {head - 1, head + 1}.isdisjoint(taken):
        return None
    pointing = same or determiner in known.sets["pointing"] or _is_measured(sentence, head)
    if word in known.sets["former"] | known.sets["latter"]:
        return Anaphor(at, head + 1, (PROGRAMME,), pick=word)
    if noun is None and determiner in ALIKE and head == at + 1 and word.endswith("s"):
        return Anaphor(at, head + 1, (OUTCOME,), plural=True, noun=stem(word), alike=True)
    if noun is None or (noun.plural and determiner in SINGLE) or _is_placed(sentence, head, noun):
        return None
    pointing |= at == 0 and noun.stands_for in (OUTCOME, GOAL)
    if not _points(noun, pointing) or _tied(found, head, noun, pointing, known):
        return None
    while head + 1 < len(found) and _goes_on(noun, known.nouns.get(found[head + 1].lower)):
        head += 1
    kinds = (PLACE, PROGRAMME) if noun.stands_for == PLACE else (noun.stands_for,)
    if noun.stands_for == DOCUMENT and _speaks(found, at, head, known):
        return Anaphor(at, head + 1, (BODY,))
    return Anaphor(at, head + 1, kinds, noun.plural or None, noun=stem(word), named=noun.named)


SINGLE = frozenset(["that", "this"])
"""Determiners of one thing; "that partnerships ..." only opens a clause."""


ALIKE = frozenset(["such", "these", "those"])
"""Determiners of things of one name with others that were named before: "such admissions"."""


def _speaks(found: Sequence[Word], at: int, head: int, known: Lexicon) -> bool:
    """Whether a document speaks for whoever wrote it, as in "The report found that", and is not the draft itself."""
    after = found[head + 1].lower if head + 1 < len(found) else ""
    return found[at].lower == "the" and after in known.sets["saying"]


def _is_placed(found: Found, head: int, noun: Noun) -> bool:
    """Whether a word for a programme is told by where it is: "the programme there", "the teams here"."""
    after = found.words[head + 1].lower if head + 1 < len(found.words) else ""
    return noun.stands_for == PROGRAMME and lexicon().pronouns.get(after) == "place"


def _is_measured(found: Found, head: int) -> bool:
    """Whether a sentence that names no outcome says how large its subject was: "Elsewhere the rise was 12%"."""
    after = [word.lower for word in found.words[head + 1 : head + 6]]
    size = next((word for word in after[1:] if word not in lexicon().sets["degrees"]), "")
    told = bool(after) and after[0] in EXISTS and size[:1].isdecimal()
    return told and not found.of(OUTCOME)


def _goes_on(noun: Noun, following: Noun | None) -> bool:
    """Whether two nouns make one name ("the city region")."""
    return following is not None and following.stands_for == noun.stands_for == PLACE


def _points(noun: Noun, pointing: bool) -> bool:
    """Whether "the" alone makes the noun point back; times and movements need "that" or "the same"."""
    return pointing or noun.stands_for not in {OUTCOME, PERIOD, MONEY, GOAL, FIGURE}


def _tied(found: Sequence[Word], head: int, noun: Noun, pointing: bool, known: Lexicon) -> bool:
    """Whether what follows the noun says which one is meant ("the areas outside the programme")."""
    following = found[head + 1].lower if head + 1 < len(found) else ""
    return (not pointing or noun.stands_for == OUTCOME) and following in known.sets["tied"]
