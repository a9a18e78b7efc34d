"""A draft -> a result for every sentence, in order: checked, or skipped and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from intcheck.drafts.baseline import Baseline
from intcheck.drafts.fingerprint import fingerprint
from intcheck.drafts.ignores import Ignores, ignores_of
from intcheck.drafts.interpret import Interpreter
from intcheck.drafts.meaning import Interpretation
from intcheck.drafts.outline import Outline, Part
from intcheck.drafts.remarks import chosen, remarks_of, skipped_because
from intcheck.drafts.subjects import SubjectFinder
from intcheck.drafts.tied import is_of_its_time, is_tied
from intcheck.knowledge import KnowledgeBase
from intcheck.language.context import NOWHERE, Context
from intcheck.model.drafts import Draft, Ignore, Kind, Passage, SentenceResult, Suppression
from intcheck.model.results import Assessment, Remark
from intcheck.model.terms import Verdict


class Engine(Protocol):
    """What a review needs of a checker."""

    knowledge: KnowledgeBase

    def verify(self, text: str, context: Context = NOWHERE) -> Assessment:
        """What the evidence says about a text."""


class Options(NamedTuple):
    """What to check and what to report: remark codes wanted (none: all) and not wanted, and known remarks."""

    skip_quotes: bool = False
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    baseline: Baseline | None = None


DEFAULT = Options()
_FAULTED = frozenset({Verdict.CONTRADICTED, Verdict.OVERSTATED, Verdict.MIXED})


def review(draft: Draft, checker: Engine, options: Options = DEFAULT) -> Iterator[SentenceResult]:
    """Check a draft sentence by sentence; headings, earlier sentences and tables give each its context.

    Ignore comments that silence nothing follow at the end, as results of kind "comment".
    """
    checking = _Checking(draft.path, checker, options)
    outline = Outline(Interpreter(SubjectFinder(checker.knowledge)), options.skip_quotes)
    for number, (passage, parts) in enumerate(outline.walk(draft.passages), 1):
        if passage.kind is Kind.HEADING:
            checking.ignores.heading(passage)
            comments: list[list[Ignore]] = [[]]
        else:
            comments = ignores_of(passage, [part.span for part in parts])
        for part, own in zip(parts, comments, strict=True):
            yield checking.result(passage, part, own, number)
    for result in checking.ignores.unused():
        if chosen(result.remarks[0].code, options.select, options.ignore):
            yield result


class _Checking:
    """Turns the parts of one draft into results."""

    def __init__(self, path: str, checker: Engine, options: Options) -> None:
        self._path = path
        self._checker = checker
        self._options = options
        self.ignores = Ignores(path)

    def result(self, passage: Passage, part: Part, own: Sequence[Ignore], number: int) -> SentenceResult:
        text = passage.text[slice(*part.span)]
        read, assessment = self._read(part.interpretation) if part.interpretation is not None else (None, None)
        skipped = part.skipped or (self._skipped(assessment, read) if assessment is not None else None)
        remarks = self._remarks(assessment, read, len(text)) if skipped is None else []
        kept, suppressed = self.ignores.part(remarks, own)
        mark = fingerprint(text)
        kept, known = self._against_baseline(kept, mark)
        start, end = passage.anchor(part.span[0]), passage.anchor(max(part.span[0], part.span[1] - 1))
        return SentenceResult(
            path=self._path,
            line=start.line,
            column=start.column,
            end_line=end.line,
            end_column=end.column + 1,
            text=text,
            kind=part.kind,
            location=start.location,
            skipped=skipped,
            assessment=assessment,
            remarks=tuple(kept),
            readings=read.readings if read is not None else (),
            suppressed=(*suppressed, *known),
            fingerprint=mark,
            passage=number,
            level=passage.level,
        )

    def _read(self, read: Interpretation) -> tuple[Interpretation, Assessment]:
        """A sentence as it is most likely meant, with what the evidence says of it.

        Where nothing decides the likeliest reading, the next one is tried: evidence that gives the sentence's own
        figure shows what the sentence is about.
        """
        likeliest = self._assess(read)
        if likeliest.verdict is Verdict.NOT_COVERED or _is_about_anything(likeliest, read):
            for other in read.others:
                assessment = self._assess(other)
                if is_tied(assessment, at_large=not other.programmes):
                    return other, assessment
        return read, likeliest

    def _assess(self, read: Interpretation) -> Assessment:
        context = Context(programmes=read.programmes, umbrella=read.umbrella, outcome=read.outcome, places=read.places)
        return self._checker.verify(read.reworded.text, context=context)

    def _skipped(self, assessment: Assessment, read: Interpretation | None) -> str | None:
        """Why nothing was checked after all."""
        if read is not None and _is_about_anything(assessment, read):
            return "unnamed-subject"
        return skipped_because(assessment)

    def _remarks(self, assessment: Assessment | None, read: Interpretation | None, length: int) -> list[Remark]:
        if assessment is None or read is None:
            return []
        found = remarks_of(assessment, read.reworded, length)
        return [remark for remark in found if chosen(remark.code, self._options.select, self._options.ignore)]

    def _against_baseline(
        self, remarks: list[Remark], mark: str
    ) -> tuple[list[Remark], list[tuple[Remark, Suppression]]]:
        baseline = self._options.baseline
        if baseline is None:
            return remarks, []
        known = [remark for remark in remarks if baseline.holds(mark, remark.code)]
        fresh = [remark for remark in remarks if remark not in known]
        return fresh, [(remark, Suppression("baseline", "known before")) for remark in known]


def _is_about_anything(assessment: Assessment, read: Interpretation) -> bool:
    """Whether a sentence is faulted by evidence on programmes of which it may not speak."""
    told = is_tied(assessment) or is_of_its_time(assessment)
    return not read.is_anchored and assessment.verdict in _FAULTED and not told
