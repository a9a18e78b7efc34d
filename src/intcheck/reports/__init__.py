"""Results -> text: one module a format, each a pure function from model values to a string."""

from intcheck.reports.look import Look
from intcheck.reports.verify import render

__all__ = ["Look", "render"]
