"""Writes the SQLite file of a compiled knowledge base.

Assertions are numbered by rank (strongest kind of source first, then newest, then id), so that any
selection in order of number is in order of rank.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from intcheck.knowledge.base import FORMAT
from intcheck.knowledge.bm25 import postings
from intcheck.knowledge.gather import Gathered
from intcheck.knowledge.names import Names, words_of
from intcheck.knowledge.payload import compact, pack_assertion, pack_manifest, pack_source, term_fields
from intcheck.model.knowledge import Assertion
from intcheck.text.phrases import stems_in
from intcheck.text.words import stems

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE branch (stem TEXT PRIMARY KEY, packed TEXT) WITHOUT ROWID;
CREATE TABLE source (id TEXT PRIMARY KEY, packed TEXT) WITHOUT ROWID;
CREATE TABLE staged (
    id TEXT PRIMARY KEY, source TEXT, outcome TEXT, place TEXT, status TEXT, direction TEXT,
    weight REAL, published TEXT, stems TEXT, tokens TEXT, packed TEXT
);
CREATE TABLE assertion (
    rank INTEGER PRIMARY KEY, id TEXT, source TEXT, outcome TEXT, place TEXT, status TEXT, direction TEXT, packed TEXT
);
CREATE TABLE told (rank INTEGER PRIMARY KEY, tokens TEXT);
CREATE TABLE subject (programme TEXT, outcome TEXT, rank INTEGER, PRIMARY KEY (programme, outcome, rank)) WITHOUT ROWID;
CREATE TABLE held (field TEXT, id TEXT, outcome TEXT, PRIMARY KEY (field, id, outcome)) WITHOUT ROWID;
CREATE TABLE term (kind TEXT, id TEXT, broader TEXT, packed TEXT);
CREATE UNIQUE INDEX term_id ON term (kind, id);
CREATE INDEX term_broader ON term (kind, broader);
CREATE TABLE posting (stem TEXT, documents INTEGER, ranks BLOB, points BLOB);
"""
_RANKED = """
INSERT INTO assertion (id, source, outcome, place, status, direction, packed)
    SELECT id, source, outcome, place, status, direction, packed FROM staged
    ORDER BY weight DESC, published DESC, id;
INSERT INTO told (rank, tokens) SELECT rank, tokens FROM assertion JOIN staged USING (id) ORDER BY rank;
INSERT INTO subject (programme, outcome, rank)
    SELECT value, outcome, rank FROM assertion, json_each(packed, '$[0][4]') WHERE true ON CONFLICT DO NOTHING;
INSERT INTO held (field, id, outcome) SELECT DISTINCT 'programme', programme, outcome FROM subject;
INSERT INTO held (field, id, outcome) SELECT DISTINCT 'place', place, outcome FROM assertion;
CREATE UNIQUE INDEX assertion_id ON assertion (id);
CREATE INDEX assertion_outcome ON assertion (outcome);
CREATE INDEX assertion_place ON assertion (place, outcome);
CREATE INDEX assertion_source ON assertion (source);
CREATE INDEX assertion_status ON assertion (status);
CREATE INDEX assertion_direction ON assertion (direction);
INSERT INTO meta (key, value) SELECT 'assertions', count(*) FROM assertion;
"""
_STEMS = "SELECT rank, stems FROM assertion JOIN staged USING (id) ORDER BY rank"
_FINISHED = """
DROP TABLE staged;
CREATE UNIQUE INDEX posting_stem ON posting (stem, documents);
ANALYZE;
"""


def write_store(target: Path, gathered: Gathered, names: Names, assertions: Iterable[Assertion]) -> None:
    """Write manifest, vocabulary with its names, sources and assertions to a new file at `target`; raises OSError."""
    target.unlink(missing_ok=True)
    db = sqlite3.connect(target)
    try:
        db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;" + _TABLES)
        db.executemany("INSERT OR REPLACE INTO staged VALUES (?,?,?,?,?,?,?,?,?,?,?)", _rows(gathered, assertions))
        db.executemany("INSERT INTO source VALUES (?,?)", _sources(gathered))
        branches = ((stem, compact(branch)) for stem, branch in names.aliases.items())
        db.executemany("INSERT INTO branch VALUES (?,?)", branches)
        db.executemany("INSERT INTO term VALUES (?,?,?,?)", _terms(gathered))
        db.executemany("INSERT INTO meta VALUES (?,?)", _meta(gathered, names))
        db.commit()
        db.executescript(_RANKED)
        db.executemany("INSERT INTO posting VALUES (?,?,?,?)", postings(db.execute(_STEMS)))
        db.executescript(_FINISHED)
        db.execute("INSERT INTO meta VALUES ('digest', ?)", (_digest(db),))
        db.commit()
        db.execute("VACUUM")
    except sqlite3.OperationalError as error:
        raise OSError(errno.EIO, f"the compiled knowledge cannot be written ({error})") from error
    finally:
        db.close()


def _digest(db: sqlite3.Connection) -> str:
    """Digest of all that is held."""
    digest = blake2b(digest_size=16)
    for table in ("meta", "branch", "term", "source", "assertion"):
        for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def _rows(gathered: Gathered, assertions: Iterable[Assertion]) -> Iterator[tuple[object, ...]]:
    assert gathered.manifest is not None
    kinds = gathered.manifest.kinds
    for item in assertions:
        source = gathered.sources[item.source]
        finding = item.finding
        found = stems(item.statement)
        yield (
            item.id,
            item.source,
            item.outcome,
            item.place,
            str(finding.status),
            str(finding.direction),
            kinds.get(source.kind, 0.0),
            source.published or "",
            " ".join(found),
            " ".join((*dict.fromkeys(found), *_fields(item))),
            pack_assertion(item),
        )


def _fields(item: Assertion) -> Iterator[str]:
    """What an assertion is filed under, as tokens that no stem is written like."""
    yield f"outcome:{item.outcome}"
    yield f"place:{item.place}"
    yield f"source:{item.source}"
    yield from (f"programme:{programme}" for programme in item.programmes)


def _terms(gathered: Gathered) -> Iterator[tuple[str, str, str | None, str]]:
    for kind, terms in gathered.terms.items():
        for id, term in terms.items():
            yield kind, id, term.broader, compact(term_fields(term))


def _sources(gathered: Gathered) -> Iterator[tuple[str, str]]:
    for id, source in sorted(gathered.sources.items()):
        yield id, pack_source(source)


def _meta(gathered: Gathered, names: Names) -> Iterator[tuple[str, str]]:
    assert gathered.manifest is not None
    yield "format", FORMAT
    yield "manifest", pack_manifest(gathered.manifest)
    yield "conflicts", compact(gathered.conflicts)
    yield "superseded", compact(sorted({id for source in gathered.sources.values() for id in source.supersedes}))
    yield "units", compact({id: [u.dimension, u.factor, u.label] for id, u in gathered.units.items()})
    yield "aliases", compact(names.aliases)
    yield "acronyms", compact(names.acronyms)
    yield "stems", compact(sorted(stems_in(names.aliases)))
    yield "words", compact(words_of(term for terms in gathered.terms.values() for term in terms.values()))
