"""What a knowledge base holds in numbers, and what an edit changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from intcheck.knowledge import load_knowledge
from intcheck.knowledge.diff import changes
from intcheck.knowledge.stats import stats_of
from intcheck.model.editing import Change, FieldChange


def edit(folder: Path, name: str, old: str, new: str) -> Path:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return folder


def test_sources_assertions_works_and_figures_are_counted(folder: Path) -> None:
    stats = stats_of(load_knowledge(folder))
    assert (stats.name, stats.sources, stats.assertions, stats.works, stats.figures) == ("School meals", 2, 2, 1, 4)
    assert (stats.relayed, stats.abstracts) == (1, 0)
    assert stats.sources_by_kind == {"news": 1, "trial": 1}
    assert stats.sources_by_year == {"2019": 1, "2020": 1}
    assert stats.by_direction == {"increase": 1, "lower-level": 1}
    assert stats.by_status == {"observed": 2}


def test_what_was_read_in_an_abstract_is_counted(folder: Path) -> None:
    edit(folder, "assertions/clubs.yaml", "locator: Table 2", "locator: Abstract, results")
    assert stats_of(load_knowledge(folder)).abstracts == 1


def test_assertions_on_the_whole_subject_count_under_its_name(folder: Path) -> None:
    edit(folder, "assertions/clubs.yaml", "programmes: [early-breakfast-clubs]", "programmes: []")
    assert stats_of(load_knowledge(folder)).by_programme == {"breakfast-clubs": 1, "school-meals": 1}


@pytest.mark.parametrize(
    ("name", "old", "new", "about", "ids"),
    [
        (
            "assertions/clubs.yaml",
            "outcome: absence",
            "outcome: attendance",
            "Outcomes with no assertion",
            ("absence",),
        ),
        (
            "assertions/clubs.yaml",
            "programmes: [early-breakfast-clubs]",
            "programmes: []",
            "Programmes with no assertion",
            ("early-breakfast-clubs",),
        ),
        (
            "assertions/clubs.yaml",
            "against: comparator, status: observed",
            "against: comparator, status: planned",
            "Programmes with assertions but no observed finding",
            ("early-breakfast-clubs",),
        ),
        (
            "assertions/clubs.yaml",
            "via: miller-2019",
            "via: novak-2018",
            "Works relayed by others and not held themselves",
            ("novak-2018",),
        ),
        (
            "assertions/clubs.yaml",
            "source: gazette-2020",
            "source: miller-2019",
            "Sources with no assertion",
            ("gazette-2020",),
        ),
    ],
    ids=["outcome", "programme", "only planned", "relayed work", "source"],
)
def test_gaps_are_named(name: str, old: str, new: str, about: str, ids: tuple[str, ...], folder: Path) -> None:
    before = {gap.about: gap.ids for gap in stats_of(load_knowledge(folder)).gaps}
    assert about not in before
    after = {gap.about: gap.ids for gap in stats_of(load_knowledge(edit(folder, name, old, new))).gaps}
    assert after[about] == ids


def changed(folder: Path, name: str, old: str, new: str) -> list[Change]:
    before = load_knowledge(folder)
    return list(changes(before, load_knowledge(edit(folder, name, old, new))))


def test_the_same_knowledge_has_no_changes(folder: Path) -> None:
    assert list(changes(load_knowledge(folder), load_knowledge(folder))) == []


def test_each_field_of_a_changed_entry_is_given(folder: Path) -> None:
    [change] = changed(folder, "assertions/clubs.yaml", "outcome: absence", "outcome: attendance")
    assert (change.what, change.kind, change.id) == ("changed", "assertion", "gazette-2020-absence")
    assert change.fields == (FieldChange("outcome", "absence", "attendance"),)


def test_a_field_inside_a_finding_has_its_path(folder: Path) -> None:
    [change] = changed(folder, "assertions/clubs.yaml", "direction: lower-level", "direction: decrease")
    assert change.fields == (FieldChange("finding.direction", "lower-level", "decrease"),)


def test_entries_that_are_new_or_gone_are_named(folder: Path) -> None:
    found = changed(folder, "vocabulary/terms.yaml", "- id: girls\n  label: girls", "- id: boys\n  label: boys")
    assert [(item.what, item.kind, item.id) for item in found if item.kind == "group"] == [
        ("added", "group", "boys"),
        ("removed", "group", "girls"),
    ]


def test_a_change_of_the_manifest_counts(folder: Path) -> None:
    [change] = changed(folder, "kb.yaml", 'version: "1"', 'version: "2"')
    assert (change.kind, change.fields) == ("manifest", (FieldChange("version", "1", "2"),))
