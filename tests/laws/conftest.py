"""The checker that every law is held against, and the sentences that the laws start from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker


@pytest.fixture(scope="session")
def checker() -> Checker:
    """A checker on the shipped knowledge, built once."""
    return Checker(load_knowledge())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Hands a test each sentence, or pair, of the list in claims.yaml that its parameter names."""
    told: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text(encoding="utf-8"))
    for name in ("claims", "denials", "spellings"):
        parameter = name.removesuffix("s")
        if parameter in metafunc.fixturenames:
            metafunc.parametrize(parameter, told[name], ids=[str(item)[:60] for item in told[name]])
