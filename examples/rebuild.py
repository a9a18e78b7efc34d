"""Write the outputs in examples/output anew: python examples/rebuild.py"""

from __future__ import annotations

import contextlib
import io
import os
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUTPUT = HERE / "output"
REPORTS = {
    "briefing.txt": ["drafts/minister-briefing.md", "--no-color"],
    "briefing.md": ["drafts/minister-briefing.md", "--format", "markdown"],
    "ledger.txt": ["drafts", "--format", "text", "--all"],
    "drafts.html": ["drafts", "--format", "html"],
    "drafts.sarif": ["drafts", "--format", "sarif"],
    "drafts.junit.xml": ["drafts", "--format", "junit"],
    "drafts.github.txt": ["drafts", "--format", "github"],
}
"""File in output/ -> arguments of `intcheck check`, run in this folder."""


def report(arguments: list[str]) -> str:
    """What `intcheck check` prints for these arguments, 100 columns wide."""
    from intcheck.cli.app import run

    printed = io.StringIO()
    with _in_this_folder(), contextlib.redirect_stdout(printed):
        run(["check", *arguments, "--no-config"])
    return printed.getvalue()


def api() -> str:
    """What api.py prints."""
    printed = io.StringIO()
    with _in_this_folder(), contextlib.redirect_stdout(printed):
        runpy.run_path("api.py", run_name="__main__")
    return printed.getvalue()


def gate(intcheck: Path) -> str:
    """What gate.sh prints, with the program found in the given folder, and its exit status."""
    search = f"{intcheck}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "gate.sh"], cwd=HERE, env={**os.environ, "PATH": search}, capture_output=True, text=True, check=False
    )
    return f"{done.stdout}exit status {done.returncode}\n"


@contextlib.contextmanager
def _in_this_folder() -> Iterator[None]:
    width, argv = os.environ.get("COLUMNS"), sys.argv
    os.environ["COLUMNS"], sys.argv = "100", ["api.py"]
    try:
        with contextlib.chdir(HERE):
            yield
    finally:
        sys.argv = argv
        if width is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = width


def main() -> None:
    """Write every output."""
    OUTPUT.mkdir(exist_ok=True)
    for name, arguments in REPORTS.items():
        (OUTPUT / name).write_text(report(arguments), encoding="utf-8", newline="\n")
    (OUTPUT / "api.txt").write_text(api(), encoding="utf-8", newline="\n")
    (OUTPUT / "gate.txt").write_text(gate(Path(sys.executable).parent), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
