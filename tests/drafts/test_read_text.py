"""Markdown, HTML and plain text: what is prose, what part it plays, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draft_files import places
from intcheck.drafts import read_draft
from intcheck.errors import DraftError
from intcheck.model.drafts import Kind, Passage


def read(text: str, name: str = "draft.md") -> list[Passage]:
    return list(read_draft(name, text.encode()))


def texts(text: str, name: str = "draft.md") -> list[tuple[Kind, str]]:
    return [(passage.kind, passage.text) for passage in read(text, name)]


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        pytest.param("# Vanguards ##", Kind.HEADING, "Vanguards", id="a heading without its signs"),
        pytest.param("Vanguards\n=========", Kind.HEADING, "Vanguards", id="an underlined heading"),
        pytest.param("They **cut** _costs_.", Kind.PARAGRAPH, "They cut costs.", id="emphasis"),
        pytest.param("Costs\nfell.", Kind.PARAGRAPH, "Costs fell.", id="a wrapped line"),
        pytest.param(
            'See [the fund](http://a.b/the_fund "The fund") now.', Kind.PARAGRAPH, "See the fund now.", id="a link"
        ),
        pytest.param("See [it](<a b> (c)) now.", Kind.PARAGRAPH, "See it now.", id="a link target in angle brackets"),
        pytest.param("See [it][1] now.\n\n[1]: http://a.b", Kind.PARAGRAPH, "See it now.", id="a link by reference"),
        pytest.param("See ![costs](c.png) it.", Kind.PARAGRAPH, "See it.", id="an image"),
        pytest.param("Run `cut costs` now.", Kind.PARAGRAPH, "Run now.", id="code in a line"),
        pytest.param("Costs ~~rose~~ fell.", Kind.PARAGRAPH, "Costs fell.", id="struck-out words"),
        pytest.param("Costs fell.[^1]", Kind.PARAGRAPH, "Costs fell.", id="a footnote sign"),
        pytest.param(
            "Costs fell.<sup>1</sup> Stays rose.", Kind.PARAGRAPH, "Costs fell. Stays rose.", id="a raised sign"
        ),
        pytest.param("[^1]: Costs fell.", Kind.FOOTNOTE, "Costs fell.", id="a footnote"),
        pytest.param("Health &amp; care", Kind.PARAGRAPH, "Health & care", id="an entity"),
        pytest.param(r"5 \* 5", Kind.PARAGRAPH, "5 * 5", id="an escaped sign"),
        pytest.param("- [x] Costs fell.", Kind.LIST_ITEM, "Costs fell.", id="a task"),
        pytest.param("3. Costs fell.", Kind.LIST_ITEM, "Costs fell.", id="a numbered item"),
        pytest.param("> Costs fell.", Kind.QUOTATION, "Costs fell.", id="a block quote"),
    ],
)
def test_markdown_is_read_as_it_is_shown(source: str, kind: Kind, text: str) -> None:
    assert texts(source) == [(kind, text)]


def test_front_matter_code_and_link_definitions_are_no_prose() -> None:
    draft = "---\ntitle: Costs fell\n---\nOne.\n\n```\nTwo.\n```\n\n    Three.\n\n[four]: http://five.six\n"
    assert texts(draft) == [(Kind.PARAGRAPH, "One.")]
    assert places(read(draft)[0], "One") == (4, 1)


def test_columns_are_those_of_the_file_whatever_markup_stands_before() -> None:
    draft = "> * It **was** [meant](http://a.b/meant) to\n>   cut `x` costs, 5 \\* 5 &amp; so on.\n"
    passage = read(draft)[0]
    lines = draft.split("\n")
    for word in ("It", "was", "meant", "to", "cut", "costs", "so"):
        line, column = places(passage, word)
        assert lines[line - 1][column - 1 :].startswith(word), word
    assert places(passage, "meant") == (1, 17)


def test_a_table_has_a_header_and_rows_with_cells() -> None:
    head, row = read("| Measure | Finding |\n|--|--|\n| *Costs* \\| care | Cut |\n")
    assert (head.kind, row.kind) == (Kind.TABLE_HEADER, Kind.TABLE_ROW)
    assert [row.text[slice(*cell)] for cell in row.cells] == ["Costs | care", "Cut"]
    assert places(row, "Cut") == (3, 21)


def test_html_inside_markdown_is_read_as_html() -> None:
    assert texts("One.\n\n<p>Two &amp; <b>three</b>.</p>\n") == [
        (Kind.PARAGRAPH, "One."),
        (Kind.PARAGRAPH, "Two & three."),
    ]


def test_html_keeps_line_and_column_and_leaves_out_what_is_not_shown() -> None:
    draft = (
        "<html><head><title>T</title><style>p {}</style></head>\n<body><h2>The <em>Fund</em></h2>\n"
        "<p>Costs &pound;5 fell,\n   as <code>x</code> planned.\n<ul><li>One<li>Two<ul><li>Three</ul></ul>\n"
        "<blockquote>Four.</blockquote><script>var five = '<p>';</script><del>Six.</del><sup>7</sup>"
    )
    passages = read(draft, "draft.html")
    assert [(p.kind, p.text, p.level) for p in passages] == [
        (Kind.HEADING, "The Fund", 2),
        (Kind.PARAGRAPH, "Costs £5 fell, as planned.", 0),
        (Kind.LIST_ITEM, "One", 1),
        (Kind.LIST_ITEM, "Two", 1),
        (Kind.LIST_ITEM, "Three", 2),
        (Kind.QUOTATION, "Four.", 0),
    ]
    assert places(passages[1], "fell") == (3, 19)
    assert places(passages[1], "planned") == (4, 22)


def test_an_html_table_has_header_and_rows() -> None:
    draft = "<table><tr><th>Measure</th><th>Finding</th></tr><tr><td>Costs</td><td>Cut</td></tr></table>"
    assert texts(draft, "a.htm") == [(Kind.TABLE_HEADER, "Measure | Finding"), (Kind.TABLE_ROW, "Costs | Cut")]


def test_plain_text_knows_headings_lists_and_quotations_by_their_look() -> None:
    draft = (
        "The Better Care Fund\n\nAdmissions rose. They rose\nagain.\n\n* One rose.\n* Two fell,\n  said one.\n\n"
        "> Quoted words.\n> More.\n\n2. Findings\n\nIt rose.\n\nResults\n-------\n\n1) Costs fell.\n"
    )
    assert texts(draft, "a.txt") == [
        (Kind.HEADING, "The Better Care Fund"),
        (Kind.PARAGRAPH, "Admissions rose. They rose again."),
        (Kind.LIST_ITEM, "One rose."),
        (Kind.LIST_ITEM, "Two fell, said one."),
        (Kind.QUOTATION, "Quoted words. More."),
        (Kind.HEADING, "Findings"),
        (Kind.PARAGRAPH, "It rose."),
        (Kind.HEADING, "Results"),
        (Kind.LIST_ITEM, "Costs fell."),
    ]


def test_a_last_line_without_full_stop_is_still_read() -> None:
    assert texts("Vanguards cut emergency admissions", "a.txt") == [
        (Kind.PARAGRAPH, "Vanguards cut emergency admissions")
    ]


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfOne.\r\nTwo.\r\n", "One.\nTwo.\n".encode("utf-16")])
def test_byte_order_marks_and_windows_line_ends_are_fine(content: bytes) -> None:
    (passage,) = read_draft("a.txt", content)
    assert passage.text == "One. Two."
    assert places(passage, "Two") == (2, 1)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", "One.\nTw\xf6.".encode("latin-1"), "not UTF-8 (line 2)"),
        ("a.md", b"One\0two", "NUL"),
        ("a.md", b"\n \n", "there is no prose"),
        ("a.xlsx", b"PK", "Kinds that are: .md"),
        ("a.docx", b"not a zip", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_said_with_a_remedy(name: str, content: bytes, said: str) -> None:
    with pytest.raises(DraftError, match="^" + name) as error:
        read_draft(name, content)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        ("a.html", "<a "),
        ("a.html", "<!--"),
        ("a.html", "<div>"),
        ("a.html", "<td>"),
        ("a.md", "["),
        ("a.md", "*a_"),
        ("a.md", "![a]("),
        ("a.md", "> "),
        ("a.txt", "[intcheck-ignore a, "),
    ],
)
def test_a_draft_made_to_be_slow_is_read_all_the_same(name: str, piece: str) -> None:
    assert read(f"Costs rose.\n\n{piece * 5000}", name)[0].text.startswith("Costs rose.")


@given(st.text(alphabet="ab .*_`[]()<>!|\\&;#-\n>1~^:", max_size=120))
def test_any_markdown_is_read_and_every_character_has_a_place_in_the_file(text: str) -> None:
    lines = text.split("\n")
    try:
        passages = read(text)
    except DraftError:
        return
    for passage in passages:
        for offset, letter in enumerate(passage.text):
            anchor = passage.anchor(offset)
            assert 1 <= anchor.line <= len(lines)
            if letter in "ab1":
                assert letter in lines[anchor.line - 1]
