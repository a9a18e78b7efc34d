"""Walk a draft: cut passages into sentences, keep track of headings, lists and tables, read each in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from intcheck.drafts.interpret import Interpreter
from intcheck.drafts.lexicon import lexicon
from intcheck.drafts.meaning import Interpretation
from intcheck.drafts.quotes import is_quotation
from intcheck.drafts.reword import Edit
from intcheck.drafts.rows import Columns, row_edits
from intcheck.drafts.subjects import DOCUMENT, OUTCOME, PROGRAMME
from intcheck.language.resources import resource
from intcheck.language.sentences import sentences
from intcheck.model.claims import Span
from intcheck.model.drafts import Kind, Passage
from intcheck.text.words import words

_HEADING_WORDS = 10
_UNMARKED_LEVEL = 90
_ROWS = frozenset({Kind.TABLE_HEADER, Kind.TABLE_ROW})
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})+\.?(?=\s+[A-Z])|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s+")
_AUTHORS = r"(?:\[\d{1,3}\]\s*)?[A-Z][\w .,&'\u2019-]{1,90}"
_CITATION = re.compile(_AUTHORS + r"\((?:19|20)\d\d[a-z]?\)[.,:]?\s+[\"\u2018\u201c']?[A-Z]")
_LISTED = frozenset({Kind.LIST_ITEM, *_ROWS})


class Part(NamedTuple):
    """A sentence of a passage: why it is not to be checked, or else how it reads; and what kind it is."""

    span: Span
    kind: Kind
    skipped: str | None
    interpretation: Interpretation | None


class Outline:
    """The state of one walk."""

    def __init__(self, interpreter: Interpreter, skip_quotes: bool) -> None:
        self._interpreter = interpreter
        self._memory = interpreter.memory
        self._skip_quotes = skip_quotes
        self._header: Passage | None = None
        self._lead: str = ""
        self._references: int | None = None

    def walk(self, passages: Sequence[Passage]) -> Iterator[tuple[Passage, list[Part]]]:
        """Each passage with its sentences, in order."""
        for index, passage in enumerate(passages):
            following = passages[index + 1] if index + 1 < len(passages) else None
            if passage.kind not in _LISTED:
                self._lead = ""
                self._memory.end_lead_in()
            self._memory.paragraph()
            yield passage, list(self._parts(passage, following))

    def _parts(self, passage: Passage, following: Passage | None) -> Iterator[Part]:
        if passage.kind is Kind.HEADING:
            yield self._heading(passage, passage.level)
        elif following is not None and self._stands_over(passage, following):
            yield self._heading(passage, _UNMARKED_LEVEL)
        elif self._references is not None or _CITATION.match(passage.text):
            yield from (Part(span, Kind.REFERENCE, "reference", None) for span in sentences(passage.text))
        elif passage.kind is Kind.RUNNING_HEAD and not passage.text.endswith((".", "!", "?")):
            yield Part((0, len(passage.text)), passage.kind, "running-head", None)
        elif passage.kind is Kind.TABLE_HEADER:
            self._header = passage
            yield Part((0, len(passage.text)), passage.kind, "table-header", None)
        elif passage.kind is Kind.TABLE_ROW:
            yield self._row(passage)
        elif any(tells(passage.text) for tells in (_is_metadata, _is_byline, _is_front_matter, self._is_titled)):
            yield Part((0, len(passage.text)), passage.kind, "metadata", None)
        else:
            yield from self._prose(passage, following)

    def _heading(self, passage: Passage, level: int) -> Part:
        if self._references is not None and level <= self._references:
            self._references = None
        if _plain(passage.text) in _reference_titles():
            self._references = level
        self._interpreter.heading(passage.text, level)
        return Part((0, len(passage.text)), Kind.HEADING, "heading", None)

    def _stands_over(self, passage: Passage, following: Passage) -> bool:
        """Whether a paragraph is a heading that its author only made bold or short."""
        text = passage.text
        short = passage.kind is Kind.PARAGRAPH and len(text.split()) <= _HEADING_WORDS and not text[:1].islower()
        return short and text[-1:].isalnum() and following.kind is not Kind.HEADING and self._interpreter.is_title(text)

    def _row(self, passage: Passage) -> Part:
        header = self._header if self._header is not None and self._header.table == passage.table else None
        names = partial(self._interpreter.names, kinds=(PROGRAMME, OUTCOME))
        told = resource("anaphora")
        columns = Columns(told["asides"], told["column_leads"], told["plans"], told["results"])
        edits = row_edits(passage, header, names, self._interpreter.is_measure, columns)
        read = self._interpreter.sentence(passage.text, edits)
        return Part((0, len(passage.text)), passage.kind, None, read)

    def _is_titled(self, text: str) -> bool:
        """Whether a passage only says whose paper it is: "Report of the director of integration, for decision." """
        said = [word.lower for word in words(text)]
        known = lexicon()
        noun = known.nouns.get(said[0]) if said else None
        if noun is None or noun.stands_for != DOCUMENT or said[1:2] not in WHOSE or text.count(".") > 1:
            return False
        verbs = names_of_verbs() - known.sets["no_verbs"]
        tells = any(word in verbs or word.endswith("ed") or word[:1].isdecimal() for word in said[1:])
        return not (tells or self._interpreter.names(text, (OUTCOME,)))

    def _prose(self, passage: Passage, following: Passage | None) -> Iterator[Part]:
        spans = sentences(passage.text)
        leads = following is not None and self._leads(passage, following)
        for number, span in enumerate(spans):
            last = number == len(spans) - 1
            text = passage.text[slice(*span)]
            if last and leads and following is not None:
                yield self._lead_in(span, text, passage.kind, following)
            elif number == 0 and not last and _runs_in(text):
                self._interpreter.sentence(text)
                yield Part(span, Kind.HEADING, "heading", None)
            else:
                yield self._sentence(span, text, passage.kind)

    def _leads(self, passage: Passage, following: Passage) -> bool:
        """Whether a passage introduces the list or table after it."""
        if following.kind not in _LISTED:
            return False
        deeper = passage.kind is following.kind and passage.level < following.level
        return passage.text.endswith(":") or (deeper and self._interpreter.is_label(passage.text))

    def _lead_in(self, span: Span, text: str, kind: Kind, following: Passage) -> Part:
        unfinished = following.text[:1].islower()
        part = Part(span, kind, "lead-in", None) if unfinished else self._sentence(span, text, kind)
        self._interpreter.lead_in(text)
        self._lead = text.rstrip(": ") if unfinished else ""
        return part

    def _sentence(self, span: Span, text: str, kind: Kind) -> Part:
        quoted = kind is Kind.QUOTATION or is_quotation(text)
        kind = Kind.QUOTATION if quoted else kind
        read = self._interpreter.sentence(text, self._edits(span, text, kind))
        if quoted and self._skip_quotes:
            return Part(span, kind, "quotation", None)
        if self._interpreter.is_label(text):
            return Part(span, kind, "heading", None)
        if kind is Kind.LIST_ITEM and self._interpreter.is_asked_for(text):
            return Part(span, kind, "instruction", None)
        if read.skipped is not None:
            return Part(span, kind, "question" if text.endswith("?") else read.skipped, None)
        return Part(span, kind, None, read)

    def _edits(self, span: Span, text: str, kind: Kind) -> tuple[Edit, ...]:
        number = _NUMBER.match(text) if span[0] == 0 else None
        herald = _herald().match(text) or _courtesy().match(text)
        edits = tuple(Edit(match.span(), "") for match in (number, herald) if match)
        return (*edits, *self._lead_edit(text)) if kind is Kind.LIST_ITEM else edits

    def _lead_edit(self, text: str) -> tuple[Edit, ...]:
        """The unfinished sentence before a list, put before an item that goes on with it."""
        goes_on = self._lead and text[:1].islower() and not self._interpreter.opens_with_subject(text)
        return (Edit((0, 0), f"{self._lead} "),) if goes_on else ()


@cache
def _herald() -> re.Pattern[str]:
    """ "Critics will quote" and the like: what follows is what is to be checked."""
    who, say = ("|".join(map(re.escape, resource("anaphora")[name])) for name in ("heralds", "heralding"))
    return re.compile(rf"(?:{who}) (?:will|may|might|could|would) (?:also )?(?:{say})(?: that)? ", re.IGNORECASE)


@cache
def _courtesy() -> re.Pattern[str]:
    """ "The hon. Member for Leeds East is right to say that": whose seat it is tells nothing of what follows."""
    who, say = ("|".join(map(re.escape, resource("anaphora")[name])) for name in ("members", "reminding"))
    style = r"(?:right )?(?:hon(?:ourable|\.)?|noble) (?:and (?:learned|gallant|reverend) )?"
    seat = rf"(?: for (?:the )?{_SEAT}(?:,? (?:(?:and|of|upon|the) )*{_SEAT}){{0,6}})?"
    return re.compile(rf"(?:The|My) {style}(?i:{who})(?:,? the Member)?{seat},? (?:{say}) that ")


_SEAT = r"[A-Z][\w'\u2019-]+"


@cache
def names_of_verbs() -> frozenset[str]:
    """Words of which one shows that a line is a sentence."""
    known = lexicon().sets
    return known["helpers"] | known["moving"] | known["saying"] | known["changing"]


WHOSE = (["of"], ["by"], ["from"], ["to"], ["for"])
"""Words between a document and whoever wrote it or is to read it."""


def _runs_in(text: str) -> bool:
    """Whether the first words of a passage are a heading that runs in with it: "Dying at home." before a sentence."""
    said = [word.lower for word in words(text)]
    tells = any(word in names_of_verbs() or word.endswith("ed") or word[:1].isdecimal() for word in said)
    return text.endswith(".") and 0 < len(said) <= LONGEST_RUN_IN and not tells


LONGEST_RUN_IN = 4
"""Words of a heading that runs in with the text that it stands over."""


def _is_metadata(text: str) -> bool:
    """Whether a passage says who wrote it, when, and for whom ("Date: 4 June")."""
    label, colon, _ = text.partition(":")
    if not colon or text.endswith((".", "!", "?")):
        return False
    first = [word.lower for word in words(label)]
    return 0 < len(first) <= 3 and first[0] in resource("anaphora")["metadata"]


def _is_byline(text: str) -> bool:
    """Whether a line says, in no sentence, by whom or when it was published: "Posted by the care team, 14 May"."""
    said = [word.lower for word in words(text.partition(",")[0])]
    known = lexicon().sets
    told = text.endswith((".", "!", "?")) or not known["helpers"].isdisjoint(said)
    return not told and len(said) > 1 and said[0] in known["bylines"] and said[1] in known["byline_goes_on"]


def _is_front_matter(text: str) -> bool:
    """Whether a passage opens by naming what the draft is for, in no sentence: "Inquiry: integrated care." """
    label, colon, rest = text.partition(":")
    first = [word.lower for word in words(label)]
    known = lexicon().sets
    if not colon or not 0 < len(first) <= LONGEST_LABEL or first[0] not in known["metadata"]:
        return False
    verbs = names_of_verbs() - known["no_verbs"]
    return verbs.isdisjoint(word.lower for word in words(rest.partition(".")[0]))


LONGEST_LABEL = 2
"""Words before the colon that names what a draft is for."""


def _plain(text: str) -> str:
    return " ".join(word.lower for word in words(text) if word.lower.isalpha())


def _reference_titles() -> frozenset[str]:
    return frozenset(resource("anaphora")["references"])
