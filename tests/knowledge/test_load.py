"""A knowledge folder is read as it is written, and queried by any filter."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.model.knowledge import Period
from intcheck.model.terms import Role
from intcheck.text.phrases import find
from intcheck.text.words import stems, words


@pytest.fixture
def meals(folder: Path) -> KnowledgeBase:
    return load_knowledge(folder)


def test_text_stays_text(meals: KnowledgeBase) -> None:
    source = meals.source("gazette-2020")
    assert (source.title, source.published) == ("No", "2020")
    assert meals.assertion("miller-2019-attendance").period == Period("2018-01", "2018")


def test_figures_are_in_base_units_with_their_role(meals: KnowledgeBase) -> None:
    values = meals.assertion("miller-2019-attendance").finding.values
    assert [(value.amount, value.dimension, value.role) for value in values] == [
        (4, "percent", Role.MAIN),
        (1, "percent", Role.COMPARATOR),
        (84, "days", Role.TIME),
        (900, "count", Role.SAMPLE),
    ]


def test_a_role_that_is_written_stands(folder: Path) -> None:
    path = folder / "assertions" / "clubs.yaml"
    path.write_text(path.read_text().replace("of: pupils studied}", "of: pupils studied, role: main}"))
    values = load_knowledge(folder).assertion("miller-2019-attendance").finding.values
    assert values[-1].role is Role.MAIN


def test_groups_come_from_the_statement(meals: KnowledgeBase) -> None:
    assert meals.assertion("miller-2019-attendance").groups == ("girls",)
    assert meals.assertion("gazette-2020-absence").groups == ()


def test_an_assertion_knows_the_terms_that_its_statement_names(folder: Path) -> None:
    path = folder / "assertions" / "clubs.yaml"
    path.write_text(path.read_text().replace("with early breakfast clubs.", "with EBCs in Smallville's schools."))
    assert load_knowledge(folder).assertion("gazette-2020-absence").named == (
        "outcome:absence",
        "place:smallville",
        "programme:early-breakfast-clubs",
    )


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2015", "2015", "2015"),
        ("2015-04", "2016-03", "April 2015 to March 2016"),
        ("2013-11-01", "2013-11-01", "1 November 2013"),
        ("2014-15", None, "from 2014-15"),
        (None, "2020-12", "until December 2020"),
        (None, None, ""),
    ],
)
def test_a_period_is_told_in_words(start: str | None, end: str | None, said: str) -> None:
    assert str(Period(start, end)) == said


def test_an_unknown_id_is_a_key_error(meals: KnowledgeBase) -> None:
    with pytest.raises(KeyError):
        meals.assertion("nothing")
    with pytest.raises(KeyError):
        meals.source("nothing")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["miller-2019-attendance", "gazette-2020-absence"]),
        ({"outcomes": ["absence"]}, ["gazette-2020-absence"]),
        ({"outcomes": ["absence", "attendance"]}, ["miller-2019-attendance", "gazette-2020-absence"]),
        ({"programmes": ["breakfast-clubs"]}, ["miller-2019-attendance"]),
        ({"places": ["smallville"]}, ["gazette-2020-absence"]),
        ({"statuses": ["observed"], "limit": 1}, ["miller-2019-attendance"]),
        ({"directions": ["lower-level"]}, ["gazette-2020-absence"]),
        ({"sources": ["miller-2019"]}, ["miller-2019-attendance"]),
        ({"sources": ["miller-2019"], "places": ["smallville"]}, []),
        ({"outcomes": ()}, ["miller-2019-attendance", "gazette-2020-absence"]),
    ],
)
def test_filters_combine_and_the_strongest_source_comes_first(
    meals: KnowledgeBase, filters: dict[str, list[str]], expected: list[str]
) -> None:
    assert [item.id for item in meals.select(**filters)] == expected  # type: ignore[arg-type]


def test_search_finds_stems_and_counts_them(meals: KnowledgeBase) -> None:
    found = meals.search(["breakfast", "absenc"])
    assert [item.id for item in found] == ["gazette-2020-absence", "miller-2019-attendance"]
    assert meals.search(["zebra"]) == meals.search([]) == []
    assert (meals.frequency("breakfast"), meals.frequency("zebra")) == (2, 0)


@pytest.mark.parametrize("stem", ['"', "a OR b", "NEAR(", "*", "'; DROP TABLE meta"])
def test_search_takes_any_text_as_a_word(meals: KnowledgeBase, stem: str) -> None:
    assert meals.search([stem]) == []


def test_terms_know_what_is_wider_and_narrower(meals: KnowledgeBase) -> None:
    vocabulary = meals.vocabulary
    assert vocabulary.ancestors("place", "smallville") == ("bigland",)
    assert vocabulary.descendants("programme", "breakfast-clubs") == {"breakfast-clubs", "early-breakfast-clubs"}
    assert vocabulary.get("outcome", "absence").inverse == "attendance"  # type: ignore[union-attr]
    assert vocabulary.get("outcome", "zebra") is None
    assert set(vocabulary.of_kind("body")) == {"gazette", "author-miller"}
    assert vocabulary.units["weeks"].factor == 7


def test_capitals_are_acronyms_and_never_plain_words(meals: KnowledgeBase) -> None:
    acronyms = meals.vocabulary.acronyms
    assert acronyms["FSM"] == ["umbrella:school-meals"]
    assert acronyms["EBC"] == ["programme:early-breakfast-clubs"]
    assert "ebc" not in meals.vocabulary.aliases
    assert {"breakfast", "club"} <= meals.vocabulary.stems


def test_names_are_found_the_same_in_the_branches_and_in_the_whole(meals: KnowledgeBase) -> None:
    text = words("In the town of Smallville early breakfast clubs saw pupils turn up, unlike zebras.")
    found = list(find(meals.vocabulary.branches, text))
    assert [hit.names for hit in found] == [
        ("place:smallville",),
        ("programme:early-breakfast-clubs",),
        ("outcome:attendance",),
    ]
    assert found == list(find(meals.vocabulary.aliases, text))


def test_a_file_may_have_a_byte_order_mark_and_windows_line_ends(folder: Path) -> None:
    path = folder / "sources.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_knowledge(folder).source("miller-2019").title == "Lunch and learning: a trial"


def test_policy_and_settings_may_be_left_out(folder: Path) -> None:
    path = folder / "kb.yaml"
    kept = [line for line in path.read_text().splitlines() if not line.startswith(("policy", "settings"))]
    path.write_text("\n".join(kept))
    manifest = load_knowledge(folder).manifest
    assert (manifest.policy, manifest.settings) == ("", {})


def test_a_second_folder_adds_and_replaces_by_id(folder: Path, tmp_path: Path) -> None:
    extra = tmp_path / "extra"
    (extra / "assertions").mkdir(parents=True)
    old = (folder / "assertions" / "clubs.yaml").read_text()
    (extra / "assertions" / "more.yaml").write_text(
        old.replace("Absence was lower", "Absence was far lower").replace("miller-2019-attendance", "miller-2019-new")
    )
    both = load_knowledge(folder, extra)
    assert [item.id for item in both.assertions()] == [
        "gazette-2020-absence",
        "miller-2019-attendance",
        "miller-2019-new",
    ]
    assert both.assertion("gazette-2020-absence").statement.startswith("Absence was far lower")
    assert both.frequency("far") == 1
    [conflict] = both.conflicts
    assert (conflict.level, conflict.code, conflict.line) == ("warning", "replaced", 20)
    assert str(folder / "assertions" / "clubs.yaml") in conflict.message


def test_what_one_folder_twice_gives_is_what_it_gives_once(folder: Path) -> None:
    assert list(load_knowledge(folder, folder).assertions()) == list(load_knowledge(folder).assertions())


@pytest.mark.parametrize("name", ["50% of #1? [a] é", os.fsdecode(b"\xff")], ids=["signs", "no text"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
def test_compiled_knowledge_may_lie_anywhere(
    name: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTCHECK_CACHE_DIR", str(tmp_path / name))
    assert len(load_knowledge(folder)) == 2
    assert load_knowledge(folder).path.parent == tmp_path / name


def test_loading_compiled_knowledge_imports_no_parser(folder: Path) -> None:
    load_knowledge(folder)
    code = f"""
import sys
from intcheck.knowledge import load_knowledge
assert len(load_knowledge({str(folder)!r})) == 2
print(sorted({{"yaml", "rapidfuzz", "rich", "typer", "Stemmer"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_knowledge_that_is_shipped_is_whole() -> None:
    shipped = load_knowledge()
    assert len(shipped) > 1000
    assert shipped.conflicts == ()
    for item in shipped.assertions():
        assert shipped.source(item.source).id == item.source
        assert shipped.assertion(item.id) == item


def test_every_stem_is_counted_and_found_as_the_text_reader_makes_it() -> None:
    shipped = load_knowledge()
    counted = Counter(stem for item in shipped.assertions() for stem in set(stems(item.statement)))
    assert {stem: shipped.frequency(stem) for stem in counted} == counted
    rare = [stem for stem, count in counted.items() if count == 1]
    assert all(len(shipped.search([stem])) == 1 for stem in rare)


def test_the_first_author_of_a_source_is_a_body_that_speaks_through_it(meals: KnowledgeBase) -> None:
    author = meals.vocabulary.get("body", "author-miller")
    assert author is not None
    assert author.sources == ("miller-2019",)
    assert "Miller and Novak" in author.aliases
    assert meals.vocabulary.get("body", "author-novak") is None
