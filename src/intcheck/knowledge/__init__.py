"""Knowledge folders in YAML, compiled to one SQLite file and read as a KnowledgeBase."""

from intcheck.knowledge.base import KnowledgeBase
from intcheck.knowledge.load import load_knowledge

__all__ = ["KnowledgeBase", "load_knowledge"]
