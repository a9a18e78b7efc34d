"""A baseline: the remarks that are known and need not be told again, by sentence and code."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from intcheck.errors import DraftError
from intcheck.model.drafts import SentenceResult
from intcheck.text.files import read_file

SCHEMA_VERSION = 1


class Baseline(NamedTuple):
    """Known remarks as (fingerprint of the sentence, code), and the version of the knowledge they rest on."""

    known: frozenset[tuple[str, str]]
    knowledge: str = ""

    def holds(self, fingerprint: str, code: str) -> bool:
        """Whether a remark is known."""
        return (fingerprint, code) in self.known


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises DraftError for a file that is missing or no baseline."""
    try:
        data = json.loads(read_file(path))
        entries = [(entry["fingerprint"], code) for entry in data["entries"] for code in entry["codes"]]
        if not all(isinstance(name, str) for entry in entries for name in entry):
            raise TypeError("a name that is no text")
        return Baseline(frozenset(entries), str(data["knowledge"]))
    except OSError as error:
        remedy = "Write one with --write-baseline."
        raise DraftError(f"{path}: the baseline cannot be read ({error.strerror}). {remedy}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DraftError(f"{path}: this is no baseline of intcheck. Write one with --write-baseline.") from error


def baseline_entry(result: SentenceResult) -> dict[str, Any] | None:
    """What a baseline keeps of a result: its remarks, in force or known before; None if there are none."""
    known = [remark for remark, why in result.suppressed if why.source == "baseline"]
    codes = sorted({remark.code for remark in (*result.remarks, *known)})
    if not codes or not result.fingerprint:
        return None
    return {"fingerprint": result.fingerprint, "path": result.path, "text": result.text, "codes": codes}


def baseline_text(entries: Iterable[dict[str, Any]], knowledge: str) -> str:
    """The content of a baseline file; what of a name is no text is escaped."""
    data = {"schema_version": SCHEMA_VERSION, "knowledge": knowledge, "entries": list(entries)}
    written = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return written.encode("utf-8", "backslashreplace").decode("utf-8")
