"""What stands around a sentence in a draft: the subject that "it", "they" or a bare fragment speaks of."""

from typing import NamedTuple

from intcheck.model.knowledge import Period


class Context(NamedTuple):
    """Subjects that a sentence takes over where it names none of its own.

    Ids of the vocabulary; `attribution` is the body whose view the sentence goes on to give.
    """

    programmes: tuple[str, ...] = ()
    umbrella: bool = False
    outcome: str | None = None
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    period: Period | None = None
    attribution: str | None = None


NOWHERE = Context()
