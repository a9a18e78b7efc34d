"""intcheck: an offline fact checker over a knowledge base of sourced assertions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from intcheck.drafts import read_draft, review
    from intcheck.knowledge import load_knowledge
    from intcheck.matching import Checker
    from intcheck.reports.verify import render

__version__ = "0.1.0"
__all__ = ["Checker", "__version__", "load_knowledge", "read_draft", "render", "review"]

_HOMES = {
    "Checker": "intcheck.matching",
    "load_knowledge": "intcheck.knowledge",
    "read_draft": "intcheck.drafts",
    "review": "intcheck.drafts",
    "render": "intcheck.reports.verify",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its home when it is first used, so that the start stays fast."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)
