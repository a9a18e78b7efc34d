"""What is left of a clause once its terms, cues, figures and dates are read."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from intcheck.language.concepts import concept_hits
from intcheck.language.cues import Found
from intcheck.language.denial import denials
from intcheck.language.figure_words import hedge_words
from intcheck.language.reading import Reading
from intcheck.language.speakers import who_is_quoted
from intcheck.language.terms import common_stems, function_stems
from intcheck.model.claims import Unit
from intcheck.model.terms import Hedge

ORDINARY_ENDINGS = (
    "ly",
    "ing",
    "ed",
    "tion",
    "sion",
    "ness",
    "ment",
    "ity",
    "ance",
    "ence",
    "ism",
    "ers",
    "ors",
    "ists",
    "ever",
)
"""Endings of ordinary words: one that only opens its sentence is no name because of its capital."""

NOT_NOUNS = ("ed", "ing", "ly", "ive", "able", "ible", "ous", "ful", "al", "ic", "less", "est", "er")
"""Endings of words that describe more than they name."""

LINKS = frozenset(["for", "of", "among", "amongst", "from", "to", "with", "the", "a", "an", "their", "its"])
READ = frozenset(["programme", "place", "body", "umbrella"])
"""Kinds of term that are compared as such and so are no content."""


def content(reading: Reading, first: int, last: int, head: Sequence[Found]) -> tuple[str, ...]:
    """Stems that say what the clause is about beyond its terms, its direction and its figures."""
    taken = _positions(t for t in reading.terms if t.category in READ) | _positions(head)
    taken |= _positions(c for c in reading.cues if _is_about_the_sentence(c))
    stems = [
        word.stem
        for at, word in enumerate(reading.words[first:last], first)
        if at not in taken and _is_content(word.stem) and not _in_figure(reading, at)
    ]
    return tuple(dict.fromkeys(stems))


def _is_about_the_sentence(cue: Found) -> bool:
    """Whether a cue tells who speaks or what kind of sentence it is; a verb of orders does only where it opens one."""
    if cue.category not in ("attribution", "discourse") or cue.value == "none":
        return False
    return cue.value != ORDER or cue.first == 0


def _tells_how_many(cue: Found) -> bool:
    """Whether a cue tells how many something is so of or how surely, which is compared as such."""
    return cue.category in ("quantifier", "certainty") and cue.value != "none"


ORDER = "instruction-opener"
"""What a verb means that makes a sentence an instruction."""


class Sense(NamedTuple):
    """The concepts that each word of a sentence is part of, the phrase that it stands in, and what is denied."""

    concepts: Mapping[int, Collection[str]]
    phrases: Mapping[int, range]
    denied: Collection[int]


def sense(reading: Reading) -> Sense:
    """The concepts and denials of a whole sentence, names aside, which each of its clauses takes its part of."""
    named = _positions(t for t in reading.terms if t.category in READ)
    concepts = defaultdict[int, set[str]](set)
    phrases: dict[int, range] = {}
    for name, _, start, end in concept_hits(reading.words):
        hit = range(start, end)
        if named.issuperset(hit) or (len(hit) == 1 and start in phrases and _is_function(reading, start)):
            continue
        if len(hit) > 1:
            phrases.update(dict.fromkeys(hit, hit))
        for at in hit:
            concepts[at].add(name)
    return Sense(concepts, phrases, denials(reading.words).words)


def _is_function(reading: Reading, at: int) -> bool:
    return reading.words[at].stem in function_stems()


def units(reading: Reading, meant: Sense, first: int, last: int) -> tuple[Unit, ...]:
    """What a clause says beyond its subject and figures, phrase by phrase: concepts first, then single words."""
    found = reading.words
    taken = _positions(t for t in reading.terms if t.category in READ)
    taken |= _positions(c for c in reading.cues if _is_about_the_sentence(c))
    taken |= {at for at in range(first, last) if _in_figure(reading, at)} | _hedging(reading) | who_is_quoted(reading)
    named = {at: meant.concepts.get(at, ()) for at in range(first, last)}
    counting = _positions(c for c in reading.cues if _tells_how_many(c))
    result: list[Unit] = []
    latest = first
    for at in range(first, last):
        stem = found[at].stem
        if at in taken or (not named[at] and (stem in function_stems() or not _is_word(stem))):
            continue
        phrase = meant.phrases.get(at, ())
        if stem in function_stems() and not taken.isdisjoint(phrase):
            continue
        names = tuple(sorted({*named[at], *(() if stem in function_stems() else (stem,))}))
        if result and latest in (at - 1, *phrase) and at - 1 not in taken and _goes_on(meant, at):
            latest = at
            result[-1] = result[-1]._replace(
                words=f"{result[-1].words} {found[at].lower}", names=tuple(sorted({*result[-1].names, *names}))
            )
            continue
        latest = at
        general = (stem in common_stems() and not phrase) or (at in counting and not named[at])
        is_named = bool(named[at]) and (bool(phrase) or stem not in function_stems())
        result.append(Unit(found[at].lower, names, general, at in meant.denied, is_named))
    return tuple(result)


def _hedging(reading: Reading) -> set[int]:
    """Positions of the words before a figure that say how exactly it is meant."""
    starts = {q.span[0] for q in reading.quantities if q.hedge is not Hedge.EXACT}
    hedging: set[int] = set()
    for figure in (at for at, word in enumerate(reading.words) if word.start in starts):
        for at in range(figure - 1, -1, -1):
            if reading.words[at].lower not in hedge_words():
                break
            hedging.add(at)
    return hedging


def _goes_on(meant: Sense, at: int) -> bool:
    """Whether a word goes on with the phrase of the word before it, or with what that word means."""
    phrase, named = meant.phrases.get(at), meant.concepts.get(at)
    if phrase is not None and at - 1 in phrase:
        return True
    return bool(named) and meant.concepts.get(at - 1) == named


def restrictors(reading: Reading, outcome: Found, is_rare: Callable[[str], bool]) -> tuple[str, ...]:
    """Rare stems beside an outcome that narrow it: "waits for hip replacements", "ambulance response times"."""
    near = [*_before(reading, outcome.first), *_after(reading, outcome.last)]
    return tuple(dict.fromkeys(stem for stem in near if is_rare(stem)))


def unknown_names(reading: Reading, first: int, last: int, is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """Names in capitals that neither the vocabulary nor the statements hold."""
    if _is_title_case(reading):
        return ()
    named = _positions(reading.terms)
    names = []
    seen = first
    for at in range(first, last):
        word = reading.words[at]
        written = reading.text[word.start : word.end]
        if (
            at < seen
            or at in named
            or not written[0].isupper()
            or len(written) == 1
            or is_known(word.stem)
            or _in_figure(reading, at)
        ):
            continue
        if at > 0 or not written.lower().endswith(ORDINARY_ENDINGS):
            start, seen = _whole_name(reading, at)
            begin, end = reading.within(start, seen)
            names.append(reading.text[begin:end])
    return tuple(dict.fromkeys(names))


def _whole_name(reading: Reading, at: int) -> tuple[int, int]:
    """First and one past last of the capitalised words, this one among them, that stand side by side."""
    first = last = at
    while first > 0 and _capital(reading, first - 1) and not reading.between(first - 1, first).strip():
        first -= 1
    while last + 1 < len(reading.words) and _capital(reading, last + 1) and not reading.between(last, last + 1).strip():
        last += 1
    return first, last + 1


def _capital(reading: Reading, at: int) -> bool:
    return reading.text[reading.words[at].start].isupper()


def _is_title_case(reading: Reading) -> bool:
    named = _positions([t for t in reading.terms if t.category in ("programme", "place", "body", "umbrella")])
    letters = [w for at, w in enumerate(reading.words) if at not in named and w.lower[0].isalpha() and len(w.lower) > 3]
    return len(letters) > 3 and sum(reading.text[w.start].isupper() for w in letters) > 0.7 * len(letters)


def _before(reading: Reading, first: int) -> Iterator[str]:
    stop = _positions(reading.cues) | _positions(reading.terms)
    for at in range(first - 1, max(-1, first - 4), -1):
        if (
            at in stop
            or _in_figure(reading, at)
            or reading.between(at, at + 1).strip(" -'")
            or reading.words[at].lower in LINKS
        ):
            return
        if not _narrows(reading, at):
            return
        yield reading.words[at].stem


def _after(reading: Reading, last: int) -> Iterator[str]:
    terms, cues = _positions(reading.terms), _positions(c for c in reading.cues if c.value != "none")
    for at in range(last, min(len(reading.words), last + 8)):
        if at in cues or _in_figure(reading, at) or (at > last and reading.between(at - 1, at).strip(" -'")):
            return
        word = reading.words[at]
        if at == last and word.lower not in LINKS:
            return
        if at not in terms and word.lower not in LINKS and _narrows(reading, at):
            yield word.stem


def _narrows(reading: Reading, at: int) -> bool:
    """Whether a word beside an outcome can narrow it: a noun or adjective that is no cue and no part of a concept."""
    word = reading.words[at]
    meant = any(first <= at < last for _, _, first, last in concept_hits(reading.words))
    return _is_content(word.stem) and not meant and not word.lower.endswith(NOT_NOUNS)


def _is_content(stem: str) -> bool:
    return _is_word(stem) and stem not in common_stems()


def _is_word(stem: str) -> bool:
    return len(stem) > 1 and stem[0].isalpha()


def _positions(found: Sequence[Found] | Iterator[Found]) -> set[int]:
    return {at for f in found for at in range(f.first, f.last)}


def _in_figure(reading: Reading, at: int) -> bool:
    start = reading.words[at].start
    figures = [q.span for q in reading.quantities] + [span for _, span in reading.periods]
    return any(low <= start < high for low, high in figures)
