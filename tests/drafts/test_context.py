"""What headings, earlier sentences, lists and pronouns stand for."""

from __future__ import annotations

import pytest

from draft_files import Foreseeable
from intcheck.drafts import read_draft, review
from intcheck.language.resources import written
from intcheck.text.words import words

BCF = "The Better Care Fund began in 2015. "
VANGUARDS = "Next came the vanguards. "
ORDER = "Vanguards followed pioneers. "
WORDS = written("anaphora")


def asked(engine: Foreseeable, text: str, name: str = "draft.md") -> list[str]:
    """What the engine was asked for each sentence of a draft, in order."""
    list(review(read_draft(name, text.encode()), engine))
    return [question for question, _ in engine.asked]


@pytest.mark.parametrize(
    ("before", "sentence", "reads"),
    [
        (BCF, "It cut emergency admissions.", "Better Care Fund cut emergency admissions."),
        (BCF, "Its first year cost £5bn.", "Better Care Fund's first year cost £5bn."),
        (BCF, "In the fund's first year costs rose.", "In Better Care Fund's first year costs rose."),
        (BCF, "The fund cut costs.", "Better Care Fund cut costs."),
        (BCF, "This programme cut costs.", "Better Care Fund cut costs."),
        (BCF + VANGUARDS, "The fund cut costs.", "Better Care Fund cut costs."),
        (BCF + VANGUARDS, "They cut costs.", "New care model vanguards cut costs."),
        (VANGUARDS, "Their costs rose.", "New care model vanguards' costs rose."),
        (VANGUARDS, "Costs rose in these areas.", "Costs rose in New care model vanguards."),
        (VANGUARDS, "These 50 sites cut costs.", "New care model vanguards cut costs."),
        (BCF + "\n\n" + VANGUARDS, "It cut costs.", "New care model vanguards cut costs."),
        (BCF + "\n\nTorbay is often cited. ", "Its costs fell.", "Torbay's costs fell."),
        (VANGUARDS, "Views were mixed in 50 of them.", "Views were mixed in 50 New care model vanguards."),
        (VANGUARDS, "Emergency admissions there rose.", "Emergency admissions in New care model vanguards rose."),
        (
            VANGUARDS + "They got more money than the pioneers. ",
            "Their costs rose.",
            "New care model vanguards' costs rose.",
        ),
        (
            "Delayed transfers were high. ",
            "In 13 areas they grew by 24%.",
            "In 13 areas delayed transfers of care grew by 24%.",
        ),
        (
            BCF + "Emergency admissions were high. ",
            "The fund saw them rise.",
            "Better Care Fund saw emergency admissions rise.",
        ),
        ("Vanguards slowed emergency admissions. ", "That effect faded.", "the effect on emergency admissions faded."),
        ("Greater Manchester devolution began. ", "The region's costs rose.", "Greater Manchester's costs rose."),
        (
            "Leeds spends less than Torbay. ",
            "Emergency admissions there fell.",
            "Emergency admissions in Torbay fell.",
        ),
        (
            "Emergency admissions rose. ",
            "Pioneers slowed that growth.",
            "Pioneers slowed the growth in emergency admissions.",
        ),
        ("Costs rose in 2015-16. ", "Stays fell by 5% over the same period.", "Stays fell by 5% over 2015-16."),
        (
            "Emergency admissions rose. ",
            "That was 57% more than in 2019.",
            "emergency admissions was 57% more than in 2019.",
        ),
        (
            VANGUARDS + "Emergency admissions rose there. ",
            "Elsewhere the rise was 12%.",
            "Elsewhere the rise in emergency admissions was 12%.",
        ),
        (BCF + "Savings of £511m were planned. ", "That money never came.", "savings never came."),
        (
            "Integrated care boards took over. ",
            "In March 2025 boards were told to save 50%.",
            "In March 2025 Integrated care boards were told to save 50%.",
        ),
        ("The NAO spoke. ", "It also thought admissions fell.", "National Audit Office also thought admissions fell."),
        ("Mark Porter of the BMA spoke. ", "He expects no savings.", "Mark Porter of the BMA expects no savings."),
        ("The NAO reported on costs. ", "It found no savings.", "National Audit Office found no savings."),
        (
            "Vanguards followed pioneers. ",
            "In the latter costs rose.",
            "In Integrated care and support pioneers costs rose.",
        ),
        (ORDER, "The former cut costs.", "New care model vanguards cut costs."),
        (
            BCF + "Emergency admissions were high. ",
            "It was to cut them by 5%.",
            "Better Care Fund was to cut emergency admissions by 5%.",
        ),
        (BCF + VANGUARDS, "Both programmes cut costs.", "Better Care Fund and New care model vanguards cut costs."),
        (VANGUARDS, "Views were mixed in 50 of these.", "Views were mixed in 50 New care model vanguards."),
        (
            "The NAO reported on costs. ",
            "Its report found no savings.",
            "National Audit Office's report found no savings.",
        ),
        (
            "Greater Manchester took part. ",
            "Life expectancy there was up.",
            "Life expectancy in Greater Manchester was up.",
        ),
        ("Greater Manchester took part. ", "The city region saw costs rise.", "Greater Manchester saw costs rise."),
        ("Greater Manchester took part. ", "The city saw costs rise.", "Greater Manchester saw costs rise."),
    ],
)
def test_a_pronoun_or_phrase_stands_for_what_was_named(
    engine: Foreseeable, before: str, sentence: str, reads: str
) -> None:
    assert asked(engine, before + sentence)[-1] == reads


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        pytest.param(BCF, "It is clear that costs rose.", id="an empty it"),
        pytest.param(BCF, "It was hoped that costs would fall.", id="a hope of nobody"),
        pytest.param("Costs rose by 5%. ", "It cut stays by 3%.", id="nothing named that it could be"),
        pytest.param(VANGUARDS, "The areas outside saw costs rise.", id="a phrase that says which"),
        pytest.param(VANGUARDS, "Leaders said they had cut costs.", id="they are those who speak"),
        pytest.param("Torbay took part. ", "In the event there were costs.", id="there were, within a sentence"),
        pytest.param("Torbay took part. ", "Here costs rose by 5%.", id="here at the start"),
        pytest.param(BCF, "There were 44 pilots with lower costs.", id="there is"),
        pytest.param("This paper sums up the Better Care Fund. ", "It gives costs in 2015.", id="the paper itself"),
        pytest.param(BCF, "A scheme elsewhere cut costs.", id="a new one"),
        pytest.param("# Care in England\n\nSome like savings. ", "It rose by 5%.", id="a country in the title"),
        pytest.param(VANGUARDS, "In Torbay costs rose; there, stays fell by 5%.", id="there is in the sentence"),
        pytest.param(BCF, "NHS England cut its forecast of costs.", id="an owner named before it"),
        pytest.param(BCF, "In its 2017 report the NAO found costs.", id="an owner named after it"),
        pytest.param(BCF, "That growth in costs of 5% slowed.", id="no outcome named before"),
    ],
)
def test_a_word_that_stands_for_nothing_named_is_left_alone(engine: Foreseeable, before: str, sentence: str) -> None:
    assert asked(engine, before + sentence)[-1] == sentence


@pytest.mark.parametrize("entry", [*WORDS["pronouns"], *WORDS["nouns"]], ids=str)
def test_every_word_in_the_data_has_a_sentence_that_holds_it_and_one_that_does_not(entry: dict[str, object]) -> None:
    listed = set(map(str, entry["words"]))  # type: ignore[call-overload]
    assert listed & {word.lower for word in words(str(entry["match"]))}
    assert entry["not"] != entry["match"]


def test_a_nearer_subject_without_a_name_hides_what_was_named_before(engine: Foreseeable) -> None:
    draft = VANGUARDS + "Some pilots had failed by 2015. They cut costs."
    *_, last = review(read_draft("a.md", draft.encode()), engine)
    assert last.skipped == "unnamed-subject"


def test_a_new_section_ends_what_pronouns_of_the_last_one_meant(engine: Foreseeable) -> None:
    draft = "## Better Care Fund\n\nCosts rose by 5%.\n\n## Vanguards\n\nThey cut costs.\n"
    assert asked(engine, draft)[-1] == "New care model vanguards cut costs."


def test_a_heading_gives_its_programme_to_sentences_that_name_none(engine: Foreseeable) -> None:
    asked(
        engine,
        "# Vanguards\n\n## Results\n\nCosts rose by 5%. The pioneers cut costs. Bed days fell.\n\n"
        "# Plans\n\nCosts rose.\n",
    )
    assert [context.programmes for _, context in engine.asked] == [("vanguards",), (), ("pioneers",), ()]


def test_a_title_is_the_subject_of_the_draft_only_when_it_names_little_else(engine: Foreseeable) -> None:
    asked(engine, "# Press release: councils say that the vanguards work\n\nCosts rose by 5%.\n")
    asked(engine, "# Vanguards: what we know so far\n\nCosts rose by 5%.\n")
    assert [context.programmes for _, context in engine.asked] == [(), ("vanguards",)]


@pytest.mark.parametrize(
    "over",
    [
        pytest.param("**Vanguards**\n\n", id="a bold line"),
        pytest.param("**Vanguards.** ", id="bold words"),
        pytest.param("**Old**\n\nNothing.\n\n**The vanguards**\n\n", id="the last of two bold lines"),
        pytest.param("- Vanguards\n  - ", id="an item over an item"),
    ],
)
def test_a_name_alone_is_the_subject_of_what_follows(engine: Foreseeable, over: str) -> None:
    asked(engine, f"{over}Costs rose by 5%.\n")
    assert [(text, context.programmes) for text, context in engine.asked] == [("Costs rose by 5%.", ("vanguards",))]


def test_a_heading_gives_its_outcome_to_what_moved(engine: Foreseeable) -> None:
    asked(engine, "## Emergency admissions\n\nIn the vanguards there was a rise of 8.8%. The vanguards had £329m.\n")
    assert [context.outcome for _, context in engine.asked] == ["emergency-admissions", None]


def test_a_list_goes_on_with_the_paragraph_before_it(engine: Foreseeable) -> None:
    asked(engine, BCF + "In year one:\n\n- costs rose by 5%\n\nCosts rose by 3%.\n")
    assert [context.programmes for _, context in engine.asked] == [(), ("better-care-fund",), ()]


def test_a_sentence_about_the_nation_takes_no_programme_over(engine: Foreseeable) -> None:
    asked(engine, "## Vanguards\n\nNationally, costs rose by 5%.\n")
    assert engine.asked[0][1].programmes == ()


def test_a_sentence_that_says_nothing_checkable_takes_no_context(engine: Foreseeable) -> None:
    results = list(review(read_draft("a.md", b"# Vanguards\n\nThere was some good news. You may be asked.\n"), engine))
    assert [result.skipped for result in results] == ["heading", "no-claim", "no-claim"]
    assert engine.asked == []


def test_a_paragraph_hands_its_programme_on_but_not_to_the_next(engine: Foreseeable) -> None:
    asked(engine, "The Better Care Fund began. Costs rose by 5%.\n\nStays rose by 5%.\n")
    assert [context.programmes for _, context in engine.asked] == [(), ("better-care-fund",), ()]


def test_table_rows_read_as_sentences_under_their_heading(engine: Foreseeable) -> None:
    draft = (
        "## Vanguards\n\n| Measure | Finding |\n|--|--|\n| Emergency admissions | Cut |\n\n"
        "| Programme | Emergency admissions | Bed days |\n|--|--|--|\n| Pioneers | rose | fell |\n"
    )
    assert asked(engine, draft) == [
        "Emergency admissions: Cut",
        "Pioneers: Emergency admissions: rose. Pioneers: Bed days: fell",
    ]
    assert engine.asked[0][1].programmes == ("vanguards",)


def test_an_item_that_goes_on_with_the_sentence_before_the_list_is_read_with_it(engine: Foreseeable) -> None:
    draft = "We know that the vanguards:\n\n- cut emergency admissions\n- emergency admissions rose\n- Costs rose.\n"
    assert asked(engine, draft) == [
        "We know that the vanguards cut emergency admissions",
        "emergency admissions rose",
        "Costs rose.",
    ]
    assert [context.programmes for _, context in engine.asked] == [("vanguards",)] * 3


def test_the_report_says_what_a_pronoun_was_taken_to_mean(engine: Foreseeable) -> None:
    results = list(review(read_draft("a.md", (BCF + "Instead it saw costs rise.").encode()), engine))
    (reading,) = results[-1].readings
    assert (reading.words, reading.meaning) == ("it", "Better Care Fund")


def test_a_remark_lies_on_the_words_of_the_draft_whatever_was_put_in_their_place(engine: Foreseeable) -> None:
    (*_, result) = review(read_draft("a.md", (BCF + "It cut emergency admissions.").encode()), engine)
    (remark,) = result.remarks
    assert result.text[slice(*remark.span)] == "cut"
