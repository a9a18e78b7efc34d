"""The files of pinned versions keep step with the ranges in pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_PIN = re.compile(r"([a-z0-9._-]+)==([0-9a-z.]+)")
_RANGE = re.compile(r"([A-Za-z0-9._-]+)(?:>=([0-9.]+))?")


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(file: str) -> dict[str, str]:
    found = _PIN.findall((ROOT / "tests" / file).read_text("utf-8"))
    return {normal(name): version for name, version in found}


def ranges(*extras: str) -> dict[str, str]:
    """Package -> its lowest version, of what is needed always and of what the extras add."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    found = dict(match.groups(default="") for line in wanted if (match := _RANGE.match(line)))
    return {normal(name): lowest for name, lowest in found.items() if name != "intcheck"}


def parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))


def test_the_oldest_versions_are_those_that_the_ranges_begin_with() -> None:
    lowest = ranges("git", "pdf")
    pinned = pins("constraints-lowest.txt")
    assert set(pinned) == set(lowest)
    for name, version in lowest.items():
        assert parts(pinned[name])[: len(parts(version))] == parts(version), name


@pytest.mark.parametrize("name", ranges("dev", "git", "pdf"))
def test_ci_installs_a_version_within_each_range(name: str) -> None:
    assert parts(pins("constraints.txt")[name]) >= parts(ranges("dev", "git", "pdf")[name])


@pytest.mark.parametrize("file", ["README.md", "CONTRIBUTING.md", ".ci/run"])
def test_the_documented_test_command_is_what_ci_runs(file: str) -> None:
    assert re.findall(r"-m pytest.*", (ROOT / file).read_text("utf-8")) == ["-m pytest -n auto"]
