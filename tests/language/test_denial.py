"""What a denial reaches in a text whose wording is compared."""

from __future__ import annotations

import pytest

from intcheck.language.denial import denials
from intcheck.text.words import words

REACHED = [
    ("The plan was not carried out.", "plan carried out"),
    ("Although money grew, the plan was not carried out.", "plan carried"),
    ("The auditors said that the plan was not carried out.", "plan carried"),
    ("A shared plan was lacking in the area.", "shared plan"),
    ("None of the boards had ever worked with the councils near them on budgets.", "budgets"),
    ("It reviewed schemes, none of which isolated the effect.", "isolated effect"),
    ("The reform is not supported by the data.", "reform supported"),
    ("Nor did the sites of the three national programmes work to one agreed definition.", "agreed definition"),
    ("Departments denied that vacancies get in the way of joint work.", "vacancies way"),
]


@pytest.mark.parametrize(("text", "denied"), REACHED)
def test_a_denial_reaches_its_verb_and_subject(text: str, denied: str) -> None:
    assert set(denied.split()) <= _denied(text)


SPARED = [
    ("Although money grew, the plan was not carried out.", "money grew"),
    ("The auditors said that the plan was not carried out.", "auditors"),
    ("Lack of money held back their work.", "back work"),
    ("Without a legal basis the boards could still share budgets.", "share budgets"),
    ("Data were not collected until long after the start.", "collected"),
    ("No team ran the fund at the centre in its first months; councils paid for it.", "councils paid"),
    ("Difficulty in sharing records hampered the boards.", "hampered boards"),
    ("Patients were denied care.", "care"),
    ("The pilots were not alone: they had advisers.", "advisers"),
]


@pytest.mark.parametrize(("text", "told"), SPARED)
def test_a_denial_spares_what_stands_apart_from_it(text: str, told: str) -> None:
    assert not set(told.split()) & _denied(text)


def test_what_is_asked_is_left_open() -> None:
    found = words("It is too early to say whether the boards worked, but money was saved.")
    left_open = {found[at].lower for at in denials(found).asked}
    assert "worked" in left_open
    assert "saved" not in left_open


def _denied(text: str) -> set[str]:
    found = words(text)
    return {found[at].lower for at in denials(found).words}
