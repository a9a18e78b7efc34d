"""True claims that stood on the wrong side for how they are told, each beside false ones told in the same way."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

TARGETS = [
    ("Scotland's integration authorities were set to miss their savings target in 2018/19.", "supported"),
    ("Scotland's integration authorities looked set to beat their £215m savings target for 2018/19.", "contradicted"),
    ("The Better Care Fund fell short of its savings goal.", "supported"),
    ("The Better Care Fund exceeded its savings goal.", "contradicted"),
    ("The Better Care Fund had a savings target of £511m.", "supported"),
    ("The Better Care Fund had a savings target of £900m.", "contradicted"),
]
HOPES = [
    ("The Better Care Fund never brought the savings ministers had looked for.", "supported"),
    ("The Better Care Fund delivered all the savings originally promised.", "contradicted"),
    ("Emergency admissions under the Better Care Fund cost £311m more than plans allowed for.", "supported"),
    ("Emergency admissions under the Better Care Fund cost £311m less than plans allowed for.", "contradicted"),
    ("The NAO thought it too optimistic to expect £900m of savings from the new care models.", "supported"),
    ("NHS England saved £900 million from new models of care.", "contradicted"),
]
NAMED = [
    ("Hewitt asked that more of the budgets of integrated care systems go on prevention.", "supported"),
    ("Patricia Hewitt's report wanted prevention to take a smaller share of ICS budgets.", "contradicted"),
]
DOUBTS = [
    ("Proof that integrated care saves money or improves outcomes is thin, the NAO found.", "supported"),
    ("The NAO found good evidence that integration saves money or gives better outcomes.", "contradicted"),
    ("The claim that the Better Care Fund saved money and cut emergency admissions was disproved.", "supported"),
    ("Hewitt took it for granted that integrated care systems improve outcomes, the CPS complains.", "supported"),
    ("Mark Porter is confident about how much money integration will free up.", "contradicted"),
    ("The Lowdown reported that Roland's paper confirmed claims of savings from case management.", "contradicted"),
]
LITTLE = [
    ("National bodies did not do a great deal about the system-wide barriers that pioneers met.", "supported"),
    ("National bodies did a great deal to clear the system-wide barriers that pioneers met.", "contradicted"),
    ("ICBs' role was anything but clear, Lord Darzi found.", "supported"),
    ("Few knew what integrated working would mean in practice in one care home vanguard.", "supported"),
    (
        "Nearly everyone understood what integrated working would mean in practice in one care home vanguard.",
        "contradicted",
    ),
    ("Amyas Morse said that integrating health and social care is an easy matter in normal times.", "contradicted"),
]
PACE = [
    ("The Guardian writer thought that merely stopping emergency admissions rising would be a success.", "supported"),
    ("Growth in emergency admissions per head was weaker outside the programme than in MCP vanguards.", "contradicted"),
    ("The NAO found progress on integration at a standstill.", "supported"),
    ("Researchers examined whether the integrated care pilots had cut emergency admissions.", "not-covered"),
]
WORTH = [
    ("Taxpayers got less for their money than expected from the Better Care Fund.", "supported"),
    ("The BCF gave taxpayers more for their money than expected.", "contradicted"),
    ("Nursing at home by Marie Curie cost hospitals over £1,000 more for each patient.", "contradicted"),
]
VARIED = [
    ("Scale, partners and interventions all varied a lot across the national pilots.", "supported"),
    ("Scale, aims and partners were the same across the national pilots.", "contradicted"),
]
SHARES = [
    ("Close to nine-tenths of the NHS's £2.1bn transformation pot went on hospital deficits.", "supported"),
    ("Barely a tenth of the NHS's £2.1bn transformation money went on hospital deficits.", "contradicted"),
    ("Most of the NHS's £2.1bn transformation money was left to invest.", "contradicted"),
    ("A seventh of the NHS's £2.1bn transformation money was left to invest.", "supported"),
    ("Most of Greater Manchester's £450m transformation pot was still unspent by 2017.", "contradicted"),
    ("Half of the extra £2bn paid through the improved Better Care Fund fell in 2018-19.", "contradicted"),
]
OTHERS = [
    ("Reablement results for older people improved in 2020/21.", "contradicted"),
    ("Scotland's integration authorities have shifted most of their money out of hospitals.", "contradicted"),
]
CLAIMS = [*TARGETS, *HOPES, *NAMED, *DOUBTS, *LITTLE, *PACE, *WORTH, *VARIED, *SHARES, *OTHERS]


@pytest.mark.parametrize(("text", "verdict"), CLAIMS, ids=[text[:70] for text, _ in CLAIMS])
def test_told_the_right_way(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
