"""`intcheck kb new` adds what is whole and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from intcheck.knowledge import load_knowledge
from runner import Run

MINIMAL = Path(__file__).parents[1] / "knowledge" / "minimal"
SOURCES = Path(__file__).parents[2] / "src"
ASSERTION = {
    "--id": "novak-2021-absence",
    "--locator": "Table 1",
    "--statement": "Absence fell by 2% in breakfast clubs in 2020.",
    "--programme": "breakfast-clubs",
    "--outcome": "absence",
    "--place": "bigland",
    "--direction": "decrease",
    "--against": "before",
    "--status": "observed",
    "--value": "2 percent: fall in absence",
    "--from": "2020",
    "--to": "2020",
}
SOURCE = {
    "--source": "novak-2021",
    "--title": 'Breakfast: a "second" look',
    "--kind": "trial",
    "--author": "Novak B",
    "--published": "2021",
    "--url": "https://example.org/breakfast",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the minimal knowledge folder."""
    target = tmp_path / "meals"
    shutil.copytree(MINIMAL, target)
    return target


def arguments(folder: Path, **changes: str | None) -> list[str]:
    named = {f"--{name.replace('_', '-')}": value for name, value in changes.items()}
    options = {**SOURCE, **ASSERTION, **named}
    given = [part for name, value in options.items() if value is not None for part in (name, value)]
    return ["kb", "new", "--no-input", "--kb", str(folder), *given]


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in sorted(folder.rglob("*.yaml"))}


def test_a_source_and_an_assertion_are_added_and_no_line_is_touched(folder: Path, intcheck: Run) -> None:
    before = contents(folder)
    ran = intcheck(*arguments(folder))
    assert (ran.status, ran.out) == (0, "")
    after = contents(folder)
    grown = [name for name in after if after[name] != before[name]]
    assert grown == ["assertions/clubs.yaml", "sources.yaml"]
    assert all(after[name].startswith(before[name]) for name in grown)
    kb = load_knowledge(folder)
    assert kb.source("novak-2021").title == 'Breakfast: a "second" look'
    assert kb.assertion("novak-2021-absence").finding.values[0].amount == 2


def test_a_source_that_is_held_is_not_added_again(folder: Path, intcheck: Run) -> None:
    before = contents(folder)["sources.yaml"]
    ran = intcheck(
        *arguments(folder, source="miller-2019", title=None, kind=None, author=None, published=None, url=None)
    )
    assert ran.status == 0
    assert contents(folder)["sources.yaml"] == before


def test_a_dry_run_shows_the_lines_and_writes_none(folder: Path, intcheck: Run) -> None:
    before = contents(folder)
    ran = intcheck(*arguments(folder), "--dry-run")
    assert ran.status == 0
    assert ran.out.startswith(f"# {folder}/sources.yaml\n- id: novak-2021\n")
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"outcome": "absense"}, "unknown-outcome"),
        ({"id": "miller-2019-attendance"}, "duplicate-id"),
        ({"value": "2 percents: fall"}, "unknown-unit"),
        ({"published": "May 2021"}, "not-a-date"),
        ({"to": "2019"}, "period-backwards"),
        ({"statement": "Absence fell by 3% in breakfast clubs in 2020."}, "figure-not-in-statement"),
    ],
    ids=["outcome", "id", "unit", "date", "period", "figure"],
)
def test_what_is_not_whole_is_refused_and_nothing_written(
    changes: dict[str, str], code: str, folder: Path, intcheck: Run
) -> None:
    before = contents(folder)
    ran = intcheck(*arguments(folder, **changes))
    assert ran.status == 2
    assert code in ran.err
    assert str(folder) in ran.err
    assert contents(folder) == before


def test_every_missing_option_is_named(folder: Path, intcheck: Run) -> None:
    ran = intcheck(*arguments(folder, title=None, statement=None, place=None))
    assert ran.status == 2
    assert "Missing: --title, --statement, --place." in ran.err


@pytest.mark.parametrize("value", ["2", "percent: fall", "two percent: fall"])
def test_a_figure_in_another_shape_is_explained(value: str, folder: Path, intcheck: Run) -> None:
    ran = intcheck(*arguments(folder, value=value))
    assert ran.status == 2
    assert "Write NUMBER UNIT: WHAT" in ran.err


def test_the_file_can_be_chosen_within_the_folder(folder: Path, intcheck: Run) -> None:
    assert intcheck(*arguments(folder, file="assertions/trials.yaml")).status == 0
    assert contents(folder)["assertions/trials.yaml"].startswith("assertions:\n- id: novak-2021-absence\n")
    assert intcheck(*arguments(folder, file="../elsewhere.yaml")).status == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links are made by anybody on Unix")
@pytest.mark.parametrize("link", ["sources.yaml", "assertions/trials.yaml", "assertions"])
def test_a_link_that_leads_out_of_the_folder_is_not_written_through(
    link: str, folder: Path, intcheck: Run, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    if (folder / link).exists():
        (folder / link).rename(elsewhere)
    (folder / link).symlink_to(elsewhere)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    ran = intcheck(*arguments(folder, file="assertions/trials.yaml"))
    assert ran.status == 2
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_what_else_lies_in_the_folder_is_not_touched(folder: Path, intcheck: Run) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "endless").symlink_to("/dev/zero")
    (folder / "circle").symlink_to(".")
    assert intcheck(*arguments(folder)).status == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("target", ["/dev/zero", "sources.yaml"])
def test_sources_that_are_no_file_are_one_error(target: str, folder: Path, intcheck: Run) -> None:
    (folder / "sources.yaml").unlink()
    (folder / "sources.yaml").symlink_to(target)
    ran = intcheck(*arguments(folder))
    assert ran.status == 2
    assert "cannot be read" in ran.err.lower()


def test_a_statement_that_is_no_text_is_refused(folder: Path, intcheck: Run) -> None:
    ran = intcheck(*arguments(folder, statement="Absence fell \udcff."))
    assert ran.status == 2
    assert "is not UTF-8 text" in ran.err


def test_a_new_file_names_its_schema_where_there_is_one(folder: Path, intcheck: Run) -> None:
    assert intcheck("kb", "schema", "--into", str(folder / "schema")).status == 0
    assert intcheck(*arguments(folder, file="assertions/trials.yaml")).status == 0
    assert contents(folder)["assertions/trials.yaml"].startswith(
        "# yaml-language-server: $schema=../schema/assertions.json\nassertions:\n- id: novak-2021-absence\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are of Unix")
def test_in_a_terminal_it_asks_for_what_is_missing(folder: Path) -> None:
    import pty

    answers = ["Novak B", "", "May", "2021", "", "", "2", "2 percents: fall", "2 percent: fall", "", "2020", "2020"]
    given = arguments(folder, author=None, published=None, url=None, value=None, **{"from": None, "to": None})
    given.remove("--no-input")
    main, child = pty.openpty()
    os.write(main, "\n".join(["A publisher", *answers]).encode())
    os.write(main, b"\n" * 20)
    command = [sys.executable, "-m", "intcheck", *given]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    ran = subprocess.run(
        command, stdin=child, capture_output=True, text=True, timeout=120, check=False, env=environment
    )
    os.close(main)
    os.close(child)
    assert ran.returncode == 0, ran.stderr
    assert "publisher (Who published it)" in ran.stderr
    assert "published cannot be 'May'. Write 2019, 2019-08 or 2019-08-20." in ran.stderr
    assert "Did you mean percent?" in ran.stderr
    kb = load_knowledge(folder)
    assert kb.source("novak-2021").authors == ("Novak B",)
    assert kb.assertion("novak-2021-absence").finding.values[0].of == "fall"
