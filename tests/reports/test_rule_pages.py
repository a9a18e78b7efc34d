"""Every verdict and remark has a page that says what it means, why it matters, and what to write."""

from __future__ import annotations

import json

import pytest

from intcheck.model.terms import Verdict
from intcheck.reports.look import Look
from intcheck.reports.rules import codes, remark_codes, render_index, render_rule, rule


@pytest.mark.parametrize("code", codes())
def test_a_page_is_complete(code: str) -> None:
    page = rule(code)
    assert page.code == code
    assert page.title
    assert page.meaning.endswith(".")
    assert page.why.endswith(".")


@pytest.mark.parametrize("code", remark_codes())
def test_a_remark_has_a_bad_and_a_good_sentence(code: str) -> None:
    page = rule(code)
    assert page.bad
    assert page.good
    assert page.bad != page.good


def test_verdicts_come_first() -> None:
    assert codes()[: len(Verdict)] == tuple(verdict.value for verdict in Verdict)


def test_an_unknown_code_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        rule("../rules")


def test_the_table_names_both_sentences() -> None:
    shown = render_rule(rule("plan-as-result"), "table", Look(80))
    assert shown.index("✘ Do not write") < shown.index("✔ Write")


def test_json_holds_the_parts_and_markdown_the_file() -> None:
    page = rule("mixed")
    assert json.loads(render_rule(page, "json", Look()))["why"] == page.why
    assert render_rule(page, "markdown", Look()).startswith("# Mixed")


@pytest.mark.parametrize("format", ["table", "json", "markdown"])
def test_the_index_names_every_code(format: str) -> None:
    index = render_index(format, Look(100))
    assert all(code in index for code in codes())
