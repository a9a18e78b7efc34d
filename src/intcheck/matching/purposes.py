"""The reasons and purposes that a claim gives for what it tells."""

from __future__ import annotations

from intcheck.language.terms import common_stems, function_stems
from intcheck.matching.texts import understand
from intcheck.model.claims import Claim, CueHit
from intcheck.text.words import Word

REASONS = frozenset([("cause", "because"), ("cause", "purpose")])
"""Category and value of the cues behind which a reason or a purpose stands."""
BROUGHT_ABOUT = ("cause", "brought-about")
"""Category and value of the cues before which a reason stands: "better health is what brought costs down"."""
FEWEST = 2
"""Words of content that a reason behind a cue must have to be asked for; one that stands before has its say."""


def reasons(claim: Claim) -> tuple[tuple[frozenset[str], ...], ...]:
    """The content of each reason that a claim gives: the stems and concepts of its words, names aside."""
    behind = (_content(claim, cue) for cue in claim.cues if (cue.category, cue.value) in REASONS)
    before = (_content(claim, cue) for cue in claim.cues if (cue.category, cue.value) == BROUGHT_ABOUT)
    return (*(reason for reason in behind if len(reason) >= FEWEST), *filter(None, before))


def _content(claim: Claim, cue: CueHit) -> tuple[frozenset[str], ...]:
    """What stands before a cue, or behind it, up to the comma where the cue opens the claim."""
    offset = claim.span[0]
    read = understand(claim.text)
    if (cue.category, cue.value) == BROUGHT_ABOUT:
        start, end = 0, cue.span[0] - offset
    else:
        start = cue.span[1] - offset
        comma = claim.text.find(",", start) if cue.span[0] == offset else -1
        end = comma if comma >= 0 else len(claim.text)
    named = [(m.span[0] - offset, m.span[1] - offset) for m in claim.mentions if m.kind != "outcome"]
    return tuple(
        read.of_word[at]
        for at, word in enumerate(read.words)
        if start <= word.start < end and _is_content(word) and not any(a <= word.start < b for a, b in named)
    )


def _is_content(word: Word) -> bool:
    return word.stem[0].isalpha() and word.stem not in function_stems() and word.stem not in common_stems()
