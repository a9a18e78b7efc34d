"""A knowledge folder as it was at a revision that git keeps."""

from __future__ import annotations

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path, PurePosixPath

from intcheck.errors import UsageError


def names_revision(name: str) -> bool:
    """Whether a name is REVISION:PATH, as in "HEAD:knowledge", and no folder of that name is there."""
    return ":" in name and not name.startswith("-") and not Path(name).exists()


def write_revision(name: str, target: Path) -> Path:
    """Write the YAML files of REVISION:PATH below `target`; the folder written.

    Raises UsageError where git, the revision or the folder is missing.
    """
    try:
        ran = subprocess.run(["git", "archive", "--format=tar", name], capture_output=True, check=True)
    except FileNotFoundError:
        raise UsageError(f"{name} names a revision, and git is not installed. Name a folder.") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise UsageError(f"{name} is no folder, and git knows no such revision and path: {said}.") from None
    with tarfile.open(fileobj=BytesIO(ran.stdout)) as archive:
        for member in archive:
            path = PurePosixPath(member.name)
            if member.isfile() and path.suffix in (".yaml", ".yml") and ".." not in path.parts:
                _write(archive, member, target / path)
    return target


def _write(archive: tarfile.TarFile, member: tarfile.TarInfo, path: Path) -> None:
    content = archive.extractfile(member)
    assert content is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.read())
