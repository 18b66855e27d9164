"""Numbers, dates and document numbers in one spelling."""

import pytest

from desktop.core import spellings


@pytest.mark.parametrize(
    ("number", "unit", "key"),
    [
        ("43.83", "万亿元", "¤m4383e10"),
        ("438300", "亿", "¤m4383e10"),
        ("1,105.8", "亿件", "¤m11058e7"),
        ("3.5", "%", "¤m35n1％"),
        ("-2.50", "%", "¤m25n1％"),
        ("0", "家", "¤m0e0"),
        ("19", "家", "¤m19e0"),
        ("2000", "万元", "¤m2e7"),
        ("三", "家", ""),
    ],
)
def test_magnitude(number: str, unit: str, key: str) -> None:
    assert spellings.magnitude(number, unit) == key


@pytest.mark.parametrize(
    ("word", "split"),
    [
        ("43.83万亿元", ("43.83", "万亿元")),
        ("3.5%", ("3.5", "%")),
        ("19家", ("19", "家")),
        ("43.83", None),
        ("快递", None),
        ("2022年5月", None),
    ],
)
def test_number_and_unit(word: str, split: tuple[str, str] | None) -> None:
    assert spellings.number_and_unit(word) == split


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2022.5.26", "2022年5月26日"),
        ("20220506", "2022年5月6日"),
        ("2022-05", "2022年5月"),
        ("5月26号", "5月26日"),
        ("2022", ""),
    ],
)
def test_date_words(typed: str, words: str) -> None:
    assert spellings.date_words(typed) == words


def test_a_region_is_one_term() -> None:
    assert spellings.mark_key("r", "CN-NE") == "¤rcnne"


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("2022年5月26日", "¤d20220526"),
        ("2022-05-26", "¤d20220526"),
        ("2022.5.26", "¤d20220526"),
        ("2022/5/6", "¤d20220506"),
        ("20220526", "¤d20220526"),
        ("2022年5月", "¤d202205"),
        ("2022-05", "¤d202205"),
        ("5月26日", "¤d0526"),
        ("2022年", ""),
        ("2022", ""),
        ("2022.5", ""),
        ("20221326", ""),
        ("2022年13月", ""),
    ],
)
def test_date_key(word: str, key: str) -> None:
    assert spellings.date_key(word) == key


def test_a_date_is_indexed_as_day_month_and_day_of_any_year() -> None:
    assert list(spellings.date_keys("2022-05-26")) == ["¤d202205", "¤d20220526", "¤d0526"]
    assert list(spellings.date_keys("2022-05")) == ["¤d202205"]
    assert list(spellings.date_keys("2022")) == []


@pytest.mark.parametrize(
    "typed",
    [
        "国办发〔2022〕9号",
        "国办发[2022]9号",
        "国办发（2022）9 号",
        "国办发2022第9号",
        "國辦發2022 9".translate(str.maketrans("國辦發", "国办发")),
    ],
)
def test_document_key(typed: str) -> None:
    assert spellings.document_key(typed) == "国办发20229"


def test_marks_never_meet_a_word() -> None:
    assert spellings.mark_key("u", "元/件") == "¤u元／件"
    assert spellings.mark_key("a", " 国务院 办公厅") == "¤a国务院办公厅"
    assert spellings.mark_key("a", "（）") == ""
