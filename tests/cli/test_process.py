"""The command line as a process: start, pipes, signals, and what each command imports."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from intcheck import __version__
from intcheck.cli.app import COMMANDS

PYTHON = [sys.executable, "-m", "intcheck"]
CLAIM = "Delayed transfers of care fell by 185,000 days between 2014-15 and 2015-16."


def process(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    run = subprocess.run
    return run([*PYTHON, *arguments], capture_output=True, text=True, encoding="utf-8", check=False, **options)  # type: ignore[call-overload,no-any-return]


def imported(*arguments: str) -> set[str]:
    """Modules that a run imports."""
    code = (
        "import sys; from intcheck.cli.app import run\n"
        "import io, contextlib\n"
        f"with contextlib.redirect_stdout(io.StringIO()): run({list(arguments)!r})\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] if not name.startswith("intcheck") else name for name in done.stderr.split()}


def test_version() -> None:
    assert process("--version").stdout == f"intcheck {__version__}\n"


def test_no_command_prints_help_and_is_bad_usage() -> None:
    done = process()
    assert done.returncode == 2
    assert "Usage: intcheck" in done.stdout


def test_an_unknown_command_names_the_nearest() -> None:
    done = process("verfy", "x")
    assert done.returncode == 2
    assert "There is no command 'verfy'. Did you mean verify?" in done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command_has_an_example(command: str) -> None:
    help_text = process(command, "--help", env={**os.environ, "COLUMNS": "80"}).stdout
    assert f"intcheck {command}" in help_text.split("xample", 1)[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_argument_and_option_is_explained(command: str) -> None:
    built: Any = get_command(import_module(f"intcheck.cli.{command}").app)
    parts = [built, *getattr(built, "commands", {}).values()]
    unexplained = [name.name for part in parts for name in part.params if not getattr(name, "help", None)]
    assert unexplained == []


def test_verify_json_imports_neither_rich_nor_yaml_nor_other_commands() -> None:
    process("verify", CLAIM, "--quiet")
    modules = imported("verify", CLAIM, "--format", "json")
    assert not modules & {"rich", "yaml", "jinja2", "markdown_it", "tomllib", "intcheck.cli.list", "intcheck.drafts"}


def test_version_imports_nothing_but_the_command_line() -> None:
    modules = imported("--version")
    assert not modules & {"rich", "yaml", "rapidfuzz", "sqlite3", "json", "Stemmer"}
    assert not [name for name in modules if name.startswith(("intcheck.knowledge", "intcheck.matching"))]


def test_a_closed_pipe_is_quiet_and_keeps_the_verdict() -> None:
    with subprocess.Popen([*PYTHON, "verify", CLAIM], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_closed_streams_do_not_break_the_run(closed: str) -> None:
    command = f'"{sys.executable}" -m intcheck verify "{CLAIM}" {closed}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes streams")
@pytest.mark.parametrize("command", ["verify", "check"])
def test_closed_standard_input_is_one_message(command: str) -> None:
    line = f'"{sys.executable}" -m intcheck {command} - <&-'
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "tandard input is closed" in done.stderr


def test_reading_stops_when_nobody_listens() -> None:
    with subprocess.Popen(
        [*PYTHON, "verify", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write(f"{CLAIM}\n".encode())
        running.stdin.flush()
        assert running.stdout.readline()
        running.stdout.close()
        running.stdin.write(f"{CLAIM}\n".encode())
        running.stdin.flush()
        assert running.wait(timeout=20) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_end_the_run_without_a_traceback_or_a_half_written_file(
    sent: signal.Signals, status: int, tmp_path: Path
) -> None:
    """The signal is set back first: what a shell starts in the background ignores an interrupt.

    A shell gives the same status to a run that leaves with 128 and the number of the signal, and to one that it ended.
    """
    target = tmp_path / "result.jsonl"
    with subprocess.Popen(
        [*PYTHON, "verify", CLAIM, "-", "--format", "jsonl", "--output", str(target)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=partial(signal.signal, sent, signal.SIG_DFL),
    ) as running:
        wait_for_file(tmp_path)
        running.send_signal(sent)
        assert running.stderr
        assert b"Traceback" not in running.stderr.read()
    assert running.returncode in (status, -sent)
    assert [*tmp_path.iterdir()] == []


def wait_for_file(folder: Path) -> None:
    wait_until(lambda: any(folder.iterdir()), "the run did not begin to write")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """More drafts than two processes can check before they are told to stop."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.md").write_text(f"{CLAIM}\n\n" * 100, encoding="utf-8")
    return folder


def check_in_processes(drafts: Path) -> subprocess.Popen[bytes]:
    """A run with two processes in a session of its own, that writes beside the drafts and hears interrupts."""
    command = [*PYTHON, "check", str(drafts), "--jobs", "2", "--format", "jsonl", "--all"]
    command += ["--output", str(drafts.parent / "result")]
    hears = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=hears)


def begun(pid: int) -> set[int]:
    """The processes of a session that still run."""
    return {other for other in map(int, filter(str.isdecimal, os.listdir("/proc"))) if session(other) == pid} - {pid}


def session(pid: int) -> int | None:
    """The session that a process belongs to, or None where it has ended."""
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None


def wait_until(true: Callable[[], bool], told: str) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if true():
            return
        time.sleep(0.05)
    pytest.fail(told)


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs sessions and /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_what_a_terminal_sends_ends_all_processes_without_a_word(sent: signal.Signals, drafts: Path) -> None:
    with check_in_processes(drafts) as running:
        wait_until(lambda: len(begun(running.pid)) >= 3, "the processes did not begin")
        os.killpg(running.pid, sent)
        assert running.stderr
        assert running.stderr.read().replace(b"\r", b"").strip() == b""
    assert running.returncode == 128 + sent
    wait_until(lambda: begun(running.pid) == set(), "a process is left")
    assert [*drafts.parent.iterdir()] == [drafts]


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs sessions and /proc")
def test_no_process_outlives_a_run_that_is_killed(drafts: Path) -> None:
    (drafts.parent / "result").write_text("before", encoding="utf-8")
    with check_in_processes(drafts) as running:
        wait_until(lambda: len(begun(running.pid)) >= 3, "the processes did not begin")
        running.kill()
    wait_until(lambda: begun(running.pid) == set(), "a process is left")
    assert (drafts.parent / "result").read_text("utf-8") == "before"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_message() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PYTHON, "verify", CLAIM], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "intcheck: Cannot write to standard output: No space left on device.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["kb"]])
def test_help_on_a_full_disk_is_one_message(arguments: list[str], unbuffered: str) -> None:
    command, environment = [*PYTHON, *arguments], {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=environment, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert done.stderr.startswith("intcheck: ")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_without_unicode_gets_plain_signs(encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run([*PYTHON, "verify", CLAIM], capture_output=True, env=environment, check=False)
    assert done.returncode == 1
    assert b"CONTRADICTED" in done.stdout
    assert done.stderr == b""


def test_json_is_utf8_whatever_the_locale() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    command = [*PYTHON, "verify", "Vanguards saved £324 million – or more", "--format", "json", "--exit-zero"]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "£324 million – or more" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_completes_ids(shell: str) -> None:
    words = "intcheck list --programme better"
    environment = {
        **os.environ,
        "_INTCHECK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": "3",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    assert "better-care-fund" in process(env=environment).stdout


@pytest.mark.parametrize("cursor", ["", "abc", "-1"])
def test_a_word_to_complete_that_no_shell_would_name_is_refused(cursor: str) -> None:
    environment = {
        **os.environ,
        "_INTCHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": "intcheck ver",
        "COMP_CWORD": cursor,
    }
    done = process(env=environment)
    assert done.returncode == 2
    assert "COMP_CWORD" in done.stderr
    assert "Traceback" not in done.stderr
