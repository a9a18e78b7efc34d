"""The README tells what the program does today; `python tests/docs/rebuild.py` writes its outputs anew."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

sys.path.insert(0, str(Path(__file__).parent / "docs"))

import rebuild

from intcheck.cli.app import COMMANDS
from intcheck.cli.settings import DEFAULTS
from intcheck.cli.status import ExitStatus
from intcheck.model.terms import Verdict
from intcheck.reports import (
    check,
    cite,
    kb_audit,
    kb_diff,
    kb_lint,
    kb_stats,
    listing,
    map,
    rules,
    settings,
    show,
    verify,
)

KB = ("lint", "stats", "diff", "schema", "audit")
TEXT = rebuild.README.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(rebuild.ROOT)


def test_outputs_are_what_the_commands_print() -> None:
    assert rebuild.readme(TEXT) == TEXT


def test_the_picture_is_what_verify_prints() -> None:
    assert rebuild.picture() == rebuild.PICTURE.read_text(encoding="utf-8")


def test_the_picture_loads_nothing_from_the_network() -> None:
    root = ElementTree.fromstring(rebuild.PICTURE.read_text(encoding="utf-8"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "url(http" not in rebuild.PICTURE.read_text(encoding="utf-8")


def test_every_field_of_a_record_is_explained() -> None:
    (record,) = json.loads(rebuild.ran(["verify", "integration cuts admissions", "--format", "json", "--exit-zero"]))
    (claim,) = record["claims"]
    shared = {"verdict", "reason", "text", "certainty"}
    named = [*record, *(key for key in claim if key in shared), "stance", "relevance", "statement", "citation"]
    assert [key for key in named if f"`{key}`" not in TEXT] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named(command: str) -> None:
    assert f"intcheck {command}" in TEXT or f"\n  {command} " in TEXT


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_explained(verdict: Verdict) -> None:
    assert f"| {verdict.value.replace('-', ' ')} |" in TEXT


@pytest.mark.parametrize(
    ("command", "formats"),
    [
        ("verify", verify.FORMATS),
        ("check", check.FORMATS),
        ("list", listing.FORMATS),
        ("show", show.FORMATS),
        ("map", map.FORMATS),
        ("explain", rules.FORMATS),
        ("cite --style", cite.STYLES),
        ("config", settings.FORMATS),
        ("kb lint", kb_lint.FORMATS),
        ("kb stats", kb_stats.FORMATS),
        ("kb diff", kb_diff.FORMATS),
        ("kb audit", kb_audit.FORMATS),
    ],
)
def test_every_format_is_listed(command: str, formats: tuple[str, ...]) -> None:
    assert f"| `{command}` | {', '.join(formats)} |" in TEXT


@pytest.mark.parametrize("command", [*(name for name in COMMANDS if name != "kb"), *(f"kb {name}" for name in KB)])
def test_every_option_is_named(command: str) -> None:
    shown = set(re.findall(r"^ +(?:-\w, )?(--[a-z-]+)", rebuild.ran([*command.split(), "--help"]), re.MULTILINE))
    assert sorted(option for option in shown if not re.search(rf"{option}\b(?!-)", TEXT)) == []


@pytest.mark.parametrize("code", rules.codes())
def test_every_remark_is_listed(code: str) -> None:
    assert f"\n {code} " in TEXT


@pytest.mark.parametrize("key", DEFAULTS)
def test_every_setting_is_listed(key: str) -> None:
    assert f"\n {key} " in TEXT


@pytest.mark.parametrize("status", ExitStatus)
def test_every_exit_status_is_explained(status: ExitStatus) -> None:
    assert re.search(rf"^\| (?:\d+, )?{status.value}[, ]", TEXT, re.MULTILINE)
