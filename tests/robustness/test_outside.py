"""What surrounds a run: no network, no other program, no code from data; full disks; the same bytes everywhere."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import intcheck
from intcheck.cli.output import destination
from intcheck.text.parts import write_parts
from runner import Run

CLAIM = "The Better Care Fund cut emergency admissions by 106,000 \u2013 caf\u00e9."
ROOT = Path(intcheck.__file__).parent
EXAMPLES = Path(__file__).parents[2] / "examples"
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]

WATCHED = """
import io, contextlib, sys
done = set()
BARRED = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
          "pty.", "pickle.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "telnetlib.", "imaplib.")
def watch(event, args):
    if event.startswith(BARRED):
        done.add(f"{event}:{args[0]}.{args[1]}" if event == "pickle.find_class" else event)
sys.addaudithook(watch)
from intcheck.cli.app import run
for arguments in json_arguments:
    with contextlib.redirect_stdout(io.StringIO()):
        run(arguments)
print(*sorted(done))
"""
COMMANDS = [
    ["verify", CLAIM, "--explain"],
    ["verify", CLAIM, "--format", "json"],
    ["check", str(EXAMPLES / "drafts"), "--format", "html"],
    ["list"],
    ["list", "sources", "--format", "csv"],
    ["map", "--format", "html"],
    ["show", "nao-2017-integration"],
    ["cite", "nao-2017-integration"],
    ["explain", "overstated"],
    ["config"],
    ["kb", "stats"],
    ["kb", "lint"],
    ["kb", "schema"],
]


@pytest.mark.slow
def test_no_command_reaches_out_or_starts_a_program() -> None:
    code = f"json_arguments = {COMMANDS!r}\n{WATCHED}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout == "\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A knowledge folder, kb, that git keeps."""
    pytest.importorskip("dulwich")
    shutil.copytree(EXAMPLES / "minimum-wage", tmp_path / "kb")
    git = ("git", "-C", str(tmp_path), "-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (("init", "-q"), ("add", "kb"), ("commit", "-q", "-m", "Begin")):
        subprocess.run([*git, *arguments], check=True)
    return tmp_path


def test_a_revision_is_read_without_git(repository: Path) -> None:
    code = f"json_arguments = {[['kb', 'diff', 'HEAD:kb', 'kb', '--format', 'json']]!r}\n{WATCHED}"
    code = code.replace("print(*sorted(done))", "print('dulwich.repo' in sys.modules, *done)")
    environment = {**os.environ, "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=repository, env=environment
    )
    assert done.stdout == "True\n"


OWN = (
    "pickle.find_class:intcheck.",
    "pickle.find_class:concurrent.futures.process.",
    "pickle.find_class:builtins.getattr",
)
"""What travels between the processes of --jobs: values of the program, in the envelope of the standard library.

The first releases of Python 3.11 fetch a member of an enumeration, such as a verdict, by its name with getattr.
"""


@pytest.mark.slow
def test_jobs_hand_each_other_nothing_but_values_of_the_program(tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c.md"):
        (tmp_path / name).write_text(f"{CLAIM}\n", encoding="utf-8")
    arguments = [["check", str(tmp_path), "--jobs", "2"], ["verify", CLAIM, CLAIM, "--jobs", "2"]]
    (tmp_path / "run.py").write_text(
        f"if __name__ == '__main__':\n json_arguments = {arguments!r}\n"
        + "".join(f" {line}\n" for line in WATCHED.splitlines())
    )
    done = subprocess.run([sys.executable, "run.py"], capture_output=True, text=True, check=True, cwd=tmp_path)
    events = done.stdout.split()
    assert events
    assert [event for event in events if not event.startswith(OWN)] == []


@pytest.mark.slow
def test_what_lies_beside_a_draft_is_not_run_with_jobs(tmp_path: Path) -> None:
    """The console script does not look for modules in the current folder, and neither may the processes it begins."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(f"{CLAIM}\n", encoding="utf-8")
    for name in ("pickle", "socket", "selectors", "typer"):
        (tmp_path / f"{name}.py").write_text("open('was-run', 'w')\n", encoding="utf-8")
    script = tmp_path / "bin" / "run.py"
    script.parent.mkdir()
    script.write_text("from intcheck.cli import main\nif __name__ == '__main__':\n    main()\n", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}
    command = [sys.executable, str(script), "check", ".", "--jobs", "2", "--no-cache", "--exit-zero"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "was-run").exists()


def test_the_watch_sees_what_it_is_there_for() -> None:
    code = f"json_arguments = []\n{WATCHED}"
    code = code.replace("from intcheck", "import socket, pickle; socket.socket(); pickle.loads(b'N.')\nfrom intcheck")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert "socket.__new__" in done.stdout


BARRED_MODULES = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "telnetlib", "asyncio", "webbrowser"}
BARRED_MODULES |= {"requests", "httpx", "pickle", "shelve", "marshal", "dill", "ctypes", "pty", "code", "codeop"}
BARRED_MODULES |= {"subprocess", "multiprocessing", "concurrent"}
ALLOWED = {
    ("processes.py", "concurrent"): "--jobs runs more of the same program",
    ("processes.py", "multiprocessing"): "--jobs runs more of the same program",
}
"""The only doors to other processes, each opened by an option of the user and never by what a file holds."""


def test_modules_that_could_reach_out_are_not_imported() -> None:
    found = set()
    for path in ROOT.rglob("*.py"):
        for name in imported(ast.parse(path.read_text("utf-8"))):
            if name.partition(".")[0] in BARRED_MODULES and name != "urllib.parse":
                found.add((path.relative_to(ROOT).as_posix(), name.partition(".")[0]))
    assert found == set(ALLOWED)


def imported(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(f"{node.module}.{node.names[0].name}" if node.module == "urllib" else node.module)
    return names


def test_no_code_is_made_from_data() -> None:
    called = set()
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                called.add(node.func.id)
    assert not called & {"eval", "exec", "compile", "__import__"}


WORLDS = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "a third hash seed": {"PYTHONHASHSEED": "4242"},
    "another time zone": {"TZ": "Pacific/Kiritimati"},
    "the C locale": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a locale that is not UTF-8": {"LC_ALL": "en_GB.ISO-8859-1", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"},
    "a terminal of another kind": {"TERM": "dumb", "COLUMNS": "43", "NO_COLOR": "1"},
}


@pytest.fixture(scope="session")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of drafts with letters outside ASCII."""
    folder = tmp_path_factory.mktemp("drafts")
    for name in ("b.md", "a.txt", "c d.html"):
        (folder / name).write_text(f"{CLAIM}\n\nVanguards saved \u00a3324 million.\n", encoding="utf-8")
    return folder


def records(process: Process, drafts: Path, **environment: str) -> list[bytes]:
    verified = process("verify", CLAIM, "-", "--format", "jsonl", stdin=CLAIM.encode(), **environment)
    checked = process("check", str(drafts), "--format", "jsonl", "--all", **environment)
    assert (verified.stderr, checked.stderr.replace(b"\r", b"")) == (b"", b"")
    return [verified.stdout, checked.stdout]


USUAL = {"PYTHONHASHSEED": "0", "TZ": "UTC"}


@pytest.fixture(scope="session")
def usual_records(process: Process, drafts: Path) -> list[bytes]:
    return records(process, drafts, **USUAL)


@pytest.mark.slow
@pytest.mark.parametrize("world", WORLDS.values(), ids=WORLDS)
def test_the_same_bytes_come_out_everywhere(
    world: dict[str, str], process: Process, drafts: Path, usual_records: list[bytes]
) -> None:
    assert records(process, drafts, **{**USUAL, **world}) == usual_records


def test_files_in_another_order_compile_to_the_same_answers(tmp_path: Path, process: Process) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    source = EXAMPLES / "minimum-wage"
    paths = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    for folder, order in ((first, paths), (second, paths[::-1])):
        for path in order:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source / path, folder / path)
    listed = [process("list", "--kb", str(folder), "--format", "json").stdout for folder in (first, second)]
    assert listed[0] == listed[1]
    assert json.loads(listed[0])


def test_output_to_a_file_is_utf8_in_the_c_locale(process: Process, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    world = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    process("verify", CLAIM, "--format", "markdown", "--output", str(target), **world)
    assert "\u2013 caf\u00e9" in target.read_bytes().decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are text on Windows")
def test_arguments_that_are_no_text_are_answered(process: Process) -> None:
    claim = [b"verify", b"\xff cut admissions", "--format", "json"]
    named = (["show"], ["explain"], ["verify", "x", "--kb"], ["list", "--programme"], ["check"])
    for arguments in (claim, *([*command, b"\xff"] for command in named)):
        done = process(*arguments)
        assert b"Traceback" not in done.stderr
        assert done.returncode in (0, 2)


NAMES = {"no text": b"\xff.md", "a line end": b"a\n::error::b.md", "an order": b"::stop-commands::x.md"}


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize(
    "format", ["table", "text", "json", "jsonl", "sarif", "github", "junit", "markdown", "html", "baseline"]
)
def test_a_draft_of_any_name_is_reported(format: str, name: bytes, intcheck: Run, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    Path(os.fsdecode(os.fsencode(drafts) + b"/" + name)).write_text(f"{CLAIM}\n", encoding="utf-8")
    options = ["--write-baseline", "known"] if format == "baseline" else ["--format", format, "--output", "known"]
    assert intcheck("check", "drafts", *options).status == (0 if format == "baseline" else 1)
    report = Path("known").read_text("utf-8")
    orders = [line for line in report.splitlines() if line.lstrip().startswith("::")]
    assert len(orders) == (1 if format == "github" else 0)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
@pytest.mark.parametrize("command", [["check"], ["verify", "x", "--kb"], ["verify", "x", "--config"]])
def test_a_name_with_line_ends_is_told_in_one_line(command: list[str], intcheck: Run, tmp_path: Path) -> None:
    told = intcheck(*command, "a\n::error::b\u2028::error::c.md").err
    assert told.count("\n") == 1
    assert "::" not in told.replace(":1:1: ", "")


@pytest.mark.parametrize("columns", ["2000000000", "-5", "0", "many"])
def test_a_terminal_of_any_width_gets_a_table(columns: str, intcheck: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert max(map(len, intcheck("verify", CLAIM).out.splitlines())) <= 1000


@pytest.mark.parametrize("command", ["list", "verify"])
def test_a_limit_beyond_all_numbers_is_bad_usage(command: str, intcheck: Run) -> None:
    ran = intcheck(command, *([CLAIM] if command == "verify" else []), "--limit", "9" * 30)
    assert ran.status == 2
    assert "is not in the range" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="anybody makes links on Unix")
def test_a_pattern_does_not_follow_links_that_lead_in_a_circle(intcheck: Run, tmp_path: Path) -> None:
    (tmp_path / "drafts" / "in").mkdir(parents=True)
    (tmp_path / "drafts" / "in" / "a.md").write_text(f"{CLAIM}\n", encoding="utf-8")
    for name in "abc":
        (tmp_path / "drafts" / name).symlink_to(".")
    for pattern in ("drafts/**/*.md", "**/*.md", "dr*/**", "**", "**/in/**/a.*", str(tmp_path / "**" / "a.md")):
        lines = intcheck("check", pattern, "--format", "jsonl").out.splitlines()
        assert [Path(json.loads(line)["path"]).name for line in lines] == ["a.md"], pattern


@pytest.mark.parametrize("arguments", [["check", "-"], ["verify", "-"]])
def test_standard_input_without_end_is_refused(
    arguments: list[str], intcheck: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("intcheck.drafts.read", "intcheck.cli.claims"):
        monkeypatch.setattr(f"{module}.LARGEST_TEXT", 2**20)
    with Path("/dev/zero").open(encoding="utf-8") as endless:
        monkeypatch.setattr(sys, "stdin", endless)
        ran = intcheck(*arguments)
    assert ran.status == 2
    assert "than 1 MB" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of Unix")
def test_what_is_kept_is_for_the_owner_alone(intcheck: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{CLAIM}\n", encoding="utf-8")
    cache = tmp_path / "new" / "cache"
    monkeypatch.setattr("intcheck.shelf.cache_folder", lambda: cache)
    assert intcheck("check", "a.md").status == 1
    folders = [cache.parent, *(path for path in [cache, *cache.rglob("*")] if path.is_dir())]
    assert len(folders) >= 4
    assert {path.stat().st_mode & 0o777 for path in folders} == {0o700}


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of Unix")
def test_a_file_that_only_the_owner_reads_is_so_while_it_is_written(tmp_path: Path) -> None:
    target = tmp_path / "result"
    target.touch(mode=0o600)
    with destination(target) as write:
        write("A sentence.")
        assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text elsewhere")
def test_knowledge_may_lie_in_a_folder_whose_name_is_no_text(process: Process, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff"
    shutil.copytree(EXAMPLES / "minimum-wage", os.fsdecode(folder))
    Path(os.fsdecode(folder + b"/assertions/\xfe.yaml")).write_text("assertions: []\n")
    done = process("list", "--kb", folder, "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
from intcheck.cli import main
main()
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on the size of files")
def test_a_full_disk_is_one_message_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    environment = {**os.environ, "INTCHECK_CACHE_DIR": str(tmp_path / "cache"), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "verify", CLAIM, "--kb", "bundled"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.startswith("intcheck: No folder can be written to: ")
    assert len(done.stderr.splitlines()) == 1
    assert not [*tmp_path.rglob("*.unfinished"), *tmp_path.glob("intcheck-*")]


def test_texts_that_find_no_room_are_a_fault_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        write_parts(tmp_path / "missing" / "texts", {"a": "b"})
