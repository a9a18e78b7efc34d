"""Figures told of somebody else: of those compared, of before, of a plan or of another group, as the subject's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from random import Random

from generator.case import Case
from generator.register import NEAR, Register
from generator.rewritten import FIGURES, Figure, figures
from generator.subjects import change, subject_of, written
from generator.templated import Writer
from generator.wording import sentence, wording
from intcheck.model.knowledge import Assertion, Value
from intcheck.model.terms import Against, Direction, Role, Status

OTHERS = (Role.COMPARATOR, Role.BASELINE, Role.PLAN)


def exchanged(assertion: Assertion, register: Register, random: Random) -> Iterator[Case]:
    """Every exchange of two figures that an assertion allows."""
    told = figures(assertion)
    for left, right in combinations(told, 2):
        if left.value.dimension == right.value.dimension and _apart(left.value, right.value):
            yield _exchanged(assertion, left, right)
    if len(told) == 1 and told[0].value.role is Role.MAIN:
        yield from _replaced(assertion, told[0], register)
    yield from _two_figures(assertion, register, random)


def _exchanged(assertion: Assertion, left: Figure, right: Figure) -> Case:
    text = assertion.statement
    text = text[: left.start] + right.text + text[left.end : right.start] + left.text + text[right.end :]
    return Case(sentence(text), "false: figure of another, in its words", assertion.id)


def _replaced(assertion: Assertion, figure: Figure, register: Register) -> Iterator[Case]:
    """The statement with the figure of another holder in place of its own."""
    for other in assertion.finding.values:
        same_kind = (
            other.dimension == figure.value.dimension and other.role in FIGURES and other.unit == figure.value.unit
        )
        if same_kind and _apart(other, figure.value) and not register.gives(abs(other.amount), assertion, other):
            text = assertion.statement[: figure.start] + written(other) + assertion.statement[figure.end :]
            yield Case(sentence(text), "false: figure of another, in its words", assertion.id)


def _apart(one: Value, other: Value) -> bool:
    return abs(abs(one.amount) - abs(other.amount)) > NEAR * max(abs(one.amount), abs(other.amount))


def _two_figures(assertion: Assertion, register: Register, random: Random) -> Iterator[Case]:
    """The subject's figure beside the comparison's, in their right places and exchanged."""
    own = change(assertion)
    told = wording("changes_told").get(assertion.finding.direction.value)
    other = _of_the_comparison(assertion, own)
    writer = Writer(assertion, subject_of(assertion, register).plain(), register, random)
    if own is None or other is None or told not in wording("two_figures") or not writer.subject.subject:
        return
    template = random.choice(wording("two_figures")[told])
    right, wrong = (written(own), written(other)), (written(other), written(own))
    for kind, (first, second) in (("true: two figures", right), ("false: two figures", wrong)):
        text = template.replace("{own}", first).replace("{other}", second)
        yield writer.case(kind, replace(writer.subject, amount="").fill(text))


def _of_the_comparison(assertion: Assertion, own: Value | None) -> Value | None:
    """The figure of those compared, of the same kind as the subject's own and moving the same way."""
    relative = assertion.finding.against is Against.COMPARATOR and assertion.finding.status is Status.OBSERVED
    moving = assertion.finding.direction in (Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE)
    if own is None or not relative or not moving:
        return None
    found = [v for v in assertion.finding.values if v.role is Role.COMPARATOR and v.dimension == own.dimension]
    return next((v for v in found if _apart(v, own)), None)
