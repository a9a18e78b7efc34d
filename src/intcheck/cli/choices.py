"""Values that must be among those allowed, and what was probably meant when one is not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from intcheck.errors import UsageError
from intcheck.model.terms import Verdict
from intcheck.reports.text import shortened

_GUESSES = 3
_LISTED = 30
_LONGEST = 100
_PLURALS = {kind: f"{kind}s" for kind in ("programme", "outcome", "place", "group", "source")} | {"body": "bodies"}
_DATE = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"


def unknown(what: str, value: str, allowed: Collection[str], *, hints: Mapping[str, str] | None = None) -> UsageError:
    """An error that names the nearest allowed values and lists all of them if they are few enough to read.

    `hints` maps further spellings (labels, aliases) to allowed values, for the guess alone.
    """
    guesses = nearest(value, allowed, hints or {}) if len(value) <= _LONGEST else []
    guess = f" Did you mean {' or '.join(guesses)}?" if guesses else ""
    return UsageError(f"There is no {what} {shortened(value, _LONGEST)!r}.{guess}", _listing(what, allowed))


def _listing(what: str, allowed: Collection[str]) -> str:
    if len(allowed) > _LISTED:
        command = f"intcheck list {_PLURALS.get(what, '')}".rstrip()
        return f"There are {len(allowed):,}; '{command}' shows them."
    return f"Allowed: {', '.join(allowed)}."


def nearest(value: str, allowed: Iterable[str], hints: Mapping[str, str]) -> list[str]:
    """The allowed values that were probably meant, at most three."""
    from intcheck.text.similar import similar_names

    meant = {**{name: name for name in allowed}, **hints}
    return list(dict.fromkeys(meant[name] for name in similar_names(value, meant)))[:_GUESSES]


def one_of(what: str, value: str, allowed: Collection[str]) -> str:
    """The value itself. Raises UsageError when it is not allowed."""
    if value not in allowed:
        raise unknown(what, value, allowed)
    return value


def verdicts(values: Iterable[str]) -> frozenset[Verdict]:
    """Verdicts by name. Raises UsageError for a name that is none."""
    names = [verdict.value for verdict in Verdict]
    return frozenset(Verdict(one_of("verdict", value, names)) for value in values)


def date(value: str | None) -> str | None:
    """The value if it is a date, or none was given. Raises UsageError for anything else."""
    if value is not None and not re.fullmatch(_DATE, value):
        raise UsageError(f"{value!r} is no date. Write a year, a month or a day: 2015, 2015-04 or 2015-04-01.")
    return value
