"""Every sentence accounted for, remarks silenced where the author says so, and known ones left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draft_files import Foreseeable
from intcheck.drafts.baseline import baseline_entry, baseline_text, read_baseline
from intcheck.errors import DraftError
from intcheck.model.drafts import Kind, SentenceResult, Tally
from intcheck.model.terms import Verdict

Reviewed = Callable[..., list[SentenceResult]]

DRAFT = """# Vanguards

Vanguards cut costs. Costs rose in all of them. Did they cut costs? There was good news.

> "Vanguards cut costs," she said.

| Measure | Finding |
|---------|---------|
| Costs | Cut |

## References

NAO (2018). Vanguards cut costs.
"""


def codes(results: list[SentenceResult]) -> list[str]:
    return [remark.code for result in results for remark in result.remarks]


def test_every_sentence_is_checked_or_skipped_for_a_reason(reviewed: Reviewed) -> None:
    assert [(r.line, r.kind.value, r.skipped or r.verdict) for r in reviewed(DRAFT)] == [
        (1, "heading", "heading"),
        (3, "paragraph", Verdict.CONTRADICTED),
        (3, "paragraph", Verdict.OVERSTATED),
        (3, "paragraph", "question"),
        (3, "paragraph", "no-claim"),
        (5, "quotation", Verdict.CONTRADICTED),
        (7, "table-header", "table-header"),
        (9, "table-row", Verdict.CONTRADICTED),
        (11, "heading", "heading"),
        (13, "reference", "reference"),
        (13, "reference", "reference"),
    ]


def test_the_totals_add_up(reviewed: Reviewed) -> None:
    tally = Tally()
    results = reviewed(DRAFT)
    for result in results:
        tally.add(result, fails=result.verdict is Verdict.CONTRADICTED)
    assert tally.sentences == len(results) == tally.checked + sum(tally.skipped.values())
    assert tally.verdicts == {Verdict.CONTRADICTED: 3, Verdict.OVERSTATED: 1}
    assert tally.failing == 3


def test_a_verdict_that_the_engine_gives_no_remark_still_has_one(reviewed: Reviewed) -> None:
    assert codes(reviewed("Vanguards had mixed costs.\n")) == ["mixed-evidence"]
    assert codes(reviewed("Vanguards met in 2016.\n")) == ["not-covered"]


def test_sentences_know_where_they_start_and_end(reviewed: Reviewed) -> None:
    first, second = reviewed("Costs rose in\n2015. **Vanguards** cut\ncosts.\n")
    assert (first.line, first.column, first.end_line, first.end_column) == (1, 1, 2, 6)
    assert (second.line, second.column, second.end_line, second.end_column) == (2, 9, 3, 7)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Author: J Patel\nDate: 4 June 2016\n", "metadata"),
        ("Posted by the vanguards team, 14 May\n", "metadata"),
        ("Published on Tuesday by the vanguards\n", "metadata"),
        ("There was good news.\n", "no-claim"),
        ("The vanguards had budgeted for just that.\n", "no-claim"),
        ("The same was true of the pioneers.\n", "no-claim"),
        ("You may be asked about the vanguards.\n", "no-claim"),
        ("Who pays?\n", "question"),
        ("Of the 16 sites, most saw emergency admissions rise.\n", "unnamed-subject"),
        ("[1] NAO (2017) Health and social care integration.\n", "reference"),
        ("Keeble E, Bardsley M. (2019). Area level impacts of the pioneers\n", "reference"),
    ],
)
def test_what_is_no_claim_is_skipped_without_asking_the_engine(
    reviewed: Reviewed, engine: Foreseeable, text: str, reason: str
) -> None:
    assert {result.skipped for result in reviewed(text)} == {reason}
    assert engine.asked == []


def test_a_few_words_before_a_sentence_are_a_heading_that_runs_in_with_it(reviewed: Reviewed) -> None:
    draft = "- **Dying at home.** Vanguards cut costs.\n- **Costs fell.** Vanguards cut costs.\n"
    assert [result.skipped for result in reviewed(draft)] == ["heading", None, None, None]


def test_what_may_be_about_anything_is_not_faulted(reviewed: Reviewed) -> None:
    assert [result.skipped for result in reviewed("Costs were cut by 5%. Costs rose by 5%.\n")] == [
        "unnamed-subject",
        None,
    ]
    assert reviewed("Costs were cut by 5% in England.\n")[0].skipped == "unnamed-subject"
    for place in ("# Integrated care\n\n", "# Vanguards\n\n", "In Torbay: "):
        assert reviewed(f"{place}Costs were cut by 5%.\n")[-1].verdict is Verdict.CONTRADICTED


def test_a_number_before_a_paragraph_is_no_figure(reviewed: Reviewed, engine: Foreseeable) -> None:
    reviewed("1.2 Costs rose by 5%.\n\n(b) Costs rose.\n\n1.2 million people came.\n")
    assert [text for text, _ in engine.asked] == ["Costs rose by 5%.", "Costs rose.", "1.2 million people came."]


def test_who_will_say_it_is_no_part_of_the_claim(reviewed: Reviewed, engine: Foreseeable) -> None:
    (result,) = reviewed("Critics will say that vanguards cut costs.\n")
    assert engine.asked[0][0] == "vanguards cut costs."
    assert result.text[slice(*result.remarks[0].span)] == "cut"


def test_a_column_of_sources_is_no_claim(reviewed: Reviewed, engine: Foreseeable) -> None:
    reviewed("| Measure | Result | Source |\n|--|--|--|\n| Costs | rose | NAO 2017 |\n")
    assert [text for text, _ in engine.asked] == ["Costs: rose"]


def test_quotations_are_left_alone_when_asked(reviewed: Reviewed) -> None:
    draft = '> Vanguards cut costs.\n\n"Vanguards cut costs," she said. Vanguards cut "costs".\n'
    assert [r.skipped for r in reviewed(draft, skip_quotes=True)] == ["quotation", "quotation", None]
    assert [r.kind for r in reviewed(draft)] == [Kind.QUOTATION, Kind.QUOTATION, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        pytest.param(
            "Vanguards cut costs. <!-- intcheck-ignore contradicted-direction: told so -->\n", "a.md", id="after"
        ),
        pytest.param("<!-- intcheck-ignore: told so -->\n\nVanguards cut costs.\n", "a.md", id="on a line before"),
        pytest.param(
            "<!-- intcheck-ignore contradicted-direction -->\n- Vanguards cut costs.\n", "a.md", id="before a list"
        ),
        pytest.param("- Vanguards cut costs. <!-- intcheck-ignore -->\n", "a.md", id="in a list item"),
        pytest.param("- **Vanguards** [cut](a.b) costs [intcheck-ignore: ok].\n", "a.md", id="a marker after a link"),
        pytest.param("|A|B|\n|-|-|\n|Vanguard costs| Cut <!-- intcheck-ignore -->|\n", "a.md", id="in a table row"),
        pytest.param("# Costs <!-- intcheck-ignore: told so -->\n\nVanguards cut costs.\n", "a.md", id="in a heading"),
        pytest.param("> Vanguards cut costs. <!-- intcheck-ignore -->\n", "a.md", id="in a quotation"),
        pytest.param("Vanguards cut costs. [intcheck-ignore contradicted-direction: told so]\n", "a.txt", id="in text"),
        pytest.param("<p>Vanguards cut costs.<!-- intcheck-ignore --></p>", "a.html", id="in html"),
        pytest.param(
            "Vanguards cut costs. <!-- intcheck-ignore wrong-figure, contradicted-direction: told so -->\n",
            "a.md",
            id="two codes",
        ),
    ],
)
def test_an_ignore_comment_silences_its_sentence_wherever_it_stands(reviewed: Reviewed, draft: str, name: str) -> None:
    results = reviewed(draft, name)
    assert codes(results) == []
    silenced = [(remark.code, why.source) for result in results for remark, why in result.suppressed]
    assert silenced == [("contradicted-direction", "comment")]


def test_an_ignore_comment_speaks_for_one_sentence_and_for_its_codes_only(reviewed: Reviewed) -> None:
    between = "Vanguards cut costs. <!-- intcheck-ignore contradicted-direction: x --> Vanguards cut stays.\n"
    assert codes(reviewed(between)) == ["contradicted-direction"]
    other = "Vanguards cut costs. <!-- intcheck-ignore wrong-figure: x -->\n"
    assert codes(reviewed(other)) == ["contradicted-direction", "unused-ignore"]


def test_a_comment_in_a_heading_ends_with_its_section(reviewed: Reviewed) -> None:
    draft = "## A <!-- intcheck-ignore -->\n\n### B\n\nVanguards cut costs.\n\n## C\n\nVanguards cut costs.\n"
    assert [(r.line, len(r.remarks)) for r in reviewed(draft) if r.verdict] == [(5, 0), (9, 1)]


def test_a_comment_that_silences_nothing_is_reported_at_its_place(reviewed: Reviewed) -> None:
    *_, unused = reviewed("Costs rose. <!-- intcheck-ignore wrong-figure: x -->\n")
    assert (unused.kind, unused.line, unused.column) == (Kind.COMMENT, 1, 13)
    assert unused.remarks[0].code == "unused-ignore"
    tally = Tally()
    tally.add(unused, fails=False)
    assert tally.sentences == 0


def test_only_chosen_remarks_are_reported(reviewed: Reviewed) -> None:
    assert codes(reviewed(DRAFT, select=frozenset({"overgeneralised"}))) == ["overgeneralised"]
    assert set(codes(reviewed(DRAFT, ignore=frozenset({"overgeneralised"})))) == {"contradicted-direction"}


def test_a_baseline_leaves_out_what_is_known_wherever_it_moved(reviewed: Reviewed, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    entries = [entry for result in reviewed("Vanguards cut costs.\n") if (entry := baseline_entry(result))]
    file.write_text(baseline_text(entries, "2026.11"), encoding="utf-8")
    baseline = read_baseline(file)
    moved = reviewed("New.\n\n* vanguards CUT\n  costs\n\nVanguards cut stays.\n", baseline=baseline)
    assert [(r.line, codes([r])) for r in moved if r.verdict] == [(3, []), (6, ["contradicted-direction"])]
    assert baseline.knowledge == "2026.11"
    assert baseline_entry(moved[1]) is not None


@pytest.mark.parametrize("content", ["", "[]", '{"entries": [{}], "knowledge": ""}'])
def test_a_file_that_is_no_baseline_is_one_clear_error(tmp_path: Path, content: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(content)
    with pytest.raises(DraftError, match="no baseline"):
        read_baseline(file)
    with pytest.raises(DraftError, match="cannot be read"):
        read_baseline(tmp_path / "missing.json")


PIECES = [*"aA .,:?!()[]|-#>*%", "\n", '"', "'", "£5"]
WORDS = ["it ", "they ", "the fund ", "BCF ", "of these ", "cut ", "all ", "that growth ", "costs ", "1.1 ", "both "]


@given(st.lists(st.sampled_from([*PIECES, *WORDS]), max_size=30).map("".join))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_draft_is_reviewed_and_spans_lie_in_their_sentences(reviewed: Reviewed, text: str) -> None:
    try:
        results = reviewed(text)
    except DraftError:
        return
    for result in results:
        assert (result.line, result.column) <= (result.end_line, result.end_column)
        assert all(0 <= remark.span[0] < remark.span[1] <= len(result.text) for remark in result.remarks)
        assert all(result.text[slice(*reading.span)] == reading.words for reading in result.readings if reading.span)
