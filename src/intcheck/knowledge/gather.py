"""What assertions lean on: manifest, vocabulary and sources of all folders, read before any assertion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intcheck.errors import Problem
from intcheck.knowledge.authors import author_terms
from intcheck.knowledge.build import build_manifest, build_source, build_term, build_unit
from intcheck.knowledge.folder import Faults, read_manifest, read_part
from intcheck.knowledge.layout import MANIFEST_FILE
from intcheck.knowledge.names import alternatives
from intcheck.knowledge.reader import quoted
from intcheck.knowledge.schema import LISTS, TERM_KINDS
from intcheck.knowledge.shape import Record, dangling
from intcheck.model.knowledge import Manifest, Source, Term, Unit

MOST_WIDER = 50
"""Wider terms that a term may have."""
MOST_SPELLINGS = 100_000
"""Spellings that names with alternatives ("join|joining up of services") may have all together."""
_FIELDS = dict(LISTS.values())


@dataclass(slots=True)
class Gathered:
    """Manifest, vocabulary and sources, with the problems and conflicts found so far."""

    manifest: Manifest | None = None
    terms: dict[str, dict[str, Term]] = field(default_factory=lambda: {kind: {} for kind in TERM_KINDS})
    units: dict[str, Unit] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=dict)
    faults: Faults = field(default_factory=Faults)
    conflicts: list[Problem] = field(default_factory=list)

    @property
    def known(self) -> Mapping[str, Mapping[str, Any]]:
        """Ids that a field may refer to, by kind of entry; a kind is left out where a file of it could not be read."""
        by_part: dict[str, dict[str, Mapping[str, Any]]] = {
            "manifest": {"kind": self.kinds} if self.kinds else {},
            "vocabulary": {**self.terms, "unit": self.units},
            "sources": {"source": self.sources},
        }
        return {
            kind: ids
            for part, kinds in by_part.items()
            if part not in self.faults.unread
            for kind, ids in kinds.items()
        }

    def all_terms(self) -> Iterator[Term]:
        """The umbrella subject and every term of the vocabulary."""
        if self.manifest:
            yield self.manifest.umbrella
        for terms in self.terms.values():
            yield from terms.values()

    def note(self, record: Record, folder: int, first: dict[str, tuple[int, str]]) -> bool:
        """Whether a record has a fresh id in its folder; one that replaces another folder's is a conflict."""
        if not record.id:
            return False
        earlier = first.get(record.id)
        if earlier and earlier[0] == folder:
            message = f"{record.kind} {quoted(record.id)} stands twice, first at {earlier[1]}."
            self.faults.add([record.problem("id", "duplicate-id", message, "Give one of them another id.")])
            return False
        if earlier:
            message = f"{record.kind} {quoted(record.id)} replaces the one at {earlier[1]}."
            self.conflicts.append(record.problem("id", "replaced", message, level="warning"))
        line, _ = record.places["id"]
        first[record.id] = (folder, f"{record.path}:{line}")
        return True


def gather(folders: Sequence[Path]) -> Gathered:
    """Read everything but assertions from the folders; later ones add or replace by id."""
    gathered = Gathered()
    _manifests(folders, gathered)
    records = [*_part(folders, "vocabulary", gathered), *_part(folders, "sources", gathered)]
    for record in records:
        gathered.faults.add(dangling(record, _FIELDS[record.kind], gathered.known))
        gathered.faults.add(_circles(record, gathered))
    gathered.faults.add(_spellings(folders[-1], gathered.all_terms()))
    authors = list(author_terms(gathered.sources.values(), gathered.all_terms()))
    gathered.terms["body"] = {**{author.id: author for author in authors}, **gathered.terms["body"]}
    return gathered


def _spellings(folder: Path, terms: Iterable[Term]) -> Iterator[Problem]:
    """A problem at the term with which the vocabulary has too many spellings to be written out."""
    total = 0
    for term in terms:
        total += alternatives(term)
        if total > MOST_SPELLINGS:
            message = (
                f"{term.kind} {quoted(term.id)} brings the spellings of all names to more than {MOST_SPELLINGS:,}."
            )
            yield Problem(str(folder), 1, 1, "too-many", message, "Write fewer alternatives (|).")
            return


def _circles(record: Record, gathered: Gathered) -> Iterator[Problem]:
    """A problem for a term that is wider than itself."""
    terms = gathered.terms.get(record.kind, {})
    passed: list[str] = []
    at = terms[record.id].broader if record.id in terms else None
    while at in terms and at not in passed and len(passed) <= MOST_WIDER:
        passed.append(at)
        at = terms[at].broader
    where = "within" if record.kind == "place" else "broader"
    if record.id in passed:
        way = " > ".join((record.id, *passed[: passed.index(record.id) + 1]))
        yield record.problem(where, "circle", f"{where} leads back to itself: {way}.", "Cut the circle at one point.")
    elif len(passed) > MOST_WIDER:
        message = f"{where} leads to more than {MOST_WIDER} wider terms."
        yield record.problem(where, "too-deep", message, "Name a wider term nearer to the top, and look for a circle.")


def _manifests(folders: Sequence[Path], gathered: Gathered) -> None:
    for folder in folders:
        if not folder.is_dir():
            message = "is a file." if folder.exists() else "does not exist."
            remedy = f"Name a folder that holds {MANIFEST_FILE}."
            gathered.faults.add([Problem(str(folder), 1, 1, "no-folder", message, remedy)])
            continue
        found = read_manifest(folder, gathered.faults)
        if found:
            record, whole = found
            gathered.kinds.update(record.values.get("kinds", {}))
            gathered.faults.add(_weights(record))
            if whole:
                gathered.manifest = _merged(gathered.manifest, build_manifest(record))
    if gathered.manifest is None and not gathered.faults.problems:
        place = str(folders[0] / MANIFEST_FILE)
        remedy = "Write one with name, version, licence, kinds and umbrella."
        gathered.faults.add([Problem(place, 1, 1, "no-manifest", "is missing.", remedy)])


def _weights(record: Record) -> Iterator[Problem]:
    """A problem for each weight of evidence that is no share of the whole."""
    for kind, weight in record.values.get("kinds", {}).items():
        if not 0 <= weight <= 1:
            message = f"weight of {kind} cannot be {weight:g}."
            yield record.problem(f"kinds.{kind}", "weight", message, "Write a number from 0 to 1.")


def _merged(first: Manifest | None, later: Manifest) -> Manifest:
    """The first manifest with the kinds and settings of the later one added or replaced."""
    if first is None:
        return later
    return Manifest(
        f"{first.name} + {later.name}",
        f"{first.version} + {later.version}",
        first.licence if first.licence == later.licence else f"{first.licence}; {later.licence}",
        first.umbrella,
        first.kinds | later.kinds,
        first.policy,
        first.settings | later.settings,
    )


def _part(folders: Sequence[Path], part: str, gathered: Gathered) -> list[Record]:
    """The whole records of one part, each built and stored by id."""
    kept = []
    first: dict[str, dict[str, tuple[int, str]]] = {kind: {} for kind in _FIELDS}
    for number, folder in enumerate(folders):
        for record, whole in read_part(folder, part, gathered.faults):
            if gathered.note(record, number, first[record.kind]):
                _store(record, gathered, whole)
                kept.append(record)
    return kept


def _store(record: Record, gathered: Gathered, whole: bool) -> None:
    """Keep the built record; one that is not whole still counts as known."""
    if record.kind == "source":
        gathered.sources[record.id] = build_source(record) if whole else Source(record.id, "", "")
    elif record.kind == "unit":
        gathered.units[record.id] = build_unit(record) if whole else Unit(record.id, "")
    else:
        term = build_term(record) if whole else Term(record.id, "", record.kind)
        gathered.terms[record.kind][record.id] = term
