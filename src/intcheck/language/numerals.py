"""Numbers in digits and in words, as written: value, and half a unit of the last place."""

from collections.abc import Sequence
from typing import NamedTuple

from intcheck.language.figure_words import attached, lists, openers, singular, word
from intcheck.language.lexer import HALF, QUARTER, THREE_QUARTERS, Token

VULGAR = {HALF: 0.5, QUARTER: 0.25, THREE_QUARTERS: 0.75}
_ROUND_FROM = 1000
_ROUND_SLACK = 0.02
_SCALED_SLACK = 0.1
_HALF_SLACK = 0.05
_LONGEST = 12
_LARGEST = 1e18


class Numeral(NamedTuple):
    """A number without its unit; tokens `first` up to `last` hold it."""

    value: float
    slack: float
    first: int
    last: int
    spelled: bool = False
    scaled: bool = False

    def times(self, factor: float, last: int) -> "Numeral":
        """The number in another unit whose name ends at `last`."""
        return self._replace(value=round(self.value * factor, 6), slack=self.slack * factor, last=last)


def may_open(token: Token) -> bool:
    """Whether a figure, or words that hide one, can start with a token."""
    return token.is_number or token.text in VULGAR or token.text in openers()


def numeral(read: Sequence[Token], at: int) -> Numeral | None:
    """The number that starts at a place, else None."""
    token = word(read, at)
    if not token:
        return None
    if token in VULGAR:
        return _scaled(read, Numeral(VULGAR[token], 0.05, at, at + 1))
    if read[at].is_number:
        return _scaled(read, _with_half(read, _digits(token, at)))
    part = part_of_scale(read, at)
    if part or token in {"a", "an"} or token == "half":
        return part or _round(read, at)
    if token in lists().numbers:
        return _scaled(read, _with_half(read, _spelled(read, at)))
    return None


def _digits(token: str, at: int) -> Numeral:
    plain = token.replace(",", "")
    value = min(float(plain), _LARGEST)
    if "." in plain:
        return Numeral(value, 0.5 * 10 ** -len(plain.partition(".")[2]), at, at + 1)
    return Numeral(value, _whole_slack(value), at, at + 1)


def _whole_slack(value: float) -> float:
    """Half a unit of the last place that is not a round nought; numbers below a thousand are exact to one."""
    if value < _ROUND_FROM or value > 1e15:
        return 0.5
    digits = str(int(value))
    place = 10 ** (len(digits) - len(digits.rstrip("0")))
    return float(min(0.5 * place, value * _ROUND_SLACK))


def _spelled(read: Sequence[Token], at: int) -> Numeral:
    """Reads "sixty-five", "two hundred and five" and "ninety thousand"."""
    numbers, scales = lists().numbers, lists().scales
    total = current = 0.0
    last = position = at
    room = 100.0
    while position < min(len(read), at + _LONGEST):
        token = read[position].text
        if token in numbers and numbers[token] < room:
            current += numbers[token]
            room = 10.0 if numbers[token] >= 20 else 0.0
        elif token == "hundred" and 0 < current < 100:
            current, room = current * 100, 100.0
        elif token in scales and scales[token] >= 1000 and current and not attached(read, position) and len(token) > 2:
            total, current, room = total + current * scales[token], 0.0, 100.0
        elif token not in {"-", "and"} or not _goes_on(read, position, room, token):
            break
        else:
            position += 1
            continue
        position += 1
        last = position
    value = total + current
    return Numeral(value, _whole_slack(value), at, last, spelled=True, scaled=total > 0)


def _goes_on(read: Sequence[Token], at: int, room: float, link: str) -> bool:
    following = lists().numbers.get(word(read, at + 1), 0.0)
    if link == "-":
        return 0 < following < room == 10.0
    return 0 < following < room and room == 100.0


def _with_half(read: Sequence[Token], number: Numeral) -> Numeral:
    """Reads "and a half" and a vulgar fraction after a whole number."""
    last = number.last
    if attached(read, last) and word(read, last) in VULGAR:
        return number._replace(value=number.value + VULGAR[read[last].text], slack=0.05, last=last + 1)
    for link in (("and", "a", "half"), ("-", "and", "-", "a", "-", "half")):
        if all(word(read, last + step) == link[step] for step in range(len(link))):
            return number._replace(value=number.value + 0.5, slack=0.05, last=last + len(link))
    return number


def _round(read: Sequence[Token], at: int) -> Numeral | None:
    """Reads "a dozen", "a million", "half a billion" and "half a dozen"."""
    halves = read[at].text == "half"
    scale_at = at + 2 if halves else at + 1
    if halves and word(read, at + 1) not in {"a", "an"}:
        return None
    scale = lists().scales.get(word(read, scale_at))
    if scale is None or len(read[scale_at].text) < 3:
        return None
    value = scale / 2 if halves else scale
    slack = 0.5 if value < 100 else value * _HALF_SLACK
    return _scaled(read, Numeral(value, slack, at, scale_at + 1, spelled=True, scaled=True))


def part_of_scale(read: Sequence[Token], at: int) -> Numeral | None:
    """Reads "a third of a billion", "three-quarters of a million" and "a quarter of a million"."""
    parts, part_at = numerator(read, at)
    whole = lists().parts.get(word(read, part_at), lists().parts.get(singular(word(read, part_at))))
    scale = lists().scales.get(word(read, part_at + 3), 0.0)
    linked = word(read, part_at + 1) == "of" and word(read, part_at + 2) in {"a", "one"}
    if whole is None or not linked or not 0 < parts < whole or scale < _ROUND_FROM:
        return None
    value = round(scale * parts / whole, 6)
    return Numeral(value, value * _SCALED_SLACK, at, part_at + 4, spelled=True, scaled=True)


def numerator(read: Sequence[Token], at: int) -> tuple[float, int]:
    """How many parts a fraction in words has, and where the part is named; 0 where no number stands."""
    token = word(read, at)
    if token in {"a", "an"}:
        return 1.0, at + 1
    number = lists().numbers.get(token)
    if number is None:
        return 0.0, at
    return number, at + 2 if word(read, at + 1) == "-" else at + 1


def _scaled(read: Sequence[Token], number: Numeral) -> Numeral:
    """The number times the scale word after it; "k" and "m" must touch the figure."""
    last = number.last
    scale = lists().scales.get(word(read, last))
    if scale is None or (len(read[last].text) == 1 and not attached(read, last)):
        if word(read, last) == "-" and word(read, last + 1) in {"million", "billion"}:
            last, scale = last + 1, lists().scales[read[last + 1].text]
        else:
            return number
    value = number.value * scale
    slack = min(_written_place(number) * scale, value * _SCALED_SLACK)
    return number._replace(value=round(value, 6), slack=slack, last=last + 1, scaled=True)


def _written_place(number: Numeral) -> float:
    return number.slack if number.slack < 0.5 else 0.5
