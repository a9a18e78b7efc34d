"""Text -> claims: what each clause says, every part with its span in the user's own text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.names import NO_RISE
from intcheck.language.asides import blank_asides, blank_citations, when_said
from intcheck.language.clauses import clauses
from intcheck.language.context import NOWHERE, Context
from intcheck.language.coordination import (
    comes_along,
    compares_amounts,
    doubted_with,
    goes_on,
    measured_against,
    taken_over,
)
from intcheck.language.cues import Found, cue_stems
from intcheck.language.direction import BACKWARDS, Heading, heading, weighs_both_ways
from intcheck.language.embedded import is_circumstance
from intcheck.language.kinds import is_opinion, not_a_claim
from intcheck.language.manner import (
    certainty_in,
    is_left_open,
    is_of_a_figure,
    is_of_no_target,
    quantifier_in,
    status_in,
)
from intcheck.language.negation import is_negated, is_set_aside
from intcheck.language.others import own_subject, tells_of_others
from intcheck.language.outcomes import (
    before_than,
    coordinated,
    covers,
    distance,
    has_own_verb,
    is_of_another,
    is_only_named,
    is_undone,
)
from intcheck.language.quantities import quantities
from intcheck.language.reading import Reading, figures_of, hit_of, mention_of, period_of, read, span_of, text_of
from intcheck.language.remainder import Sense, content, restrictors, sense, units, unknown_names
from intcheck.language.schemes import is_told, unknown_schemes, writers_own
from intcheck.language.sentences import LONGEST, sentences
from intcheck.language.sharing import carry, share_subject, share_unknown, without_heralds
from intcheck.language.speakers import Speaker, speaker
from intcheck.language.spelling import Speller
from intcheck.language.terms import TermFinder, common_stems, function_stems, is_measured
from intcheck.language.times import compared_times
from intcheck.language.told import duration, quantifier
from intcheck.model.claims import Claim, Quantity
from intcheck.model.terms import Certainty, Direction, Duration, Quantifier, Status
from intcheck.text.words import stems


class Parser:
    """Reads texts with the vocabulary of one knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._vocabulary = knowledge.vocabulary
        self._is_known = lru_cache(maxsize=65536)(self._known)
        self._find_terms = TermFinder(knowledge.vocabulary)
        self._spell = Speller(knowledge.vocabulary, self._is_known)

    def parse(self, text: str, context: Context = NOWHERE) -> list[Claim]:
        """The claims of a text in order; one that is not checkable says why in `skipped`."""
        claims: list[Claim] = []
        text = blank_asides(blank_citations(text))
        for start, end in sentences(text):
            found = self._sentence(text[start:end], start, context)
            claims.extend(found)
        checkable = [c for c in claims if c.skipped is None]
        return checkable or claims[:1]

    def _known(self, stem: str) -> bool:
        return (
            stem in common_stems()
            or self._knowledge.frequency(stem) > 0
            or stem in cue_stems()
            or stem in self._vocabulary.stems
        )

    def _sentence(self, text: str, start: int, context: Context) -> list[Claim]:
        if len(text) > LONGEST:
            return [Claim(text, (start, start + len(text)), skipped="too-long")]
        text, said_in = when_said(text)
        reading = read(text, start, self._find_terms, self._spell)
        said = speaker(reading, lambda body: self._vocabulary.ancestors("body", body))
        why_not = not_a_claim(reading, said is not None or context.attribution is not None)
        if why_not:
            return [Claim(text, (start, start + len(text)), skipped=why_not)]
        attributed = said is not None or context.attribution is not None
        spoken = [part for part in clauses(reading) if attributed or not is_opinion(reading, *part)]
        if not spoken:
            return [Claim(text, (start, start + len(text)), skipped="opinion")]
        claims: list[Claim] = []
        before = context
        meant = sense(reading)
        for first, last in spoken:
            found = self._clause(reading, meant, first, last, said, context)
            verb = goes_on(reading, first) if claims else None
            side = compares_amounts(reading, first, last) if claims and claims[-1].direction else None
            if side is not None:
                found = [measured_against(claim, claims[-1], side) for claim in found]
            elif verb is not None:
                found = [taken_over(claim, claims[-1], reading.words[verb].lower) for claim in found]
                claims = [doubted_with(claim, found[0]) for claim in claims]
            elif claims and comes_along(reading, first):
                found = [claim._replace(status=claims[-1].status) for claim in found]
            claims.extend(found)
            context = carry(context, claims)
        claims = share_unknown(share_subject(without_heralds(claims, reading.text, start), before))
        if said_in:
            claims = [claim._replace(said_in=said_in) for claim in claims]
        return [c for c in claims if c.direction or c.outcome or c.quantities or len(claims) == 1] or claims[:1]

    def _clause(
        self, reading: Reading, meant: Sense, first: int, last: int, said: Speaker | None, context: Context
    ) -> list[Claim]:
        terms = [t for t in reading.terms if first <= t.first < last]
        cues = [c for c in reading.cues if first <= c.first < last and c.value != "none"]
        cues = [c for c in cues if not (is_of_a_figure(reading, c) or is_of_no_target(reading, c))]
        left_out = [t for t in terms if t.category in SUBJECTS and is_set_aside(reading, t, between=2)]
        programmes = self._narrowest("programme", [t for t in terms if t not in left_out])
        umbrella = not programmes and any(t.category == "umbrella" for t in terms)
        if not programmes and not umbrella:
            programmes, umbrella = context.programmes, context.umbrella
        places = self._narrowest("place", terms) or context.places
        outcomes, head = self._outcomes(reading, first, last, terms)
        if not outcomes and weighs_both_ways(reading, first, last):
            head = None
        of_others = tells_of_others(reading, first, last, head)
        holder = own_subject(reading, first, last, head)
        times = compared_times(reading, first, last)
        base = Claim(
            text=text_of(reading, first, last),
            span=span_of(reading, first, last),
            programmes=programmes,
            umbrella=umbrella,
            status=Status.OBSERVED if is_left_open(reading, cues, first) else status_in(reading, cues, said, head),
            certainty=certainty_in(reading, cues, first),
            quantifier=quantifier_in(cues, head),
            duration=duration(cues),
            compared=times is None and any(c.category == "comparison" for c in cues),
            of_others=of_others or holder is not None,
            quantities=tuple(
                q._replace(comparator=q.comparator or of_others, holder=holder)
                for q in figures_of(reading, first, last)
                if head or not self._is_in_a_name(reading, q, terms)
            ),
            places=places,
            groups=self._groups([t for t in terms if t not in left_out], cues)
            or (() if programmes != context.programmes else context.groups),
            set_aside=tuple(t.value for t in left_out),
            period=times.period if times else period_of(reading, first, last) or context.period,
            attribution=said.body if said else context.attribution,
            unknown=self._unknown(reading, first, last, said is not None or context.attribution is not None),
            content=content(reading, first, last, head.cues if head else ()),
            units=units(reading, meant, first, last),
            mentions=tuple(mention_of(reading, t) for t in terms),
            cues=tuple(hit_of(reading, c) for c in cues),
            sentence=reading.text,
        )
        return [self._directed(base, reading, outcome, head, cues, first, last) for outcome in (outcomes or (None,))]

    def _directed(
        self,
        base: Claim,
        reading: Reading,
        outcome: Found | None,
        head: Heading | None,
        cues: Sequence[Found],
        first: int,
        last: int,
    ) -> Claim:
        """The claim with its outcome and direction filled in."""
        direction, negated = (head.direction, head.negated) if head else (None, False)
        name = None
        if outcome is not None:
            name, _, implied = outcome.value.partition(">")
            better = self._better(name)
            if head and head.cues[0].value in ("improve", "worsen", "quicker", "ahead", "behind") and better:
                direction = heading(reading, first, last, better).direction  # type: ignore[union-attr]
            if implied and is_only_named(reading, outcome, first, last):
                implied = ""
            if implied and (head is None or covers(outcome, head) or has_own_verb(reading, outcome, head)):
                direction = Direction.INCREASE if implied == NO_RISE else Direction(implied)
                negated = is_negated(reading, outcome, first) != (implied == NO_RISE)
                cues = [c for c in cues if not (outcome.first <= c.first and c.last <= outcome.last)]
            elif implied == Direction.DECREASE and direction and head and is_undone(outcome, head.cues[0]):
                direction = BACKWARDS.get(direction, direction)
        missed = any(c.category == "status" and c.value == "unrealised" for c in cues)
        if missed and (direction or not (outcome and is_circumstance(reading, outcome, first, last))):
            wished = direction or (Direction.DECREASE if name and self._better(name) == "lower" else Direction.INCREASE)
            direction, negated = wished, not negated if head else True
        limits = restrictors(reading, outcome, self._rare) if outcome is not None else ()
        if base.quantifier is Quantifier.NOT_ALL or base.quantifier is not quantifier(cues):
            negated = False
        of_others = base.of_others and direction not in TURNED
        if base.of_others and direction in TURNED:
            direction = TURNED[direction]
        unproven = base.certainty is Certainty.UNPROVEN
        if direction is None and unproven and name and self._better(name):
            direction = Direction.EFFECT
        lasts = Duration.UNSAID if unproven or negated else base.duration
        return base._replace(
            outcome=name,
            direction=direction,
            negated=negated,
            of_others=of_others,
            restrictors=limits,
            duration=lasts,
        )

    def _outcomes(
        self, reading: Reading, first: int, last: int, terms: Sequence[Found]
    ) -> tuple[list[Found], Heading | None]:
        """The outcomes that the clause's direction is about, and that direction."""
        outcomes = [t for t in terms if t.category == "outcome"]
        outcomes = [o for o in outcomes if self._is_measured(o) or ">" in o.value] or outcomes
        outcomes = [o for o in outcomes if not is_of_another(reading, o, outcomes)] or outcomes
        better = self._better(outcomes[0].value.partition(">")[0]) if outcomes else None
        head = heading(reading, first, last, better)
        if len(outcomes) < 2:
            return outcomes, head
        implied = [o for o in outcomes if ">" in o.value]
        if implied and head is None:
            return implied[:1], head
        outcomes = before_than(reading, outcomes, head)
        at = head.cues[0] if head else outcomes[0]
        if at.value in ("ahead", "behind"):
            outcomes = [o for o in outcomes if not at.first <= o.first < at.last] or outcomes
        nearest = min(outcomes, key=lambda o: (distance(o, at), o.first))
        return coordinated(reading, outcomes, nearest), head

    def _unknown(self, reading: Reading, first: int, last: int, attributed: bool) -> tuple[str, ...]:
        """Names that neither the vocabulary nor the statements hold, and what is the writer's own."""
        names = unknown_names(reading, first, last, self._is_known)
        names = names or tuple(unknown_schemes(reading, first, last, partial(is_told, self._knowledge)))
        return names or (() if attributed else tuple(writers_own(reading, first, last)))

    def _is_in_a_name(self, reading: Reading, quantity: Quantity, terms: Sequence[Found]) -> bool:
        """Whether a number only says how many a programme's own name says it is: "all three national programmes"."""
        if quantity.unit != "count":
            return False
        start, end = (offset - reading.start for offset in quantity.span)
        for term in terms:
            first, last = reading.within(term.first, term.last)
            between = stems(reading.text[end:first]) if end < first else []
            beside = first - len(quantity.noun or "") - 2 <= end or function_stems().issuperset(between)
            if term.category == "programme" and beside and start <= last:
                label = self._vocabulary.get("programme", term.value)
                return label is not None and any(q.value == quantity.value for q in quantities(label.label))
        return False

    def _better(self, outcome: str) -> str | None:
        term = self._vocabulary.get("outcome", outcome)
        return term.better if term and term.better in ("lower", "higher") else None

    def _is_measured(self, outcome: Found) -> bool:
        return is_measured(self._vocabulary, outcome.value.partition(">")[0])

    def _rare(self, stem: str) -> bool:
        return self._knowledge.frequency(stem) < max(3, len(self._knowledge) * RARE)

    def _groups(self, terms: Sequence[Found], cues: Sequence[Found]) -> tuple[str, ...]:
        """The groups that the clause is limited to, without those that it singles out of all or leaves out."""
        besides = {c.last for c in cues if c.category == "emphasis" or (c.category, c.value) == ("negation", "forward")}
        return self._narrowest("group", [t for t in terms if t.first not in besides])

    def _narrowest(self, kind: str, terms: Sequence[Found]) -> tuple[str, ...]:
        """Ids of a kind in order, without those that merely contain another one named."""
        ids = list(dict.fromkeys(t.value for t in terms if t.category == kind))
        wider = {above for id in ids for above in self._vocabulary.ancestors(kind, id)}
        return tuple(id for id in ids if id not in wider)


TURNED = {
    Direction.FASTER_INCREASE: Direction.SLOWER_INCREASE,
    Direction.SLOWER_INCREASE: Direction.FASTER_INCREASE,
}
"""Directions of those a programme is compared with, and what they say of the programme."""
SUBJECTS = ("programme", "group")
"""Kinds of terms that a claim may name to say that it was not so of them."""

RARE = 0.012
"""Share of assertions below which a word is specific enough to narrow what a claim is about."""
