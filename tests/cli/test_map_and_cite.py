"""`intcheck map` and `intcheck cite`, as a reader runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from runner import Run

SECOND = str(Path(__file__).parents[2] / "examples" / "minimum-wage")


def test_the_map_of_a_programme(intcheck: Run) -> None:
    ran = intcheck("map", "--kb", SECOND, "--programme", "seattle-ordinance")
    assert ran.status == 0
    assert "Seattle's minimum wage" in ran.out
    assert "1 programme, 5 outcomes, 5 cells with evidence." in ran.out


def test_the_map_as_json_holds_every_cell(intcheck: Run) -> None:
    found = json.loads(intcheck("map", "--kb", SECOND, "--format", "json").out)
    cells = {(cell["programme"], cell["outcome"]): cell for cell in found["cells"]}
    new_jersey = cells["new-jersey-1992", "employment"]
    assert new_jersey["directions"] == {"decrease": 1, "increase": 1, "no-change": 1, "not-shown": 1}
    assert new_jersey["works"] == 4


def test_forecasts_are_mapped_when_they_are_asked_for(intcheck: Run) -> None:
    found = json.loads(intcheck("map", "--kb", SECOND, "--status", "forecast", "--format", "json").out)
    assert {term["id"] for term in found["programmes"]} == {"federal-fifteen", "federal-nine", "federal-ten-ten"}


@pytest.mark.parametrize("format", ["svg", "html"])
def test_a_picture_goes_into_a_file(format: str, intcheck: Run, tmp_path: Path) -> None:
    assert intcheck("map", "--format", format, "--output", f"map.{format}") == (0, "", "")
    assert "Evidence map" in (tmp_path / f"map.{format}").read_text("utf-8")


def test_a_limit_cuts_programmes_and_says_so(intcheck: Run) -> None:
    assert "programmes and " in intcheck("map", "--limit", "2").out


def test_a_reference_to_a_source(intcheck: Run) -> None:
    assert intcheck("cite", "cengiz-2019", "--kb", SECOND) == (
        0,
        "Cengiz, D., Dube, A., Lindner, A. and Zipperer, B. (2019) 'The Effect of Minimum Wages on Low-Wage Jobs', "
        "Quarterly Journal of Economics, 134(3), pp. 1405–1454. Available at: https://doi.org/10.1093/qje/qjz014.\n",
        "",
    )


def test_a_reference_to_an_assertion_names_the_place(intcheck: Run) -> None:
    ran = intcheck("cite", "cengiz-2019-jobs", "--kb", SECOND)
    assert ran.out.startswith("(Cengiz et al., 2019, Abstract)\n")


def test_references_as_a_file_for_a_reference_manager(intcheck: Run, tmp_path: Path) -> None:
    ran = intcheck("cite", "cbo-2019", "dube-2019", "--kb", SECOND, "--style", "bibtex", "--output", "pay.bib")
    assert ran.status == 0
    assert (tmp_path / "pay.bib").read_text("utf-8").count("@techreport{") == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cite", "cengiz-2018", "--kb", SECOND), "Did you mean cengiz-2019"),
        (("cite", "cengiz-2019", "--kb", SECOND, "--style", "chicago"), "chicago"),
        (("map", "--kb", SECOND, "--programme", "seatle"), "seattle-ordinance"),
        (("map", "--format", "pdf"), "pdf"),
    ],
    ids=["id", "style", "programme", "format"],
)
def test_what_is_not_known_is_answered_with_what_is(arguments: tuple[str, ...], said: str, intcheck: Run) -> None:
    ran = intcheck(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
