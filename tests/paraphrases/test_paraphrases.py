"""Claims in other words than the assertions that they were written from: the shares told rightly must not fall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.matching import Checker
from intcheck.model.terms import Verdict

FILE = Path(__file__).parent / "claims.yaml"
SET_ASIDE = 3
"""Of so many assertions in a row, the last one's claims are only ever counted: they show what holds for unread ones."""


class Shares(NamedTuple):
    """Per cent of claims told rightly, at least, and of those told the other way round, at most."""

    right: float
    wrong: float


class Paraphrase(NamedTuple):
    """A claim, the assertion that it was written from, what that does to it, and the part of the file it is in."""

    claim: str
    assertion: str
    label: str
    part: str


REACHED = {
    ("borne-out", "read"): Shares(right=67, wrong=7.3),
    ("borne-out", "set aside"): Shares(right=58.3, wrong=9.6),
    ("denied", "read"): Shares(right=68.5, wrong=4),
    ("denied", "set aside"): Shares(right=60.7, wrong=11.3),
}
VERDICTS = {
    "borne-out": (Verdict.SUPPORTED, Verdict.CONTRADICTED),
    "denied": (Verdict.CONTRADICTED, Verdict.SUPPORTED),
}
"""The right verdict on a claim, and the wrong one."""


@cache
def paraphrases() -> tuple[Paraphrase, ...]:
    """All claims of the file, those of one assertion together."""
    return tuple(_read())


def _read() -> Iterator[Paraphrase]:
    written: dict[str, dict[str, list[str]]] = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for number, (assertion, claims) in enumerate(written.items(), start=1):
        for label, said in claims.items():
            for claim in said:
                yield Paraphrase(claim, assertion, label, "read" if number % SET_ASIDE else "set aside")


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load_knowledge()


def test_claims_are_written_from_assertions_that_are_held(knowledge: KnowledgeBase) -> None:
    held = {assertion.id for assertion in knowledge.assertions()}
    assert {paraphrase.assertion for paraphrase in paraphrases()} <= held


@pytest.mark.parametrize(("label", "part"), REACHED)
def test_verdicts_are_as_right_as_was_reached(label: str, part: str, knowledge: KnowledgeBase) -> None:
    checker = Checker(knowledge)
    asked = [p.claim for p in paraphrases() if (p.label, p.part) == (label, part)]
    given = Counter(checker.verify(claim).verdict for claim in asked)
    right, wrong = (100 * given[verdict] / len(asked) for verdict in VERDICTS[label])
    assert right >= REACHED[label, part].right, given
    assert wrong <= REACHED[label, part].wrong, given
