"""`intcheck kb`: commands for those who keep a knowledge base."""

from __future__ import annotations

from intcheck.cli import options
from intcheck.cli.kb_audit import audit
from intcheck.cli.kb_diff import diff
from intcheck.cli.kb_lint import lint
from intcheck.cli.kb_new import new
from intcheck.cli.kb_schema import schema
from intcheck.cli.kb_stats import stats

app = options.app()


@app.callback()
def kb() -> None:
    """Look after a knowledge base: check it, add to it, count it, compare it, audit it.

    \b
    Examples:
      intcheck kb lint knowledge/
      intcheck kb new --kb knowledge/
      intcheck kb diff HEAD:knowledge knowledge/ --claims claims.txt
    """


for _command in (lint, new, stats, diff, schema, audit):
    app.command()(_command)
