"""What an item of evidence is like: a plan, another's words, what it shares with a claim, which figures it gives."""

from intcheck.model.claims import Claim
from intcheck.model.results import Comparison, Evidence
from intcheck.model.terms import Stance


def is_plan(item: Evidence) -> bool:
    """Whether it tells of a plan what the claim tells as a result."""
    return item.remark == "plan-as-result"


def is_misattributed(item: Evidence) -> bool:
    """Whether somebody else says what the claim puts in a speaker's mouth."""
    return item.remark == "misattributed"


def is_wording(item: Evidence) -> bool:
    """Whether it was held against the claim by its wording."""
    return any(c.field == "wording" for c in item.comparisons)


def is_shared(item: Evidence) -> bool:
    """Whether the finding is on several programmes taken together, of which the claim names one."""
    return any(c.field == "programme" and c.outcome == "wider" for c in item.comparisons)


def is_other_group(claim: Claim, item: Evidence) -> bool:
    """Whether the claim names a group and the finding is not on it."""
    return bool(claim.groups) and any(c.field == "group" and c.outcome != "agrees" for c in item.comparisons)


def is_of_another_outcome(item: Evidence) -> bool:
    """Whether evidence by its wording is filed under another outcome than the claim's."""
    return is_wording(item) and any(c.field == "outcome" and c.outcome == "differs" for c in item.comparisons)


def words_shared(item: Evidence) -> int:
    """How many words or phrases of the claim an item holds."""
    return len(shared_words(item))


def shared_words(item: Evidence) -> set[str]:
    """The words or phrases of the claim that an item holds."""
    return {word for c in item.comparisons if c.field == "wording" and c.claimed for word in c.claimed.split(", ")}


def figures(item: Evidence) -> list[Comparison]:
    """What came of holding each of the claim's figures against an item."""
    return [c for c in item.comparisons if c.field == "figure"]


def fitting(item: Evidence) -> set[str]:
    """The claim's figures that an item gives."""
    return {c.claimed for c in figures(item) if c.outcome == "fits"}


def differing(item: Evidence) -> set[str]:
    """The claim's figures of which an item gives others, or gives them of something else."""
    return {c.claimed for c in figures(item) if c.outcome in ("wrong", "others")}


def silent(item: Evidence) -> set[str]:
    """The claim's figures of which an item says nothing."""
    return {c.claimed for c in figures(item) if c.outcome == "silent"}


def gives_figure(item: Evidence) -> bool:
    """Whether an item gives a figure of the claim."""
    return bool(fitting(item))


def outweighs(item: Evidence, heaviest: float) -> bool:
    """Whether a finding on just the programme, place and outcome of a claim denies it with far more weight."""
    told = {c.field: c.outcome for c in item.comparisons}
    on_it = {told.get(field) for field in ("programme", "place", "outcome")} == {"agrees"}
    denies = told.get("direction") == Stance.CONTRADICTS and item.stance is Stance.CONTRADICTS
    return on_it and denies and item.weight >= OUTWEIGHS * heaviest


OUTWEIGHS = 3
"""How many times as much as what stands nearer a finding must weigh to be heard beside it, however it is worded."""
