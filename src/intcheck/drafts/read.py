"""Choose the reader for a file, and turn whatever goes wrong into one clear message."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

from intcheck.errors import DraftError
from intcheck.model.drafts import Draft, Passage
from intcheck.text.files import LARGEST_TEXT, read_file, read_stream

STDIN = "-"
SUFFIXES: dict[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "plain",
    ".text": "plain",
    ".html": "html",
    ".htm": "html",
    ".docx": "word",
    ".pdf": "pdf",
}


LONGEST_PASSAGE = 4_000_000
"""Letters of the longest paragraph, whose sentences are all held at once; a thousand pages."""


def read_draft(path: str | Path, content: bytes | None = None) -> Draft:
    """The passages of a draft; its suffix decides how it is read.

    `content` are the bytes to read instead of the file's. Raises DraftError, with the remedy, for a file that
    is missing, unreadable, of an unknown kind, or empty of prose.
    """
    shown = str(path)
    reader = _reader(shown)
    if content is None:
        content = read_content(shown)
    try:
        passages = tuple(reader(content))
    except DraftError as error:
        raise DraftError(f"{shown}: {error}") from error
    except RecursionError as error:
        raise DraftError(f"{shown}: the parts of this file are nested too deeply.") from error
    if not passages:
        raise DraftError(f"{shown}: there is no prose in this file.")
    for passage in passages:
        if len(passage.text) > LONGEST_PASSAGE:
            where = f"the paragraph that begins on line {passage.anchor(0).line}"
            raise DraftError(f"{shown}: {where} has more than {LONGEST_PASSAGE:,} letters. Part it with empty lines.")
    return Draft(shown, passages)


def read_stdin(name: str | None) -> Draft:
    """Standard input as a draft; `name` gives the path to show and the format, plain Markdown without one."""
    if sys.stdin is None:
        raise DraftError(f"{name or STDIN}: standard input is closed. Name a file, or give the draft there.")
    try:
        content = read_stream(sys.stdin.buffer, _most(name))
    except OSError as error:
        raise DraftError(f"{name or STDIN}: the draft cannot be read ({error.strerror}).") from error
    if name is None:
        draft = read_draft("stdin.md", content)
        return Draft(STDIN, draft.passages)
    return read_draft(name, content)


def read_content(path: str) -> bytes:
    """The bytes of a draft. Raises DraftError for a file that is missing or cannot be read."""
    try:
        return read_file(Path(path), most=_most(path))
    except FileNotFoundError as error:
        raise DraftError(f"{path}: there is no such file.") from error
    except OSError as error:
        raise DraftError(f"{path}: the file cannot be read ({error.strerror}).") from error


def _most(name: str | None) -> int | None:
    """Bytes that are read of a draft; Word and PDF files hold pictures and fonts too."""
    return None if name and _kind(name) in {"word", "pdf"} else LARGEST_TEXT


def _kind(shown: str) -> str | None:
    return SUFFIXES.get(Path(shown).suffix.lower())


def _reader(shown: str) -> Callable[[bytes], Iterable[Passage]]:
    kind = _kind(shown)
    if kind is None:
        known = ", ".join(SUFFIXES)
        raise DraftError(f"{shown}: files of this kind are not read. Kinds that are: {known}.")
    if kind == "word":
        from intcheck.drafts.readers import word

        return lambda content: word.passages(BytesIO(content))
    if kind == "pdf":
        from intcheck.drafts.readers import pdf

        return lambda content: pdf.passages(BytesIO(content))
    return _text_reader(kind)


def _text_reader(kind: str) -> Callable[[bytes], Iterable[Passage]]:
    from importlib import import_module

    module = import_module(f"intcheck.drafts.readers.{kind}")
    read: Callable[[str], Iterable[Passage]] = module.passages
    return lambda content: read(_decoded(content))


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise DraftError(f"the text is not UTF-8 (line {line}). Save it with the encoding UTF-8.") from error
    if "\0" in text:
        raise DraftError("this is not a text file: it holds NUL bytes.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
