"""The commands for those who keep a knowledge base, as an editor runs them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from runner import Run

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "tests" / "knowledge" / "minimal"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the minimal knowledge folder."""
    target = tmp_path / "meals"
    shutil.copytree(MINIMAL, target)
    return target


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_our_own_knowledge_lints_clean(intcheck: Run) -> None:
    assert intcheck("kb", "lint") == (0, "No problems.\n", "")


@pytest.fixture
def faulty(folder: Path) -> Path:
    """A knowledge folder with one broken rule."""
    edit(folder, "assertions/clubs.yaml", 'period: {from: "2018-01", to: 2018}', 'period: {from: "2019", to: "2018"}')
    return folder


def test_lint_names_place_rule_and_remedy(faulty: Path, intcheck: Run) -> None:
    ran = intcheck("kb", "lint", str(faulty))
    assert ran.status == 1
    assert ran.out == (
        f"{faulty}/assertions/clubs.yaml:9:30: error period-backwards: ends in 2018, before it starts in 2019. "
        "Swap or mend the dates.\n1 error, 0 warnings.\n"
    )


def test_lint_as_json(faulty: Path, intcheck: Run) -> None:
    [record] = json.loads(intcheck("kb", "lint", str(faulty), "--format", "json").out)
    assert (record["line"], record["column"], record["code"], record["level"]) == (9, 30, "period-backwards", "error")


def test_lint_as_github_annotations(faulty: Path, intcheck: Run) -> None:
    out = intcheck("kb", "lint", str(faulty), "--format", "github").out
    assert out.startswith(f"::error file={faulty}/assertions/clubs.yaml,line=9,col=30,title=period-backwards::")


def test_lint_as_sarif_carries_the_page_of_the_rule(faulty: Path, intcheck: Run) -> None:
    [run] = json.loads(intcheck("kb", "lint", str(faulty), "--format", "sarif").out)["runs"]
    [rule] = run["tool"]["driver"]["rules"]
    [result] = run["results"]
    assert (rule["id"], result["ruleId"], result["level"]) == ("period-backwards", "period-backwards", "error")
    assert "must not end before it starts" in rule["fullDescription"]["text"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 9, "startColumn": 30}


def test_lint_can_apply_one_rule_and_show_its_page(faulty: Path, intcheck: Run) -> None:
    assert intcheck("kb", "lint", str(faulty), "--rule", "quotation").status == 0
    assert "must not end before it starts" in intcheck("kb", "lint", "--explain", "period-backwards").out


@pytest.mark.parametrize(
    "arguments",
    [("--rule", "nonsense"), ("--explain", "nonsense"), ("--format", "xml"), ("/nowhere/at/all", "--exit-zero")],
    ids=["rule", "page", "format", "exit zero"],
)
def test_lint_says_what_it_cannot_do(arguments: tuple[str, ...], intcheck: Run) -> None:
    ran = intcheck("kb", "lint", *arguments)
    assert ran.status == (0 if "--exit-zero" in arguments else 2)
    assert "no-folder" in ran.out or "nonsense" in ran.err or "xml" in ran.err


def test_what_one_folder_replaces_of_another_is_a_warning(folder: Path, tmp_path: Path, intcheck: Run) -> None:
    later = tmp_path / "later"
    (later / "assertions").mkdir(parents=True)
    shutil.copy(folder / "assertions" / "clubs.yaml", later / "assertions")
    ran = intcheck("kb", "lint", str(folder), str(later))
    assert ran.status == 0
    assert "warning replaced: assertion 'miller-2019-attendance' replaces the one at" in ran.out
    assert ran.out.endswith("0 errors, 2 warnings.\n")


def test_stats_show_the_latest_years(intcheck: Run) -> None:
    years = json.loads(intcheck("kb", "stats", "--format", "json").out)["sources_by_year"]
    shown = intcheck("kb", "stats", "--limit", "3").out.split("Sources by year\n")[1].split("\n\n")[0].splitlines()
    assert [line.split()[:2] for line in shown[:3]] == [[year, str(number)] for year, number in [*years.items()][-3:]]
    assert shown[3].strip() == f"and {len(years) - 3} earlier (--limit 0 shows all)"


def test_stats_as_table_and_json(folder: Path, intcheck: Run) -> None:
    table = intcheck("kb", "stats", "--kb", str(folder)).out
    assert "2 sources, 2 assertions with 4 figures, resting on 1 primary work." in table
    record = json.loads(intcheck("kb", "stats", "--kb", str(folder), "--format", "json").out)
    assert record["by_outcome"] == {"absence": 1, "attendance": 1}


def test_diff_shows_entries_and_verdicts_that_change(folder: Path, tmp_path: Path, intcheck: Run) -> None:
    edited = tmp_path / "edited"
    shutil.copytree(folder, edited)
    edit(edited, "assertions/clubs.yaml", "direction: increase", "direction: decrease")
    edit(edited, "assertions/clubs.yaml", "rose 4%", "fell 4%")
    claims = tmp_path / "claims.txt"
    claims.write_text("Breakfast clubs raised attendance.\n# a note\n\nBreakfast clubs are in Bigland.\n", "utf-8")
    arguments = ("kb", "diff", str(folder), str(edited), "--claims", str(claims))
    record = json.loads(intcheck(*arguments, "--format", "json").out)
    assert [(item["claim"], item["old"], item["new"]) for item in record["verdicts"]] == [
        ("Breakfast clubs raised attendance.", "supported", "contradicted")
    ]
    table = intcheck(*arguments).out
    assert "~ assertion miller-2019-attendance" in table
    assert "finding.direction: increase -> decrease" in table
    assert "✔ supported -> ✘ contradicted" in table
    assert "Entries: 0 added, 0 removed, 1 changed. Verdicts: 1 of 2 claims changed." in table
    assert "| Breakfast clubs raised attendance. | supported | contradicted |" in (
        intcheck(*arguments, "--format", "markdown").out
    )


def test_diff_shows_what_a_list_gained_and_lost(folder: Path, tmp_path: Path, intcheck: Run) -> None:
    edited = tmp_path / "edited"
    shutil.copytree(folder, edited)
    edit(edited, "vocabulary/terms.yaml", "aliases: [school attendance, turning up]", "aliases: [turning up, turnout]")
    out = intcheck("kb", "diff", str(folder), str(edited)).out
    assert "aliases: - school attendance, + turnout" in out


@pytest.fixture
def history(folder: Path) -> Path:
    """The folder in a repository of two commits, in which the version is 1, then 2; packed, with a tag."""
    pytest.importorskip("dulwich")
    git = ("git", "-C", str(folder.parent), "-c", "user.name=A", "-c", "user.email=a@example.org")

    def run(*arguments: str) -> None:
        subprocess.run([*git, *arguments], check=True)

    for arguments in (("init", "-q"), ("add", "meals"), ("commit", "-q", "-m", "Begin")):
        run(*arguments)
    edit(folder, "kb.yaml", 'version: "1"', 'version: "2"')
    run("commit", "-q", "-a", "-m", "Go on")
    run("tag", "-a", "second", "-m", "Two")
    run("gc", "-q")
    edit(folder, "kb.yaml", 'version: "2"', 'version: "3"')
    return folder


@pytest.mark.parametrize(
    ("revision", "version"), [("HEAD", "2"), ("second", "2"), ("HEAD~1", "1"), ("HEAD~", "1"), ("second^", "1")]
)
def test_diff_takes_a_revision_that_git_keeps(revision: str, version: str, history: Path, intcheck: Run) -> None:
    out = intcheck("kb", "diff", f"{revision}:meals", "meals").out
    assert f"version: {version} -> 3" in out
    assert "Entries: 0 added, 0 removed, 1 changed." in out


@pytest.mark.parametrize(
    "name", ["HEAD:dinners", "HEAD~2:meals", "HEAD^^^:meals", "dev:meals", "HEAD:meals/kb.yaml", f"HEAD:{'a/' * 3000}"]
)
def test_diff_says_what_git_does_not_keep(name: str, history: Path, intcheck: Run) -> None:
    ran = intcheck("kb", "diff", name, "meals")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"intcheck: {name} is no folder, and git keeps no such revision and path.\n"


def test_diff_with_a_revision_outside_a_repository(intcheck: Run, folder: Path) -> None:
    pytest.importorskip("dulwich")
    assert "this is no git repository" in intcheck("kb", "diff", "HEAD:meals", "meals").err


def test_diff_without_the_library_names_the_command(
    intcheck: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "intcheck.knowledge.git", raising=False)
    monkeypatch.setitem(sys.modules, "dulwich.repo", None)
    ran = intcheck("kb", "diff", "HEAD:meals", "meals")
    assert ran.status == 2
    assert 'pip install "intcheck[git]"' in ran.err


def test_diff_without_its_claims_file_fails(folder: Path, intcheck: Run) -> None:
    ran = intcheck("kb", "diff", str(folder), str(folder), "--claims", "nowhere.txt")
    assert ran.status == 2
    assert "nowhere.txt" in ran.err


def test_one_schema_or_all(intcheck: Run, tmp_path: Path) -> None:
    one = json.loads(intcheck("kb", "schema", "sources").out)
    assert json.loads(intcheck("kb", "schema").out)["sources"] == one
    assert intcheck("kb", "schema", "--into", "schema") == (0, "", "")
    assert json.loads((tmp_path / "schema" / "sources.json").read_text("utf-8")) == one


def test_a_file_where_the_schemas_should_go_is_one_message(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "schema").write_text("in the way", encoding="utf-8")
    ran = intcheck("kb", "schema", "--into", "schema")
    assert (ran.status, ran.err) == (2, "intcheck: Cannot make the folder schema: File exists.\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file without end")
def test_claims_without_end_are_refused(folder: Path, intcheck: Run) -> None:
    ran = intcheck("kb", "diff", "meals", "meals", "--claims", "/dev/zero")
    assert ran.status == 2
    assert "it is a device or a pipe, not a file" in ran.err


def test_a_schema_with_ids_offers_them(folder: Path, intcheck: Run) -> None:
    schema = json.loads(intcheck("kb", "schema", "assertions", "--ids", "--kb", str(folder)).out)
    assert schema["properties"]["assertions"]["items"]["properties"]["outcome"]["enum"] == ["absence", "attendance"]


@pytest.mark.skipif(sys.platform == "win32", reason="links are made by anybody on Unix")
def test_a_schema_is_not_written_through_a_link_out_of_the_folder(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "schema").mkdir()
    (tmp_path / "own").write_text("mine")
    (tmp_path / "schema" / "assertions.json").symlink_to(tmp_path / "own")
    ran = intcheck("kb", "schema", "--into", "schema")
    assert ran.status == 2
    assert "a link that leads out of schema" in ran.err
    assert (tmp_path / "own").read_text() == "mine"


def test_the_schemas_beside_our_knowledge_are_those_of_the_program(intcheck: Run) -> None:
    held = sorted((ROOT / "knowledge" / "schema").glob("*.json"))
    assert [path.stem for path in held] == ["assertions", "kb", "sources", "vocabulary"]
    for path in held:
        assert intcheck("kb", "schema", path.stem).out == path.read_text("utf-8"), path


def test_audit_ticks_off_each_figure(folder: Path, tmp_path: Path, intcheck: Run) -> None:
    text = tmp_path / "lunch.txt"
    text.write_text("Attendance rose by 4% in clubs over twelve weeks. Elsewhere it rose by 1%. We saw 900 pupils.\n")
    arguments = ("kb", "audit", "--text", str(text), "--source", "miller-2019", "--kb", str(folder))
    ran = intcheck(*arguments)
    assert ran.status == 0
    assert "1 assertion, 4 figures: all occur in the text." in ran.out
    text.write_text("Attendance rose by 5% in clubs.\n")
    ran = intcheck(*arguments, "--format", "markdown")
    assert ran.status == 1
    assert "- [ ] Attendance of girls in breakfast clubs rose 4%" in ran.out
    assert "✘ 4% (rise, breakfast clubs): not found" in ran.out
    assert intcheck(*arguments, "--exit-zero").status == 0


def test_audit_of_an_unknown_source_names_the_nearest(folder: Path, tmp_path: Path, intcheck: Run) -> None:
    text = tmp_path / "lunch.txt"
    text.write_text("Lunch.\n")
    ran = intcheck("kb", "audit", "--text", str(text), "--source", "miler-2019", "--kb", str(folder))
    assert (ran.status, ran.out) == (2, "")
    assert "Did you mean miller-2019" in ran.err


@pytest.mark.parametrize("command", ["", "lint", "new", "stats", "diff", "schema", "audit"])
def test_each_command_has_help_with_an_example(command: str, intcheck: Run) -> None:
    ran = intcheck("kb", *filter(None, [command]), "--help")
    assert ran.status == 0
    assert f"intcheck kb {command}".strip() in ran.out
    assert "Example" in ran.out
