"""A trie of stemmed phrases: the longest phrases that stand in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from intcheck.text.words import Word, words

Tree = dict[str, "Tree | list[str]"]
"""Stem -> subtree; the key "" holds what ends there. Plain dicts and lists, so that it stores as JSON."""


class Hit(NamedTuple):
    """A phrase found: what it stands for, and its first and one-past-last word."""

    names: tuple[str, ...]
    first: int
    last: int


def grow(phrases: Iterable[tuple[str, str]]) -> Tree:
    """A trie of (phrase, name) pairs; one phrase may have several names."""
    root: Tree = {}
    for phrase, name in phrases:
        node = root
        for word in words(phrase):
            step = node.setdefault(word.stem, {})
            assert isinstance(step, dict)
            node = step
        if node is root:
            continue
        names = node.setdefault("", [])
        assert isinstance(names, list)
        if name not in names:
            names.append(name)
    return root


def find(tree: Tree, text: Sequence[Word]) -> Iterator[Hit]:
    """Longest phrases from left to right; hits do not overlap."""
    at = 0
    while at < len(text):
        node = tree
        best: Hit | None = None
        for position in range(at, len(text)):
            step = node.get(text[position].stem)
            if not isinstance(step, dict):
                break
            node = step
            names = node.get("")
            if isinstance(names, list):
                best = Hit(tuple(names), at, position + 1)
        if best is None:
            at += 1
        else:
            yield best
            at = best.last
