"""Runs what the README shows and writes the outputs and the picture anew: `python tests/docs/rebuild.py`."""

from __future__ import annotations

import io
import os
import re
import shlex
from contextlib import redirect_stdout
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from rich.text import Text

from intcheck.cli.app import run

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PICTURE = ROOT / "examples" / "verify.svg"
PICTURED = ["verify", "integration cuts admissions", "--limit", "2"]
WIDTH = 88
PICTURE_WIDTH = 120
_BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n.*?```\n", re.DOTALL)
_PYTHON = re.compile(r"(?P<code>```python\n(?P<source>.*?)```\n\n```text\n).*?```\n", re.DOTALL)
_WEB_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def readme(text: str) -> str:
    """The README with every output that it shows made anew."""
    text = _BLOCK.sub(lambda block: f"```console\n$ {block['command']}\n{output(block['command'])}```\n", text)
    return _PYTHON.sub(lambda block: f"{block['code']}{printed(block['source'])}```\n", text)


def output(command: str) -> str:
    """What a command prints; `| head -N` keeps the first N lines."""
    command, _, head = command.partition(" | head -")
    program, *arguments = shlex.split(command)
    assert program == "intcheck", command
    lines = ran(arguments).strip("\n").splitlines()
    return "\n".join(lines[: int(head) if head else None]) + "\n"


def ran(arguments: list[str], width: int = WIDTH, **environment: str) -> str:
    """What the command line prints, in a width that a page can show."""
    before = dict(os.environ)
    os.environ.update({"COLUMNS": str(width), **environment})
    try:
        with redirect_stdout(io.StringIO()) as out:
            run(arguments)
    finally:
        os.environ.clear()
        os.environ.update(before)
    return out.getvalue()


def printed(source: str) -> str:
    """What a piece of Python prints."""
    with redirect_stdout(io.StringIO()) as out:
        exec(compile(source, str(README), "exec"), {})
    return out.getvalue()


def picture() -> str:
    """A verdict as a terminal shows it, as SVG without anything from the network."""
    console = Console(record=True, width=PICTURE_WIDTH, file=io.StringIO(), force_terminal=True, color_system="256")
    command = " ".join(f'"{part}"' if " " in part else part for part in PICTURED)
    console.print(Text(f"$ intcheck {command}"))
    console.print(Text.from_ansi(ran(PICTURED, PICTURE_WIDTH, FORCE_COLOR="1").rstrip("\n")))
    return _WEB_FONTS.sub("", console.export_svg(title="intcheck", unique_id="intcheck", theme=DEFAULT_TERMINAL_THEME))


def main() -> None:
    """Write the README and the picture."""
    os.chdir(ROOT)
    README.write_text(readme(README.read_text(encoding="utf-8")), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    main()
