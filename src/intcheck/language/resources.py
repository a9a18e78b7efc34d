"""Language data of the package, compiled once from YAML so that a start parses no YAML, and little JSON.

The compiled file is a line of JSON that says where each part begins and ends, and after it the parts, each of them
JSON: a part is decoded when it is first asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from intcheck.text.phrases import Branches, Tree, grow, stems_in
from intcheck.text.words import words

DATA = Path(__file__).parent / "data"
COMPILED = Path(__file__).parent.parent / "_compiled" / "language.parts"
_REMEMBERED = 16384


@cache
def cue_tries() -> dict[str, Branches]:
    """The cues of the language as tries by category."""
    return {category: Branches(_branches(category)) for category in resource("categories")}


@cache
def concept_trie() -> Branches:
    """The concepts of the language as a trie."""
    return Branches(_branches("concepts"))


def words_of_concept(name: str) -> tuple[str, ...]:
    """Stems of the single words that a concept is written with; none for a stem that is no concept."""
    return tuple(_part(f"concept {name}")) if f"concept {name}" in _parts().places else ()


def _branches(trie: str) -> Callable[[str], Tree | None]:
    return lambda stem: _by_stem(stem).get(trie)


@lru_cache(_REMEMBERED)
def _by_stem(stem: str) -> dict[str, Tree]:
    """The branches below a first stem, by trie."""
    found: dict[str, Tree] = _part(f"stem {stem}") if f"stem {stem}" in _parts().places else {}
    return found


class _Parts(NamedTuple):
    places: dict[str, tuple[int, int]]
    content: bytes


@cache
def _parts() -> _Parts:
    path = COMPILED
    if not path.is_file():
        from intcheck.cache import cached

        path = cached("language", _key(), compile_into)
    head, _, content = path.read_bytes().partition(b"\n")
    return _Parts(json.loads(head), content)


@cache
def resource(name: str) -> Any:
    """One part of the language data: common, stems (of cues and concepts), or the content of data/NAME.yaml."""
    return _part(name)


def _part(name: str) -> Any:
    places, content = _parts()
    start, end = places[name]
    return json.loads(content[start:end])


def _key() -> str:
    from hashlib import blake2b

    digest = blake2b(digest_size=12)
    for path in (*sorted(DATA.rglob("*.yaml")), Path(__file__), Path(__file__).parent.parent / "text" / "phrases.py"):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def compile_into(path: Path) -> None:
    """Write the compiled language data to a file."""
    compiled = {file.stem: _without_examples(_read(file)) for file in sorted(DATA.glob("*.yaml"))}
    compiled["common"] = _read_words(DATA / "common.yaml")
    by_category: dict[str, list[tuple[str, str]]] = {}
    for category, cue in cues_in_data():
        by_category.setdefault(category, []).append((cue["cue"], cue["means"]))
    tries = {category: grow(entries) for category, entries in by_category.items()}
    tries["concepts"] = grow(concepts_in_data())
    for name, stems in _words_by_concept().items():
        compiled[f"concept {name}"] = stems
    compiled["categories"] = list(by_category)
    compiled["stems"] = sorted(frozenset().union(*map(stems_in, tries.values())))
    for stem in sorted({stem for tree in tries.values() for stem in tree}):
        compiled[f"stem {stem}"] = {name: tree[stem] for name, tree in tries.items() if stem in tree}
    path.write_bytes(_packed(compiled))


def _packed(parts: Mapping[str, Any]) -> bytes:
    """A line that says where each part stands among those after it, and the parts."""
    written = [json.dumps(part, ensure_ascii=False, separators=(",", ":")).encode() for part in parts.values()]
    ends = list(accumulate(map(len, written)))
    places = dict(zip(parts, zip([0, *ends], ends, strict=False), strict=True))
    return json.dumps(places, separators=(",", ":")).encode() + b"\n" + b"".join(written)


def cues_in_data() -> Iterator[tuple[str, dict[str, str]]]:
    """Every cue as (category, {cue, means, match, not})."""
    for file in sorted((DATA / "cues").glob("*.yaml")):
        for category, entries in _read_words(file).items():
            for entry in entries:
                yield category, entry


def concepts_in_data() -> Iterator[tuple[str, str]]:
    """Every word or phrase of every concept, with the name of the concept, which ends in the sign of its side."""
    for file in sorted((DATA / "concepts").glob("*.yaml")):
        for entry in _read_words(file):
            for side, sign in (("words", ""), ("plus", "+"), ("minus", "-")):
                for phrase in entry.get(side, []):
                    yield phrase, f"{entry['concept']}{sign}"


def _words_by_concept() -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for phrase, name in concepts_in_data():
        if len(found_words := words(phrase)) == 1:
            found.setdefault(name.rstrip("+-"), set()).add(found_words[0].stem)
    return {name: sorted(stems) for name, stems in found.items()}


def written(name: str) -> Any:
    """data/NAME.yaml as it is written, with the examples that tests read."""
    return _read(DATA / f"{name}.yaml")


def _without_examples(data: Any) -> Any:
    """The data without the sentences that only tests read."""
    if isinstance(data, dict):
        return {key: _without_examples(value) for key, value in data.items() if key not in ("match", "not")}
    return [_without_examples(item) for item in data] if isinstance(data, list) else data


def _read(path: Path) -> Any:
    import yaml

    return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _read_words(path: Path) -> Any:
    """A file in which every scalar is a word: "no" and "on" are not truth values."""
    import yaml

    return yaml.load(path.read_bytes(), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
