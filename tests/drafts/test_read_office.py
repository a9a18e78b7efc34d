"""Word and PDF: all the text that a reader of the document sees, and where."""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from draft_files import paragraph, pdf_file, run, table, word_file
from intcheck.drafts import read_draft
from intcheck.errors import DraftError
from intcheck.model.drafts import Kind, Passage


def read(content: bytes, name: str = "draft.docx") -> list[Passage]:
    return list(read_draft(name, content))


def test_every_part_of_a_word_file_is_read_but_what_was_deleted() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></v:textbox></w:pict></w:r>"
    twice = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    content = word_file(
        paragraph("Integration", style="Kop1"),
        paragraph(
            "Costs ", f"<w:ins>{run('rose')}</w:ins>", "<w:del><w:r><w:delText>fell</w:delText></w:r></w:del>", "."
        ),
        paragraph("Quoted.", style="Citaat"),
        paragraph("Contents 3", style="Inhopg1"),
        paragraph("An item.", extra="<w:numPr/>"),
        f"<w:sdt><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>",
        paragraph("Anchor.", twice),
        table(("Measure", "Finding"), ("Costs", "Cut")),
        paragraph("Page ", "<w:r><w:instrText>PAGE</w:instrText></w:r>", "one."),
        header1=paragraph("In the header."),
        footnotes=f'<w:footnote w:type="separator" w:id="0">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("In a footnote.")}</w:footnote>',
    )
    assert [(p.kind, p.text, p.anchor(0).location) for p in read(content)] == [
        (Kind.RUNNING_HEAD, "In the header.", "header"),
        (Kind.HEADING, "Integration", "paragraph 2"),
        (Kind.PARAGRAPH, "Costs rose.", "paragraph 3"),
        (Kind.QUOTATION, "Quoted.", "paragraph 4"),
        (Kind.LIST_ITEM, "An item.", "paragraph 6"),
        (Kind.PARAGRAPH, "In a control.", "paragraph 7"),
        (Kind.PARAGRAPH, "Anchor.", "paragraph 8"),
        (Kind.PARAGRAPH, "In a box.", "text box"),
        (Kind.TABLE_HEADER, "Measure | Finding", "table 1 row 1"),
        (Kind.TABLE_ROW, "Costs | Cut", "table 1 row 2"),
        (Kind.PARAGRAPH, "Page one.", "paragraph 14"),
        (Kind.FOOTNOTE, "In a footnote.", "footnote 3"),
    ]


def test_a_table_nested_in_a_layout_table_is_read_once() -> None:
    inner = table(("Costs", "Cut"), ("Stays", "Rose"))
    content = word_file(f"<w:tbl><w:tr><w:tc>{paragraph('Before.')}{inner}</w:tc></w:tr></w:tbl>")
    assert [p.text for p in read(content)] == ["Before.", "Costs | Cut", "Stays | Rose"]


def _with_doctype() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
        package.writestr("word/document.xml", bomb)
    return buffer.getvalue()


def _zip_bomb() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<d>" + b" " * 20_000_000 + b"</d>")
    return buffer.getvalue()


def _damaged() -> bytes:
    content = bytearray(word_file(paragraph("Costs rose." * 50)))
    content[60:90] = b"\0" * 30
    return bytes(content)


def _deeply_nested() -> bytes:
    return word_file("<w:sdt>" * 5000 + paragraph("Costs.") + "</w:sdt>" * 5000)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        pytest.param(_with_doctype, "entities", id="an entity bomb"),
        pytest.param(_zip_bomb, "unpacks to", id="a zip bomb"),
        pytest.param(_damaged, "cannot be read", id="a damaged file"),
        pytest.param(_deeply_nested, "nested too deeply", id="parts nested too deeply"),
        pytest.param(
            lambda: word_file().replace(b"document", b"dokument"), "no word/document.xml", id="another package"
        ),
    ],
)
def test_a_hostile_or_broken_word_file_is_one_clear_error(make: Callable[[], bytes], said: str) -> None:
    with pytest.raises(DraftError, match=r"^draft\.docx: ") as error:
        read(make())
    assert said in str(error.value)


def test_pdf_lines_are_joined_into_paragraphs_with_their_page() -> None:
    pytest.importorskip("pypdfium2")
    content = pdf_file(
        (
            "A running head",
            "The Better Care Fund",
            "Emergency admissions rose by 87,000 in the first year of the",
            "fund, and delayed transfers went up as well.",
            "- An item of a list that is short.",
            "The last sentence of a page goes on",
            "1",
        ),
        ("A running head", "over the next page without a break, as sentences in reports will do.", "Page 2 of 3"),
        ("A running head", "And here is the third page with its own sentence to be read by all.", "3"),
    )
    passages = read(content, "draft.pdf")
    assert [(p.kind, p.text) for p in passages] == [
        (Kind.HEADING, "The Better Care Fund"),
        (
            Kind.PARAGRAPH,
            "Emergency admissions rose by 87,000 in the first year of the fund, and delayed transfers went up as well.",
        ),
        (Kind.LIST_ITEM, "An item of a list that is short."),
        (
            Kind.PARAGRAPH,
            "The last sentence of a page goes on over the next page without a break, as sentences in reports will do.",
        ),
        (Kind.PARAGRAPH, "And here is the third page with its own sentence to be read by all."),
    ]
    across = passages[3]
    assert across.anchor(0).location == "page 1"
    assert across.anchor(len(across.text) - 1).location == "page 2"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"%PDF-1.4 nothing", "cannot be read"), (pdf_file(("",)), "text recognition")],
    ids=["no real pdf", "a page without text"],
)
def test_a_pdf_without_text_is_one_clear_error(content: bytes, said: str) -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(DraftError, match=said):
        read(content, "draft.pdf")


def test_without_the_extra_the_message_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(DraftError, match=r'pip install "intcheck\[pdf\]"'):
        read(b"%PDF-1.4", "draft.pdf")


def test_word_files_need_no_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def only_ours(name: str, *args: object, **kwargs: object) -> object:
        assert name.partition(".")[0] not in {"docx", "lxml", "defusedxml"}
        return real(name, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", only_ours)
    importlib.reload(importlib.import_module("intcheck.drafts.readers.word"))
    assert [p.text for p in read(word_file(paragraph("Costs rose.")))] == ["Costs rose."]
