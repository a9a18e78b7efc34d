"""A claim that says what a statement says, nearly word for word, both ways: nothing left out, nothing added.

Words alone never decide stance; here each of the two must hold the other's words, face the same way, and no figure
may differ. "Saved £511m" does not restate "was planned to save £511m": a word of the statement is missing.
"""

from __future__ import annotations

from intcheck.language.terms import function_stems
from intcheck.matching.wording import Text, understand
from intcheck.model.claims import Claim
from intcheck.model.knowledge import Assertion

HELD = 0.85
"""Share of the words of each that the other must hold."""
FEWEST = 4
"""Words below which two texts are too short to be the same by their words."""


def restates(claim: Claim, assertion: Assertion) -> bool:
    """Whether claim and statement hold each other's words and deny the same ones."""
    said, held = understand(claim.text), understand(assertion.statement)
    return _holds(held, said) and _holds(said, held) and not _clash(said, held)


def _holds(holder: Text, other: Text) -> bool:
    content = [at for at, word in enumerate(other.words) if word.stem not in function_stems()]
    if len(content) < FEWEST:
        return False
    met = sum(any(name in holder.names for name in other.of_word[at]) for at in content)
    return met >= HELD * len(content)


def _clash(said: Text, held: Text) -> bool:
    """Whether the two stand at opposite ends of a line, or one denies a word that the other asserts."""
    if any(said.signs[name] * held.signs.get(name, 0) < 0 for name in said.signs):
        return True
    shared = [name for name in said.names if name in held.names]
    apart = sum((name in said.denied_names) != (name in held.denied_names) for name in shared)
    return apart * 2 > len(shared)
