from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import formats
from desktop.core.records import Certainty, Observation, Origin

Maker = Callable[..., Observation]


def test_minus_on_the_screen_is_a_typographic_one() -> None:
    assert formats.screen_number("-2.50") == "−2.50"


def test_missing_number_is_a_dash() -> None:
    assert formats.screen_number("") == "—"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_screen_number_reads_back(number: object) -> None:
    text = f"{number:f}"
    assert formats.screen_number(text).replace(formats.MINUS, "-") == text


@pytest.mark.parametrize(("given_text", "shown"), [("4.0", "+4.0"), ("-2.50", "−2.50"), ("", "—")])
def test_growth_carries_its_sign(given_text: str, shown: str) -> None:
    assert formats.signed_number(given_text) == shown


@pytest.mark.parametrize(
    ("qualifier", "unit", "phrase"),
    [
        ("超过", "%", "超过20%"),
        ("近", "万家", "近20万家"),
        ("以上", "%", "20%以上"),
        ("余", "个百分点", "20余个百分点"),
        ("余", "项", "20余项"),
        ("多", "万个", "20多万个"),
        ("左右", "%", "20%左右"),
        ("", "万亿元", "20万亿元"),
    ],
)
def test_qualifier_stands_where_the_language_wants_it(observed: Maker, qualifier: str, unit: str, phrase: str) -> None:
    assert formats.value_phrase(observed(value_text="20", unit=unit, qualifier=qualifier)) == phrase


def test_several_tens_are_written_in_characters(observed: Maker) -> None:
    assert formats.value_phrase(observed(value_text="10", unit="万名", qualifier="数")) == "数十万名"
    assert formats.value_phrase(observed(value_text="20", unit="万名", qualifier="数")) == "数20万名"


def test_qualifier_is_never_on_both_sides(observed: Maker) -> None:
    for qualifier in ("", "约", "超", *formats.AFTER_UNIT):
        record = observed(qualifier=qualifier)
        assert formats.qualifier_before(record) + formats.qualifier_after(record) == qualifier


def test_copied_phrase_has_an_ascii_minus(observed: Maker) -> None:
    record = observed(value_text="-2.5", unit="%")
    assert formats.value_phrase(record, plain=True) == "-2.5%"
    assert formats.value_phrase(record) == "−2.5%"


@pytest.mark.parametrize(
    ("period", "words"),
    [
        ("", ""),
        ("2022", "2022年"),
        ("2022-12", "2022年12月"),
        ("2022-04-05", "2022年4月5日"),
        ("2022H1", "2022年上半年"),
        ("2022H2", "2022年下半年"),
        ("2022Q3", "2022年第三季度"),
        ("2022Q1/Q3", "2022年前三季度"),
        ("2011/2022", "2011—2022年"),
        ("2021-09/2022-09", "2021年9月—2022年9月"),
        ("2022-01-01/2022-11-16", "2022年1月1日—11月16日"),
        ("2022-06-20/2022-06-24", "2022年6月20—24日"),
        ("2022-01/2022-11", "2022年1—11月"),
        ("2020-04-30/2021-08", "2020年4月30日—2021年8月"),
        ("2022-04-30/2022-08", "2022年4月30日—2022年8月"),
    ],
)
def test_period_in_words(period: str, words: str) -> None:
    assert formats.period_text(period) == words


@pytest.mark.parametrize(("period", "words"), [("", "—"), ("2022", "2022"), ("2011/2022", "2011—2022")])
def test_short_period(period: str, words: str) -> None:
    assert formats.period_short(period) == words


def test_date_without_a_day_is_a_dash() -> None:
    assert formats.date_text("") == "—"


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("1", "第1章"),
        ("1.1.2", "1.1.2节"),
        ("A", "附录A"),
        ("B.3.1", "附录B.3.1"),
        ("专栏5-1", "专栏5-1"),
        ("2.1.1(1)", "2.1.1(1)节"),
        ("", ""),
    ],
)
def test_section_in_words(section: str, words: str) -> None:
    assert formats.section_words(section) == words


@pytest.mark.parametrize(
    ("number", "words"), [(110978.9, "110978.9"), (1234567.0, "1234567"), (112, "112"), (-25.0, "-25")]
)
def test_another_reading_has_all_its_digits(number: float, words: str) -> None:
    assert formats.reading(number) == words


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_another_reading_reads_back(number: float) -> None:
    assert float(formats.reading(number)) == number


def test_a_caption_has_the_dash_of_today() -> None:
    assert formats.caption("2011－2022年全国快递业务量") == "2011—2022年全国快递业务量"


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"region_id": "330000", "region": "浙江"}, "浙江 全国网上零售额"),
        ({"region_id": "CN", "region": "全国"}, "全国网上零售额"),
        ({"region_id": "330000", "region": "浙江", "indicator": "浙江省网上零售额"}, "浙江省网上零售额"),
    ],
)
def test_name_is_led_by_a_region_it_lacks(observed: Maker, changes: dict[str, str], name: str) -> None:
    assert formats.name_with_region(observed(**changes)) == name


@pytest.mark.parametrize(("section", "chapter"), [("1.1.2", "1"), ("B.3.1", "B"), ("7", "7")])
def test_chapter_of_a_section(section: str, chapter: str) -> None:
    assert formats.chapter_of(section) == chapter


def test_every_certainty_and_origin_has_a_word() -> None:
    assert set(formats.CERTAINTY) == set(get_args(Certainty))
    assert set(formats.ORIGIN) == set(get_args(Origin))
