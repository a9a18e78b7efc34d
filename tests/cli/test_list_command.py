"""`intcheck list` over the knowledge that is shipped."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

import pytest

from runner import Run


def listed(intcheck: Run, *arguments: str) -> list[dict[str, Any]]:
    ran = intcheck("list", *arguments, "--format", "json")
    assert ran.status == 0, ran.err
    records: list[dict[str, Any]] = json.loads(ran.out)
    return records


def ids(records: list[dict[str, Any]]) -> set[str]:
    return {record["id"] for record in records}


def test_the_table_shows_the_first_fifty_and_counts_the_rest(intcheck: Run) -> None:
    ran = intcheck("list")
    assert ran.status == 0
    assert "not shown (--limit 0 shows all)" in ran.out.splitlines()[-1]


def test_filters_combine(intcheck: Run) -> None:
    both = listed(intcheck, "--programme", "vanguards", "--outcome", "emergency-admissions")
    one = listed(intcheck, "--programme", "vanguards")
    assert both
    assert ids(both) < ids(one)


def test_a_repeated_filter_takes_either_value(intcheck: Run) -> None:
    either = ids(listed(intcheck, "--status", "planned", "--status", "forecast"))
    planned, forecast = (ids(listed(intcheck, "--status", status)) for status in ("planned", "forecast"))
    assert either == planned | forecast
    assert planned
    assert forecast


def test_narrower_programmes_and_places_are_included(intcheck: Run) -> None:
    pilots = ids(listed(intcheck, "--programme", "national-pilot-programmes"))
    assert ids(listed(intcheck, "--programme", "vanguards")) < pilots
    places = {record["place"] for record in listed(intcheck, "--place", "greater-manchester")}
    assert len(places) > 1


@pytest.mark.parametrize("name", ["better-care-fund", "Better Care Fund", "BCF", "bcf"])
def test_terms_are_found_by_id_label_or_alias(intcheck: Run, name: str) -> None:
    found = listed(intcheck, "--programme", name)
    assert found
    assert all("better-care-fund" in record["programmes"] or record["programmes"] for record in found)


def test_the_umbrella_subject_is_what_names_no_programme(intcheck: Run) -> None:
    assert {tuple(record["programmes"]) for record in listed(intcheck, "--programme", "integration")} == {()}


def test_direction_kind_and_source(intcheck: Run) -> None:
    reviews = listed(intcheck, "--direction", "not-shown", "--kind", "systematic-review")
    assert {record["direction"] for record in reviews} == {"not-shown"}
    assert {record["kind"] for record in reviews} == {"systematic-review"}
    assert listed(intcheck, "--source", "nao-2018", "--kind", "news") == []


def test_since_and_until_take_the_period_or_else_the_publication(intcheck: Run) -> None:
    late, early = listed(intcheck, "--since", "2020"), listed(intcheck, "--until", "2010")
    ended = [record["period"]["to"] for record in late if record["period"] and record["period"]["to"]]
    published = [record["year"] for record in early if not record["period"] and record["year"] != "n.d."]
    assert min(ended) >= "2020"
    assert max(published) <= "2010"


def test_search_finds_statements_with_all_words_first(intcheck: Run) -> None:
    found = listed(intcheck, "--search", "delayed days rose by 185,000")
    assert "185,000" in found[0]["statement"]


def test_search_forgives_a_misspelling(intcheck: Run) -> None:
    assert any("Rushcliffe" in record["statement"] for record in listed(intcheck, "--search", "rushclife"))


def test_search_for_nonsense_finds_nothing(intcheck: Run) -> None:
    assert listed(intcheck, "--search", "qqqq xxxx") == []


@pytest.mark.parametrize("what", ["programmes", "outcomes", "places", "groups", "bodies"])
def test_terms_are_listed_with_counts(intcheck: Run, what: str) -> None:
    records = listed(intcheck, what)
    assert records == sorted(records, key=lambda record: (-record["assertions"], record["label"]))
    assert all(record["works"] <= record["assertions"] for record in records)
    assert records[0]["assertions"]


def test_sources_are_listed_with_their_assertions(intcheck: Run) -> None:
    (source,) = [record for record in listed(intcheck, "sources") if record["id"] == "nao-2017-integration"]
    assert source["assertions"] == len(listed(intcheck, "--source", "nao-2017-integration"))


def test_filtered_terms_are_those_that_the_assertions_bear_on(intcheck: Run) -> None:
    outcomes = listed(intcheck, "outcomes", "--programme", "better-care-fund")
    assert 0 < len(outcomes) < len(listed(intcheck, "outcomes"))
    assert all(record["assertions"] for record in outcomes)


def test_csv_has_the_same_rows(intcheck: Run) -> None:
    rows = [*csv.DictReader(StringIO(intcheck("list", "--programme", "pioneers", "--format", "csv").out))]
    assert {row["id"] for row in rows} == ids(listed(intcheck, "--programme", "pioneers"))


def test_a_timeline_shows_assertions_alone(intcheck: Run) -> None:
    assert "━" in intcheck("list", "--programme", "pioneers", "--format", "timeline").out
    ran = intcheck("list", "outcomes", "--format", "timeline")
    assert ran.status == 2
    assert "A timeline shows assertions" in ran.err


def test_limit_holds_in_every_format(intcheck: Run) -> None:
    assert len(listed(intcheck, "--limit", "3")) == 3
    assert intcheck("list", "--limit", "3", "--format", "csv").out.count("\n") == 4
    assert intcheck("list", "--limit", "3", "--format", "markdown").out.count("\n") == 5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--programme", "vangards"], "There is no programme 'vangards'. Did you mean vanguards?"),
        (["--programme", "vangards"], "'intcheck list programmes' shows them."),
        (["--outcome", "delayed-transfrs"], "Did you mean delayed-transfers?"),
        (["--place", "Atlantis"], "There is no place 'Atlantis'."),
        (["--kind", "audit"], "Did you mean national-audit?"),
        (["--direction", "decreased"], "Did you mean decrease?"),
        (["--status", "planed"], "Did you mean planned?"),
        (["--source", "nao-2071-integration"], "Did you mean nao-2017-integration"),
        (["--since", "spring"], "'spring' is no date. Write a year, a month or a day: 2015, 2015-04 or 2015-04-01."),
        (["programs"], "There is no listing 'programs'. Did you mean programmes?"),
        (["--format", "jsom"], "There is no format 'jsom'. Did you mean json?"),
    ],
)
def test_an_unknown_value_names_the_nearest(intcheck: Run, arguments: list[str], message: str) -> None:
    ran = intcheck("list", *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert message in ran.err


@pytest.mark.parametrize("place", ["narnia", "wakanda", "westeros", "mordor", "?", "a " * 40_000])
def test_a_name_unlike_all_is_answered_with_the_command_that_lists_them(intcheck: Run, place: str) -> None:
    ran = intcheck("list", "--place", place)
    assert ran.status == 2
    assert "Did you mean" not in ran.err
    assert "'intcheck list places' shows them." in ran.err
    assert len(ran.err) < 300


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("scotlnad", "scotland"),
        ("manchster", "manchester"),
        ("grater manchester", "greater-manchester"),
        ("kemt", "kent"),
    ],
)
def test_a_slip_of_the_hand_is_answered_with_the_name(intcheck: Run, given: str, meant: str) -> None:
    assert f"Did you mean {meant}" in intcheck("list", "--place", given).err


def test_the_valid_values_are_listed(intcheck: Run) -> None:
    assert "Allowed: observed, planned, forecast, recommended, opinion." in intcheck("list", "--status", "past").err
