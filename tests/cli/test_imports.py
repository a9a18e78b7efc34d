"""What a machine format may import beyond typer, so that no slow import slips in."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

CLAIM = "The vanguards cut emergency admissions."
ALLOWED = {
    *("Stemmer", "intcheck"),
    *("_json", "_sqlite3", "json", "sqlite3", "unicodedata", "_blake2", "_hashlib", "hashlib"),
    *("__future__", "_bisect", "_struct", "atexit", "bisect", "encodings", "gc", "struct"),
}
"""Names of modules and packages; the hashes are for a checkout alone, which has no compiled knowledge."""
MOST_MODULES = 137
"""Modules of our own on the way of a claim: each costs a fifth of a millisecond."""
RUN = """
import contextlib, io, json, sys
import typer, typer.main
before = set(sys.modules)
from intcheck.cli.app import run
with contextlib.redirect_stdout(io.StringIO()):
    run({arguments!r})
print(json.dumps(sorted(set(sys.modules) - before)))
"""


def added(*arguments: str) -> list[str]:
    """The modules that a run imports beyond those of typer."""
    code = RUN.format(arguments=[*arguments])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(done.stdout)
    return modules


@pytest.mark.parametrize("format", ["json", "jsonl", "markdown"])
def test_a_claim_imports_only_what_is_allowed(format: str) -> None:
    added("verify", CLAIM, "--format", format)  # what is compiled for the first time needs more
    modules = added("verify", CLAIM, "--format", format)
    foreign = {
        name
        for name in modules
        if name.partition(".")[0] not in ALLOWED and "cython" not in name and not name.startswith("typer.")
    }
    assert not foreign
    assert sum(name.startswith("intcheck.") for name in modules) <= MOST_MODULES


def test_a_list_reads_no_language() -> None:
    added("list", "--programme", "vanguards", "--format", "json")
    modules = added("list", "--programme", "vanguards", "--format", "json")
    assert not [name for name in modules if name.startswith(("intcheck.language", "intcheck.matching", "rapidfuzz"))]
