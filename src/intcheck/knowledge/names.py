"""The names of all terms, ready to be found in a text: phrases by their stems, acronyms as written."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from intcheck.knowledge.authors import AUTHOR
from intcheck.model.knowledge import Term
from intcheck.model.terms import Direction
from intcheck.text.phrases import Tree, extent, find, grow
from intcheck.text.words import Word, words


class Names(NamedTuple):
    """Phrases and acronyms, each with the "kind:id" of the terms that it names."""

    aliases: Tree
    acronyms: dict[str, list[str]]

    def found_in(self, text: str, written: Sequence[Word]) -> tuple[str, ...]:
        """Terms that a text, given with its words, names, as "kind:id", each once."""
        hits = list(find(self.aliases, written))
        taken = {at for hit in hits for at in range(hit.first, hit.last)}
        names = [name for hit in hits for name in hit.names]
        for at, word in enumerate(written) if self.acronyms else ():
            if at not in taken:
                names.extend(self._acronym(text, word))
        return tuple(dict.fromkeys(name.partition(">")[0] for name in names))

    def _acronym(self, text: str, word: Word) -> list[str]:
        written = text[word.start : word.end].removesuffix("'s").removesuffix("’s")
        return self.acronyms.get(written) or self.acronyms.get(written.removesuffix("s")) or []


def names_of(terms: Iterable[Term]) -> Names:
    """The names of terms; names in capitals are acronyms, and as little plain words as the surnames of authors are."""
    named = [pair for term in terms for pair in _named(term)]
    acronyms: dict[str, list[str]] = {}
    for name, id in named:
        if _is_exact(name, id) and id not in acronyms.setdefault(name, []):
            acronyms[name].append(id)
    return Names(grow(pair for pair in named if not _is_exact(*pair)), acronyms)


def _is_exact(name: str, id: str) -> bool:
    """Whether a name is one only as it is written: "WHO", and an author who is called Rocks; "NHS 111" is a phrase."""
    is_bare = name.isupper() or id.startswith(f"body:{AUTHOR}")
    return is_bare and len(words(name)) == 1


def alternatives(term: Term) -> int:
    """The spellings of the names of a term that are written in several ways ("join|joining up")."""
    return sum(extent(name).spellings for name, _ in _named(term) if "|" in name)


def words_of(terms: Iterable[Term]) -> list[str]:
    """The words of five letters or more that terms are named with, in lower case and in order."""
    written = {word.lower for term in terms for name, _ in _named(term) if not name.isupper() for word in words(name)}
    return sorted(word for word in written if len(word) >= LONG_WORD and word.isalpha())


NO_RISE = "no-rise"
"""Stands for a direction where a phrase says that an outcome did not rise."""
LONG_WORD = 5
"""Letters from which a word is long enough to be known when misspelt."""


def _named(term: Term) -> Iterator[tuple[str, str]]:
    """Each name of a term with its "kind:id", then ">direction" or ">no-rise" where the phrase says so by itself."""
    id = f"{term.kind}:{term.id}"
    for name in (term.label, *term.aliases):
        yield name, id
    said = {Direction.INCREASE: term.rises_as, Direction.DECREASE: term.falls_as, NO_RISE: term.no_rise_as}
    for direction, phrases in said.items():
        for phrase in phrases:
            yield phrase, f"{id}>{direction}"
