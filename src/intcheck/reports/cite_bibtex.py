"""References as BibTeX entries."""

from __future__ import annotations

import re
from urllib.parse import quote

from intcheck.reports.cite_csl import OTHERS, Item, Name

_TYPES = {"article-journal": "article", "report": "techreport"}
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}
_UNSAFE = re.compile(r"[\\~^&%$#_{}]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(item: Item) -> str:
    """The entry, its signs escaped for LaTeX and the capitals of its title kept."""
    kind = _TYPES.get(item["type"], "misc")
    date = [*item.get("issued", {}).get("date-parts", [[]])[0], None, None]
    place = {"article": "journal", "techreport": "institution"}.get(kind, "howpublished")
    fields = {
        "author": " and ".join(map(_name, item.get("author", []))),
        "title": f"{{{_escaped(item['title'])}}}",
        place: _escaped(item.get("container-title") or item.get("publisher") or ""),
        "year": str(date[0] or ""),
        "volume": _escaped(item.get("volume", "")),
        "number": _escaped(item.get("issue", "")),
        "pages": _escaped(item.get("page", "").replace("–", "--")),
        "doi": _escaped(item.get("DOI", "")),
        "url": quote(item.get("URL", ""), safe=":/?#[]@!$&'()*+,;=%~-._"),
        "note": _escaped(item.get("note", "")),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if date[1]:
        lines.append(f"  month = {_MONTHS[date[1] - 1]}")
    return f"@{kind}{{{item['id']},\n" + ",\n".join(lines) + "\n}"


def _name(name: Name) -> str:
    if name.get("literal") == OTHERS:
        return OTHERS
    if "literal" in name:
        return f"{{{_escaped(name['literal'])}}}"
    return _escaped(f"{name['family']}, {name['given']}")


def _escaped(text: str) -> str:
    return _UNSAFE.sub(lambda sign: _SPECIAL[sign.group()], text)
