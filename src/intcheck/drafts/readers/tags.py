"""HTML -> tags, text, references and comments, in time that grows with its length whatever it holds.

The parser of the standard library looks for the end of an unfinished tag or comment again and again, and what it
makes of broken HTML differs between versions of Python. Here, as in a browser, a tag or comment without an end
takes the rest of the text with it.
"""

from __future__ import annotations

import re

_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
_REST_OF_TAG = re.compile(r"""(?:[^>"']++|=\s*+"[^"]*+"|=\s*+'[^']*+'|["'])*+>""")
_REST_OF_TAG = re.compile(r"""(?:[^>="']++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+>""")
_RAW = frozenset({"script", "style", "textarea", "title", "noscript", "xmp", "iframe", "noembed", "noframes"})
