"""The wording of generated claims, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).with_name("wording.yaml")


def wording(part: str) -> Any:
    """One part of the wording: templates by direction, tables of words, or kinds of claim."""
    return _whole()[part]


@cache
def _whole() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    text = " ".join(text.split())
    return f"{text[0].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"
