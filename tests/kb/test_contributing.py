"""What CONTRIBUTING.md and the guide to the knowledge base name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from intcheck.cli.app import run

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PATHS = sorted(set(re.findall(r"`((?:src|tests|knowledge|examples|\.ci)/[\w./-]*)`", GUIDE)))
COMMANDS = sorted(set(re.findall(r"`intcheck ((?:kb )?[a-z]+)", GUIDE)))


@pytest.mark.parametrize("path", PATHS)
def test_each_path_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_exists(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--help"]) == 0
    assert f"intcheck {command}" in capsys.readouterr().out


def test_the_example_of_a_cue_is_a_cue() -> None:
    [line] = re.findall(r"^ *(- \{cue: .+)$", GUIDE, re.MULTILINE)
    assert line in (ROOT / "src/intcheck/language/data/cues/direction.yaml").read_text("utf-8")
