"""The claims to check: from the command line, or one a line from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from intcheck.cli.options import say
from intcheck.errors import UsageError
from intcheck.text.files import LARGEST_TEXT

STDIN = "-"


def claim_texts(arguments: list[str]) -> Iterator[str]:
    """Each argument, and for "-" each line of standard input as it comes.

    Raises UsageError at once for an argument without words.
    """
    if not all(argument.strip() for argument in arguments):
        raise UsageError("A claim is empty. Give a sentence in quotation marks, or '-' to read one claim a line.")
    if len(arguments) > 1 and not any(" " in argument.strip() for argument in arguments):
        say("Each word is checked as a claim of its own. Put a sentence in quotation marks.")
    return (text for argument in arguments for text in (_lines() if argument == STDIN else (_typed(argument),)))


def _typed(argument: str) -> str:
    """The argument as the UTF-8 that was typed, where the locale knows fewer letters."""
    try:
        return os.fsencode(argument).decode("utf-8")
    except UnicodeError:
        return argument


def _lines() -> Iterator[str]:
    stream: Any = sys.stdin
    if stream is None:
        raise UsageError("Standard input is closed. Name the claims, or give them on standard input, one a line.")
    with suppress(AttributeError, ValueError):
        stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    for number, line in enumerate(iter(partial(stream.readline, LARGEST_TEXT + 1), "")):
        if len(line) > LARGEST_TEXT:
            raise UsageError(f"Line {number + 1} of standard input is longer than {LARGEST_TEXT // 2**20} MB.")
        text = line.removeprefix("\ufeff") if number == 0 else line
        yield text.rstrip("\r\n")
