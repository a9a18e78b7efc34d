"""What the knowledge base as a whole says of a subject: keeps a false claim from being true by other evidence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

from generator.wording import wording
from intcheck.knowledge import KnowledgeBase
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Status

NEAR = 0.06
"""Two amounts that differ by less than this share are taken for the same figure told with other precision."""


class Register:
    """Answers whether any assertion could bear a claim out."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.vocabulary = knowledge.vocabulary
        self.assertions = list(knowledge.assertions())
        self._by_outcome: dict[str, list[Assertion]] = defaultdict(list)
        self._by_work: dict[str, list[Assertion]] = defaultdict(list)
        for assertion in self.assertions:
            self._by_outcome[assertion.outcome].append(assertion)
            self._by_work[assertion.work].append(assertion)
        self.bodies_on = lru_cache(maxsize=None)(self._bodies_on)
        self.places_with = lru_cache(maxsize=None)(self._places_with)
        self.programmes_with = lru_cache(maxsize=None)(self._programmes_with)

    def kin(self, kind: str, id: str) -> frozenset[str]:
        """A term with all its wider and narrower terms."""
        return self.vocabulary.descendants(kind, id) | {*self.vocabulary.ancestors(kind, id)}

    def near(self, outcome: str, programmes: Iterable[str] | None) -> list[Assertion]:
        """Assertions on an outcome or its kin, for any of some programmes or their kin (None: all)."""
        wanted = None if programmes is None else {k for p in programmes for k in self.kin("programme", p)}
        found = [a for kin in sorted(self._outcomes(outcome)) for a in self._by_outcome.get(kin, ())]
        return [a for a in found if wanted is None or wanted & set(a.programmes)]

    def _outcomes(self, outcome: str) -> frozenset[str]:
        term = self.vocabulary.get("outcome", outcome)
        return self.kin("outcome", outcome) | ({term.inverse} if term and term.inverse else set())

    def may_hold(self, direction: str, outcome: str, programmes: Iterable[str] | None) -> bool:
        """Whether any result agrees with a claimed direction ("increase", "not increase")."""
        agreeing = wording("holds_with")[direction]
        found = [a for a in self.near(outcome, programmes) if a.finding.status is Status.OBSERVED]
        return any(a.finding.direction.value in agreeing or self._is_inverse(outcome, a) for a in found)

    def _is_inverse(self, outcome: str, assertion: Assertion) -> bool:
        term = self.vocabulary.get("outcome", outcome)
        return term is not None and term.inverse == assertion.outcome

    def gives(self, amount: float, assertion: Assertion, other_than: Value | None = None, near: float = NEAR) -> bool:
        """Whether the assertion, or another on the same subject or work, gives this amount or one near to it."""
        programmes = assertion.programmes or None
        same = self._by_work[assertion.work]
        values = (
            v
            for a in (*same, *self.near(assertion.outcome, programmes))
            for v in a.finding.values
            if v is not other_than
        )
        return any(abs(abs(v.amount) - amount) <= near * abs(v.amount) for v in values)

    def bodies_behind(self, assertion: Assertion) -> frozenset[str]:
        """Bodies through whose publications the assertion comes, with their kin."""
        sources = {assertion.source, assertion.work}
        bodies = self.vocabulary.of_kind("body").values()
        return frozenset(k for body in bodies if sources & set(body.sources) for k in self.kin("body", body.id))

    def speakers(self, work: str) -> frozenset[str]:
        """Who is named as a speaker in what a work says."""
        return frozenset(a.speaker for a in self._by_work[work] if a.speaker)

    def _bodies_on(self, outcome: str) -> frozenset[str]:
        """Bodies that say anything on an outcome or its kin."""
        return frozenset(body for a in self.near(outcome, None) for body in self.bodies_behind(a))

    def _places_with(self, outcome: str) -> frozenset[str]:
        """Places at which anything is held on an outcome or its kin, with all places that contain them."""
        return frozenset(
            k for a in self.near(outcome, None) for k in (a.place, *self.vocabulary.ancestors("place", a.place))
        )

    def _programmes_with(self, outcome: str) -> frozenset[str]:
        """Programmes, with their kin, on which anything is held about an outcome or its kin."""
        return frozenset(k for a in self.near(outcome, None) for p in a.programmes for k in self.kin("programme", p))

    @cached_property
    def ordinary_words(self) -> frozenset[str]:
        """Words that statements write small within a sentence; any other that opens one may be a name."""
        return frozenset(word for a in self.assertions for word in re.findall(r"\b[a-z]\w*", a.statement))

    def within(self, text: str) -> str:
        """A sentence or label as it stands within another: no full stop, its first letter small unless it is a name."""
        text = text.rstrip(".")
        first = text.split()[0]
        plain = re.split(r"\W", first)[0]
        is_ordinary = first == "A" or (plain[1:].islower() and plain.lower() in self.ordinary_words)
        return f"{first[0].lower()}{text[1:]}" if is_ordinary else text
