"""Files that somebody else wrote: read whole, and never without end."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import BinaryIO

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read."""


def read_file(path: Path, *, pipes: bool = False) -> bytes:
    """The bytes of a file of at most LARGEST bytes; with `pipes` also of a pipe.

    Raises OSError, its `strerror` saying why, for a device, a pipe that is not wanted, or a file that is larger.
    """
    kind = path.stat().st_mode
    if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind) or (pipes and stat.S_ISFIFO(kind))):
        raise OSError(errno.EINVAL, "it is a device or a pipe, not a file")
    with path.open("rb") as file:
        return read_stream(file)


def read_stream(stream: BinaryIO) -> bytes:
    """What a stream holds. Raises OSError, its `strerror` saying why, where that is more than LARGEST bytes."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 2**20} MB; split it")
    return content
