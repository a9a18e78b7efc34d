"""Colours that can be read on white and on black alike, by number among the 256 that no theme of a terminal changes."""

from __future__ import annotations

GREEN, RED, AMBER, PURPLE, BLUE, TEAL = (f"color({number})" for number in (28, 160, 130, 129, 27, 30))
