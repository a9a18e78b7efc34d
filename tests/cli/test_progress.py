"""Whoever waits at a terminal sees how far a run has come; nobody else does."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest

from intcheck.cli.progress import Progress


class Terminal(io.StringIO):
    """A terminal that remembers what was written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr("intcheck.cli.progress._PATIENCE", 0.0)
    monkeypatch.setattr("intcheck.cli.progress._PACE", 0.0)
    found = Terminal()
    monkeypatch.setattr("intcheck.cli.progress.sys", SimpleNamespace(stderr=found))
    return found


def lines(terminal: Terminal) -> list[str]:
    """What stood on the line, each time that it was written."""
    return [text.rstrip() for text in terminal.getvalue().split("\r")[2::2]]


def test_a_known_total_has_a_bar(terminal: Terminal) -> None:
    with Progress("drafts", 2000) as show:
        show(1000)
    assert lines(terminal) == ["[############............] 1,000 of 2,000 drafts", ""]


def test_without_a_total_there_is_a_number(terminal: Terminal) -> None:
    with Progress("assertions compiled") as show:
        show(12345)
    assert lines(terminal) == ["12,345 assertions compiled", ""]


@pytest.mark.parametrize(("total", "wanted"), [(1, True), (5, False)])
def test_one_thing_or_a_quiet_run_shows_nothing(terminal: Terminal, total: int, wanted: bool) -> None:
    with Progress("drafts", total, wanted=wanted) as show:
        show(1)
    assert terminal.getvalue() == ""


def test_a_pipe_is_told_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "isatty", lambda: False)
    with Progress("drafts", 5) as show:
        show(1)
    assert terminal.getvalue() == ""


def test_a_short_run_shows_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intcheck.cli.progress._PATIENCE", 60.0)
    with Progress("drafts", 5) as show:
        show(1)
    assert terminal.getvalue() == ""
