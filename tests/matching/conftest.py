"""The shipped knowledge, and what holds evidence against claims on it."""

from __future__ import annotations

import pytest

from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.matching import Checker
from intcheck.matching.judge import Judge


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    """The shipped knowledge, loaded once."""
    return load_knowledge()


@pytest.fixture(scope="session")
def checker(knowledge: KnowledgeBase) -> Checker:
    """A checker on the shipped knowledge."""
    return Checker(knowledge)


@pytest.fixture(scope="session")
def judge(knowledge: KnowledgeBase) -> Judge:
    """Holds assertions, made by hand too, against claims in the shipped vocabulary."""
    return Judge(knowledge)
