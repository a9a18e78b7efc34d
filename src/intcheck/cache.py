"""Files that are built once and kept in the user's cache folder, safe under concurrent and killed runs."""

from __future__ import annotations

import os
import sys
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from intcheck.errors import IntcheckError
from intcheck.text.files import read_file

_KEPT_PER_NAME = 8
_SUMMED_BYTES = 16 << 20
_ABANDONED_AFTER_SECONDS = 3600.0
_UNFINISHED = ".unfinished"


def cached(name: str, key: str, build: Callable[[Path], None]) -> Path:
    """Path of the file that `build` writes, built only when no whole copy for `key` is kept.

    `name` and `key` must be safe in a file name. Where the cache folder cannot be used, the file is
    built in a temporary folder that goes when the program ends. Errors of `build` pass through, and
    IntcheckError is raised where nothing can be written at all.
    """
    folder = cache_folder()
    kept = folder and _kept(folder, name, key)
    if kept:
        return kept
    if folder is None or not _usable(folder):
        return _temporary(name, build)
    return _build(folder, name, key, build)


def cache_folder() -> Path | None:
    """The folder for this user's cache (INTCHECK_CACHE_DIR overrides), or None where there is none."""
    chosen = os.environ.get("INTCHECK_CACHE_DIR")
    try:
        return Path(chosen).expanduser() if chosen else _platform_folder() / "intcheck"
    except RuntimeError:
        return None


def _platform_folder() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    return Path(chosen) if os.path.isabs(chosen) else Path.home() / ".cache"


def _kept(folder: Path, name: str, key: str) -> Path | None:
    """The file kept for a key, if it is still what was written."""
    for path in _files(folder, f"{name}-{key}-"):
        try:
            if path.name == f"{name}-{key}-{_seal(path)}":
                return path
        except OSError:
            continue
    return None


def _seal(path: Path) -> str:
    """Size and checksum that end a file's name; a large file has its size alone, so that opening stays fast."""
    size = path.stat().st_size
    return f"{size:x}-{zlib.crc32(read_file(path)):08x}" if size <= _SUMMED_BYTES else f"{size:x}"


def _files(folder: Path, prefix: str) -> Iterator[Path]:
    try:
        names = os.listdir(folder)
    except OSError:
        return
    yield from (folder / name for name in sorted(names) if name.startswith(prefix))


def _usable(folder: Path) -> bool:
    try:
        make_private(folder)
    except OSError:
        return False
    return os.access(folder, os.W_OK | os.X_OK)


def make_private(folder: Path) -> None:
    """Make a folder, and those above it, which only the owner can read. Raises OSError where that fails."""
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _build(folder: Path, name: str, key: str, build: Callable[[Path], None]) -> Path:
    import tempfile

    try:
        handle, unfinished = tempfile.mkstemp(prefix=f"{name}-", suffix=_UNFINISHED, dir=folder)
        os.close(handle)
    except OSError:
        return _temporary(name, build)
    try:
        build(Path(unfinished))
        finished = folder / f"{name}-{key}-{_seal(Path(unfinished))}"
        _put(unfinished, finished)
    except OSError:
        return _temporary(name, build)
    finally:
        _remove(Path(unfinished))
    _prune(folder, name, finished)
    return finished


def _put(unfinished: str, finished: Path) -> None:
    """Rename into place; where another process holds the same file open (Windows), its copy will do."""
    try:
        os.replace(unfinished, finished)
    except PermissionError:
        if not finished.is_file():
            raise


def _temporary(name: str, build: Callable[[Path], None]) -> Path:
    import atexit
    import shutil
    import tempfile

    try:
        folder = tempfile.mkdtemp(prefix="intcheck-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        path = Path(folder) / name
        build(path)
    except OSError as error:
        remedy = "Set INTCHECK_CACHE_DIR to a folder with room."
        raise IntcheckError(f"No folder can be written to: {error.strerror or error}. {remedy}") from None
    return path


def _prune(folder: Path, name: str, newest: Path) -> None:
    """Drop what killed runs left behind, and all but the newest few files of a name; none is newer than now."""
    finished = []
    now = time.time()
    for path in _files(folder, f"{name}-"):
        try:
            away = abs(now - path.stat().st_mtime)
        except OSError:
            continue
        if not path.name.endswith(_UNFINISHED):
            finished.append((away, path))
        elif away > _ABANDONED_AFTER_SECONDS:
            _remove(path)
    for _, path in sorted(finished)[_KEPT_PER_NAME:]:
        if path != newest:
            _remove(path)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
