"""The words by which a draft points back to what it named: data, in a shape that is quick to ask."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from intcheck.language.resources import resource


class Noun(NamedTuple):
    """A noun that may point back: what it stands for, whether only for a thing so called, whether it is a plural.

    `joint` is the word that joins it to what it is of: a rise in admissions, an effect on them.
    """

    stands_for: str
    named: bool
    plural: bool
    joint: str


class Lexicon(NamedTuple):
    """Pronouns with their form, nouns, and sets of words by name."""

    pronouns: dict[str, str]
    nouns: dict[str, Noun]
    sets: dict[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The words, read once."""
    data = resource("anaphora")
    pronouns = {word: entry["form"] for entry in data["pronouns"] for word in entry["words"]}
    nouns = {
        word: Noun(entry["stands_for"], bool(entry["named"]), bool(entry.get("plural")), entry.get("joint", "in"))
        for entry in data["nouns"]
        for word in entry["words"]
    }
    sets = {name: frozenset(words) for name, words in data.items() if name not in {"pronouns", "nouns"}}
    return Lexicon(pronouns, nouns, sets)
