"""What a figure is to its finding, read from the words that say what it measures."""

from __future__ import annotations

from intcheck.model.terms import Role


def role_of(of: str, unit: str, dimension: str) -> Role:
    """The role of a value."""
    if dimension == "p-value":
        return Role.PROBABILITY
    if "CI low" in of or "CI high" in of:
        return Role.INTERVAL
    return Role.MAIN
