"""Figures claimed against figures found."""

from __future__ import annotations

import pytest

from intcheck.language.quantities import quantities
from intcheck.matching.figures import compare, fits
from intcheck.model.claims import Quantity
from intcheck.model.knowledge import Value


def q(text: str) -> Quantity:
    """The last figure of a text."""
    return quantities(text)[-1]


def v(value: float, unit: str = "percent", dimension: str | None = None, factor: float = 1.0) -> Value:
    return Value(value, unit, "change", dimension or unit, value * factor)


def m(value: float) -> Value:
    return v(value, "gbp-million", "gbp", 1e6)


def bn(value: float) -> Value:
    return v(value, "gbp-billion", "gbp", 1e9)


FIT = [
    ("about a quarter", v(24)),
    ("a quarter", v(24)),
    ("24 per cent", v(24.3)),
    ("21%", v(-21)),
    ("nearly 90%", v(89.1)),
    ("more than 90%", v(90)),
    ("more than 90%", v(94)),
    ("just over 24%", v(24.8)),
    ("less than half", v(24)),
    ("almost two thirds", v(65)),
    ("two thirds", v(65)),
    ("one in eleven", v(9)),
    ("halved", v(-50)),
    ("£0.9bn", m(900)),
    ("£900m", bn(0.9)),
    ("half a billion pounds", m(511)),
    ("£5.297bn", bn(5.3)),
    ("£130 to £138", v(134, "gbp")),
    ("3% to 30%", v(15.7)),
    ("over 1,000 sites", v(1000, "count")),
    ("some 87,000 admissions", v(87000, "admissions", "count")),
    ("87k admissions", v(87000, "count")),
    ("up to 40 sites", v(38, "count")),
    ("three months", v(91, "days")),
    ("five years", v(5, "years", "days", 365.25)),
    ("1.4 million days", v(1.4, "days-million", "days", 1e6)),
    ("rate ratio 0.60", v(0.6, "rate ratio", "ratio")),
    ("p < 0.05", v(0.001, "p-value")),
    ("rose by 185,000", v(185000, "days")),
    ("doubled", v(100)),
    ("more than doubled", v(120)),
    ("40% lower", v(0.6, "rate ratio", "ratio")),
]
DIFFER = [
    ("65%", v(56)),
    ("about 65%", v(56)),
    ("nearly 90%", v(93)),
    ("nearly 90%", v(75)),
    ("more than 90%", v(85)),
    ("just over 24%", v(40)),
    ("almost two thirds", v(56)),
    ("a quarter", v(42)),
    ("£0.9bn", m(90)),
    ("£511m", m(457)),
    ("106,000 admissions", v(87000, "count")),
    ("160,000 admissions", v(106000, "count")),
    ("44 sites", v(42, "count")),
    ("£900,000", v(90000, "gbp")),
    ("3% to 30%", v(31)),
    ("over 1,000 sites", v(900, "count")),
    ("less than 4,000", v(4368, "count")),
    ("five years", v(3, "years", "days", 365.25)),
    ("doubled", v(24)),
    ("halved", v(-12)),
]
OTHERS = [
    ("3 percentage points", v(3)),
    ("87,000 days", v(87000, "count")),
    ("185,000 patients", v(185000, "days")),
    ("£24", v(24)),
    ("half as fast", v(24)),
    ("twice as many", v(24)),
    ("rose by 185,000", v(146000, "days")),
    ("odds ratio 0.82", v(24)),
    ("65% lower", v(0.6, "rate ratio", "ratio")),
]


def ids(cases: list[tuple[str, Value]]) -> list[str]:
    return [f"{text} / {value.value:g} {value.unit}" for text, value in cases]


@pytest.mark.parametrize(("text", "value"), FIT, ids=ids(FIT))
def test_fits(text: str, value: Value) -> None:
    assert compare(q(text), value)[0] is True


@pytest.mark.parametrize(("text", "value"), DIFFER, ids=ids(DIFFER))
def test_differs(text: str, value: Value) -> None:
    assert compare(q(text), value)[0] is False


@pytest.mark.parametrize(("text", "value"), OTHERS, ids=ids(OTHERS))
def test_measures_something_else(text: str, value: Value) -> None:
    assert compare(q(text), value)[0] is None


GIVES = "The claim gives {}, but the evidence gives {}."
AGREES = "The claim gives {}, and the evidence gives {}."
MEASURES_OTHER = "The claim gives {} and the evidence {}, which measure different things."


@pytest.mark.parametrize(
    ("text", "value", "form", "told", "found"),
    [
        ("65%", v(56), GIVES, "65%", "56%"),
        ("£0.9bn", m(900), AGREES, "£0.9bn", "£900 million"),
        ("over 1,000 sites", v(900, "sites", "count"), GIVES, "more than 1,000 sites", "900 sites"),
        ("87,000 days", v(87000, "count"), MEASURES_OTHER, "87,000 days", "87,000"),
        ("24%", v(-24.04), AGREES, "24%", "24.04%"),
        ("rate ratio 0.9", v(0.6, "rate ratio", "ratio"), GIVES, "0.9", "rate ratio 0.6"),
        ("£1.20", v(1.5, "gbp"), GIVES, "£1.20", "£1.50"),
        ("half as fast", v(0.9, "times", "ratio"), GIVES, "half", "0.9 times"),
    ],
)
def test_sentence_states_both_figures(text: str, value: Value, form: str, told: str, found: str) -> None:
    assert compare(q(text), value)[1] == form.format(told, found)


def test_amount_in_another_dimension_never_fits() -> None:
    assert fits(q("24%"), 24, "percent")
    assert not fits(q("24%"), 24, "percentage-points")
