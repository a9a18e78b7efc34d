"""A checker can be sent to another process, which then gives the same answers."""

from __future__ import annotations

import pickle

from intcheck import Checker, load_knowledge

CLAIM = "The vanguards cut emergency admissions."


def test_a_copy_gives_the_same_answer() -> None:
    checker = Checker(load_knowledge())
    copy = pickle.loads(pickle.dumps(checker))
    assert copy.verify(CLAIM) == checker.verify(CLAIM)


def test_a_copy_keeps_its_date() -> None:
    checker = Checker(load_knowledge(), published_by="2013")
    copy = pickle.loads(pickle.dumps(checker))
    assert copy.verify(CLAIM) == checker.verify(CLAIM) != Checker(load_knowledge()).verify(CLAIM)
