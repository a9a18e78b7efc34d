"""Shares of a whole in words: "a quarter", "one in four", "nine systems in ten", "15 of the 19"."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.figure_words import lists, singular, word
from intcheck.language.lexer import Token
from intcheck.language.numerals import Numeral, numeral, numerator, part_of_scale
from intcheck.language.quantities.measures import length, measure, money, noun
from intcheck.language.quantities.readings import Reading
from intcheck.model.terms import Hedge

_SLACK_OF_PART = {2: 3.0, 3: 2.5, 4: 2.0, 5: 2.0}
_COARSE = 20
_COARSE_SLACK = 2.0
_NOUN_WORDS = 4
_LOOSEST_COUNTED = 2.5
_LARGEST_WHOLE = 1000.0
_WHOLE = 100.0
_HEDGED = 3
"""Places after "all but" at which a share may stand behind its hedge."""


def share(read: Sequence[Token], at: int) -> Reading | None:
    """The share in per cent that starts at a place, else None."""
    return _part(read, at) or _in(read, at) or _of_money(read, at) or _all_but(read, at)


def slack_of(parts: float, whole: float) -> float:
    """How far, in percentage points, a rough share may be from the share meant.

    About half the way to the next share that one would name: 2 for a quarter, 0.45 for one in eleven.
    """
    if whole > _COARSE:
        return 50 / whole
    single = _SLACK_OF_PART.get(int(whole), 60 / (whole * (whole + 1)))
    return single if parts <= 1 else max(single, _COARSE_SLACK)


def _percent(parts: float, whole: float, first: int, last: int) -> Reading:
    return Reading(round(100 * parts / whole, 4), "percent", first, last, slack_of(parts, whole))


def _part(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "half", "a quarter", "two-thirds" and "a third"."""
    words = lists().words
    if word(read, at) == "half":
        return _half(read, at)
    parts, part_at = numerator(read, at)
    whole = lists().parts.get(singular(word(read, part_at)))
    if not parts or whole is None or parts >= whole or word(read, at - 1) in words["ordinals"]:
        return None
    if part_of_scale(read, at):
        return None
    following = word(read, part_at + 1)
    if following in {"year", "day"} or (parts == 1 and whole != 4 and _is_ordinal(following)):
        return None
    return _of_time(read, parts / whole, at, part_at + 1) or _percent(parts, whole, at, part_at + 1)


def _is_ordinal(following: str) -> bool:
    """Whether "a third" before a word counts order: "a third wave", but not "a third of", "a third fewer"."""
    return following.isalpha() and following not in lists().words["shared"]


def _of_time(read: Sequence[Token], part: float, first: int, last: int) -> Reading | None:
    """Reads "a quarter of an hour"."""
    days = length(read, last + 2)
    if word(read, last) != "of" or word(read, last + 1) not in {"a", "an"} or not days:
        return None
    return Reading(part * days, "days", first, last + 3, 0.1 * part * days, noun=(last + 2, last + 3))


def _half(read: Sequence[Token], at: int) -> Reading | None:
    words, previous, following = lists().words, word(read, at - 1), word(read, at + 1)
    if previous in words["ordinals"] or following == "-" or singular(following) in lists().times:
        return None
    if following in words["halves"] or (following in {"a", "an"} and _is_size(word(read, at + 2))):
        return None
    return _percent(1, 2, at, at + 1)


def _is_size(token: str) -> bool:
    return token in lists().times or token in lists().scales


def _in(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "one in four", "9 out of 10", "nine systems in ten" and "7/10"."""
    number = numeral(read, at)
    if number is None or number.scaled or number.value != int(number.value):
        return None
    near = _whole(read, number, number.last)
    if near is not None:
        return near
    name_at, last = _single_noun(read, number)
    if last <= name_at:
        return None
    far = _whole(read, number, last)
    return far if far is not None and noun(read, far.last)[0] == noun(read, far.last)[1] else None


def _of_money(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "£1 in every £3" and "10p of every £1"."""
    part = money(read, at)
    if part is None:
        return None
    link, each = word(read, part.last), word(read, part.last + 1) in {"every", "each"}
    if link != "in" and not (each and link in {"of", "from"}):
        return None
    whole = money(read, part.last + 1 + each)
    if whole is None or whole.unit != part.unit or not part.value < whole.value <= _LARGEST_WHOLE:
        return None
    return _percent(part.value, whole.value, part.first, whole.last)


def _all_but(read: Sequence[Token], at: int) -> Reading | None:
    """Reads "all but 6%" and "all but about two in ten" as what is left."""
    words = lists().words
    if word(read, at) not in words["whole"] or word(read, at + 1) not in words["excepting"]:
        return None
    for left_at in range(at + 2, at + 2 + _HEDGED):
        left = _part(read, left_at) or _in(read, left_at) or measure(read, left_at)
        if left and left.unit == "percent" and 0 < left.value < _WHOLE:
            hedge = Hedge.ABOUT if left_at > at + 2 else None
            return left._replace(value=_WHOLE - left.value, first=at, hedge=hedge)
    return None


def is_left_out(read: Sequence[Token], first: int) -> bool:
    """Whether a figure is what is left out: "all but two of the ten"."""
    words = lists().words
    return any(
        word(read, at) in words["excepting"] and word(read, at - 1) in words["whole"]
        for at in range(max(first - _HEDGED, 1), first)
    )


def _single_noun(read: Sequence[Token], number: Numeral) -> tuple[int, int]:
    """The noun after a number up to "in", without a plural too: "one hospital bed in three"."""
    first, last = noun(read, number.last)
    while first == last or (last - first < _NOUN_WORDS and not _is_link(read, last)):
        if not word(read, last).isalpha() or word(read, last) in lists().words["stops"]:
            break
        last += 1
    return first, last


def _is_link(read: Sequence[Token], at: int) -> bool:
    return word(read, at) in {"in", "out"}


def _whole(read: Sequence[Token], parts: Numeral, at: int) -> Reading | None:
    if word(read, at) == "in" and word(read, at + 1) != "every":
        whole_at = at + 1
    elif (word(read, at), word(read, at + 1)) in {("out", "of"), ("in", "every")}:
        whole_at = at + 2
    elif word(read, at) == "/":
        whole_at = at + 1
    else:
        return None
    whole = numeral(read, whole_at) or _round_number(read, whole_at)
    if whole is None or not parts.value < whole.value <= 1000 or whole.value != int(whole.value):
        return None
    if singular(word(read, whole.last)) in lists().times or word(read, whole.last) in {"/", "%", "per"}:
        return None
    return _percent(parts.value, whole.value, parts.first, whole.last)


def _round_number(read: Sequence[Token], at: int) -> Numeral | None:
    """Reads the bare "thousand" of "one in a thousand" and "one pound in every thousand"."""
    at += word(read, at) == "a"
    size = lists().scales.get(word(read, at))
    return Numeral(size, 0.5, at, at + 1) if size else None


def among(read: Sequence[Token], count: Reading) -> tuple[Reading, int] | None:
    """The share that a count has of its whole in "15 of the 19" and "8 of its 10", and where the whole stands."""
    determiners = lists().words["determiners"]
    at = count.last + 1 if word(read, count.last) == "out" else count.last
    if count.unit != "count" or word(read, at) != "of" or word(read, count.first) == "one":
        return None
    at += 1
    for _ in range(2):
        at += word(read, at) in determiners
    whole = numeral(read, at)
    if whole is None or not 0 < count.value < whole.value or whole.scaled:
        return None
    slack = min(50 / whole.value, _LOOSEST_COUNTED)
    part = whole.value - count.value if is_left_out(read, count.first) else count.value
    return _percent(part, whole.value, count.first, whole.last)._replace(slack=slack), at
