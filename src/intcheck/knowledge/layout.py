"""Where the files of a knowledge folder lie. Imports little, as every start asks for it."""

from __future__ import annotations

import os
from collections.abc import Iterator

MANIFEST_FILE = "kb.yaml"
PART_NAMES = ("vocabulary", "sources", "assertions")
"""Parts of a folder, in the order of reading: each is PART.yaml, or a folder PART of such files, or both."""
SUFFIXES = (".yaml", ".yml")


def candidates(folder: str | os.PathLike[str]) -> Iterator[str]:
    """Paths of all that is read as knowledge where it is there, in any order; nothing else in the folder counts."""
    here = os.fspath(folder)
    yield os.path.join(here, MANIFEST_FILE)
    for part in PART_NAMES:
        yield os.path.join(here, f"{part}.yaml")
        below = os.path.join(here, part)
        try:
            names = os.listdir(below)
        except OSError:
            continue
        yield from (os.path.join(below, name) for name in names if name.endswith(SUFFIXES))
