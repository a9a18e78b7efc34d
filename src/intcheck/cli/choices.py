"""Values that must be among those allowed, and what was probably meant when one is not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from intcheck.errors import UsageError
from intcheck.model.terms import Verdict
from intcheck.reports.text import visible

_NEAR = 60
_BESIDE_BEST = 8
_LISTED = 120


def unknown(what: str, value: str, allowed: Collection[str], *, hints: Mapping[str, str] | None = None) -> UsageError:
    """An error that names the nearest allowed values and lists all of them if they are few enough to read.

    `hints` maps further spellings (labels, aliases) to allowed values, for the guess alone.
    """
    guesses = nearest(value, allowed, hints or {})
    guess = f" Did you mean {' or '.join(guesses)}?" if guesses else ""
    return UsageError(f"There is no {what} {visible(value)!r}.{guess}\n{_listing(allowed)}")


def _listing(allowed: Collection[str]) -> str:
    if len(allowed) > _LISTED:
        return f"There are {len(allowed):,}; 'intcheck list' shows them."
    return f"Allowed: {', '.join(allowed)}."


def nearest(value: str, allowed: Iterable[str], hints: Mapping[str, str], limit: int = 3) -> list[str]:
    """The allowed values that look or sound most like the one given."""
    from rapidfuzz import fuzz, process, utils

    def alike(one: str, other: str, **_: object) -> float:
        return (fuzz.ratio(one, other) + fuzz.WRatio(one, other)) / 2

    names = {**{name: name for name in allowed}, **hints}
    hits = process.extract(
        value, names.keys(), scorer=alike, processor=utils.default_process, score_cutoff=_NEAR, limit=limit * 3
    )
    best = hits[0][1] if hits else 0
    near = (names[name] for name, score, _ in hits if score >= best - _BESIDE_BEST)
    return list(dict.fromkeys(near))[:limit]


def one_of(what: str, value: str, allowed: Collection[str]) -> str:
    """The value itself. Raises UsageError when it is not allowed."""
    if value not in allowed:
        raise unknown(what, value, allowed)
    return value


def verdicts(values: Iterable[str]) -> frozenset[Verdict]:
    """Verdicts by name. Raises UsageError for a name that is none."""
    names = [verdict.value for verdict in Verdict]
    return frozenset(Verdict(one_of("verdict", value, names)) for value in values)
