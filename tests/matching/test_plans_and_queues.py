"""Plans told by what they put forward or rested on, losses and queues, in the words of people who had not read us."""

from __future__ import annotations

import pytest

from intcheck.matching import Checker

CLAIMS = [
    ("Local BCF plans put forward a reduction in emergency admissions of around 3 per cent.", "supported"),
    ("Local BCF plans put forward a reduction in emergency admissions of around 9 per cent.", "contradicted"),
    ("When redesigned, the Better Care Fund rested on an assumption of 3.5% fewer emergency admissions.", "supported"),
    ("When redesigned, the Better Care Fund brought 3.5% fewer emergency admissions.", "contradicted"),
    ("Dutch older people in Embrace lost slightly more everyday function than those with usual care.", "supported"),
    ("Dutch older people in Embrace lost less everyday function than those with usual care.", "contradicted"),
    ("In Dudley the queue for consultant-led falls clinics grew from 12 weeks to 18.", "contradicted"),
    ("In Dudley the queue for consultant-led falls clinics shrank from 18 weeks to 12.", "supported"),
    ("Care homes in Sutton rang 999 less and less as the vanguard went on.", "contradicted"),
    ("Integrated care systems closed 2023-24 with a combined deficit of £720 million.", "contradicted"),
    ("Integrated care systems planned a combined deficit of £720 million for 2023-24.", "supported"),
    ("Integrated care systems closed 2023-24 with a combined deficit of £1.4 billion.", "supported"),
]


@pytest.mark.parametrize(("text", "verdict"), CLAIMS, ids=[text[:70] for text, _ in CLAIMS])
def test_plans_losses_and_queues(text: str, verdict: str, checker: Checker) -> None:
    assert checker.verify(text).verdict == verdict
