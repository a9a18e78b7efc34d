"""Questions for a new source and a new assertion, taken from the description of the format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import typer

from intcheck.errors import UsageError
from intcheck.knowledge.adding import value_of
from intcheck.knowledge.schema import ASSERTION, FINDING, PERIOD, SOURCE, Field, Fields, Kind

_SKIPPED = frozenset(("reports_on", "includes", "supersedes", "background"))
_NESTED = {"finding": FINDING, "period": PERIOD}


class Answers(NamedTuple):
    """A new source, None where it is held already, and a new assertion, as a file shall hold them."""

    source: dict[str, Any] | None
    assertion: dict[str, Any]


def ask(given: Mapping[str, Any], folders: Sequence[Path], *, may_ask: bool) -> Answers:
    """What is given, and what is asked for where it is not.

    Raises UsageError that names every option that is missing where nothing may be asked.
    """
    questions = _Questions(given, may_ask)
    held = _held(folders)
    source = questions.one("source", ASSERTION["source"])
    fields = {name: spec for name, spec in SOURCE.items() if name != "id" and name != "note"}
    fresh = {"id": source, **questions.table(fields)} if source not in held else None
    assertion = questions.table({name: spec for name, spec in ASSERTION.items() if name != "source"})
    questions.finish()
    return Answers(fresh, {"id": assertion.pop("id"), "source": source, **assertion})


def _held(folders: Iterable[Path]) -> set[str]:
    from intcheck.knowledge.folder import Faults, read_part

    return {record.id for folder in folders for record, _ in read_part(folder, "sources", Faults())}


class _Questions:
    """Takes each field from the options, else asks for it."""

    def __init__(self, given: Mapping[str, Any], may_ask: bool) -> None:
        self._given = given
        self._may_ask = may_ask
        self._missing: list[str] = []

    def table(self, fields: Fields) -> dict[str, Any]:
        """The fields that have an answer."""
        found: dict[str, Any] = {}
        for name, spec in fields.items():
            if name in _SKIPPED:
                continue
            answer = self.table(_NESTED[name]) if name in _NESTED else self.one(name, spec)
            if answer not in (None, "", {}) and (answer or spec.required):
                found[name] = answer
        return found

    def one(self, name: str, spec: Field) -> Any:
        """The answer to one field; an empty one where it is not required."""
        given = self._given.get(name)
        if given:
            return _read(name, spec, given)
        if not self._may_ask:
            return self._unasked(name, spec)
        return self._asked(name, spec)

    def _unasked(self, name: str, spec: Field) -> Any:
        if spec.many:
            return []
        if spec.required:
            self._missing.append(f"--{name}")
        return None

    def _asked(self, name: str, spec: Field) -> Any:
        if spec.kind is Kind.FLAG:
            return None
        if spec.many:
            return _several(name, spec)
        while True:
            answer = _prompt(name, spec)
            if answer and spec.choices and answer not in spec.choices:
                typer.echo(f"  one of: {', '.join(spec.choices)}", err=True)
            elif answer or not spec.required:
                return answer

    def finish(self) -> None:
        """Raise UsageError if an option that is needed was missing."""
        if self._missing:
            raise UsageError(f"Missing: {', '.join(self._missing)}. Give them, or run it in a terminal to be asked.")


def _read(name: str, spec: Field, given: Any) -> Any:
    return [value_of(text) for text in given] if name == "values" else given


def _several(name: str, spec: Field) -> list[Any]:
    """Answers until an empty one."""
    read: Callable[[str], Any] = value_of if name == "values" else str
    found: list[Any] = []
    while answer := _prompt(name, spec, again=bool(found)):
        try:
            found.append(read(answer))
        except UsageError as error:
            typer.echo(f"  {error}", err=True)
    return found


def _prompt(name: str, spec: Field, *, again: bool = False) -> str:
    about = "another, or nothing to go on" if again else _about(name, spec)
    answer = typer.prompt(f"{name} ({about})", default="", show_default=False, err=True)
    return str(answer).strip()


def _about(name: str, spec: Field) -> str:
    shape = "NUMBER UNIT: WHAT" if name == "values" else ", ".join(spec.choices)
    about = spec.about.rstrip(".")
    return f"{about}: {shape}" if shape else about
