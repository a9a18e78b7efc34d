"""New entries are appended and nothing else in a file changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intcheck.errors import IntcheckError
from intcheck.knowledge.editing import WIDTH, appended
from intcheck.knowledge.reader import Listing, Node, Scalar, entries

ENTRY = {"id": "b", "title": "Lunch"}


def write(folder: Path, text: str) -> Path:
    path = folder / "sources.yaml"
    path.write_bytes(text.encode())
    return path


def values(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [values(item) for item in node.items]
    return {name: values(child) for name, (_, child) in node.entries.items()}


def last(text: str) -> Any:
    return values(list(entries("file", text, []))[-1][1])


def test_the_lines_before_stay_as_they_are(tmp_path: Path) -> None:
    text = "# ours\nsources:\n\n-   id: a   # first\n    title: 'Tea'\n# the end\n"
    assert appended(write(tmp_path, text), "sources", ENTRY) == text + "- id: b\n  title: Lunch\n"


def test_the_margin_of_the_list_is_kept(tmp_path: Path) -> None:
    text = "sources:\n  - id: a\n    title: Tea\n"
    assert appended(write(tmp_path, text), "sources", ENTRY) == text + "  - id: b\n    title: Lunch\n"


def test_line_ends_mark_and_a_missing_last_line_end_are_kept(tmp_path: Path) -> None:
    text = "\ufeffsources:\r\n- id: a\r\n  title: Tea"
    assert appended(write(tmp_path, text), "sources", ENTRY) == text + "\r\n- id: b\r\n  title: Lunch\r\n"


def test_what_follows_the_list_follows_it_still(tmp_path: Path) -> None:
    head, tail = "sources:\n- id: a\n  title: Tea\n", "\n# more\nassertions:\n- id: c\n"
    assert appended(write(tmp_path, head + tail), "sources", ENTRY) == f"{head}- id: b\n  title: Lunch\n{tail}"


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    assert appended(tmp_path / "new.yaml", "sources", ENTRY) == "sources:\n- id: b\n  title: Lunch\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sources: [{id: a, title: Tea}]\n", id="list in brackets"),
        pytest.param("sources: []\n", id="empty list"),
        pytest.param("assertions:\n- id: a\n", id="another list"),
        pytest.param("sources:\n- id: a\n...\n", id="end of document"),
        pytest.param("sources:\n- id: 'a\n", id="no yaml"),
    ],
)
def test_a_file_that_would_have_to_change_is_refused(text: str, tmp_path: Path) -> None:
    path = write(tmp_path, text)
    with pytest.raises(IntcheckError, match=r"sources\.yaml"):
        appended(path, "sources", ENTRY)


def test_long_texts_are_folded_and_read_the_same(tmp_path: Path) -> None:
    statement = "In the year 2019, 5.3% of “people” said: no, we can't #1 because - of - long sentences. " * 4
    text = appended(tmp_path / "new.yaml", "assertions", {"id": "b", "statement": statement})
    assert max(map(len, text.splitlines())) <= WIDTH
    assert last(text)["statement"] == statement.strip()


def test_figures_and_dates_take_one_line(tmp_path: Path) -> None:
    finding = {"direction": "increase", "values": [{"value": 168302.0, "unit": "count", "of": "rise, all"}]}
    entry = {"id": "b", "programmes": [], "period": {"from": "2015", "to": "2016-04"}, "finding": finding}
    assert appended(tmp_path / "new.yaml", "assertions", entry) == (
        "assertions:\n"
        "- id: b\n"
        "  programmes: []\n"
        '  period: {from: "2015", to: "2016-04"}\n'
        "  finding:\n"
        "    direction: increase\n"
        "    values:\n"
        '    - {value: 168302, unit: count, of: "rise, all"}\n'
    )


TEXTS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
    | st.sampled_from(list("\t #:-,[]{}'\"\\&*!|>%@`~?")),
    min_size=1,
    max_size=200,
).filter(lambda text: text.strip() != "")


@given(text=TEXTS, items=st.lists(TEXTS, max_size=3))
def test_whatever_is_written_reads_the_same(
    text: str, items: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "written.yaml"
    entry = {"id": "b", "title": text, "caveats": items, "period": {"from": text}}
    made = appended(path, "sources", entry)
    plain = [" ".join(item.split()) for item in items]
    folded = " ".join(text.split())
    assert last(made) == {"id": "b", "title": folded, "caveats": plain, "period": {"from": folded}}
