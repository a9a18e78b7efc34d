"""YAML text -> nodes with positions; strings stay strings, and nothing in a file can run, recurse or explode.

The only module that imports yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

import yaml

from intcheck.errors import Problem

DEEPEST = 20
LONGEST_SCALAR = 20_000
LARGEST_ENTRY = 10_000
"""Values, lists and mappings in one entry of a file."""
_QUOTED = 100
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BASE_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class Scalar:
    """Text as written; `plain` when it stands without quotation marks."""

    text: str
    plain: bool
    line: int
    column: int


@dataclass(slots=True)
class Listing:
    """A list of nodes."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """A mapping: its keys in order, each with its node."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Listing | Table


class UnreadableError(Exception):
    """A file that stops being readable at one place."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


def decode(path: str, data: bytes) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; raises UnreadableError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = _position(before, len(before))
        problem = Problem(path, line, column, "encoding", "is not UTF-8 text.", "Save the file as UTF-8.")
        raise UnreadableError(problem) from None
    control = _CONTROL.search(text)
    if control:
        line, column = _position(text, control.start())
        message = f"holds the control character U+{ord(control.group()):04X}."
        raise UnreadableError(Problem(path, line, column, "control-character", message, "Delete it."))
    return text


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def entries(
    path: str, text: str, problems: list[Problem], lists: frozenset[str] | None = None
) -> Iterator[tuple[Scalar, Node]]:
    """Each entry of the file's top mapping with its key.

    A list comes item by item, unless `lists` is empty. Duplicate keys, and keys other than `lists` where it
    names some, go to `problems`; raises UnreadableError where reading cannot go on.
    """
    composer = _Composer(path, problems, lists)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            for entry in composer.feed(event):
                composer.held = 0
                yield entry
    except yaml.MarkedYAMLError as error:
        unclosed = "end of stream" in (error.problem or "")
        mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
        message = f"is not YAML: {', '.join(filter(None, (error.context, error.problem)))}."
        raise composer.unreadable(mark, "syntax", message, "Check indentation, quotation marks and colons.") from None
    except yaml.YAMLError as error:
        raise composer.unreadable(None, "syntax", f"is not YAML: {error}", "Check the file.") from None
    if not composer.started:
        raise composer.unreadable(None, "empty", "holds nothing.", "Fill the file or delete it.")


def quoted(text: str) -> str:
    """The text in quotation marks for a message, its beginning where it is long."""
    return repr(text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…")


def one_of(choices: Iterable[str]) -> str:
    """A remedy that names all choices."""
    return f"Use one of: {', '.join(sorted(choices))}."


class _Mark(Protocol):
    line: int
    column: int


def _line_and_column(mark: _Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


class _Composer:
    """Builds nodes from parser events with a stack of its own, so that depth cannot exhaust Python's."""

    def __init__(self, path: str, problems: list[Problem], lists: frozenset[str] | None) -> None:
        self.path = path
        self.problems = problems
        self.lists = lists
        self.streams = lists is None or bool(lists)
        self.stack: list[tuple[Listing | Table, Scalar | None]] = []
        self.key: Scalar | None = None
        self.started = False
        self.held = 0

    def feed(self, event: yaml.Event) -> Iterator[tuple[Scalar, Node]]:
        """Take one event; yields an entry when the event completes one."""
        if isinstance(event, yaml.ScalarEvent):
            yield from self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._open(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            yield from self._close()
        elif isinstance(event, yaml.AliasEvent):
            message = f"uses the alias *{event.anchor}."
            raise self.unreadable(event.start_mark, "alias", message, "Write the value out; aliases are not read.")
        elif isinstance(event, yaml.DocumentStartEvent) and self.started:
            message = "holds a second document."
            raise self.unreadable(event.start_mark, "documents", message, "Put it into a file of its own.")

    def unreadable(self, mark: _Mark | None, code: str, message: str, remedy: str) -> UnreadableError:
        """The error for a place in this file."""
        line, column = _line_and_column(mark)
        return UnreadableError(Problem(self.path, line, column, code, message, remedy))

    def _check(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> tuple[int, int]:
        if event.tag is not None and event.tag != "!":
            message = f"uses the tag {event.tag}."
            raise self.unreadable(event.start_mark, "tag", message, "Remove the tag; only plain YAML is read.")
        if event.anchor is not None:
            message = f"sets the anchor &{event.anchor}."
            raise self.unreadable(event.start_mark, "alias", message, "Remove it; anchors and aliases are not read.")
        self.held += 1
        if self.held > LARGEST_ENTRY:
            message = f"has an entry of more than {LARGEST_ENTRY:,} keys and values."
            raise self.unreadable(event.start_mark, "too-large", message, "Part the entry into several.")
        return _line_and_column(event.start_mark)

    def _scalar(self, event: yaml.ScalarEvent) -> Iterator[tuple[Scalar, Node]]:
        line, column = self._check(event)
        if len(event.value) > LONGEST_SCALAR:
            message = f"holds a text of {len(event.value)} characters."
            raise self.unreadable(event.start_mark, "too-long", message, f"Keep it under {LONGEST_SCALAR}.")
        control = _CONTROL.search(event.value)
        if control:
            message = f"holds the control character U+{ord(control.group()):04X}."
            raise self.unreadable(event.start_mark, "control-character", message, "Delete it.")
        scalar = Scalar(event.value, event.implicit[0], line, column)
        self._check_root(event)
        if self._wants_key():
            self._take_key(scalar, event)
        else:
            yield from self._add(scalar)

    def _check_root(self, event: yaml.Event) -> None:
        if self.stack or isinstance(event, yaml.MappingStartEvent):
            return
        raise self.unreadable(event.start_mark, "shape", "is not a mapping.", "Begin with a key such as assertions:")

    def _wants_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1][0], Table) and self.key is None

    def _take_key(self, key: Scalar, event: yaml.Event) -> None:
        table = self.stack[-1][0]
        assert isinstance(table, Table)
        if key.plain and key.text == "<<":
            raise self.unreadable(event.start_mark, "alias", "uses a merge key.", "Write the keys out.")
        if key.text in table.entries:
            first = table.entries[key.text][0]
            message = f"key {quoted(key.text)} stands twice, first on line {first.line}."
            self._problem(key, "duplicate-key", message, "Keep one of them.")
        if self.lists and len(self.stack) == 1 and key.text not in self.lists:
            self._problem(key, "unknown-key", f"key {quoted(key.text)} is not known here.", one_of(self.lists))
        self.key = key

    def _problem(self, at: Scalar, code: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, at.line, at.column, code, message, remedy))

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        line, column = self._check(event)
        self._check_root(event)
        self.started = True
        if self._wants_key():
            raise self.unreadable(event.start_mark, "shape", "has a key that is not text.", "Use plain keys.")
        if len(self.stack) >= DEEPEST:
            message = f"is nested more than {DEEPEST} levels deep."
            raise self.unreadable(event.start_mark, "too-deep", message, "Flatten it.")
        kind = Table if isinstance(event, yaml.MappingStartEvent) else Listing
        self.stack.append((kind(line, column), self.key))
        self.key = None

    def _close(self) -> Iterator[tuple[Scalar, Node]]:
        node, self.key = self.stack.pop()
        if self.streams and len(self.stack) == 1 and isinstance(node, Listing):
            self._remember(node)
        elif self.stack:
            yield from self._add(node)

    def _remember(self, node: Node) -> None:
        table, key = self.stack[-1][0], self.key
        assert isinstance(table, Table)
        assert key is not None
        table.entries[key.text] = (key, node)
        self.key = None

    def _add(self, node: Node) -> Iterator[tuple[Scalar, Node]]:
        parent, key = self.stack[-1]
        if isinstance(parent, Listing):
            if self.streams and len(self.stack) == 2 and key is not None:
                yield key, node
            else:
                parent.items.append(node)
            return
        if len(self.stack) == 1 and self.key is not None:
            yield self.key, node
        self._remember(node)


def read_plain(text: str) -> Any:
    """Plain values of YAML that ships with the program: text, lists and mappings."""
    return yaml.load(text, Loader=_BASE_LOADER)
