"""What a user would pick instead, on the same statements: each gives the nearest statements, and no verdict."""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from intcheck.text.words import stems

NEAREST = 60
Search = Callable[[str], object]


def rapidfuzz_scan(statements: Sequence[str]) -> Search:
    """rapidfuzz: every statement is compared with the claim."""
    from rapidfuzz import fuzz, process

    return lambda claim: process.extract(claim, statements, scorer=fuzz.token_set_ratio, limit=NEAREST)


def full_text(statements: Sequence[str]) -> Search:
    """SQLite FTS5 alone, any of the claim's words, ranked by its bm25."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE held USING fts5(statement, tokenize='porter')")
    db.executemany("INSERT INTO held VALUES (?)", ((statement,) for statement in statements))
    query = "SELECT rowid FROM held WHERE held MATCH ? ORDER BY bm25(held) LIMIT ?"

    def search(claim: str) -> object:
        words = " OR ".join(f'"{stem}"' for stem in set(stems(claim)))
        return db.execute(query, (words, NEAREST)).fetchall()

    return search


def bm25(statements: Sequence[str]) -> Search:
    """BM25 (Robertson and Zaragoza 2009) over postings in memory, in plain Python."""
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    lengths = []
    for number, statement in enumerate(statements):
        counted = Counter(stems(statement))
        lengths.append(sum(counted.values()))
        for stem, times in counted.items():
            postings[stem].append((number, times))
    mean = sum(lengths) / len(lengths)

    def search(claim: str) -> object:
        scores: dict[int, float] = defaultdict(float)
        for stem in set(stems(claim)):
            found = postings.get(stem, [])
            weight = math.log(1 + (len(lengths) - len(found) + 0.5) / (len(found) + 0.5))
            for number, times in found:
                scores[number] += weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * lengths[number] / mean))
        return sorted(scores, key=scores.__getitem__, reverse=True)[:NEAREST]

    return search


RIVALS = {"rapidfuzz process.extract": rapidfuzz_scan, "SQLite FTS5 alone": full_text, "bm25 in Python": bm25}
