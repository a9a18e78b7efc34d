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


@pytest.fixture
def links() -> None:
    """Links in the folder of drafts: to a file beside it, to a folder beside it, and to nothing."""
    Path("outside").mkdir()
    Path("outside/secret.md").write_text("Two.")
    try:
        Path("drafts/old/linked.md").symlink_to(Path("outside/secret.md").resolve())
        Path("drafts/away").symlink_to(Path("outside").resolve(), target_is_directory=True)
        Path("drafts/lost.md").symlink_to("nowhere.md")
    except OSError:
        pytest.skip("no links can be made here")


@pytest.mark.parametrize(
    ("named", "exclude", "found", "left"),
    [
        (
            "drafts",
            ["a.md"],
            ["drafts/b.md", "drafts/old/deep/c.txt"],
            ["drafts/away", "drafts/lost.md", "drafts/old/linked.md"],
        ),
        ("drafts", ["away", "*.md"], ["drafts/old/deep/c.txt"], []),
        (
            "drafts/**/*.md",
            ["a.md"],
            ["drafts/b.md"],
            ["drafts/lost.md", "drafts/old/linked.md"],
        ),
        ("drafts/**/*/[as]*.md", [], ["drafts/old/a.md"], ["drafts/away/secret.md"]),
        ("drafts/old/linked.md", [], ["drafts/old/linked.md"], []),
        ("drafts/old/l*.md", [], ["drafts/old/linked.md"], []),
        ("drafts/away", [], ["drafts/away/secret.md"], []),
    ],
    ids=["folder", "left out", "deep pattern", "through a link", "file named", "pattern", "folder named"],
)
def test_links_are_followed_where_they_are_named(
    named: str, exclude: list[str], found: list[str], left: list[str], links: None
) -> None:
    met: list[str] = []
    assert [Path(path).as_posix() for path in collect([named, "-"], exclude, met.append)] == [*found, "-"]
    assert [Path(path).as_posix() for path in met] == left


def test_a_folder_of_links_alone_says_what_to_do(links: None) -> None:
    with pytest.raises(DraftError, match="only links, which are followed where they are named"):
        collect(["drafts"], ["[abc].*"])
