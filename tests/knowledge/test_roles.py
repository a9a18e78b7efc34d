"""What each figure of the shipped knowledge is to its finding."""

from __future__ import annotations

import pytest

from intcheck.knowledge import KnowledgeBase, load_knowledge
from intcheck.model.terms import Role

LETTERS = {
    "M": Role.MAIN,
    "C": Role.COMPARATOR,
    "B": Role.BASELINE,
    "P": Role.PLAN,
    "I": Role.INTERVAL,
    "S": Role.SAMPLE,
    "T": Role.TIME,
    "X": Role.PROBABILITY,
}


@pytest.fixture(scope="module")
def shipped() -> KnowledgeBase:
    return load_knowledge()


@pytest.mark.parametrize(
    ("id", "roles"),
    [
        pytest.param("adass-2017-dtoc-september-2017-down", "MBM", id="earlier of two dates"),
        pytest.param("pq-2022-dtoc-rise-2019-2020", "BM", id="earlier of two dates, written first"),
        pytest.param("doheny-2020-ed", "SMII", id="limits of an interval"),
        pytest.param("keeble-2019-emergency-admissions-2014-15", "MCX", id="comparator and probability"),
        pytest.param("localgov-2021-delayed-transfers-pilots-against-others", "MC", id="other places"),
        pytest.param("finkelstein-2020-readmissions", "STMCMII", id="a trial and its usual care"),
        pytest.param("damery-2016-ae", "MMMS", id="how many of how many"),
        pytest.param("hodge-2014-bcf-one-third-of-savings", "MPM", id="what was first expected"),
        pytest.param("nao-2017-integration-savings-not-realised", "P", id="a plan that was missed"),
        pytest.param("nao-2017-integration-savings-plan-511m", "M", id="a plan that is the finding"),
        pytest.param("dh-2013-pioneers-claim-physio-waits", "BM", id="before and after in two units"),
        pytest.param("baxter-2018-scope", "M", id="a count that is the finding"),
        pytest.param("baxter-2018-costs", "S", id="a count of what was looked at"),
    ],
)
def test_roles_of_figures(shipped: KnowledgeBase, id: str, roles: str) -> None:
    assert [value.role for value in shipped.assertion(id).finding.values] == [LETTERS[letter] for letter in roles]
