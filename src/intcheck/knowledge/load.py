"""Finds the knowledge to use, compiles it when it is new, and opens it."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

from intcheck.errors import IntcheckError
from intcheck.knowledge.base import FORMAT, KnowledgeBase
from intcheck.knowledge.layout import candidates
from intcheck.text.files import read_file

_PACKAGE = Path(__file__).parents[1]
_COMPILED = _PACKAGE / "_compiled" / "knowledge.sqlite"
_SHIPPED = _PACKAGE / "_knowledge"
_CODE = tuple(_PACKAGE / part for part in ("knowledge", "model", "text"))
_READ = (".yaml", ".yml", ".py", ".txt")
_SETTLING_NS = 2_000_000_000
"""The coarsest step in which a file system counts time."""
_TIMES_TELL = sys.platform != "win32"
"""Whether a file that is changed cannot keep its times: Windows keeps no time of change, only one that can be set."""
_CHECKOUT = _PACKAGE.parents[1] / "knowledge"


Progress = Callable[[], AbstractContextManager[Callable[[int], None]]]
"""What is entered for as long as something takes; it gives a function to tell how much is done."""


@contextmanager
def _silently() -> Iterator[Callable[[int], None]]:
    yield lambda done: None


def load_knowledge(*folders: Path | str, progress: Progress = _silently) -> KnowledgeBase:
    """The knowledge of the folders, later ones adding or replacing by id; without any, the knowledge that is shipped.

    `progress` is entered where the knowledge has to be compiled, and told the number of assertions read so far.
    Raises KnowledgeError with every problem found.
    """
    if not folders and _COMPILED.is_file():
        return KnowledgeBase(_COMPILED)
    return KnowledgeBase(_compiled([Path(folder) for folder in folders] or [bundled_folder()], progress))


def bundled_folder() -> Path:
    """The YAML folder of the knowledge that is shipped."""
    return _SHIPPED if _SHIPPED.is_dir() else _CHECKOUT


def _compiled(folders: Sequence[Path], progress: Callable[[], AbstractContextManager[Callable[[int], None]]]) -> Path:
    from intcheck.cache import cached

    digest = _digest(folders)

    def build(target: Path) -> None:
        from intcheck.knowledge.compile import compile_into

        with progress() as show:
            compile_into(folders, target, show)
        if _summed(folders) != digest:
            raise IntcheckError("The knowledge base was changed while it was being read. Run again.")

    return cached("knowledge", digest, build)


def _digest(folders: Sequence[Path]) -> str:
    """Digest of all that the compiled file depends on, remembered for as long as no file is touched.

    A file that was touched just now may be touched again without its times showing it, and one from the future
    shows that the clock went back: where there is such a file all are read.
    """
    stats = [*_stats(_read_from(folders))]
    settled = time.time_ns() - _SETTLING_NS
    if not _TIMES_TELL or any(found.touched > settled for found in stats):
        return _summed(folders)

    from intcheck.cache import cached

    def build(target: Path) -> None:
        target.write_text(_summed(folders))

    lines = "".join(sorted(found.line for found in stats))
    return cached("digest", _sum([*map(str, folders), lines]), build).read_text()


def _summed(folders: Sequence[Path]) -> str:
    return _sum([FORMAT, *map(str, folders), *_contents(_read_from(folders))])


def _sum(parts: Iterable[str | bytes]) -> str:
    from hashlib import blake2b

    digest = blake2b(digest_size=12)
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part)
        digest.update(b"\0")
    return digest.hexdigest()


def _contents(paths: Iterable[str]) -> Iterator[bytes]:
    for path in map(Path, paths):
        yield os.fsencode(path.name)
        yield _content(path)


def _content(path: Path) -> bytes:
    """What a file holds; nothing where it cannot be read, which compiling then reports."""
    try:
        return read_file(path)
    except OSError:
        return b""


class _Stat(NamedTuple):
    line: str
    touched: int


def _stats(paths: Iterable[str]) -> Iterator[_Stat]:
    """How each file was found, and when it was last touched."""
    for path in paths:
        try:
            found = os.stat(path)
        except OSError:
            continue
        times = (found.st_mtime_ns, found.st_ctime_ns)
        yield _Stat(f"{path}|{found.st_size}|{times[0]}|{times[1]}\n", max(times))


def _read_from(folders: Iterable[Path]) -> Iterator[str]:
    """Paths of the files that decide what is compiled, in an order of their own."""
    for folder in folders:
        yield from sorted(filter(os.path.lexists, candidates(folder)))
    for part in _CODE:
        found = (os.path.join(root, name) for root, _, names in os.walk(part) for name in names)
        yield from sorted(path for path in found if path.endswith(_READ))
