"""Whole classes of wording: doubt, levels, comparisons, denial, plans, time, causes, shares and mixed results."""

from __future__ import annotations

import pytest

from intcheck.language.parser import Parser
from intcheck.model.claims import Claim
from intcheck.model.terms import Certainty, Direction, Duration, Quantifier, Status

SLOWER, FASTER = Direction.SLOWER_INCREASE, Direction.FASTER_INCREASE
RISE, FALL, LEVEL, MIXED = Direction.INCREASE, Direction.DECREASE, Direction.NO_CHANGE, Direction.MIXED


def last_claim(parser: Parser, text: str) -> Claim:
    return parser.parse(text)[-1]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The NAO expects savings to take years to arrive.", "nao"),
        ("The NAO remains unconvinced that integration cuts admissions.", "nao"),
        ("Mark Porter doubts that integration can save money.", "mark-porter"),
        ("Karl Williams is unpersuaded that integrated care systems improve outcomes.", "karl-williams"),
        ("The Public Accounts Committee fears that the Better Care Fund will not save money.", "pac"),
        ("NHS England hoped that vanguards would save money.", None),
    ],
)
def test_who_expects_or_doubts(parser: Parser, text: str, body: str | None) -> None:
    assert last_claim(parser, text).attribution == body


@pytest.mark.parametrize(
    "text",
    [
        "The NAO could find nothing convincing on lasting savings from integration.",
        "Auditors failed to find that integration saves money.",
        "Lasting savings from integration remain unproven.",
        "The NAO does not believe that integration saves money.",
        "There is nothing solid behind the claim that integration saves money.",
        "Evaluations have yet to find any sign of savings from integration.",
        "There is little sign of vanguards cutting hospital use.",
        "It will take years for integrated care to cut emergency admissions.",
        "Evidence that integration saves money is lacking.",
        "The case for savings from integration is weakly evidenced.",
        "Whether integration saves money could not be ascertained.",
        "There is nothing firm to support the view that case management cuts admissions.",
        "Ministers cannot point to any savings from integration.",
    ],
)
def test_evidence_that_is_lacking(parser: Parser, text: str) -> None:
    claim = last_claim(parser, text)
    assert (claim.certainty, claim.negated) == (Certainty.UNPROVEN, False)
    assert claim.duration is Duration.UNSAID


@pytest.mark.parametrize(
    "text",
    [
        "Integration is proven to save money.",
        "The NAO found good evidence of lasting savings.",
        "There is no doubt that integration saves money.",
        "There is hardly any doubt that integration saves money.",
        "There is solid evidence that integration saves money.",
    ],
)
def test_evidence_that_is_there(parser: Parser, text: str) -> None:
    assert last_claim(parser, text).certainty is Certainty.PROVEN


@pytest.mark.parametrize(
    "text",
    [
        "Emergency admissions were close to where they stood before the pioneers.",
        "Emergency admissions are back to where they were before the vanguards.",
        "Emergency admissions barely moved under the pioneers.",
        "Readmissions among hotspotting patients were as frequent as among others.",
        "Telehealth costs were on a par with usual care.",
        "Emergency admissions held steady under the pioneers.",
        "Emergency admissions fell more than in the control area, but not significantly.",
        "Emergency admissions were not significantly lower under the pioneers.",
        "Integrated care brought no significant improvement in mortality.",
        "Vanguards had no demonstrable effect on emergency bed days.",
        "Case management brings no confirmed change in mortality.",
        "Over the shorter follow-up integrated care made no proven difference to costs.",
    ],
)
def test_what_did_not_change(parser: Parser, text: str) -> None:
    claim = last_claim(parser, text)
    assert (claim.direction, claim.negated) == (LEVEL, False)


@pytest.mark.parametrize(
    ("text", "direction", "negated"),
    [
        ("Emergency admissions in the pioneers were no higher than elsewhere.", FASTER, True),
        ("Emergency admissions were no higher in the pioneers than elsewhere.", FASTER, True),
        ("Emergency admissions in the pioneers were no higher than before.", RISE, True),
        ("Emergency admissions in the pioneers were no lower than elsewhere.", SLOWER, True),
        ("Emergency admissions in pioneers kept pace with the rest of England.", SLOWER, True),
        ("Emergency admissions in the pioneers were higher than elsewhere.", RISE, False),
        ("Other areas saw emergency admissions rise faster than the vanguards did.", SLOWER, False),
        ("Emergency admissions elsewhere grew less than in the vanguards.", FASTER, False),
        ("Emergency admissions grew less in the vanguards than elsewhere.", SLOWER, False),
        ("Emergency admissions in other areas outgrew those in the pioneers.", SLOWER, False),
        ("Controls had fewer emergency admissions than the vanguards.", FASTER, False),
        ("The vanguards did worse than other areas on emergency admissions.", FASTER, False),
        ("The vanguards fared better than other areas on emergency admissions.", SLOWER, False),
        ("Greater Manchester trailed similar areas on life expectancy.", FALL, False),
        ("Greater Manchester's social care had less money than comparable areas.", FALL, False),
    ],
)
def test_comparisons(parser: Parser, text: str, direction: Direction, negated: bool) -> None:
    claim = last_claim(parser, text)
    assert claim.compared or "before" in text
    assert (claim.direction, claim.negated) == (direction, negated)


@pytest.mark.parametrize(
    ("text", "direction", "negated"),
    [
        ("Far from saving money, the vanguards added to costs.", RISE, False),
        ("The vanguards saved no money whatsoever.", RISE, True),
        ("Integration has saved nothing so far.", RISE, True),
        ("The Better Care Fund has yet to save money.", RISE, True),
        ("Integrated care does nothing whatever to spare hospitals emergency admissions.", FALL, True),
        ("The Better Care Fund could never have cut emergency admissions.", FALL, True),
        ("The Better Care Fund neither cut emergency admissions nor saved money.", RISE, True),
        ("The Better Care Fund cut neither emergency admissions nor delayed transfers.", FALL, True),
        ("It would be wrong to say that vanguards cut costs.", FALL, True),
        ("Contrary to claims, the Better Care Fund did not cut emergency admissions.", FALL, True),
        ("The vanguards never came close to saving money.", RISE, True),
        ("The vanguards had difficulty in cutting emergency admissions.", FALL, True),
        ("The vanguards had no difficulty in cutting emergency admissions.", FALL, False),
        ("The vanguards found it hard to cut emergency admissions.", FALL, True),
        ("The vanguards saved money with no loss of quality.", RISE, False),
        ("Nottingham's vanguard had no fewer emergency admissions than before.", FALL, True),
        ("Patients got nothing out of the pioneers in terms of longer lives.", RISE, True),
        ("England spent 8% more on adult social care.", RISE, False),
        ("Councils paid £5m extra for adult social care.", RISE, False),
    ],
)
def test_denials(parser: Parser, text: str, direction: Direction, negated: bool) -> None:
    claim = last_claim(parser, text)
    assert (claim.direction, claim.negated) == (direction, negated)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Emergency admissions rose slightly under the vanguards.", RISE),
        ("Emergency admissions climbed some under the pioneers.", RISE),
        ("Emergency admissions in the pioneers rose well under the rate elsewhere.", SLOWER),
    ],
)
def test_what_changed_under_a_programme_was_not_below_it(parser: Parser, text: str, direction: Direction) -> None:
    assert last_claim(parser, text).direction is direction


@pytest.mark.parametrize(
    "text",
    [
        "Where there was neither a pioneer nor a vanguard, emergency admissions rose.",
        "Where there was no vanguard, emergency admissions rose.",
        "Emergency admissions rose in areas with neither a vanguard nor a pioneer.",
    ],
)
def test_where_there_was_no_programme_others_are_told_of(parser: Parser, text: str) -> None:
    claim = last_claim(parser, text)
    assert (claim.direction, claim.negated, claim.quantifier) == (RISE, False, Quantifier.PLAIN)
    assert claim.of_others


def test_escaping_a_rise_is_not_rising(parser: Parser) -> None:
    claim = last_claim(parser, "Not one of the vanguards escaped a rise in emergency admissions.")
    assert (claim.direction, claim.negated, claim.quantifier) == (RISE, True, Quantifier.NO)


@pytest.mark.parametrize(
    "text",
    [
        "The Better Care Fund planned for 106,000 fewer emergency admissions.",
        "Final Better Care Fund plans averaged a 3.07% cut in emergency admissions.",
        "One purpose of the Better Care Fund was to ease the pressure on hospitals.",
        "The vanguards' money depended on keeping emergency admission growth 3 per cent below everyone else's.",
        "To keep their money vanguards had to hold emergency admission growth 1% below the rest of England.",
        "The Better Care Fund promised a cut in emergency admissions.",
        "Ten areas were to trial the integrated care system model.",
        "A cut of 3.5% in emergency admissions was the goal of the Better Care Fund.",
        "Savings of £900m were what NHS England targets envisaged.",
        "A fall in emergency admissions was what the local Better Care Fund plans foresaw.",
        "Vanguard money hinged on emergency admissions falling.",
        "Some vanguards had been judged likely to cut emergency admissions.",
    ],
)
def test_plans_and_conditions(parser: Parser, text: str) -> None:
    assert last_claim(parser, text).status is Status.PLANNED


@pytest.mark.parametrize("verb", ["cut", "reduced", "lowered", "brought down"])
def test_plans_that_did_a_thing_tell_a_result(parser: Parser, verb: str) -> None:
    claim = last_claim(parser, f"Better Care Fund plans {verb} emergency admissions by 106,000 in 2015-16.")
    assert (claim.status, claim.direction) == (Status.OBSERVED, FALL)


@pytest.mark.parametrize(
    "text",
    [
        "Healthy life expectency rose in Greater Manchester.",
        "Emergency admissions fell due to the vanguard.",
        "The Better Care Fund delivered its planned cut in emergency admissions.",
        "Delayed transfers cost £146 million above the Better Care Fund's plan.",
    ],
)
def test_what_is_no_plan(parser: Parser, text: str) -> None:
    claim = last_claim(parser, text)
    assert claim.status is Status.OBSERVED


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("Emergency admissions fell straight away in Mid-Nottinghamshire.", "duration", "early"),
        ("Emergency admissions fell within the first few months of the programme.", "duration", "early"),
        ("Vanguards cut emergency admissions from day one.", "duration", "early"),
        ("The satisfaction gain from case management no longer holds.", "duration", "temporary"),
        ("The glow of case management doesn't wear off.", "duration", "lasting"),
        ("People in Kinzigtal got healthier, and that is what made care cheaper.", "cause", "because"),
        ("Outpatient appointments went down thanks to Symphony.", "cause", "because"),
        ("Devolution is why life expectancy rose in Greater Manchester.", "cause", "because"),
    ],
)
def test_time_and_cause(parser: Parser, text: str, category: str, value: str) -> None:
    assert (category, value) in {(cue.category, cue.value) for cue in last_claim(parser, text).cues}


@pytest.mark.parametrize(
    ("text", "quantifier"),
    [
        ("Emergency admissions fell in at least one of the 15 vanguards.", Quantifier.SOME),
        ("Half a dozen vanguards cut emergency admissions.", Quantifier.SOME),
        ("Pooled budgets cut hospital use in most of the schemes that measured it.", Quantifier.MOST),
        ("The lion's share of reviews found that integration cuts costs.", Quantifier.MOST),
        ("Every last one of the vanguards cut emergency admissions.", Quantifier.ALL),
        ("Virtually no vanguard cut emergency admissions.", Quantifier.NO),
        ("None of it saved money in the Better Care Fund.", Quantifier.NO),
        ("There are places where vanguards cut emergency admissions.", Quantifier.SOME),
        ("The vanguards get some of the credit for the fall in emergency admissions.", Quantifier.PLAIN),
        ("Vanguards did not cut emergency admissions everywhere.", Quantifier.NOT_ALL),
        ("After years of trying there was no nationwide cut in emergency admissions.", Quantifier.NOT_ALL),
        ("Though it was not easy, vanguards cut emergency admissions everywhere.", Quantifier.ALL),
        ("Everyone consulted said that vanguards cut emergency admissions.", Quantifier.PLAIN),
        ("Vanguards kept growth in emergency admissions below everyone else's.", Quantifier.PLAIN),
    ],
)
def test_how_many(parser: Parser, text: str, quantifier: Quantifier) -> None:
    assert last_claim(parser, text).quantifier is quantifier


@pytest.mark.parametrize(
    "text",
    [
        "Evidence on whether integration cuts emergency admissions is patchy.",
        "The evidence on integrated care and hospital use points both ways.",
        "Whether integration saves money is contested.",
        "Studies of integrated care tell different stories about costs.",
        "There is conflicting evidence on whether integrated care saves money.",
    ],
)
def test_mixed_evidence(parser: Parser, text: str) -> None:
    claim = last_claim(parser, text)
    assert (claim.direction, claim.negated) == (MIXED, False)
