"""What `list`, `show` and `config` print in each format, from records made by hand."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from factories import assertion, finding, source, value
from intcheck.model.knowledge import Term
from intcheck.model.terms import Direction
from intcheck.reports.listing import render_listing
from intcheck.reports.look import Look
from intcheck.reports.records import assertion_record, counted, source_record, term_record
from intcheck.reports.settings import render_settings
from intcheck.reports.show import AssertionPage, SourcePage, TermPage, render_page

RECORD = assertion_record(assertion(caveats=("one year only",), via="study-2017"), source())
TERM = counted(term_record(Term("vanguards", "Vanguards", "programme", aliases=("NCM", "new care models"))), 3, 2)
PAGE = AssertionPage(
    assertion(via="study-2017"),
    source(),
    primary=source("study-2017", kind="peer-reviewed", publisher="BMJ"),
    relays=(),
    same_work=(assertion("press-2018-x", statement="Admissions up 5.3%."),),
    labels={"vanguards": "New care model vanguards"},
)


def test_json_holds_the_whole_assertion() -> None:
    (record,) = json.loads(render_listing("assertions", [RECORD], "json", Look(), 1))
    assert record["values"] == [{"value": 5.3, "unit": "percent", "of": "rise", "role": "main"}]
    assert record["period"] == {"from": "2014-15", "to": "2017-18"}
    assert record["via"] == "study-2017"


def test_csv_is_one_row_a_record_with_a_header() -> None:
    rows = [*csv.DictReader(StringIO(render_listing("assertions", [RECORD, RECORD], "csv", Look(rows=0), 2)))]
    assert len(rows) == 2
    assert rows[0]["values"] == "5.3 percent (rise)"
    assert rows[0]["period"] == "2014-15 to 2017-18"
    assert rows[0]["background"] == "no"
    assert rows[0]["note"] == ""


def test_csv_defuses_formulas() -> None:
    hostile = assertion_record(assertion(statement='=HYPERLINK("http://x","y")'), source())
    (row,) = csv.DictReader(StringIO(render_listing("assertions", [hostile], "csv", Look(), 1)))
    assert row["statement"].startswith("'=")


def test_csv_without_records_is_empty() -> None:
    assert render_listing("assertions", [], "csv", Look(), 0) == ""


def test_markdown_is_a_table() -> None:
    lines = render_listing("programmes", [TERM], "markdown", Look(), 1).splitlines()
    assert lines == [
        "| Id | Label | Assertions | Works | Description |",
        "| --- | --- | --- | --- | --- |",
        "| vanguards | Vanguards | 3 | 2 |  |",
    ]


@pytest.mark.parametrize("width", [40, 80, 140])
@pytest.mark.parametrize(
    ("what", "record"),
    [("assertions", RECORD), ("programmes", TERM), ("sources", counted(source_record(source()), 3, 1))],
    ids=["assertions", "programmes", "sources"],
)
def test_tables_fit_the_width_and_count_the_rest(what: str, record: dict[str, object], width: int) -> None:
    report = render_listing(what, [record] * 3, "table", Look(width, rows=2), 9)
    assert max(map(len, report.splitlines())) <= width
    assert f"9 {what}, 7 not shown" in report


def test_one_body_is_a_body() -> None:
    assert "1 body" in render_listing("bodies", [TERM], "table", Look(), 1)


def test_the_finding_is_told_by_arrow_and_word() -> None:
    fell = assertion_record(assertion(finding=finding(Direction.DECREASE)), source())
    assert "↓ decrease" in render_listing("assertions", [fell], "table", Look(120), 1)


def test_a_page_shows_fields_figures_and_relays() -> None:
    report = render_page(PAGE, "table", Look(100))
    for text in (
        "New care model vanguards (vanguards)",
        "5.3% (rise)",
        "increase against before, observed",
        "BMJ 2018, peer reviewed (study-2017)",
        "From the same work, on the same outcome (1)",
        "Admissions up 5.3%.",
    ):
        assert text in report


def test_caveats_are_told_apart() -> None:
    item = assertion(caveats=("one year only", "no comparison group"))
    assert "one year only; no comparison group" in render_page(PAGE._replace(assertion=item), "table", Look(100))


def test_each_item_of_a_list_begins_with_a_bullet() -> None:
    report = render_page(PAGE, "table", Look(100))
    assert "  •  Admissions up 5.3%.\n     press-2018-x\n" in report


@pytest.mark.parametrize(
    ("unit", "number", "shown"),
    [
        ("percent", 8.8, "8.8%"),
        ("gbp-billion", 5.3, "£5.3 billion"),
        ("gbp", 1250, "£1,250"),
        ("weeks", 12, "12 weeks"),
        ("count", 87000, "87,000"),
        ("percentage-points", 2, "2 percentage points"),
    ],
)
def test_figures_are_written_as_a_reader_expects(unit: str, number: float, shown: str) -> None:
    item = assertion(finding=finding(values=(value(number, unit, "change"),)))
    report = render_page(PAGE._replace(assertion=item), "table", Look(100))
    assert f"{shown} (change)" in report


def test_a_page_in_json_and_markdown() -> None:
    record = json.loads(render_page(PAGE, "json", Look()))
    assert record["same_work"] == ["press-2018-x"]
    assert "- Admissions up 5.3%. (press-2018-x)" in render_page(PAGE, "markdown", Look())


def test_a_source_lists_its_assertions_and_who_relays_it() -> None:
    page = SourcePage(source(), (assertion(),), (assertion("press-x"),), (source("press"),), ())
    report = render_page(page, "table", Look(100))
    assert report.index("Assertions (1)") < report.index("Relayed by (1)") < report.index("Named by (1)")
    assert "Superseded by" not in report


def test_a_term_says_what_it_is_also_called() -> None:
    term = Term("vanguards", "Vanguards", "programme", aliases=("NCM",), start="2015", end="2018")
    report = render_page(TermPage(term, ("national-pilots",), (), 12), "table", Look(100))
    for text in ("also called  NCM", "wider        national-pilots", "from         2015 to 2018", "assertions   12"):
        assert text in report


def test_settings_say_where_they_came_from() -> None:
    settings = {"fail-on": (["mixed"], "--fail-on"), "skip-quotes": (False, "default"), "select": ([], "default")}
    report = render_settings(settings, "table", Look(80))
    assert "fail-on       mixed    --fail-on" in report
    assert json.loads(render_settings(settings, "json", Look()))["fail-on"] == {"value": ["mixed"], "from": "--fail-on"}
