"""A small knowledge folder that a test may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

MINIMAL = Path(__file__).parents[1] / "knowledge" / "minimal"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the minimal knowledge folder."""
    target = tmp_path / "meals"
    shutil.copytree(MINIMAL, target)
    return target
