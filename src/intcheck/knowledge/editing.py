"""Adds entries to knowledge files; every line and comment that is there stays as it is."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from intcheck.errors import IntcheckError
from intcheck.knowledge.reader import Node, Scalar, Table, UnreadableError, decode, entries
from intcheck.text.files import read_file

WIDTH = 120
_PLAIN = re.compile(r"[^\W\d_](?:[\w \-.;()'’‘“”%£€&/+·–]|,(?= )|:(?=\S)|(?<=\S),(?=\d))*")
_RESERVED = re.compile(r"(?:y|yes|n|no|on|off|true|false|null)", re.IGNORECASE)
_BREAKS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "\x7f\x85\u2028\u2029\ufeff"})
_FLOW = frozenset(",[]{}")


def appended(path: Path, key: str, entry: Mapping[str, Any]) -> str:
    """The text of the file with one more entry at the end of the list under `key`; a new file where there is none.

    Line ends and byte order mark stay. Raises IntcheckError where the entry cannot be added without touching
    other lines.
    """
    if not path.exists():
        return f"{key}:\n" + _lines(entry, "", "\n")
    text = _read(path)
    items, ends = _items(path, text, key)
    newline = "\r\n" if "\r\n" in text else "\n"
    margin = " " * (_dash(path, text, items[-1]) if items else 0)
    head, tail = _parted(text, ends)
    gap = "" if head.endswith("\n") else newline
    found = head + gap + _lines(entry, margin, newline) + tail
    if len(_items(path, found, key)[0]) != len(items) + 1 or not _kept(path, text, found, key):
        raise _refused(path, key)
    return found


def _read(path: Path) -> str:
    try:
        return read_file(path).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise IntcheckError(f"Cannot read {path}: {reason}.") from error


def _refused(path: Path, key: str) -> IntcheckError:
    return IntcheckError(f"{path}: cannot add to {key} without touching other lines. Add the entry by hand.")


def _nodes(path: Path, text: str) -> list[tuple[Scalar, Node]]:
    try:
        return list(entries(str(path), decode(str(path), text.encode("utf-8", "surrogateescape")), []))
    except UnreadableError as error:
        raise IntcheckError(str(error.problem)) from None


def _items(path: Path, text: str, key: str) -> tuple[list[Table], int | None]:
    """The entries under the key, and the line of the top key after them, from 1; None where there is none."""
    found: list[Table] = []
    after = None
    for top, node in _nodes(path, text):
        if top.text == key and isinstance(node, Table):
            found.append(node)
            after = None
        elif after is None:
            after = top.line
    if not found:
        raise _refused(path, key)
    return found, after


def _dash(path: Path, text: str, item: Table) -> int:
    """Column of the dash before an entry, from 0. Raises IntcheckError for a list in brackets."""
    line = text.removeprefix("\ufeff").splitlines()[item.line - 1]
    before = line[: item.column - 1]
    if before.strip() != "-":
        raise IntcheckError(f"{path}:{item.line}: entries are not written one a line with a dash. Add yours by hand.")
    return before.index("-")


def _parted(text: str, after: int | None) -> tuple[str, str]:
    """The text up to and from the comments and blank lines above line `after`."""
    if after is None:
        return text, ""
    lines = text.splitlines(keepends=True)
    cut = after - 1
    while cut and (not lines[cut - 1].strip() or lines[cut - 1].startswith("#")):
        cut -= 1
    return "".join(lines[:cut]), "".join(lines[cut:])


def _kept(path: Path, old: str, new: str, key: str) -> bool:
    """Whether every entry but the new one reads as before."""
    before = [(top.text, _values(node)) for top, node in _nodes(path, old)]
    after = [(top.text, _values(node)) for top, node in _nodes(path, new)]
    last = max(number for number, (name, _) in enumerate(after) if name == key)
    return after[:last] + after[last + 1 :] == before


def _values(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Table):
        return {name: _values(child) for name, (_, child) in node.entries.items()}
    return [_values(item) for item in node.items]


def _lines(entry: Mapping[str, Any], margin: str, newline: str) -> str:
    lines = list(_table(entry, margin + "  "))
    lines[0] = f"{margin}- {lines[0].lstrip()}"
    return newline.join(lines) + newline


def _table(values: Mapping[str, Any], margin: str) -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _nested(name, value, margin)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield from _list(name, value, margin)
        else:
            yield from _wrapped(f"{margin}{name}: {_scalar(value)}", margin)


def _nested(name: str, values: Mapping[str, Any], margin: str) -> Iterator[str]:
    line = f"{margin}{name}: {_flow(values)}"
    if len(line) <= WIDTH and not any(isinstance(value, list | dict) for value in values.values()):
        yield line
    else:
        yield f"{margin}{name}:"
        yield from _table(values, margin + "  ")


def _list(name: str, items: Sequence[Any], margin: str) -> Iterator[str]:
    if not items:
        yield f"{margin}{name}: []"
        return
    yield f"{margin}{name}:"
    for item in items:
        text = _flow(item) if isinstance(item, Mapping) else _scalar(item)
        yield from _wrapped(f"{margin}- {text}", margin + "  ")


def _flow(values: Mapping[str, Any]) -> str:
    pairs = (f"{name}: {_scalar(value, flow=True)}" for name, value in values.items())
    return f"{{{', '.join(pairs)}}}"


def _scalar(value: Any, *, flow: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:.15g}" if abs(value) < 1e15 else str(int(value))
    text = " ".join(str(value).split())
    plain = _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text) and not (flow and _FLOW.intersection(text))
    return text if plain else json.dumps(text, ensure_ascii=False).translate(_BREAKS)


def _wrapped(line: str, margin: str) -> list[str]:
    """The line folded at spaces, which YAML reads as the same text; lines in braces stay whole."""
    if len(line) <= WIDTH or line.lstrip(" -").startswith("{"):
        return [line]
    return textwrap.wrap(line, WIDTH, subsequent_indent=margin + "  ", break_long_words=False, break_on_hyphens=False)
