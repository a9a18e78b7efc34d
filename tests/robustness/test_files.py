"""Drafts, knowledge, settings and baselines of any content: one clear message, in bounded time and memory."""

from __future__ import annotations

import json
import os
import random
import shutil
import struct
import subprocess
import sys
import time
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_LZMA, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draft_files import paragraph, pdf_file, table, word_file
from growth import GROWTH, grows_evenly
from intcheck.drafts import read_draft
from intcheck.drafts.read import LONGEST_PASSAGE
from intcheck.drafts.readers import html, pdf, tags, word
from intcheck.errors import DraftError, KnowledgeError
from intcheck.knowledge import gather, load_knowledge, reader, revision, shape
from intcheck.knowledge.folder import MOST_PROBLEMS
from intcheck.knowledge.lint import lint
from intcheck.language.sentences import LONGEST
from intcheck.model.drafts import Draft, Kind
from intcheck.text import files
from runner import Run

MINIMAL = Path(__file__).parents[1] / "knowledge" / "minimal"
WORD = word_file(paragraph("Integration", style="Kop1"), paragraph("Costs rose."), table(("Cost", "Rise"), ("a", "b")))
PDF = pdf_file(("The Better Care Fund", "Costs rose.", "- An item"), ("The second page of it", "goes on."))


def read(name: str, content: bytes) -> Draft | None:
    """The draft, or None where it was refused in one line that begins with its name."""
    try:
        return read_draft(name, content)
    except DraftError as error:
        assert str(error).startswith(f"{name}: ")  # noqa: PT017
        assert "\n" not in str(error)  # noqa: PT017
        return None


def damaged(content: bytes, seed: int) -> bytes:
    """The content with some bytes changed or cut out."""
    chance = random.Random(seed)
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed))
        if chance.random() < 0.7:
            changed[at] = chance.randrange(256)
        else:
            del changed[at : at + chance.randint(1, 30)]
    return bytes(changed)


@pytest.mark.parametrize(("name", "content"), [("a.docx", WORD), ("a.pdf", PDF)], ids=["Word", "PDF"])
def test_a_damaged_file_is_read_or_refused(name: str, content: bytes) -> None:
    if name.endswith(".pdf"):
        pytest.importorskip("pypdfium2")
    refused = sum(read(name, damaged(content, seed)) is None for seed in range(600))
    assert 0 < refused < 600


@pytest.mark.parametrize("length", range(0, len(WORD), 97))
def test_a_word_file_that_ends_early_is_refused(length: int) -> None:
    assert read("a.docx", WORD[:length]) is None


def package(xml: bytes, method: int = 8) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as archive:
        archive.writestr("word/document.xml", xml)
    return buffer.getvalue()


ENCODINGS = ["klingon", "shift_jis", "utf-7", "idna", "hex", "undefined", "rot13", "mbcs"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_encoding_that_no_word_file_has_is_refused(encoding: str) -> None:
    assert read("a.docx", package(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode())) is None


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_a_compression_that_no_word_file_has_is_refused(method: int) -> None:
    with pytest.raises(DraftError, match="compressed in a way that no word processor writes"):
        read_draft("a.docx", package(b"<a/>", method))


@pytest.mark.parametrize(
    ("at", "written"),
    [
        pytest.param(8, struct.pack("<H", 1), id="encrypted"),
        pytest.param(10, struct.pack("<H", 99), id="a method that is none"),
        pytest.param(20, struct.pack("<II", 2**32 - 1, 2**32 - 1), id="sizes that are too large"),
        pytest.param(42, struct.pack("<I", 2**31), id="a place beyond the end"),
    ],
)
def test_a_lying_directory_is_refused(at: int, written: bytes) -> None:
    entry = WORD.find(b"PK\x01\x02")
    lying = WORD[: entry + at] + written + WORD[entry + at + len(written) :]
    assert read("a.docx", lying) is None


@pytest.mark.parametrize("level", ["x", "", "-5", "9" * 5000, "٣", "99"])
def test_an_outline_level_that_is_none_makes_a_heading(level: str) -> None:
    content = word_file(paragraph("Costs", extra=f'<w:outlineLvl w:val="{level}"/>'), paragraph("They rose."))
    assert next((p.kind, p.level) for p in read_draft("a.docx", content).passages) == (Kind.HEADING, 1)


def test_a_page_that_a_pdf_shows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pypdfium2")
    monkeypatch.setattr("intcheck.drafts.readers.pdf._MOST_LETTERS", 500)
    repeated = PDF.replace(b"/Kids [4 0 R 6 0 R] /Count 2", b"/Kids [" + b"4 0 R " * 100 + b"] /Count 100")
    with pytest.raises(DraftError, match="more than 500 letters"):
        read_draft("a.pdf", repeated)


def test_a_page_of_a_pdf_that_is_missing_is_one_error() -> None:
    pytest.importorskip("pypdfium2")
    with pytest.raises(DraftError, match="cannot be read"):
        read_draft("a.pdf", PDF.replace(b"/Kids [4 0 R 6 0 R]", b"/Kids [2 0 R 2 0 R]"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>Costs <![x rose>.</p>", ["Costs ."]),
        ("<p>Costs <![if a]>rose<![endif]>.", ["Costs rose."]),
        ("<p>Costs<!-- > --> rose.<!-- no end", ["Costs rose."]),
        ("<p>Costs<!--> rose.", ["Costs rose."]),
        ("<p>Costs rose <b", ["Costs rose <b"]),
        ("<p title='>'>Costs rose.", ["Costs rose."]),
        ("<p title='>Costs rose.</p>", ["Costs rose."]),
        ("<script>'</p>'</script><p>Costs</P><SCRIPT>x", ["Costs"]),
        ("<title></title><p>Costs rose.</p>", ["Costs rose."]),
        ("<div>" * 3000 + "Costs" + "</div>" * 3000, ["Costs"]),
        ("a &lt b &#x41; &#99999999; &nosuch; &", ["a < b A \ufffd &nosuch; &"]),
    ],
)
def test_broken_html_shows_what_a_browser_shows(text: str, shown: list[str]) -> None:
    assert [passage.text for passage in html.passages(text)] == shown


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "!", "--", "/", "p", " ", "'", '"', "=", "&", "#", ";", "script", "title", "\n", "["]
        )
    )
)
def test_pieces_of_html_come_in_order_and_within_it(parts: list[str]) -> None:
    text = "".join(parts)
    starts = [token.start for token in tags.tokens(text)]
    assert starts == sorted(set(starts))
    assert all(0 <= start <= len(text) for start in starts)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("place", ["/dev/zero", "a pipe"])
def test_what_is_no_file_is_not_waited_for(place: str, tmp_path: Path, intcheck: Run) -> None:
    draft = tmp_path / "draft.md"
    if place == "a pipe":
        os.mkfifo(draft)
    else:
        draft.symlink_to(place)
    (tmp_path / "other.md").write_text("Costs rose.\n", encoding="utf-8")
    ran = intcheck("check", "draft.md", "other.md", "--format", "text")
    assert ran.status == 2
    assert ran.err == "intcheck: draft.md: the file cannot be read (it is a device or a pipe, not a file).\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_knowledge_is_read_from_files_alone(tmp_path: Path) -> None:
    (tmp_path / "assertions").mkdir()
    os.mkfifo(tmp_path / "assertions" / "pipe.yaml")
    (tmp_path / "assertions" / "zero.yaml").symlink_to("/dev/zero")
    with pytest.raises(KnowledgeError) as caught:
        load_knowledge(tmp_path)
    found = [Path(problem.path).name for problem in caught.value.problems if problem.code == "unreadable"]
    assert found == ["pipe.yaml", "zero.yaml"]


@pytest.mark.parametrize(
    ("name", "megabytes"), [("long.md", 16), ("long.txt", 16), ("long.html", 16), ("long.docx", 64)]
)
def test_a_file_beyond_the_limit_is_refused(name: str, megabytes: int, tmp_path: Path) -> None:
    with (tmp_path / name).open("wb") as file:
        file.truncate(megabytes * 2**20 + 1)
    with pytest.raises(DraftError, match=f"larger than {megabytes} MB; split it"):
        read_draft(tmp_path / name)


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html"])
def test_a_paragraph_without_end_is_one_error_with_its_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("intcheck.drafts.read.LONGEST_PASSAGE", 1000)
    opening, closing = ("<p>", "</p>") if name.endswith("html") else ("", "")
    content = f"{opening}Costs fell.{closing}\n\n{opening}{'Costs rose. ' * 90}{closing}"
    with pytest.raises(DraftError, match=r"the paragraph that begins on line 3 has more than 1,000 letters\. Part it"):
        read_draft(name, content.encode())


def test_parts_of_a_word_file_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    many = {f"header{number}": paragraph("Costs rose.") for number in range(1, 60)}
    content = word_file(paragraph("Integration"), **many)
    assert read("draft.docx", content) is not None
    monkeypatch.setattr(word, "_LARGEST", 10_000)
    assert read("draft.docx", content) is None


READING = """
import re, sys
from intcheck import read_draft
read_draft(sys.argv[1])
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system does not tell how much memory was held")
@pytest.mark.parametrize(("suffix", "gap"), [(".txt", " "), (".md", "\n"), (".html", "\n\n")])
def test_reading_a_long_draft_takes_a_few_times_its_size(suffix: str, gap: str, tmp_path: Path) -> None:
    draft = tmp_path / f"draft{suffix}"
    draft.write_text(
        gap.join(["Costs rose in each of the six areas, and so did the stays."] * 40_000), encoding="utf-8"
    )
    done = subprocess.run([sys.executable, "-c", READING, str(draft)], capture_output=True, text=True, check=True)
    assert int(done.stdout) / 1024 < 45 + 20 * draft.stat().st_size / 2**20


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghi")
)
HOSTILE = {
    "an alias bomb": BOMB,
    "an object of Python": "name: !!python/object/apply:os.system [exit]\n",
    "keys merged in": "<<: {name: x}\n",
    "a hundred thousand brackets": "name: " + "[" * 100_000,
    "a hundred thousand anchors": "name: [" + "&a x, " * 100_000 + "]",
    "ten megabytes": "name: " + "x" * 10_000_000,
    "a quotation without an end": 'name: "' + '\\"' * 500_000,
    "a surrogate": 'name: "\\ud800"',
    "an escape sequence": 'name: "\\e[31m"',
}


def vocabulary(*names: str) -> str:
    """A file of programmes with these names."""
    return "programmes:\n" + "".join(f"- {{id: p{number}, label: '{name}'}}\n" for number, name in enumerate(names))


WIDER = "".join(f"- {{id: p{number}, label: P, broader: p{number + 1}}}\n" for number in range(3000))
MANY = {
    "a hundred thousand entries without a key": ("assertions/a.yaml", "assertions:\n" + "- {a: 1}\n" * 100_000),
    "a hundred thousand unknown lists": ("assertions/a.yaml", "".join(f"k{n}: []\n" for n in range(100_000))),
    "an entry of a hundred thousand keys": (
        "assertions/a.yaml",
        "assertions:\n- {" + "".join(f"k{n}: x, " for n in range(100_000)) + "}",
    ),
    "one key a hundred thousand times": ("assertions/a.yaml", "assertions:\n- {" + "id: x, " * 100_000 + "}"),
    "a name of a thousand billion spellings": ("vocabulary/a.yaml", vocabulary("join|link " * 40)),
    "a name of five thousand words": ("vocabulary/a.yaml", vocabulary("fund " * 3_900)),
    "a name of forty gaps": ("vocabulary/a.yaml", vocabulary("fund * " * 40)),
    "many names of many spellings": ("vocabulary/a.yaml", vocabulary(*["a|b c|d e|f g|h i|j k|l m|n o|p"] * 500)),
    "three thousand terms each wider than the last": ("vocabulary/a.yaml", f"programmes:\n{WIDER}"),
}


@pytest.mark.parametrize(("file", "content"), MANY.values(), ids=MANY)
def test_knowledge_with_faults_without_end_is_refused_in_few_lines(
    file: str, content: str, tmp_path: Path, intcheck: Run
) -> None:
    shutil.copytree(MINIMAL, tmp_path / "kb")
    (tmp_path / "kb" / file).write_text(content, encoding="utf-8")
    start = time.process_time()
    told = intcheck("verify", "Integration cut costs.", "--kb", "kb")
    linted = intcheck("kb", "lint", "kb", "--format", "json")
    assert time.process_time() - start < 10
    assert (told.status, linted.status) == (2, 1)
    assert len(told.err) < 20_000
    assert 1 <= len(json.loads(linted.out)) <= MOST_PROBLEMS + 1


EQUAL = (
    "- {{id: a{0}, source: s{0}, locator: p. 1, statement: Attendance rose 4%., programmes: [], outcome: attendance, "
    "place: bigland, finding: {{direction: increase, against: none, status: observed, "
    "values: [{{value: 4, unit: percent, of: rise}}]}}}}\n"
)
SHARED = "- {{id: o{0}, label: Lunch, aliases: [lunches, dinner], better: higher}}\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "entry", "code"),
    [
        ("assertions/b.yaml", f"assertions:|{EQUAL}", "near-duplicate"),
        ("vocabulary/b.yaml", f"outcomes:|{SHARED}", "shared-alias"),
    ],
    ids=["equal statements", "shared names"],
)
def test_time_to_lint_grows_with_the_knowledge(file: str, entry: str, code: str, tmp_path: Path) -> None:
    def knowledge(entries: int) -> Path:
        folder = tmp_path / str(entries)
        shutil.copytree(MINIMAL, folder)
        head, line = entry.split("|")
        (folder / file).write_text(f"{head}\n" + "".join(map(line.format, range(entries))), encoding="utf-8")
        sources = (f"- {{id: s{number}, title: T, kind: trial, published: 2019}}\n" for number in range(entries))
        with (folder / "sources.yaml").open("a", encoding="utf-8") as end:
            end.writelines(sources)
        return folder

    once, twice = knowledge(600), knowledge(1200)
    assert {problem.code for problem in lint(once)} >= {code}
    assert len(lint(twice)) <= GROWTH * len(lint(once))
    assert grows_evenly(lint, once, twice)


def test_the_problems_that_are_not_told_are_counted(tmp_path: Path, intcheck: Run) -> None:
    shutil.copytree(MINIMAL, tmp_path / "kb")
    (tmp_path / "kb/assertions/a.yaml").write_text("".join(f"k{n}: []\n" for n in range(60)), encoding="utf-8")
    told = intcheck("verify", "Integration cut costs.", "--kb", "kb").err.splitlines()
    assert len(told) == 51
    assert told[-1] == "and 10 more problems: 'intcheck kb lint DIR' shows them."
    assert len(json.loads(intcheck("kb", "lint", "kb", "--format", "json").out)) == 60


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_knowledge_is_refused_in_good_time(content: str, tmp_path: Path) -> None:
    (tmp_path / "kb.yaml").write_text(content, encoding="utf-8")
    start = time.process_time()
    with pytest.raises(KnowledgeError) as caught:
        load_knowledge(tmp_path)
    assert time.process_time() - start < 5
    assert all(problem.line and problem.remedy for problem in caught.value.problems)
    assert all(str(problem).isprintable() for problem in caught.value.problems)


@pytest.mark.parametrize(
    "content",
    [
        b"kb = " + b"[" * 100_000,
        b"kb = 9" + b"9" * 5000,
        b'kb = ["\\u0000"]',
        b"\xff",
        b"\0",
        b"kb = {a = 1}",
        b"[kb]\n[kb]",
    ],
)
def test_settings_of_any_content_are_one_error(content: bytes, intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "intcheck.toml").write_bytes(content)
    ran = intcheck("verify", "integration cuts admissions")
    assert ran.status == 2
    assert "intcheck.toml" in ran.err


@pytest.mark.parametrize("content", ["tool = 3 # [tool.intcheck]", "[tool]\nintcheck = [1] # [tool.intcheck]"])
def test_a_project_file_without_tables_is_one_error(content: str, intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(content, encoding="utf-8")
    ran = intcheck("verify", "integration cuts admissions")
    assert ran.status == 2
    assert "must be a table" in ran.err


MIXED = '{"knowledge": "1", "entries": [{"fingerprint": 1, "codes": ["a"]}, {"fingerprint": "b", "codes": ["a", 2]}]}'


@pytest.mark.parametrize(
    "content", ["[" * 200_000, '{"entries": ' + "9" * 5000 + "}", "{}", "[]", "\0", '{"entries": [1]}', MIXED]
)
def test_a_baseline_of_any_content_is_one_error(content: str, intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("Costs rose.\n", encoding="utf-8")
    (tmp_path / "known.json").write_text(content, encoding="utf-8")
    ran = intcheck("check", "draft.md", "--baseline", "known.json")
    assert ran.status == 2
    assert "this is no baseline of intcheck" in ran.err


@settings(max_examples=40, deadline=None)
@given(content=st.binary(max_size=300), suffix=st.sampled_from([".md", ".txt", ".html", ".docx"]))
def test_any_bytes_are_read_or_refused(content: bytes, suffix: str) -> None:
    read(f"draft{suffix}", content)


def test_the_limits_in_the_security_page_are_those_in_force() -> None:
    page = (Path(__file__).parents[2] / "SECURITY.md").read_text("utf-8")
    for line in (
        f"| {files.LARGEST // 2**20} MB; no devices",
        f"with all that it is kept as a change of | {files.LARGEST // 2**20} MB |",
        f"| {revision.MOST_BYTES // 2**20:,} MB and {revision.MOST_FILES:,} files |",
        f"| {word._LARGEST // 2**20} MB; each part {word._LARGEST_RATIO} times its packed size |",
        f"; a line with a claim | {files.LARGEST_TEXT // 2**20} MB |",
        f"| {pdf._MOST_LETTERS:,} letters |",
        f"| {reader.DEEPEST} levels |",
        f"| {reader.LONGEST_SCALAR:,} characters |",
        f"| {reader.LARGEST_ENTRY:,} keys and values |",
        f"| {shape.NAME_WORDS} words, {shape.NAME_GAPS} gaps, {shape.NAME_SPELLINGS} spellings; ",
        f"; {gather.MOST_SPELLINGS:,} spellings in all |",
        f"| {gather.MOST_WIDER} |",
        f"| {MOST_PROBLEMS:,} |",
        f"| one paragraph | {LONGEST_PASSAGE:,} letters |",
        f"| one sentence | {LONGEST:,} characters |",
    ):
        assert line in page
