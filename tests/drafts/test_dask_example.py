"""The example on Dask gives what one process gives."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from intcheck import Checker, load_knowledge, read_draft, review
from intcheck.reports.check_json import sentence_record

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "dask" / "check_corpus.py"
TEXTS = (
    "Vanguards cut emergency admissions.\n",
    "The Better Care Fund saved £511 million. It was launched in 2013.\n",
    "Is that so?\n",
)


@pytest.mark.slow
def test_two_workers_give_the_records_of_one_process(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="needs dask[distributed]")
    for number in range(20):
        (tmp_path / f"{number:02}.md").write_text(TEXTS[number % len(TEXTS)], encoding="utf-8")
    broken = tmp_path / "05.md"
    broken.write_bytes(b"\xff\xff")
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), str(tmp_path), "--workers", "2"], capture_output=True, text=True, check=True
    )
    records = [json.loads(line) for line in done.stdout.splitlines()]
    checker = Checker(load_knowledge())
    alone = [
        json.loads(json.dumps(sentence_record(result)))
        for path in sorted(tmp_path.iterdir())
        if path != broken
        for result in review(read_draft(str(path)), checker)
    ]
    assert [record for record in records if "error" not in record] == alone
    assert [record["path"] for record in records if "error" in record] == [str(broken)]
