"""Text -> words with positions, folded spelling and stem.

Folding keeps every offset: one character becomes one character, so a span in folded text is a span in
the text that the user gave. Stems are Snowball English (Porter 2001).
"""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from Stemmer import Stemmer

_DATA = Path(__file__).with_name("data")
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad", "-"),
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\n", " "
        ),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", " "),
    }
)
_WORD = re.compile(
    r"[^\W\d_]&[^\W\d_](?=s?\b)|\d+(?:[.,]\d+)*|n't\b|[^\W\d_]+?(?=n't\b)|[^\W\d_]+(?:'[^\W\d_]+)?", re.IGNORECASE
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_stemmer = Stemmer("english", 0)


class Word(NamedTuple):
    """One word of a text: as written in lower case without its possessive, its stem, and where it stands."""

    lower: str
    stem: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text with quotes, dashes, spaces and accented letters made plain, each offset unchanged."""
    text = text.translate(_FOLDED)
    if text.isascii():
        return text
    return _NOT_ASCII.sub(lambda found: _plain_letter(found.group()), text)


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    import unicodedata

    base = unicodedata.normalize("NFKD", letter)[:1]
    return base if base.isascii() and base.isprintable() else letter


@cache
def pairs(name: str) -> dict[str, str]:
    """The words of data/NAME.txt, each with the one beside it; lines that begin with # tell what they are."""
    lines = (_DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def _british(word: str) -> str:
    """An American spelling as a British one: "organization", "program", "center"."""
    if "iz" in word and len(word) > MOSTLY_ROOT:
        word = re.sub(IZE, "is", word)
    plain = word.removesuffix("s")
    return pairs("british")[plain] + word[len(plain) :] if plain in pairs("british") else word


MOSTLY_ROOT = 5
"""Letters up to which -ize is the root of a word: "size", "prize"."""
IZE = r"(?<!s)(?<!pr)(?<!se)iz(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"
REMEMBERED = 512
"""Texts whose words are kept: those in hand, each of which is read for several things."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Snowball stem of one folded word, its possessive ending dropped; "avoidable" is kept apart from "avoid",
    "expectancy" from "expect", and so are the words of data/kept_apart.txt from their neighbours."""
    word = word.lower()
    if word.endswith("'s"):
        word = word[:-2]
    elif word.endswith("'"):
        word = word[:-1]
    word = _british(word)
    if word.endswith("ancies"):
        word = f"{word[:-3]}y"
    if word.removesuffix("s") in pairs("kept_apart"):
        return word.removesuffix("s")
    if word.endswith(("able", "ible")) and len(word) > 6:
        return f"{_stemmer.stemWord(word[:-4])}able"
    if word.endswith("ancy"):
        return word
    result: str = _stemmer.stemWord(word)
    return result


@lru_cache(maxsize=REMEMBERED)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; numbers with their separators are one word, hyphens part words, and
    "did not" and "didn't" alike are two."""
    found = []
    for match in _WORD.finditer(fold(text)):
        lower = match.group().lower()
        plain = lower[:-2] if lower.endswith("'s") else lower
        found.append(Word(plain, stem(plain), match.start(), match.end()))
    return tuple(found)


def stems(text: str) -> list[str]:
    """The stems of a text in order."""
    return [word.stem for word in words(text)]
