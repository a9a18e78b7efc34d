"""What a statement of the register says, told in plain other words, is borne out; one point changed, it is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from intcheck.matching import Checker

CLAIMS: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("own_words.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("claim", CLAIMS["supported"])
def test_a_statement_in_other_words_is_supported(claim: str, checker: Checker) -> None:
    assert checker.verify(claim).verdict == "supported"


@pytest.mark.parametrize("claim", CLAIMS["changed"])
def test_a_statement_with_one_point_changed_is_not_supported(claim: str, checker: Checker) -> None:
    assert checker.verify(claim).verdict != "supported"
