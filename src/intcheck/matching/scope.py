"""Does a finding speak of what the claim speaks of? Each comparison says how the two relate, and why."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.terms import is_measured
from intcheck.language.told import tells_before
from intcheck.matching.fits import Fit, best, compared, fit_of
from intcheck.matching.once import once_a_claim
from intcheck.matching.programmes import Programmes, labels
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Period
from intcheck.model.results import Comparison
from intcheck.model.terms import Direction


class Scope:
    """Compares the subjects of claims and assertions in one vocabulary.

    Many assertions share their programmes, place, groups, outcome or period, so that each comparison is worked out
    once for what it depends on, and remembered.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._vocabulary: Vocabulary = knowledge.vocabulary
        self._programme = lru_cache(REMEMBERED)(Programmes(knowledge).compare)
        self._place = lru_cache(REMEMBERED)(self._compare_places)
        self._group = lru_cache(REMEMBERED)(self._compare_groups)
        self._outcome = lru_cache(REMEMBERED)(self._compare_outcomes)
        self.is_measured = lru_cache(REMEMBERED)(self._is_result)
        self.is_inverse = lru_cache(REMEMBERED)(self._is_inverse)
        self.is_turned = lru_cache(REMEMBERED)(self._is_turned)
        self.turned_label = lru_cache(REMEMBERED)(self._turned_label)
        self._is_within = lru_cache(REMEMBERED)(self._is_same_or_part)

    def compare(self, claim: Claim, assertion: Assertion) -> tuple[Comparison, ...]:
        """Programme, place, group, outcome and period of the two, held against each other."""
        named = _named(assertion.named)
        programmes, held_at = assertion.programmes, assertion.place
        joined = _both(claim.programmes, named.programmes) if named.programmes else ()
        here = held_at in claim.places
        names_all = bool(claim.places) and named.places.issuperset(claim.places)
        shared = joined or not set(claim.programmes).isdisjoint(programmes)
        described = assertion.finding.direction is Direction.DESCRIPTIVE
        its_own = described and bool(claim.programmes) and {*programmes, *joined}.issuperset(claim.programmes)
        background = assertion.background and not (its_own or (shared and (claim.of_others or is_of_before(claim))))
        return (
            self._programme(claim.programmes, claim.umbrella, programmes, background, joined, here),
            self._place(claim.places, claim.programmes, held_at, programmes, names_all),
            self._group(claim.groups, assertion.groups, programmes, assertion.outcome),
            self._outcome(claim.outcome, assertion.outcome, claim.outcome in named.outcomes),
            _compare_periods(claim.period, assertion.period, _is_another_stage(claim, assertion)),
        )

    def _compare_places(
        self,
        claimed: tuple[str, ...],
        programmes: tuple[str, ...],
        found: str,
        found_programmes: tuple[str, ...],
        names_all: bool,
    ) -> Comparison:
        """Places: the same, a part of it, a wider one, or another; a programme's own area is the whole of it.

        Of several places that a claim names, one is a part: "Sutton's scheme shortened stays in Kent".
        `names_all` says that the statement itself names the claim's places, where it is filed under one that holds
        them.
        """
        homes = claimed or self._homes(programmes)
        if claimed:
            fit = Fit.SAME if names_all else self._place_fit(claimed, found)
            if len(claimed) > 1 and fit is Fit.SAME and not names_all:
                fit = Fit.NARROWER
            elif self._is_at_home(fit, claimed, programmes, found, found_programmes):
                fit = Fit.SAME
        elif not homes:
            fit = Fit.NARROWER if self._is_local(found, found_programmes) else Fit.SAME
        else:
            fit = self._place_fit(homes, found)
            fit = Fit.SAME if fit in (Fit.WIDER, Fit.DIFFERENT) else fit
        label = self._labels("place", claimed) or "no place named"
        return compared("place", fit, label, self._labels("place", (found,)))

    def _homes(self, programmes: tuple[str, ...]) -> tuple[str, ...]:
        terms = [self._vocabulary.get("programme", p) for p in programmes]
        return tuple(t.home for t in terms if t and t.home)

    def _is_at_home(
        self,
        fit: Fit,
        claimed: tuple[str, ...],
        programmes: tuple[str, ...],
        found: str,
        found_programmes: tuple[str, ...],
    ) -> bool:
        """Whether a finding is on the area of a programme that a claim names, however widely either is filed."""
        if fit is Fit.WIDER:
            return set(self._homes(found_programmes)) == set(claimed)
        return fit is Fit.NARROWER and len(claimed) == 1 and found in self._homes(programmes)

    def _is_local(self, place: str, programmes: tuple[str, ...]) -> bool:
        """Whether a place is one site of something wider, and not the whole area of one of the programmes."""
        if len(self._vocabulary.ancestors("place", place)) < LOCAL_DEPTH:
            return False
        return place not in self._homes(programmes)

    def _place_fit(self, claimed: tuple[str, ...], found: str) -> Fit:
        above = self._vocabulary.ancestors("place", found)
        fits = []
        for place in claimed:
            if place == found:
                fits.append(Fit.SAME)
            elif place in above:
                fits.append(Fit.NARROWER)
            elif found in self._vocabulary.ancestors("place", place):
                fits.append(Fit.WIDER)
            else:
                fits.append(Fit.DIFFERENT)
        return best(fits)

    def _is_result(self, outcome: str | None) -> bool:
        """Whether an outcome is a result that goes up or down, and not just a subject."""
        return outcome is not None and is_measured(self._vocabulary, outcome)

    def _compare_groups(
        self, claimed: tuple[str, ...], found: tuple[str, ...], programmes: tuple[str, ...], outcome: str
    ) -> Comparison:
        """Groups of people: the claim's own, a part of it, everyone, or others.

        A finding that names none is about those whom its programme or its outcome is for.
        """
        if claimed and not found:
            found = self._served(programmes, outcome)
        if not claimed:
            fit = Fit.SAME if not found else Fit.UNKNOWN
        elif not found:
            fit = Fit.UNKNOWN
        else:
            fit = best([self._group_fit(c, f) for c in claimed for f in found])
        return compared(
            "group", fit, self._labels("group", claimed) or "everyone", self._labels("group", found) or "everyone"
        )

    def _served(self, programmes: tuple[str, ...], outcome: str) -> tuple[str, ...]:
        terms = [self._vocabulary.get("outcome", outcome)]
        terms += [self._vocabulary.get("programme", programme) for programme in programmes]
        return tuple(dict.fromkeys(group for term in terms if term for group in term.serves))

    def _group_fit(self, claimed: str, found: str) -> Fit:
        """Groups under one wider group exclude each other; others may overlap."""
        if found in self._vocabulary.descendants("group", claimed):
            return Fit.SAME
        if claimed in self._vocabulary.descendants("group", found):
            return Fit.WIDER
        parents = [self._vocabulary.ancestors("group", g)[:1] for g in (claimed, found)]
        return Fit.DIFFERENT if parents[0] == parents[1] and parents[0] else Fit.UNKNOWN

    def _compare_outcomes(self, claimed: str | None, found: str, names: bool) -> Comparison:
        """Outcomes: the same, its inverse, a part of it, a wider one, or another.

        `names` says that the statement itself names the claim's outcome.
        """
        fit = Fit.UNKNOWN if claimed is None else self._outcome_fit(claimed, found, names)
        return compared(
            "outcome",
            fit,
            self._labels("outcome", (claimed,) if claimed else ()) or "none named",
            self._labels("outcome", (found,)),
        )

    def _is_inverse(self, claimed: str, found: str) -> bool:
        """Whether one outcome falls as the other rises (savings and costs)."""
        term = self._vocabulary.get("outcome", claimed)
        return term is not None and term.inverse == found

    def _outcome_fit(self, claimed: str, found: str, names: bool) -> Fit:
        if claimed == found or self.is_inverse(claimed, found):
            return Fit.SAME
        wider = self._vocabulary.ancestors("outcome", claimed)
        if found in wider or any(self.is_inverse(outcome, found) for outcome in wider):
            return Fit.SAME if names else Fit.WIDER
        part_of = self._vocabulary.ancestors("outcome", found)
        if claimed not in part_of and not any(self.is_inverse(claimed, outcome) for outcome in part_of):
            return Fit.DIFFERENT
        return Fit.NARROWER if self.is_measured(claimed) else Fit.SAME

    def is_within(self, claimed: str, assertion: Assertion) -> bool:
        """Whether what a finding measured is the claimed outcome, its inverse or a part of it."""
        return claimed == assertion.outcome or self._is_within(claimed, assertion.outcome, assertion.named)

    def _is_same_or_part(self, claimed: str, found: str, named: tuple[str, ...]) -> bool:
        fit = fit_of(self._outcome(claimed, found, claimed in _named(named).outcomes))
        return fit in (Fit.SAME, Fit.NARROWER)

    def is_of_something_else(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether claim and finding tell the same measure of two things: what delays cost, what admissions cost."""
        measure, named = claim.outcome, _named(assertion.named).outcomes
        if measure is None or measure not in named:
            return False
        claimed, found = self._beside(measure, _outcomes(claim)), self._beside(measure, named)
        return bool(claimed) and bool(found) and not any(self._is_kin(one, other) for one in claimed for other in found)

    def _beside(self, measure: str, named: frozenset[str]) -> list[str]:
        """What is measured, of what is named, beside the measure itself and its kin."""
        return [id for id in named if self.is_measured(id) and not self._is_kin(measure, id)]

    def _is_kin(self, one: str, other: str) -> bool:
        """Whether of two outcomes one is the other, its inverse or a part of it."""
        if one == other or self.is_inverse(one, other):
            return True
        return one in self._vocabulary.ancestors("outcome", other) or other in self._vocabulary.ancestors(
            "outcome", one
        )

    def _is_turned(self, claimed: str, found: str) -> bool:
        """Whether a rise of one outcome is a fall of the other: its inverse, or one whose good side is the other."""
        terms = [self._vocabulary.get("outcome", claimed), self._vocabulary.get("outcome", found)]
        sides = {t.better for t in terms if t}
        return self.is_inverse(claimed, found) or sides == {"lower", "higher"}

    def _turned_label(self, claimed: str | None, found: str) -> str | None:
        """What a finding measured, where the claim tells of its inverse."""
        return self._labels("outcome", (found,)) if claimed and self.is_inverse(claimed, found) else None

    def _labels(self, kind: str, ids: tuple[str, ...]) -> str:
        return labels(self._vocabulary, kind, ids)


REMEMBERED = 16384
"""Comparisons of each kind that are kept."""

LOCAL_DEPTH = 2
"""A place with this many wider places or more is a part of a country."""


@lru_cache(REMEMBERED)
def _compare_periods(claimed: Period | None, found: Period | None, other_stage: bool) -> Comparison:
    """Periods: overlapping, apart, or not given."""
    if other_stage:
        fit = Fit.DIFFERENT
    elif claimed is None or found is None:
        fit = Fit.UNKNOWN
    else:
        fit = Fit.SAME if claimed.overlaps(found) else Fit.DIFFERENT
    return compared("period", fit, str(claimed or "no period given"), str(found or "no period given"))


def _is_another_stage(claim: Claim, assertion: Assertion) -> bool:
    """Whether the claim speaks of one stage of a programme and the statement of others only."""
    claimed = stages(claim.text)
    found = stages(assertion.statement) if claimed else frozenset()
    return bool(found) and not claimed & found


@once_a_claim
def is_of_before(claim: Claim) -> bool:
    """Whether a claim tells how things stood before a programme began."""
    return tells_before(claim.cues)


@lru_cache(REMEMBERED)
def stages(text: str) -> frozenset[str]:
    """Stages of a programme that a text names: its first year, its third."""
    return frozenset(name for name in understand(text).names if name.startswith("stage-"))


@once_a_claim
def _outcomes(claim: Claim) -> frozenset[str]:
    return frozenset([m.term for m in claim.mentions if m.kind == "outcome"])


def _both(claimed: tuple[str, ...], named: frozenset[str]) -> tuple[str, ...]:
    return tuple([id for id in claimed if id in named])


class Named(NamedTuple):
    """Ids of the terms that a statement names, which may be narrower than those it is filed under."""

    programmes: frozenset[str]
    places: frozenset[str]
    outcomes: frozenset[str]


@lru_cache(REMEMBERED)
def _named(named: tuple[str, ...]) -> Named:
    return Named(*[_of_kind(kind, named) for kind in ("programme", "place", "outcome")])


def _of_kind(kind: str, named: tuple[str, ...]) -> frozenset[str]:
    start = f"{kind}:"
    return frozenset(n.removeprefix(start).partition(">")[0] for n in named if n.startswith(start))
