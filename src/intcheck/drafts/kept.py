"""Results of earlier runs, so that a run that was interrupted, or one over few changes, checks only what is new."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from intcheck import __version__
from intcheck.drafts.review import Options
from intcheck.knowledge import KnowledgeBase
from intcheck.shelf import Shelf, key_of

_SHELF = Shelf("results", most_bytes=512 << 20, most_days=30)


class KeptResults(NamedTuple):
    """The packed results of drafts, for one state of all else that decides them."""

    state: str
    shelf: Shelf = _SHELF

    def key(self, path: str, content: bytes) -> str:
        """The key for a draft: what it holds, and its suffix, which says how it is read."""
        return key_of(self.state, Path(path).suffix.lower(), content)


def kept_results(knowledge: KnowledgeBase, options: Options, as_of: str | None) -> KeptResults:
    """The results that hold for a version, a knowledge base, options and a date of evidence."""
    known = sorted(options.baseline.known) if options.baseline else None
    settings = (options.skip_quotes, sorted(options.select), sorted(options.ignore), known, as_of)
    return KeptResults(key_of(__version__, knowledge.digest, repr(settings)))
