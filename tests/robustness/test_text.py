"""Any text gets a verdict, in time that grows with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from growth import NOTHING, grows_evenly
from intcheck.drafts import read_draft, review
from intcheck.drafts.ignores import ignores_of
from intcheck.errors import DraftError
from intcheck.language.quantities import quantities
from intcheck.language.sentences import LONGEST, sentences
from intcheck.matching import Checker
from intcheck.model.terms import Verdict

LENGTH = 4000
SENTENCE = LONGEST // 2 - 50
"""Characters of half a sentence that is still read: LENGTH of most pieces is one sentence, and too long for that."""

PIECES = {
    "a claim": "The Better Care Fund cut emergency admissions by 106,000 in 2015. ",
    "clauses without a full stop": "The Better Care Fund cut emergency admissions by 106,000 in 2015 and ",
    "digits": "1234567890",
    "figures": "1,",
    "ranges begun": "between 1 and ",
    "shares begun": "half of ",
    "numbers in words": "one hundred ",
    "financial years": "2015-",
    "denials": "not ",
    "names": "Better Care Fund ",
    "capitals": "Abc ",
    "speakers": "NAO said that ",
    "full stops": ".",
    "quotation marks": "“",
    "brackets": "[",
    "links begun": "[a](",
    "comments begun": "<!--",
    "tags begun": "<a ",
    "ignore comments begun": "[intcheck-ignore a: ",
    "spaces": " ",
    "lines": "\n",
    "list items": "- a\n",
    "quotations": "> ",
    "emoji": "😀",
    "combining marks": "e\u0301",
    "right to left": "שלום ",
    "invisible characters": "\u200b",
}


LISTED = {
    "verbs in a list": "cut, fell, rose, ",
    "figures in a list": "cut admissions by 12% and ",
    "counts out of counts": "15 of the 19 ",
    "cues side by side": "did not cut the rise in ",
    "dates in a list": "in May 2015 ",
}
"""Pieces of a single sentence."""


def doubled(piece: str, length: int = LENGTH) -> tuple[str, str]:
    """A text of this length, and the same twice."""
    text = piece * (length // len(piece))
    return text, text * 2


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_time_to_verify_grows_with_the_text(piece: str, checker: Checker) -> None:
    checker.verify(piece * 3)
    assert grows_evenly(checker.verify, *doubled(piece))


@pytest.mark.parametrize("piece", [*PIECES.values(), *LISTED.values()], ids=[*PIECES, *LISTED])
def test_time_to_verify_grows_with_the_sentence(piece: str, checker: Checker) -> None:
    checker.verify(piece * 3)
    assert grows_evenly(checker.verify, *doubled(piece, SENTENCE), nothing=3 * NOTHING)


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_time_to_check_a_draft_grows_with_it(piece: str, suffix: str, checker: Checker) -> None:
    def check(text: str) -> None:
        try:
            draft = read_draft(f"draft{suffix}", text.encode())
        except DraftError:
            return
        for _ in review(draft, checker):
            continue

    check(piece * 3)
    assert grows_evenly(check, *doubled(piece))


COMMENTS = ["<!-- intcheck-ignore a -->\n", "[intcheck-ignore a]\n\n", "Costs rose. [intcheck-ignore a] "]


@pytest.mark.slow
@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
@pytest.mark.parametrize("piece", COMMENTS)
def test_time_to_read_grows_with_the_ignore_comments(piece: str, suffix: str) -> None:
    def read(text: str) -> None:
        for passage in read_draft(f"draft{suffix}", f"{text}Costs rose.".encode()).passages:
            ignores_of(passage, sentences(passage.text))

    assert grows_evenly(read, *doubled(piece, 40_000))


def test_ten_megabytes_on_one_line_are_no_sentence(checker: Checker) -> None:
    start = time.process_time()
    found = checker.verify("integration cuts admissions and " * 320_000)
    assert found.verdict is Verdict.NOT_COVERED
    assert found.reason == "It is longer than any sentence that is read. Part it with full stops."
    assert time.process_time() - start < 10


def test_a_long_sentence_is_read_to_its_limit(checker: Checker) -> None:
    claim = "The Better Care Fund cut emergency admissions"
    fits = f"{claim}{' ' * (LONGEST - len(claim) - 1)}."
    assert checker.verify(fits).verdict is checker.verify(f"{claim}.").verdict
    assert checker.verify(f"{claim}, {'a ' * LONGEST}.").verdict is Verdict.NOT_COVERED


def test_a_million_lines_are_one_clear_error() -> None:
    with pytest.raises(DraftError, match="there is no prose in this file"):
        read_draft("draft.md", b"\n" * 1_000_000)


@pytest.mark.parametrize("digits", [18, 19, 309, 5000])
@pytest.mark.parametrize("form", ["{}", "{}%", "£{}bn", "one in {}", "from {} to {}", "{} of {}", "{} July 2015"])
def test_a_figure_of_any_length_is_read_as_a_finite_number(form: str, digits: int) -> None:
    for figure in quantities(form.replace("{}", "9" * digits)):
        assert 0 <= figure.value < 1e32


def test_a_figure_too_large_to_be_true_still_counts_against_a_claim(checker: Checker) -> None:
    claim = "Delayed transfers of care fell by {} days between 2014-15 and 2015-16."
    assert checker.verify(claim.format("9" * 400)).verdict is not Verdict.SUPPORTED


WORDS = ["Vanguards", "the Better Care Fund", "cut", "did not", "emergency admissions", "by", "15%", "£324m", "2015"]
WORDS += [
    "said",
    "the NAO",
    "all",
    "between",
    "and",
    "one in",
    "half",
    "“",
    "”",
    "(",
    ")",
    ".",
    "?",
    ";",
    "–",
    "\u202e",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=25), gap=st.sampled_from([" ", ""])
)
def test_any_text_gets_a_verdict_with_a_reason_and_true_spans(parts: list[str], gap: str, checker: Checker) -> None:
    text = gap.join(parts)
    found = checker.verify(text)
    assert found.reason
    for result in found.claims:
        start, end = result.claim.span
        assert 0 <= start <= end <= len(text)
        for mention in result.claim.mentions:
            assert text[slice(*mention.span)] == mention.text
    for start, end in sentences(text):
        assert text[start:end].strip()


MARKED = [*PIECES.values(), *WORDS, "\n\n", "# ", "| a | b |\n", "> ", "- ", "<p>", "</p>", "<td>", "<!-- a -->"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(
        st.one_of(st.sampled_from([*PIECES.values(), *WORDS, "\n\n", "# ", "| a | b |\n"]), st.text(max_size=6))
    ),
    suffix=st.sampled_from([".md", ".html", ".txt"]),
)
def test_any_draft_is_reviewed_with_true_positions(parts: list[str], suffix: str, checker: Checker) -> None:
    content = "".join(parts).encode("utf-8", "replace")
    try:
        draft = read_draft(f"draft{suffix}", content)
    except DraftError:
        return
    lines = content.decode().replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for result in review(draft, checker):
        assert 1 <= result.line <= result.end_line <= lines
        assert result.column >= 1
