"""What the words of a sentence say about the sentence as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.drafts.lexicon import lexicon
from intcheck.drafts.subjects import BODY, OUTCOME, PERSON, PLACE, PROGRAMME, UNNAMED, VAGUE, Found, Subject
from intcheck.language.resources import resource

_FRAGMENT = 3


def vague(found: Found) -> Iterator[Subject]:
    """Programmes and people that a sentence speaks of without naming them ("some sites", "academics")."""
    taken = {i for subject in found.subjects for i in range(subject.first, subject.last)}
    for at, word in enumerate(found.words):
        noun = lexicon().nouns.get(word.lower)
        known = noun is not None and noun.stands_for == PROGRAMME
        if at not in taken and known and not _are_its_own(found, at):
            yield Subject(VAGUE, "", word.lower, (word.start, word.end), at, at + 1)
        if at not in taken and word.lower in lexicon().sets["experts"]:
            yield Subject(UNNAMED, "", word.lower, (word.start, word.end), at, at + 1)


def _are_its_own(found: Found, at: int) -> bool:
    """Whether sites are those of the programme that was named: "the scheme covered 1,996 people in eight areas"."""
    before = [word.lower for word in found.words[max(at - 2, 0) : at]]
    counted = len(before) == 2 and (before[1] in lexicon().sets["numbers"] or before[1].isdecimal())
    return counted and before[0] in WITHIN and any(s.term and s.last < at for s in found.of(PROGRAMME))


WITHIN = frozenset(["in", "across", "at", "covering", "over"])
"""Words after which the sites of a programme are counted."""


def only_names(found: Found) -> bool:
    """Whether a text is nothing but names and the small words between them ("Emergency admissions in vanguards")."""
    names = [subject for subject in found.subjects if not subject.moved]
    things = [subject for subject in names if subject.movable or subject.kind in {PROGRAMME, PLACE, BODY}]
    taken = {i for subject in things for i in range(subject.first, subject.last)}
    rest = [word.lower for at, word in enumerate(found.words) if at not in taken]
    return bool(taken) and all(word in lexicon().sets["small"] for word in rest)


def says(found: Found) -> bool:
    """Whether a sentence has a verb of saying, finding, wanting or expecting."""
    return any(word.lower in lexicon().sets["saying"] for word in found.words)


def addresses_reader(found: Found) -> bool:
    """Whether a sentence is about the reader or the writers ("you may be asked about it")."""
    known = lexicon().sets
    said = [word.lower for word in found.words if word.lower not in known["going_on"]]
    return said[:1] != [] and said[0] in known["readers"] and not known["fellows"].intersection(said[1:2])


def names_matter(found: Found) -> bool:
    """Whether a sentence names something to check, or gives a named speaker's words."""
    kinds = {subject.kind for subject in found.subjects}
    if addresses_reader(found):
        return OUTCOME in kinds
    return bool(kinds & {PROGRAMME, OUTCOME, PLACE}) or (bool(kinds & {BODY, PERSON}) and says(found))


def counts_views(found: Found) -> bool:
    """Whether a sentence says what most or few of some people think, none of them its readers."""
    said = [word.lower for word in found.words]
    known = lexicon().sets
    return says(found) and not known["counting"].isdisjoint(said[:2]) and known["readers"].isdisjoint(said)


def counts_them(found: Found) -> bool:
    """Whether a sentence opens with a number of what was named before, and a verb: "Most linked two services"."""
    known = lexicon().sets
    opens = [word.lower for word in found.words[:2]]
    verbs = known["moving"] | known["helpers"] | known["saying"]
    return len(opens) > 1 and opens[0] in known["numbering"] and (opens[1].endswith("ed") or opens[1] in verbs)


def supposes_of_readers(found: Found) -> bool:
    """Whether a sentence supposes something of the reader or the writers ("If our admissions fall")."""
    at = next((i for i, word in enumerate(found.words) if word.lower not in lexicon().sets["supposing"]), 0)
    return at > 0 and found.words[at].lower in lexicon().sets["readers"]


def asks(heading: Found) -> bool:
    """Whether a heading stands over what somebody is asked to do ("Recommendations")."""
    return any(word.lower in lexicon().sets["asking"] for word in heading.words)


def tells_to_do(found: Found) -> bool:
    """Whether a sentence opens with a verb that may tell somebody to do something; what they are to note is told."""
    verbs = lexicon().sets["asked"] | frozenset(resource("orders")["verbs"])
    opening, following = [*(word.lower for word in found.words[:2]), "", ""][:2]
    return opening in verbs and following not in lexicon().sets["moving"] | {"that"}


def echoes(found: Found) -> bool:
    """Whether a sentence says of something what the last one said ("the same was true of", "had planned for that")."""
    known = lexicon().sets
    ending = [word.lower for word in found.words[-2:]]
    if ending and ending[-1] in known["echoing"] and ending[0] != "of":
        return True
    at = next((i for i, word in enumerate(found.words[:2]) if word.lower in known["echoes"]), None)
    if at is None or found.words[at].lower != "same":
        return at is not None
    return at + 1 == len(found.words) or found.words[at + 1].lower in known["echoed"]


def goes_on_about_a_change(found: Found) -> bool:
    """Whether a sentence speaks of "growth" or "the slowdown" and does not say of what."""
    if found.of(OUTCOME):
        return False
    words = [word.lower for word in found.words]
    opens = (at == 0 or words[at - 1] in lexicon().sets["opening"] for at in range(len(words)))
    return any(is_open and _is_a_change(word) for word, is_open in zip(words, opens, strict=True))


def _is_a_change(word: str) -> bool:
    noun = lexicon().nouns.get(word)
    return noun is not None and noun.stands_for == OUTCOME


def moves(found: Found) -> bool:
    """Whether a sentence says that something went up, down or nowhere, or is too short to be about more."""
    return len(found.words) <= _FRAGMENT or any(word.lower in lexicon().sets["moving"] for word in found.words)


def moves_at_length(found: Found) -> bool:
    """Whether a text has a word that says that something went up, down or nowhere, or was changed."""
    told = lexicon().sets["moving"] | lexicon().sets["changing"]
    return any(word.lower in told for word in found.words)


def speaks_of_a_change(found: Found) -> bool:
    """Whether a text says that something changed, or has a noun for a change ("to keep growth to 1.5 per cent")."""
    return moves_at_length(found) or any(_is_a_change(word.lower) for word in found.words)


def speaks_of_the_whole(found: Found) -> bool:
    """Whether a sentence says that it is about everything and not about what was named last."""
    return any(word.lower in lexicon().sets["whole"] for word in found.words)
