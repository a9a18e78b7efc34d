"""Figures of UK policy English: value, unit, hedge, noun, range and comparison."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intcheck.language.quantities import quantities
from intcheck.language.resources import written
from intcheck.model.claims import Quantity
from intcheck.model.terms import Hedge


def told(figure: Quantity) -> str:
    """A figure in short: "over gbp 1e+09", "days 1826.25 [years]", "against percent 9", "percent 3..30"."""
    words = [
        "against" if figure.comparator else "",
        "" if figure.hedge is Hedge.EXACT else figure.hedge.value,
        figure.unit,
        f"{figure.value:g}" + (f"..{figure.high:g}" if figure.high is not None else ""),
        f"[{figure.noun}]" if figure.noun else "",
    ]
    return " ".join(word for word in words if word)


def read(text: str) -> str:
    return "; ".join(told(figure) for figure in quantities(text))


MONEY = [
    ("£2.2bn", "gbp 2.2e+09"),
    ("£2.2 billion", "gbp 2.2e+09"),
    ("some 5.3 billion pounds", "about gbp 5.3e+09"),
    ("half a billion pounds", "gbp 5e+08"),
    ("£329m", "gbp 3.29e+08"),
    ("£0.9bn", "gbp 9e+08"),
    ("£900k", "gbp 900000"),
    ("£900,000", "gbp 900000"),
    ("34p", "gbp 0.34"),
    ("34 pence", "gbp 0.34"),
    ("ninety thousand pounds", "gbp 90000"),
    ("£74 a year", "gbp 74"),
    ("US$260", "usd 260"),
    ("C$3390", "cad 3390"),
    ("€12m", "eur 1.2e+07"),
    ("GBP 5 million", "gbp 5e+06"),
    ("£1tn", "gbp 1e+12"),
    ("more than £1.20 for each £1 spent", "over gbp 1.2; gbp 1"),
    ("£130 to £138", "gbp 130..138"),
    ("£2-3bn", "gbp 2e+09..3e+09"),
    ("between £2m and £3m", "gbp 2e+06..3e+06"),
    ("between £216.15 and £768.50 per head", "gbp 216.15..768.5"),
    ("a £900,000 grant", "gbp 900000"),
    ("almost £9 billion a year", "nearly gbp 9e+09"),
    ("in the region of £5bn", "about gbp 5e+09"),
    ("over £132 million", "over gbp 1.32e+08"),
    ("north of £1bn", "over gbp 1e+09"),
    ("£5.3bn-worth of care", "gbp 5.3e+09"),
    ("£1,140 less for each patient", "gbp 1140"),
    ("£5.3\u00a0billion", "gbp 5.3e+09"),
    ("close to a third of a billion pounds", "about gbp 3.33333e+08"),
    ("a quarter of a billion dollars", "usd 2.5e+08"),
    ("some 3,400 Canadian dollars", "about cad 3400"),
    ("£1 in every £5", "percent 20"),
    ("10p of every £1 spent", "percent 10"),
]
PERCENT = [
    ("24%", "percent 24"),
    ("24 per cent", "percent 24"),
    ("24 percent", "percent 24"),
    ("24pc", "percent 24"),
    ("24 pc", "percent 24"),
    ("sixty-five per cent", "percent 65"),
    ("a 65% jump", "percent 65"),
    ("1 per cent a year", "percent 1"),
    ("0.1% of spending", "percent 0.1"),
    ("−14.5%", "percent 14.5"),
    ("3 percentage points", "percentage-points 3"),
    ("a 3 percentage-point rise", "percentage-points 3"),
    ("up 3pp", "percentage-points 3"),
    ("3% to 30%", "percent 3..30"),
    ("3 to 30 per cent", "percent 3..30"),
    ("10-15%", "percent 10..15"),
    ("10–15%", "percent 10..15"),
    ("between 1.4% and 16%", "percent 1.4..16"),
    ("ranging from 3% to 30%", "percent 3..30"),
    ("one per cent", "percent 1"),
    ("100%", "percent 100"),
    ("2½ per cent", "percent 2.5"),
    ("62.3%, a gain of 0.8 points", "percent 62.3; percentage-points 0.8"),
    ("two and a half per cent", "percent 2.5"),
    ("the 10 per cent most deprived", "percent 10"),
]
COUNTS = [
    ("three-quarters of a million people", "count 750000 [people]"),
    ("all but two of the ten areas", "percent 80 [areas]; count 8 [areas]; count 10 [areas]"),
    ("all bar three of its 12 sites", "percent 75 [sites]; count 9 [sites]; count 12 [sites]"),
    ("all but two areas", ""),
    ("everyone except one in ten", "percent 90"),
    ("all but around 6% of boards", "about percent 94"),
    ("999 ambulance calls", ""),
    ("on 14 May admissions fell", ""),
    ("posted by the team, 14 May", ""),
    ("Tuesday 12 March", ""),
    ("June 3", ""),
    ("14 may follow", "count 14"),
    ("calls to NHS 111", ""),
    ("999 sites", "count 999 [sites]"),
    ("87,000 emergency admissions", "count 87000 [emergency admissions]"),
    ("87k", "count 87000"),
    ("87 thousand", "count 87000"),
    ("1.4 million people", "count 1.4e+06 [people]"),
    ("fifty sites", "count 50 [sites]"),
    ("Seventy sites", "count 70 [sites]"),
    ("nine systems", "count 9 [systems]"),
    ("a dozen", "count 12"),
    ("half a dozen areas", "count 6 [areas]"),
    ("two dozen areas", "count 24 [areas]"),
    ("half a hundred vanguards", "count 50 [vanguards]"),
    ("two hundred and five studies", "count 205 [studies]"),
    ("one hundred and fifty thousand people", "count 150000 [people]"),
    ("twenty-two STPs", "count 22 [STPs]"),
    ("106,000 fewer emergency admissions", "count 106000 [emergency admissions]"),
    ("an extra 185,000 patients", "count 185000 [patients]"),
    ("down from 750 eleven years before", "against count 750; days 4017.75 [years]"),
    ("14 multispecialty community providers", "count 14 [multispecialty community providers]"),
    ("half a million people", "count 500000 [people]"),
    ("a million more people", "count 1e+06 [people]"),
    ("750 beds a day", "count 750 [beds]"),
    ("a 25-bed unit", "count 25 [bed]"),
    ("319,000 bed days", "count 319000 [bed days]"),
    ("1736 older people", "count 1736 [older people]"),
    ("1996 older people in 2013", "count 1996 [older people]"),
    ("200-300 beds", "count 200..300 [beds]"),
    ("2-3 million people", "count 2e+06..3e+06 [people]"),
    ("between 2,000 and 3,000 beds", "count 2000..3000 [beds]"),
    ("rose by 87,000 in 2015-16", "count 87000"),
    ("20-odd sites", "about count 20 [sites]"),
    ("the 50+ sites", "over count 50 [sites]"),
    ("50 sites or more", "over count 50 [sites]"),
    ("4,000 or fewer", "under count 4000"),
    ("50 or so", "about count 50"),
    ("ten targets at the very most", "under count 10 [targets]"),
    ("they own up to three obstacles", "count 3 [obstacles]"),
    ("as many as 40 sites", "under count 40 [sites]"),
    ("n = 441", "count 441"),
    ("only one pioneer", "count 1"),
    ("Number of sites | 50", "count 50"),
    ("5,144 a day", "count 5144"),
    ("no fewer than 40 sites", "over count 40 [sites]"),
    ("to over 150,000, in the first year", "over count 150000"),
    ("from about 500,000 to 3 million people", "about count 500000..3e+06 [people]"),
    ("not one of the 15 programmes", "count 15 [programmes]"),
    ("no more than 40 sites", "under count 40 [sites]"),
]
SHARES = [
    ("a quarter", "percent 25"),
    ("three-quarters of areas", "percent 75"),
    ("two thirds", "percent 66.6667"),
    ("two-thirds of sites", "percent 66.6667"),
    ("a third of sites", "percent 33.3333"),
    ("one third fewer", "percent 33.3333"),
    ("a fifth", "percent 20"),
    ("four fifths of boards", "percent 80"),
    ("just under a tenth", "nearly percent 10"),
    ("almost a quarter of admissions", "nearly percent 25"),
    ("half the 42 systems", "percent 50; count 42 [systems]"),
    ("in half a million homes", "count 500000 [homes]"),
    ("half of all areas", "percent 50"),
    ("more than half the population", "over percent 50"),
    ("one in four", "percent 25"),
    ("1 in 4 patients", "percent 25"),
    ("nine in ten", "percent 90"),
    ("more than nine areas in ten said so", "over percent 90"),
    ("nine systems in ten felt it", "percent 90"),
    ("one person in eleven", "percent 9.0909"),
    ("one in every 11 people", "percent 9.0909"),
    ("three out of four", "percent 75"),
    ("7/10", "percent 70"),
    ("one hospital bed in three", "percent 33.3333"),
    ("less than one pound in every thousand", "under percent 0.1"),
    ("one in a hundred", "percent 1"),
    ("15 of the 19 chiefs", "percent 78.9474 [chiefs]; count 15 [chiefs]; count 19 [chiefs]"),
    ("8 of its 10 authorities", "percent 80 [authorities]; count 8 [authorities]; count 10 [authorities]"),
    ("six of the 16 pilots", "percent 37.5 [pilots]; count 6 [pilots]; count 16 [pilots]"),
    ("36 of 65 (55.4%)", "percent 55.3846; count 36; count 65; percent 55.4"),
    ("boards halved their costs", "percent 50"),
    ("costs were cut in half", "percent 50"),
    ("more than halved", "over percent 50"),
]
TIMES = [
    ("91 days", "days 91 [days]"),
    ("five years", "days 1826.25 [years]"),
    ("three months", "days 91.3125 [months]"),
    ("48 hours", "days 2 [hours]"),
    ("eight weeks", "days 56 [weeks]"),
    ("185,000 days", "days 185000 [days]"),
    ("100,962 fewer delayed days", "days 100962 [delayed days]"),
    ("1.5 million days", "days 1.5e+06 [days]"),
    ("a five-year plan", "days 1826.25 [year]"),
    ("Delayed days rose by 185,000", "days 185000 [days]"),
    ("more than a year late", "over days 365.25 [year]"),
    ("nearly a decade", "nearly days 3652.5 [decade]"),
    ("for a full decade", "days 3652.5 [decade]"),
    ("half a decade", "days 1826.25 [decade]"),
    ("it took a year and a half", "days 547.875 [year]"),
    ("for a fortnight", "days 14 [fortnight]"),
    ("a year later, 3 years on", "days 1095.75 [years]"),
    ("the four-hour A&E standard", "days 0.166667 [hour]"),
    ("between 3 and 10 years", "days 1095.75..3652.5 [years]"),
    ("between a quarter and a third of sites", "percent 25..33.3333"),
    ("rose from about 4,400 to 6,400 beds", "against about count 4400 [beds]; count 6400 [beds]"),
    ("a fifth to a quarter of sites", "percent 20..25"),
    ("3-10 years", "days 1095.75..3652.5 [years]"),
    ("two to six years", "days 730.5..2191.5 [years]"),
    ("two and a half years", "days 913.125 [years]"),
    ("five-and-a-half years", "days 2008.88 [years]"),
    ("£329m over three years", "gbp 3.29e+08; days 1095.75 [years]"),
    ("just over three years", "just over days 1095.75 [years]"),
    ("for over three years", "over days 1095.75 [years]"),
    ("more than three years", "over days 1095.75 [years]"),
    ("delays of three days or more", "over days 3 [days]"),
    ("a quarter of an hour", "days 0.0104167 [hour]"),
    ("from eight weeks to 48 hours", "against days 56 [weeks]; days 2 [hours]"),
    ("0.338 years of life expectancy", "days 123.454 [years]"),
]
RATES_AND_STATISTICS = [
    ("0.031 per 1,000", "rate 0.031"),
    ("7.9 per 1,000 people", "rate 7.9"),
    ("0.63 admissions per 1000 patients", "rate 0.63 [admissions]"),
    ("7 admissions for every 1,000 people", "rate 7 [admissions]"),
    ("0.168 fewer hospital stays per person", "rate 0.168 [hospital stays]"),
    ("rate ratio 0.60", "ratio 0.6 [ratio]"),
    ("an odds ratio of 0.82", "ratio 0.82 [ratio]"),
    ("hazard ratio 0.69 (95% CI 0.53 to 0.91)", "ratio 0.69 [ratio]"),
    ("relative risk: 0.87", "ratio 0.87 [relative risk]"),
    ("p=0.03", "p-value 0.03 [p]"),
    ("p < 0.05", "under p-value 0.05 [p]"),
    ("p = .03", "p-value 0.03 [p]"),
    ("4.6% (95% CI 4.5 to 13.1)", "percent 4.6"),
    ("12% (95% CI 9.5% to 13.6%), then 3%", "percent 12; percent 3"),
    ("ratio 0.94 (CI 0.90 to 0.99)", "ratio 0.94 [ratio]"),
    ("effect size 0.12", "index 0.12 [effect size]"),
    ("0.012 quality-adjusted life years", "index 0.012 [quality-adjusted life years]"),
    ("doubled", "ratio 2"),
    ("tripled", "ratio 3"),
    ("more than doubled", "over ratio 2"),
    ("a threefold rise", "ratio 3"),
    ("a ten-fold rise", "ratio 10"),
    ("twice the year before", "ratio 2 [the]"),
    ("twice as many", "ratio 2 [as]"),
    ("3.5 times the rate", "ratio 3.5 [the]"),
    ("three times as many", "ratio 3 [as]"),
    ("half as fast", "ratio 0.5 [as fast]"),
    ("about half as fast", "about ratio 0.5 [as fast]"),
    ("half the 12 per cent seen elsewhere", "ratio 0.5 [the 12]; percent 12"),
    ("about half the 12% growth of others", "about ratio 0.5 [the 12]; percent 12"),
    ("at roughly half the rate of others", "about ratio 0.5 [the rate]"),
    ("a third as many", "ratio 0.3333 [as many]"),
]
COMPARED = [
    ("up 24%, against 9% in other trusts", "percent 24; against percent 9"),
    ("rose 1.93%, compared with 4.84% in other areas", "percent 1.93; against percent 4.84"),
    ("24 per cent v 9 per cent", "percent 24; against percent 9"),
    ("24% vs. 9%", "percent 24; against percent 9"),
    ("24% in the pilots (9% elsewhere)", "percent 24; against percent 9"),
    ("up 24% in the pilots and 9% in other trusts", "percent 24; against percent 9"),
    ("In other trusts they rose 9%, in the pilots 24%", "against percent 9; percent 24"),
    ("rose 24%, while elsewhere they rose 9%", "percent 24; against percent 9"),
    ("Compared with 9% elsewhere, delays rose 24%", "against percent 9; percent 24"),
    ("compared with other areas, delays rose 24%", "percent 24"),
    ("fell from 750 to 502", "against count 750; count 502"),
    ("502 beds, down from 750", "count 502 [beds]; against count 750"),
    ("fell from 6,371 in January 2017 to 4,368 in January 2019", "against count 6371; count 4368"),
    ("went from 47% in 2006 to 58% in 2022", "against percent 47; percent 58"),
    ("went from an average of 750 beds a day to about 500", "against count 750 [beds]; about count 500"),
    ("rose by 87,000 instead of falling by 106,000", "count 87000; against count 106000"),
    ("up 24%, more than the 9% elsewhere", "percent 24; against percent 9"),
    ("more than 90% of areas", "over percent 90"),
    ("grew 9% in other trusts", "percent 9"),
    ("from 13 pilot areas", "count 13 [pilot areas]"),
    ("24 against 9 per cent", "percent 24; against percent 9"),
    ("7.9 against 7.5 per 1,000 people", "rate 7.9; against rate 7.5"),
    ("1920 per 1000, against a regional average of 2698", "rate 1920; against rate 2698"),
    ("fell from 18 weeks to 12", "against days 126 [weeks]; days 84 [weeks]"),
    ("from 11 months to five", "against days 334.812 [months]; days 152.188 [months]"),
    ("84% of patients, against 87% across England", "percent 84; against percent 87"),
    ("28% of residents and 29% of controls", "percent 28; against percent 29"),
]
NOT_FIGURES = [
    "under section 75 of the Act",
    "HC 1011",
    "COVID-19",
    "Covid 19",
    "page 4",
    "figure 2",
    "see para. 4.3",
    "sections 75 and 76",
    "one of the sites",
    "no one",
    "one another",
    "first and second",
    "the 3rd site",
    "1. Boards have met",
    "24/7 care",
    "people aged 75 and over",
    "over-65s",
    "the over 65s",
    "people 65 and over",
    "people aged 65 or over",
    "people over 75",
    "75-year-olds",
    "people 81 years old",
    "the Health and Social Care Act 2012",
    "in 2015-16",
    "by 1 July 2022",
    "since the 1970s",
    "at 9am",
    "at 10:30",
    "call 020 7210 4850",
    "https://example.org/2017/123",
    "wave 1",
    "wave one sites",
    "by year four",
    "a third wave",
    "the third sector",
    "the second half of the year",
    "the first quarter",
    "they met twice a week",
    "a double-blind trial",
    "thousands of people",
    "admissions per 1,000 people",
    "as others said [3]",
    "as others said (3)",
    "half a day",
    "a full decade of reform",
    "type 2 diabetes",
    "the Five Year Forward View",
    "the 10 Year Health Plan",
    "six-monthly reviews",
    "two years earlier",
    "the two years to 2016/17",
    "at quarter 3",
    "H1N1",
    "version 4.3.2",
    "no two sites are alike",
]
CASES = [*MONEY, *PERCENT, *COUNTS, *SHARES, *TIMES, *RATES_AND_STATISTICS, *COMPARED]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_reads(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NOT_FIGURES)
def test_is_no_figure(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    ("text", "slack"),
    [
        ("87,000", 500),
        ("£5.3bn", 0.05e9),
        ("24%", 0.5),
        ("1.93%", 0.005),
        ("£511m", 0.5e6),
        ("half a billion", 25e6),
        ("50 sites", 0.5),
        ("4,478", 0.5),
        ("5,000", 100),
        ("one in eleven", 0.4545),
        ("a quarter", 2),
        ("half", 3),
        ("two thirds", 2.5),
        ("five years", 182.625),
    ],
)
def test_slack_is_half_the_last_place_as_written(text: str, slack: float) -> None:
    assert quantities(text)[0].slack == pytest.approx(slack, rel=0.01)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It cost about £5.3bn in all.", "£5.3bn"),
        ("Nearly ‘nine systems in ten’ agreed.", "nine systems in ten"),
        ("A rise of 24 per cent.", "24 per cent"),
        ("Delays fell\nby 3%\nto 30% of beds.", "3%"),
        ("It took five years.", "five years"),
        ("There were 50 sites.", "50"),
    ],
)
def test_span_holds_the_figure_in_the_users_own_text(text: str, words: str) -> None:
    figure = quantities(text)[0]
    assert (figure.text, text[slice(*figure.span)]) == (words, words)


def _shapes(section: str, entry: dict[str, object], text: str) -> bool:
    """Whether a cue does in a text what its section says that it does."""
    found = quantities(text)
    value, unit = entry.get("value"), entry.get("unit", "percent")
    match section:
        case "numbers":
            return any(figure.value == value for figure in found)
        case "scales":
            return any(figure.value * 2 >= float(str(value)) for figure in found)
        case "parts":
            return any(
                figure.unit == "percent" and abs(figure.value - 100 / float(str(value))) < 0.1 for figure in found
            )
        case "multiples":
            return any((figure.unit, figure.value, figure.text) == (unit, value, entry["cue"]) for figure in found)
        case "times":
            return any(figure.unit == "days" for figure in found)
        case "currencies" | "percents" | "statistics":
            return any(figure.unit == unit for figure in found)
        case "hedges" | "hedges_after":
            return any(figure.hedge == value for figure in found)
        case "comparators" | "others" | "becoming":
            return any(figure.comparator for figure in found)
        case "ranging":
            return any(figure.high is not None for figure in found)
        case "labels":
            return not found
    raise AssertionError(section)


CUES = [
    pytest.param(section, entry, id=f"{section}-{entry['cue']}")
    for section, entries in written("quantities").items()
    if section != "words"
    for entry in entries
]


@pytest.mark.parametrize(("section", "entry"), CUES)
def test_cue_is_read_in_its_match_and_not_in_its_not(section: str, entry: dict[str, object]) -> None:
    assert _shapes(section, entry, str(entry["match"]))
    assert not _shapes(section, entry, str(entry["not"]))


WORDS = "£|5.3|bn|one|in|four|half|a|of|the|19|%|per cent|to|from|-|95% CI|2015|-16|twenty|hundred|and|p|=|0.03|times|½"
PIECES = st.sampled_from([*WORDS.split("|"), "section", "or more", ",", ".", "’", "\n"])
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_figures_with_true_spans(text: str) -> None:
    for figure in quantities(text):
        assert text[slice(*figure.span)] == figure.text != ""
        assert figure.high is None or figure.high > figure.value
        assert figure.slack >= 0


def calls(text: str) -> int:
    """How many calls reading a text takes: a measure of work that no machine changes."""
    count = 0

    def tick(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(tick)
    try:
        quantities(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece", ["1,", "one in ", "1 of the ", "from 3 to ", "twenty and ", "2014-", "95% CI ", "9% "]
)
def test_work_grows_with_the_length_of_a_text(piece: str) -> None:
    assert calls(piece * 800) < 12 * calls(piece * 80)
