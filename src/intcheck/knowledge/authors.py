"""Authors as bodies: a work is called after those who wrote it ("Baxter's review", "Nolte and Pitchforth")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from intcheck.model.knowledge import Source, Term

AUTHOR = "author-"
"""What the id of a body made from the authors of sources begins with."""
SHORTEST = 4
"""Letters of the shortest surname that names its work alone: "Low" and "Man" are words."""
_WRITTEN = r"(?P<surname>\w[\w' -]+?) (?:[A-Z]{1,3})"
_COMPANY = ("et al", "and colleagues", "and co-authors", "and coauthors", "and co-workers", "and others", "team")


def author_terms(sources: Iterable[Source], named: Iterable[Term]) -> Iterator[Term]:
    """A body for each first author of the sources, with what each wrote, but for those whose name a term has."""
    taken = {word.casefold() for term in named for word in _names_of(term)}
    works: dict[str, list[str]] = {}
    beside: dict[str, dict[str, None]] = {}
    for source in sources:
        first, *others = [found["surname"] for a in source.authors if (found := re.fullmatch(_WRITTEN, a))] or [""]
        if first and first.casefold() not in taken:
            works.setdefault(first, []).append(source.id)
            beside.setdefault(first, {}).update(dict.fromkeys(others[:1]))
    for surname, written in works.items():
        pairs = (f"{surname} {link} {other}" for other in beside[surname] for link in ("and", "&"))
        company = [f"{surname} {company}" for company in _COMPANY]
        alone = [surname] if len(surname) >= SHORTEST else []
        id = AUTHOR + re.sub(r"[\W_]+", "-", surname.casefold())
        yield Term(id, f"{surname} and colleagues", "body", aliases=(*alone, *company, *pairs), sources=tuple(written))


def _names_of(term: Term) -> Iterator[str]:
    """The names of a term, and the surname that ends the name of a person."""
    yield from (term.label, *term.aliases)
    if term.kind == "body":
        yield term.label.rpartition(" ")[2]
