"""References in each style, for each sort of publication."""

from __future__ import annotations

import json

import pytest

from factories import source
from intcheck.model.knowledge import Source
from intcheck.reports.cite import Cited, render_references
from intcheck.reports.cite_csl import csl_item

ARTICLE = source(
    "bernabei-1998",
    title="Randomised trial of case management for older people",
    kind="peer-reviewed",
    publisher="BMJ 316(7141):1348–1351",
    authors=("Bernabei R", "Landi F", "Van der Elst M"),
    published="1998-05-02",
    url="https://doi.org/10.1136/bmj.316.7141.1348",
)
REPORT = source("nao-2018", authors=("National Audit Office",), url="https://www.nao.org.uk/a/")
NEWS = source(
    "localgov-2021",
    title="'No evidence' integration improves healthcare",
    kind="news",
    publisher="LocalGov",
    authors=("Ford M",),
    published="2021",
    url=None,
)


@pytest.mark.parametrize(
    ("style", "cited", "expected"),
    [
        (
            "harvard",
            ARTICLE,
            "Bernabei, R., Landi, F. and Van der Elst, M. (1998) 'Randomised trial of case management for older people'"
            ", BMJ, 316(7141), pp. 1348–1351. Available at: https://doi.org/10.1136/bmj.316.7141.1348.\n",
        ),
        (
            "harvard",
            REPORT,
            "National Audit Office (2018) Developing new care models. Available at: https://www.nao.org.uk/a/.\n",
        ),
        ("harvard", NEWS, "Ford, M. (2021) '\"No evidence\" integration improves healthcare', LocalGov.\n"),
        (
            "vancouver",
            ARTICLE,
            "Bernabei R, Landi F, Van der Elst M. Randomised trial of case management for older people. BMJ. "
            "1998;316(7141):1348–1351. doi:10.1136/bmj.316.7141.1348\n",
        ),
        (
            "vancouver",
            REPORT,
            "National Audit Office. Developing new care models. National Audit Office; 2018. "
            "Available from: https://www.nao.org.uk/a/\n",
        ),
        (
            "bibtex",
            ARTICLE,
            "@article{bernabei-1998,\n"
            "  author = {Bernabei, R. and Landi, F. and Van der Elst, M.},\n"
            "  title = {{Randomised trial of case management for older people}},\n"
            "  journal = {BMJ},\n"
            "  year = {1998},\n"
            "  volume = {316},\n"
            "  number = {7141},\n"
            "  pages = {1348--1351},\n"
            "  doi = {10.1136/bmj.316.7141.1348},\n"
            "  url = {https://doi.org/10.1136/bmj.316.7141.1348},\n"
            "  month = may\n"
            "}\n",
        ),
        (
            "bibtex",
            REPORT,
            "@techreport{nao-2018,\n"
            "  author = {{National Audit Office}},\n"
            "  title = {{Developing new care models}},\n"
            "  institution = {National Audit Office},\n"
            "  year = {2018},\n"
            "  url = {https://www.nao.org.uk/a/},\n"
            "  month = jun\n"
            "}\n",
        ),
    ],
    ids=[
        "harvard article",
        "harvard report",
        "harvard news",
        "vancouver article",
        "vancouver report",
        "bibtex article",
        "bibtex report",
    ],
)
def test_a_source_in_each_style(style: str, cited: Source, expected: str) -> None:
    assert render_references([Cited(cited)], style) == expected


def test_csl_json_holds_the_parts() -> None:
    [item] = json.loads(render_references([Cited(ARTICLE)], "csl-json"))
    assert item == {
        "id": "bernabei-1998",
        "type": "article-journal",
        "title": "Randomised trial of case management for older people",
        "author": [
            {"family": "Bernabei", "given": "R."},
            {"family": "Landi", "given": "F."},
            {"family": "Van der Elst", "given": "M."},
        ],
        "container-title": "BMJ",
        "volume": "316",
        "issue": "7141",
        "page": "1348–1351",
        "issued": {"date-parts": [[1998, 5, 2]]},
        "DOI": "10.1136/bmj.316.7141.1348",
        "URL": "https://doi.org/10.1136/bmj.316.7141.1348",
    }


@pytest.mark.parametrize(
    "name",
    [
        "NHS Newcastle Gateshead CCG",
        "Ernst & Young LLP",
        "The King's Fund",
        "RAND Europe",
        "SQW",
        "Department of Health",
    ],
)
def test_a_body_is_no_person(name: str) -> None:
    assert csl_item(source(authors=(name,), publisher="Somebody"))["author"] == [{"literal": name}]


def test_more_than_six_authors_are_cut_in_vancouver() -> None:
    many = source(authors=tuple(f"Name{letter} {letter}" for letter in "ABCDEFGH"))
    assert render_references([Cited(many)], "vancouver").startswith(
        "NameA A, NameB B, NameC C, NameD D, NameE E, NameF F, et al. "
    )


def test_authors_that_the_register_cuts_stay_cut() -> None:
    cut = source(authors=("Beswick AD", "and others"))
    assert render_references([Cited(cut)], "harvard").startswith("Beswick, A.D. et al. (2018)")
    assert "author = {Beswick, A. D. and others}" in render_references([Cited(cut)], "bibtex")


def test_an_assertion_names_its_place_and_the_work_that_is_relayed() -> None:
    relayed = Cited(NEWS, "paragraph 3", REPORT)
    assert render_references([relayed], "harvard").splitlines() == [
        "(National Audit Office, 2018, cited in Ford, 2021, paragraph 3)",
        "Ford, M. (2021) '\"No evidence\" integration improves healthcare', LocalGov.",
        "National Audit Office (2018) Developing new care models. Available at: https://www.nao.org.uk/a/.",
    ]
    assert render_references([relayed], "vancouver").splitlines()[0].endswith("LocalGov. 2021. [paragraph 3]")
    assert [item["id"] for item in json.loads(render_references([relayed], "csl-json"))] == [
        "localgov-2021",
        "nao-2018",
    ]


def test_places_in_one_source_share_one_entry() -> None:
    cited = [Cited(REPORT, "page 3"), Cited(REPORT, "page 9"), Cited(REPORT, "page 3")]
    [item] = json.loads(render_references(cited, "csl-json"))
    assert item["note"] == "page 3; page 9"


def test_signs_of_latex_are_escaped() -> None:
    entry = render_references([Cited(source(title=r"50% of £3 & {more}_\x ~ ^ #1 $"))], "bibtex")
    title = r"50\% of £3 \& \{more\}\_\textbackslash{}x \textasciitilde{} \textasciicircum{} \#1 \$"
    assert f"title = {{{{{title}}}}}" in entry


@pytest.mark.parametrize("style", ["harvard", "vancouver", "bibtex", "csl-json"])
def test_control_characters_never_leave(style: str) -> None:
    hostile = source(title="Red \x1b[31m title", authors=("Bad\x07 B",), publisher="P\u202e", published=None, url=None)
    assert not set("\x1b\x07\u202e") & set(render_references([Cited(hostile, "p.\x1b 3")], style))


def test_a_source_with_nothing_but_a_title_can_be_cited() -> None:
    bare = Source("bare", "A title", "news")
    assert render_references([Cited(bare)], "harvard") == "(no date) A title.\n"
    assert render_references([Cited(bare)], "vancouver") == "A title.\n"
