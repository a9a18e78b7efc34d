"""New sources and assertions: which file they belong in, and whether the knowledge base would still be whole."""

from __future__ import annotations

import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from intcheck.errors import IntcheckError, Problem, UsageError
from intcheck.knowledge.editing import appended
from intcheck.knowledge.folder import Faults, files, part_files, read_part
from intcheck.knowledge.layout import MANIFEST_FILE
from intcheck.knowledge.lint import lint
from intcheck.knowledge.reader import Scalar, Table
from intcheck.knowledge.schema import Field
from intcheck.knowledge.shape import dangling, shape
from intcheck.text.files import read_file

_VALUE = re.compile(r"(?P<value>[+-]?\d+(?:\.\d+)?) (?P<unit>[^:]+): (?P<of>.+)")
_PACKAGE = Path(__file__).resolve().parents[1]
Entry = Mapping[str, Any]


class Addition(NamedTuple):
    """A file and the whole text that it shall have."""

    path: Path
    text: str


def value_of(text: str) -> dict[str, Any]:
    """A figure written "5.3 percent: rise in a year". Raises UsageError for anything else."""
    match = _VALUE.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text!r} is no figure. Write NUMBER UNIT: WHAT, such as '5.3 percent: rise in a year'.")
    return {"value": float(match["value"]), "unit": match["unit"].strip(), "of": match["of"].strip()}


def faults_of(name: str, answer: str, spec: Field, known: Mapping[str, Mapping[str, Any]]) -> list[Problem]:
    """What keeps an answer from being the value of a field: its form, or an id that nothing known has."""
    table = Table(1, 1, {name: (Scalar(name, True, 1, 1), Scalar(answer, True, 1, 1))})
    record, faults = shape("", "answer", table, {name: spec})
    return faults or [*dangling(record, {name: spec}, known)]


def additions(folder: Path, source: Entry | None, assertion: Entry | None, file: Path | None = None) -> list[Addition]:
    """The files that change when a source and an assertion are added to a folder; `file` takes the assertion.

    Without it the assertion goes to the file that holds others of its source, else of its first programme, else to
    a new file named after its source. Raises IntcheckError where an entry cannot be added.
    """
    if _real(folder).is_relative_to(_PACKAGE):
        raise IntcheckError("The knowledge that is shipped stays as it is. Name your own folder with --kb DIR.")
    if not (folder / MANIFEST_FILE).is_file():
        raise IntcheckError(f"{folder} is no knowledge base of its own: it holds no {MANIFEST_FILE}.")
    found = []
    if source:
        path = _first(part_files(folder, "sources")) or folder / "sources.yaml"
        found.append(Addition(path, appended(path, "sources", source)))
    if assertion:
        path = _inside(folder, file) if file else _file_for(folder, assertion)
        text = appended(path, "assertions", assertion)
        found.append(Addition(path, text if path.exists() else _schema_line(folder) + text))
    for path, _ in found:
        if not _real(path).is_relative_to(_real(folder)):
            raise UsageError(f"{path} is a link that leads out of {folder}. Edit the file it leads to by hand.")
    return found


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _schema_line(folder: Path) -> str:
    """The line that tells an editor the schema of a new file, where the folder holds one."""
    schema = folder / "schema" / "assertions.json"
    return "# yaml-language-server: $schema=../schema/assertions.json\n" if schema.is_file() else ""


def _inside(folder: Path, file: Path) -> Path:
    path = folder / file
    if path.suffix != ".yaml" or _real(path).parent != _real(folder / "assertions"):
        raise UsageError(f"{file} is no place for assertions. Name a file such as assertions/audits.yaml.")
    return path


def _first(paths: Iterator[Path]) -> Path | None:
    return next(paths, None)


def _file_for(folder: Path, assertion: Entry) -> Path:
    programmes = assertion["programmes"][:1]
    same_source: Counter[str] = Counter()
    same_programme: Counter[str] = Counter()
    for record, _ in read_part(folder, "assertions", Faults()):
        same_source[record.path] += record.values.get("source") == assertion["source"]
        same_programme[record.path] += bool(programmes) and programmes[0] in record.values.get("programmes", ())
    for counted in (same_source, same_programme):
        if counted.total():
            return Path(counted.most_common(1)[0][0])
    return folder / "assertions" / f"{assertion['source']}.yaml"


def problems_with(folders: Sequence[Path], added: Sequence[Addition]) -> list[Problem]:
    """The problems that the folders would have with the additions and do not have now; nothing of them is written.

    The additions are for the last folder.
    """
    *others, last = folders
    known = {_without_line(problem) for problem in lint(*folders)}
    with tempfile.TemporaryDirectory(prefix="intcheck-") as scratch:
        copy = Path(scratch) / "kb"
        for path, content in _contents(last, added).items():
            target = copy / path.relative_to(last)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        found = [_in_place(problem, copy, last) for problem in lint(*others, copy)]
    return [problem for problem in found if _without_line(problem) not in known]


def _contents(folder: Path, added: Sequence[Addition]) -> dict[Path, bytes]:
    """What the files of a folder that can be read hold, with the additions."""
    found = {}
    for path in files(folder):
        with suppress(OSError):
            found[path] = read_file(path)
    return found | {path: text.encode("utf-8", "surrogateescape") for path, text in added}


def _without_line(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.code, problem.message


def _in_place(problem: Problem, copy: Path, folder: Path) -> Problem:
    """The problem as if the copy were the folder itself."""
    said = {name: getattr(problem, name).replace(str(copy), str(folder)) for name in ("path", "message", "remedy")}
    return Problem(
        said["path"], problem.line, problem.column, problem.code, said["message"], said["remedy"], problem.level
    )
