"""Does a finding speak of what the claim speaks of? Each comparison says how the two relate, and why."""

from __future__ import annotations

from enum import StrEnum

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.language.terms import is_measured
from intcheck.matching.wording import understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison


class Fit(StrEnum):
    """How what was found relates to what is claimed."""

    SAME = "same"
    NARROWER = "narrower"
    WIDER = "wider"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


class Scope:
    """Compares the subjects of claims and assertions in one vocabulary."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._vocabulary: Vocabulary = knowledge.vocabulary
        self._umbrella = knowledge.manifest.umbrella

    def compare(self, claim: Claim, assertion: Assertion) -> tuple[Comparison, ...]:
        """Programme, place, group, outcome and period of the two, held against each other."""
        return (
            self.programme(claim, assertion),
            self.place(claim, assertion),
            self.group(claim, assertion),
            self.outcome(claim, assertion),
            self.period(claim, assertion),
        )

    def programme(self, claim: Claim, assertion: Assertion) -> Comparison:
        """Programmes: the same, a part of it, a wider one, or another."""
        claimed, found = self._labels("programme", claim.programmes), self._labels("programme", assertion.programmes)
        if assertion.background and (claim.programmes or claim.umbrella):
            fit = Fit.WIDER
        elif claim.programmes:
            named = _named("programme", assertion)
            fit = self._programme_fit(claim.programmes, assertion.programmes, named)
            if fit in (Fit.NARROWER, Fit.WIDER) and assertion.programmes and assertion.place in claim.places:
                fit = Fit.SAME
        elif claim.umbrella:
            claimed = self._umbrella.label
            fit = Fit.SAME
        else:
            fit = Fit.UNKNOWN if assertion.programmes else Fit.SAME
        found = found or ("the setting at large" if assertion.background else self._umbrella.label)
        return _comparison("programme", fit, claimed or "none named", found)

    def _programme_fit(self, claimed: tuple[str, ...], found: tuple[str, ...], named: frozenset[str]) -> Fit:
        """`named` are programmes that the statement itself names, narrower perhaps than those it is filed under."""
        fits = []
        for programme in claimed:
            below = self._vocabulary.descendants("programme", programme)
            parts = [f for f in found if f in below and f != programme]
            if parts:
                fits.append(Fit.NARROWER)
            elif programme in found:
                fits.append(Fit.WIDER if self._is_joint(programme, found) else Fit.SAME)
            elif programme in named:
                fits.append(Fit.SAME)
            elif not found or any(above in found for above in self._vocabulary.ancestors("programme", programme)):
                fits.append(Fit.WIDER)
            else:
                fits.append(Fit.DIFFERENT)
        return _best(fits)

    def _is_joint(self, programme: str, found: tuple[str, ...]) -> bool:
        """Whether a finding takes a programme together with others of its rank that have a home of their own."""
        kin = {
            programme,
            *self._vocabulary.ancestors("programme", programme),
            *self._vocabulary.descendants("programme", programme),
        }
        others = [self._vocabulary.get("programme", f) for f in found if f not in kin]
        home = self._vocabulary.get("programme", programme)
        return any(o and home and o.home and o.home == home.home for o in others)

    def place(self, claim: Claim, assertion: Assertion) -> Comparison:
        """Places: the same, a part of it, a wider one, or another; a programme's own area is the whole of it."""
        found = assertion.place
        homes = claim.places or self._homes(claim)
        if claim.places:
            fit = Fit.SAME if self._names_all(claim.places, assertion) else self._place_fit(claim.places, found)
        elif not homes:
            fit = Fit.NARROWER if self._is_local(assertion) else Fit.SAME
        else:
            fit = self._place_fit(homes, found)
            fit = Fit.SAME if fit in (Fit.WIDER, Fit.DIFFERENT) else fit
        claimed = self._labels("place", claim.places) or "no place named"
        return _comparison("place", fit, claimed, self._labels("place", (found,)))

    def _names_all(self, places: tuple[str, ...], assertion: Assertion) -> bool:
        """Whether a statement itself names the places, where it is filed under one that holds them."""
        named = _named("place", assertion)
        return all(p in named for p in places)

    def _homes(self, claim: Claim) -> tuple[str, ...]:
        terms = [self._vocabulary.get("programme", p) for p in claim.programmes]
        return tuple(t.home for t in terms if t and t.home)

    def _is_local(self, assertion: Assertion) -> bool:
        """Whether an assertion is about one site of something wider, and not about a programme's whole area."""
        if len(self._vocabulary.ancestors("place", assertion.place)) < LOCAL_DEPTH:
            return False
        programmes = [self._vocabulary.get("programme", p) for p in assertion.programmes]
        return not any(p and p.home == assertion.place for p in programmes)

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
        return _best(fits)

    def is_measured(self, outcome: str | None) -> bool:
        """Whether an outcome is a result that goes up or down, and not just a subject."""
        return outcome is not None and is_measured(self._vocabulary, outcome)

    def group(self, claim: Claim, assertion: Assertion) -> Comparison:
        """Groups of people: the claim's own, a part of it, everyone, or others."""
        claimed, found = claim.groups, assertion.groups
        if not claimed:
            fit = Fit.SAME if not found else Fit.UNKNOWN
        elif not found:
            fit = Fit.UNKNOWN
        else:
            fit = _best([self._group_fit(c, f) for c in claimed for f in found])
        return _comparison(
            "group", fit, self._labels("group", claimed) or "everyone", self._labels("group", found) or "everyone"
        )

    def _group_fit(self, claimed: str, found: str) -> Fit:
        """Groups under one wider group exclude each other; others may overlap."""
        if found in self._vocabulary.descendants("group", claimed):
            return Fit.SAME
        if claimed in self._vocabulary.descendants("group", found):
            return Fit.WIDER
        parents = [self._vocabulary.ancestors("group", g)[:1] for g in (claimed, found)]
        return Fit.DIFFERENT if parents[0] == parents[1] and parents[0] else Fit.UNKNOWN

    def outcome(self, claim: Claim, assertion: Assertion) -> Comparison:
        """Outcomes: the same, its inverse, a part of it, a wider one, or another."""
        claimed, found = claim.outcome, assertion.outcome
        fit = Fit.UNKNOWN if claimed is None else self._outcome_fit(claimed, assertion)
        return _comparison(
            "outcome",
            fit,
            self._labels("outcome", (claimed,) if claimed else ()) or "none named",
            self._labels("outcome", (found,)),
        )

    def is_inverse(self, claimed: str, found: str) -> bool:
        """Whether one outcome falls as the other rises (savings and costs)."""
        term = self._vocabulary.get("outcome", claimed)
        return term is not None and term.inverse == found

    def _outcome_fit(self, claimed: str, assertion: Assertion) -> Fit:
        found = assertion.outcome
        if claimed == found or self.is_inverse(claimed, found):
            return Fit.SAME
        if found in self._vocabulary.ancestors("outcome", claimed):
            return Fit.SAME if claimed in _named("outcome", assertion) else Fit.WIDER
        return Fit.NARROWER if claimed in self._vocabulary.ancestors("outcome", found) else Fit.DIFFERENT

    def is_turned(self, claimed: str, found: str) -> bool:
        """Whether a rise of one outcome is a fall of the other: its inverse, or one whose good side is the other."""
        terms = [self._vocabulary.get("outcome", claimed), self._vocabulary.get("outcome", found)]
        sides = {t.better for t in terms if t}
        return self.is_inverse(claimed, found) or sides == {"lower", "higher"}

    def period(self, claim: Claim, assertion: Assertion) -> Comparison:
        """Periods: overlapping, apart, or not given."""
        if _is_another_stage(claim, assertion):
            fit = Fit.DIFFERENT
        elif claim.period is None or assertion.period is None:
            fit = Fit.UNKNOWN
        else:
            fit = Fit.SAME if claim.period.overlaps(assertion.period) else Fit.DIFFERENT
        return _comparison(
            "period", fit, str(claim.period or "no period given"), str(assertion.period or "no period given")
        )

    def _labels(self, kind: str, ids: tuple[str, ...]) -> str:
        terms = [self._vocabulary.get(kind, id) for id in ids]
        return ", ".join(t.label for t in terms if t)


LOCAL_DEPTH = 2
"""A place with this many wider places or more is a part of a country."""

_ORDER = (Fit.SAME, Fit.NARROWER, Fit.WIDER, Fit.UNKNOWN, Fit.DIFFERENT)
_SAYS = {
    Fit.SAME: "agrees",
    Fit.NARROWER: "narrower",
    Fit.WIDER: "wider",
    Fit.UNKNOWN: "unknown",
    Fit.DIFFERENT: "differs",
}
_WORDS = {
    Fit.SAME: "The {field} agrees: {found}.",
    Fit.NARROWER: "The {field} is narrower: {found}, where the claim says {claimed}.",
    Fit.WIDER: "The {field} is wider: {found}, where the claim says {claimed}.",
    Fit.UNKNOWN: "The {field} decides nothing: {found}, where the claim says {claimed}.",
    Fit.DIFFERENT: "The {field} differs: {found}, where the claim says {claimed}.",
}


def _is_another_stage(claim: Claim, assertion: Assertion) -> bool:
    """Whether the claim speaks of one stage of a programme and the statement of others only."""
    claimed = _stages(claim.text)
    found = _stages(assertion.statement) if claimed else set()
    return bool(found) and not claimed & found


def _stages(text: str) -> set[str]:
    """Stages of a programme that a text names: its first year, its third."""
    return {name for name in understand(text).names if name.startswith("stage-")}


def _named(kind: str, assertion: Assertion) -> frozenset[str]:
    """Terms that a statement names in its own words, which may be narrower than those it is filed under."""
    start = f"{kind}:"
    return frozenset(n.removeprefix(start).partition(">")[0] for n in assertion.named if n.startswith(start))


def _best(fits: list[Fit]) -> Fit:
    return min(fits, key=_ORDER.index)


def _comparison(field: str, fit: Fit, claimed: str, found: str) -> Comparison:
    return Comparison(field, _SAYS[fit], claimed, found, _WORDS[fit].format(field=field, claimed=claimed, found=found))


def fit_of(comparison: Comparison) -> Fit:
    """The fit that a comparison states."""
    return next(fit for fit, says in _SAYS.items() if says == comparison.outcome)
