"""Results of earlier runs, so that a run that was interrupted, or one over few changes, checks only what is new."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from intcheck import __version__
from intcheck.drafts.review import Options
from intcheck.knowledge import KnowledgeBase
from intcheck.shelf import Shelf

_PACKAGE = Path(__file__).parents[1]
_READ = (".py", ".yaml", ".parts")
_SHELF = Shelf("results", most_bytes=512 << 20, most_days=30)


class KeptResults(NamedTuple):
    """The packed results of drafts, for one state of all else that decides them."""

    state: str
    shelf: Shelf = _SHELF

    def key(self, path: str, content: bytes) -> str:
        """The key for a draft: what it holds, and its suffix, which says how it is read."""
        return _digest(self.state.encode(), Path(path).suffix.lower().encode("utf-8", "replace"), content)


def kept_results(knowledge: KnowledgeBase, options: Options, as_of: str | None) -> KeptResults:
    """The results that hold for a knowledge base, options, a date of evidence, and this very program."""
    known = sorted(options.baseline.known) if options.baseline else None
    settings = (options.skip_quotes, sorted(options.select), sorted(options.ignore), known, as_of)
    program = "".join(sorted(_stats()))
    return KeptResults(
        _digest(__version__.encode(), program.encode(), knowledge.digest.encode(), repr(settings).encode())
    )


def _stats() -> Iterator[str]:
    """Each file of the program as it is now: a changed one may change any result."""
    for root, _, names in os.walk(_PACKAGE):
        for name in names:
            if name.endswith(_READ):
                found = os.stat(os.path.join(root, name))
                yield f"{root}/{name}|{found.st_size}|{found.st_mtime_ns}\n"


def _digest(*parts: bytes) -> str:
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8))
        digest.update(part)
    return digest.hexdigest()
