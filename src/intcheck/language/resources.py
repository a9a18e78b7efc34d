"""Language data of the package, compiled once from YAML to JSON so that a start parses no YAML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from intcheck.text.phrases import Branches, grow, pack, stems_in

DATA = Path(__file__).parent / "data"
COMPILED = Path(__file__).parent.parent / "_compiled" / "language.json"


@cache
def cue_tries() -> dict[str, Branches]:
    """The cues of the language as tries by category."""
    return {category: Branches(packed) for category, packed in _language()["cues"].items()}


@cache
def concept_trie() -> Branches:
    """The concepts of the language as a trie."""
    return Branches(_language()["concepts"])


@cache
def _language() -> dict[str, Any]:
    path = COMPILED
    if not path.is_file():
        from intcheck.cache import cached

        path = cached("language", _key(), compile_into)
    data: dict[str, Any] = json.loads(path.read_bytes())
    return data


def resource(name: str) -> Any:
    """One part of the language data: common, stems (of cues and concepts), or the content of data/NAME.yaml."""
    return _language()[name]


def _key() -> str:
    from hashlib import blake2b

    digest = blake2b(digest_size=12)
    for path in (*sorted(DATA.rglob("*.yaml")), Path(__file__), Path(__file__).parent.parent / "text" / "phrases.py"):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def compile_into(path: Path) -> None:
    """Write the compiled language data to a file, as JSON."""
    compiled = {file.stem: _without_examples(_read(file)) for file in sorted(DATA.glob("*.yaml"))}
    compiled["common"] = _read_words(DATA / "common.yaml")
    by_category: dict[str, list[tuple[str, str]]] = {}
    for category, cue in cues_in_data():
        by_category.setdefault(category, []).append((cue["cue"], cue["means"]))
    cues = {category: grow(entries) for category, entries in by_category.items()}
    concepts = grow(_concepts(_read_words(DATA / "concepts.yaml")))
    compiled["cues"] = {category: pack(tree) for category, tree in cues.items()}
    compiled["concepts"] = pack(concepts)
    compiled["stems"] = sorted(stems_in(concepts).union(*map(stems_in, cues.values())))
    path.write_text(json.dumps(compiled, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def cues_in_data() -> Iterator[tuple[str, dict[str, str]]]:
    """Every cue as (category, {cue, means, match, not})."""
    for file in sorted((DATA / "cues").glob("*.yaml")):
        for category, entries in _read_words(file).items():
            for entry in entries:
                yield category, entry


def _concepts(entries: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for side, sign in (("words", ""), ("plus", "+"), ("minus", "-")):
            for phrase in entry.get(side, []):
                yield phrase, f"{entry['concept']}{sign}"


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
