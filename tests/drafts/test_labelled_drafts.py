"""Drafts labelled sentence by sentence: the shares read rightly must not fall below what was reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from intcheck import Checker
from intcheck.drafts import read_draft, review
from intcheck.knowledge import KnowledgeBase
from intcheck.model.drafts import SentenceResult

FOLDER = Path(__file__).parent / "labelled"
FAULTED = {"contradicted", "overstated"}
SILENT = "not-covered"


class Sentence(NamedTuple):
    """A labelled sentence: the verdicts that an expert would accept, best first, and the one that it got."""

    accept: tuple[str, ...]
    verdict: str

    @property
    def is_checkable(self) -> bool:
        return self.accept != (SILENT,)


@pytest.fixture(scope="module")
def read(knowledge: KnowledgeBase) -> list[Sentence]:
    checker = Checker(knowledge)
    labels: dict[str, list[dict[str, Any]]] = yaml.safe_load((FOLDER / "labels.yaml").read_text("utf-8"))
    return [sentence for name, entries in labels.items() for sentence in sentences(name, entries, checker)]


def sentences(name: str, entries: Sequence[dict[str, Any]], checker: Checker) -> Iterator[Sentence]:
    """The labelled sentences of a draft, each with the verdict of the result that stands there and reads most alike."""
    results = list(review(read_draft(name, (FOLDER / name).read_bytes()), checker))
    for entry in entries:
        near = [result for result in results if result.line <= entry["line"] + 1 and result.end_line >= entry["line"]]
        best = max(near, key=lambda result: SequenceMatcher(None, plain(result.text), entry["text"]).ratio())
        yield Sentence(tuple(entry["accept"]), verdict(best))


def plain(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def verdict(result: SentenceResult) -> str:
    return SILENT if result.skipped or result.assessment is None else result.assessment.verdict.value


def per_cent(found: Sequence[Sentence], holds: Callable[[Sentence], bool]) -> float:
    return 100 * sum(map(holds, found)) / len(found)


def test_sentences_that_can_be_checked_are(read: list[Sentence]) -> None:
    assert per_cent([s for s in read if s.is_checkable], lambda s: s.verdict != SILENT) >= 83


def test_verdicts_are_accepted(read: list[Sentence]) -> None:
    checked = [s for s in read if s.is_checkable and s.verdict != SILENT]
    assert per_cent(checked, lambda s: s.verdict in s.accept) >= 92


def test_wrong_and_overstated_sentences_are_caught(read: list[Sentence]) -> None:
    assert per_cent([s for s in read if s.accept[0] in FAULTED], lambda s: s.verdict in FAULTED) >= 77


def test_true_sentences_raise_few_alarms(read: list[Sentence]) -> None:
    assert per_cent([s for s in read if s.accept == ("supported",)], lambda s: s.verdict in FAULTED) <= 4


def test_what_cannot_be_checked_gets_no_verdict(read: list[Sentence]) -> None:
    assert per_cent([s for s in read if not s.is_checkable], lambda s: s.verdict == SILENT) >= 98


def test_no_wrong_sentence_is_supported_but_few(read: list[Sentence]) -> None:
    wrong = [s for s in read if "supported" not in s.accept]
    assert per_cent(wrong, lambda s: s.verdict == "supported") <= 1
