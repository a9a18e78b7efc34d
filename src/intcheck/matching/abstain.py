"""Why a claim is not covered: what kind of text it is, or what the nearest evidence lacks."""

from __future__ import annotations

from collections.abc import Sequence

from intcheck.model.claims import Claim
from intcheck.model.results import Evidence

_KINDS = {
    "question": "It is a question, which states nothing that evidence could settle.",
    "instruction": "It is an instruction, which states nothing that evidence could settle.",
    "opinion": "It is an opinion on what is right, which evidence cannot settle.",
    "language": "It is not in English, the only language that is read.",
    "empty": "There are no words to check.",
    "too-long": "It is longer than any sentence that is read. Part it with full stops.",
}


def why_not_covered(claim: Claim, nearest: Sequence[Evidence]) -> str:
    """One sentence that names what is missing."""
    if claim.skipped:
        return _KINDS.get(claim.skipped, "It makes no claim that evidence could settle.")
    if claim.unknown:
        return f"The knowledge base holds nothing on {', '.join(claim.unknown)}."
    if not nearest:
        return "The knowledge base holds nothing on this subject."
    best = nearest[0]
    missing = next((c for c in best.comparisons if c.outcome in ("differs", "wider")), None)
    what = f" ({missing.field}: {missing.found} where the claim says {missing.claimed})" if missing else ""
    return f"Nothing held bears on this claim. The nearest is {best.assertion.id}{what}."
