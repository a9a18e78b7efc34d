"""What the user names becomes the list of drafts to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from intcheck.drafts.collect import collect
from intcheck.errors import DraftError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.md", "a.md", "notes.csv", ".hidden.md", "~$c.docx", "old/a.md", "old/deep/c.txt", ".git/d.md"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("One.")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("named", "exclude", "found"),
    [
        (["drafts"], [], ["drafts/a.md", "drafts/b.md", "drafts/old/a.md", "drafts/old/deep/c.txt"]),
        (["drafts"], ["old"], ["drafts/a.md", "drafts/b.md"]),
        (["drafts"], ["old/deep"], ["drafts/a.md", "drafts/b.md", "drafts/old/a.md"]),
        (["drafts"], ["a.*", "*.txt"], ["drafts/b.md"]),
        (["drafts/*.md"], [], ["drafts/a.md", "drafts/b.md"]),
        (["drafts/**/*.md"], ["drafts/b.md"], ["drafts/a.md", "drafts/old/a.md"]),
        (["drafts/b.md", "drafts/a.md", "drafts/b.md"], [], ["drafts/b.md", "drafts/a.md"]),
        (["missing.md", "-"], [], ["missing.md", "-"]),
        (["drafts/notes.csv"], [], ["drafts/notes.csv"]),
    ],
)
def test_files_folders_and_patterns(named: list[str], exclude: list[str], found: list[str]) -> None:
    assert [Path(path).as_posix() for path in collect(named, exclude)] == found


@pytest.mark.parametrize("named", ["drafts/*.pdf", "empty"])
def test_where_there_is_no_draft_the_user_is_told(named: str) -> None:
    Path("empty").mkdir()
    with pytest.raises(DraftError, match="there is no draft here"):
        collect([named])
