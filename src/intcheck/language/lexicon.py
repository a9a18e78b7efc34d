"""The word lists of figures, dates and sentences."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The word lists in data/<name>.yaml."""
    import yaml

    path = Path(__file__).parent / "data" / f"{name}.yaml"
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded
