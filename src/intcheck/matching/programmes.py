"""The programmes of a claim against those of a finding: the same, a part, a wider one, or another."""

from __future__ import annotations

from intcheck.knowledge import KnowledgeBase
from intcheck.knowledge.vocabulary import Vocabulary
from intcheck.matching.fits import Fit, best, compared
from intcheck.model.results import Comparison


class Programmes:
    """Compares programmes in the vocabulary of one knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._vocabulary = knowledge.vocabulary
        self._umbrella = knowledge.manifest.umbrella

    def compare(
        self,
        claimed: tuple[str, ...],
        umbrella: bool,
        found: tuple[str, ...],
        background: bool,
        named: tuple[str, ...],
        same_place: bool,
    ) -> Comparison:
        """Programmes: the same, a part of it, a wider one, or another.

        `named` are programmes of the claim that the statement itself names, narrower perhaps than those it is filed
        under.
        """
        label = labels(self._vocabulary, "programme", claimed)
        if background and (claimed or umbrella):
            fit = Fit.WIDER
        elif claimed:
            fit = self._fit(claimed, found, named)
            if fit in (Fit.NARROWER, Fit.WIDER) and found and same_place:
                fit = Fit.SAME
        elif umbrella:
            label = self._umbrella.label
            fit = Fit.SAME
        else:
            fit = Fit.UNKNOWN if found else Fit.SAME
        unnamed = "the setting at large" if background else self._umbrella.label
        held = labels(self._vocabulary, "programme", found) or unnamed
        return compared("programme", fit, label or "none named", held)

    def _fit(self, claimed: tuple[str, ...], found: tuple[str, ...], named: tuple[str, ...]) -> Fit:
        fits = []
        for programme in claimed:
            below = self._vocabulary.descendants("programme", programme)
            parts = [f for f in found if f in below and f != programme]
            if parts and not (programme in found and self._are_the_whole(programme, parts)):
                fits.append(Fit.NARROWER)
            elif programme in found:
                fits.append(Fit.WIDER if self._is_joint(programme, claimed, found) else Fit.SAME)
            elif programme in named:
                fits.append(Fit.SAME)
            elif not found or any(above in found for above in self._vocabulary.ancestors("programme", programme)):
                fits.append(Fit.WIDER)
            else:
                fits.append(Fit.DIFFERENT)
        return best(fits)

    def _are_the_whole(self, programme: str, parts: list[str]) -> bool:
        """Whether parts of a programme are all those that it has, two at least."""
        own = {d for d in self._vocabulary.descendants("programme", programme) if self._is_right_below(d, programme)}
        return len(own) > 1 and own <= set(parts)

    def _is_right_below(self, part: str, programme: str) -> bool:
        return part != programme and self._vocabulary.ancestors("programme", part)[:1] == (programme,)

    def _is_joint(self, programme: str, claimed: tuple[str, ...], found: tuple[str, ...]) -> bool:
        """Whether a finding takes a programme with others of its rank that have a home and a start of their own.

        Other things that it is filed under, as a kind of support, are what was done in it.
        """
        kin = {
            programme,
            *self._vocabulary.ancestors("programme", programme),
            *self._vocabulary.descendants("programme", programme),
        }
        others = [self._vocabulary.get("programme", f) for f in found if f not in kin and f not in claimed]
        home = self._vocabulary.get("programme", programme)
        return any(o and home and o.start and o.home and o.home == home.home for o in others)


def labels(vocabulary: Vocabulary, kind: str, ids: tuple[str, ...]) -> str:
    """What some terms of a kind are called."""
    terms = [vocabulary.get(kind, id) for id in ids]
    return ", ".join(t.label for t in terms if t)
