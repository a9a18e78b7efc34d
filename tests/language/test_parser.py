"""The other parts of a claim: status, certainty, how many, how long, lists, periods, context and spans."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intcheck.knowledge import load_knowledge
from intcheck.language.context import Context
from intcheck.language.parser import Parser
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Period

ReadOne = Callable[[str], Claim]


def cases(table: dict[str, list[str]]) -> list[object]:
    return [pytest.param(text, word, id=text[:60]) for word, texts in table.items() for text in texts]


STATUS = {
    "observed": [
        "Vanguards cut emergency admissions.",
        "The savings that were planned for the Better Care Fund did not materialise.",
    ],
    "planned": [
        "The Better Care Fund was meant to cut emergency admissions.",
        "The Better Care Fund aimed to cut emergency admissions by 106,000.",
        "Areas planned to reduce emergency admissions under the Better Care Fund.",
        "Vanguards were supposed to cut emergency admissions.",
        "The Better Care Fund was intended to save £511 million.",
        "The target was to cut emergency admissions in the vanguards.",
    ],
    "forecast": [
        "Vanguards will save £324 million a year.",
        "Vanguards are forecast to save £324 million a year.",
    ],
    "recommended": [
        "Integrated care systems should be put on a statutory footing, said Patricia Hewitt.",
    ],
}


@pytest.mark.parametrize(("text", "status"), cases(STATUS))
def test_status(text: str, status: str, parser: Parser) -> None:
    assert parser.parse(text)[-1].status == status


CERTAINTY = {
    "asserted": ["Vanguards cut emergency admissions."],
    "hedged": [
        "Vanguards may have cut emergency admissions.",
        "Vanguards might have cut emergency admissions.",
        "Vanguards appear to have cut emergency admissions.",
        "Vanguards probably cut emergency admissions.",
        "There are signs that vanguards cut emergency admissions.",
    ],
    "proven": [
        "It is proven that vanguards cut emergency admissions.",
        "There is strong evidence that vanguards cut emergency admissions.",
        "The evidence shows beyond doubt that vanguards cut emergency admissions.",
    ],
    "unproven": [
        "There is no evidence that vanguards cut emergency admissions.",
        "There is little evidence that vanguards cut emergency admissions.",
        "There is no compelling evidence that integration saves money.",
        "It has not been proven that vanguards cut emergency admissions.",
        "Nobody has shown that vanguards cut emergency admissions.",
    ],
}


@pytest.mark.parametrize(("text", "certainty"), cases(CERTAINTY))
def test_certainty(text: str, certainty: str, read_one: ReadOne) -> None:
    assert read_one(text).certainty == certainty


QUANTIFIERS = {
    "plain": ["Vanguards cut emergency admissions.", "The fund cut emergency admissions by some 87,000."],
    "all": [
        "All vanguards cut emergency admissions.",
        "Every vanguard cut emergency admissions.",
        "Vanguards always cut emergency admissions.",
    ],
    "most": ["Most vanguards cut emergency admissions.", "The majority of vanguards cut emergency admissions."],
    "some": [
        "Some vanguards cut emergency admissions.",
        "Vanguards cut emergency admissions in places.",
        "A few vanguards cut emergency admissions.",
        "Integrated care can cut emergency admissions.",
    ],
    "not-all": [
        "Not all vanguards cut emergency admissions.",
        "Vanguards did not cut emergency admissions everywhere.",
    ],
    "none": ["Not a single vanguard cut emergency admissions.", "None of the vanguards cut emergency admissions."],
}


@pytest.mark.parametrize(("text", "quantifier"), cases(QUANTIFIERS))
def test_how_many(text: str, quantifier: str, read_one: ReadOne) -> None:
    assert read_one(text).quantifier == quantifier


DURATIONS = {
    "unsaid": ["Vanguards cut emergency admissions."],
    "lasting": [
        "Vanguards cut emergency admissions for good.",
        "Vanguards brought a lasting cut in emergency admissions.",
        "Vanguards permanently cut emergency admissions.",
        "Vanguards brought a sustained fall in emergency admissions.",
    ],
    "temporary": [
        "Vanguards cut emergency admissions for a short time.",
        "Vanguards temporarily cut emergency admissions.",
        "Vanguards brought a short-lived fall in emergency admissions.",
    ],
}


@pytest.mark.parametrize(("text", "duration"), cases(DURATIONS))
def test_how_long(text: str, duration: str, read_one: ReadOne) -> None:
    assert read_one(text).duration == duration


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Vanguards cut emergency admissions and length of stay.", ["emergency-admissions", "length-of-stay"]),
        ("Vanguards cut neither bed days nor costs.", ["bed-days", "costs"]),
    ],
)
def test_outcomes_in_a_list_make_a_claim_each(text: str, outcomes: list[str], parser: Parser) -> None:
    claims = parser.parse(text)
    assert [claim.outcome for claim in claims] == outcomes
    assert len({(claim.direction, claim.negated) for claim in claims}) == 1


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Emergency admissions rose in 2015-16 under the Better Care Fund.", Period("2015-04", "2016-03")),
        ("Pioneer areas saw emergency admissions rise from 2013 to 2018.", Period("2013", "2018")),
        ("Delayed transfers have risen since 2010.", Period("2010", None)),
        ("Emergency admissions rose in the pioneers.", None),
    ],
)
def test_period(text: str, period: Period | None, read_one: ReadOne) -> None:
    assert read_one(text).period == period


def test_figures_keep_their_unit_and_their_holder(read_one: ReadOne) -> None:
    claim = read_one("Emergency admissions in pioneer areas rose by 1.93% to 2014-15, compared with 4.84% elsewhere.")
    assert [(q.value, q.unit, q.comparator) for q in claim.quantities] == [
        (1.93, "percent", False),
        (4.84, "percent", True),
    ]


AROUND = Context(programmes=("pioneers",), outcome="emergency-admissions", places=("england",), attribution="nao")


def test_what_a_sentence_leaves_out_comes_from_its_context(parser: Parser) -> None:
    claim = parser.parse("They fell by 12%.", AROUND)[0]
    assert (claim.programmes, claim.places, claim.attribution) == (("pioneers",), ("england",), "nao")


def test_what_a_sentence_says_itself_stands_before_its_context(parser: Parser) -> None:
    claim = parser.parse("The CPS said that vanguards in Salford cut costs.", AROUND)[0]
    assert (claim.programmes, claim.outcome, claim.attribution) == (("vanguards",), "costs", "cps")
    assert claim.places == ("salford",)


TWO = "Costs rose.  According to the NAO, vanguards slowed the rise in admissions by 8.8% but did not cut costs."


def test_spans_stand_in_the_text_that_the_user_gave(parser: Parser) -> None:
    claims = parser.parse(TWO)
    parts = [part for claim in claims for part in (*claim.mentions, *claim.cues, *claim.quantities)]
    assert len(parts) > 8
    assert all(TWO[slice(*part.span)] == part.text for part in parts)
    assert all(TWO[slice(*claim.span)] == claim.text for claim in claims)


PARSER = Parser(load_knowledge())


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.sampled_from([" ", "\n", "\u00a0", "  "]))
def test_spans_hold_whatever_stands_before_the_claim(before: str, gap: str) -> None:
    text = f"{before}. Vanguards{gap}cut “emergency{gap}admissions” by £5.3{gap}million."
    claims = PARSER.parse(text)
    assert all(text[slice(*m.span)] == m.text for claim in claims for m in (*claim.mentions, *claim.quantities))


def test_an_aside_between_commas_changes_nothing(read_one: Callable[[str], Claim]) -> None:
    plain = read_one("The vanguards did nothing to cut emergency admissions.")
    aside = read_one("The vanguards did nothing, so far as anyone can tell, to cut emergency admissions.")
    assert (aside.direction, aside.negated, aside.quantifier) == (plain.direction, plain.negated, plain.quantifier)
    assert aside.negated
