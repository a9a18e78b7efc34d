"""What is no claim: questions, instructions, opinions without a speaker, other languages, nothing at all."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser
from intcheck.language.sentences import LONGEST

NO_CLAIMS = {
    "question": [
        "Did the vanguards cut emergency admissions?",
        "Do integrated care systems save money?",
        "“Has the Better Care Fund cut delays?”",
        "How much did the pioneers save?*",
    ],
    "instruction": [
        "Note that vanguards cut emergency admissions.",
        "Please see the annex on vanguards.",
        "Consider the evidence on pioneers before deciding.",
        "Approve the outline case.",
        "Adopt the vanguards' model of care.",
        "Commission an evaluation of the pioneers.",
    ],
    "opinion": [
        "We believe that integration is the right thing to do.",
        "Integration is the right thing to do.",
        "The government should fund integrated care properly.",
        "In my view integrated care is a good idea.",
    ],
    "language": [
        "Les soins intégrés ont réduit les hospitalisations en Angleterre.",
        "Die integrierte Versorgung hat die Kosten nicht gesenkt.",
        "La atención integrada no redujo los costes de los hospitales.",
    ],
    "empty": ["...", "***", "— —"],
    "too-long": ["Vanguards cut emergency admissions and " * (LONGEST // 30)],
}
CASES = [pytest.param(text, kind, id=text[:60]) for kind, texts in NO_CLAIMS.items() for text in texts]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_not_a_claim(text: str, kind: str, parser: Parser) -> None:
    assert [claim.skipped for claim in parser.parse(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "List size fell under the pioneers.",
        "Cuts in emergency admissions were seen in the vanguards.",
        "Waiting lists fell in the pioneers.",
        "The NAO believes that integration has not saved money.",
        "The Kings Fund says that the government should fund integrated care.",
        "Whether the vanguards cut emergency admissions is not known.",
        "Torbay cut emergency admissions.",
    ],
)
def test_a_claim_that_looks_like_none(text: str, parser: Parser) -> None:
    assert [claim.skipped for claim in parser.parse(text)] == [None]


def test_an_opinion_beside_a_claim_is_left_out(parser: Parser) -> None:
    claims = parser.parse("The vanguards cut emergency admissions, and that is the right thing to do.")
    assert [(claim.outcome, claim.direction) for claim in claims] == [("emergency-admissions", "decrease")]


def test_a_question_beside_a_claim_is_left_out(parser: Parser) -> None:
    claims = parser.parse("Did it work? The vanguards cut emergency admissions.")
    assert [claim.skipped for claim in claims] == [None]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_makes_no_claim(text: str, parser: Parser) -> None:
    assert parser.parse(text) == []
