"""Rules on the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from intcheck.knowledge.lint.shelf import Finding, Shelf
from intcheck.knowledge.schema import TERM_KINDS
from intcheck.knowledge.shape import Record
from intcheck.text.words import fold, stems


def no_better(shelf: Shelf) -> Iterator[Finding]:
    """An outcome says which way is good: `better: lower`, `higher` or `neither`.

    Why: without it "improved" and "worsened" cannot be read as a direction.
    Example: `- id: emergency-admissions` with no `better`. Write: `better: lower`. For an outcome that can move both
    ways without being good or bad, such as the design of a programme: `better: neither`.
    """
    for record in shelf.of("outcome"):
        if "better" not in record.values:
            yield Finding(record, "id", f"outcome {record.id} has no better.", "Add better: lower, higher or neither.")


def shared_alias(shelf: Shelf) -> Iterator[Finding]:
    """A name belongs to one term of its kind; names are the same when their stems are.

    Why: a claim that uses a shared name is about both terms at once, and evidence on either decides it.
    Example: `aliases: [delays]` of two outcomes. Write: keep it with the one that people mean by default.
    """
    for kind in TERM_KINDS:
        first: dict[tuple[str, ...], Record] = {}
        for record in shelf.of(kind):
            for where, name in _names(record):
                other = first.setdefault(_key(name), record)
                if other is not record:
                    message = f"{name!r} also names {kind} {other.id}."
                    yield Finding(record, where, message, "Keep it with one of them.")


def unreachable_alias(shelf: Shelf) -> Iterator[Finding]:
    """A name must hold a word or figure, and stand once.

    Why: names are matched word by word in any case, so a name without words never matches, and a second copy adds
    nothing but work for the next editor.
    Example: `aliases: ["&", pilot, Pilot]`. Write: `aliases: [pilot]`.
    """
    for record in shelf.of(*TERM_KINDS):
        seen: set[str] = set()
        for where, name in _names(record):
            written = name if name.isupper() else fold(name).lower()
            if not stems(name):
                yield Finding(record, where, f"{name!r} holds no word.", "Delete it or write it out.")
            elif written in seen:
                yield Finding(record, where, f"{name!r} stands twice.", "Delete it.")
            seen.add(written)


def _names(record: Record) -> Iterator[tuple[str, str]]:
    """Label and aliases, each with the field it stands in."""
    yield "label", record.values["label"]
    for number, name in enumerate(record.values.get("aliases", ())):
        yield f"aliases.{number}", name


def _key(name: str) -> tuple[str, ...]:
    """What decides whether two names match the same text; names in capitals are matched as written."""
    return (name,) if name.isupper() else tuple(stems(name))
