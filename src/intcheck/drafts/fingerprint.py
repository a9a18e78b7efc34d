"""A sentence is known by its words, whatever line it stands on."""

from __future__ import annotations

from hashlib import sha256

from intcheck.text.words import words


def fingerprint(text: str) -> str:
    """Sixteen hexadecimal digits that stay when lines, spaces, case or punctuation change."""
    normal = " ".join(word.lower for word in words(text))
    return sha256(normal.encode()).hexdigest()[:16]
