"""The engine in one loop: read the text into claims, hold the evidence against each, decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from intcheck.knowledge import KnowledgeBase
from intcheck.language.context import NOWHERE, Context
from intcheck.language.parser import Parser
from intcheck.language.terms import function_stems
from intcheck.matching.abstain import why_not_covered
from intcheck.matching.bounds import largest
from intcheck.matching.candidates import candidates, published
from intcheck.matching.certainty import certainty
from intcheck.matching.contrast import contrasted
from intcheck.matching.demands import known_to_last
from intcheck.matching.firmness import is_denied, nearer_denials
from intcheck.matching.judge import Judge
from intcheck.matching.likeness import likenesses, most_like, specific, undecided
from intcheck.matching.nearest import told_by_the_nearest
from intcheck.matching.remarks import remarks
from intcheck.matching.samples import with_samples
from intcheck.matching.sieve import Sieve
from intcheck.matching.subgroups import of_all_the_group
from intcheck.matching.suggest import suggest
from intcheck.matching.verdict import COMPARABLE_SHARE, Decision, decide, disagreeing
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion
from intcheck.model.results import Assessment, ClaimResult, Evidence, rank
from intcheck.model.terms import Stance, Verdict
from intcheck.text.words import stems

GRAVITY = tuple(Verdict)
"""Verdicts, gravest first; a text takes the gravest of its claims."""

REMEMBERED = 512
"""Assessments that are kept: drafts of one paper, and papers of one office, share many sentences."""
NEAREST = 3
NEAREST_IN_WORDING = 6
SHOWN_CONTEXT = 5


class Checker:
    """Checks texts against one knowledge base; with `published_by` (an ISO date), as it stood on that date."""

    def __init__(self, knowledge: KnowledgeBase, published_by: str | None = None) -> None:
        self.knowledge = knowledge
        self.parser = Parser(knowledge)
        self._published_by = published_by
        self._judge = Judge(knowledge)
        self._sieve = Sieve(self._judge.scope, self._judge.wording)
        self._like = lru_cache(maxsize=8)(self._search)
        self._assessed = lru_cache(maxsize=REMEMBERED)(self._assess)
        self._comparable = knowledge.manifest.settings.get("comparable_share", COMPARABLE_SHARE)

    def __reduce__(self) -> tuple[type[Checker], tuple[KnowledgeBase, str | None]]:
        """Another process makes a checker of its own over the same knowledge."""
        return Checker, (self.knowledge, self._published_by)

    def verify(self, text: str, context: Context = NOWHERE) -> Assessment:
        """The verdict on a text, with the evidence for and against each of its claims."""
        return self._assessed(text, context)

    def _assess(self, text: str, context: Context) -> Assessment:
        results = tuple(self._check(claim) for claim in self.parser.parse(text, context))
        if not results:
            return Assessment(text, Verdict.NOT_COVERED, "There is nothing to check.")
        gravest = min(results, key=lambda r: GRAVITY.index(r.verdict))
        if gravest.verdict is Verdict.SUPPORTED:
            gravest = next((r for r in results if _is_left_open(r)), gravest)
        return Assessment(text, gravest.verdict, gravest.reason, gravest.certainty, results, suggest(gravest))

    def _check(self, claim: Claim) -> ClaimResult:
        if claim.skipped or claim.unknown:
            return ClaimResult(claim, Verdict.NOT_COVERED, why_not_covered(claim, ()))
        evidence = self._heard(claim)
        likeness = likenesses(claim, evidence, self._judge.wording)
        evidence, decision = self._decided(claim, specific(claim, evidence, likeness), likeness)
        if decision.verdict is not Verdict.NOT_COVERED:
            return self._result(claim, evidence, decision)
        nearest = most_like(evidence, likeness, NEAREST)
        return ClaimResult(claim, decision.verdict, why_not_covered(claim, nearest), nearest=nearest)

    def _heard(self, claim: Claim) -> list[Evidence]:
        """All evidence on a claim, each item held against it and against what other items tell."""
        found = candidates(claim, self.knowledge, self._judge.speakers, self._published_by)
        evidence = [self._judge.judge(claim, a) for a in self._sieve.bearing(claim, found)]
        evidence = with_samples(claim, self._restated(claim, evidence), self._judge)
        evidence = largest(claim, contrasted(claim, evidence, self._judge.rivals))
        return of_all_the_group(claim, known_to_last(claim, evidence))

    def _decided(
        self, claim: Claim, evidence: list[Evidence], likeness: Mapping[str, float]
    ) -> tuple[list[Evidence], Decision]:
        """The evidence with what may decide, and the decision, in which the nearest to a claim has its say."""
        decision = decide(claim, evidence, self._comparable)
        if decision.verdict is Verdict.CONTRADICTED and not is_denied(claim, evidence, likeness, self._judge.wording):
            evidence = [undecided(e) for e in evidence]
            decision = Decision(Verdict.NOT_COVERED, "")
        if decision.verdict is Verdict.NOT_COVERED:
            told = told_by_the_nearest(claim, evidence, self._judge)
            if told is not evidence:
                evidence, decision = told, decide(claim, told, self._comparable)
                likeness = likenesses(claim, told, self._judge.wording)
        if decision.verdict is Verdict.SUPPORTED:
            against = nearer_denials(claim, evidence, decision.pool, likeness)
            decision = disagreeing(claim, decision, against) if against else decision
        return evidence, decision

    def _result(self, claim: Claim, evidence: list[Evidence], decision: Decision) -> ClaimResult:
        """The verdict with the evidence that carries it, and the rest beside it."""
        decided = {e.assertion.id for e in decision.pool}
        others = [undecided(e) for e in evidence if e.assertion.id not in decided]
        ranked = sorted((*decision.pool, *others), key=rank)
        level, steps = certainty(decision)
        shown = [e for e in ranked if e.stance is not Stance.CONTEXT]
        context = [e for e in ranked if e.stance is Stance.CONTEXT]
        return ClaimResult(
            claim=claim,
            verdict=decision.verdict,
            reason=decision.reason,
            certainty=level,
            certainty_reasons=steps,
            evidence=(*shown, *context[:SHOWN_CONTEXT]),
            nearest=tuple(context[:NEAREST]),
            remarks=remarks(claim, decision, self._judge.weights.is_superseded),
        )

    def _search(self, sentence: str) -> list[Assertion]:
        return self.knowledge.search(sorted(set(stems(sentence))), limit=1)

    def _restated(self, claim: Claim, evidence: list[Evidence]) -> list[Evidence]:
        """The evidence, with what stands nearest in its wording held against the claim word for word."""
        nearest = self.knowledge.search(sorted(set(stems(claim.text)) - function_stems()), limit=NEAREST_IN_WORDING)
        if claim.sentence != claim.text:
            nearest = [*nearest, *self._like(claim.sentence)]
        told = {assertion.id: assertion for assertion in nearest}
        judged = {e.assertion.id for e in evidence}
        missing = (told[id] for id in sorted(told.keys() - judged))
        out = published(missing, self.knowledge, self._published_by)
        evidence = [*evidence, *(self._judge.judge(claim, assertion) for assertion in out)]
        return [self._judge.restate(claim, e) if e.assertion.id in told else e for e in evidence]


def _is_left_open(result: ClaimResult) -> bool:
    """Whether nothing decides a claim, and what stands nearest to it goes against it."""
    against = any(e.stance is Stance.CONTRADICTS for e in result.nearest)
    return result.verdict is Verdict.NOT_COVERED and against


def gravest(verdicts: Sequence[Verdict]) -> Verdict:
    """The gravest of some verdicts."""
    return min(verdicts, key=GRAVITY.index)
