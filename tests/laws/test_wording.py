"""Laws of wording: what does not change what a sentence says does not change its verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from intcheck.model.terms import Verdict

TOLD: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text(encoding="utf-8"))
OPPOSED = {Verdict.SUPPORTED, Verdict.CONTRADICTED}


def _curly(text: str) -> str:
    return f"\u201c{text}\u201d".replace("'", "\u2019")


REWRITINGS: dict[str, Callable[[str], str]] = {
    "capital first letters of sentences only": lambda text: text[0].upper() + text[1:],
    "no full stop": lambda text: text.removesuffix("."),
    "an exclamation mark": lambda text: f"{text.removesuffix('.')}!",
    "two spaces": lambda text: text.replace(" ", "  "),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "a line break": lambda text: text.replace(" ", "\n", 1),
    "straight quotation marks": lambda text: f'"{text}"',
    "curly quotation marks": _curly,
    "another hyphen": lambda text: text.replace("-", "\u2010"),
    "a dash before it": lambda text: f"\u2013 {text}",
    "a bullet before it": lambda text: f"\u2022 {text}",
    "an opening that says nothing": lambda text: (
        f"As we know, {text[0].lower() if text.split()[0] == 'The' else text[0]}{text[1:]}"
    ),
}


@pytest.mark.parametrize("rewriting", REWRITINGS.values(), ids=REWRITINGS.keys())
def test_marks_and_spaces_change_no_verdict(claim: str, rewriting: Callable[[str], str], checker: Checker) -> None:
    assert checker.verify(rewriting(claim)).verdict is checker.verify(claim).verdict


def test_small_letters_change_no_verdict(claim: str, checker: Checker) -> None:
    kept = {word for word in claim.split() if sum(letter.isupper() for letter in word) > 1}
    lowered = " ".join(word if word in kept else word.lower() for word in claim.split())
    assert checker.verify(lowered).verdict is checker.verify(claim).verdict


def test_capitals_change_no_verdict(claim: str, checker: Checker) -> None:
    assert checker.verify(claim.upper()).verdict is checker.verify(claim).verdict


@pytest.mark.parametrize("citation", TOLD["citations"])
def test_a_citation_at_the_end_changes_no_verdict(claim: str, citation: str, checker: Checker) -> None:
    cited = f"{claim.removesuffix('.')} {citation}."
    assert checker.verify(cited).verdict is checker.verify(claim).verdict


@pytest.mark.parametrize("irrelevant", TOLD["irrelevant"])
def test_an_irrelevant_clause_turns_no_verdict_round(claim: str, irrelevant: str, checker: Checker) -> None:
    longer = f"{claim.removesuffix('.')}, {irrelevant}."
    assert {checker.verify(longer).verdict, checker.verify(claim).verdict} != OPPOSED


def test_spelling_changes_no_verdict(spelling: list[str], checker: Checker) -> None:
    assert len({checker.verify(text).verdict for text in spelling}) == 1


def test_a_claim_and_its_denial_are_not_both_supported(denial: list[str], checker: Checker) -> None:
    assert [checker.verify(text).verdict for text in denial] != [Verdict.SUPPORTED, Verdict.SUPPORTED]


CHECKER = Checker(load_knowledge())
WORDS = st.sampled_from(sorted({word for claim in TOLD["claims"] for word in claim.split()}))
ALPHABET = st.characters(exclude_categories=["Cs"])


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(ALPHABET, max_size=200))
def test_any_text_gets_a_verdict(text: str) -> None:
    assert CHECKER.verify(text).verdict in Verdict


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(WORDS | st.text(ALPHABET, max_size=6), max_size=30).map(" ".join))
def test_claims_shaken_up_get_a_verdict_whose_spans_lie_in_the_text(text: str) -> None:
    found = CHECKER.verify(text)
    assert all(0 <= result.claim.span[0] <= result.claim.span[1] <= len(text) for result in found.claims)
    assert all(0 <= m.span[0] < m.span[1] <= len(text) for result in found.claims for m in result.claim.mentions)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.sampled_from(TOLD["claims"]), st.integers(min_value=0, max_value=400))
def test_typing_mistakes_turn_no_claim_round(claim: str, at: int) -> None:
    """A letter doubled anywhere is still the same word to a reader, or a word that nobody knows."""
    at %= len(claim)
    mistyped = f"{claim[:at]}{claim[at]}{claim[at:]}" if claim[at].islower() else claim
    assert {CHECKER.verify(mistyped).verdict, CHECKER.verify(claim).verdict} != OPPOSED
