"""Figures that are no quantities: section and page numbers, ages, list numbers, codes."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.figure_words import attached, lists, singular, word
from intcheck.language.lexer import DATE, Token
from intcheck.language.numerals import numeral
from intcheck.language.periods import is_month
from intcheck.language.quantities.readings import Reading

_LINKS = frozenset({"and", "to", "-", "or"})
_ADULT, _OLDEST = 16, 110
_REACH = 5
_HIGHEST_TIME_LABEL = 12


def label_end(read: Sequence[Token], at: int) -> int:
    """One past the figures that a label at a place names ("sections 75 and 76"), or the place itself."""
    if word(read, at) not in lists().labels:
        return at
    number_at = at + 2 if word(read, at + 1) == "." else at + 1
    number = numeral(read, number_at)
    if number is None or _is_measured(read, at, number.last, number.value):
        return at
    last = number.last
    while word(read, last) in _LINKS:
        further = numeral(read, last + 1)
        if further is None:
            break
        last = further.last
    return last


def _is_measured(read: Sequence[Token], at: int, last: int, value: float) -> bool:
    """Whether the figure after a label is a quantity all the same: "level 3%", "the year 40 sites"."""
    label = word(read, at)
    if label in lists().firm_labels:
        return False
    if word(read, last) in {"%", "percent", "pc"} or (word(read, last), word(read, last + 1)) == ("per", "cent"):
        return True
    return label in lists().times and value > _HIGHEST_TIME_LABEL


def is_excluded(read: Sequence[Token], reading: Reading) -> bool:
    """Whether a figure is an age, a list number, a code, a time of day or the pronoun "one"."""
    return (
        _is_code(read, reading)
        or _is_telephoned(read, reading)
        or _is_age(read, reading)
        or _is_interval(read, reading)
        or word(read, reading.end - 1) in lists().words["recurring"]
        or (reading.unit == "count" and _is_day_of_month(read, reading))
        or (reading.unit == "count" and (_is_pronoun(read, reading) or _is_mark(read, reading)))
    )


def _is_code(read: Sequence[Token], reading: Reading) -> bool:
    """Whether letters or signs touch the figure: COVID-19, 65s, 9am, 10:30, 24/7, 4.3.2, 020 7210 4850."""
    first, last = reading.first, reading.last
    before, after = word(read, first - 1), word(read, last)
    if not read[first].is_number:
        return False
    if attached(read, first) and (before.isalpha() or before in {"/", ":", "#", "_"} or _joins(read, first - 1)):
        return True
    if attached(read, last) and (_is_suffix(read, reading, after) or _runs_on(read, last)):
        return True
    beside = _is_figure(read, first - 1) or _is_figure(read, last)
    return reading.unit == "count" and (beside or _is_dialled(read[first].text))


def _is_suffix(read: Sequence[Token], reading: Reading, after: str) -> bool:
    """Whether letters touch the end of a bare figure; those of a scale or unit are part of a longer one."""
    return after.isalpha() and read[reading.last - 1].is_number


def _runs_on(read: Sequence[Token], at: int) -> bool:
    """Whether a sign ties a figure to what follows it without a space: "24/7", "10:30", "4.3.2"."""
    return word(read, at) in {"/", ":", "."} and attached(read, at + 1) and word(read, at + 1)[:1].isalnum()


def _joins(read: Sequence[Token], at: int) -> bool:
    """Whether the sign at a place ties a figure to a word or figure before it: "covid-19", "4.3.2"."""
    if word(read, at) not in {"-", "."} or not attached(read, at):
        return False
    return word(read, at - 1)[:1].isalnum()


def _is_dialled(text: str) -> bool:
    return len(text) > 1 and text[0] == "0" and text.isdecimal()


def _is_telephoned(read: Sequence[Token], reading: Reading) -> bool:
    """Whether a figure is the number of a telephone service: "999 ambulance calls", "NHS 111"."""
    words = lists().words
    beside = {word(read, reading.first - 1), word(read, reading.last)}
    return read[reading.first].text in words["dialled"] and bool(beside & set(words["dialling"]))


def _is_figure(read: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(read) and read[at].is_number


def _is_age(read: Sequence[Token], reading: Reading) -> bool:
    last = reading.last
    if reading.unit == "days":
        old_at = last + 1 if word(read, last) == "-" else last
        return singular(word(read, old_at)) == "old" or (word(read, old_at), word(read, old_at + 1)) == ("of", "age")
    words = lists().words
    if reading.unit != "count" or not _ADULT <= reading.value <= _OLDEST:
        return False
    if word(read, last) in {"and", "or"} and word(read, last + 1) in words["upwards"]:
        return True
    if word(read, last) == "+" and (reading.noun is None or word(read, reading.end - 1) in words["persons"]):
        return True
    bounded = word(read, reading.first - 1) in {"over", "under"}
    return bounded and word(read, reading.first - 2) in words["persons"] and reading.noun is None


def _is_interval(read: Sequence[Token], reading: Reading) -> bool:
    """Whether a length of time only dates something: "two years earlier", "the two years to 2018"."""
    if reading.unit != "days":
        return False
    after = word(read, reading.last)
    return after in lists().words["distances"] or (after == "to" and DATE in _texts(read, reading.last))


def _is_day_of_month(read: Sequence[Token], reading: Reading) -> bool:
    """Whether a figure is the day of a date without a year: "on 14 June", "May 14", but not "14 may follow"."""
    if not (read[reading.first].is_number and 1 <= reading.value <= LAST_DAY):
        return False
    before, after = word(read, reading.first - 1), word(read, reading.first + 1)
    verbal, dating = lists().words["verbal"], lists().words["dating"]
    if is_month(before) and (before not in verbal or word(read, reading.first - 2) in dating):
        return True
    ends = not word(read, reading.first + 2)[:1].isalnum()
    return is_month(after) and (after not in verbal or before in dating or ends)


LAST_DAY = 31


def _texts(read: Sequence[Token], at: int) -> list[str]:
    return [token.text for token in read[at : at + _REACH]]


def _is_pronoun(read: Sequence[Token], reading: Reading) -> bool:
    token = word(read, reading.first)
    if reading.last - reading.first > 1 or read[reading.first].is_number:
        return False
    if token == "one":
        return word(read, reading.first - 1) not in lists().words["single"] or word(read, reading.last) == "of"
    return token == "two" and reading.noun is None and word(read, reading.last) != "of"


def _is_mark(read: Sequence[Token], reading: Reading) -> bool:
    """Whether a small figure stands alone in brackets or numbers a list."""
    if reading.value >= 100 or reading.noun is not None:
        return _numbers_list(read, reading)
    before, after = word(read, reading.first - 1), word(read, reading.last)
    return (before, after) in {("(", ")"), ("[", "]")} or _numbers_list(read, reading)


def _numbers_list(read: Sequence[Token], reading: Reading) -> bool:
    if reading.first > 0 or reading.value >= 100 or not read[0].is_number:
        return False
    return word(read, 1) in {".", ")"} and attached(read, 1) and len(read) > 2 and not attached(read, 2)
