"""Claim x knowledge -> assessment: candidates, comparisons, stance, verdict."""

from intcheck.matching.checker import Checker

__all__ = ["Checker"]
