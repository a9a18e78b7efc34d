"""Nothing that a draft or a knowledge base holds acts on a terminal, a page or a spreadsheet."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intcheck.reports.text import (
    csv_cell,
    markdown,
    markdown_link,
    safe_json,
    shortened,
    visible,
    visible_lines,
    web_address,
)

HOSTILE = {
    "escape sequence": "\x1b[31mred\x1b]0;title\x07",
    "eight-bit control": "\x9b31m",
    "right-to-left override": "admissions \u202efell\u202c",
    "isolate": "\u2066rose\u2069",
    "tag characters": "fell\U000e0072\U000e006f",
    "lone surrogate": "fell \ud800",
    "byte order mark": "\ufefffell",
    "delete": "fell\x7f\x7f",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hidden_characters_show_as_signs(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable()
    assert len(shown) >= len(text)


def test_plain_text_stays_as_it_is() -> None:
    text = "Admissions fell by £2.2bn (Åhgren 2003) – “integration” 👩‍⚕️"
    assert visible(text) == text


ORDERS = ("::error file=x::fell", "fell ##[add-mask]a", "fell ##vso[task.setvariable variable=PATH]x", "##teamcity[x]")


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_to_a_ci_service_shows_as_text(text: str) -> None:
    for shown in (visible(text), visible_lines(f"rose\n{text}"), csv_cell(text), safe_json(json.dumps([text]))):
        assert not re.search(r"^\s*::|##\w*\[", str(shown), re.MULTILINE)
    assert json.loads(safe_json(json.dumps([text]))) == [text]


@pytest.mark.parametrize("text", ["### Costs", "#[1]", "at 10:30", "a: b", "## Costs [1]", "1::2"])
def test_what_is_no_order_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_white_space_becomes_one_space() -> None:
    assert visible("  a\tb\r\n c ") == "a b c"


def test_lines_stay_lines_but_lose_escape_sequences() -> None:
    assert visible_lines("a\n  b\x1b[2J") == "a\n  b␛[2J"


@settings(deadline=None)
@given(st.text())
def test_json_decodes_to_the_same_values_and_holds_no_hidden_character(text: str) -> None:
    document = safe_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(document) == [text]
    assert not any(ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 for sign in document)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\n=1", "＝1+1"])
def test_formulas_are_defused(text: str) -> None:
    assert str(csv_cell(text)).startswith("'")


def test_numbers_stay_numbers_in_csv() -> None:
    assert csv_cell(-5) == -5


def test_markdown_shows_markup_as_text() -> None:
    assert markdown("a|b <script> [x](y) *c* `d`") == r"a\|b &lt;script&gt; \[x\](y) \*c\* \`d\`"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", None])
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert web_address(url) is None
    assert markdown_link("NAO", url) == "NAO"


def test_a_link_cannot_break_out_of_its_brackets() -> None:
    assert markdown_link("N[A]O", "https://a.org/x) [evil](y") == r"[N\[A\]O](https://a.org/x%29%20[evil]%28y)"


def test_long_text_is_cut_at_a_word() -> None:
    assert shortened("Emergency admissions rose in pioneer areas", 20) == "Emergency…"
