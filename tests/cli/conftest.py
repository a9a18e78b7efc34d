"""Runs the command line in this process and gives what it wrote."""

from __future__ import annotations

import pytest

from intcheck.cli.app import run
from runner import Ran, Run


@pytest.fixture
def intcheck(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> Run:
    """A function that runs the command line in an empty folder, 100 columns wide."""
    monkeypatch.chdir(str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")

    def call(*arguments: str) -> Ran:
        status = run(arguments)
        return Ran(status, *capsys.readouterr())

    return call
