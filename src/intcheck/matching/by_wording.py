"""Stance by wording: what a statement says of a claim in its words, figures and dates, whatever its direction."""

from __future__ import annotations

from intcheck.language.told import quantifier_of
from intcheck.matching.attribution import Speakers
from intcheck.matching.by_direction import DIRECTED, in_scope
from intcheck.matching.dates import dates_the_same, only_dates
from intcheck.matching.facing import (
    AWAY,
    bodies_beside_the_speaker,
    faces_away,
    names_another_body,
    tells_another_way,
)
from intcheck.matching.findings import (
    COVERS,
    ECHOED,
    FEW_LEFT,
    FEW_WORDS,
    FIGURE_REMARKS,
    Finding,
    as_told,
    context,
    denies_beside_figures,
    from_wording,
    is_near,
    overgeneralised,
    tells_of_a_part,
)
from intcheck.matching.fits import Fit, Fits
from intcheck.matching.given import (
    figure_comparisons,
    figures_and_dates,
    given,
    gives_a_telling_figure,
    keeps_to_a_bound,
    with_told_figures,
)
from intcheck.matching.majority import by_majority, counts_only_the_sample
from intcheck.matching.matches import Figures, Match
from intcheck.matching.once import once_a_claim
from intcheck.matching.order import is_turned_round, names_both
from intcheck.matching.reasons import direction_reason
from intcheck.matching.scope import Scope
from intcheck.matching.sums import leaves_a_part_untold
from intcheck.matching.wording import SUPPORT, Wording, WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Comparison
from intcheck.model.terms import Certainty, Direction, Quantifier, Stance, Status

SURE, ALL_BUT = 0.8, 0.9
"""Shares of a claim's content that a statement must hold where nothing else ties the two together, and where it lacks
a word by which a speaker takes sides."""
ECHOES = 0.3
"""Share of a statement on another outcome that a claim must hold where that lacks a word with an opposite."""
WHOLE = 0.99
"""Share of a claim's content that is all of it."""
LOOSE_WORDS = 3
FEW_TELLING = 2
"""Telling words of which a claim that names no outcome and gives no figure must share more."""
WORDS, ECHO = 0.8, 0.2
"""What the shares that claim and statement hold of each other count for how close the two are."""


class ByWording:
    """Holds the words of statements against those of claims."""

    def __init__(self, scope: Scope, wording: WordingComparer, speakers: Speakers) -> None:
        self._scope = scope
        self._wording = wording
        self._speakers = speakers

    def is_about(self, claim: Claim, assertion: Assertion, fits: Fits) -> bool:
        """Whether a statement is on just the programme, place or speaker that a claim names."""
        if fits.programme is Fit.WIDER or fits.place is Fit.WIDER or assertion.finding.direction in DIRECTED:
            return False
        spoken = claim.attribution is not None and self._speakers.speaks(claim.attribution, assertion)
        return bool(claim.programmes or claim.places or spoken)

    def closely(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding | None:
        """Stance by wording that is near both ways: much of the claim is in the statement, and of it in the claim."""
        wording = self._wording.compare(claim, assertion)
        unsettled = assertion.finding.direction in (Direction.MIXED, Direction.NOT_SHOWN)
        if claim.direction is not None and (unsettled or self._scope.is_measured(claim.outcome)):
            return None
        if self._names_only_the_measure(claim, wording):
            return None
        if not is_near(wording) or leaves_a_part_untold(claim, assertion.statement, wording.coverage):
            return None
        each = figures_and_dates(claim, assertion)
        if any(f.match not in (Match.FITS, Match.NONE) for f in each):
            return None
        if wording.total <= FEW_LEFT and self._tells_what_a_body_does(claim, assertion):
            return None
        if denies_beside_figures(wording, each):
            return None
        if tells_another_way(claim, assertion) or (wording.parted and not (wording.opposed or wording.alike)):
            return None
        if _takes_no_side(claim, wording) and not wording.opposed:
            return None
        against = wording.opposed or is_turned_round(claim, assertion)
        said, reason = (
            (Stance.CONTRADICTS, "It says the opposite.") if against else (Stance.SUPPORTS, "It says the same.")
        )
        comparison = Comparison("wording", said.value, ", ".join(wording.shared), assertion.statement, reason)
        found = Finding(
            said,
            reason,
            comparisons=(comparison, *figure_comparisons(each)),
            remark="contradicted-direction" if against else None,
            strength=(wording.coverage + wording.echo) / 2,
        )
        return as_told(claim, assertion, overgeneralised(claim, assertion, found))

    def _tells_what_a_body_does(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a claim tells what a body would do, or what one does of which a statement does not speak."""
        would = claim.status is Status.FORECAST and bodies_beside_the_speaker(claim)
        return bool(would) or names_another_body(claim, assertion, self._speakers)

    def finding(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding:
        """What a statement does to a claim by its wording, figures and dates."""
        wording = self._wording.compare(claim, assertion)
        each = _of_what_is_dated(claim, assertion, wording, figures_and_dates(claim, assertion))
        wording = with_told_figures(claim, assertion, wording, each)
        found = self._worded(claim, assertion, fits, wording, each)
        if found.remark == "contradicted-direction" and denies_beside_figures(wording, each):
            found = context("It gives the claim's figures and denies something else.")
        if found.stance is not Stance.CONTEXT:
            found = by_majority(claim, assertion, overgeneralised(claim, assertion, found))
        comparison = Comparison(
            "wording", found.stance.value, ", ".join(wording.shared), assertion.statement, found.reason
        )
        told = as_told(claim, assertion, found)
        return Finding(
            told.stance,
            told.reason,
            decisive=found.decisive and in_scope(claim, assertion, fits),
            remark=told.remark,
            comparisons=(comparison, *figure_comparisons(each)),
            strength=WORDS * wording.coverage + ECHO * wording.echo,
        )

    def _worded(self, claim: Claim, assertion: Assertion, fits: Fits, wording: Wording, each: list[Figures]) -> Finding:
        """Stance from wording, unless the two share too little, or what they share is about something else."""
        same_measure = fits.outcome is Fit.SAME and self._scope.is_measured(claim.outcome)
        each = _besides_the_whole(claim, assertion, each)
        telling_figure = gives_a_telling_figure(claim, each) and not wording.parted
        dated = fits.programme is Fit.SAME and dates_the_same(claim, assertion)
        both = len(claim.programmes) > 1 and names_both(claim, assertion) and wording.coverage >= WHOLE
        joined = both or (dated and wording.coverage >= SURE)
        if self._holds_too_little(claim, fits, wording, telling_figure) and not joined:
            return context("Too little of it is about what the claim speaks of.")
        weighed = same_measure or claim.certainty in (Certainty.PROVEN, Certainty.UNPROVEN)
        if weighed and assertion.finding.direction is Direction.NOT_SHOWN:
            wording = _held_against_no_proof(claim, wording)
        counts = any(q.unit == "count" for q in claim.quantities)
        tied = same_measure or counts or wording.covered > 0 or not wording.total
        if wording.left > FEW_WORDS or _counts_what_it_does_not_name(claim):
            each = [f._replace(match=Match.SILENT) if keeps_to_a_bound(claim, assertion, f) else f for f in each]
        in_figures = (bool(claim.quantities) and tied) or dated
        found = from_wording(wording, each, in_figures, self.is_about(claim, assertion, fits), both)
        if found.remark in FIGURE_REMARKS and fits.outcome is Fit.DIFFERENT and wording.coverage < SURE:
            return context("Its figure is of another outcome.")
        if found.remark in FIGURE_REMARKS and self._is_by_another_author(claim, assertion):
            return context("It does not speak of the body that the claim names.")
        if found.stance is not Stance.SUPPORTS:
            return found
        return (
            self._withheld(claim, assertion, fits, wording, each)
            or _turned(claim, assertion)
            or self._untold(claim, assertion, fits, wording, each)
            or found
        )

    def _is_by_another_author(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a claim is tied to nothing but a body, and a statement neither names it nor is by it."""
        tied = claim.attribution or claim.programmes or claim.places or claim.umbrella
        return not tied and names_another_body(claim, assertion, self._speakers)

    def _withheld(
        self, claim: Claim, assertion: Assertion, fits: Fits, wording: Wording, each: list[Figures]
    ) -> Finding | None:
        """Why words that are shared bear nothing out: of another body or outcome, or just the name of the measure."""
        if names_another_body(claim, assertion, self._speakers):
            return context("It does not speak of the body that the claim names.")
        if wording.signed and fits.outcome is Fit.DIFFERENT and wording.echo < ECHOES and not given(claim, each):
            return context("It does not say of its outcome what the claim says of another.")
        if self._names_only_the_measure(claim, wording) and not given(claim, each):
            return context("They share only the name of what is measured.")
        if leaves_a_part_untold(claim, assertion.statement, wording.coverage):
            return context("It does not say of that part of the sum what the claim says of it.")
        return None

    def _untold(
        self, claim: Claim, assertion: Assertion, fits: Fits, wording: Wording, each: list[Figures]
    ) -> Finding | None:
        """Why words that are shared do not bear a claim out: how many it was so of, a denial, or which way it went."""
        same_measure = fits.outcome is Fit.SAME and self._scope.is_measured(claim.outcome)
        lasting = {quantity.text for quantity in claim.quantities if quantity.unit == "days"}
        told = any(f.match is Match.FITS and f.claimed not in lasting for f in each)
        of_all = claim.quantifier is Quantifier.ALL and quantifier_of(assertion.statement) is not Quantifier.ALL
        if of_all and wording.signed and wording.coverage < SURE and not given(claim, each):
            return context("It does not say of them what the claim says of all.")
        if _takes_no_side(claim, wording) and not told:
            return context("It does not say how the speaker stands to it.")
        if wording.parted and claim.quantifier is not Quantifier.ALL and not told:
            return context("One of the two denies something, and the other does not.")
        if tells_another_way(claim, assertion):
            return context("Its words tell another direction than the claim.")
        if claim.direction in AWAY and assertion.finding.direction is Direction.MIXED:
            return Finding(Stance.QUALIFIES, direction_reason(assertion, Stance.QUALIFIES))
        moves = assertion.finding.direction is not Direction.DESCRIPTIVE and claim.direction is None
        little = wording.coverage < SURE or (same_measure and len(wording.shared) < LOOSE_WORDS)
        if moves and little and not given(claim, each):
            return context("It says which way the outcome went, and the claim does not.")
        return None

    def _holds_too_little(self, claim: Claim, fits: Fits, wording: Wording, telling_figure: bool) -> bool:
        """Whether a statement shares too few of a claim's words to tell anything of what it speaks of."""
        same_measure = fits.outcome is Fit.SAME and self._scope.is_measured(claim.outcome)
        asked = SURE if same_measure and not telling_figure else COVERS
        if claim.direction is not None and wording.coverage < asked:
            return True
        if telling_figure:
            return False
        telling = sum(unit.words in wording.shared for unit in claim.units if not unit.general)
        if self._is_loose(claim, fits):
            whole = wording.coverage >= WHOLE and wording.echo >= ECHOES
            return wording.coverage < SURE or (telling < LOOSE_WORDS and not whole)
        names_little = claim.outcome is None and not claim.quantities
        return names_little and telling <= FEW_TELLING and wording.echo < ECHOED

    def _names_only_the_measure(self, claim: Claim, wording: Wording) -> bool:
        """Whether all that claim and statement share is in the name of what is measured, and the claim says more."""
        if wording.left <= FEW_LEFT or not self._scope.is_measured(claim.outcome):
            return False
        return _words_of_the_measure(claim).issuperset(word for unit in wording.shared for word in unit.split())

    def _is_loose(self, claim: Claim, fits: Fits) -> bool:
        """Whether nothing but a few words ties the two together: no programme, place, speaker or outcome."""
        tied = claim.programmes or claim.places or claim.attribution or claim.umbrella
        return fits.outcome not in (Fit.SAME, Fit.NARROWER) and (not tied or self._scope.is_measured(claim.outcome))


def _takes_no_side(claim: Claim, wording: Wording) -> bool:
    """Whether a claim tells how somebody stands to a thing, and a statement that holds not all of it does not."""
    if claim.attribution is None or not wording.signed or wording.coverage >= ALL_BUT:
        return False
    return any(SUPPORT in unit.names and unit.words not in wording.shared for unit in claim.units)


def _of_what_is_dated(claim: Claim, assertion: Assertion, wording: Wording, each: list[Figures]) -> list[Figures]:
    """The figures and dates; one that fits tells nothing of a claim that only dates what a statement does not.

    Such a statement says much else than when the claim's subject began or ended.
    """
    just_that = wording.echo >= ECHOES and dates_the_same(claim, assertion)
    if just_that or not only_dates(claim) or wording.total > FEW_WORDS:
        return each
    return [f._replace(match=Match.SILENT) if f.match is Match.FITS else f for f in each]


@once_a_claim
def _counts_what_it_does_not_name(claim: Claim) -> bool:
    """Whether a claim gives a number without saying of what, which any smaller or larger one may keep to."""
    return any(q.unit == "count" and q.noun is None for q in claim.quantities)


def _held_against_no_proof(claim: Claim, wording: Wording) -> Wording:
    """How a claim's words stand to a finding that nothing was shown, which denies all but a doubt or a denial."""
    proven = claim.certainty is Certainty.PROVEN and not _denies(claim)
    against = proven or not (_denies(claim) or wording.troubled or _doubts_alike(wording))
    return wording._replace(opposed=against, clash=PROOF if proven else wording.clash)


def _turned(claim: Claim, assertion: Assertion) -> Finding | None:
    """What goes against a claim in its own words: two told in the other order, or a finding that faces away."""
    if is_turned_round(claim, assertion):
        return Finding(Stance.CONTRADICTS, "It says so the other way round.")
    if not faces_away(claim, assertion):
        return None
    if claim.outcome not in (None, assertion.outcome):
        return context("It says which way another outcome went.")
    return Finding(Stance.CONTRADICTS, direction_reason(assertion, Stance.CONTRADICTS))


def _besides_the_whole(claim: Claim, assertion: Assertion, each: list[Figures]) -> list[Figures]:
    """The figures without the number of those that a claim speaks of, which tells nothing of what it says of them.

    That of all of them does where a statement tells of how many of them it was so.
    """
    if not each or (claim.quantifier is Quantifier.ALL and tells_of_a_part(assertion)):
        return each
    if claim.quantities and counts_only_the_sample(claim, assertion):
        return [f for f in each if f.match is not Match.FITS]
    named = {m.text for m in claim.mentions if m.kind == "programme"} if claim.quantifier is Quantifier.ALL else ()
    members = {q.text for q in claim.quantities if q.unit == "count" and q.noun in named}
    return [f for f in each if f.match is not Match.FITS or f.claimed not in members]


@once_a_claim
def _words_of_the_measure(claim: Claim) -> frozenset[str]:
    return frozenset(word for m in claim.mentions if m.kind == "outcome" for word in m.text.lower().split())


def _doubts_alike(wording: Wording) -> bool:
    """Whether claim and statement stand at one end of a line and are near: both call a target wishful."""
    return wording.alike and not wording.opposed and is_near(wording)


PROOF = "proof"
"""The line of what is shown and what is not, at the ends of which a claim of proof and a finding of none stand."""


def _denies(claim: Claim) -> bool:
    """Whether a claim says that something was not so, or not shown."""
    none = claim.certainty is Certainty.UNPROVEN or claim.quantifier is Quantifier.NO
    return none or any(unit.denied for unit in claim.units)
