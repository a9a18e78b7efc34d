"""Editorial rules for knowledge folders: what the format allows and a careful editor would still mend."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from inspect import getdoc
from pathlib import Path

from intcheck.errors import Problem, UsageError
from intcheck.knowledge.lint import dates, evidence, figures, terms, wording
from intcheck.knowledge.lint.ignores import not_ignored
from intcheck.knowledge.lint.shelf import Finding, Shelf, read_shelf

Rule = Callable[[Shelf], Iterator[Finding]]

RULES: Mapping[str, Rule] = {
    "figure-not-in-statement": figures.figure_not_in_statement,
    "figure-not-in-values": figures.figure_not_in_values,
    "direction-against-words": wording.direction_against_words,
    "quotation": wording.quotation,
    "two-findings": wording.two_findings,
    "unknown-work": evidence.unknown_work,
    "relay-without-work": evidence.relay_without_work,
    "near-duplicate": evidence.near_duplicate,
    "unused-source": evidence.unused_source,
    "period-backwards": dates.period_backwards,
    "date-in-future": dates.date_in_future,
    "no-better": terms.no_better,
    "shared-alias": terms.shared_alias,
    "unreachable-alias": terms.unreachable_alias,
}
"""Code of each rule -> the rule; its docstring is its manual page."""


def lint(*folders: Path | str, rules: Collection[str] | None = None, today: date | None = None) -> tuple[Problem, ...]:
    """Every problem of the folders in order of place: faults of the format, or where there are none, broken rules.

    `rules` names the rules to apply (all by default); `today` is the day after which a date lies in the
    future. Raises UsageError for a rule that does not exist.
    """
    chosen = _chosen(rules)
    shelf = read_shelf([Path(folder) for folder in folders], today or date.today())
    if shelf.faults:
        return shelf.faults
    found = [problem for code in chosen for problem in not_ignored(code, RULES[code](shelf))]
    return tuple(sorted(found, key=lambda problem: (problem.path, problem.line, problem.column, problem.code)))


def manual(code: str) -> str:
    """The manual page of a rule; raises UsageError for a rule that does not exist."""
    [known] = _chosen([code])
    return getdoc(RULES[known]) or ""


def _chosen(rules: Collection[str] | None) -> Collection[str]:
    unknown = [code for code in rules or () if code not in RULES]
    if unknown:
        raise UsageError(f"No such rule: {', '.join(unknown)}. Use one of: {', '.join(RULES)}.")
    return RULES if rules is None else rules
