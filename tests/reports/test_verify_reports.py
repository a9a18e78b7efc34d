"""What `verify` prints in each format, from assessments made by hand."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from factories import assertion, assessment, claim, evidence, result, source
from intcheck.model.claims import CueHit, Mention, Quantity
from intcheck.model.knowledge import Period
from intcheck.model.results import Comparison, Remark
from intcheck.model.terms import Certainty, Hedge, Quantifier, Stance, Verdict
from intcheck.reports.look import Look
from intcheck.reports.reading import read_parts
from intcheck.reports.verify import FORMATS, framed, piece, render
from intcheck.reports.wording import SYMBOLS, words

HARMLESS = set("\n\u00ad\u200c\u200d")
HIDING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
QUANTITY = Quantity(106000.0, "count", "106,000", (49, 56), hedge=Hedge.ABOUT)
FULL = assessment(
    result(
        claim=claim(
            quantities=(QUANTITY,),
            places=("england",),
            period=Period("2015", "2016"),
            mentions=(Mention("vanguards", "programme", "Vanguards", (0, 9)),),
            cues=(CueHit("direction", "decrease", "cut", (10, 13)),),
        ),
        evidence=(
            evidence(comparisons=(Comparison("direction", "differs", "a fall", "a rise", "A rise is not a fall."),)),
            evidence(Stance.QUALIFIES, assertion=assertion("press-2018", via="audit-2018", source="press")),
        ),
        nearest=(evidence(Stance.CONTEXT, reason="Another place."),),
        remarks=(Remark("contradicted-direction", "It rose.", (10, 13)),),
    ),
    suggestion="Emergency admissions in vanguard areas rose by 5.3% (National Audit Office 2018).",
)


def test_json_is_the_contract() -> None:
    (record,) = json.loads(render([FULL], "json"))
    (clause,) = record.pop("claims")
    assert record == {
        "schema_version": 1,
        "text": "Vanguards cut emergency admissions",
        "verdict": "contradicted",
        "certainty": "moderate",
        "reason": "The evidence found a rise, not a fall.",
        "supporting": [],
        "contradicting": ["audit-2018-admissions"],
        "qualifying": ["press-2018"],
        "suggestion": "Emergency admissions in vanguard areas rose by 5.3% (National Audit Office 2018).",
    }
    first, second = clause.pop("evidence")
    assert clause.pop("nearest")[0]["reason"] == "Another place."
    assert clause == {
        "text": "Vanguards cut emergency admissions",
        "span": [0, 34],
        "verdict": "contradicted",
        "reason": "The evidence found a rise, not a fall.",
        "programmes": ["vanguards"],
        "outcome": "emergency-admissions",
        "direction": "decrease",
        "negated": False,
        "status": "observed",
        "certainty": "asserted",
        "quantities": [
            {
                "value": 106000,
                "unit": "count",
                "text": "106,000",
                "span": [49, 56],
                "high": None,
                "hedge": "about",
                "comparator": False,
            }
        ],
        "place": "england",
        "period": {"start": "2015", "end": "2016"},
        "attribution": None,
        "places": ["england"],
        "groups": [],
        "umbrella": False,
        "quantifier": "plain",
        "duration": "unsaid",
        "compared": False,
        "unknown": [],
        "verdict_certainty": "moderate",
        "certainty_reasons": ["One independent work."],
        "skipped": None,
        "remarks": [{"code": "contradicted-direction", "message": "It rose.", "span": [10, 13]}],
    }
    assert second["via"] == "audit-2018"
    assert first == {
        "assertion": "audit-2018-admissions",
        "source": "audit-2018",
        "via": None,
        "stance": "contradicts",
        "relevance": 0.9,
        "reason": "The claim says a fall; the finding is a rise of 5.3%.",
        "statement": "Emergency admissions in vanguard areas rose by 5.3%.",
        "citation": "National Audit Office 2018, national audit",
        "weight": 0.8,
        "decisive": True,
        "remark": None,
        "year": "2018",
        "kind": "national-audit",
        "url": "https://www.example.org/audit",
        "locator": "paragraph 12",
        "place": "england",
        "period": {"start": "2014-15", "end": "2017-18"},
    }


def test_explain_adds_comparisons_mentions_and_cues_to_json() -> None:
    (record,) = json.loads(render([FULL], "json", Look(explain=True)))
    clause = record["claims"][0]
    assert clause["evidence"][0]["comparisons"] == [
        {
            "field": "direction",
            "outcome": "differs",
            "claimed": "a fall",
            "found": "a rise",
            "reason": "A rise is not a fall.",
        }
    ]
    assert clause["mentions"][0]["term"] == "vanguards"
    assert clause["cues"] == [{"category": "direction", "value": "decrease", "text": "cut", "span": [10, 13]}]


def test_jsonl_gives_one_line_for_each_assessment_as_it_comes() -> None:
    lines = [*framed((piece(item, "jsonl", Look()) for item in [FULL, assessment()]), "jsonl")]
    assert [line.count("\n") for line in lines] == [1, 1]
    assert json.loads(lines[0]) == json.loads(render([FULL], "json"))[0]


def test_no_claim_gives_an_empty_list() -> None:
    assert json.loads(render([], "json")) == []


@pytest.mark.parametrize("width", [40, 80, 100, 140, 200])
@pytest.mark.parametrize("explain", [False, True])
def test_tables_fit_the_width(width: int, explain: bool) -> None:
    long = evidence(assertion=assertion("a" * 90, statement="word " * 60), reason="reason " * 30)
    report = render([assessment(result(evidence=(long,)))], "table", Look(width, explain=explain))
    assert max(map(len, report.splitlines())) <= width


def test_table_shows_what_a_reader_needs_to_judge() -> None:
    report = render([FULL], "table", Look(140))
    for text in (
        "✘ CONTRADICTED",
        "Vanguards cut emergency admissions",
        "Certainty: moderate",
        "Contradicting evidence (1 assertion, 1 independent work)",
        "Qualifying evidence",
        "Emergency admissions in vanguard areas rose by",
        "National Audit Office 2018",
        "national audit",
        "England, 2014-15 to",
        "audit-2018-admissions",
        "What the evidence supports:",
    ):
        assert text in report
    assert "Supporting evidence" not in report


def test_the_words_at_fault_are_underlined_and_their_page_is_named() -> None:
    report = render([FULL], "table", Look(100, colour=True))
    assert "\x1b[1;4mcut\x1b[0m" in report
    assert "intcheck explain contradicted-direction" in report
    assert "`contradicted-direction`" in render([FULL], "markdown")


@pytest.mark.parametrize("verdict", Verdict)
def test_verdicts_are_told_by_symbol_and_word_not_by_colour_alone(verdict: Verdict) -> None:
    report = render([assessment(result(verdict))], "table", Look(80, colour=False))
    assert f"{SYMBOLS[verdict]} {words(verdict.value).upper()}" in report
    assert "\x1b" not in report


def test_colour_is_used_when_asked_for() -> None:
    assert "\x1b[" in render([FULL], "table", Look(80, colour=True))


def test_works_left_out_are_counted() -> None:
    many = tuple(evidence(assertion=assertion(f"audit-{n}", via=f"work-{n}")) for n in range(8))
    report = render([assessment(result(evidence=many))], "table", Look(100, rows=5))
    assert "audit-4" in report
    assert "audit-5" not in report
    assert "and 3 more works (--limit 0 shows all 8 assertions)" in report
    assert "audit-7" in render([assessment(result(evidence=many))], "table", Look(100, rows=0))


def test_a_work_is_told_once_and_says_how_often_it_is_relayed() -> None:
    relayed = tuple(evidence(assertion=assertion(f"press-{n}", via="audit-2018")) for n in range(3))
    report = render([assessment(result(evidence=relayed))], "table", Look(240))
    assert "(3 assertions, 1 independent work)" in report
    assert "press-0" in report
    assert "press-1" not in report
    assert "and 2 more assertions of this work" in report


def test_evidence_that_does_not_decide_says_so() -> None:
    beside = evidence(decisive=False)
    report = render([assessment(result(evidence=(beside,)))], "table", Look(400))
    assert "It does not decide the verdict." in report


@pytest.mark.parametrize("format", ["table", "markdown"])
def test_what_the_numbers_of_the_reason_count_is_said_where_the_tables_show_more(format: str) -> None:
    deciding = evidence(assertion=assertion("audit-1", via="work-1"))
    beside = evidence(assertion=assertion("audit-2", via="work-2"), decisive=False)
    again = evidence(assertion=assertion("audit-3", via="work-1"), decisive=False)
    said = "The verdict counts the works closest to the claim, each once"
    assert said in render([assessment(result(evidence=(deciding, beside)))], format, Look(400))
    assert said not in render([assessment(result(evidence=(deciding, again)))], format, Look(400))


def test_each_clause_has_its_own_verdict() -> None:
    both = assessment(result(), result(Verdict.SUPPORTED, claim=claim("but slowed the rise")))
    report = render([both], "table", Look(100))
    assert "1. Vanguards cut emergency admissions\n   ✘ CONTRADICTED" in report
    assert "2. but slowed the rise\n   ✔ SUPPORTED" in report


def test_not_covered_shows_the_nearest_and_what_does_not_match() -> None:
    near = evidence(Stance.CONTEXT, reason="The claim is on Cornwall; this is on England.")
    bare = result(Verdict.NOT_COVERED, evidence=(), nearest=(near,), certainty=None, reason="Nothing on Cornwall.")
    report = render([assessment(bare)], "table", Look(100))
    for text in ("? NOT COVERED", "Nothing on Cornwall.", "Nearest in the knowledge base", "What does not match"):
        assert text in report


def test_explain_shows_the_reading_the_weights_and_the_comparisons() -> None:
    report = render([FULL], "table", Look(120, explain=True))
    for text in (
        "How the claim was read",
        "about 106,000 count",
        "Independent works and their weight",
        "• One independent work.",
        "✘ direction: A rise is not a fall.",
        "Nearest that were left out, and why",
    ):
        assert text in report


def test_markup_and_escape_sequences_are_shown_not_obeyed() -> None:
    hostile = evidence(assertion=assertion(statement="[bold]x[/bold] [/] \x1b[31mred :smile: \u202efell"))
    report = render([assessment(result(evidence=(hostile,)))], "table", Look(200))
    assert "[bold]x[/bold] [/] ␛[31mred :smile: <U+202E>fell" in report


def test_markdown_can_be_pasted() -> None:
    nasty = evidence(assertion=assertion(statement="a | b <img>"), source=source(url="javascript:x"))
    report = render([assessment(result(evidence=(nasty,)), text="Is *this* so?")], "markdown")
    assert report.splitlines()[:3] == [
        r"## Is \*this\* so?",
        "",
        "**✘ Contradicted.** The evidence found a rise, not a fall.",
    ]
    assert r"| a \| b &lt;img&gt; (audit-2018-admissions) | National Audit Office 2018, national audit |" in report


def test_each_part_of_the_reading_names_its_own_words() -> None:
    text = "Some pioneers may have slowed it"
    cues = (
        CueHit("quantifier", "some", "Some", (0, 4)),
        CueHit("certainty", "hedged", "may", (14, 17)),
        CueHit("direction", "slow", "slowed", (23, 29)),
    )
    read = claim(text, certainty=Certainty.HEDGED, quantifier=Quantifier.SOME, cues=cues)
    parts = {part.name: part.words for part in read_parts(read)}
    assert (parts["how many"], parts["wording"], parts["direction"]) == ("Some", "may", "slowed")


def test_markdown_explains_the_reading() -> None:
    assert "| figure | about 106,000 count | 106,000 |" in render([FULL], "markdown", Look(explain=True))


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_ends_with_a_line_end_and_is_the_same_each_time(format: str) -> None:
    assert render([FULL], format).endswith("\n")
    assert render([FULL], format) == render([FULL], format)


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ValueError, match="one of table, json, jsonl, markdown"):
        render([FULL], "xml")


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80), width=st.sampled_from([40, 80, 100, 140]), explain=st.booleans())
def test_no_text_breaks_a_report(text: str, width: int, explain: bool) -> None:
    item = evidence(assertion=assertion(text or "x", statement=text, place=text), reason=text, citation=text)
    told = assessment(result(claim=claim(text), evidence=(item,), reason=text), text=text, suggestion=text)
    look = Look(width, explain=explain)
    table = render([told], "table", look)
    assert not HIDING & {unicodedata.category(sign) for sign in set(table) - HARMLESS}
    assert max(cell_len(line) for line in table.split("\n")) <= width
    assert json.loads(render([told], "json", look))[0]["text"] == text
    assert render([told], "jsonl", look).count("\n") == 1
    assert render([told], "markdown", look)
