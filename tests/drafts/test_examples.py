"""The examples do what their outputs say; `python examples/rebuild.py` writes these anew."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from intcheck.cli.app import COMMANDS
from intcheck.reports.check import FORMATS

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
HINT = "run `python examples/rebuild.py`, and read what changed"


def _rebuild() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples_rebuild", EXAMPLES / "rebuild.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


rebuild = _rebuild()


@pytest.fixture(autouse=True)
def _needs_pdf() -> None:
    pytest.importorskip("pypdfium2", reason="one of the drafts is a PDF")


@pytest.mark.parametrize("name", rebuild.REPORTS)
def test_a_report_is_what_the_command_prints(name: str) -> None:
    assert rebuild.report(rebuild.REPORTS[name]) == (rebuild.OUTPUT / name).read_text(encoding="utf-8"), HINT


def test_the_api_example_prints_its_output() -> None:
    assert rebuild.api() == (rebuild.OUTPUT / "api.txt").read_text(encoding="utf-8"), HINT


@pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="the gate is a bash script")
def test_the_gate_stops_the_drafts(tmp_path: Path) -> None:
    program = tmp_path / "intcheck"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m intcheck "$@"\n')
    program.chmod(0o755)
    printed = rebuild.gate(tmp_path)
    assert printed == (rebuild.OUTPUT / "gate.txt").read_text(encoding="utf-8"), HINT
    assert printed.endswith("exit status 1\n")


def test_the_drafts_show_every_verdict_and_every_kind_of_file() -> None:
    ledger = (rebuild.OUTPUT / "ledger.txt").read_text(encoding="utf-8")
    assert {path.suffix for path in (EXAMPLES / "drafts").iterdir()} == {".md", ".txt", ".html", ".docx", ".pdf"}
    for word in (
        "supported",
        "contradicted-direction",
        "wrong-date",
        "slower-rise-as-cut",
        "not-covered",
        "skipped:",
    ):
        assert f": {word}" in ledger


def test_the_ci_job_and_the_hook_use_commands_and_formats_that_exist() -> None:
    workflow = yaml.safe_load((EXAMPLES / "github-actions.yml").read_text(encoding="utf-8"))
    lines = [line.split() for step in workflow["jobs"]["check"]["steps"] for line in step.get("run", "").splitlines()]
    ours = [line for line in lines if line[0] == "intcheck"]
    assert [(line[1] in COMMANDS, line[line.index("--format") + 1] in FORMATS) for line in ours] == [(True, True)] * 3
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"].split() == ["intcheck", "check"]
