"""Build hook: what is compiled goes into the wheel, so that a first run compiles nothing."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledDataHook(BuildHookInterface):
    """Compiles into a temporary folder and adds its files to the wheel as intcheck/_compiled/."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled files; an editable install reads the checkout instead."""
        if version == "editable":
            return
        self._folder = Path(tempfile.mkdtemp(prefix="intcheck-build-"))
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from intcheck.knowledge import KnowledgeBase
        from intcheck.knowledge.compile import compile_into as compile_knowledge
        from intcheck.language import resources
        from intcheck.matching.statements import BESIDE
        from intcheck.matching.statements import compile_into as compile_statements

        knowledge = self._folder / "knowledge.sqlite"
        resources.COMPILED = self._folder / "language.parts"
        compile_knowledge([root / "knowledge"], knowledge)
        resources.compile_into(resources.COMPILED)
        compile_statements(KnowledgeBase(knowledge), self._folder / BESIDE)
        for path in self._folder.iterdir():
            build_data["force_include"][str(path)] = f"intcheck/_compiled/{path.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if version != "editable":
            shutil.rmtree(self._folder, ignore_errors=True)
