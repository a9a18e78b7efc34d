"""Every cue reads the sentence it must read and leaves alone the one it must not."""

from __future__ import annotations

import pytest

from intcheck.language.reading import read
from intcheck.language.resources import cues_in_data
from intcheck.text.phrases import find, grow
from intcheck.text.words import words

CUES = [pytest.param(category, cue, id=f"{category}: {cue.get('cue', '?')[:50]}") for category, cue in cues_in_data()]


def found_in(text: str) -> set[tuple[str, str]]:
    reading = read(text, 0, lambda found, text: (), lambda found, text: found)
    return {(cue.category, cue.value) for cue in reading.cues}


@pytest.mark.parametrize(("category", "cue"), CUES)
def test_a_cue_reads_its_example_and_not_its_near_miss(category: str, cue: dict[str, str]) -> None:
    assert cue.keys() == {"cue", "means", "match", "not"}
    own = grow([(cue["cue"], "this")])
    assert list(find(own, words(cue["match"]))), "the cue does not occur in its own example"
    assert (category, cue["means"]) in found_in(cue["match"]), "another cue hides it in its own example"
    assert not list(find(own, words(cue["not"]))), "the cue occurs in the sentence that it must not read"
