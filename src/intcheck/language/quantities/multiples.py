"""Multiples and statistics: "halved", "twice as many", "3.5 times the rate", "odds ratio 0.82", "p < 0.05"."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.figure_words import attached, lists, singular, starting, word
from intcheck.language.lexer import Token
from intcheck.language.numerals import numeral
from intcheck.language.quantities.readings import Reading
from intcheck.model.terms import Hedge

_RATIO_SLACK = 0.05
_PART_SLACK = 0.1
_RATE_WORDS = 4
_HALVED_SLACK = 3.0
_LINKS = frozenset({"of", "was", "is", "=", ":", "<", ">", ",", "(", "at"})


def multiple(read: Sequence[Token], at: int) -> Reading | None:
    """The multiple that starts at a place, else None; a halving is a fall of 50 per cent."""
    return _verb(read, at) or _times(read, at) or _part_as(read, at)


def statistic(read: Sequence[Token], at: int) -> Reading | None:
    """The ratio or p-value that a place announces, else None; tokens are those of the number."""
    cue = starting(lists().statistics, read, at)
    if cue is None:
        return None
    entry, number_at = cue
    hedge = None
    links = 0
    while word(read, number_at) in _LINKS and links < 2:
        hedge = {"<": Hedge.UNDER, ">": Hedge.OVER}.get(word(read, number_at), hedge)
        number_at, links = number_at + 1, links + 1
    number = numeral(read, number_at)
    if number is None or number.spelled or (entry["cue"] == "p" and word(read, at + 1) not in {"=", "<", ">"}):
        return None
    return Reading(number.value, entry["unit"], number.first, number.last, number.slack, noun=(at, cue[1]), hedge=hedge)


def interval_end(read: Sequence[Token], at: int) -> int:
    """One past a confidence interval that starts at a place ("95% CI 4.5 to 13.1"), or the place itself."""
    signed = read[at].is_number and word(read, at + 1) == "%"
    last = at + 2 if signed else at
    if word(read, last) not in lists().words["intervals"] or not (signed or word(read, last) == "ci"):
        return at
    numbers = 0
    while last < len(read) and last < at + 14 and read[last].text not in {")", ";", "]"} and numbers < 2:
        numbers += read[last].is_number
        last += 1
    return last + 1 if word(read, last) == "%" else last


def _verb(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "halved", "doubled", "twice as many" and "ten-fold"."""
    entry = lists().multiples.get(word(read, at))
    last = at + 1
    if entry is None:
        return _fold(read, at)
    words = lists().words
    followed = word(read, last) in words["multiplied"]
    needs = entry.get("needs")
    is_verb = needs is None or (needs == "object" and word(read, at - 1) in words["verbal"])
    if word(read, last) == "-" or not (is_verb or followed):
        return None
    slack = _HALVED_SLACK if entry["unit"] == "percent" else entry["value"] * _RATIO_SLACK
    base = (last, last + 1) if needs == "base" else None
    return Reading(float(entry["value"]), entry["unit"], at, last, slack, noun=base)


def _fold(read: Sequence[Token], at: int) -> Reading | None:
    number = numeral(read, at) if (word(read, at + 1), word(read, at + 2)) == ("-", "fold") else None
    return Reading(number.value, "ratio", at, at + 3, number.value * _RATIO_SLACK) if number else None


def _times(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "3.5 times the rate", "three times as many" and "2x"."""
    number = numeral(read, at)
    if number is None:
        return None
    after = word(read, number.last)
    if after == "x" and attached(read, number.last) and not word(read, number.last + 1).isdecimal():
        return Reading(number.value, "ratio", at, number.last + 1, number.slack)
    if after == "times" and word(read, number.last + 1) in lists().words["multiplied"]:
        slack = number.slack if number.slack < 0.5 else number.value * _RATIO_SLACK
        return Reading(number.value, "ratio", at, number.last + 1, slack, noun=(number.last + 1, number.last + 2))
    return None


def _part_as(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "half as fast", "half the rate" and "a third as many"."""
    part_at = at + 1 if word(read, at) in {"a", "an", "one"} else at
    whole = lists().parts.get(singular(word(read, part_at)))
    if whole is None or (part_at == at and whole != 2):
        return None
    following = word(read, part_at + 1)
    rated = following in {"the", "that", "of"} and _names_rate(read, part_at + 2)
    if following != "as" and not rated:
        return None
    base = (part_at + 1, min(part_at + 3, len(read)))
    return Reading(round(1 / whole, 4), "ratio", at, part_at + 1, _PART_SLACK / whole, noun=base)


def _names_rate(read: Sequence[Token], at: int) -> bool:
    """Whether a rate is named soon: "the rate", "the national average", "the 12% growth"."""
    if word(read, at - 1) == "that":
        return True
    for place in range(at, at + _RATE_WORDS):
        if word(read, place) in lists().words["rates"] or starting(lists().percents, read, place):
            return True
        if word(read, place) in lists().words["stops"]:
            return False
    return False
