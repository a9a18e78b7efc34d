"""Text that nobody vouches for, made safe for a terminal, a spreadsheet, a Markdown page and JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from json.encoder import encode_basestring

_HIDING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_HARMLESS = frozenset("\u00ad\u200c\u200d")
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_CONTROL_PICTURES = 0x2400
_WHITE_SPACE = re.compile(r"\s+")
_ORDER = re.compile(r"#(?=#\w*\[)|:(?=:[A-Za-z])")
"""The middle of what a CI service takes as an order wherever a log shows it: `::error::`, `##[error]`, `##vso[...]`."""


class _Signs(dict[int, str]):
    """Character -> how it is shown, worked out when a character is first met."""

    def __init__(self, sign: Callable[[int], str]) -> None:
        super().__init__()
        self._sign = sign

    def __missing__(self, code: int) -> str:
        import unicodedata

        character = chr(code)
        hidden = unicodedata.category(character) in _HIDING and character not in _HARMLESS
        self[code] = self._sign(code) if hidden else character
        return self[code]


def _shown_sign(code: int) -> str:
    return chr(_CONTROL_PICTURES + code) if code < 0x20 else f"<U+{code:04X}>"


def _json_sign(code: int) -> str:
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


_SHOWN = _Signs(_shown_sign)
_ESCAPED = _Signs(_json_sign)


def visible(text: str) -> str:
    """One line in which control, escape and direction characters show as harmless signs.

    White space of any kind becomes one space.
    """
    return _ORDER.sub(r"\g<0> ", " ".join(text.split())).translate(_SHOWN)


def harmless(part: str) -> str:
    """Like `visible`, a space at either edge kept."""
    return _ORDER.sub(r"\g<0> ", _WHITE_SPACE.sub(" ", part)).translate(_SHOWN)


def visible_lines(text: str) -> str:
    """Like `visible`, line breaks and indents kept."""
    return "\n".join(_ORDER.sub(r"\g<0> ", line.expandtabs(4)).translate(_SHOWN) for line in text.splitlines())


def json_document(value: object) -> str:
    """A value as JSON for people and programs to read: indented, hidden characters escaped."""
    return f"{indented_json(value)}\n"


def indented_json(value: object, margin: str = "") -> str:
    """The same without its last line end, each line after a margin."""
    return margin + safe_json(_indented(value, f"\n{margin}"))


def _indented(value: object, margin: str) -> str:
    """What `json.dumps` writes with an indent of two, which only its slow encoder knows."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{margin}  "
    if isinstance(value, dict) and value:
        items = [f"{encode_basestring(name)}: {_indented(item, inner)}" for name, item in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{margin}}}"
    if isinstance(value, (list, tuple)) and value:
        items = [_indented(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{margin}]"
    return "null" if value is None else json.dumps(value)


def safe_json(document: str) -> str:
    """A JSON document whose hidden characters and orders to a CI service are escaped; it decodes to the same values."""
    if "##" in document:
        document = _ORDER.sub(lambda order: "\\u0023" if order.group() == "#" else order.group(), document)
    if document.replace("\n", "").isprintable():
        return document
    return "\n".join(line if line.isprintable() else line.translate(_ESCAPED) for line in document.split("\n"))


def csv_cell(value: object) -> object:
    """A cell that no spreadsheet runs as a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if value.startswith(_FORMULA) or text.startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Text that Markdown shows as it stands, in a paragraph or a table cell."""
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_\[\]|~])", r"\\\1", plain)


def markdown_link(text: str, url: str | None) -> str:
    """A Markdown link where the address is http or https, else the text alone."""
    target = web_address(url)
    if target is None:
        return markdown(text)
    encoded = re.sub(r"[\s()<>|\\]", lambda sign: f"%{ord(sign.group()):02X}", target)
    return f"[{markdown(text)}]({encoded})"


def web_address(url: str | None) -> str | None:
    """The address if a reader can safely follow it, else None."""
    if url is None or not url.startswith(("https://", "http://")):
        return None
    return visible(url)


def shortened(text: str, length: int) -> str:
    """The text in one line of at most `length` characters, cut at a word."""
    line = visible(text)
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
