import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.numerals import in_digits, whole

DIGITS = "零一二三四五六七八九"


def said(number: int) -> str:
    """A number below ten thousand as people say it."""
    words, gap = "", False
    for step, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, step)
        if not digit:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + DIGITS[digit] + name
        gap = False
    return words.removeprefix("一") if words.startswith("一十") else words


@given(st.integers(1, 9999), st.integers(1, 9999), st.text("0123456789", min_size=1, max_size=3))
def test_what_is_said_is_what_is_read(high: int, low: int, part: str) -> None:
    assert in_digits(f"{said(high)}亿元") == f"{high}亿元"
    decimals = "".join(DIGITS[int(digit)] for digit in part)
    assert in_digits(f"{said(low)}点{decimals}万亿") == f"{low}.{part}万亿"
    assert in_digits(f"百分之{said(low)}点{decimals}") == f"{low}.{part}%"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("十三万亿", "13万亿"), ("十三万七千九百亿元", "137900亿元"), ("两千万", "2000万"), ("一万三亿", "13000亿"),
        ("三百五十亿", "350亿"), ("三百五亿", "350亿"), ("三百零五亿", "305亿"), ("一百六十五个", "165个"),
        ("二〇二二年", "2022年"), ("二零二二年五月十七日", "2022年5月17日"), ("五月十七日", "5月17日"),
        ("三点五%", "3.5%"), ("百分之零点二", "0.2%"),
    ],
)  # fmt: skip
def test_numbers_and_dates(typed: str, read: str) -> None:
    assert in_digits(typed) == read


@pytest.mark.parametrize(
    "name",
    [
        "三农", "五金", "四川", "两会", "十四五", "二十大", "三亚", "万宁", "九江", "百色", "六安", "一带一路",
        "二十国集团", "第一", "十", "千万", "百分之", "点", "三点", "八部门", "十二月", "五月",
        "一一九号", "百千", "十十", "零零", "",
    ],
)  # fmt: skip
def test_names_stay_names(name: str) -> None:
    assert in_digits(name) == name


@given(st.text("〇零一二两三四五六七八九十百千万亿点分之月日年号个元%", max_size=40))
def test_no_mixture_raises(text: str) -> None:
    assert in_digits(text) or not text


@pytest.mark.parametrize(
    ("said_so", "read"), [("九", "9"), ("一一九", "119"), ("四百一十一", "411"), ("二十", "20"), ("十十", ""), ("", "")]
)
def test_a_numeral_where_only_one_can_stand(said_so: str, read: str) -> None:
    assert whole(said_so) == read
