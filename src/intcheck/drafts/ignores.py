"""Ignore comments of a draft: which sentence each speaks for, and which silenced nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from intcheck.model.claims import Span
from intcheck.model.drafts import Ignore, Kind, Passage, SentenceResult, Suppression
from intcheck.model.results import Remark

UNUSED = "unused-ignore"


def ignores_of(passage: Passage, spans: Sequence[Span]) -> list[list[Ignore]]:
    """For each sentence of a passage the comments that speak for it.

    A comment speaks for the sentence that it stands in or follows; one before the first sentence for the first.
    """
    spoken: list[list[Ignore]] = [[] for _ in spans]
    starts = [start for start, _ in spans]
    for ignore in passage.ignores:
        spoken[max(0, bisect_left(starts, ignore.offset) - 1)].append(ignore)
    return spoken


class Ignores:
    """The comments of one draft, in force where they stand; one in a heading covers its section."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._sections: list[tuple[int, Ignore]] = []
        self._seen: dict[Ignore, bool] = {}

    def heading(self, passage: Passage) -> None:
        """A heading ends the comments of sections beside it and below it, and may bring its own."""
        self._sections = [held for held in self._sections if held[0] < passage.level]
        for ignore in passage.ignores:
            self._sections.append((passage.level, ignore))
            self._seen[ignore] = False

    def part(
        self, remarks: Sequence[Remark], own: Sequence[Ignore]
    ) -> tuple[list[Remark], list[tuple[Remark, Suppression]]]:
        """The remarks of a sentence that stay, and those that a comment silences."""
        for ignore in own:
            self._seen.setdefault(ignore, False)
        kept: list[Remark] = []
        silenced: list[tuple[Remark, Suppression]] = []
        for remark in remarks:
            comment = self._for(remark, own)
            if comment is None:
                kept.append(remark)
            else:
                self._seen[comment] = True
                silenced.append((remark, Suppression("comment", comment.reason or "no reason given")))
        return kept, silenced

    def unused(self) -> Iterator[SentenceResult]:
        """A result for each comment that silenced nothing."""
        for ignore, used in sorted(self._seen.items(), key=lambda item: (item[0].line, item[0].column)):
            if not used:
                yield self._report(ignore)

    def _for(self, remark: Remark, own: Sequence[Ignore]) -> Ignore | None:
        candidates = [*own, *(ignore for _, ignore in reversed(self._sections))]
        return next((ignore for ignore in candidates if not ignore.codes or remark.code in ignore.codes), None)

    def _report(self, ignore: Ignore) -> SentenceResult:
        codes = ", ".join(sorted(ignore.codes))
        text = f"intcheck-ignore {codes}".strip()
        message = f"This comment silences nothing{f' ({codes})' if codes else ''}. Delete it."
        remark = Remark(UNUSED, message, (0, len(text)))
        end = ignore.column + len(text)
        return SentenceResult(
            self._path,
            ignore.line,
            ignore.column,
            ignore.line,
            end,
            text,
            Kind.COMMENT,
            skipped="ignore-comment",
            remarks=(remark,),
        )
