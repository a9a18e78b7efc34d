"""Word and PDF files made in memory, and an engine whose verdicts a test can foresee."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from intcheck.knowledge import KnowledgeBase
from intcheck.language.context import NOWHERE, Context
from intcheck.model.claims import Claim
from intcheck.model.drafts import Passage
from intcheck.model.results import Assessment, ClaimResult, Remark
from intcheck.model.terms import Confidence, Verdict

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
STYLES = (
    f"<w:styles {_SPACES}>"
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    "</w:styles>"
)


def run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "", extra: str = "") -> str:
    """A paragraph of plain texts or ready XML."""
    runs = "".join(part if part.startswith("<") else run(part) for part in content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{extra}</w:pPr>{runs}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of plain cells."""
    body = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl>{body}</w:tbl>"


def word_file(*body: str, **parts: str) -> bytes:
    """A Word file with a body and further parts ("footnotes", "header1"), each as XML content."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        inner = "".join(body)
        package.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{inner}</w:body></w:document>")
        package.writestr("word/styles.xml", STYLES)
        for name, content in parts.items():
            tag = name.rstrip("0123456789")
            package.writestr(f"word/{name}.xml", f"<w:{tag} {_SPACES}>{content}</w:{tag}>")
    return buffer.getvalue()


def pdf_file(*pages: tuple[str, ...]) -> bytes:
    """A PDF whose pages hold the given lines, one under another."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        drawn = "".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T* " for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 760 Td {drawn}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {font} /Contents {len(objects)} 0 R >>"
        objects.append(page)
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects)


def _assembled(objects: list[str]) -> bytes:
    out = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table_at = len(out)
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table_at}\n%%EOF\n"
    return out.encode("latin-1")


def places(passage: Passage, word: str) -> tuple[int, int]:
    """Line and column of a word of a passage."""
    anchor = passage.anchor(passage.text.index(word))
    return anchor.line, anchor.column


class Foreseeable:
    """An engine that contradicts "cut", finds "all" overstated and "mixed" mixed, and supports "rose".

    Anything else is not covered. It remembers what it was asked.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.asked: list[tuple[str, Context]] = []

    def verify(self, text: str, context: Context = NOWHERE) -> Assessment:
        """The verdict that the words foretell."""
        self.asked.append((text, context))
        verdict, word, code = _foretold(text)
        at = text.find(word)
        remarks = (Remark(code, f"“{word}” is not what was found.", (at, at + len(word))),) if code else ()
        skipped = "question" if text.endswith("?") else None
        result = ClaimResult(
            Claim(text, (0, len(text)), skipped=skipped), verdict, "As foretold.", Confidence.LOW, remarks=remarks
        )
        return Assessment(text, verdict, "As foretold.", Confidence.LOW, (result,))


def _foretold(text: str) -> tuple[Verdict, str, str]:
    if " cut" in text.lower():
        return Verdict.CONTRADICTED, "cut" if "cut" in text else "Cut", "contradicted-direction"
    if "all " in text.lower():
        return Verdict.OVERSTATED, "all" if "all " in text else "All", "overgeneralised"
    if "mixed" in text:
        return Verdict.MIXED, "mixed", ""
    return (Verdict.SUPPORTED, "", "") if "rose" in text else (Verdict.NOT_COVERED, "", "")
