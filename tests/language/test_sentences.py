"""Where sentences of UK policy English end; a bar marks each end within a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intcheck.language.resources import written
from intcheck.language.sentences import sentences
from intcheck.text.words import fold

HARD = [
    "Dr. Smith saw it.| It fell.",
    "Mr Morse said so.| He was right.",
    "Sir Amyas C. E. Morse said so.| He was right.",
    "A. Morse (NAO) said so.| Others did not.",
    "Prof. M. Roland led the study.| It ran for two years.",
    "The Rt. Hon. Member asked.| The Minister replied.",
    "Cllr. Jones chairs the board.| It meets monthly.",
    "St. Helens and St. Albans cut delays.| Leeds did not.",
    "Some areas, e.g. Torbay, did well.| Most did not.",
    "Some areas (e.g. Torbay and i.e. Leeds) did well.| Most did not.",
    "It rose 1.93%, compared with 4.84% elsewhere.| Costs fell.",
    "It cost £5.3bn.| It saved £0.9bn.",
    "It cost £5.3 bn.| £0.9bn was saved.",
    "See para. 4.3 and p. 12.| The rest is in annex B.",
    "See paras. 4.3 to 4.9, pp. 12-14.| The rest is in annex B.",
    "See Fig. 2.| It shows a rise.",
    "See Figs. 2 and 3 for rates.| They rose.",
    "The cost was £5m p.a. in all.| It fell later.",
    "The cost was £5m p.a.| The saving was less.",
    "The post is at No. 10 Downing Street.| It is vacant.",
    "Did delays fall?| No.| They rose.",
    "Morciano et al. (2021) found a slower rise.| It faded.",
    "Morciano et al. found a slower rise.| It faded.",
    "It was reported by Morciano et al.| The rest followed.",
    "It was pioneers vs. vanguards.| Neither won.",
    "In R. v. Leeds the court agreed.| The board lost.",
    "It took approx. 30 days.| That was long.",
    "It cost c. £5 million.| That was much.",
    "A U.S. study found no effect.| A U.K. one did.",
    "It was first tried in the U.S.| The NHS took it up.",
    "Beds, staff etc. were short.| Money was too.",
    "They lacked beds, staff, etc.| The plan failed.",
    "Delays rose...| Costs fell.",
    "Delays rose … and costs fell.| So it went.",
    "Delays rose…| Costs fell.",
    "“Delays rose.”| He was sure.",
    "“Delays rose,” he said.| She was not so sure.",
    "“Did delays rise?” he asked.| They did.",
    "“Delays rose!” he said.| They did.",
    "(Delays rose.)| Costs fell.",
    "Delays rose (costs did not).| Beds closed.",
    "Delays rose [see note 3.]| Costs fell.",
    "‘It works.’| That was the claim.",
    "Did it work?| It did not.",
    "It did not work!| Why?",
    "What now?!| Nobody knows.",
    "The fund began in 2015.| It pooled £5.3bn.",
    "It fell by 15.| 20 sites took part.",
    "It fell by 2.5 per cent.| 20 sites took part.",
    "Rates rose by 1.| Costs rose by 2.",
    "1. Boards are statutory.| 2. There are 42 of them.",
    "Version 1.2 of the plan was agreed on 1.4.2015.| It lapsed.",
    "See www.nao.org.uk for more.| It is free.",
    "Write to info@nao.org.uk.| It is read.",
    "The Act (s. 75) allows it.| Few use it.",
    "It met at 9 a.m. on Monday.| It closed at 5 p.m.| Nobody stayed.",
    "By Sept. 2017 delays fell.| They rose in Dec.| Then they fell.",
    "NHS England said so.| NHS Improvement agreed.",
    "Delays fell in the N.H.S. as a whole.| Costs rose.",
    "So said I.| They did not.",
    "The dept. of health paid.| Councils did not.",
    "Smith & Co. Ltd. ran it.| It closed.",
    "Delays rose\nin every\narea.| Costs\nfell.",
    "  Delays rose.|  Costs fell.  ",
    "Emergency admissions rose. iPads were bought.",
    "No stop at the end",
    "One.| Two.| Three.",
]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("marked", HARD)
def test_ends_where_a_reader_ends(marked: str) -> None:
    assert cut(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("entry", written("sentences")["abbreviations"], ids=lambda entry: entry["cue"])
def test_abbreviation_ends_no_sentence(entry: dict[str, str]) -> None:
    assert (len(cut(entry["match"])), len(cut(entry["not"]))) == (1, 2)


def test_nothing_but_space_has_no_sentence() -> None:
    assert sentences(" \n\t ") == []


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text("aA1.?!)\"' \n’”", max_size=40)))
def test_spans_are_in_order_and_leave_out_only_spaces(text: str) -> None:
    spans = sentences(text)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    assert all(start < end for start, end in spans)
    assert all(not fold(text[end:start]).strip() for end, start in zip(ends, starts, strict=True))
