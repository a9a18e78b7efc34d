"""The timeline draws each assertion over the years that it is about."""

from __future__ import annotations

from factories import assertion, finding, source
from intcheck.model.knowledge import Period
from intcheck.model.terms import Direction, Status
from intcheck.reports.listing import render_listing
from intcheck.reports.look import Look
from intcheck.reports.records import assertion_record

EARLY = assertion_record(assertion("early", period=Period("2010", "2011")), source())
LATE = assertion_record(
    assertion("late", period=Period("2015-04", "2016-03"), finding=finding(Direction.DECREASE, status=Status.PLANNED)),
    source(),
)
UNDATED = assertion_record(assertion("undated", period=None), source(published="2019-05"))
TIMELESS = assertion_record(assertion("timeless", period=None), source(published=None))


def drawn(*records: dict[str, object], width: int = 100) -> list[str]:
    return render_listing("assertions", [*records], "timeline", Look(width, rows=0), len(records)).splitlines()


def test_earlier_assertions_come_first_under_an_axis_of_years() -> None:
    axis, first, second, third, *_ = drawn(UNDATED, LATE, EARLY)
    assert axis.split()[0] == "2010"
    assert [line.split()[1] for line in (first, second, third)] == ["early", "late", "undated"]


def test_a_bar_spans_its_period() -> None:
    _, first, second, third, *_ = drawn(EARLY, LATE, UNDATED)
    assert first.count("━") == 2 * second.count("╌")
    assert first.index("━") + first.count("━") <= second.index("╌") < third.index("◆")


def test_the_direction_is_an_arrow_and_a_plan_is_no_observation() -> None:
    _, observed, planned, *_ = drawn(EARLY, LATE)
    assert observed.startswith("↑ early")
    assert planned.startswith("↓ late")
    assert "━" not in planned


def test_what_has_no_time_is_counted_as_not_shown() -> None:
    assert "2 assertions, 1 not shown" in drawn(EARLY, TIMELESS)[-1]


def test_nothing_to_draw_is_no_error() -> None:
    assert "0 assertions" in drawn()[-1]


def test_it_fits_the_width() -> None:
    long = assertion_record(assertion("x" * 90, period=Period(None, "2012-01")), source())
    for width in (40, 80, 140):
        assert max(map(len, drawn(EARLY, LATE, long, width=width))) <= width
