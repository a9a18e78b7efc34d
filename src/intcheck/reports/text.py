"""Text that nobody vouches for, made safe for a terminal, a spreadsheet, a Markdown page and JSON."""

from __future__ import annotations

import re

_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"\s+")
_MARKDOWN = re.compile(r"([\\`*_\[\]|~])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROL_PICTURES = 0x2400


def visible(text: str) -> str:
    """One line in which control, escape and direction characters show as harmless signs.

    White space of any kind becomes one space.
    """
    return _HIDDEN.sub(_sign, _SPACES.sub(" ", text)).strip()


def visible_lines(text: str) -> str:
    """Like `visible`, line breaks and indents kept."""
    return "\n".join(_HIDDEN.sub(_sign, line.replace("\t", "    ")) for line in text.splitlines())


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return f"<U+{code:04X}>"


def safe_json(document: str) -> str:
    """A JSON document whose hidden characters are escaped; it still decodes to the same values."""
    return _HIDDEN.sub(_json_escape, document)


def _json_escape(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if character == "\n":
        return character
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def csv_cell(value: object) -> object:
    """A cell that no spreadsheet runs as a formula; numbers stay numbers."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if value.startswith(_FORMULA) or text.startswith(_FORMULA) else text


def markdown(text: str) -> str:
    """Text that Markdown shows as it stands, in a paragraph or a table cell."""
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKDOWN.sub(r"\\\1", plain)


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
