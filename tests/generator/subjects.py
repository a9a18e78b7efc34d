"""What an assertion is about, in words that fit into a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from generator.register import Register
from generator.wording import wording
from intcheck.model.knowledge import Assertion, Term, Value
from intcheck.model.terms import Role
from intcheck.text.words import stems


@dataclass(frozen=True, slots=True)
class Subject:
    """The parts of a generated sentence; `programmes` and `place` are ids, None where the sentence names none."""

    subject: str | None
    outcome: str
    group: str
    where: str
    amount: str
    programmes: tuple[str, ...] | None
    place: str | None

    def fill(self, template: str) -> str:
        """The template with these parts."""
        was = "were" if self.outcome.endswith("s") else "was"
        parts = {"subject": self.subject or "", "outcome": self.outcome, "group": self.group, "where": self.where}
        return template.format(**parts, amount=self.amount, was=was)

    def plain(self) -> Subject:
        """The same without its figure."""
        return replace(self, amount="")


def subject_of(assertion: Assertion, register: Register) -> Subject:
    """The assertion's own subject, named by labels, with the size of its change where it gives one."""
    programmes = narrowest(assertion, register)
    terms = [register.vocabulary.of_kind("programme")[p] for p in programmes]
    umbrella = None if assertion.background else register.knowledge.manifest.umbrella.label
    where = _where(assertion, terms, register)
    return Subject(
        subject=" and ".join(named(t, register) for t in terms) or umbrella,
        outcome=register.vocabulary.of_kind("outcome")[assertion.outcome].label,
        group=_group(assertion, register),
        where=where,
        amount=_amount(assertion),
        programmes=programmes or None,
        place=assertion.place if where else None,
    )


def narrowest(assertion: Assertion, register: Register) -> tuple[str, ...]:
    """The assertion's programmes without those that merely contain another one."""
    wider = {above for p in assertion.programmes for above in register.vocabulary.ancestors("programme", p)}
    return tuple(p for p in assertion.programmes if p not in wider)


def named(programme: Term, register: Register) -> str:
    """A programme's label as a sentence names it, with an article where it takes one."""
    bare = programme.label.removeprefix("The ").partition(",")[0]
    capitals = sum(word[0].isupper() for word in bare.split())
    if capitals > 1:
        return bare if bare.endswith("s") else f"the {bare}"
    return register.within(bare)


def synonyms(assertion: Assertion, subject: Subject, register: Register, random: Random, count: int) -> list[Subject]:
    """The subject under other names that the vocabulary knows."""
    outcome = register.vocabulary.of_kind("outcome")[assertion.outcome]
    outcomes = nouns(outcome) if outcome.better in ("lower", "higher") else []
    single = subject.programmes if subject.programmes and len(subject.programmes) == 1 else ()
    programmes = [a for p in single for a in nouns(register.vocabulary.of_kind("programme")[p])]
    found = []
    for _ in range(count):
        what = random.choice(outcomes) if outcomes else subject.outcome
        who = random.choice(programmes) if programmes else subject.subject
        found.append(replace(subject, outcome=what, subject=who))
    return [s for s in found if s != subject]


def nouns(term: Term) -> list[str]:
    """The names of a term that can stand as a noun: plural, or akin to its label, and without a verb."""
    unfit = set(wording("not_nouns"))
    label = set(stems(term.label))
    names = [alias for alias in term.aliases if not unfit & set(alias.lower().replace("-", " ").split())]
    return [name for name in names if name.endswith("s") or label & set(stems(name))]


def _where(assertion: Assertion, programmes: list[Term], register: Register) -> str:
    homes = {home for t in programmes for home in (t.home,) if home}
    if assertion.place in homes or assertion.place == "international" or (programmes and assertion.place == "england"):
        return ""
    return f" in {register.vocabulary.of_kind('place')[assertion.place].label}"


def _group(assertion: Assertion, register: Register) -> str:
    labels = [register.vocabulary.of_kind("group")[g].label.lower() for g in assertion.groups[:1]]
    return f" among {labels[0]}" if labels else ""


def _amount(assertion: Assertion) -> str:
    value = change(assertion)
    return f" by {written(value)}" if value else ""


def change(assertion: Assertion) -> Value | None:
    """The figure that says by how much the outcome changed, where the finding gives exactly one."""
    main = [v for v in assertion.finding.values if v.role is Role.MAIN]
    sizes = [
        v for v in main if v.of.split()[0].lower() in wording("changes") and v.dimension in ("percent", "count", "days")
    ]
    return sizes[0] if len(main) == 1 and sizes else None


def written(value: Value) -> str:
    """A figure with its unit."""
    number = f"{abs(value.value):,.10f}".rstrip("0").rstrip(".")
    if value.dimension == "percent":
        return f"{number}%"
    return f"{number} {value.unit}" if value.dimension == "days" else number
