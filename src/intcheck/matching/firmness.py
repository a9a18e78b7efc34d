"""Whether evidence that goes against a claim stands near enough to deny it.

A finding denies a claim that says little more than which way its outcome went. One that says much more, as "money hung
on admissions coming down", is about something else, which a statement that stands nearer may tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intcheck.language.told import directions_of
from intcheck.matching.facing import compares_others
from intcheck.matching.judge import SHARE
from intcheck.matching.likeness import COUNTED, is_elsewhere
from intcheck.matching.pool import is_another_span
from intcheck.matching.wording import Wording, WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.results import Evidence
from intcheck.model.terms import Quantifier, Stance

MUCH = 8.0
"""Weight of what a claim says and a finding does not, from which the claim may be about something else."""
BEHIND = 0.03
"""How far behind the nearest statement what denies a claim of something else may stand."""
NEAR, FAR = 1.0, 0.75
"""What the shares add up to that claim and statement hold of each other: where it tells of the claim, and how much less
where another one tells of something else."""
ALIKE = 0.7
"""Likeness up to which a finding told in directions that are those of the claim is of something else."""
WHOLE = 0.9
"""Share of a claim that denies something which a statement must hold to be what it denies."""


def is_denied(
    claim: Claim, evidence: Sequence[Evidence], likeness: Mapping[str, float], comparer: WordingComparer
) -> bool:
    """Whether any of the evidence that decides against a claim stands near enough to deny it."""
    if claim.quantifier in COUNTED:
        return True
    telling = [e for e in evidence if _may_tell(e) and not compares_others(claim, e.assertion)]
    nearest = max((likeness[e.assertion.id] for e in telling), default=0.0)
    worded = _nearest_in_words([comparer.compare(claim, e.assertion) for e in telling if _is_just_on_it(e)])
    against = [e for e in evidence if e.decisive and e.stance is Stance.CONTRADICTS]
    return any(_denies(claim, e, likeness[e.assertion.id], nearest, worded, comparer) for e in against)


def _is_just_on_it(item: Evidence) -> bool:
    """Whether a statement is on just the programme and place of a claim, and no plan of its result."""
    wider = any(c.outcome == "wider" and c.field in ("programme", "place") for c in item.comparisons)
    return not wider and item.remark != "plan-as-result"


def _nearest_in_words(wordings: Sequence[Wording]) -> float:
    """How near the nearest statement is by its words, where it is near and neither denies what the other says."""
    nearest = max(wordings, key=lambda wording: wording.nearness, default=None)
    told = nearest is not None and nearest.nearness >= NEAR and not (nearest.opposed or nearest.parted)
    return nearest.nearness if nearest is not None and told else 0.0


def nearer_denials(
    claim: Claim, evidence: Sequence[Evidence], pool: Sequence[Evidence], likeness: Mapping[str, float]
) -> list[Evidence]:
    """Evidence against a claim that could decide and stands nearer to it than all that decided in its support.

    That somebody else says it too denies nothing where the speaker does, and what went another way elsewhere denies
    nothing of some: there only a statement that says the opposite in its words does.
    """
    against = [e for e in evidence if e.decisive and e.stance is Stance.CONTRADICTS and e.remark != "misattributed"]
    against = [e for e in against if not is_another_span(claim, e)]
    if claim.quantifier in (Quantifier.SOME, Quantifier.NOT_ALL):
        against = [e for e in against if not any(c.field == "direction" for c in e.comparisons)]
    nearest = max((likeness[e.assertion.id] for e in pool if e.stance is Stance.SUPPORTS), default=1.0)
    return [e for e in against if likeness[e.assertion.id] > nearest + NEARER]


NEARER = 0.05
"""How much nearer evidence must stand to a claim than what decided, for the two to disagree."""


def _may_tell(item: Evidence) -> bool:
    """Whether a statement on the claim's programme and place may tell of it otherwise, and does not go against it."""
    if item.decisive and item.stance in (Stance.CONTRADICTS, Stance.QUALIFIES):
        return False
    return not is_elsewhere(item)


def _denies(
    claim: Claim, item: Evidence, likeness: float, nearest: float, worded: float, comparer: WordingComparer
) -> bool:
    fields = {c.field for c in item.comparisons}
    given = any(c.field == "figure" and c.outcome != "silent" for c in item.comparisons)
    if given or item.remark == "misattributed" or SHARE in fields:
        return True
    wording, behind = comparer.compare(claim, item.assertion), likeness < nearest - BEHIND
    if "direction" not in fields:
        return not (behind or _denies_otherwise(claim, item, wording, comparer))
    denies = comparer.understood(claim.text).denials or comparer.held(item.assertion.statement).denials
    goes_along = likeness <= ALIKE and not denies and _goes_the_same_way(claim, item)
    unsaid = _named_otherwise(claim, item, wording, comparer)
    if goes_along or (wording.total and wording.nearness + unsaid / wording.total < worded - FAR):
        return False
    return not (behind and (claim.attribution or wording.left - unsaid >= MUCH))


def _named_otherwise(claim: Claim, item: Evidence, wording: Wording, comparer: WordingComparer) -> float:
    """Weight of the words of a claim's outcome for which a finding on that outcome has others."""
    if not any((c.field, c.outcome) == ("outcome", "agrees") for c in item.comparisons):
        return 0.0
    names = (m.text for m in claim.mentions if m.kind == "outcome" and m.term.partition(">")[0] == claim.outcome)
    named = {word for name in names for word in name.lower().split()}
    missing = [u for u in claim.units if u.words not in wording.shared and named.issuperset(u.words.split())]
    return sum(map(comparer.weight, missing))


def _denies_otherwise(claim: Claim, item: Evidence, wording: Wording, comparer: WordingComparer) -> bool:
    """Whether a claim denies something, and a statement that is told as its opposite may be told of the same."""
    if not comparer.understood(claim.text).denials:
        return False
    both = comparer.held(item.assertion.statement).denials > 0
    unmarked = wording.clash is None
    return (both and unmarked) or ((both or unmarked) and wording.coverage < WHOLE)


def _goes_the_same_way(claim: Claim, item: Evidence) -> bool:
    """Whether claim and statement are told in the same directions."""
    told = _ways(claim.text)
    return bool(told) and told == _ways(item.assertion.statement)


def _ways(text: str) -> set[str]:
    parts = directions_of(text)
    return {way for way, those in WAYS.items() if parts & those}


WAYS = {
    "up": frozenset(["rise", "more", "above", "improve", "ahead", "quicker", "fast", "no-less", "no-slower"]),
    "down": frozenset(
        ["fall", "less", "below", "prevent", "restrain", "worsen", "behind", "slow", "halt", "reverse", "escape"]
    )
    | {"no-more", "no-faster"},
    "level": frozenset(["level", "nothing", "insignificant", "mixed"]),
}
"""Parts of cues of direction by the way in which they tell that something went."""
