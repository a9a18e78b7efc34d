"""What one clause of a sentence takes over from another."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.language.context import Context
from intcheck.model.claims import Claim


def share_subject(claims: list[Claim], context: Context) -> list[Claim]:
    """A clause that names no outcome, or no programme, speaks of its neighbour's."""
    teller = next((c for c in claims if c.outcome), None)
    subject = next((c for c in claims if c.programmes or c.umbrella), None)
    shared = []
    for claim in claims:
        if not claim.outcome and not claim.direction and not teller and claim.quantities and claim.period:
            claim = claim._replace(outcome=context.outcome)
        if claim.direction and not claim.outcome:
            claim = _about_the_same(claim, teller) if teller else claim._replace(outcome=context.outcome)
        if subject and not claim.programmes and not claim.umbrella:
            claim = claim._replace(programmes=subject.programmes, umbrella=subject.umbrella)
        shared.append(claim)
    return shared


def _about_the_same(claim: Claim, teller: Claim) -> Claim:
    """A claim on its neighbour's outcome, and where it names none of its own, on its place and group of people."""
    return claim._replace(
        outcome=teller.outcome, places=claim.places or teller.places, groups=claim.groups or teller.groups
    )


def without_heralds(claims: list[Claim], text: str, start: int) -> list[Claim]:
    """The claims without those that only announce what follows a colon: "Torbay did better: admissions fell by 5%"."""
    return [
        _in_the_same_place(claim, claims[at - 1]) if at and _heralds(claims[at - 1], text, start) else claim
        for at, claim in enumerate(claims)
        if at + 1 == len(claims) or not _heralds(claim, text, start)
    ]


def _in_the_same_place(claim: Claim, herald: Claim) -> Claim:
    """A claim with what its herald names."""
    return claim._replace(
        programmes=claim.programmes or herald.programmes,
        places=claim.places or herald.places,
        groups=claim.groups or herald.groups,
    )


def _heralds(claim: Claim, text: str, start: int) -> bool:
    """Whether a claim says before a colon that things went well or badly but not what did, and after it only when."""
    named = any(mention.kind == "outcome" for mention in claim.mentions)
    told = any(cue.value in ("improve", "worsen", "ahead", "behind") for cue in claim.cues)
    if not told or named or claim.quantities:
        return False
    first, last = (end - start for end in claim.span)
    colon = first + text[first:last].find(":")
    spans = [*(mention.span for mention in claim.mentions), *(cue.span for cue in claim.cues)]
    alone = colon >= first and all(end - start <= colon for _, end in spans)
    return alone or text[last:].lstrip()[:1] == ":"


def share_unknown(claims: list[Claim]) -> list[Claim]:
    """A clause that names no subject of its own speaks of the unknown one that the clause before names."""
    shared: list[Claim] = []
    for claim in claims:
        if shared and shared[-1].unknown and not any(m.kind == "programme" for m in claim.mentions):
            claim = claim._replace(unknown=claim.unknown or shared[-1].unknown)
        shared.append(claim)
    return shared


def carry(context: Context, claims: Sequence[Claim]) -> Context:
    """What the next clause of the sentence takes over."""
    last = claims[-1]
    groups = last.groups if _opens_with_group(last) else ()
    return Context(last.programmes, last.umbrella, last.outcome, last.places, groups, last.period, last.attribution)


def _opens_with_group(claim: Claim) -> bool:
    """Whether a group is the subject of a clause, ahead of what it says happened, or was taken over by it."""
    mentions = [m.span[0] for m in claim.mentions if m.kind == "group"]
    verbs = [c.span[0] for c in claim.cues if c.category == "direction"]
    return not mentions or not verbs or min(mentions) < min(verbs)
