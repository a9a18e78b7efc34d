"""The shipped knowledge, opened once, and an engine with foreseeable verdicts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from draft_files import Foreseeable
from intcheck.drafts import Options, read_draft, review
from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.model.drafts import SentenceResult

Reviewed = Callable[..., list[SentenceResult]]


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    return load_knowledge()


@pytest.fixture
def engine(knowledge: KnowledgeBase) -> Foreseeable:
    return Foreseeable(knowledge)


@pytest.fixture
def reviewed(engine: Foreseeable) -> Reviewed:
    """Reviews a text as a draft."""

    def call(text: str, name: str = "draft.md", **options: object) -> list[SentenceResult]:
        return list(review(read_draft(name, text.encode()), engine, Options(**options)))  # type: ignore[arg-type]

    return call
