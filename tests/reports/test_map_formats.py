"""The evidence map in each format, compared whole or part by part."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factories import assertion, finding, source
from intcheck.model.evidence_map import Cell, EvidenceMap, Strength
from intcheck.model.knowledge import Term
from intcheck.model.terms import Direction
from intcheck.reports.look import Look
from intcheck.reports.map import FORMATS, render_map

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "Clubs <script>alert(1)</script> & \"more\" \x1b[31m'red'"


def evidence_map(label: str = "Vanguards") -> EvidenceMap:
    rise = assertion("audit-rise", statement=f"Admissions rose in {label}.", finding=finding(Direction.INCREASE))
    cell = Cell(
        programme="vanguards",
        outcome="admissions",
        directions={Direction.DECREASE: 1, Direction.INCREASE: 2},
        works=3,
        weight=2.2,
        strength=Strength.STRONG,
        assertions=(rise,),
    )
    return EvidenceMap(
        name=f"Joined-up {label}",
        version="1",
        programmes=(Term("vanguards", label, "programme"), Term("pioneers", "Pioneers", "programme")),
        outcomes=(Term("admissions", "admissions", "outcome", better="lower"), Term("costs", "costs", "outcome")),
        cells={("vanguards", "admissions"): cell},
        sources={"audit-2018": source(url="https://www.example.org/audit?a=1&b=2")},
        outcomes_left=4,
    )


def rendered(format: str, found: EvidenceMap | None = None) -> str:
    return render_map(found or evidence_map(), format, Look(width=72))


def test_table() -> None:
    assert rendered("table") == (
        "Joined-up Vanguards: programmes by outcomes\n"
        "\n"
        " Programme                          Admissions         Costs\n"
        " ──────────────────────────────────────────────────────────────────────\n"
        " Vanguards                          ↓1 ↑2\n"
        "                                    ● 3\n"
        "\n"
        " Pioneers\n"
        "\n"
        "2 programmes, 2 outcomes, 1 cell with evidence.\n"
        "Signs: ↓ decrease, ↑ increase, ● strong. The number beside an arrow\n"
        "counts independent works.\n"
        "4 outcomes with fewer works not shown. --limit 0 shows all programmes,\n"
        "--format html the whole map.\n"
    )


def test_json() -> None:
    assert json.loads(rendered("json")) == {
        "schema_version": 1,
        "knowledge": {"name": "Joined-up Vanguards", "version": "1"},
        "programmes": [{"id": "vanguards", "label": "Vanguards"}, {"id": "pioneers", "label": "Pioneers"}],
        "outcomes": [
            {"id": "admissions", "label": "admissions", "better": "lower"},
            {"id": "costs", "label": "costs", "better": None},
        ],
        "cells": [
            {
                "programme": "vanguards",
                "outcome": "admissions",
                "works": 3,
                "weight": 2.2,
                "strength": "strong",
                "directions": {"decrease": 1, "increase": 2},
                "assertions": ["audit-rise"],
            }
        ],
        "programmes_left": 0,
        "outcomes_left": 4,
    }


def test_csv() -> None:
    assert list(csv.reader(StringIO(rendered("csv")))) == [
        ["programme", "outcome", "works", "weight", "strength", "directions", "assertions"],
        ["vanguards", "admissions", "3", "2.2", "strong", "decrease 1; increase 2", "audit-rise"],
    ]


def test_an_svg_cell_opens_a_panel_with_its_assertions() -> None:
    root = ElementTree.fromstring(rendered("svg"))
    link = next(item for item in root.iter(f"{SVG}a") if item.get("href") == "#vanguards--admissions")
    assert link.findtext(f"{SVG}title") == (
        "Vanguards, admissions: 3 independent works: 1 decrease, 2 increase; strong evidence"
    )
    panel = next(item for item in root.iter(f"{SVG}g") if item.get("id") == "vanguards--admissions")
    lines = [item.text for item in panel.iter(f"{SVG}text")]
    assert "↑ Admissions rose in Vanguards." in lines
    assert len(list(root.iter(f"{SVG}rect"))) == 5


class Page(HTMLParser):
    """Collects links, ids and anything that a page may not hold."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attributes)
        self.links.append(found.get("href") or "")
        self.ids.append(found.get("id") or "")
        assert not any(name.startswith("on") or name in {"src", "style"} for name in found)


def test_an_html_cell_opens_a_section_with_its_assertions() -> None:
    text = rendered("html")
    page = Page(text)
    assert "#vanguards--admissions" in page.links
    assert "vanguards--admissions" in page.ids
    assert "https://www.example.org/audit?a=1&b=2" in page.links
    assert "Admissions rose in Vanguards." in text
    assert text.count("<td></td>") == 3


def test_an_html_page_asks_for_nothing_from_elsewhere() -> None:
    text = rendered("html")
    assert {"script", "link", "img", "iframe"}.isdisjoint(Page(text).tags)
    assert "url(" not in text
    assert re.search(r"default-src 'none'; style-src 'sha256-[\w+/]+='", text)


@pytest.mark.parametrize("format", FORMATS)
def test_text_of_the_knowledge_base_is_text_and_nothing_else(format: str) -> None:
    text = rendered(format, evidence_map(HOSTILE))
    assert "\x1b" not in text
    if format in {"html", "svg"}:
        assert "<script" not in text
    if format == "svg":
        ElementTree.fromstring(text)
    if format == "html":
        assert "script" not in Page(text).tags


@pytest.mark.parametrize("format", FORMATS)
def test_a_map_of_nothing_is_still_a_map(format: str) -> None:
    text = rendered(format, EvidenceMap("Nothing", "1", (), (), {}, {}))
    assert text.strip()
    if format == "svg":
        ElementTree.fromstring(text)


@pytest.mark.slow
@pytest.mark.parametrize("format", ["html", "svg"])
def test_a_browser_shows_the_opened_cell(format: str, tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no Chromium on this machine")
    page = tmp_path / f"map.{format}"
    page.write_text(rendered(format), encoding="utf-8")
    pictures = [shot(browser, f"{page.as_uri()}{anchor}", tmp_path) for anchor in ("", "#vanguards--admissions")]
    assert pictures[0] != pictures[1]


def shot(browser: str, address: str, folder: Path) -> bytes:
    picture = folder / "picture.png"
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=900,700", f"--screenshot={picture}"]
    subprocess.run([browser, *flags, address], check=True, capture_output=True, timeout=120)
    return picture.read_bytes()
