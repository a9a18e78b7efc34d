"""Claims labelled by hand against the register: the shares answered rightly must not fall below what was reached."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.matching import Checker
from intcheck.model.terms import Verdict

FOLDER = Path(__file__).parent
FILES = sorted(path.stem for path in FOLDER.glob("*.yaml"))


class Shares(NamedTuple):
    """Per cent of claims accepted, of uncovered ones left unanswered, and of unsupported ones called supported."""

    accepted: float
    abstained: float
    false_support: float


REACHED = {
    "analysts": Shares(accepted=79, abstained=96, false_support=1.5),
    "described": Shares(accepted=80.5, abstained=95, false_support=3),
    "fresh": Shares(accepted=85.5, abstained=95, false_support=0.8),
    "mended": Shares(accepted=98, abstained=95, false_support=0),
    "national": Shares(accepted=86, abstained=100, false_support=1),
    "outsiders": Shares(accepted=86, abstained=98, false_support=1),
    "pilots": Shares(accepted=89, abstained=100, false_support=0.5),
    "strangers": Shares(accepted=73, abstained=93, false_support=4.2),
    "unseen": Shares(accepted=84.5, abstained=98, false_support=0.7),
    "writers": Shares(accepted=80, abstained=98, false_support=2.1),
}


class Answer(NamedTuple):
    """A labelled claim and the verdict that it got."""

    label: dict[str, Any]
    verdict: Verdict

    @property
    def accepted(self) -> bool:
        """Whether the verdict is among those that the label accepts."""
        return self.verdict in self.label["accept"]

    @property
    def ideal(self) -> Verdict:
        """The verdict that fits best."""
        return Verdict(self.label["accept"][0])


def labels(name: str) -> list[dict[str, Any]]:
    """The labelled claims of a file."""
    read: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load_knowledge()


def test_every_file_has_its_floors() -> None:
    assert sorted(REACHED) == FILES


@pytest.mark.parametrize("name", FILES)
def test_labels_are_whole(name: str, knowledge: KnowledgeBase) -> None:
    held = {assertion.id for assertion in knowledge.assertions()}
    for label in labels(name):
        assert set(label["accept"]) <= set(Verdict), label["id"]
        named = [*label["supports"], *label["contradicts"], *label["qualifies"]]
        assert set(named) <= held, label["id"]


def test_labels_have_ids_of_their_own() -> None:
    ids = [label["id"] for name in FILES for label in labels(name)]
    assert len(ids) == len(set(ids))


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_verdicts_do_not_fall_behind(name: str, knowledge: KnowledgeBase) -> None:
    checker = Checker(knowledge)
    answers = [Answer(label, checker.verify(label["claim"]).verdict) for label in labels(name)]
    reached, floor = _shares(answers), REACHED[name]
    told = _table(name, reached, answers)
    assert reached.accepted >= floor.accepted, told
    assert reached.abstained >= floor.abstained, told
    assert reached.false_support <= floor.false_support, told


def _shares(answers: list[Answer]) -> Shares:
    return Shares(
        accepted=_share(answer.accepted for answer in answers),
        abstained=_share(a.verdict is Verdict.NOT_COVERED for a in answers if a.ideal is Verdict.NOT_COVERED),
        false_support=_share(a.verdict is Verdict.SUPPORTED for a in answers if "supported" not in a.label["accept"]),
    )


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return 100 * sum(counted) / len(counted)


def _table(name: str, reached: Shares, answers: list[Answer]) -> str:
    """The shares, the share accepted by ideal verdict, and each claim that was answered wrongly."""
    rows = [
        f"{name}: {len(answers)} claims",
        *(f"  {field:<14}{share:6.1f}%" for field, share in reached._asdict().items()),
    ]
    for verdict in Verdict:
        if group := [answer.accepted for answer in answers if answer.ideal is verdict]:
            rows.append(f"  {verdict.value:<14}{_share(group):6.1f}% of {len(group)}")
    missed = [answer for answer in answers if not answer.accepted]
    rows += [f"  {m.label['id']} {'/'.join(m.label['accept'])} got {m.verdict}: {m.label['claim']}" for m in missed]
    return "\n".join(rows)
