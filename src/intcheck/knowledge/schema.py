"""What each kind of entry in a knowledge folder may hold: one description for reading, linting and the JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from intcheck.model.terms import Against, Direction, Role, Status


class Kind(StrEnum):
    """The form of a field's value."""

    TEXT = "text"
    NAME = "name"
    SLUG = "slug"
    DATE = "date"
    URL = "url"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    RECORD = "record"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Field:
    """One field: the form of its value, what it says, and what it may refer to.

    `refers` names the kind of entry whose id the value must be; `many` makes it a list.
    """

    kind: Kind
    about: str
    required: bool = False
    many: bool = False
    choices: tuple[str, ...] = ()
    refers: str = ""
    fields: Mapping[str, Field] = field(default_factory=dict)


Fields = Mapping[str, Field]


def _text(about: str, *, required: bool = False, many: bool = False) -> Field:
    return Field(Kind.TEXT, about, required, many)


def _name(about: str, *, required: bool = False, many: bool = False) -> Field:
    return Field(Kind.NAME, about, required, many)


def _slug(about: str, refers: str = "", *, required: bool = False, many: bool = False) -> Field:
    return Field(Kind.SLUG, about, required, many, refers=refers)


def _date(about: str) -> Field:
    return Field(Kind.DATE, about)


def _choice(about: str, choices: type[StrEnum] | tuple[str, ...], *, required: bool = False) -> Field:
    return Field(Kind.CHOICE, about, required, choices=tuple(map(str, choices)))


def _record(about: str, fields: Fields, *, required: bool = False, many: bool = False) -> Field:
    return Field(Kind.RECORD, about, required, many, fields=fields)


_ID = _slug("Identifier: lower-case letters, digits and hyphens; it never changes.", required=True)
_DIRECTIONS = tuple(direction for direction in Direction if direction is not Direction.EFFECT)

VALUE: Fields = {
    "value": Field(Kind.NUMBER, "The figure, without separators.", required=True),
    "unit": Field(Kind.TEXT, "Unit of the figure.", required=True, refers="unit"),
    "of": _text("What the figure measures, in a few words.", required=True),
    "role": _choice("What the figure is to the finding, where its words do not tell.", Role),
}

FINDING: Fields = {
    "direction": _choice("Which way the outcome went.", _DIRECTIONS, required=True),
    "against": _choice("What it was compared with.", Against, required=True),
    "status": _choice("Whether it happened, was planned, or is a view.", Status, required=True),
    "values": _record("Every figure in the statement.", VALUE, many=True),
    "significant": Field(Kind.FLAG, "Whether the source calls the difference statistically significant."),
}

PERIOD: Fields = {
    "from": _date("Start: year, year and month, or day."),
    "to": _date("End: year, year and month, or day."),
}

ASSERTION: Fields = {
    "id": _ID,
    "source": _slug("Where it was read.", "source", required=True),
    "locator": _text("Where in the source: page, section, table, abstract.", required=True),
    "statement": _text("One finding in the editor's own words, with its figures.", required=True),
    "programmes": _slug("Programmes it is about; an empty list for all.", "programme", required=True, many=True),
    "outcome": _slug("What was measured or is spoken of.", "outcome", required=True),
    "place": _slug("Where it holds.", "place", required=True),
    "finding": _record("What was found.", FINDING, required=True),
    "period": _record("When it holds.", PERIOD),
    "groups": _slug("Groups of people it is about.", "group", many=True),
    "via": _slug("The primary work that the source relays."),
    "speaker": _text("Whose view or recommendation it is."),
    "background": Field(Kind.FLAG, "True for a fact about the setting that is no finding on the subject."),
    "caveats": _text("Limits that the source itself states.", many=True),
    "note": _text("An editor's remark."),
}

SOURCE: Fields = {
    "id": _ID,
    "title": _text("Title of the publication.", required=True),
    "kind": _slug("Kind of source; the strength of its evidence hangs on it.", "kind", required=True),
    "publisher": _text("Who published it."),
    "authors": _text("Authors in order.", many=True),
    "published": _date("Date of publication."),
    "url": Field(Kind.URL, "Where it can be read."),
    "design": _text("Design of the study."),
    "reports_on": _slug("Works that it relays.", many=True),
    "includes": _slug("Works that a review includes.", many=True),
    "supersedes": _slug("Earlier works on the same thing that it replaces.", many=True),
    "note": _text("An editor's remark."),
}

_TERM: Fields = {
    "id": _ID,
    "label": _name("Name as a reader should see it.", required=True),
    "aliases": _name("Other names people write.", many=True),
    "description": _text("What it is, in a sentence."),
}
_OUTCOME: Fields = {
    **_TERM,
    "broader": _slug("The wider outcome.", "outcome"),
    "better": _choice("Which way is good.", ("lower", "higher", "neither")),
    "inverse": _slug("The outcome that moves the other way.", "outcome"),
    "rises_as": _name("Phrases that say by themselves that it rose.", many=True),
    "falls_as": _name("Phrases that say by themselves that it fell.", many=True),
    "no_rise_as": _name("Phrases that say by themselves that it did not rise.", many=True),
    "serves": _slug("Groups of people that it is always about.", "group", many=True),
}
_PROGRAMME: Fields = {
    **_TERM,
    "broader": _slug("The programme it is part of.", "programme"),
    "home": _slug("The place that it covers whole.", "place"),
    "serves": _slug("Groups of people that it is for.", "group", many=True),
    "start": _date("When it began."),
    "end": _date("When it ended."),
}
_PLACE: Fields = {**_TERM, "within": _slug("The wider place.", "place")}
_BODY: Fields = {
    **_TERM,
    "broader": _slug("The body it speaks for.", "body"),
    "sources": _slug("Publications through which it speaks.", many=True),
}
_GROUP: Fields = {**_TERM, "broader": _slug("The wider group.", "group")}
UNIT: Fields = {
    "id": _text("Unit as values write it.", required=True),
    "dimension": _slug("What it measures: percent, gbp, count, days, ratio ...", required=True),
    "factor": Field(Kind.NUMBER, "How many base units of the dimension one unit is."),
    "label": _text("Name as a reader should see it."),
}

MANIFEST: Fields = {
    "name": _text("Name of the knowledge base.", required=True),
    "version": _text("Version of the knowledge base.", required=True),
    "licence": _text("Licence of the wording.", required=True),
    "policy": _text("Editorial policy."),
    "kinds": Field(Kind.NUMBERS, "Weight of evidence, 0 to 1, by kind of source.", required=True),
    "umbrella": _record("The subject as a whole.", _TERM, required=True),
    "settings": Field(Kind.NUMBERS, "Settings of the engine."),
}

LISTS: Mapping[str, tuple[str, Fields]] = {
    "sources": ("source", SOURCE),
    "assertions": ("assertion", ASSERTION),
    "programmes": ("programme", _PROGRAMME),
    "outcomes": ("outcome", _OUTCOME),
    "places": ("place", _PLACE),
    "bodies": ("body", _BODY),
    "groups": ("group", _GROUP),
    "units": ("unit", UNIT),
}
"""Top key of a list -> kind of its entries and their fields."""

TERM_KINDS = ("programme", "outcome", "place", "body", "group")
