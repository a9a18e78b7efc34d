"""Synthetic knowledge bases of any size, drawn from the statistics of the bundled one."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from intcheck import load_knowledge
from intcheck.knowledge.folder import files
from intcheck.knowledge.gather import Gathered, gather
from intcheck.knowledge.load import bundled_folder
from intcheck.knowledge.names import names_of
from intcheck.knowledge.store import write_store
from intcheck.model.knowledge import Assertion, Source

SEED = 20240229
CHANGED = 0.15
"""Share of a statement's words that are drawn anew, as often as the bundled statements use them."""
_WORD = re.compile(r"[a-z]{4,}")
_NUMBER = re.compile(r"\d+")
_IDS = re.compile(r"(?m)^((?:- id|  source|  via): [^\s#]+)")


def write_base(target: Path, size: int) -> None:
    """Compile a base of `size` assertions: the bundled ones first, then variations of them in sources of their own."""
    gathered = gather([bundled_folder()])
    real = list(load_knowledge().assertions())
    gathered.sources = dict(_sources(gathered, -(-size // len(real))))
    write_store(target, gathered, names_of(gathered.all_terms()), _assertions(real, size))


def statements(size: int) -> list[str]:
    """The statements of such a base, for rivals that know nothing but text."""
    return [assertion.statement for assertion in _assertions(list(load_knowledge().assertions()), size)]


def write_folder(target: Path, size: int) -> None:
    """Write a knowledge folder in YAML of at least `size` assertions: editions of the bundled one, a file each."""
    bundled = bundled_folder()
    shutil.copytree(bundled / "vocabulary", target / "vocabulary")
    shutil.copy(bundled / "kb.yaml", target)
    held = sum(len(_entries(path)) for path in _files(bundled, "assertions"))
    for part in ("assertions", "sources"):
        (target / part).mkdir()
        entries = [entry for path in _files(bundled, part) for entry in _entries(path)]
        for number in range(-(-size // held)):
            text = "".join(_IDS.sub(rf"\1-{number}", entry) if number else entry for entry in entries)
            (target / part / f"edition-{number:04}.yaml").write_text(f"{part}:\n{text}", encoding="utf-8")


def _files(folder: Path, part: str) -> list[Path]:
    return [path for path in files(folder) if path.stem == part or path.parent.name == part]


def _entries(path: Path) -> list[str]:
    return re.split(r"(?m)^(?=- )", path.read_text(encoding="utf-8"))[1:]


def _sources(gathered: Gathered, editions: int) -> Iterator[tuple[str, Source]]:
    for source in [*gathered.sources.values()]:
        for edition in range(editions):
            id = _edition(source.id, edition)
            yield id, source._replace(id=id)


def _assertions(real: list[Assertion], size: int) -> Iterator[Assertion]:
    chance = random.Random(SEED)
    used = [word for assertion in real for word in _WORD.findall(assertion.statement)]
    for number in range(size):
        edition, at = divmod(number, len(real))
        yield _varied(real[at], edition, used, chance) if edition else real[at]


def _varied(one: Assertion, edition: int, used: list[str], chance: random.Random) -> Assertion:
    def other_word(match: re.Match[str]) -> str:
        return chance.choice(used) if chance.random() < CHANGED else match.group()

    def other_number(match: re.Match[str]) -> str:
        return str(max(1, round(int(match.group()) * chance.uniform(0.5, 1.5))))

    statement = _NUMBER.sub(other_number, _WORD.sub(other_word, one.statement))
    via = one.via and _edition(one.via, edition)
    return one._replace(id=f"{one.id}-{edition}", source=_edition(one.source, edition), via=via, statement=statement)


def _edition(id: str, edition: int) -> str:
    return f"{id}-{edition}" if edition else id
