"""`intcheck verify` as a user, a script and a CI job run it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from intcheck.reports.verify import FORMATS
from runner import Run

TRUE = "Emergency admissions rose by 87,000 in the first year of the Better Care Fund."
FALSE = "Delayed transfers of care fell by 185,000 days between 2014-15 and 2015-16."
FOREIGN = "Interest rates rose to 5% in Norway."


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))


def test_a_true_claim_passes(intcheck: Run) -> None:
    ran = intcheck("verify", TRUE)
    assert ran.status == 0
    assert "✔ SUPPORTED" in ran.out
    assert ran.err == ""


def test_a_false_claim_fails(intcheck: Run) -> None:
    ran = intcheck("verify", FALSE)
    assert ran.status == 1
    assert "✘ CONTRADICTED" in ran.out


def test_what_is_not_covered_passes_and_says_so(intcheck: Run) -> None:
    ran = intcheck("verify", FOREIGN)
    assert ran.status == 0
    assert "? NOT COVERED" in ran.out


def test_several_claims_come_in_order(intcheck: Run) -> None:
    records = json.loads(intcheck("verify", TRUE, FALSE, FOREIGN, "--format", "json").out)
    assert [record["text"] for record in records] == [TRUE, FALSE, FOREIGN]
    assert [record["verdict"] for record in records] == ["supported", "contradicted", "not-covered"]


@pytest.mark.slow
@pytest.mark.parametrize("format", FORMATS)
def test_several_processes_give_the_same_output_in_the_same_order(
    intcheck: Run, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    runs = []
    for jobs in ("1", "2"):
        feed(monkeypatch, "\n".join([TRUE, "", FALSE, FOREIGN, "\u00a35 million was saved."] * 5).encode())
        runs.append(intcheck("verify", TRUE, "-", "--format", format, "--jobs", jobs))
    assert runs[0] == runs[1]
    assert runs[0].status == 1


@pytest.mark.slow
def test_knowledge_that_cannot_be_used_is_one_message_with_several_processes_too(intcheck: Run, tmp_path: Path) -> None:
    ran = intcheck("verify", TRUE, FALSE, "--jobs", "2", "--kb", str(tmp_path / "nowhere"))
    assert (ran.status, ran.out) == (2, "")
    assert "does not exist" in ran.err


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "not-covered"], 0),
        (["--fail-on", "mixed,contradicted"], 1),
        (["--exit-zero"], 0),
        (["--quiet"], 1),
    ],
)
def test_the_policy_sets_the_exit_status(intcheck: Run, options: list[str], status: int) -> None:
    assert intcheck("verify", FALSE, *options).status == status


def test_quiet_prints_nothing(intcheck: Run) -> None:
    assert intcheck("verify", FALSE, "--quiet").out == ""


def test_an_unknown_verdict_in_the_policy_is_an_error(intcheck: Run) -> None:
    ran = intcheck("verify", TRUE, "--fail-on", "contradict")
    assert ran.status == 2
    assert "There is no verdict 'contradict'. Did you mean contradicted?" in ran.err


@pytest.mark.parametrize("claims", [[""], ["  "], [TRUE, ""]])
def test_an_empty_claim_is_an_error(intcheck: Run, claims: list[str]) -> None:
    ran = intcheck("verify", *claims)
    assert ran.status == 2
    assert ran.out == ""
    assert "A claim is empty." in ran.err


def test_a_sentence_without_quotation_marks_gets_a_hint(intcheck: Run) -> None:
    assert "Put a sentence in quotation marks." in intcheck("verify", "integration", "cuts", "admissions").err
    assert intcheck("verify", TRUE, FOREIGN).err == ""


def test_no_claim_is_an_error(intcheck: Run) -> None:
    ran = intcheck("verify")
    assert ran.status == 2
    assert "Try 'intcheck verify --help'." in ran.err


def test_standard_input_gives_one_record_a_line_even_for_empty_ones(
    intcheck: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, f"\ufeff{FALSE}\r\n\n{TRUE}".encode())
    ran = intcheck("verify", "-", "--format", "jsonl", "--exit-zero")
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert [record["text"] for record in records] == [FALSE, "", TRUE]
    assert [record["verdict"] for record in records] == ["contradicted", "not-covered", "supported"]


def test_standard_input_that_is_not_utf8_is_read_as_far_as_it_goes(
    intcheck: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"Vanguards saved \xa3324 million\n\x00\x1b[2J\n")
    ran = intcheck("verify", "-", "--format", "jsonl", "--exit-zero")
    assert ran.status == 0
    assert len(ran.out.splitlines()) == 2
    assert "\x1b" not in ran.out


def test_output_goes_to_a_file_whole(intcheck: Run, tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", encoding="utf-8")
    ran = intcheck("verify", FALSE, "--format", "json", "--output", str(target))
    assert ran == (1, "", "")
    assert json.loads(target.read_text(encoding="utf-8"))[0]["verdict"] == "contradicted"
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and names as long as these are of Unix")
def test_a_file_that_is_written_again_keeps_its_mode_and_may_have_a_long_name(intcheck: Run, tmp_path: Path) -> None:
    target = tmp_path / f"{'r' * 250}.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    assert intcheck("verify", FALSE, "--format", "json", "--output", str(target)).err == ""
    assert target.read_text(encoding="utf-8") != "old"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links are made by anybody on Unix")
def test_a_link_is_followed_and_stays_one(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "result.json").symlink_to(tmp_path / "kept" / "real.json")
    intcheck("verify", FALSE, "--format", "json", "--output", "result.json")
    assert (tmp_path / "result.json").is_symlink()
    assert json.loads((tmp_path / "kept" / "real.json").read_text(encoding="utf-8"))


def test_a_failed_run_leaves_the_old_file(intcheck: Run, tmp_path: Path) -> None:
    target = tmp_path / "result.json"
    target.write_text("old", encoding="utf-8")
    ran = intcheck("verify", TRUE, "--kb", str(tmp_path / "missing"), "--output", str(target))
    assert ran.status == 2
    assert target.read_text(encoding="utf-8") == "old"


def test_a_folder_that_cannot_be_written_is_one_message(intcheck: Run, tmp_path: Path) -> None:
    ran = intcheck("verify", TRUE, "--output", str(tmp_path / "no" / "result.txt"))
    assert ran.status == 2
    assert ran.err.startswith("intcheck: Cannot write")
    assert ran.err.count("\n") == 1


def test_explain_shows_the_steps(intcheck: Run) -> None:
    ran = intcheck("verify", FALSE, "--explain")
    for heading in ("How the claim was read", "Independent works and their weight", "was compared"):
        assert heading in ran.out


def test_no_color_wins_over_force_color(intcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in intcheck("verify", TRUE).out
    assert "\x1b[" not in intcheck("verify", TRUE, "--no-color").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in intcheck("verify", TRUE).out


@pytest.mark.parametrize("width", [80, 140])
def test_tables_fit_the_terminal(intcheck: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = intcheck("verify", "integration cuts admissions", "--exit-zero").out.splitlines()
    assert max(map(len, lines)) == width


def test_settings_files_are_obeyed(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "intcheck.toml").write_text('fail-on = ["not-covered"]\nformat = "jsonl"\n', encoding="utf-8")
    ran = intcheck("verify", FALSE)
    assert ran.status == 0
    assert json.loads(ran.out)["verdict"] == "contradicted"
    assert intcheck("verify", FALSE, "--no-config").status == 1


def test_a_format_of_another_command_in_the_settings_does_not_count(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "intcheck.toml").write_text('format = "sarif"\n', encoding="utf-8")
    assert "✔ SUPPORTED" in intcheck("verify", TRUE).out


def test_bundled_knowledge_can_be_named(intcheck: Run) -> None:
    assert intcheck("verify", TRUE, "--kb", "bundled").status == 0
