"""Where a sentence falls into clauses that each make a claim; a bar marks each joint."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser

SENTENCES = [
    "Vanguards slowed the rise in emergency admissions| but did not cut bed days.",
    "Emergency admissions rose in the vanguards,| while delayed transfers fell.",
    "The pioneers improved patient experience,| yet costs went up.",
    "Delayed transfers rose| and emergency admissions fell under the Better Care Fund.",
    "Although costs rose,| patient experience improved in the pioneers.",
    "Admissions fell;| costs rose.",
    "Vanguards cut emergency admissions in 2015 and 2016.",
    "Vanguards and pioneers cut emergency admissions.",
    "The Better Care Fund, which began in 2015, cut emergency admissions.",
    "Emergency admissions fell by 12%, a significant drop.",
    "Emergency admissions rose by 1.93%, compared with 4.84% elsewhere.",
    "NHS England and councils pooled £5.3 billion, or 2.2% of their budgets.",
    "Vanguards, according to the NAO, did not save money.",
    "The Better Care Fund missed its targets even| though demand was falling.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_clauses(marked: str, parser: Parser) -> None:
    spans = dict.fromkeys(claim.span for claim in parser.parse(marked.replace("|", "")))
    text = marked.replace("|", "")
    assert [text[start:end].strip(" ,;") for start, end in spans] == [c.strip(" ,;") for c in marked.split("|")]


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "Vanguards slowed the rise in emergency admissions but did not cut bed days.",
            "emergency-admissions bed-days",
        ),
        ("Emergency admissions fell, then rose again in the vanguards.", "emergency-admissions emergency-admissions"),
    ],
)
def test_a_clause_without_an_outcome_speaks_of_its_neighbours(text: str, outcomes: str, parser: Parser) -> None:
    assert [claim.outcome for claim in parser.parse(text)] == outcomes.split()


@pytest.mark.parametrize(
    "text",
    [
        "Vanguards slowed the rise in emergency admissions but did not cut bed days.",
        "Delayed transfers rose and emergency admissions fell under the vanguards.",
    ],
)
def test_a_clause_without_a_programme_speaks_of_its_neighbours(text: str, parser: Parser) -> None:
    assert {claim.programmes for claim in parser.parse(text)} == {("vanguards",)}


def test_each_sentence_makes_its_own_claims(parser: Parser) -> None:
    claims = parser.parse("Vanguards cut emergency admissions. Costs rose in the pioneers.")
    assert [(claim.programmes, claim.direction) for claim in claims] == [
        (("vanguards",), "decrease"),
        (("pioneers",), "increase"),
    ]
