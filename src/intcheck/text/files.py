"""Files that somebody else wrote: read whole, and never without end."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import BinaryIO

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read."""
LARGEST_TEXT = 16 * 1024 * 1024
"""Bytes of the largest text that is checked; a thousand pages take about four."""


def read_file(path: Path, *, most: int | None = None, pipes: bool = False) -> bytes:
    """The bytes of a file of at most `most` bytes, or LARGEST; with `pipes` also of a pipe.

    Raises OSError, its `strerror` saying why, for a device, a pipe that is not wanted, or a file that is larger.
    """
    kind = path.stat().st_mode
    if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind) or (pipes and stat.S_ISFIFO(kind))):
        raise OSError(errno.EINVAL, "it is a device or a pipe, not a file")
    with path.open("rb") as file:
        return read_stream(file, most)


def read_stream(stream: BinaryIO, most: int | None = None) -> bytes:
    """What a stream holds. Raises OSError, its `strerror` saying why, for more than `most` bytes, or LARGEST."""
    limit = LARGEST if most is None else most
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise OSError(errno.EFBIG, f"it is larger than {limit // 2**20} MB; split it")
    return content
