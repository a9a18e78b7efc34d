"""What statements tell by themselves is the same read ahead as read when it is asked for."""

from __future__ import annotations

import json

import pytest

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.payload import compact
from intcheck.language.told import quantifier_of
from intcheck.matching.statements import take_over, worked_out
from intcheck.model.terms import Quantifier
from intcheck.text import remembered
from intcheck.text.remembered import Remembered


def test_what_is_taken_over_is_what_was_worked_out(knowledge: KnowledgeBase) -> None:
    for assertion in knowledge.assertions():
        never_met = f"{assertion.statement} "
        told = worked_out(never_met)
        take_over(never_met, json.loads(compact(told)))
        assert worked_out(never_met) == told


def test_what_is_taken_over_is_not_worked_out_again() -> None:
    lengths = Remembered(len)
    lengths.take_over("abc", 30)
    assert lengths("abc") == 30


def test_what_was_never_taken_over_is_worked_out() -> None:
    assert Remembered(len)("abc") == 3


def test_of_too_many_answers_that_are_taken_over_none_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "AHEAD", 1)
    lengths = Remembered(len)
    lengths.take_over("abc", 30)
    lengths.take_over("abcd", 40)
    assert (lengths("abc"), lengths("abcd")) == (3, 40)


def test_a_number_that_a_statement_speaks_for_is_taken_over_as_it_is_read() -> None:
    statement = "Every ward in Ambridge had lost all of its beds by 1 May 2016, or 12% of them."
    told = json.loads(compact(worked_out(statement)))
    take_over(statement, told)
    assert quantifier_of(statement) is Quantifier.ALL
