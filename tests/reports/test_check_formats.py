"""Reports of a checked draft: each format whole, hostile text harmless."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from factories import assertion, assessment, claim, evidence, finding, result
from intcheck.model.drafts import Kind, Reading, Run, SentenceResult, Suppression, Tally
from intcheck.model.results import Remark
from intcheck.model.terms import Direction, Stance, Verdict
from intcheck.reports.check import FORMATS, check_pieces
from intcheck.reports.look import Look

RUN = Run("1.2.3", "Integration", "2026.11", frozenset({Verdict.CONTRADICTED, Verdict.OVERSTATED}))
TEXT = "They cut emergency admissions."


def sentence(verdict: Verdict | None = Verdict.CONTRADICTED, **changes: Any) -> SentenceResult:
    """A contradicted sentence on line 12 of drafts/a.md, unless told otherwise."""
    supports = evidence(Stance.SUPPORTS, assertion=assertion("news-1", finding=finding(Direction.DECREASE)))
    found = result(verdict or Verdict.NOT_COVERED, claim=claim(TEXT), evidence=(evidence(), supports))
    fields: dict[str, Any] = {
        "path": "drafts/a.md",
        "line": 12,
        "column": 3,
        "end_line": 12,
        "end_column": 33,
        "text": TEXT,
        "kind": Kind.PARAGRAPH,
        "assessment": assessment(found, text=TEXT, suggestion="Admissions rose more slowly.") if verdict else None,
        "skipped": None if verdict else "question",
        "remarks": (Remark("contradicted-direction", "A rise, not a fall: 100%.", (5, 8)),) if verdict else (),
        "readings": (Reading("They", "Vanguards", (0, 4)),),
        "fingerprint": "0123456789abcdef",
        "passage": 1,
    }
    return SentenceResult(**{**fields, **changes})


SUPPORTED = sentence(Verdict.SUPPORTED, remarks=(), line=14, end_line=14, passage=2)
SKIPPED = sentence(None, text="Did they?", line=15, end_line=15, passage=3)
UNCOVERED = sentence(
    Verdict.NOT_COVERED,
    path="b.docx",
    location="footnote 3",
    remarks=(Remark("not-covered", "Nothing is held on it.", (0, 30)),),
)
SILENCED = sentence(
    remarks=(), suppressed=((Remark("contradicted-direction", "A rise.", (5, 8)), Suppression("comment", "told so")),)
)


def report(results: Iterable[SentenceResult], format: str, run: Run = RUN, width: int = 80) -> str:
    tally = Tally(drafts=1)

    def counted() -> Iterable[SentenceResult]:
        for item in results:
            tally.add(item, run.fails(item))
            yield item

    return "".join(check_pieces(counted(), format, run, tally, Look(width)))


def test_text_has_one_remark_a_line() -> None:
    assert report([sentence(), SUPPORTED, SKIPPED, UNCOVERED], "text") == (
        "drafts/a.md:12:3: contradicted-direction A rise, not a fall: 100%.\n"
        "b.docx:12:3: not-covered Nothing is held on it. (footnote 3)\n"
    )


def test_the_whole_ledger_shows_sentences_without_remarks_too() -> None:
    assert report([SUPPORTED, SKIPPED], "text", replace(RUN, show_all=True)) == (
        f"drafts/a.md:14:3: supported {TEXT}\ndrafts/a.md:15:3: skipped:question Did they?\n"
    )


def test_github_annotations_are_escaped_and_leave_out_what_is_not_covered() -> None:
    odd = sentence(Verdict.MIXED, path="a,b:c.md", end_line=13)
    assert report([sentence(), odd, UNCOVERED], "github") == (
        "::error file=drafts/a.md,line=12,endLine=12,col=3,endColumn=33,title=contradicted-direction"
        "::A rise, not a fall: 100%25.\n"
        "::warning file=a%2Cb%3Ac.md,line=12,endLine=13,col=3,title=contradicted-direction"
        "::A rise, not a fall: 100%25.\n"
    )


def test_junit_counts_failures_and_what_is_open() -> None:
    root = ElementTree.fromstring(report([sentence(), SUPPORTED, SKIPPED, UNCOVERED], "junit"))
    suites = [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("skipped")) for suite in root]
    assert suites == [("drafts/a.md", "2", "1", "0"), ("b.docx", "1", "0", "1")]
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.get("type") == "contradicted-direction"
    assert root.find(".//testcase[@name='footnote 3 They cut emergency admissions.']/skipped") is not None


def test_jsonl_keeps_the_contract() -> None:
    record, *_ = [json.loads(line) for line in report([sentence(), SUPPORTED], "jsonl").splitlines()]
    nested = record.pop("assessment")
    assert record == {
        "schema_version": 1,
        "path": "drafts/a.md",
        "line": 12,
        "column": 3,
        "end_line": 12,
        "end_column": 33,
        "location": None,
        "text": TEXT,
        "kind": "paragraph",
        "status": "checked",
        "skipped_because": None,
        "verdict": "contradicted",
        "certainty": "moderate",
        "remarks": [{"code": "contradicted-direction", "message": "A rise, not a fall: 100%.", "span": [5, 8]}],
        "suppressed": [],
        "readings": [{"words": "They", "meaning": "Vanguards", "span": [0, 4]}],
        "fingerprint": "0123456789abcdef",
    }
    assert nested["verdict"] == "contradicted"
    assert nested["contradicting"] == ["audit-2018-admissions"]


def test_json_is_one_document_with_totals() -> None:
    document = json.loads(report([sentence(), SKIPPED, SILENCED], "json", replace(RUN, show_all=True)))
    assert [item["status"] for item in document["sentences"]] == ["checked", "skipped", "checked"]
    assert document["knowledge"] == {"name": "Integration", "version": "2026.11"}
    summary = document["summary"]
    assert (summary["sentences"], summary["checked"], summary["failing"], summary["suppressed"]) == (3, 2, 1, 1)
    assert document["sentences"][2]["suppressed"][0]["reason"] == "told so"


def test_sarif_fits_the_official_schema() -> None:
    schema = pytest.importorskip("pydantic_sarif.model", reason="pydantic-sarif holds the schema; it is not installed")
    document = json.loads(report([sentence(), UNCOVERED, SILENCED], "sarif"))
    schema.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(document)


def test_sarif_has_rules_fingerprints_and_marks_what_is_silenced() -> None:
    (run,) = json.loads(report([sentence(), UNCOVERED, SILENCED], "sarif"))["runs"]
    wrong, uncovered, silenced = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[item["ruleIndex"]]["id"] for item in run["results"]] == [item["ruleId"] for item in run["results"]]
    assert all(rule["help"]["text"] for rule in rules)
    region = wrong["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (12, 3, 33)
    assert wrong["partialFingerprints"] == {"intcheckSentence/v1": "0123456789abcdef:contradicted-direction"}
    assert (wrong["level"], uncovered["level"], uncovered["kind"]) == ("error", "none", "open")
    assert "region" not in uncovered["locations"][0]["physicalLocation"]
    assert silenced["suppressions"] == [{"kind": "inSource", "justification": "told so"}]
    assert "suppressions" not in wrong


def test_markdown_gives_sentence_remark_and_evidence() -> None:
    text = report([sentence()], "markdown")
    for part in (
        "# drafts/a.md",
        "## ✘ Contradicted: line 12",
        f"> {TEXT}",
        "- **contradicted-direction**: A rise, not a fall: 100%.",
        "“They” was taken to mean: Vanguards",
        "[National Audit Office 2018, national audit](https://www.example.org/audit)",
        "Write instead: Admissions rose more slowly.",
        "1 sentence in 1 draft: 1 checked, 0 skipped.",
    ):
        assert part in text


@pytest.mark.parametrize("width", [80, 140])
def test_the_table_fits_and_shows_both_sides(width: int) -> None:
    text = report([sentence(), SKIPPED, UNCOVERED, SILENCED], "table", replace(RUN, show_all=True), width)
    assert max(map(len, text.splitlines())) <= width
    for part in ("✘ CONTRADICTED  12:3", TEXT, "Read: “They” as Vanguards", "✘ contradicts", "✔ supports", "[National"):
        assert part in text
    assert "- skipped, question  15:3  Did they?" in text
    assert "? not covered  footnote 3" in text
    assert "silenced by the comment (told so)" in text
    assert "✘ 1 sentence to mend (contradicted, overstated)." in text
    assert "4 sentences in 1 draft: 3 checked, 1 skipped." in text


def test_the_table_parts_blocks_from_lines_by_an_empty_line() -> None:
    text = report([replace(UNCOVERED, path="drafts/a.md"), sentence(), SKIPPED], "table", replace(RUN, show_all=True))
    rows = text.splitlines()
    heads = [number for number, row in enumerate(rows) if row.startswith(("?", "✘ C", "- skipped", "╭"))]
    assert len(heads) == 4
    assert [rows[number - 1] for number in heads] == [""] * 4


def test_the_table_says_what_an_ignore_comment_does() -> None:
    remark = Remark("unused-ignore", "This comment silences nothing. Delete it.", (0, 15))
    unused = sentence(None, kind=Kind.COMMENT, skipped="ignore-comment", remarks=(remark,), readings=())
    assert "! 12:3  unused-ignore: This comment silences nothing. Delete it.\n" in report([unused], "table")


@pytest.mark.parametrize("format", ["table", "markdown", "html"])
def test_a_quotation_is_called_one(format: str) -> None:
    assert ", quotation" in report([sentence(kind=Kind.QUOTATION)], format)


@pytest.mark.parametrize("format", ["table", "html"])
def test_a_draft_that_could_not_be_read_is_no_good_news(format: str) -> None:
    shown = "".join(check_pieces([], format, RUN, Tally(unread=1), Look(80)))
    assert "✘ Not everything could be read." in shown
    assert "needs mending" not in shown


def test_nothing_to_mend_is_said() -> None:
    assert "✔ Nothing to mend." in report([SUPPORTED], "table")
    assert "✔ No sentence needs mending." in report([SUPPORTED], "html")


HOSTILE = "[red]x[/red] \x1b[31m <script>alert(1)</script> ]]> \u202e | `*_ %0A::error::"


@pytest.mark.parametrize("format", FORMATS)
def test_hostile_text_is_harmless_in_every_format(format: str) -> None:
    odd = sentence(
        path=f"a{HOSTILE}.md",
        text=HOSTILE,
        remarks=(Remark("wrong-figure", HOSTILE, (0, 5)),),
        readings=(Reading(HOSTILE, HOSTILE),),
        suppressed=((Remark("wrong-figure", HOSTILE, (0, 5)), Suppression("comment", HOSTILE)),),
    )
    text = report([odd], format, replace(RUN, show_all=True))
    assert "\x1b" not in text
    assert "\u202e" not in text
    if format == "html":
        assert "<script>alert" not in text
    elif format == "junit":
        ElementTree.fromstring(text)
    elif format == "github":
        assert text.count("\n::") == text.count("\n") - 1
    elif format in {"json", "sarif"}:
        json.loads(text)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ValueError, match="html"):
        list(check_pieces([], "htlm", RUN, Tally()))
