"""Questions for a new source and a new assertion, taken from the description of the format."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import typer

from intcheck.errors import KnowledgeError, UsageError
from intcheck.knowledge.adding import faults_of, value_of
from intcheck.knowledge.gather import gather
from intcheck.knowledge.schema import ASSERTION, FINDING, PERIOD, SOURCE, VALUE, Field, Fields, Kind

_SKIPPED = frozenset(("reports_on", "includes", "supersedes", "background"))
_NESTED = {"finding": FINDING, "period": PERIOD}
Known = Mapping[str, Mapping[str, Any]]


class Answers(NamedTuple):
    """A new source, None where it is held already, and a new assertion, as a file shall hold them."""

    source: dict[str, Any] | None
    assertion: dict[str, Any]


def ask(given: Mapping[str, Any], folders: Sequence[Path], *, may_ask: bool) -> Answers:
    """What is given, and what is asked for where it is not.

    Raises UsageError that names every option that is missing where nothing may be asked, and KnowledgeError where a
    file of the folders cannot be read.
    """
    gathered = gather(folders)
    if gathered.faults.unread:
        raise KnowledgeError(tuple(gathered.faults.problems))
    known = gathered.known
    questions = _Questions(given, known, may_ask)
    source = questions.one("source", replace(ASSERTION["source"], refers=""))
    fields = {name: spec for name, spec in SOURCE.items() if name not in ("id", "note")}
    fresh = {"id": source, **questions.table(fields)} if source not in known["source"] else None
    assertion = questions.table({name: spec for name, spec in ASSERTION.items() if name != "source"})
    questions.finish()
    return Answers(fresh, {"id": assertion.pop("id"), "source": source, **assertion})


class _Questions:
    """Takes each field from the options, else asks for it until the answer is one that the format allows."""

    def __init__(self, given: Mapping[str, Any], known: Known, may_ask: bool) -> None:
        self._given = given
        self._known = known
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
            return [value_of(text) for text in given] if name == "values" else given
        if not self._may_ask:
            return self._unasked(name, spec)
        if spec.kind is Kind.FLAG:
            return None
        return self._several(name, spec) if spec.many else self._asked(name, spec, _about(name, spec))

    def _unasked(self, name: str, spec: Field) -> Any:
        if spec.many:
            return []
        if spec.required:
            self._missing.append(f"--{name}")
        return None

    def _asked(self, name: str, spec: Field, about: str) -> str:
        while True:
            answer = _prompt(name, about)
            if answer and not self._refused(name, spec, answer):
                return answer
            if not answer and not spec.required:
                return ""

    def _refused(self, name: str, spec: Field, answer: str) -> bool:
        """Whether the answer has a fault; each is shown with its remedy."""
        faults = faults_of(name, answer, spec, self._known)
        for fault in faults:
            typer.echo(f"  {fault.message} {fault.remedy}", err=True)
        return bool(faults)

    def _several(self, name: str, spec: Field) -> list[Any]:
        """Answers until an empty one."""
        read: Callable[[str], Any] = self._value if name == "values" else str
        kind = Kind.TEXT if name == "values" else spec.kind
        item = replace(spec, kind=kind, many=False, required=False)
        about = _about(name, spec)
        found: list[Any] = []
        while answer := self._asked(name, item, about):
            value = read(answer)
            if value is not None:
                found.append(value)
                about = "another, or nothing to go on"
        return found

    def _value(self, text: str) -> dict[str, Any] | None:
        """The figure, or None where it has a fault, which is shown."""
        try:
            value = value_of(text)
        except UsageError as error:
            typer.echo(f"  {error}", err=True)
            return None
        return None if self._refused("unit", VALUE["unit"], value["unit"]) else value

    def finish(self) -> None:
        """Raise UsageError if an option that is needed was missing."""
        if self._missing:
            raise UsageError(f"Missing: {', '.join(self._missing)}. Give them, or run it in a terminal to be asked.")


def _prompt(name: str, about: str) -> str:
    answer = typer.prompt(f"{name} ({about})", default="", show_default=False, err=True)
    return str(answer).strip()


def _about(name: str, spec: Field) -> str:
    shape = "NUMBER UNIT: WHAT" if name == "values" else ", ".join(spec.choices)
    about = spec.about.rstrip(".")
    return f"{about}: {shape}" if shape else about
