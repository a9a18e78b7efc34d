"""`intcheck show`, `explain` and `config`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from intcheck.reports.rules import codes
from runner import Run


def test_an_assertion_is_shown_whole_with_what_relays_it(intcheck: Run) -> None:
    ran = intcheck("show", "nao-2017-integration-admissions-rose-87000")
    assert ran.status == 0
    for text in ("87,000", "Better Care Fund (better-care-fund)", "National Audit Office 2017", "Relayed by ("):
        assert text in ran.out


def test_a_relay_names_its_primary_work(intcheck: Run) -> None:
    record = json.loads(intcheck("show", "guardian-2017-emergency-admissions-rose", "--format", "json").out)
    assert record["via"] == "nao-2017-integration"
    assert "nao-2017-integration-admissions-rose-87000" in record["same_work"]


def test_a_source_is_shown_with_its_assertions(intcheck: Run) -> None:
    record = json.loads(intcheck("show", "nao-2017-integration", "--format", "json").out)
    assert "nao-2017-integration-admissions-rose-87000" in record["assertions"]
    assert "guardian-2017" in record["named_by"]


def test_a_programme_is_shown_with_its_aliases(intcheck: Run) -> None:
    ran = intcheck("show", "better-care-fund", "--format", "markdown")
    assert "BCF" in ran.out


def test_the_beginning_of_an_id_will_do_where_one_id_begins_so(intcheck: Run) -> None:
    whole = intcheck("show", "nao-2017-integration-admissions-rose-87000").out
    assert intcheck("show", "nao-2017-integration-admissions-ro").out == whole


def test_an_ambiguous_beginning_names_what_begins_so(intcheck: Run) -> None:
    ran = intcheck("show", "nao-2017-integration-admissions-")
    assert ran.status == 2
    assert "nao-2017-integration-admissions-rose-87000" in ran.err


def test_an_unknown_id_names_the_nearest(intcheck: Run) -> None:
    ran = intcheck("show", "nao-2017-integraton")
    assert ran.status == 2
    assert "Did you mean nao-2017-integration" in ran.err


@pytest.mark.parametrize("code", codes())
def test_every_rule_is_explained(intcheck: Run, code: str) -> None:
    ran = intcheck("explain", code)
    assert ran.status == 0
    assert "Why it matters" in ran.out


def test_an_unknown_rule_names_the_nearest(intcheck: Run) -> None:
    ran = intcheck("explain", "overstatment")
    assert ran.status == 2
    assert "Did you mean overstated?" in ran.err


def test_config_shows_defaults(intcheck: Run) -> None:
    settings = json.loads(intcheck("config", "--format", "json").out)
    assert settings["kb"] == {"value": ["bundled"], "from": "default"}
    assert settings["fail-on"] == {"value": ["contradicted", "overstated"], "from": "default"}


def test_a_settings_file_is_found_upwards_and_flags_win(
    intcheck: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "intcheck.toml").write_text('fail-on = ["mixed"]\nselect = ["wrong-figure"]\n', encoding="utf-8")
    inner = tmp_path / "drafts" / "may"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    monkeypatch.setenv("INTCHECK_SELECT", "wrong-date,wrong-figure")
    settings = json.loads(intcheck("config", "--fail-on", "not-covered", "--format", "json").out)
    assert settings["fail-on"] == {"value": ["not-covered"], "from": "--fail-on"}
    assert settings["select"] == {"value": ["wrong-date", "wrong-figure"], "from": "INTCHECK_SELECT"}
    assert json.loads(intcheck("config", "--format", "json").out)["fail-on"]["from"] == str(tmp_path / "intcheck.toml")
    assert json.loads(intcheck("config", "--no-config", "--format", "json").out)["fail-on"]["from"] == "default"


def test_pyproject_counts_only_with_its_own_table(intcheck: Run, tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert json.loads(intcheck("config", "--format", "json").out)["kb"]["from"] == "default"
    project.write_text('[tool.intcheck]\nkb = ["own"]\n', encoding="utf-8")
    assert json.loads(intcheck("config", "--format", "json").out)["kb"] == {
        "value": [str(tmp_path / "own")],
        "from": str(project),
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('fail_on = ["mixed"]', "There is no setting in"),
        ('fail-on = ["wrong"]', "There is no verdict 'wrong'."),
        ("skip-quotes = 3", "skip-quotes must be true or false."),
        ("select = 3", "select must be a list of texts."),
        ("select = [", "Invalid"),
        (b"\xff\xfe", "it is not UTF-8"),
    ],
)
def test_a_faulty_settings_file_is_one_clear_message(
    intcheck: Run, tmp_path: Path, text: str | bytes, message: str
) -> None:
    content = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "intcheck.toml").write_bytes(content)
    ran = intcheck("config")
    assert ran.status == 2
    assert message in ran.err
    assert "intcheck.toml" in ran.err or "verdict" in ran.err
