"""All claims that a knowledge base yields, in a fixed order, and a sample of them with every kind in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from random import Random

from generator.attributed import Attributer
from generator.case import Case
from generator.holders import exchanged
from generator.register import Register
from generator.rewritten import Rewriter
from generator.templated import templated
from generator.turned import turned
from generator.widened import widened
from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.language.parser import Parser

SEED = 2026


def generate(knowledge: KnowledgeBase, seed: int = SEED) -> Iterator[Case]:
    """Every claim of every assertion; the same seed gives the same claims, whatever else the knowledge base holds."""
    register = Register(knowledge)
    rewritten = Rewriter(register, Parser(knowledge))
    attributed = Attributer(register, rewritten.mentions)
    seen: set[tuple[str, str]] = set()
    for assertion in register.assertions:
        random = Random(f"{seed} {assertion.id}")
        drawn = (
            *templated(assertion, register, random),
            *rewritten(assertion, random),
            *attributed(assertion, random),
            *exchanged(assertion, register, random),
            *turned(assertion, register, random),
            *widened(assertion, register, random),
        )
        for case in drawn:
            if (case.text, case.assertion) not in seen:
                seen.add((case.text, case.assertion))
                yield case


@cache
def drawn() -> tuple[Case, ...]:
    """Every claim of the shipped knowledge, drawn once."""
    return tuple(generate(load_knowledge()))


def sample(cases: Sequence[Case], size: int, seed: int = SEED) -> list[Case]:
    """About `size` claims: each kind by its share, with eight at least of those that have as many."""
    by_kind: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        by_kind[case.kind].append(case)
    chosen = []
    for kind, members in sorted(by_kind.items()):
        wanted = max(8, round(size * len(members) / len(cases)))
        chosen += Random(f"{seed} {kind}").sample(members, min(wanted, len(members)))
    return chosen
