"""The page of a checked draft: safe, self-contained, and usable by mouse, keyboard, print and screen reader."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from factories import assessment, claim, evidence, result
from intcheck.model.drafts import Kind, Run, SentenceResult, Tally
from intcheck.model.results import Remark
from intcheck.model.terms import Stance, Verdict
from intcheck.reports.check import check_pieces

RUN = Run("1.2.3", "Integration", "2026.11", frozenset({Verdict.CONTRADICTED, Verdict.OVERSTATED}))
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _sentence(number: int, verdict: Verdict | None, **changes: Any) -> SentenceResult:
    text = f"Sentence {number} says that costs fell."
    found = result(verdict or Verdict.NOT_COVERED, claim=claim(text), evidence=(evidence(Stance.CONTRADICTS),))
    wrong = verdict in RUN.failing
    fields: dict[str, Any] = {
        "path": "a.md",
        "line": number,
        "column": 1,
        "end_line": number,
        "end_column": len(text) + 1,
        "text": text,
        "kind": Kind.PARAGRAPH if verdict else Kind.HEADING,
        "level": 0 if verdict else 1,
        "assessment": assessment(found, text=text, suggestion="Costs rose.") if verdict else None,
        "skipped": None if verdict else "heading",
        "remarks": (Remark("wrong-figure", "It was a rise.", (16, 21)),) if wrong else (),
        "passage": number,
    }
    return SentenceResult(**{**fields, **changes})


def _page() -> str:
    verdicts = [None, *Verdict, Verdict.CONTRADICTED]
    results = [_sentence(number, verdict) for number, verdict in enumerate(verdicts, 1)]
    tally = Tally(drafts=1)
    for item in results:
        tally.add(item, RUN.fails(item))
    return "".join(check_pieces(results, "html", RUN, tally))


class _Parts(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "link", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, attribute: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(attribute)) is not None]


def test_tags_are_balanced_ids_unique_and_links_lead_somewhere() -> None:
    parts = _Parts(_page())
    assert parts.open == []
    ids = parts.all("id")
    assert len(ids) == len(set(ids))
    inner = [link[1:] for link in parts.all("href") if link.startswith("#")]
    assert inner
    assert set(inner) <= set(ids)
    assert set(parts.all("aria-labelledby")) <= set(ids)


def test_nothing_is_loaded_and_only_its_own_style_and_script_may_run() -> None:
    page = _page()
    parts = _Parts(page)
    assert parts.all("src") == []
    assert parts.all("style") == []
    assert not [name for _, attrs in parts.tags for name in attrs if name.startswith("on")]
    policy = next(attrs["content"] or "" for tag, attrs in parts.tags if "http-equiv" in attrs)
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_a_verdict_is_told_by_sign_and_word_and_the_summary_by_text() -> None:
    page = _page()
    for words in ("✘ Contradicted", "▲ Overstated", "± Mixed", "✔ Supported", "? Not covered"):
        assert f'<span class="verdict">{words}</span>' in page
    assert (
        'role="img" aria-label="2 contradicted, 1 overstated, 1 mixed, 1 supported, 1 not covered, 1 skipped"' in page
    )
    assert "✘ 3 sentences need mending." in page
    assert '<div class="heading level-1" role="heading" aria-level="3">' in page


def test_several_drafts_have_a_table_of_contents() -> None:
    results = [_sentence(1, Verdict.CONTRADICTED), _sentence(1, Verdict.SUPPORTED, path="b.md")]
    page = "".join(check_pieces(results, "html", RUN, Tally()))
    assert '<a href="#d1">a.md</a> (1 to mend)' in page
    assert '<a href="#d2">b.md</a> (nothing to mend)' in page
    assert set(_Parts(page).all("aria-labelledby")) == {"d1", "d2"}


class Browser:
    """A headless browser, spoken to over its debugging pipe."""

    def __init__(self, program: str, page: Path) -> None:
        self.seen: list[dict[str, Any]] = []
        self._number = 0
        commands, self._commands = os.pipe()
        self._answers, answers = os.pipe()
        flags = "--headless --no-sandbox --disable-gpu --remote-debugging-pipe --no-first-run"
        shell = f'exec "{program}" {flags} --user-data-dir="{page.parent}/profile" 3<&{commands} 4>&{answers}'
        self._process = subprocess.Popen(
            ["bash", "-c", shell], pass_fds=(commands, answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(commands)
        os.close(answers)
        self._buffer = b""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=1300, height=900, deviceScaleFactor=1, mobile=False)
        self.send("Page.navigate", url=page.as_uri())
        while self.run("document.readyState") != "complete":
            pass

    _session: str | None = None

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and give its result; events met on the way are kept in `seen`."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                given: dict[str, Any] = answer["result"]
                return given
            self.seen.append(answer)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            more = os.read(self._answers, 65536)
            assert more, "the browser went away"
            self._buffer += more
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        return answer

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        return self.send("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def key(self, letter: str) -> None:
        """Press and release a key."""
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=letter, text=letter if kind == "keyDown" else "")

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(timeout=20)
        os.close(self._commands)
        os.close(self._answers)


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(_page(), encoding="utf-8")
    return file


@pytest.fixture
def browser(page_file: Path) -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None or sys.platform == "win32":
        pytest.skip(f"no browser is installed ({', '.join(BROWSERS)})")
    opened = Browser(program, page_file)
    yield opened
    opened.close()


def _visible(browser: Browser, verdict: str) -> int:
    script = f"[...document.querySelectorAll('.card.{verdict}')].filter(c => c.offsetParent !== null).length"
    count: int = browser.run(script)
    return count


@pytest.mark.slow
def test_in_a_browser_filters_keys_dark_mode_and_print_work_without_network(browser: Browser) -> None:
    assert _visible(browser, "contradicted") == 2
    browser.run("document.getElementById('f-contradicted').click()")
    assert _visible(browser, "contradicted") == 0
    assert _visible(browser, "overstated") == 1
    browser.run("document.activeElement.blur()")
    browser.key("j")
    assert browser.run("document.activeElement.className") == "s overstated now"
    browser.run("document.getElementById('f-contradicted').click(); document.activeElement.blur()")
    browser.key("k")
    assert browser.run("document.activeElement.className") == "s contradicted now"

    paper = "getComputedStyle(document.querySelector('.draft')).backgroundColor"
    light = browser.run(paper)
    browser.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
    assert browser.run(paper) != light

    browser.send("Emulation.setEmulatedMedia", media="print")
    assert browser.run("getComputedStyle(document.querySelector('.filters')).display") == "none"
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run("document.querySelectorAll('.card details:not([open])').length") == 0

    browser.send("Emulation.setDeviceMetricsOverride", width=360, height=800, deviceScaleFactor=1, mobile=True)
    browser.send("Emulation.setEmulatedMedia", media="screen")
    assert browser.run("document.documentElement.scrollWidth <= 360")

    requested = [e["params"]["request"]["url"] for e in browser.seen if e["method"] == "Network.requestWillBeSent"]
    assert all(url.startswith(("file:", "data:")) for url in requested)
    assert [e for e in browser.seen if e["method"] in {"Log.entryAdded", "Runtime.exceptionThrown"}] == []
