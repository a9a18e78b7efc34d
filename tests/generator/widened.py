"""Claims that say more than their assertion, or less: of all or some, for good or a while, firmly or not, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from generator.case import Case
from generator.register import Register
from generator.subjects import Subject, named, subject_of
from generator.templated import Writer
from generator.wording import wording
from intcheck.language.told import cues_of
from intcheck.model.knowledge import Assertion, Term
from intcheck.model.terms import Against, Direction, Status

OPEN = (Direction.DESCRIPTIVE, Direction.MIXED, Direction.NOT_SHOWN, Direction.NO_CHANGE)
"""Directions that say of no change that it happened."""
FALLS = (Direction.DECREASE, Direction.LOWER_LEVEL, Direction.MIXED)
DENIALS = 3


def widened(assertion: Assertion, register: Register, random: Random) -> Iterator[Case]:
    """Every such claim that an observed change allows."""
    writer = _Widener(assertion, subject_of(assertion, register), register, random)
    if assertion.finding.status is not Status.OBSERVED or not writer.good_side() or not writer.subject.subject:
        return
    yield from writer.denied()
    if assertion.finding.direction in OPEN:
        return
    yield from writer.of_some()
    yield from writer.hedged()
    yield from writer.of_all()
    yield from writer.in_time()
    yield from writer.as_cause()
    yield from writer.slower_as_fall()
    yield from writer.of_the_whole()
    yield from writer.of_everyone()
    yield from writer.of_a_part()


class _Widener(Writer):
    """Writes claims on one observed change that reach further than it does, or less far."""

    @property
    def plain(self) -> Subject:
        """The subject without its figure."""
        return self.subject.plain()

    def _told(self, subject: Subject | None = None) -> str:
        return self.register.within(
            self.say(self.direction, self.random.choice(["active", "passive"]), subject or self.plain)
        )

    def denied(self) -> Iterator[Case]:
        """That what was not found did not happen."""
        for other in wording("not_found_with").get(self.direction, ()):
            templates = wording("negated")[other]
            for template in self.random.sample(templates, min(DENIALS, len(templates))):
                yield self.case("true: denial", self.plain.fill(template))

    def of_some(self) -> Iterator[Case]:
        """That it happened somewhere."""
        yield self.case("true: some", f"{self.random.choice(wording('some'))} {self._told()}")

    def hedged(self) -> Iterator[Case]:
        """That it seems to have happened."""
        yield self.case("true: hedged", f"{self.random.choice(wording('hedges'))} {self._told()}")

    def of_all(self) -> Iterator[Case]:
        """That it happened everywhere, where something says that it did not."""
        if self.may_hold(f"not {self.direction}") or self._is_mixed():
            for opening in self.random.sample(wording("all"), 2):
                yield self.case("false: every", f"{opening} {self._told()}")

    def _is_mixed(self) -> bool:
        near = self.register.near(self.assertion.outcome, self.subject.programmes)
        return any(a.finding.direction is Direction.MIXED for a in near)

    def in_time(self) -> Iterator[Case]:
        """That it lasted, or that it did not, where nothing says so."""
        near = self.register.near(self.assertion.outcome, self.subject.programmes)
        held = {value for a in near for category, value in cues_of(a.statement) if category == "duration"}
        held |= {
            "temporary" for a in near if re.search(r"\b(last|lasted|fade|short|first|early|one year)\b", a.statement)
        }
        for kind in ("lasting", "temporary"):
            if kind not in held:
                yield self.case(f"false: {kind}", f"{self._told()} {self.random.choice(wording(kind))}")

    def as_cause(self) -> Iterator[Case]:
        """That the programme alone brought it about, where nothing but a change from before is known."""
        near = self.register.near(self.assertion.outcome, self.subject.programmes)
        alone = all(a.finding.against is Against.BEFORE for a in near)
        says_why = any(("cause", "because") in cues_of(a.statement) for a in near)
        direction = {"decrease": "fell", "increase": "rose"}.get(self.direction)
        if alone and not says_why and direction:
            template = self.random.choice(wording("causes"))
            yield self.case("false: cause", self.plain.fill(template.replace("{moved}", direction)))

    def slower_as_fall(self) -> Iterator[Case]:
        """A slower rise told as a fall."""
        same = [a for a in self.register.assertions if a.outcome == self.assertion.outcome]
        falls = [a for a in same if a.finding.direction in FALLS and set(a.programmes) & set(self.assertion.programmes)]
        if self.direction == "slower-increase" and not falls:
            for form in ("active", "active", "passive", "passive", "headline"):
                yield self.case("false: slower rise as fall", self.say("decrease", form, self.plain))

    def of_the_whole(self) -> Iterator[Case]:
        """The finding at one site told of the whole programme."""
        for wider in self._wider_programmes():
            held = [a for a in self.register.near(self.assertion.outcome, [wider.id]) if self._is_on(wider, a)]
            if not held:
                whole = replace(self.plain, subject=named(wider, self.register), where="")
                for form in ("active", "passive"):
                    yield self.case("false: site as programme", self.say(self.direction, form, whole))

    def _wider_programmes(self) -> list[Term]:
        ids = {
            above for p in self.subject.programmes or () for above in self.register.vocabulary.ancestors("programme", p)
        }
        if self.subject.where:
            ids |= set(self.subject.programmes or ())
        programmes = self.register.vocabulary.of_kind("programme")
        return [programmes[id] for id in sorted(ids)]

    def _is_on(self, programme: Term, assertion: Assertion) -> bool:
        """Whether an assertion is on a programme as a whole, or on one beside the assertion's own."""
        if programme.id not in assertion.programmes and not set(assertion.programmes) & {programme.id}:
            return not assertion.programmes
        return not assertion.place or assertion.place in ("england", "international", "uk", programme.home)

    def of_everyone(self) -> Iterator[Case]:
        """The finding on a group told of the whole population, where nothing is held on others."""
        near = self.register.near(self.assertion.outcome, self.subject.programmes)
        if self.assertion.groups and all(a.groups for a in near):
            everyone = replace(self.plain, group=f" {self.random.choice(wording('everyone'))}")
            yield self.case("false: group as everyone", self._told(everyone))

    def of_a_part(self) -> Iterator[Case]:
        """The figure of a whole programme told of a part on which nothing is held."""
        parts = [
            term
            for term in self.register.vocabulary.of_kind("programme").values()
            if self.subject.programmes and term.broader in self.subject.programmes
        ]
        with_outcome = {p for a in self.register.near(self.assertion.outcome, None) for p in a.programmes}
        free = [t for t in parts if not with_outcome & self.register.vocabulary.descendants("programme", t.id)]
        if free and self.subject.amount:
            part = replace(self.subject, subject=named(self.random.choice(free), self.register), where="")
            yield self.case("false: total as part", self.say(self.direction, "active", part))
