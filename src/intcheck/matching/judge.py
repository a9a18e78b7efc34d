"""One claim against one assertion: stance, relevance, and the comparisons that decide them."""

from __future__ import annotations

from functools import lru_cache

from intcheck.knowledge import KnowledgeBase
from intcheck.language.reading import BEFORE, cues_of
from intcheck.matching.attribution import Speakers
from intcheck.matching.dates import compare_dates, is_of_other_dates
from intcheck.matching.facing import AWAY, compares_others, faces_away, names_another_body, tells_another_way
from intcheck.matching.findings import (
    COVERS,
    FEW_LEFT,
    FIGURE_REMARKS,
    TOUCHES,
    Finding,
    as_told,
    by_majority,
    context,
    counted,
    from_wording,
    is_compared,
    is_near,
    of_others,
    overgeneralised,
    raw_direction,
    with_figures,
    with_status,
)
from intcheck.matching.given import (
    figure_comparisons,
    figures_and_dates,
    given,
    gives_a_figure,
    gives_a_telling_figure,
    is_exact,
    with_told_figures,
)
from intcheck.matching.once import once_a_claim
from intcheck.matching.order import is_turned_round
from intcheck.matching.quantities import Figures, Match, compare_figures, gravest
from intcheck.matching.reasons import cite, direction_reason
from intcheck.matching.relevance import relevance
from intcheck.matching.restatement import quotes, restates
from intcheck.matching.rivals import Rivals
from intcheck.matching.scope import Fit, Scope, fits_of, is_of_before
from intcheck.matching.stance import opposite, row, stance
from intcheck.matching.weight import Weights
from intcheck.matching.wording import Wording, WordingComparer
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion, Source
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Certainty, Direction, Quantifier, Stance, Status
from intcheck.text.words import stems

MOVES = frozenset(
    [Direction.DECREASE, Direction.INCREASE, Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE, Direction.NO_CHANGE]
)
LEVELS = frozenset([Direction.HIGHER_LEVEL, Direction.LOWER_LEVEL])
DIRECTED = MOVES | LEVELS
REMEMBERED = 8192
"""Sources of which the citation is kept."""
SURE = 0.8
"""Share of a claim's content that a statement must hold where nothing else ties the two together."""
LOOSE_WORDS = 3
WORDS, ECHO = 0.8, 0.2
"""What the shares that claim and statement hold of each other count for how close the two are."""


class Judge:
    """Holds assertions against claims with the words, weights and statements of one knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self.scope = Scope(knowledge)
        self.speakers = Speakers(knowledge)
        self.weights = Weights(knowledge)
        self.wording = WordingComparer(knowledge)
        self.rivals = Rivals(self.wording)
        self._origin = lru_cache(REMEMBERED)(self._cited)

    def judge(self, claim: Claim, assertion: Assertion) -> Evidence:
        """The evidence that an assertion is for a claim."""
        comparisons = self.scope.compare(claim, assertion)
        fits = fits_of(comparisons)
        found = self.rivals.heeded(claim, assertion, self._judged(claim, assertion, fits))
        source, citation = self._origin(assertion.source)
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
        if self.rivals.line(claim, assertion):
            return False
        figures = (*compare_figures(claim, assertion), *compare_dates(claim, assertion))
        spoken = claim.attribution is None or self.speakers.speaks(claim.attribution, assertion)
        elsewhere = any(c.outcome == "differs" for c in evidence.comparisons if c.field in ("programme", "place"))
        return spoken and not elsewhere and all(f.match in (Match.FITS, Match.NONE) for f in figures)

    def _judged(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding:
        for field in ("programme", "place"):
            if fits[field] is Fit.DIFFERENT:
                return context(f"It is about another {field}.")
        if claim.attribution:
            return self._attributed(claim, assertion, fits)
        return self._finding(claim, assertion, fits)

    def _finding(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding:
        if compares_others(claim, assertion):
            return context("It does not compare the two with each other.")
        found = self._by_kind(claim, assertion, fits)
        if found.stance is Stance.CONTEXT and self._is_about(claim, assertion, fits):
            return self._closely_worded(claim, assertion, fits) or found
        return found

    def _is_about(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> bool:
        """Whether a statement is on just the programme, place or speaker that a claim names."""
        if fits["programme"] is Fit.WIDER or fits["place"] is Fit.WIDER or assertion.finding.direction in DIRECTED:
            return False
        spoken = claim.attribution is not None and self.speakers.speaks(claim.attribution, assertion)
        return bool(claim.programmes or claim.places or spoken)

    def _closely_worded(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding | None:
        """Stance by wording that is near both ways: much of the claim is in the statement, and of it in the claim."""
        wording = self.wording.compare(claim, assertion)
        each = figures_and_dates(claim, assertion)
        unsettled = assertion.finding.direction in (Direction.MIXED, Direction.NOT_SHOWN)
        if claim.direction is not None and (unsettled or self.scope.is_measured(claim.outcome)):
            return None
        if self._names_only_the_measure(claim, wording):
            return None
        if not is_near(wording) or any(f.match not in (Match.FITS, Match.NONE) for f in each):
            return None
        if tells_another_way(claim, assertion):
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

    def _by_kind(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding:
        directed = claim.direction is not None and self.scope.is_measured(claim.outcome)
        if directed and fits["outcome"] in (Fit.DIFFERENT, Fit.WIDER) and not claim.attribution:
            return self._by_its_figures(claim, assertion, fits) or context("It is about another outcome.")
        has_direction = claim.direction is not None and assertion.finding.direction is not Direction.DESCRIPTIVE
        same_subject = (
            self.scope.is_measured(claim.outcome) or self.wording.compare(claim, assertion).coverage >= TOUCHES
        )
        if has_direction and fits["outcome"] in (Fit.SAME, Fit.NARROWER) and same_subject:
            return self._by_direction(claim, assertion, fits)
        return self._by_wording(claim, assertion, fits)

    def _by_its_figures(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding | None:
        """What a statement on another outcome that gives the claim's own exact figure says of it by its wording."""
        if not any(map(is_exact, claim.quantities)):
            return None
        if not any(f.match is Match.FITS for f in compare_figures(claim, assertion)):
            return None
        found = self._by_wording(claim, assertion, fits)
        if found.stance is Stance.SUPPORTS:
            return found
        return context("It is about another outcome.")._replace(comparisons=found.comparisons)

    def _by_direction(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding:
        missing = self._unmatched_restrictors(claim, assertion)
        if missing:
            return context(f"It says nothing of {', '.join(missing)}.")
        if fits["period"] is Fit.DIFFERENT:
            return context("Its period lies outside the claim's.")
        if fits["group"] is Fit.DIFFERENT:
            return context("It is about another group of people.")
        if claim.groups and fits["group"] is Fit.UNKNOWN and claim.status is Status.OBSERVED:
            return context("It does not tell this group of people from others.")
        if is_of_before(claim) and not self._is_from_before(claim, assertion):
            return context("It does not tell how things stood before the programme began.")
        if self._is_misplaced_level(claim, assertion):
            return context("It tells how things stood before the programme began.")
        each = compare_figures(claim, assertion)
        if gives_a_figure(claim, each) and is_of_other_dates(claim, assertion):
            return context("It gives that figure for other dates.")
        if claim.of_others and not self._is_on_others(claim, assertion, fits):
            return of_others(claim, assertion, each)
        direction = self._direction(claim, assertion)
        named = row(claim, direction)
        found_direction = raw_direction(claim, assertion, each)
        said = stance(named, found_direction)
        said, remark = counted(claim, assertion, said)
        if claim.quantifier is Quantifier.ALL and said is Stance.SUPPORTS and fits["group"] is Fit.WIDER:
            said, remark = Stance.QUALIFIES, "overgeneralised"
        reason = direction_reason(assertion, said, self.scope.turned_label(claim.outcome, assertion.outcome))
        comparison = Comparison("direction", said.value, named, found_direction.value, reason)
        found = Finding(said, reason, remark=remark, comparisons=(comparison, *figure_comparisons(each)))
        found = with_figures(found, gravest(*each))
        found = by_majority(claim, assertion, with_status(claim, assertion, found, each))
        return found._replace(decisive=found.decisive and _in_scope(claim, assertion, fits))

    def _is_misplaced_level(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a level was found before the programme began, which says nothing of what the programme changed."""
        change = assertion.finding.direction in LEVELS and claim.direction in MOVES and not is_of_before(claim)
        return change and self._is_from_before(claim, assertion)

    def _is_from_before(self, claim: Claim, assertion: Assertion) -> bool:
        """Whether a finding tells how things stood before the claim's programmes began, by its words or its period."""
        starts = [term.start for id in claim.programmes if (term := self._knowledge.vocabulary.get("programme", id))]
        end = assertion.period.end if assertion.period else None
        ended = end is not None and any(start is not None and end[:4] <= start[:4] for start in starts)
        return ended or BEFORE in cues_of(assertion.statement)

    def _is_on_others(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> bool:
        """Whether a finding is itself on those with whom the claim's programmes are compared."""
        shared = set(claim.programmes) & set(assertion.programmes)
        on_the_programme = shared or (claim.programmes and fits["programme"] in (Fit.SAME, Fit.NARROWER))
        return assertion.background or not on_the_programme

    def _direction(self, claim: Claim, assertion: Assertion) -> Direction:
        assert claim.direction is not None
        turned = claim.outcome and self.scope.is_turned(claim.outcome, assertion.outcome)
        direction = opposite(claim.direction) if turned else claim.direction
        relative = assertion.finding.direction in (Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)
        return (
            Direction.FASTER_INCREASE
            if is_compared(claim) and relative and direction is Direction.INCREASE
            else direction
        )

    def _unmatched_restrictors(self, claim: Claim, assertion: Assertion) -> tuple[str, ...]:
        if not claim.restrictors:
            return ()
        held = set(stems(assertion.statement))
        return tuple(stem for stem in claim.restrictors if stem not in held)

    def _by_wording(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding:
        each = figures_and_dates(claim, assertion)
        wording = with_told_figures(self.wording.compare(claim, assertion), each)
        found = self._worded(claim, assertion, fits, wording, each)
        found = by_majority(claim, assertion, overgeneralised(claim, assertion, found))
        comparison = Comparison(
            "wording", found.stance.value, ", ".join(wording.shared), assertion.statement, found.reason
        )
        return as_told(claim, assertion, found)._replace(
            comparisons=(comparison, *figure_comparisons(each)),
            strength=WORDS * wording.coverage + ECHO * wording.echo,
            decisive=found.decisive and _in_scope(claim, assertion, fits),
        )

    def _worded(
        self, claim: Claim, assertion: Assertion, fits: dict[str, Fit], wording: Wording, each: list[Figures]
    ) -> Finding:
        """Stance from wording, unless the two share too little, or what they share is about something else."""
        same_measure = fits["outcome"] is Fit.SAME and self.scope.is_measured(claim.outcome)
        if same_measure and assertion.finding.direction is Direction.NOT_SHOWN:
            wording = wording._replace(opposed=not _denies(claim))
        counts = any(q.unit == "count" for q in claim.quantities)
        tied = same_measure or counts or wording.covered > 0 or not wording.total
        found = from_wording(wording, each, bool(claim.quantities) and tied, self._is_about(claim, assertion, fits))
        asked = SURE if fits["outcome"] is Fit.SAME and self.scope.is_measured(claim.outcome) else COVERS
        telling_figure = gives_a_telling_figure(claim, each) and not wording.parted
        weak = claim.direction is not None and wording.coverage < (COVERS if telling_figure else asked)
        loose = self._is_loose(claim, fits) and not telling_figure
        telling = sum(unit.words in wording.shared for unit in claim.units if not unit.general)
        if weak or (loose and (wording.coverage < SURE or telling < LOOSE_WORDS)):
            return context("Too little of it is about what the claim speaks of.")
        if found.remark in FIGURE_REMARKS and fits["outcome"] is Fit.DIFFERENT and wording.coverage < SURE:
            return context("Its figure is of another outcome.")
        if names_another_body(claim, assertion):
            return context("It does not speak of the body that the claim names.")
        if found.stance is not Stance.SUPPORTS:
            return found
        if self._names_only_the_measure(claim, wording) and not given(claim, each):
            return context("They share only the name of what is measured.")
        if is_turned_round(claim, assertion):
            return Finding(Stance.CONTRADICTS, "It says so the other way round.")
        if faces_away(claim, assertion):
            if claim.outcome not in (None, assertion.outcome):
                return context("It says which way another outcome went.")
            return Finding(Stance.CONTRADICTS, direction_reason(assertion, Stance.CONTRADICTS))
        if wording.parted and claim.quantifier is not Quantifier.ALL and not any(f.match is Match.FITS for f in each):
            return context("One of the two denies something, and the other does not.")
        if tells_another_way(claim, assertion):
            return context("Its words tell another direction than the claim.")
        if claim.direction in AWAY and assertion.finding.direction is Direction.MIXED:
            return Finding(Stance.QUALIFIES, direction_reason(assertion, Stance.QUALIFIES))
        moves = assertion.finding.direction is not Direction.DESCRIPTIVE and claim.direction is None
        little = wording.coverage < SURE or (same_measure and len(wording.shared) < LOOSE_WORDS)
        if moves and little and not given(claim, each):
            return context("It says which way the outcome went, and the claim does not.")
        return found

    def _names_only_the_measure(self, claim: Claim, wording: Wording) -> bool:
        """Whether all that claim and statement share is in the name of what is measured, and the claim says more."""
        if wording.left <= FEW_LEFT or not self.scope.is_measured(claim.outcome):
            return False
        return _words_of_the_measure(claim).issuperset(word for unit in wording.shared for word in unit.split())

    def _is_loose(self, claim: Claim, fits: dict[str, Fit]) -> bool:
        """Whether nothing but a few words ties the two together: no programme, place, speaker or outcome."""
        tied = claim.programmes or claim.places or claim.attribution or claim.umbrella
        return fits["outcome"] not in (Fit.SAME, Fit.NARROWER) and (not tied or self.scope.is_measured(claim.outcome))

    def _attributed(self, claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> Finding:
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
                found = self._by_wording(as_said, assertion, fits)
            return found._replace(reason=f"{speaker}: {found.reason}")
        found = self._finding(claim, assertion, fits)
        if found.stance is Stance.SUPPORTS and found.strength >= SURE:
            _, other = self._origin(assertion.source)
            return found._replace(
                stance=Stance.CONTRADICTS, remark="misattributed", reason=f"{other} says so, not {speaker}."
            )
        return context(f"It is not what {speaker} says.")


@once_a_claim
def _words_of_the_measure(claim: Claim) -> frozenset[str]:
    return frozenset(word for m in claim.mentions if m.kind == "outcome" for word in m.text.lower().split())


def _denies(claim: Claim) -> bool:
    """Whether a claim says that something was not so, or not shown."""
    none = claim.certainty is Certainty.UNPROVEN or claim.quantifier is Quantifier.NO
    return none or any(unit.denied for unit in claim.units)


def _is_view(assertion: Assertion) -> bool:
    return assertion.finding.status in (Status.OPINION, Status.RECOMMENDED)


def _is_figure_of_a_part(found: Finding, fits: dict[str, Fit]) -> bool:
    """Whether a figure that differs is one of a site or strand, which need not be that of the whole."""
    return found.remark in FIGURE_REMARKS and Fit.NARROWER in (fits["programme"], fits["place"])


def _in_scope(claim: Claim, assertion: Assertion, fits: dict[str, Fit]) -> bool:
    """Whether a finding is on the claim's programme and place, be it together with others, or on a part of them."""
    told = assertion.finding.direction is Direction.DESCRIPTIVE or not assertion.background
    joint = set(claim.programmes) & set(assertion.programmes) and told
    if fits["programme"] is Fit.WIDER and not joint:
        return False
    return fits["place"] is not Fit.WIDER


def narrowed(evidence: Evidence) -> bool:
    """Whether the evidence is about a part of what the claim speaks of: a site, a strand, a narrower outcome."""
    told = any(c.field == "restatement" for c in evidence.comparisons)
    scope = (c for c in evidence.comparisons if c.field in ("programme", "place", "outcome"))
    return not told and any(c.outcome == "narrower" for c in scope)


def set_stance(evidence: Evidence, stance_: Stance, reason: str, remark: str | None) -> Evidence:
    """The same evidence with another stance and reason."""
    return evidence._replace(stance=stance_, reason=reason, remark=remark)
