"""What `cite` prints: references to sources, and to the place in a source where an assertion was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from intcheck.model.knowledge import Source
from intcheck.reports.cite_bibtex import bibtex
from intcheck.reports.cite_csl import Item, csl_item
from intcheck.reports.cite_text import harvard, harvard_in_text, vancouver
from intcheck.reports.text import json_document, visible

STYLES = ("harvard", "vancouver", "bibtex", "csl-json")


class Cited(NamedTuple):
    """A source to cite; for an assertion the place in it and the primary work that it relays, where that is held."""

    source: Source
    locator: str = ""
    primary: Source | None = None


def render_references(cited: Sequence[Cited], style: str) -> str:
    """The references in one of STYLES, in the order given."""
    if style == "csl-json":
        return json_document(_items(cited))
    if style == "bibtex":
        return "\n".join(f"{bibtex(item)}\n" for item in _items(cited))
    return "".join(f"{line}\n" for one in cited for line in _READERS[style](one))


def _items(cited: Sequence[Cited]) -> list[Item]:
    """One item a source, those relayed included; the places named go to its note."""
    sources: dict[str, Source] = {}
    notes: dict[str, list[str]] = {}
    for one in cited:
        for source in filter(None, (one.source, one.primary)):
            sources[source.id] = source
        if one.locator:
            notes.setdefault(one.source.id, []).append(one.locator)
    return [csl_item(source, "; ".join(dict.fromkeys(notes.get(id, [])))) for id, source in sources.items()]


def _harvard(one: Cited) -> list[str]:
    item = csl_item(one.source)
    if not one.locator:
        return [harvard(item)]
    locator = visible(one.locator)
    if one.primary is None:
        return [harvard_in_text(item, locator), harvard(item)]
    primary = csl_item(one.primary)
    return [harvard_in_text(primary, locator, cited_in=item), harvard(item), harvard(primary)]


def _vancouver(one: Cited) -> list[str]:
    place = f" [{visible(one.locator)}]" if one.locator else ""
    lines = [vancouver(csl_item(one.source)) + place]
    return [*lines, f"Relays: {vancouver(csl_item(one.primary))}"] if one.primary else lines


_READERS: Mapping[str, Callable[[Cited], list[str]]] = {"harvard": _harvard, "vancouver": _vancouver}
