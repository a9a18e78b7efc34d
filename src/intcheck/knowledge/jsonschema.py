"""JSON Schemas of the files of a knowledge folder, made from the one description that the reader uses.

They speak of YAML as editors read it (YAML 1.2): a year without quotation marks arrives there as a number.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from intcheck.knowledge.schema import LISTS, MANIFEST, Field, Fields, Kind
from intcheck.knowledge.shape import DATE, SLUG, URL

Schema = dict[str, Any]
Ids = Mapping[str, Collection[str]]

DIALECT = "http://json-schema.org/draft-07/schema#"
_TITLES = {
    "kb": "What a knowledge base is and how it weighs its sources (kb.yaml)",
    "sources": "Publications of a knowledge base",
    "assertions": "Sourced statements of a knowledge base",
    "vocabulary": "Programmes, outcomes, places, bodies, groups and units of a knowledge base",
}
FILES = tuple(_TITLES)
"""Kinds of file in a knowledge folder that have a schema."""


def json_schema(file: str, ids: Ids | None = None) -> Schema:
    """The schema of one kind of file, a name from FILES.

    `ids` maps kinds of entry ("outcome", "source", "unit" ...) to the ids that fields may refer to; an editor then
    offers and checks them. Raises KeyError for a name that is none.
    """
    head = {"$schema": DIALECT, "title": _TITLES[file]}
    if file == "kb":
        return head | _table(MANIFEST, ids or {})
    listed = [key for key in LISTS if (key if key in FILES else "vocabulary") == file]
    lists = {key: _list(_table(LISTS[key][1], ids or {}), "") for key in listed}
    return head | {"type": "object", "minProperties": 1, "additionalProperties": False, "properties": lists}


def _table(fields: Fields, ids: Ids) -> Schema:
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _field(spec, ids) for name, spec in fields.items()},
    }
    required = [name for name, spec in fields.items() if spec.required]
    return schema | ({"required": required} if required else {})


def _field(spec: Field, ids: Ids) -> Schema:
    if spec.kind is Kind.RECORD:
        item = _table(spec.fields, ids)
    elif spec.refers in ids:
        item = {"enum": sorted(ids[spec.refers])}
    else:
        item = _FORMS[spec.kind](spec)
    return _list(item, spec.about) if spec.many else {"description": spec.about, **item}


def _list(item: Schema, about: str) -> Schema:
    described = {"description": about} if about else {}
    return {**described, "type": "array", "items": item}


def _text(_spec: Field) -> Schema:
    return {"type": ["string", "number"], "pattern": r"\S"}


def _number(_spec: Field) -> Schema:
    return {"type": "number"}


def _numbers(_spec: Field) -> Schema:
    return {"type": "object", "additionalProperties": _number(_spec)}


def _flag(_spec: Field) -> Schema:
    return {"type": "boolean"}


def _choice(spec: Field) -> Schema:
    return {"enum": list(spec.choices)}


def _slug(_spec: Field) -> Schema:
    return {"type": "string", "pattern": f"^(?:{SLUG.pattern})$"}


def _url(_spec: Field) -> Schema:
    return {"type": "string", "pattern": f"^(?:{URL.pattern})$"}


def _date(_spec: Field) -> Schema:
    """A year, month or day; a bare year is a number to an editor."""
    return {"type": ["string", "integer"], "pattern": f"^(?:{DATE.pattern})$", "minimum": 1000, "maximum": 9999}


_FORMS: Mapping[Kind, Callable[[Field], Schema]] = {
    Kind.TEXT: _text,
    Kind.NAME: _text,
    Kind.SLUG: _slug,
    Kind.DATE: _date,
    Kind.URL: _url,
    Kind.NUMBER: _number,
    Kind.NUMBERS: _numbers,
    Kind.FLAG: _flag,
    Kind.CHOICE: _choice,
}
