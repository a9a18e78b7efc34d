"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

_SETTINGS = ("KB", "FAIL_ON", "SELECT", "IGNORE", "EXCLUDE", "SKIP_QUOTES", "NO_CACHE", "FORMAT")


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting, colour or width of the machine reaches a test."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", *(f"INTCHECK_{key}" for key in _SETTINGS)):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _nothing_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads the results of another run."""
    monkeypatch.setattr("intcheck.shelf.cache_folder", lambda: tmp_path / "kept")
