"""The engine over the shipped knowledge, and the command line in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import pytest

from intcheck.cli.app import run
from intcheck.knowledge import load_knowledge
from intcheck.matching import Checker
from runner import Ran, Run

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def checker() -> Checker:
    return Checker(load_knowledge())


@pytest.fixture
def intcheck(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> Run:
    """A function that runs the command line in an empty folder."""
    monkeypatch.chdir(str(tmp_path))

    def call(*arguments: str) -> Ran:
        return Ran(run(arguments), *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def process() -> Process:
    """A function that runs the command line as a process, with changes to the environment, its streams as bytes."""

    def call(*arguments: str | bytes, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "intcheck", *arguments],
            input=stdin,
            capture_output=True,
            env={**os.environ, "INTCHECK_NO_CACHE": "1", **environment},
            timeout=60,
            check=False,
        )

    return call
