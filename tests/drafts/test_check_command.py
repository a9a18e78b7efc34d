"""`intcheck check` as a user runs it: exit status, streams, settings, many drafts."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from draft_files import Foreseeable
from intcheck.cli.app import run
from runner import Ran, Run

WRONG = "The Better Care Fund cut emergency admissions in 2015-16.\n"
FINE = "The pioneers were announced in November 2013.\n\nThere was good news.\n"


@pytest.fixture
def real_intcheck(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("wrong.md").write_text(WRONG, encoding="utf-8")
    Path("fine.md").write_text(FINE, encoding="utf-8")

    def call(*arguments: str) -> Ran:
        status = run(["check", *arguments])
        return Ran(status, *capsys.readouterr())

    return call


@pytest.fixture
def intcheck(real_intcheck: Run, engine: Foreseeable, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`intcheck check` with an engine whose verdicts a test can foresee."""
    monkeypatch.setattr("intcheck.cli.check.open_checker", lambda *_: engine)
    return real_intcheck


def records(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_a_link_in_a_folder_is_told_and_not_followed(intcheck: Run) -> None:
    Path("drafts").mkdir()
    Path("fine.md").rename("drafts/fine.md")
    for name in ("linked.md", "more.md"):
        Path("drafts", name).symlink_to(Path("wrong.md").resolve())
    ran = intcheck("drafts")
    assert (ran.status, "The Better Care Fund" in ran.out) == (0, False)
    assert "drafts/linked.md and 1 more like it: a link met in a folder is not followed. Name it" in ran.err
    assert intcheck("drafts", "--quiet").err == ""
    assert intcheck("drafts/linked.md").status == 1


def test_the_exit_status_says_whether_something_fails(intcheck: Run) -> None:
    assert intcheck("wrong.md").status == 1
    assert intcheck("wrong.md", "--exit-zero").status == 0
    assert intcheck("wrong.md", "--fail-on", "mixed").status == 0
    assert intcheck("wrong.md", "--ignore", "contradicted-direction").status == 0


def test_a_draft_that_cannot_be_read_is_2_and_the_others_are_still_checked(intcheck: Run) -> None:
    Path("broken.docx").write_bytes(b"PK")
    ran = intcheck("missing.md", "wrong.md", "broken.docx", "--format", "jsonl", "--exit-zero")
    assert ran.status == 2
    assert [record["path"] for record in records(ran)] == ["wrong.md"]
    assert "missing.md: there is no such file." in ran.err
    assert "broken.docx" in ran.err
    assert "Traceback" not in ran.err


def test_only_sentences_with_remarks_unless_all_are_wanted(intcheck: Run) -> None:
    some, every = (records(intcheck("wrong.md", "fine.md", "-f", "jsonl", *more)) for more in ([], ["--all"]))
    assert all(record["remarks"] for record in some)
    assert [(record["status"], record["verdict"]) for record in every] == [
        ("checked", "contradicted"),
        ("checked", "not-covered"),
        ("skipped", None),
    ]
    assert every[2]["skipped_because"] == "no-claim"


def test_standard_input_is_read_under_a_name(intcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def typed(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    typed(WRONG)
    assert [r["path"] for r in records(intcheck("-", "-f", "jsonl"))] == ["-"]
    typed(f"<p>{WRONG}</p>")
    (record,) = records(intcheck("-", "--stdin-filename", "a/b.html", "-f", "jsonl"))
    assert (record["path"], record["column"]) == ("a/b.html", 4)


def test_several_processes_give_the_same_output_in_the_same_order(real_intcheck: Run) -> None:
    for number in range(9):
        Path(f"draft{number}.md").write_text(WRONG + f"\nIt cost £{number} million.\n", encoding="utf-8")
    Path("draft3.md").write_bytes(b"\xff")
    one, two = (real_intcheck(".", "--format", "jsonl", "--all", "--no-cache", "--jobs", jobs) for jobs in ("1", "2"))
    assert one == two
    assert one.status == 2


def test_settings_are_found_beside_the_draft(intcheck: Run) -> None:
    Path("papers").mkdir()
    Path("papers/a.md").write_text(WRONG, encoding="utf-8")
    Path("papers/intcheck.toml").write_text('fail-on = ["mixed"]\nformat = "jsonl"\n', encoding="utf-8")
    ran = intcheck("papers/a.md")
    assert (ran.status, records(ran)[0]["verdict"]) == (0, "contradicted")
    assert intcheck("papers/a.md", "--fail-on", "contradicted").status == 1
    assert intcheck("papers/a.md", "--no-config").status == 1


def test_a_baseline_is_written_and_then_leaves_known_remarks_out(intcheck: Run) -> None:
    assert intcheck("wrong.md", "--write-baseline", "known.json").status == 0
    Path("wrong.md").write_text("Moved down.\n\n" + WRONG, encoding="utf-8")
    ran = intcheck("wrong.md", "--baseline", "known.json", "--format", "text")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == ""
    Path("wrong.md").write_text("Mended.\n", encoding="utf-8")
    assert "1 known remarks no longer occur" in intcheck("wrong.md", "--baseline", "known.json").err
    old = Path("known.json").read_text(encoding="utf-8").replace("2026.11", "2020.1")
    Path("old.json").write_text(old, encoding="utf-8")
    assert "written with knowledge 2020.1" in intcheck("wrong.md", "--baseline", "old.json").err
    Path("wrong.md").write_text(WRONG + "\nThe Better Care Fund cut delayed transfers.\n", encoding="utf-8")
    ran = intcheck("wrong.md", "--baseline", "known.json", "--format", "text")
    assert ran.status == 1
    assert ran.out.startswith("wrong.md:3:1: ")


def test_the_report_is_written_whole_to_a_file(intcheck: Run) -> None:
    ran = intcheck("wrong.md", "--format", "html", "--output", "report.html")
    assert (ran.status, ran.out) == (1, "")
    assert Path("report.html").read_text(encoding="utf-8").endswith("</html>\n")


def test_quiet_says_nothing_but_the_status(intcheck: Run) -> None:
    assert intcheck("wrong.md", "--quiet") == Ran(1, "", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["wrong.md", "--format", "htlm"], "html"),
        (["wrong.md", "--ignore", "wrong-figur"], "wrong-figure"),
        (["wrong.md", "--baseline", "none.json"], "--write-baseline"),
        (["*.pdf"], "there is no draft here"),
        (["wrong.md", "--jobs", "0"], "--jobs"),
    ],
)
def test_bad_usage_is_2_with_a_remedy(intcheck: Run, arguments: list[str], said: str) -> None:
    ran = intcheck(*arguments)
    assert ran.status == 2
    assert said in ran.err


def test_a_folder_shown_in_the_table_adds_up(intcheck: Callable[..., Ran]) -> None:
    ran = intcheck(".", "--no-color")
    assert "in 2 drafts: " in ran.out
    assert "CONTRADICTED" in ran.out
    assert "1 no claim" in ran.out
