"""What must hold whatever bytes come in: each target takes bytes, and raises for a fault of the program alone."""

from __future__ import annotations

import json
import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

from intcheck.drafts import read_draft, review
from intcheck.drafts.readers import html, tags
from intcheck.errors import DraftError
from intcheck.knowledge import load_knowledge
from intcheck.knowledge.compile import problems_of
from intcheck.language.periods import periods
from intcheck.language.quantities import quantities
from intcheck.language.sentences import sentences
from intcheck.matching import Checker
from intcheck.model.drafts import Run, Tally
from intcheck.model.terms import Verdict
from intcheck.reports.check import check_pieces
from intcheck.reports.verify import render

_KNOWLEDGE = Path(__file__).parents[1] / "knowledge" / "minimal"
_HIDING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_KEPT = frozenset("\n\u00ad\u200c\u200d")
_SUFFIXES = (".md", ".txt", ".html")


@cache
def _checker() -> Checker:
    return Checker(load_knowledge())


@cache
def _scratch() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="intcheck-fuzz-"))
    shutil.copytree(_KNOWLEDGE, folder, dirs_exist_ok=True)
    return folder


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _is_harmless(report: str) -> bool:
    """Whether no character of a report but its line ends moves, hides or turns what a terminal shows."""
    hiding = {sign for sign in set(report) if unicodedata.category(sign) in _HIDING}
    return hiding <= _KEPT


def claim(data: bytes) -> None:
    """Any text gets a verdict with true spans, and every report on it is whole and harmless."""
    text = _text(data)
    found = _checker().verify(text)
    assert found.reason
    for result in found.claims:
        for mention in result.claim.mentions:
            assert text[slice(*mention.span)] == mention.text
    for format in ("table", "markdown", "json"):
        assert _is_harmless(render([found], format))
    [record] = json.loads(render([found], "json"))
    assert record["text"] == text


def draft(data: bytes) -> None:
    """Any draft is read or refused; its sentences stand where they are said to, and its reports are well formed."""
    name = f"draft{_SUFFIXES[data[0] % len(_SUFFIXES)] if data else '.md'}"
    try:
        read = read_draft(name, data[1:])
    except DraftError:
        return
    results = list(review(read, _checker()))
    assert all(result.line >= 1 and result.column >= 1 and result.end_line >= result.line for result in results)
    run = Run("0", "knowledge", "0", frozenset({Verdict.CONTRADICTED}), True)
    for format in ("text", "github", "markdown", "jsonl"):
        assert _is_harmless("".join(check_pieces(results, format, run, Tally())))
    json.loads("".join(check_pieces(results, "sarif", run, Tally())))
    fromstring("".join(check_pieces(results, "junit", run, Tally())))


def figures(data: bytes) -> None:
    """Figures, dates and sentences stand within the text and are finite."""
    text = _text(data)
    for figure in quantities(text):
        assert figure.text == text[slice(*figure.span)]
        assert 0 <= figure.value < 1e40
    for period, (start, end) in periods(text):
        assert 0 <= start < end <= len(text)
        assert period.start or period.end
    for start, end in sentences(text):
        assert text[start:end].strip()


def page(data: bytes) -> None:
    """Pieces of a page come in order, and what is shown has a place."""
    text = _text(data)
    starts = [token.start for token in tags.tokens(text)]
    assert starts == sorted(set(starts))
    for passage in html.passages(text):
        assert passage.anchor(0).line <= text.count("\n") + 1


def word(data: bytes) -> None:
    """A Word file is read or refused, as it comes and with the bytes as its document."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("word/document.xml", data)
    for content in (data, buffer.getvalue()):
        try:
            read_draft("draft.docx", content)
        except DraftError as error:
            assert str(error).startswith("draft.docx: ")  # noqa: PT017


def knowledge(data: bytes) -> None:
    """A file of a knowledge folder is read, or its problems are told with place and remedy."""
    (_scratch() / "assertions" / "clubs.yaml").write_bytes(data)
    for problem in problems_of([_scratch()]):
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.remedy


TARGETS: dict[str, Callable[[bytes], None]] = {
    "claim": claim,
    "draft": draft,
    "figures": figures,
    "html": page,
    "word": word,
    "knowledge": knowledge,
}
