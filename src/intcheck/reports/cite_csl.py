"""A source in the shape of CSL JSON, from which every style of reference is written."""

from __future__ import annotations

import re
from typing import Any

from intcheck.model.knowledge import Source
from intcheck.reports.text import visible, web_address

Item = dict[str, Any]
Name = dict[str, str]

OTHERS = "others"
_ARTICLES = frozenset(("peer-reviewed", "systematic-review"))
_TYPES = {"news": "article-newspaper", "commentary": "webpage"}
_JOURNAL = re.compile(r"(?P<journal>.+?) (?P<volume>\d+)(?:\((?P<issue>[^()]+)\))?(?::(?P<page>[\w.]+(?:[–-]\w+)?))?")
_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\S+)")
_PERSON = re.compile(r"(?P<family>[^\W\d_].*) (?P<given>[A-Z]{1,4})")
_BODY = re.compile(r"&|\b(?:of|for|and|the|[A-Z]{2,})\b")
_REMARK = re.compile(r" ?\([^()]*\)$")


def csl_item(source: Source, note: str = "") -> Item:
    """The source as a CSL JSON item; keys without a value are left out."""
    doi = _DOI.fullmatch(source.url or "")
    journal = _JOURNAL.fullmatch(source.publisher or "")
    kind = "article-journal" if source.kind in _ARTICLES and (doi or journal) else _TYPES.get(source.kind, "report")
    item: Item = {
        "id": source.id,
        "type": kind,
        "title": visible(source.title),
        "author": [_name(author, source.publisher or "") for author in source.authors],
        **_published_in(kind, source.publisher, journal),
        "issued": _issued(source.published),
        "DOI": doi.group(1) if doi else "",
        "URL": web_address(source.url) or "",
        "note": visible(note),
    }
    return {key: value for key, value in item.items() if value}


def _published_in(kind: str, publisher: str | None, journal: re.Match[str] | None) -> Item:
    """Journal, volume, issue and pages of an article, the paper or site of news, else the publisher."""
    if kind == "article-journal" and journal:
        parts = journal.groupdict()
        return {
            "container-title": visible(parts["journal"]),
            "volume": parts["volume"],
            "issue": parts["issue"],
            "page": parts["page"],
        }
    return {"publisher" if kind == "report" else "container-title": visible(publisher or "")}


def _name(author: str, publisher: str) -> Name:
    """A person by family name and initials, or a body as it is written."""
    written = _REMARK.sub("", visible(author))
    if written.lower() in ("and others", "et al", "et al."):
        return {"literal": OTHERS}
    person = _PERSON.fullmatch(written)
    if person is None or written in publisher or _BODY.search(person["family"]):
        return {"literal": written}
    return {"family": person["family"], "given": " ".join(f"{initial}." for initial in person["given"])}


def _issued(published: str | None) -> Item:
    return {"date-parts": [[int(part) for part in published.split("-")]]} if published else {}


def year(item: Item) -> str:
    """Year of publication, or "" where none is known."""
    return str(item["issued"]["date-parts"][0][0]) if "issued" in item else ""
