"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from intcheck.errors import IntcheckError

Write = Callable[[str], bool]
"""Takes a piece of text; False once nobody reads any more."""

PIPED_WIDTH = 100
NARROWEST = 40
WIDEST = 1000
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼╶╴", "+"),
        **dict.fromkeys("─━═", "-"),
        **dict.fromkeys("│┃║", "|"),
        "✔": "+",
        "✘": "x",
        "±": "~",
        "▲": "^",
        "•": "*",
        "…": "...",
        "·": ".",
    }
)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it. Raises IntcheckError where that fails."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise IntcheckError(f"Cannot make the folder {folder}: {error.strerror or error}.") from error


@contextmanager
def destination(path: Path | None, *, machine: bool = False, within: Path | None = None) -> Iterator[Write]:
    """A function that writes text to the file, or to standard output.

    Files and machine formats are UTF-8 with plain line ends. The file appears only when the
    block ends without an error. Raises IntcheckError when writing fails, or would fall outside the folder `within`.
    """
    if path is None:
        if machine:
            _plain_stdout()
        yield _write_stdout
        return
    if within is not None and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(within)):
        raise IntcheckError(f"Cannot write {path}: it is a link that leads out of {within}.")
    try:
        with _file(path) as write:
            yield write
    except OSError as error:
        raise IntcheckError(f"Cannot write {path}: {error.strerror or error}.") from error


@contextmanager
def _file(path: Path) -> Iterator[Write]:
    target = Path(os.path.realpath(path))
    whole = not target.exists() or target.is_file()
    written = target.with_name(f".intcheck-{os.urandom(8).hex()}.tmp") if whole else target
    try:
        with written.open("x" if whole else "w", encoding="utf-8", newline="\n") as file:
            if whole and target.exists():
                shutil.copymode(target, written)
            yield lambda text: file.write(text) >= 0
        if whole:
            written.replace(target)
    except BaseException:
        if whole:
            written.unlink(missing_ok=True)
        raise


def _write_stdout(text: str) -> bool:
    if sys.stdout is None:
        return False
    try:
        sys.stdout.write(_encodable(text))
        sys.stdout.flush()
    except BrokenPipeError:
        close_stdout()
        return False
    except OSError as error:
        close_stdout()
        raise IntcheckError(f"Cannot write to standard output: {error.strerror or error}.") from error
    return True


def _encodable(text: str) -> str:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    return text


def close_stdout() -> None:
    """Let what was not written go, so that leaving does not try and fail once more."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _plain_stdout() -> None:
    stream: Any = sys.stdout
    with suppress(AttributeError, ValueError):
        stream.reconfigure(encoding="utf-8", newline="\n")


def width() -> int:
    """Columns of the terminal; COLUMNS or 100 when the output is no terminal."""
    return min(WIDEST, max(NARROWEST, shutil.get_terminal_size((PIPED_WIDTH, 24)).columns))


def colour(no_colour: bool, output: Path | None) -> bool:
    """Whether to colour: a terminal is read, and neither --no-color, NO_COLOR nor TERM=dumb says no."""
    if no_colour or output is not None or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
