"""Who is said to have said it, and what is no attribution."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser

SPEAKERS = [
    ("According to the NAO, the Better Care Fund did not save money.", "nao"),
    ("The National Audit Office found that the Better Care Fund did not save money.", "nao"),
    ("The Better Care Fund did not save money, the NAO concluded.", "nao"),
    ("The Better Care Fund did not save money, according to the National Audit Office.", "nao"),
    ("The auditors of the NAO reported that delays rose.", "nao"),
    ("The CPS recommends a single budget for health and social care.", "cps"),
    ("The Public Accounts Committee warned that integration was far off.", "pac"),
    ("The King's Fund argues that integrated care takes time.", "kings-fund"),
    ("In the view of the BMA, integrated care systems lack money.", "bma"),
    ("Simon Stevens said that vanguards cut emergency admissions.", "simon-stevens"),
    ("Sir Amyas Morse of the NAO said that integration had not saved money.", "amyas-morse"),
    ("The Health Foundation says that vanguards slowed the rise in emergency admissions.", "health-foundation"),
    ("Few works in the University of York's list of 2014 had controls, NIHR says.", "nihr"),
    ("In the Lowdown's account, the pioneers got little money.", "lowdown"),
    ("The reform is disruptive, in Karl Williams's words.", "karl-williams"),
    ("A rise in delays was reported by the National Audit Office.", "nao"),
    ("The NAO slams weak oversight of integration.", "nao"),
    ("Baxter's review found that integrated care improved satisfaction.", "author-baxter"),
    ("Case management left deaths as they were in the trials pooled by Stokes and colleagues.", "author-stokes"),
    ("Nolte and Pitchforth could not say whether integrated care saves money.", "author-nolte"),
    ("The Rocks meta-analysis shows that integrated care costs less.", "author-rocks"),
    ("Overall, said the King's Fund, the vanguards were poor value.", "kings-fund"),
    ("The NAO looked for savings from integration and was not persuaded.", "nao"),
    ("The NHS Confederation is right to object when systems are judged by delays.", "nhs-confederation"),
    ("According to Low et al, case management kept people out of nursing homes.", "author-low"),
]
NO_SPEAKERS = [
    "A minister said that vanguards cut emergency admissions.",
    "One often hears that integration saves money.",
    "Some say that integration saves money.",
    "NHS England picked 50 vanguards in 2015.",
    "The Better Care Fund cut emergency admissions.",
    "The government spent £329 million on the vanguards.",
    "Experts say that integrated care saves money.",
    "Vanguards were picked by NHS England in 2015.",
    "Low uptake held integrated care back.",
    "Integration was on the rocks by 2015.",
    "Delays in Stoke rose in 2015.",
]


@pytest.mark.parametrize(("text", "body"), SPEAKERS)
def test_the_named_speaker(text: str, body: str, parser: Parser) -> None:
    assert {claim.attribution for claim in parser.parse(text)} == {body}


@pytest.mark.parametrize("text", NO_SPEAKERS)
def test_no_named_speaker(text: str, parser: Parser) -> None:
    assert {claim.attribution for claim in parser.parse(text)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The CPS recommends one commissioner for health and social care.",
        "The Public Accounts Committee called for one commissioner for health and social care.",
    ],
)
def test_a_speaker_who_wants_something_recommends_it(text: str, parser: Parser) -> None:
    assert {claim.status for claim in parser.parse(text)} == {"recommended"}


def test_what_is_planned_beside_what_somebody_wants_is_not_that_wish(parser: Parser) -> None:
    wish = "The Government wants the boards to share leaders"
    assert parser.parse(f"{wish}, and admissions are meant to fall by 5%.")[-1].attribution is None
    assert parser.parse("The Government wants admissions to fall by 5%.")[-1].attribution == "government"
