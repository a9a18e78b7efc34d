"""Text -> the periods that it names, as ISO prefixes; relative ones ("last year") are not read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from intcheck.language.lexer import Token, tokens
from intcheck.language.numerals import numeral
from intcheck.language.resources import resource
from intcheck.model.claims import Span
from intcheck.model.knowledge import Period
from intcheck.text.remembered import Remembered

REMEMBERED = 4096
"""Texts whose periods are kept."""
EARLIEST, LATEST = 1970, 2039
_LONGEST_STRETCH = 50
_SOFTENERS = 3
_SIGNS_OF_MONEY = frozenset("£$€")
_PERCENT = frozenset({"%", "percent"})


class _Date(NamedTuple):
    start: str
    end: str
    first: int
    last: int


@Remembered
def periods(text: str) -> tuple[tuple[Period, Span], ...]:
    """The periods of a text in order, each with its span; open ends are None.

    Financial years run from April to March, decades over ten years, seasons count as their year.
    """
    read = tokens(text)
    return tuple((period, (read[first].start, read[last - 1].end)) for period, first, last in dates(text))


@lru_cache(maxsize=REMEMBERED)
def dates(text: str) -> tuple[tuple[Period, int, int], ...]:
    """The periods in a text, each with its first and one past its last token."""
    return tuple(_dates(tokens(text)))


def is_month(text: str) -> bool:
    """Whether a token names a month."""
    return text in _lists().months


def _dates(read: Sequence[Token]) -> Iterator[tuple[Period, int, int]]:
    at = 0
    while at < len(read):
        date = _date(read, at) if _may_open(read[at]) else None
        if date is None:
            at += 1
            continue
        period, last = _joined(read, date) or (_bounded(read, date), date.last)
        yield period, date.first, last
        at = last


def _may_open(token: Token) -> bool:
    return token.is_number or token.text in _lists().months or token.text in _lists().decades


def _date(read: Sequence[Token], at: int) -> _Date | None:
    return _day(read, at) or _month(read, at) or _decade(read, at) or _financial_year(read, at) or _year(read, at)


def _day(read: Sequence[Token], at: int) -> _Date | None:
    """Reads "1 July 2022" and "1st July 2022"."""
    token = read[at]
    if not token.text.isdecimal() or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
        return None
    month_at = at + 1
    if _word(read, month_at) in {"st", "nd", "rd", "th"}:
        month_at += 1
    if _word(read, month_at) == "of":
        month_at += 1
    month = _month(read, month_at)
    if month is None or len(month.start) != 7:
        return None
    day = f"{month.start}-{int(token.text):02d}"
    return _Date(day, day, at, month.last)


def _month(read: Sequence[Token], at: int) -> _Date | None:
    """Reads "July 2022" and "January of 2016"."""
    month = _lists().months.get(_word(read, at))
    if month is None:
        return None
    after = at + 1
    while after < at + 3 and _word(read, after) in {"of", ".", ","}:
        after += 1
    year = _number(read, after)
    if year is None:
        return None
    return _Date(f"{year}-{month:02d}", f"{year}-{month:02d}", at, after + 1)


def _decade(read: Sequence[Token], at: int) -> _Date | None:
    """Reads "1970s", "1970's" and "seventies"."""
    word = _word(read, at)
    first = _lists().decades.get(word)
    if first is not None:
        return _Date(str(first), str(first + 9), at, at + 1)
    after = at + 1
    if _word(read, after) == "'":
        after += 1
    year = _number(read, at)
    if year is None or year % 10 or _word(read, after) != "s" or read[after].start != read[after - 1].end:
        return None
    return _Date(str(year), str(year + 9), at, after + 1)


def _financial_year(read: Sequence[Token], at: int) -> _Date | None:
    """Reads "2014-15", "2014/15" and "2014/2015"."""
    year = _number(read, at)
    if year is None or _word(read, at + 1) not in {"-", "/"} or not _attached(read, at, 3):
        return None
    second = _word(read, at + 2)
    if len(second) == 2 and second.isdecimal() and int(second) > year % 100 + 1 and year >= 2000:
        return _Date(str(year), str(year - year % 100 + int(second)), at, at + 3)
    if second not in {str(year + 1), f"{(year + 1) % 100:02d}"}:
        return None
    return _Date(f"{year}-04", f"{year + 1}-03", at, at + 3)


def _year(read: Sequence[Token], at: int) -> _Date | None:
    year = _number(read, at)
    if year is None or _is_amount(read, at):
        return None
    return _Date(str(year), str(year), at, at + 1)


def _is_amount(read: Sequence[Token], at: int) -> bool:
    """Whether four digits that look like a year are a sum, a share or a number of people."""
    before, after = _word(read, at - 1), _word(read, at + 1)
    if before in _SIGNS_OF_MONEY or after in _PERCENT or (after == "per" and _word(read, at + 2) == "cent"):
        return True
    if after.isalpha() and read[at + 1].start == read[at].end:
        return True
    return after in _lists().persons and before not in _lists().prepositions


def _joined(read: Sequence[Token], date: _Date) -> tuple[Period, int] | None:
    """Reads the second date of "2013 to 2018", "2016-2020" and "between 2016 and 2020"."""
    link = _word(read, date.last)
    before = _word(read, date.first - 1)
    if link not in {"to", "-", "until"} and not (link == "and" and before == "between"):
        return None
    second = _date(read, date.last + 1) if date.last + 1 < len(read) else None
    if second is None or second.end < date.start[: len(second.end)]:
        return None
    return Period(date.start, second.end), second.last


def _bounded(read: Sequence[Token], date: _Date) -> Period:
    months = _stretch_before(read, date.first)
    if months:
        return Period(_months_back(date.end, months), date.end)
    bound = _bound_before(read, date.first)
    if bound == "opens":
        return Period(date.start, None)
    if bound == "closes":
        return Period(None, date.end)
    if bound == "later":
        return Period(_shifted(date.end, 1), None)
    if bound == "earlier":
        return Period(None, _shifted(date.start, -1))
    return Period(date.start, date.end)


def _bound_before(read: Sequence[Token], at: int) -> str | None:
    floor = at - _SOFTENERS
    while at > floor and _word(read, at - 1) in _lists().softeners:
        at -= 1
    bounds = _lists().bounds
    for length in range(4, 0, -1):
        found = bounds.get(" ".join(token.text for token in read[max(0, at - length) : at]))
        if found:
            return found
    return None


def _stretch_before(read: Sequence[Token], at: int) -> int:
    """Months of the stretch that ends with a date: 24 for "the two years to", 0 for none."""
    if _texts_before(read, at) == ["the", "end", "of"]:
        at -= 3
    months = _lists().stretches.get(f"{_word(read, at - 2)} {_word(read, at - 1)}", 0)
    if not months or not _word(read, at - 2).endswith("s"):
        return months
    number = numeral(read, at - 3) if at >= 3 else None
    return int(number.value) * months if number and number.value <= _LONGEST_STRETCH else 0


def _texts_before(read: Sequence[Token], at: int) -> list[str]:
    return [token.text for token in read[max(0, at - 3) : at]]


def _months_back(end: str, months: int) -> str:
    """The first month (or year) of that many months which end with a date."""
    if len(end) == 4:
        return _shifted(end, 1 - max(1, months // 12))
    return _shifted(end[:7], 1 - months)


def _shifted(date: str, steps: int) -> str:
    """The year or month that many steps on; a day stays in place."""
    if len(date) == 4:
        return str(int(date) + steps)
    if len(date) == 7:
        months = int(date[:4]) * 12 + int(date[5:]) - 1 + steps
        return f"{months // 12}-{months % 12 + 1:02d}"
    return date


def _number(read: Sequence[Token], at: int) -> int | None:
    """The year that stands at a place in the text, else None."""
    text = _word(read, at)
    if len(text) != 4 or not text.isdecimal() or not EARLIEST <= int(text) <= LATEST:
        return None
    return int(text)


def _word(read: Sequence[Token], at: int) -> str:
    return read[at].text if 0 <= at < len(read) else ""


def _attached(read: Sequence[Token], first: int, count: int) -> bool:
    tied = read[first : first + count]
    return len(tied) == count and all(one.end == two.start for one, two in pairwise(tied))


class _Lists:
    """The lists of data/periods.yaml."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.months: dict[str, int] = _values(data["months"])
        self.decades: dict[str, int] = _values(data["decades"])
        self.bounds: dict[str, str] = _values(data["bounds"])
        self.stretches: dict[str, int] = _values(data["stretches"])
        self.softeners = frozenset(data["softeners"])
        self.prepositions = frozenset(data["prepositions"])
        self.persons = frozenset(data["persons"])


def _values(entries: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {entry["cue"]: entry["value"] for entry in entries}


@cache
def _lists() -> _Lists:
    return _Lists(resource("periods"))
