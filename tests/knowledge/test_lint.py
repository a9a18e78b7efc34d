"""Each editorial rule finds what it is for, leaves sound entries alone, and explains itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intcheck.errors import UsageError
from intcheck.knowledge import load_knowledge
from intcheck.knowledge.lint import RULES, lint, manual
from intcheck.knowledge.load import bundled_folder

TODAY = date(2026, 1, 31)
ROSE = "direction: increase, against: before, status: observed"


def assertion(
    statement: str = "Attendance rose.",
    finding: str = ROSE,
    values: str = "",
    source: str = "miller-2019",
    outcome: str = "attendance",
    extra: str = "",
    id: str = "a-new-one",
) -> str:
    entry = (
        f'source: {source}, locator: p. 1, statement: "{statement}", programmes: [], outcome: {outcome}, place: bigland'
    )
    return f"- {{id: {id}, {entry}, {extra} finding: {{{finding}, values: [{values}]}}}}\n"


def source(id: str, extra: str, kind: str = "news") -> str:
    return f"sources:\n- {{id: {id}, title: Lunch, kind: {kind}, {extra}}}\n" if id else ""


def assertions(*entries: str) -> dict[str, str]:
    return {"assertions/new.yaml": "assertions:\n" + "".join(entries)}


def vocabulary(kind: str, entry: str) -> dict[str, str]:
    return {"vocabulary/new.yaml": f"{kind}:\n- {{{entry}}}\n"}


UP_900 = "{value: 900, unit: pupils, of: rise}"
UP_4 = "{value: 4, unit: percent, of: rise}"
GAZETTE = {"sources/new.yaml": source("echo-2020", "reports_on: [miller-2019]")}

CASES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "figure-not-in-statement": (
        assertions(assertion(values=UP_900)),
        assertions(
            assertion("Attendance rose by 900.", values=UP_900),
            assertion("Attendance rose by nine hundred pupils.", values=UP_900, id="a-new-two"),
        ),
    ),
    "figure-not-in-values": (
        assertions(assertion("Attendance rose by 1,900 pupils.", values="")),
        assertions(
            assertion("In 2019 attendance of over-11s rose 4% (95% CI) from 1 May, per 1,000 pupils.", values=UP_4),
        ),
    ),
    "direction-against-words": (
        assertions(assertion("Attendance fell.")),
        assertions(assertion("Attendance did not fall."), assertion("Attendance rose.", id="a-new-two")),
    ),
    "quotation": (
        assertions(assertion("Teachers said that ‘attendance has never been as good as this’.")),
        assertions(assertion("Attendance rose in the US and in the ‘early bird’ clubs.")),
    ),
    "two-findings": (
        assertions(assertion("Attendance rose. Absence fell.")),
        assertions(assertion("Attendance rose in St. Mary's school (Table 2. Box 4.), vs. the year before.")),
    ),
    "unknown-work": (
        assertions(assertion(extra="via: miler-2019,")),
        assertions(assertion(extra="via: miller-2019,")),
    ),
    "relay-without-work": (
        GAZETTE | assertions(assertion("Attendance rose 4%.", values=UP_4, source="echo-2020")),
        GAZETTE
        | assertions(assertion("Attendance rose 4%.", values=UP_4, source="echo-2020", extra="via: miller-2019,")),
    ),
    "near-duplicate": (
        assertions(
            assertion("Attendance rose by 900 pupils.", values=UP_900),
            assertion("Attendance rose by 900 pupils in all.", values=UP_900, source="gazette-2020", id="a-new-two"),
        ),
        assertions(
            assertion("Attendance rose by 900 pupils.", values=UP_900),
            assertion("A rise of 900 was seen by the paper.", values=UP_900, source="gazette-2020", id="a-new-two"),
        ),
    ),
    "unused-source": (
        {"sources/new.yaml": source("echo-2020", "publisher: Echo")},
        {"sources/new.yaml": source("echo-2020", "publisher: Echo")} | assertions(assertion(source="echo-2020")),
    ),
    "period-backwards": (
        assertions(assertion(extra='period: {from: "2019-05", to: "2018"},')),
        assertions(assertion(extra='period: {from: "2019-05", to: "2019"},')),
    ),
    "date-in-future": (
        assertions(assertion(extra='period: {from: "2062"},')),
        assertions(
            assertion(finding="direction: increase, against: none, status: planned", extra='period: {from: "2062"},')
        ),
    ),
    "no-better": (
        vocabulary("outcomes", "id: lunch, label: lunch"),
        vocabulary("outcomes", "id: lunch, label: lunch, better: neither"),
    ),
    "shared-alias": (
        vocabulary("outcomes", "id: lunch, label: lunch, better: neither, aliases: [attending]"),
        vocabulary("places", "id: lunch, label: lunch, aliases: [attending]"),
    ),
    "unreachable-alias": (
        vocabulary("places", "id: lunch, label: lunch, aliases: [Lunch, '&']"),
        vocabulary("places", "id: lunch, label: lunch, aliases: [LUNCH, lunches]"),
    ),
}


def add(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")


def codes(folder: Path) -> set[str]:
    return {problem.code for problem in lint(folder, today=TODAY)}


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_a_rule_finds_what_it_is_for(code: str, folder: Path) -> None:
    add(folder, CASES[code][0])
    assert codes(folder) == {code}


@pytest.mark.parametrize("code", RULES)
def test_a_rule_leaves_sound_entries_alone(code: str, folder: Path) -> None:
    add(folder, CASES[code][1])
    assert codes(folder) == set()


@pytest.mark.parametrize("code", RULES)
def test_a_rule_explains_itself(code: str) -> None:
    page = manual(code)
    for part in ("Why: ", "Example: ", "Write: "):
        assert part in page.replace("\n", " ")


def test_a_problem_stands_at_its_field(folder: Path) -> None:
    path = folder / "assertions" / "clubs.yaml"
    path.write_text(path.read_text().replace("via: miller-2019", "via: miller-2091"))
    [problem] = lint(folder, today=TODAY)
    assert str(problem) == (f"{path}:22:8: unknown-work via 'miller-2091' is no source. Mend the id or add the source.")


@pytest.mark.parametrize(
    "comment", ["# lint: allow quotation, two-findings\n", "# lint: allow two-findings: a title\n"]
)
def test_a_comment_above_an_entry_allows_a_rule(comment: str, folder: Path) -> None:
    add(folder, {"assertions/new.yaml": "assertions:\n" + comment + assertion("Attendance rose. It did.")})
    assert codes(folder) == set()


def test_a_comment_allows_nothing_else(folder: Path) -> None:
    text = "assertions:\n# lint: allow quotation\n" + assertion("Attendance rose. It did.")
    add(folder, {"assertions/new.yaml": text})
    assert codes(folder) == {"two-findings"}


def test_an_entry_is_told_once_however_many_say_the_same(folder: Path) -> None:
    said = ("Attendance rose by 900 pupils.", "Attendance rose by 900 pupils in all.", "Attendance rose by 900 pupils.")
    works = ("miller-2019", "gazette-2020", "echo-2020")
    entries = [
        assertion(*entry, source=work, id=f"a-{work}")
        for *entry, work in zip(said, [ROSE] * 3, [UP_900] * 3, works, strict=True)
    ]
    add(folder, assertions(*entries) | {"sources/new.yaml": source("echo-2020", "publisher: Echo")})
    told = [problem.message for problem in lint(folder, today=TODAY)]
    assert told == [
        "says what a-miller-2019 says (87 of 100 alike).",
        "says what a-miller-2019 says (100 of 100 alike).",
    ]


def test_the_second_work_is_found_among_hundreds_of_entries_of_the_first(folder: Path) -> None:
    own = [assertion("Attendance rose by 900 pupils.", values=UP_900, id=f"a-{number}") for number in range(300)]
    other = assertion("Attendance rose by 900 pupils in all.", values=UP_900, source="gazette-2020", id="a-new-two")
    add(folder, assertions(*own, other))
    assert "near-duplicate" in codes(folder)


def test_faults_of_the_format_come_first(folder: Path) -> None:
    add(folder, {"assertions/new.yaml": "assertions:\n- id: a\n"} | CASES["no-better"][0])
    assert codes(folder) == {"missing-key"}


def test_chosen_rules_alone_are_applied(folder: Path) -> None:
    add(folder, CASES["no-better"][0])
    assert lint(folder, rules=["quotation"]) == ()
    with pytest.raises(UsageError, match="no-bettr"):
        lint(folder, rules=["no-bettr"])


def test_better_neither_is_no_direction(folder: Path) -> None:
    add(folder, CASES["no-better"][1])
    term = load_knowledge(folder).vocabulary.get("outcome", "lunch")
    assert term is not None
    assert term.better is None


def test_the_knowledge_that_is_shipped_is_clean() -> None:
    assert [str(problem) for problem in lint(bundled_folder())] == []
