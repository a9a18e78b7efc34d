"""A trie of stemmed phrases: the longest phrases that stand in a list of words.

In a phrase, `a|b` stands for either word at one place, `*` for up to four words in between, and `;`
parts whole alternatives.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, product
from math import prod
from typing import Any, NamedTuple, cast

from intcheck.text.words import Word, stem, words

Tree = dict[str, "Tree | list[str]"]
"""Stem -> subtree; the key "" holds what ends there. Plain dicts and lists, so that it stores as JSON."""

GAP = "*"
MAX_GAP = 4
_REMEMBERED = 16384


class Hit(NamedTuple):
    """A phrase found: what it stands for, its first and one-past-last word, and how many words a gap skipped."""

    names: tuple[str, ...]
    first: int
    last: int
    skipped: int = 0


class Extent(NamedTuple):
    """How far a phrase reaches: its words, its gaps, and the ways of writing it."""

    words: int
    gaps: int
    spellings: int


def extent(phrase: str) -> Extent:
    """The extent of a phrase, of its longest alternative where it has several; nothing is written out for it."""
    found = [option.split() for option in phrase.split(";")]
    spellings = sum(prod(part.count("|") + 1 for part in parts) for parts in found)
    return Extent(max(map(len, found)), max(parts.count(GAP) for parts in found), spellings)


def grow(phrases: Iterable[tuple[str, str]]) -> Tree:
    """A trie of (phrase, name) pairs; one phrase may have several names."""
    root: Tree = {}
    for phrase, name in phrases:
        for path in _paths(phrase):
            _plant(root, path, name)
    return root


def _paths(phrase: str) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(_expand(option) for option in phrase.split(";"))


def _expand(phrase: str) -> Iterator[tuple[str, ...]]:
    choices: list[list[str]] = []
    for part in phrase.split():
        if part == GAP:
            choices.append([GAP])
        elif "|" in part:
            choices.append([found for option in part.split("|") if (found := stem(option))])
        else:
            choices.extend([word.stem] for word in words(part))
    return product(*choices)


def _plant(root: Tree, path: Sequence[str], name: str) -> None:
    if not path:
        return
    node = root
    for step in path:
        node = cast(Tree, node.setdefault(step, {}))
    names = cast(list[str], node.setdefault("", []))
    if name not in names:
        names.append(name)


class Branches(dict[str, Any]):
    """A trie for `find` of which the branch below a first stem is read when a text first asks for it."""

    def __init__(self, read: Callable[[str], Tree | None]) -> None:
        super().__init__()
        self._read = lru_cache(_REMEMBERED)(read)

    def get(self, stem: str, default: Any = None) -> Any:
        """The branch below a first stem, or the default where no phrase begins with it."""
        return self._read(stem) or default


def stems_in(tree: Tree) -> frozenset[str]:
    """Every stem that occurs in a trie."""
    below = (cast(Tree, step) for key, step in tree.items() if key)
    return frozenset(key for key in tree if key).union(*map(stems_in, below))


def find(tree: Mapping[str, Any], text: Sequence[Word]) -> Iterator[Hit]:
    """Longest phrases from left to right; hits do not overlap."""
    at = 0
    while at < len(text):
        branch = tree.get(text[at].stem)
        names, last, skipped = _longest(branch, text, at + 1) if branch else (NOTHING, at, 0)
        if names:
            yield Hit(tuple(names), at, last, skipped)
            at = last
        else:
            at += 1


class Forest:
    """Several tries by name, of which a branch below a first stem is read when a text first asks for it.

    `opening` are the first stems of all tries; `read` gives, for one of them, the branch below it of each trie that has
    one, as `pack` packs it.
    """

    def __init__(self, opening: Collection[str], read: Callable[[str], Mapping[str, str]]) -> None:
        self._opening = frozenset(opening)
        self._read = lru_cache(_REMEMBERED)(read)
        self._branch = lru_cache(_REMEMBERED)(lambda stem, name: unpack(self._read(stem)[name]))
        self._among = lru_cache(_REMEMBERED)(self._some)

    def find(self, names: tuple[str, ...], text: Sequence[Word]) -> Iterator[tuple[str, Hit]]:
        """What `find` finds in each of the tries named, each hit with the name of its trie."""
        some = self._among(names)
        free: dict[str, int] = {}
        for at, word in enumerate(text):
            if word.stem not in self._opening:
                continue
            following = text[at + 1].stem if at + 1 < len(text) else ""
            for name, branch in some[word.stem]:
                if following not in branch and "" not in branch and GAP not in branch:
                    continue
                if free.get(name, 0) > at:
                    continue
                found, last, skipped = _longest(branch, text, at + 1)
                if found:
                    free[name] = last
                    yield name, Hit(tuple(found), at, last, skipped)

    def _some(self, names: tuple[str, ...]) -> "_Some":
        return _Some(lambda stem: [(name, self._branch(stem, name)) for name in self._read(stem) if name in names])


class _Some(dict[str, list[tuple[str, Tree]]]):
    """Some tries of a forest: for each first stem that was asked for, the branch of each trie below it."""

    def __init__(self, below: Callable[[str], list[tuple[str, Tree]]]) -> None:
        super().__init__()
        self._below = below

    def __missing__(self, stem: str) -> list[tuple[str, Tree]]:
        self[stem] = self._below(stem)
        return self[stem]


def pack(tree: Tree) -> str:
    """The tree as JSON of its nodes, the root last; what several branches have in common is there once."""
    nodes: dict[str, int] = {}
    numbered: list[dict[str, Any]] = []

    def number(tree: Tree) -> int:
        node = {key: below if key == "" else number(cast(Tree, below)) for key, below in tree.items()}
        at = nodes.setdefault(repr(node), len(numbered))
        if at == len(numbered):
            numbered.append(node)
        return at

    number(tree)
    return json.dumps(numbered, ensure_ascii=False, separators=(",", ":"))


def unpack(packed: str) -> Tree:
    """The tree that `pack` took apart; what branches have in common they share."""
    trees: list[Tree] = []
    for node in json.loads(packed):
        trees.append({key: below if key == "" else trees[below] for key, below in node.items()})
    return trees[-1]


NOTHING: list[str] = []


def _longest(node: Mapping[str, Any], text: Sequence[Word], at: int) -> tuple[list[str], int, int]:
    names, last, skipped = node.get("", NOTHING), at, 0
    if at < len(text):
        step = node.get(text[at].stem)
        if step is not None:
            found, end, gap = _longest(step, text, at + 1)
            if found:
                names, last, skipped = found, end, gap
    rest = node.get(GAP)
    if rest is not None and not (names and last > at):
        for width in range(1, min(MAX_GAP, len(text) - at - 1) + 1):
            found, end, gap = _longest(rest, text, at + width)
            if found:
                return found, end, gap + width
    return names, last, skipped
