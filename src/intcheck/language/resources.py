"""Language data of the package, compiled once from YAML so that a start parses no YAML, and little JSON.

The compiled file holds parts, each of them JSON: one for each stem with which a cue or a concept begins, and one for
each list of words. A part is decoded when it is first asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from intcheck.text.parts import Parts, write_parts
from intcheck.text.phrases import Forest, Tree, grow, pack, stems_in
from intcheck.text.words import stem, words

_PACKAGE = Path(__file__).parents[1]
_CODE = ("text/*.py", "text/data/*.txt", "language/resources.py", "language/figure_words.py", "language/lexer.py")
"""What the compiled file depends on beside the data."""
DATA = _PACKAGE / "language" / "data"
COMPILED = _PACKAGE / "_compiled" / "language.parts"
CONCEPTS = "concepts"
"""The trie of concepts; all others are of cues, by category, or of words that shut each other out, by line."""
REMEMBERED = 16384
"""Names of which the words are kept."""
NO_SIDE = "-"
"""What a phrase stands for that only looks like one of a side."""


@cache
def forest() -> Forest:
    """The cues of each category, and the CONCEPTS."""
    return Forest(resource("opening"), lambda stem: cast(dict[str, str], _part(f"stem {stem}")))


@lru_cache(REMEMBERED)
def words_of_concept(name: str) -> tuple[str, ...]:
    """Stems of the single words that a concept is written with; none for a stem that is no concept."""
    return tuple(_part(f"concept {name}") or ())


@cache
def resource(name: str) -> Any:
    """One part of the language data, remembered."""
    return _part(name)


def _part(name: str) -> Any:
    packed = _parts().get(name)
    return packed and json.loads(packed)


@cache
def _parts() -> Parts:
    if COMPILED.is_file():
        return Parts(COMPILED)
    from intcheck.cache import cached

    return Parts(cached("language", _key(), compile_into))


def _key() -> str:
    from hashlib import blake2b

    digest = blake2b(digest_size=12)
    code = (path for pattern in _CODE for path in sorted(_PACKAGE.glob(pattern)))
    for path in (*sorted(DATA.rglob("*.yaml")), *code):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def compile_into(path: Path) -> None:
    """Write the compiled language data to a file."""
    from intcheck.language.figure_words import laid_out, opening

    compiled = {file.stem: _without_examples(_read(file)) for file in sorted(DATA.glob("*.yaml"))}
    compiled["quantities"] = laid_out(compiled["quantities"])
    compiled["openers"] = opening(compiled["quantities"])
    compiled["common"] = _read_words(DATA / "common.yaml")
    compiled["common stems"] = _stems_of(*compiled["common"].values())
    compiled["function stems"] = _stems_of(compiled["common"]["function"])
    by_category: dict[str, list[tuple[str, str]]] = {}
    for category, cue in cues_in_data():
        by_category.setdefault(category, []).append((cue["cue"], cue["means"]))
    tries = {category: grow(entries) for category, entries in by_category.items()}
    tries[CONCEPTS] = grow(concepts_in_data())
    for name, stems in _words_by_concept().items():
        compiled[f"concept {name}"] = stems
    compiled["categories"] = list(by_category)
    compiled["stems"] = sorted(frozenset().union(*map(stems_in, tries.values())))
    rivals = {line: grow(_sides(entry)) for line, entry in rivals_in_data()}
    compiled["rivals"] = list(rivals)
    tries |= rivals
    compiled["opening"] = sorted(frozenset().union(*tries.values()))
    for first in compiled["opening"]:
        compiled[f"stem {first}"] = {
            name: pack(cast(Tree, tree[first])) for name, tree in tries.items() if first in tree
        }
    write_parts(path, {name: _compact(part) for name, part in compiled.items()})


def _compact(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


def _stems_of(*groups: Iterable[str]) -> list[str]:
    return sorted({stem(word) for group in groups for word in group})


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


def rivals_in_data() -> Iterator[tuple[str, dict[str, Any]]]:
    """Lines of words that shut each other out, by name ("opposites order", "others age")."""
    for file in sorted((DATA / "rivals").glob("*.yaml")):
        for entry in _read_words(file):
            yield f"{file.stem} {entry['line']}", entry


def _sides(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The phrases of a line, each with the number of its side."""
    for number, side in enumerate(entry["sides"]):
        yield from ((phrase, str(number)) for phrase in side)
    yield from ((phrase, NO_SIDE) for phrase in entry.get("aside", ()))


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
