"""A parser on the shipped vocabulary, and short ways to ask what it read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from intcheck.knowledge import load_knowledge
from intcheck.language.parser import Parser
from intcheck.model.claims import Claim


@pytest.fixture(scope="session")
def parser() -> Parser:
    """Reads texts with the shipped vocabulary."""
    return Parser(load_knowledge())


@pytest.fixture(scope="session")
def read_one(parser: Parser) -> Callable[[str], Claim]:
    """Reads a text that makes one claim, no more."""

    def read(text: str) -> Claim:
        claims = parser.parse(text)
        assert len(claims) == 1, [claim.text for claim in claims]
        return claims[0]

    return read
