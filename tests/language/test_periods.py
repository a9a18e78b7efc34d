"""Dates of UK policy English: calendar and financial years, months, days, decades, spans and open ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intcheck.language.periods import periods
from intcheck.language.resources import written
from intcheck.model.knowledge import Period

CASES = [
    ("in 2013", "2013..2013"),
    ("2013 to 2018", "2013..2018"),
    ("2009–2015", "2009..2015"),
    ("between 2016 and 2020", "2016..2020"),
    ("in 2016 and 2020", "2016..2016 2020..2020"),
    ("2014-15", "2014-04..2015-03"),
    ("2014/15", "2014-04..2015-03"),
    ("2014–15", "2014-04..2015-03"),
    ("2014-2015", "2014-04..2015-03"),
    ("1999-2000", "1999-04..2000-03"),
    ("1999/00", "1999-04..2000-03"),
    ("2016-20", "2016..2020"),
    ("2014-15 and 2015/16", "2014-04..2015-03 2015-04..2016-03"),
    ("from 2014-15 to 2015-16", "2014-04..2016-03"),
    ("July 2022", "2022-07..2022-07"),
    ("Sept. 2017", "2017-09..2017-09"),
    ("1 July 2022", "2022-07-01..2022-07-01"),
    ("1st of July 2022", "2022-07-01..2022-07-01"),
    ("by 2020", "..2020"),
    ("by the end of 2015-16", "..2016-03"),
    ("until 2026", "..2026"),
    ("since 2010", "2010.."),
    ("since July 2022", "2022-07.."),
    ("from 2013, of 14 sites", "2013.."),
    ("from 2015-16 onwards", "2015-04.."),
    ("after 2011", "2012.."),
    ("after December 2011", "2012-01.."),
    ("before 2019", "..2018"),
    ("before January 2019", "..2018-12"),
    ("the 2010s", "2010..2019"),
    ("the 1970s", "1970..1979"),
    ("since the early seventies", "1970.."),
    ("the decade to 2020", "2011..2020"),
    ("the year to September 2017", "2016-10..2017-09"),
    ("over the two years to 2016/17", "2015-04..2017-03"),
    ("the six months to June 2017", "2017-01..2017-06"),
    ("from November 2013 to March 2018", "2013-11..2018-03"),
    ("between 1 April 2016 and 31 March 2018", "2016-04-01..2018-03-31"),
    ("the two years to the end of 2018", "2017..2018"),
    ("dates from April 2021", "2021-04..2021-04"),
    ("spring 2022", "2022..2022"),
    ("the Health and Social Care Act 2012", "2012..2012"),
    ("the 2012 Act", "2012..2012"),
    ("2008/09: 4743 against 6809", "2008-04..2009-03"),
    ("In 2012 patients were asked", "2012..2012"),
    ("mid-2014", "2014..2014"),
]
NO_DATES = [
    "1736 older people",
    "1996 older people",
    "2012 patients",
    "£2015",
    "2,015 sites",
    "2000%",
    "2000 per cent",
    "last year",
    "recently",
    "in 1885",
    "1 July",
    "seventy sites",
    "2000mg",
]


def told(period: Period) -> str:
    return f"{period.start or ''}..{period.end or ''}"


def read(text: str) -> str:
    return " ".join(told(period) for period, _ in periods(text))


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_reads(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_is_no_date(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It began on 1 July 2022 at last.", "1 July 2022"),
        ("It ran from 2013\nto 2018 in all.", "2013\nto 2018"),
        ("By 2020 it had closed.", "2020"),
    ],
)
def test_span_holds_the_date_in_the_users_own_text(text: str, words: str) -> None:
    [(_, span)] = periods(text)
    assert text[slice(*span)] == words


CUES = [
    pytest.param(section, entry, id=f"{section}-{entry['cue']}")
    for section in ("months", "decades", "bounds", "stretches")
    for entry in written("periods")[section]
]


def _shapes(section: str, entry: dict[str, object], text: str) -> bool:
    """Whether a cue does in a text what its section says that it does."""
    found = [period for period, _ in periods(text)]
    match section, entry["value"]:
        case "months", int(month):
            return any((period.start or "")[5:7] == f"{month:02d}" for period in found)
        case "decades", first:
            return any(period.start == str(first) for period in found)
        case "bounds", "opens" | "later":
            return any(period.end is None for period in found)
        case "bounds", "stands":
            return all(period.start is not None and period.end is not None for period in found)
        case "bounds", _:
            return any(period.start is None for period in found)
    return read(text) != read(text.rpartition(str(entry["cue"]))[2])


@pytest.mark.parametrize(("section", "entry"), CUES)
def test_cue_is_read_in_its_match_and_not_in_its_not(section: str, entry: dict[str, object]) -> None:
    assert _shapes(section, entry, str(entry["match"]))
    assert not _shapes(section, entry, str(entry["not"]))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text("0129 -/'sto", max_size=40)))
def test_any_text_gives_periods_with_true_spans(text: str) -> None:
    last = 0
    for period, (start, end) in periods(text):
        assert last <= start < end <= len(text)
        assert period.start is not None or period.end is not None
        last = end


@pytest.mark.parametrize("text", ["𑁒 May 2017", "² March 2015", "①/② of the sites", "٣ per cent", "in 𑁒𑁓𑁔𑁕"])
def test_signs_that_are_digits_and_no_numbers_break_nothing(text: str) -> None:
    assert all(str(period) for period, _ in periods(text))
