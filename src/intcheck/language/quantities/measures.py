"""A number with its unit: money, per cent, lengths of time, rates, and plain counts with what they count."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.figure_words import attached, ending, lists, singular, starting, word
from intcheck.language.lexer import Token
from intcheck.language.numerals import Numeral, numeral
from intcheck.language.quantities.readings import Reading

_NOUN_WORDS = 5
_LEAST_BASE = 100


def measure(read: Sequence[Token], at: int) -> Reading | None:
    """The figure with its unit that starts at a place, else None."""
    signed = _signed_money(read, at)
    number = numeral(read, at)
    if signed or number is None:
        return signed or _single_time(read, at)
    found = (reader(read, number) for reader in (_named_money, _percent, _time, _rate))
    return next((reading for reading in found if reading), None) or _count(read, number)


def money(read: Sequence[Token], at: int) -> Reading | None:
    """The sum of money that starts at a place, else None."""
    number = numeral(read, at)
    return _signed_money(read, at) or (_named_money(read, number) if number else None)


def _signed_money(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "£2.2bn" and "US$260"."""
    sign = starting(lists().currencies, read, at)
    number = numeral(read, sign[1]) if sign and not sign[0].get("attached") else None
    if sign is None or number is None:
        return None
    return Reading(number.value, sign[0]["unit"], at, number.last, number.slack)


def _named_money(read: Sequence[Token], number: Numeral) -> Reading | None:
    """Reads "5.3 billion pounds" and "34p"."""
    name = starting(lists().currencies, read, number.last)
    if name is None or not word(read, name[1] - 1).isalpha():
        return None
    entry, last = name
    if entry.get("attached") and not attached(read, number.last):
        return None
    factor = entry.get("factor", 1.0)
    return Reading(number.value * factor, entry["unit"], number.first, last, number.slack * factor)


def _percent(read: Sequence[Token], number: Numeral) -> Reading | None:
    at = number.last + 1 if word(read, number.last) == "-" else number.last
    sign = starting(lists().percents, read, at)
    if sign is None or number.scaled:
        return None
    return Reading(number.value, sign[0]["unit"], number.first, sign[1], number.slack)


def _time(read: Sequence[Token], number: Numeral) -> Reading | None:
    """Reads "91 days", "5-year" and "185,000 delayed days"; the noun is the words for the unit."""
    at = number.last + 1 if word(read, number.last) == "-" else number.last
    if length(read, at):
        return _of_days(read, number, at, at + 1)
    first, last = noun(read, number.last)
    counted = any(token.text in lists().words["counted"] for token in read[first:last])
    if first < last and length(read, last - 1) and not counted:
        return _of_days(read, number, first, last)
    return None


def _single_time(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "a year" where it tells how long: "more than a year", "for a full year"; else it is a date or a rate.

    Reads "half a decade" and "a year and a half" too; "half a day" is loose.
    """
    if word(read, at) == "half":
        unit_at = at + 2
        halved = word(read, at + 1) in ARTICLES and length(read, unit_at) > 1
        return _of_days(read, Numeral(0.5, 0.25, at, unit_at), unit_at, unit_at + 1) if halved else None
    whole = word(read, at + 1) in lists().words["wholes"]
    unit_at = at + 2 if whole else at + 1
    if word(read, at) not in ARTICLES or not length(read, unit_at):
        return None
    if tuple(word(read, unit_at + step) for step in (1, 2, 3)) == AND_A_HALF:
        last = unit_at + 1 + len(AND_A_HALF)
        days = Numeral(1.5, 0.25, at, unit_at).times(length(read, unit_at), last)
        return Reading(days.value, "days", at, last, days.slack, noun=(unit_at, unit_at + 1))
    lasting = word(read, at - 1) in lists().words["lasting"]
    if not lasting and ending(lists().hedges, read, at) is None:
        return None
    return _of_days(read, Numeral(1.0, 0.5, at, unit_at), unit_at, unit_at + 1)


ARTICLES = frozenset(["a", "an"])
AND_A_HALF = ("and", "a", "half")


def length(read: Sequence[Token], at: int) -> float:
    """Days of the unit of time at a place, 0 for any other word."""
    return lists().times.get(singular(word(read, at)), 0.0)


def _of_days(read: Sequence[Token], number: Numeral, first: int, last: int) -> Reading:
    days = number.times(length(read, last - 1), last)
    return Reading(days.value, "days", number.first, last, days.slack, noun=(first, last))


def _rate(read: Sequence[Token], number: Numeral) -> Reading | None:
    """Reads "7.9 per 1,000 people" and "0.5 admissions for every 1,000"."""
    first, last = noun(read, number.last)
    for link_at in (number.last, last):
        end = _base_end(read, _after_per(read, link_at))
        if end:
            named = (first, last) if first < last else None
            return Reading(number.value, "rate", number.first, end, number.slack, noun=named)
    return None


def _base_end(read: Sequence[Token], at: int) -> int:
    """One past what a rate is for each of, "1,000" or "person"; 0 for none."""
    base = numeral(read, at) if at else None
    if base and base.value >= _LEAST_BASE:
        return base.last
    return at + 1 if at and word(read, at) in lists().words["heads"] else 0


def _after_per(read: Sequence[Token], at: int) -> int:
    if word(read, at) == "per":
        return at + 1
    if (word(read, at), word(read, at + 1)) in {("for", "every"), ("for", "each"), ("in", "every")}:
        return at + 2
    return 0


def _count(read: Sequence[Token], number: Numeral) -> Reading:
    first, last = noun(read, number.last)
    named = (first, last) if first < last else None
    unit = "index" if word(read, first) in lists().words["indexed"] and first < last else "count"
    return Reading(number.value, unit, number.first, number.last, number.slack, noun=named)


def noun(read: Sequence[Token], at: int) -> tuple[int, int]:
    """First and one past the last token of what a count at the left counts; equal when nothing is named.

    It runs up to the first plural, without "fewer" and the like before it.
    """
    words = lists().words
    if word(read, at) == "-" and attached(read, at) and word(read, at + 1).isalpha():
        if word(read, at + 1) not in words["fillers"]:
            return at + 1, at + 2
        at += 1
    while word(read, at) in words["fillers"] or (word(read, at) == "+" and attached(read, at)):
        at += 1
    for last in range(at, min(len(read), at + _NOUN_WORDS)):
        token = read[last].text
        if token == "-" and last > at and attached(read, last):
            continue
        if not token[0].isalpha() or token in words["stops"] or token in lists().numbers:
            break
        if _is_plural(token):
            return at, last + 1
    return at, at


def _is_plural(token: str) -> bool:
    if token in lists().words["plurals"]:
        return True
    return len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is", "'s"))
