"""Claims built from the parts of an assertion: programme, outcome, place, direction and figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from generator.case import Case
from generator.register import NEAR, Register
from generator.subjects import Subject, change, named, narrowest, subject_of, synonyms, written
from generator.wording import sentence, wording
from intcheck.model.knowledge import Assertion, Term
from intcheck.model.terms import Direction, Role, Status

SYNONYMS = 3
DENIALS = 4
OTHERS = (Role.COMPARATOR, Role.BASELINE, Role.PLAN)
COUNTED = ("percent", "days", "count")
PLANS = (Status.PLANNED, Status.FORECAST)


def templated(assertion: Assertion, register: Register, random: Random) -> Iterator[Case]:
    """Every kind of claim that the assertion's direction allows, of outcomes that can be better or worse."""
    writer = Writer(assertion, subject_of(assertion, register), register, random)
    if assertion.finding.direction is Direction.DESCRIPTIVE or not writer.good_side():
        return
    if assertion.finding.status is Status.OBSERVED:
        yield from writer.truths()
        yield from writer.of_another()
        yield from writer.flipped()
        yield from writer.negated()
        yield from writer.exchanged_programme()
        yield from writer.exchanged_place()
    elif assertion.finding.status in PLANS:
        yield from writer.plans()


class Writer:
    """Writes the claims of one assertion."""

    def __init__(self, assertion: Assertion, subject: Subject, register: Register, random: Random) -> None:
        self.assertion = assertion
        self.subject = subject
        self.register = register
        self.random = random
        self.direction = assertion.finding.direction.value

    def case(self, kind: str, text: str) -> Case:
        """A case of a kind with the text as a sentence."""
        return Case(sentence(text), kind, self.assertion.id)

    def say(self, direction: str, form: str, subject: Subject) -> str:
        """A direction told of a subject in one of the wordings of a form."""
        templates = wording("truths")[direction]
        chosen = self.random.choice(templates[form if subject.subject else "bare"])
        return subject.fill(chosen)

    def truths(self) -> Iterator[Case]:
        """What the assertion says, in other forms."""
        plain = self.subject.plain()
        for form in ("active", "active", "passive", "passive", "headline"):
            yield self.case(f"true: {form}", self.say(self.direction, form, plain))
        for other in synonyms(self.assertion, plain, self.register, self.random, SYNONYMS):
            form = self.random.choice(["active", "passive", "headline"])
            yield self.case("true: synonym", self.say(self.direction, form, other))
        if self.subject.amount:
            yield self.case("true: figure", self.say(self.direction, "active", self.subject))
            yield self.case("true: figure", self.say(self.direction, "passive", self.subject))
            yield from self._as_fraction()
        yield from self._by_goodness("true: better or worse", self.direction)

    def _as_fraction(self) -> Iterator[Case]:
        value = change(self.assertion)
        fraction = wording("fractions").get(abs(value.value)) if value and value.dimension == "percent" else None
        if fraction:
            yield self.case(
                "true: number format",
                self.say(self.direction, "active", replace(self.subject, amount=f" by {fraction}")),
            )

    def _by_goodness(self, kind: str, direction: str) -> Iterator[Case]:
        """The direction told as better or worse, where the outcome has a good side."""
        good = self.good_side()
        if direction in ("increase", "decrease") and good and self.subject.subject:
            better = (direction == "decrease") == (good == "lower")
            template = self.random.choice(wording("better" if better else "worse"))
            yield self.case(kind, self.subject.plain().fill(template))

    def good_side(self) -> str | None:
        """The good side of the assertion's outcome, "lower" or "higher", if it has one."""
        better = self.register.vocabulary.of_kind("outcome")[self.assertion.outcome].better
        return better if better in ("lower", "higher") else None

    def of_another(self) -> Iterator[Case]:
        """The figure of the comparison, the baseline, the plan or another group told as the size of the change."""
        told = wording("changes_told").get(self.direction)
        own = change(self.assertion)
        values = [v for v in self.assertion.finding.values if v.dimension in COUNTED and v.value == v.amount]
        main = [own] if own else [v for v in values if v.role is Role.MAIN]
        for other in (v for v in values if v.role in OTHERS or (own and v.role is Role.MAIN and v is not own)):
            apart = all(abs(other.amount - v.amount) > NEAR * abs(other.amount) for v in main)
            if told and main and apart and not self.register.gives(abs(other.amount), self.assertion, other):
                moved = replace(self.subject, amount=f" by {written(other)}")
                for form in ("active", "passive"):
                    yield self.case("false: figure of another", self.say(told, form, moved))

    def flipped(self) -> Iterator[Case]:
        """Another direction than the one found."""
        for direction in wording("flipped").get(self.direction, ()):
            if not self.may_hold(direction):
                form = self.random.choice(["active", "passive", "headline"])
                yield self.case("false: direction", self.say(direction, form, self.subject.plain()))
                yield from self._by_goodness("false: direction", direction)

    def negated(self) -> Iterator[Case]:
        """What was found, denied."""
        if self.direction in wording("negated") and self.subject.subject and not self.may_hold(f"not {self.direction}"):
            templates = wording("negated")[self.direction]
            for template in self.random.sample(templates, min(DENIALS, len(templates))):
                yield self.case("false: negated", self.subject.plain().fill(template))

    def may_hold(self, direction: str) -> bool:
        """Whether any result on the subject agrees with a direction."""
        return self.register.may_hold(direction, self.assertion.outcome, self.subject.programmes)

    def exchanged_programme(self) -> Iterator[Case]:
        """The finding told of a programme on which nothing alike is held, and of one that does not exist."""
        if not self.subject.programmes:
            return
        other = other_programme(self.assertion, self.register, self.random)
        if other is not None:
            moved = replace(self.subject.plain(), subject=named(other, self.register))
            yield self.case(
                "false: programme", self.say(self.direction, self.random.choice(["active", "passive"]), moved)
            )
        unknown = replace(self.subject.plain(), subject=self.random.choice(wording("unknown_programmes")))
        yield self.case(
            "false: unknown programme", self.say(self.direction, self.random.choice(["active", "passive"]), unknown)
        )

    def exchanged_place(self) -> Iterator[Case]:
        """The finding told of a place on which nothing alike is held."""
        other = other_place(self.assertion, self.register, self.random)
        if other is not None and self.direction not in ("not-shown", "mixed"):
            moved = replace(self.subject.plain(), where=f" in {other.label}")
            yield self.case("false: place", self.say(self.direction, self.random.choice(["active", "passive"]), moved))

    def plans(self) -> Iterator[Case]:
        """A plan told as one, and told as a result."""
        if self.direction in wording("planned") and self.subject.subject:
            for template in wording("planned")[self.direction]:
                yield self.case("true: plan", self.subject.fill(template))
        if not self.may_hold(self.direction):
            for form in ("active", "passive", "headline"):
                yield self.case("false: plan as result", self.say(self.direction, form, self.subject))


def other_programme(assertion: Assertion, register: Register, random: Random) -> Term | None:
    """A programme with no evidence on the assertion's outcome, and no kin of the assertion's programmes."""
    taken = register.programmes_with(assertion.outcome) | {
        k for p in assertion.programmes for k in register.kin("programme", p)
    }
    free = [t for t in register.vocabulary.of_kind("programme").values() if t.id not in taken]
    return random.choice(free) if free else None


def other_place(assertion: Assertion, register: Register, random: Random) -> Term | None:
    """A place with no evidence on the assertion's outcome, that does not lie around the assertion's own."""
    own = {assertion.place, *_homes(assertion, register)}
    taken = register.places_with(assertion.outcome) | {
        k for p in own for k in (p, *register.vocabulary.ancestors("place", p))
    }
    free = [t for t in register.vocabulary.of_kind("place").values() if t.id not in taken]
    return random.choice(free) if free else None


def _homes(assertion: Assertion, register: Register) -> Iterator[str]:
    terms = (register.vocabulary.get("programme", p) for p in narrowest(assertion, register))
    return (t.home for t in terms if t and t.home)
