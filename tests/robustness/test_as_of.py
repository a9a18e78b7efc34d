"""`--as-of`: evidence limited to what was published by a date."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from intcheck.knowledge import load_knowledge
from runner import Run

CLAIM = "The Better Care Fund cut emergency admissions."


def published(ran: str) -> set[str]:
    """Dates of the sources of all evidence in a JSON report."""
    [assessment] = json.loads(ran)
    used = {item["source"] for claim in assessment["claims"] for item in claim["evidence"]}
    return {load_knowledge().source(id).published or "none" for id in used}


@pytest.mark.parametrize("date", ["2014", "2015-12", "2016-06-30"])
def test_no_evidence_is_younger_than_the_date(date: str, intcheck: Run) -> None:
    found = published(intcheck("verify", CLAIM, "--as-of", date, "--format", "json").out)
    assert found
    assert all(day[: len(date)] <= date[: len(day)] for day in found)


def test_a_verdict_changes_with_what_was_known(intcheck: Run) -> None:
    verdicts = [
        json.loads(intcheck("verify", CLAIM, "--as-of", date, "--format", "json").out)[0]["verdict"]
        for date in ("2012", "2014", "2019")
    ]
    assert verdicts == ["not-covered", "overstated", "contradicted"]


def test_a_date_in_the_future_leaves_nothing_out(intcheck: Run) -> None:
    def verdict(*options: str) -> object:
        return json.loads(intcheck("verify", CLAIM, *options, "--format", "json").out)[0]["verdict"]

    assert verdict("--as-of", "2999") == verdict()


def test_a_draft_is_checked_as_of_a_date_and_the_report_says_so(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(f"{CLAIM}\n", encoding="utf-8")
    ran = intcheck("check", "draft.md", "--as-of", "2012", "--format", "markdown", "--all")
    assert ran.status == 0
    assert "as of 2012 with intcheck" in ran.out
    assert intcheck("check", "draft.md", "--as-of", "2019", "--format", "markdown").status == 1


@pytest.mark.parametrize("date", ["soon", "2015-13", "20150401", "２０１５", ""])
def test_what_is_no_date_is_bad_usage(date: str, intcheck: Run) -> None:
    ran = intcheck("verify", CLAIM, "--as-of", date)
    assert ran.status == 2
    assert "is no date. Write a year, a month or a day: 2015, 2015-04 or 2015-04-01." in ran.err
