"""Drafts: a file -> passages with positions -> a result for every sentence."""

from __future__ import annotations

from intcheck.drafts.read import read_draft
from intcheck.drafts.review import Options, review

__all__ = ["Options", "read_draft", "review"]
