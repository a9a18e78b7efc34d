"""One claim against one assertion: stance, relevance, and the comparisons that decide them."""

from __future__ import annotations

from functools import lru_cache

from intcheck.knowledge import KnowledgeBase
from intcheck.matching.attribution import Speakers
from intcheck.matching.beside import ENOUGH, Beside
from intcheck.matching.by_direction import ByDirection
from intcheck.matching.by_wording import SURE, ByWording
from intcheck.matching.dates import compare_dates
from intcheck.matching.facing import compares_others
from intcheck.matching.findings import COVERS, FIGURE_REMARKS, TOUCHES, Finding, context
from intcheck.matching.fits import Fit, Fits, fits_of
from intcheck.matching.given import is_exact
from intcheck.matching.likeness import is_elsewhere
from intcheck.matching.majority import is_of_the_rest
from intcheck.matching.matches import Match
from intcheck.matching.once import once_a_claim
from intcheck.matching.quantities import compare_figures
from intcheck.matching.reasons import cite
from intcheck.matching.relevance import relevance
from intcheck.matching.restatement import quotes, restates
from intcheck.matching.rivals import Rivals
from intcheck.matching.scope import Scope
from intcheck.matching.stance import NOTHING
from intcheck.matching.texts import understand
from intcheck.matching.weight import Weights
from intcheck.matching.wording import WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Source
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Certainty, Direction, Quantifier, Stance, Status
from intcheck.text.words import stems

AGAINST = (Stance.CONTRADICTS, Stance.QUALIFIES)
UNREMARKED = (None, "contradicted-direction")
"""Stances and remarks that rest on how a finding is filed, and give way to its own words."""
ALL_BUT, ECHOED_BACK = 0.9, 0.75
MOST, MOST_BACK = 0.8, 0.6
"""Shares that claim and statement must hold of each other to speak of one thing, whatever outcome each names, and
where the finding is mixed, which bears nothing out.
"""
MOSTLY = "mostly-among"
"""Concept of what fell for the most part on some people."""
SHARE = "share"
"""Comparison of those on whom most of something fell."""
REPEATED = 1.35
"""What the shares add up to that a claim and what another than its speaker says hold of each other."""
REMEMBERED = 8192
"""Sources of which the citation is kept."""


class Judge:
    """Holds assertions against claims with the words, weights and statements of one knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self.scope = Scope(knowledge)
        self.speakers = Speakers(knowledge)
        self.weights = Weights(knowledge)
        self.wording = WordingComparer(knowledge)
        self.rivals = Rivals(self.wording)
        self._directed = ByDirection(knowledge.vocabulary, self.scope)
        self._worded = ByWording(self.scope, self.wording, self.speakers)
        self._origin = lru_cache(REMEMBERED)(self._cited)
        self.beside = Beside(knowledge, self.wording)

    def judge(self, claim: Claim, assertion: Assertion) -> Evidence:
        """The evidence that an assertion is for a claim."""
        comparisons = self.scope.compare(claim, assertion)
        fits = fits_of(comparisons)
        found = self._judged(claim, assertion, fits)
        if found.stance is Stance.QUALIFIES and found.remark == "overgeneralised":
            found = self._denied_of_all(claim, assertion, found)
        if found.stance is Stance.SUPPORTS and not is_of_the_rest(claim, assertion):
            found = self.rivals.heeded(claim, assertion, found)
        if found.stance is Stance.SUPPORTS and not self.was_said_then(claim, assertion):
            found = context(f"It was not said in {claim.said_in}.")
        source, citation = self._origin(assertion.source)
        directed = any(c.field == "direction" for c in found.comparisons)
        if directed and found.decisive and _was_to_come(claim, source):
            found = context(f"It was published in {source.year}, before the time that the claim speaks of.")
        return Evidence(
            assertion=assertion,
            source=source,
            stance=found.stance,
            relevance=relevance(fits, found, self.scope.is_measured(claim.outcome)),
            weight=self.weights.of(claim, assertion),
            reason=found.reason,
            citation=citation,
            comparisons=(*comparisons, *found.comparisons),
            remark=found.remark,
            decisive=found.decisive and found.stance is not Stance.CONTEXT and not _is_figure_of_a_part(found, fits),
        )

    def _denied_of_all(self, claim: Claim, assertion: Assertion, found: Finding) -> Finding:
        """What is said of some, which denies a claim of all where it says the opposite of more than how many."""
        if claim.quantifier is not Quantifier.ALL:
            return found
        heeded = self.rivals.heeded(claim, assertion, found)
        counting = {cue.text.lower() for cue in claim.cues if cue.category == "quantifier"}
        told = (c.claimed.lower() for c in heeded.comparisons if c.field == "words")
        return heeded if heeded.stance is Stance.CONTRADICTS and counting.isdisjoint(told) else found

    def was_said_then(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether an assertion was published in the year in which a claim says that it was said."""
        source, _ = self._origin(assertion.source)
        return claim.said_in is None or source.year in (claim.said_in, "n.d.")

    def _cited(self, id: str) -> tuple[Source, str]:
        source = self._knowledge.source(id)
        return source, cite(source)

    def restate(self, claim: Claim, evidence: Evidence) -> Evidence:
        """The evidence as one that says the claim in its own words, where it does so and nothing told differs."""
        if not self._restates(claim, evidence):
            return evidence
        comparison = Comparison(
            "restatement",
            "agrees",
            claim.text,
            evidence.assertion.statement,
            "It says the same in nearly the same words.",
        )
        told = evidence._replace(
            stance=Stance.SUPPORTS, reason=comparison.reason, remark=None, decisive=True, relevance=1.0
        )
        return told._replace(comparisons=(*evidence.comparisons, comparison))

    def _restates(self, claim: Claim, evidence: Evidence) -> bool:
        """Whether an assertion says a claim in its own words, with its figures, and of the same by the same speaker."""
        assertion = evidence.assertion
        if claim.sentence != claim.text and quotes(claim.sentence, assertion.statement):
            return True
        if not restates(claim.text, assertion.statement, self._knowledge.vocabulary.stems):
            return False
        if self.rivals.line(claim, assertion) or not self.was_said_then(claim, assertion):
            return False
        figures = (*compare_figures(claim, assertion), *compare_dates(claim, assertion))
        spoken = claim.attribution is None or self.speakers.speaks(claim.attribution, assertion)
        return spoken and not is_elsewhere(evidence) and all(f.match in (Match.FITS, Match.NONE) for f in figures)

    def _judged(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding:
        if fits.programme is Fit.DIFFERENT:
            return context("It is about another programme.")
        if fits.place is Fit.DIFFERENT:
            return context("It is about another place.")
        if claim.attribution:
            return self._attributed(claim, assertion, fits)
        return self._finding(claim, assertion, fits)

    def _finding(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding:
        if compares_others(claim, assertion):
            return context("It does not compare the two with each other.")
        if claim.quantities and self.scope.is_of_something_else(claim, assertion):
            return context("Its figure is of something else.")
        found = self._by_kind(claim, assertion, fits)
        if found.stance is Stance.CONTEXT and self._worded.is_about(claim, assertion, fits):
            return self._worded.closely(claim, assertion, fits) or found
        return found

    def _by_kind(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding:
        directed = claim.direction is not None and self.scope.is_measured(claim.outcome)
        same = fits.outcome in (Fit.SAME, Fit.NARROWER) or (directed and self._is_in_its_words(claim, assertion))
        if directed and fits.outcome in (Fit.DIFFERENT, Fit.WIDER) and not (same or claim.attribution):
            told = self._by_its_figures(claim, assertion, fits) or self.beside.denial(claim, assertion)
            return told or context("It is about another outcome.")
        has_direction = claim.direction is not None and assertion.finding.direction is not Direction.DESCRIPTIVE
        if has_direction and same and self._is_on_its_subject(claim, assertion):
            return self._as_worded(claim, assertion, self._directed.finding(claim, assertion, fits))
        return self._worded.finding(claim, assertion, fits)

    def _is_in_its_words(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement is in nearly the words of a claim, so that both speak of one thing, as filed or not."""
        if self.wording.coverage(claim, assertion) < MOST:
            return False
        wording = self.wording.compare(claim, assertion)
        mixed = assertion.finding.direction is Direction.MIXED
        held, echoed = (MOST, MOST_BACK) if mixed else (ALL_BUT, ECHOED_BACK)
        if wording.coverage < held or wording.echo < echoed or wording.covered < ENOUGH:
            return False
        if claim.outcome and self.scope.is_turned(claim.outcome, assertion.outcome):
            return False
        return not wording.opposed or assertion.finding.direction in NOTHING

    def _is_on_its_subject(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a claim's outcome is measured, or a statement holds much of it, and more than which way it went."""
        if self.scope.is_measured(claim.outcome):
            return True
        wording = self.wording.compare(claim, assertion)
        return wording.coverage >= TOUCHES and not _direction_words(claim).issuperset(wording.shared)

    def _as_worded(self, claim: Claim, assertion: Assertion, found: Finding) -> Finding:
        """What a finding does to a claim by how it is filed, unless its own words say otherwise of just that."""
        if found.stance is Stance.CONTEXT and claim.groups:
            return self._falls_on_others(claim, assertion) or found
        netted = claim.outcome and not claim.quantities and self.scope.is_inverse(claim.outcome, assertion.outcome)
        misfiled = found.stance in AGAINST and found.remark in UNREMARKED and not netted
        if misfiled and self.beside.says_so(claim, assertion):
            return found._replace(stance=Stance.SUPPORTS, reason="It says the same.", remark=None)
        if found.stance is Stance.SUPPORTS and self.beside.changes_the_opposite(claim, assertion):
            reason = "It says the opposite."
            return found._replace(stance=Stance.CONTRADICTS, reason=reason, remark="contradicted-direction")
        against = misfiled and found.stance is Stance.CONTRADICTS and claim.quantifier is Quantifier.PLAIN
        if against and self.beside.changes_the_same(claim, assertion):
            return context("It says so of the same, and is filed by what else it tells.")
        return found

    def _falls_on_others(self, claim: Claim, assertion: Assertion) -> Finding | None:
        """What a statement does that says that most of it fell on others than those a claim names, or None."""
        if MOSTLY not in understand(assertion.statement).names:
            return None
        apart = self.rivals.apart(claim, assertion) if MOSTLY in understand(claim.text).names else None
        if any(f"group:{group}" in assertion.named for group in claim.set_aside):
            apart = apart or "It says so of those of whom the claim denies it."
        if apart is None:
            return None
        comparison = Comparison(SHARE, Stance.CONTRADICTS.value, claim.text, assertion.statement, apart)
        return Finding(Stance.CONTRADICTS, apart, remark="contradicted-direction", comparisons=(comparison,))

    def _by_its_figures(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding | None:
        """What a statement on another outcome that gives the claim's own exact figure says of it by its wording."""
        if len(claim.quantities) < 2 and not any(map(is_exact, claim.quantities)):
            return None
        fitting = [f for f in compare_figures(claim, assertion) if f.match is Match.FITS]
        if not fitting or (len(fitting) < 2 and not any(map(is_exact, claim.quantities))):
            return None
        found = self._worded.finding(claim, assertion, fits)
        if found.stance is Stance.SUPPORTS:
            return found
        return context("It is about another outcome.")._replace(comparisons=found.comparisons)

    def _attributed(self, claim: Claim, assertion: Assertion, fits: Fits) -> Finding:
        """A claim given as someone's view is decided by what that body says; said by others alone, it is theirs."""
        assert claim.attribution is not None
        speaker = self.speakers.label(claim.attribution)
        if self.speakers.speaks(claim.attribution, assertion):
            as_said = (
                claim._replace(status=assertion.finding.status)
                if claim.status is not Status.OBSERVED or claim.certainty is Certainty.HEDGED or _is_view(assertion)
                else claim
            )
            found = self._finding(as_said, assertion, fits)
            if found.stance is Stance.CONTEXT:
                found = self._worded.finding(as_said, assertion, fits)
            return found._replace(reason=f"{speaker}: {found.reason}")
        found = self._finding(claim, assertion, fits)
        if found.stance is Stance.SUPPORTS and (found.strength >= SURE or self._is_much_of_it(claim, assertion)):
            _, other = self._origin(assertion.source)
            return found._replace(
                stance=Stance.CONTRADICTS, remark="misattributed", reason=f"{other} says so, not {speaker}."
            )
        return context(f"It is not what {speaker} says.")

    def _is_much_of_it(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a statement that says the same and a claim hold so much of each other that one repeats the other."""
        wording = self.wording.compare(claim, assertion)
        return wording.covered >= ENOUGH and wording.coverage >= COVERS and wording.nearness >= REPEATED


@once_a_claim
def _direction_words(claim: Claim) -> frozenset[str]:
    """The units of a claim that say no more than which way something went."""
    moves = {stem for cue in claim.cues if cue.category == "direction" for stem in stems(cue.text)}
    return frozenset(unit.words for unit in claim.units if moves.issuperset(stems(unit.words)))


def _was_to_come(claim: Claim, source: Source) -> bool:
    """Whether what a claim tells as a result lies in years after a source was published."""
    since = claim.period.start if claim.period and claim.status is Status.OBSERVED and not claim.attribution else None
    return since is not None and source.year < since[:4]


def _is_view(assertion: Assertion) -> bool:
    return assertion.finding.status in (Status.OPINION, Status.RECOMMENDED)


def _is_figure_of_a_part(found: Finding, fits: Fits) -> bool:
    """Whether a figure that differs is one of a site or strand, which need not be that of the whole."""
    return found.remark in FIGURE_REMARKS and Fit.NARROWER in (fits.programme, fits.place)


def narrowed(evidence: Evidence) -> bool:
    """Whether the evidence is about a part of what the claim speaks of: a site, a strand, a narrower outcome."""
    told = any(c.field == "restatement" for c in evidence.comparisons)
    scope = (c for c in evidence.comparisons if c.field in ("programme", "place", "outcome"))
    return not told and any(c.outcome == "narrower" for c in scope)


def set_stance(evidence: Evidence, stance_: Stance, reason: str, remark: str | None) -> Evidence:
    """The same evidence with another stance and reason."""
    return evidence._replace(stance=stance_, reason=reason, remark=remark)
