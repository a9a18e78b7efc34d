"""The assertions of a source are held against its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from factories import assertion, finding, value
from intcheck.drafts import read_draft
from intcheck.matching.audit import audit
from intcheck.model.editing import Audited
from intcheck.model.knowledge import Value

TEXT = """\
The audit office says that the fund saved little.

Emergency admissions in the areas rose by 87,000 in the first year, and the NHS paid £311 million more than planned.
Delayed transfers of care cost another £146m.

About a quarter of all councils did better. Of these, 90% had agreed on a plan, and the rate was 0.90 on average.
"""


def held(text: str, statement: str, *values: Value) -> Audited:
    [found] = audit(
        [assertion(statement=statement, finding=finding(values=values))], read_draft("a.txt", text.encode())
    )
    return found


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        pytest.param(value(87000, "count"), "87,000", id="separators"),
        pytest.param(Value(311, "gbp-million", "cost", "gbp", 311e6), "311", id="digits as written"),
        pytest.param(Value(0.146, "gbp-billion", "cost", "gbp", 146e6), "£146m", id="another scale"),
        pytest.param(value(25, "percent"), "a quarter", id="in words"),
        pytest.param(value(90, "percent"), "90", id="per cent"),
        pytest.param(value(0.9, "rate"), "0.90", id="closing noughts"),
        pytest.param(value(90, "count"), None, id="per cent is no count"),
        pytest.param(Value(87000, "gbp", "cost", "gbp", 87000), "87,000", id="money without its sign"),
        pytest.param(value(311, "count"), None, id="money is no count"),
        pytest.param(value(7000, "count"), None, id="the end of a longer number"),
        pytest.param(value(8.7, "percent"), None, id="not in the text"),
    ],
)
def test_each_figure_is_looked_for_as_people_write_it(figure: Value, words: str | None) -> None:
    assert held(TEXT, "Emergency admissions rose.", figure).figures[0].words == words


def test_the_passage_that_shares_the_telling_words_is_shown_with_its_place() -> None:
    found = held(TEXT, "Delayed transfers cost £146 million.")
    assert "Delayed transfers of care cost another £146m." in found.passage
    assert found.where in {"line 3", "line 4"}
    assert found.likeness > 0.5


def test_a_figure_is_first_looked_for_where_the_statement_is_nearest() -> None:
    text = "Bed days rose by 5%.\n\nStaff numbers were stable.\n\nEmergency admissions rose by 5%.\n"
    found = held(text, "Emergency admissions rose by 5%.", value(5, "percent"))
    assert found.figures[0].where == "line 5"


def test_assertions_with_a_figure_missing_say_so() -> None:
    found = held(TEXT, "Admissions rose.", value(87000, "count"), value(12, "percent"))
    assert [figure.value.value for figure in found.missing] == [12]


def test_pages_are_named_where_a_file_has_no_lines() -> None:
    pytest.importorskip("pypdfium2")
    pdf = Path(__file__).parents[2] / "examples" / "drafts"
    samples = sorted(pdf.glob("*.pdf"))
    if not samples:
        pytest.skip("no PDF among the examples")
    [found] = audit([assertion()], read_draft(samples[0]))
    assert found.where.startswith("page ")
