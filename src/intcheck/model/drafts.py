"""What a draft is made of, and what checking each of its sentences yields."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from intcheck.model.claims import Span
from intcheck.model.results import Assessment, Remark
from intcheck.model.terms import Verdict


class Kind(StrEnum):
    """What part a passage plays in its draft."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_HEADER = "table-header"
    TABLE_ROW = "table-row"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    CAPTION = "caption"
    REFERENCE = "reference"
    RUNNING_HEAD = "running-head"
    COMMENT = "comment"
    """An ignore comment that silences nothing; no sentence of the draft."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """From `offset` in a passage on, characters stand at `line`, `column` and the columns after it.

    `location` names the part of the file where lines do not ("footnote 3", "page 4", "table 1 row 2").
    """

    offset: int
    line: int
    column: int
    location: str | None = None


@dataclass(frozen=True, slots=True)
class Ignore:
    """An ignore comment: the codes it silences (none: all), its reason, and where it stands.

    `offset` is the place in the passage's text at which the comment stood.
    """

    codes: frozenset[str]
    reason: str
    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of prose without its markup, and where each character of it stands in the file.

    `level` is the depth of a heading (1 is the highest) or of a list item. `cells` are the spans of a
    table row's cells in `text`. `table` numbers the tables of a draft from 1, else 0.
    """

    text: str
    kind: Kind
    anchors: tuple[Anchor, ...]
    level: int = 0
    cells: tuple[Span, ...] = ()
    table: int = 0
    ignores: tuple[Ignore, ...] = ()

    def anchor(self, offset: int) -> Anchor:
        """Line, column and location of one character of the text."""
        at = self.anchors[max(0, bisect_right(self.anchors, offset, key=lambda a: a.offset) - 1)]
        return Anchor(offset, at.line, at.column + max(0, offset - at.offset), at.location)


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to check: the path as the user named it, and its passages in order."""

    path: str
    passages: tuple[Passage, ...]

    def __iter__(self) -> Iterator[Passage]:
        return iter(self.passages)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word of the draft was taken to stand for: "it" for the last programme named, for example."""

    words: str
    meaning: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a remark does not count: an ignore comment in the draft or an entry of the baseline."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class SentenceResult:
    """One sentence, list item or table row of a draft: checked, or skipped for a reason.

    `line`, `column` count from 1 and `end_column` is one past the last character. In formats without lines,
    `line` counts paragraphs and `location` names the part. `remarks` are those still in force;
    `suppressed` are the others, each with the reason it does not count. `passage` numbers the passages of
    a draft from 1, and `level` is the depth of a heading or list item, so that a report can lay the draft out.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    kind: Kind
    location: str | None = None
    skipped: str | None = None
    assessment: Assessment | None = None
    remarks: tuple[Remark, ...] = ()
    readings: tuple[Reading, ...] = ()
    suppressed: tuple[tuple[Remark, Suppression], ...] = ()
    fingerprint: str = ""
    passage: int = 0
    level: int = 0

    @property
    def where(self) -> str:
        """Path, line and column, or path and location in formats without lines."""
        return f"{self.path}: {self.location}" if self.location else f"{self.path}:{self.line}:{self.column}"

    @property
    def verdict(self) -> Verdict | None:
        """The verdict of a checked sentence; None for one that was skipped."""
        return self.assessment.verdict if self.assessment is not None and self.skipped is None else None


@dataclass(slots=True)
class Tally:
    """Totals of a run; `sentences` is always the sum of what was checked and what was skipped."""

    drafts: int = 0
    unread: int = 0
    verdicts: dict[Verdict, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    remarks: dict[str, int] = field(default_factory=dict)
    suppressed: int = 0
    failing: int = 0

    @property
    def checked(self) -> int:
        """Sentences that got a verdict."""
        return sum(self.verdicts.values())

    @property
    def sentences(self) -> int:
        """All sentences: checked and skipped."""
        return self.checked + sum(self.skipped.values())

    def add(self, result: SentenceResult, fails: bool) -> None:
        """Count one result."""
        if result.verdict is not None:
            self.verdicts[result.verdict] = self.verdicts.get(result.verdict, 0) + 1
        elif result.kind is not Kind.COMMENT:
            reason = result.skipped or "no-claim"
            self.skipped[reason] = self.skipped.get(reason, 0) + 1
        for remark in result.remarks:
            self.remarks[remark.code] = self.remarks.get(remark.code, 0) + 1
        self.suppressed += bool(result.suppressed)
        self.failing += fails


@dataclass(frozen=True, slots=True)
class Run:
    """What a report says about the run: the tool, the knowledge it used, and the policy in force."""

    version: str
    knowledge: str
    knowledge_version: str
    failing: frozenset[Verdict]
    show_all: bool = False

    def fails(self, result: SentenceResult) -> bool:
        """Whether a result fails the policy: a verdict that fails, with a remark still in force."""
        return result.verdict in self.failing and bool(result.remarks)
