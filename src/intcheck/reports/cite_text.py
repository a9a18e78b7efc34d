"""References for a reader: Harvard (as in Cite Them Right) and Vancouver (ICMJE)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from intcheck.reports.cite_csl import OTHERS, Item, Name, year

_MOST_NAMES = 6
_QUOTED = re.compile(r"(?<!\w)['‘]((?:[^'‘’]|\b['’]\b)+)['’](?!\w)")


def harvard(item: Item) -> str:
    """The reference as an entry of a list of references."""
    names = _joined([_harvard_name(name) for name in _named(item)], _has_others(item))
    author = names or item.get("publisher") or item.get("container-title", "")
    head = f"{author} ({year(item) or 'no date'})".strip()
    article = "container-title" in item
    title = f"'{_requoted(item['title'])}'" if article else item["title"]
    parts = [part for part in (title, *_place(item)) if part != author]
    body = ", ".join(parts) if article else " ".join(map(_stopped, parts))
    address = f" Available at: {_address(item)}." if _address(item) else ""
    return _stopped(f"{head} {body}") + address


def _requoted(title: str) -> str:
    """A title whose own quotation marks are double, to stand between single ones."""
    return _QUOTED.sub(r'"\1"', title)


def _place(item: Item) -> list[str]:
    """Journal with volume and pages, paper or site, or publisher."""
    page = str(item.get("page", ""))
    span = "pp. " if any(dash in page for dash in "–-") else ""
    parts = [
        item.get("container-title") or item.get("publisher", ""),
        f"{item.get('volume', '')}{_issue(item)}",
        f"{span}{page}" if page else "",
    ]
    return [part for part in parts if part]


def harvard_in_text(item: Item, locator: str = "", cited_in: Item | None = None) -> str:
    """The reference as it stands in a sentence; `cited_in` is the work that relays it."""
    last = cited_in or item
    parts = [_author_year(item), f"cited in {_author_year(last)}" if cited_in else "", locator]
    return f"({', '.join(filter(None, parts))})"


def _author_year(item: Item) -> str:
    names = [name.get("family") or name["literal"] for name in _named(item)]
    if len(names) > 3 or _has_others(item):
        names = [f"{names[0]} et al."] if names else []
    author = _joined(names, False) or item.get("publisher") or item.get("container-title") or item["title"]
    return f"{author}, {year(item) or 'no date'}"


def vancouver(item: Item) -> str:
    """The reference as a numbered list gives it, without its number."""
    names = [_vancouver_name(name) for name in _named(item)]
    cut = len(names) > _MOST_NAMES or _has_others(item)
    author = ", ".join([*names[:_MOST_NAMES], *(["et al"] if cut else [])])
    parts = [_stopped(author) if author else "", _stopped(item["title"]), _vancouver_place(item)]
    address = f"Available from: {_address(item)}" if _address(item) else ""
    if "DOI" in item:
        address = f"doi:{item['DOI']}"
    return " ".join(filter(None, [*parts, address]))


def _vancouver_place(item: Item) -> str:
    published = year(item)
    if "container-title" not in item:
        return _stopped("; ".join(filter(None, [item.get("publisher", ""), published])))
    numbers = f";{item['volume']}{_issue(item)}" if "volume" in item else ""
    page = f":{item['page']}" if "page" in item else ""
    return " ".join(filter(None, [_stopped(item["container-title"]), _stopped(f"{published}{numbers}{page}")]))


def _named(item: Item) -> list[Name]:
    return [name for name in item.get("author", []) if name.get("literal") != OTHERS]


def _has_others(item: Item) -> bool:
    return {"literal": OTHERS} in item.get("author", [])


def _harvard_name(name: Name) -> str:
    return f"{name['family']}, {name['given'].replace(' ', '')}" if "family" in name else name["literal"]


def _vancouver_name(name: Name) -> str:
    initials = name.get("given", "").replace(". ", "").rstrip(".")
    return f"{name['family']} {initials}" if "family" in name else name["literal"]


def _joined(names: Sequence[str], others: bool) -> str:
    if others:
        return f"{', '.join(names)} et al." if names else ""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _issue(item: Item) -> str:
    return f"({item['issue']})" if "issue" in item else ""


def _address(item: Item) -> str:
    return f"https://doi.org/{item['DOI']}" if "DOI" in item else str(item.get("URL", ""))


def _stopped(text: str) -> str:
    """The text with a full stop, unless it ends with a sign that closes a sentence."""
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
