"""The names that people give to programmes, outcomes, places, bodies and groups."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser

PROGRAMMES = {
    "vanguards": [
        "Vanguards",
        "the vanguard sites",
        "vanguard areas",
        "new care models",
        "the New Care Models programme",
    ],
    "pioneers": ["the pioneers", "pioneer areas", "the integration pioneers"],
    "better-care-fund": ["the Better Care Fund", "the BCF", "BCF", "the better care fund"],
    "integrated-care-systems": ["integrated care systems", "ICSs", "an ICS"],
    "integrated-care-boards": ["integrated care boards", "ICBs"],
    "stps": ["STPs", "sustainability and transformation plans", "sustainability and transformation partnerships"],
    "mcp-vanguards": ["MCPs", "the multispecialty community providers"],
    "pacs-vanguards": ["PACS", "primary and acute care systems"],
    "greater-manchester-devolution": ["Devo Manc", "devolution in Greater Manchester"],
}
OUTCOMES = {
    "emergency-admissions": ["emergency admissions", "unplanned admissions", "non-elective admissions"],
    "ae-attendances": ["A&E attendances", "casualty visits", "A & E visits", "visits to accident and emergency"],
    "delayed-transfers": ["delayed transfers of care", "DTOCs", "delayed discharges", "bed blocking", "bed-blocking"],
    "bed-days": ["bed days", "bed-days"],
    "length-of-stay": ["length of stay", "lengths of stay"],
    "patient-experience": ["patient experience", "patient satisfaction"],
    "emergency-readmissions": ["emergency readmissions", "readmissions"],
    "mortality": ["mortality", "death rates"],
}
PLACES = {
    "greater-manchester": ["Greater Manchester", "GM"],
    "west-yorkshire": ["West Yorkshire", "West Yorks"],
    "england": ["England"],
    "liverpool": ["Liverpool"],
}
GROUPS = {
    "older-people": ["older people", "the elderly", "pensioners"],
    "care-home-residents": ["care home residents", "residents of care homes"],
}


def cases(table: dict[str, list[str]]) -> list[object]:
    return [pytest.param(name, id, id=name) for id, names in table.items() for name in names]


@pytest.mark.parametrize(("name", "id"), cases(PROGRAMMES))
def test_programmes(name: str, id: str, parser: Parser) -> None:
    assert parser.parse(f"Emergency admissions rose under {name}.")[0].programmes == (id,)


@pytest.mark.parametrize(("name", "id"), cases(OUTCOMES))
def test_outcomes(name: str, id: str, parser: Parser) -> None:
    assert parser.parse(f"The vanguards cut {name}.")[0].outcome == id


@pytest.mark.parametrize(("name", "id"), cases(PLACES))
def test_places(name: str, id: str, parser: Parser) -> None:
    assert parser.parse(f"Emergency admissions rose in {name}.")[0].places == (id,)


@pytest.mark.parametrize(("name", "id"), cases(GROUPS))
def test_groups(name: str, id: str, parser: Parser) -> None:
    assert parser.parse(f"Vanguards cut emergency admissions among {name}.")[0].groups == (id,)


@pytest.mark.parametrize(
    "text",
    [
        "It cut emergency admissions.",
        "The pace of change cut emergency admissions.",
        "A bit of luck and packs of nurses cut emergency admissions.",
    ],
)
def test_an_acronym_in_small_letters_is_an_ordinary_word(text: str, parser: Parser) -> None:
    assert parser.parse(text)[0].programmes == ()


MISSPELT = [
    ("Emergancy admissions rose in the vanguards.", "vanguards", "emergency-admissions"),
    ("Emergency admisions rose in the vangaurds.", "vanguards", "emergency-admissions"),
    ("The beter care fund cut delayed transfers.", "better-care-fund", "delayed-transfers"),
    ("The pionners cut delayed tranfers.", "pioneers", "delayed-transfers"),
    ("Vangards cut A&E attendences.", "vanguards", "ae-attendances"),
]


@pytest.mark.parametrize(("text", "programme", "outcome"), MISSPELT, ids=[text for text, *_ in MISSPELT])
def test_misspelt_names(text: str, programme: str, outcome: str, parser: Parser) -> None:
    claim = parser.parse(text)[0]
    assert (claim.programmes, claim.outcome) == ((programme,), outcome)


@pytest.mark.parametrize(
    "text",
    [
        "Vineyards cut emergency admissions.",
        "Pianos cut emergency admissions.",
        "Engineers cut emergency admissions.",
    ],
)
def test_other_words_are_no_misspelt_names(text: str, parser: Parser) -> None:
    assert parser.parse(text)[0].programmes == ()


def test_what_merely_contains_a_named_programme_is_left_out(parser: Parser) -> None:
    claim = parser.parse("Among the vanguards, the MCPs cut emergency admissions.")[0]
    assert claim.programmes == ("mcp-vanguards",)


@pytest.mark.parametrize(
    "name", ["Integration", "Integrated care", "Joined-up care", "Integrating health and social care"]
)
def test_the_subject_as_a_whole(name: str, parser: Parser) -> None:
    claim = parser.parse(f"{name} cuts emergency admissions.")[0]
    assert (claim.umbrella, claim.programmes) == (True, ())


def test_a_programme_named_beside_the_whole_subject_is_what_the_claim_is_about(parser: Parser) -> None:
    claim = parser.parse("Integration through the vanguards cut emergency admissions.")[0]
    assert (claim.umbrella, claim.programmes) == (False, ("vanguards",))
