"""What a claim is told by where nothing decides: the one statement that stands by far the nearest to its words.

Most of the claim is in the statement and most of the statement in the claim, no other comes close to it, and nothing
that either says alone can turn the other round.
"""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.language.told import cues_of, directions_of, opens_before, quantifier_of
from intcheck.matching.by_direction import LEVELS, MOVES
from intcheck.matching.facing import compares_others, faces_away, names_another_body, tells_another_way
from intcheck.matching.findings import Finding, as_told, overgeneralised
from intcheck.matching.given import (
    figure_comparisons,
    figures_and_dates,
    gives_a_telling_figure,
    is_exact,
    with_told_figures,
)
from intcheck.matching.judge import AGAINST, Judge
from intcheck.matching.matches import Match
from intcheck.matching.order import is_turned_round
from intcheck.matching.scope import is_of_before
from intcheck.matching.stance import row, stance
from intcheck.matching.wording import Wording
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Against, Direction, Quantifier, Stance

HELD, ECHOED = 0.45, 0.3
"""Shares that the nearest statement and the claim must hold of each other."""
ENOUGH = 4.0
"""Weight of the words that the two must share."""
APART = 0.2
"""How far behind the next statement must stand, by what the two shares add up to."""
WHOLE = 0.7
"""Share of the nearest statement that a claim must hold for the two to say the same, in whatever direction filed."""
AGREED = 1.1
"""What the two shares add up to where statements of several works all say what a claim says."""
MUCH = 8.0
"""Weight of what a claim on one group of people says and the nearest statement does not, from which it is of others."""
COMPARED = ("comparison", "compared")
"""Cue by which something is held against something else."""
ENDS = (("rise", "fall"), ("more", "less"), ("above", "below"), ("improve", "worsen"), ("quicker", "slow"))
"""Parts of directions of which one excludes the other."""


def told_by_the_nearest(claim: Claim, evidence: list[Evidence], judge: Judge) -> list[Evidence]:
    """The evidence, with the statement that stands by far the nearest to a claim that nothing decides as what decides.

    It supports a claim from which it differs in nothing, and contradicts one from which it differs in one thing that
    shuts the claim's out. Others that come as near may only repeat it, or say so too. It is the same evidence where
    no statement does, or where what it tells may be something else.
    """
    near = [(e, _wording(claim, e.assertion, judge)) for e in evidence if _is_on_it(e)]
    near = [(e, wording) for e, wording in near if _gives_its_figure(claim, e)] or near
    best = max((wording.nearness for _, wording in near), default=0.0)
    nearest = [(e, wording) for e, wording in near if wording.nearness > best - APART]
    findings = [_finding(claim, e.assertion, wording, judge) for e, wording in nearest]
    stances = {found and found.stance for found in findings}
    several = stances == {Stance.SUPPORTS} and all(wording.nearness >= AGREED for _, wording in nearest)
    if len(stances) > 1 or not (several or _is_one_finding([e for e, _ in nearest])):
        return evidence
    supporting = [
        e for (e, _), found in zip(nearest, findings, strict=True) if found and found.stance is Stance.SUPPORTS
    ]
    if any(_is_denied_by_its_own(claim, e, evidence, judge) for e in supporting):
        return evidence
    told = {
        e.assertion.id: _deciding(claim, e, wording, found)
        for (e, wording), found in zip(nearest, findings, strict=True)
        if found is not None
    }
    return [told.get(e.assertion.id, e) for e in evidence] if told else evidence


def _wording(claim: Claim, assertion: Assertion, judge: Judge) -> Wording:
    """How a claim and a statement compare in their words and in the figures that both give."""
    return with_told_figures(
        claim, assertion, judge.wording.compare(claim, assertion), figures_and_dates(claim, assertion)
    )


def _is_one_finding(told: list[Evidence]) -> bool:
    """Whether all are of one work, told by it and by others who repeat it."""
    return len({e.assertion.work for e in told}) == 1 and len({e.assertion.source for e in told}) == len(told)


def _gives_its_figure(claim: Claim, item: Evidence) -> bool:
    return any(map(is_exact, claim.quantities)) and gives_a_telling_figure(
        claim, figures_and_dates(claim, item.assertion)
    )


def _is_on_it(item: Evidence) -> bool:
    """Whether a statement is on the programme and the place that a claim names."""
    return not any(c.outcome in ("differs", "wider") and c.field in ("programme", "place") for c in item.comparisons)


def _finding(claim: Claim, assertion: Assertion, wording: Wording, judge: Judge) -> Finding | None:
    """What a statement near a claim does to it, or None where it may tell of something else."""
    if claim.attribution is not None and not judge.speakers.speaks(claim.attribution, assertion):
        return None
    if not _is_near(wording) or _speaks_otherwise(claim, assertion, judge) or not judge.was_said_then(claim, assertion):
        return None
    if judge.beside.tells_of_others(assertion) and not claim.of_others:
        return None
    against = list(_denials(claim, assertion, wording, judge))
    if not against and (wording.opposed or wording.parted):
        return None
    if against:
        return against[0] if len(against) == 1 else None
    apart = (
        judge.rivals.line(claim, assertion) is not None
        or wording.signed
        or _is_of_others(claim, assertion, wording, judge)
    )
    if apart or not (_goes_along(claim, assertion, judge) or _says_all_of_it(claim, assertion, wording)):
        return None
    found = Finding(Stance.SUPPORTS, "It says the same, and nothing else comes near the claim.")
    return as_told(claim, assertion, overgeneralised(claim, assertion, found))


def _is_of_others(claim: Claim, assertion: Assertion, wording: Wording, judge: Judge) -> bool:
    """Whether a claim speaks of a group of whom a statement does not tell, and much else that it does not say."""
    compared = judge.scope.compare(claim, assertion)
    unknown = any((c.field, c.outcome) == ("group", "unknown") for c in compared)
    return bool(claim.groups) and unknown and wording.left >= MUCH


def _is_denied_by_its_own(claim: Claim, told: Evidence, evidence: list[Evidence], judge: Judge) -> bool:
    """Whether a statement tells which way another outcome went, and what tells of the claim's own goes against it."""
    if claim.direction is None or claim.quantities or not judge.scope.is_measured(claim.outcome):
        return False
    if not _is_of_another_outcome(told):
        return False
    against = [e for e in evidence if e.stance in AGAINST and _is_on_it(e) and not _is_of_another_outcome(e)]
    directed = [e for e in against if any(c.field == "direction" for c in e.comparisons)]
    return any(_wording(claim, e.assertion, judge).coverage >= HELD for e in directed)


def _is_of_another_outcome(item: Evidence) -> bool:
    return any((c.field, c.outcome) == ("outcome", "differs") for c in item.comparisons)


def _is_near(wording: Wording) -> bool:
    return wording.coverage >= HELD and wording.echo >= ECHOED and wording.covered >= ENOUGH


def _speaks_otherwise(claim: Claim, assertion: Assertion, judge: Judge) -> bool:
    """Whether the two may speak of different things."""
    return (
        (claim.compared and not _compares_too(claim, assertion))
        or any(f.match in (Match.OTHERS, Match.SILENT) for f in figures_and_dates(claim, assertion))
        or _counts_otherwise(claim.quantifier, quantifier_of(assertion.statement))
        or names_another_body(claim, assertion, judge.speakers)
        or is_turned_round(claim, assertion)
        or (opens_before(assertion.statement) and not is_of_before(claim))
    )


def _compares_too(claim: Claim, assertion: Assertion) -> bool:
    """Whether a statement holds its subject against others as a claim does."""
    compared = assertion.finding.against is Against.COMPARATOR or COMPARED in cues_of(assertion.statement)
    return compared and not compares_others(claim, assertion)


def _denials(claim: Claim, assertion: Assertion, wording: Wording, judge: Judge) -> Iterator[Finding]:
    """What a statement says that shuts out what a claim says: a figure, a word, a direction.

    Where their wording is opposed, only a word at the other end of a line shows that it was not misread.
    """
    opposite = judge.rivals.opposite(claim, assertion)
    if wording.opposed or wording.parted:
        if opposite and wording.clash:
            yield Finding(Stance.CONTRADICTS, opposite, remark="contradicted-direction")
        return
    wrong = next((f for f in figures_and_dates(claim, assertion) if f.match is Match.WRONG), None)
    if wrong:
        yield Finding(Stance.CONTRADICTS, wrong.reason, remark=wrong.remark)
    if opposite:
        yield Finding(Stance.CONTRADICTS, opposite, remark="contradicted-direction")
    elif judge.beside.reads_opposite(claim, assertion):
        yield Finding(Stance.CONTRADICTS, "It says the opposite.", remark="contradicted-direction")


def _goes_along(claim: Claim, assertion: Assertion, judge: Judge) -> bool:
    """Whether a statement sends what the claim speaks of the same way, or no other."""
    return judge.beside.reads_alike(claim, assertion) or not _points_away(claim, assertion)


def _says_all_of_it(claim: Claim, assertion: Assertion, wording: Wording) -> bool:
    """Whether a statement holds all the words of a claim and little else, in the same directions, however filed."""
    same_ways = directions_of(claim.text) == directions_of(assertion.statement)
    return wording.left == 0 and wording.echo >= WHOLE and same_ways


def _counts_otherwise(claimed: Quantifier, told: Quantifier) -> bool:
    """Whether the two speak for different numbers; a loose word of number on one side says no more than none."""
    loose = (
        (Quantifier.PLAIN, Quantifier.MOST),
        (Quantifier.PLAIN, Quantifier.SOME),
        (Quantifier.MOST, Quantifier.PLAIN),
    )
    return claimed is not told and (claimed, told) not in loose


def _points_away(claim: Claim, assertion: Assertion) -> bool:
    if assertion.finding.direction in MOVES | LEVELS and not _went_so(claim, assertion.finding.direction):
        return True
    said, held = directions_of(claim.text), directions_of(assertion.statement)
    opposite = any(
        (one in said and other in held and one not in held) for pair in ENDS for one, other in (pair, pair[::-1])
    )
    return opposite or faces_away(claim, assertion) or tells_another_way(claim, assertion)


def _went_so(claim: Claim, found: Direction) -> bool:
    return claim.direction is not None and stance(row(claim, claim.direction), found) is Stance.SUPPORTS


def _deciding(claim: Claim, item: Evidence, wording: Wording, found: Finding) -> Evidence:
    shared = ", ".join(wording.shared)
    comparison = Comparison("wording", found.stance.value, shared, item.assertion.statement, found.reason)
    scope = [c for c in item.comparisons if c.field not in ("wording", "direction", "figure")]
    return item._replace(
        stance=found.stance,
        reason=found.reason,
        remark=found.remark,
        decisive=True,
        comparisons=(*scope, comparison, *figure_comparisons(figures_and_dates(claim, item.assertion))),
    )
