"""Claims given as somebody's: of the body whose finding it is, under several names, and of another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from random import Random

from generator.case import Case
from generator.register import Register
from generator.subjects import subject_of
from generator.templated import Writer
from generator.wording import sentence, wording
from intcheck.model.claims import Mention
from intcheck.model.knowledge import Assertion, Term
from intcheck.model.terms import Direction, Status

NAMES = 3
"""Names of a body, its label first, that are tried."""


class Attributer:
    """Gives findings to speakers; `mentions` finds the terms that a text names."""

    def __init__(self, register: Register, mentions: Callable[[str], tuple[Mention, ...]]) -> None:
        self._register = register
        self._mentions = mentions
        self._speakers = lru_cache(maxsize=None)(self._bodies_named)

    def __call__(self, assertion: Assertion, random: Random) -> Iterator[Case]:
        """The statement given to its own body and to one that says nothing of the kind."""
        behind = self._register.bodies_behind(assertion)
        if not behind or assertion.speaker or any(m.kind == "body" for m in self._mentions(assertion.statement)):
            return
        bodies = self._register.vocabulary.of_kind("body")
        template = random.choice(wording("attributed"))
        own = self._own(assertion, [bodies[b] for b in sorted(behind)])
        if own:
            yield _said(assertion, "true: attributed", template, own.label, self._told(assertion))
            yield from self._otherwise(assertion, own, random)
        speaking = self._register.bodies_on(assertion.outcome) | behind | self._speakers(assertion.work)
        others = [b for b in bodies.values() if b.id not in speaking]
        if others:
            body = random.choice(others).label
            yield _said(assertion, "false: misattributed", template, body, self._told(assertion))

    def _own(self, assertion: Assertion, behind: list[Term]) -> Term | None:
        if assertion.work != assertion.source:
            return None
        publisher = self._register.knowledge.source(assertion.work).publisher
        return next((body for body in behind if publisher and body.label in publisher), None)

    def _otherwise(self, assertion: Assertion, body: Term, random: Random) -> Iterator[Case]:
        """The finding in other words, of the body under another name."""
        writer = Writer(assertion, subject_of(assertion, self._register).plain(), self._register, random)
        if assertion.finding.status is not Status.OBSERVED or assertion.finding.direction is Direction.DESCRIPTIVE:
            return
        if writer.good_side():
            told = self._register.within(writer.say(writer.direction, "active", writer.subject))
            name = random.choice([body.label, *body.aliases][:NAMES])
            template = random.choice(wording("attributed_otherwise"))
            yield _said(assertion, "true: attributed, other words", template, name, told)

    def _told(self, assertion: Assertion) -> str:
        return self._register.within(assertion.statement)

    def _bodies_named(self, work: str) -> frozenset[str]:
        """Bodies named as speakers of a work, with their kin."""
        found = {
            m.term for speaker in self._register.speakers(work) for m in self._mentions(speaker) if m.kind == "body"
        }
        return frozenset(k for body in found for k in self._register.kin("body", body))


def _said(assertion: Assertion, kind: str, template: str, body: str, claim: str) -> Case:
    takes_article = body.split()[-1] in wording("bodies_with_article") or body.islower()
    name = f"the {body}" if takes_article and not body.lower().startswith("the ") else body
    return Case(sentence(template.format(body=name, claim=claim)), kind, assertion.id)
