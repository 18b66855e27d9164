import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import traditional
from desktop.core.bigrams import MAX_TERMS, fold, index_terms, is_han_term, match_expression, query_terms, spans

HAN = st.text(st.sampled_from("电子商务交易额网络零售快递跨境農產品國"), min_size=1, max_size=12)
WORDS = st.text(st.sampled_from("电商AbZz09. ,，％①〔〕-\n额"), min_size=1, max_size=30)


def found(query: str, text: str) -> bool:
    expression = match_expression(query)
    assert expression is not None
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE t USING fts5 (body, content = '', detail = 'column', tokenize = 'ascii')"
        )
        connection.execute("INSERT INTO t (rowid, body) VALUES (1, ?)", (" ".join(index_terms(text)),))
        return connection.execute("SELECT 1 FROM t WHERE t MATCH ?", (expression,)).fetchone() is not None


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (body, tokenize = 'ascii')")
        yield connection


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("电商", ["电", "商", "电商"]),
        ("额", ["额"]),
        ("43.83万", ["43p83", "万"]),
        ("13,785.5", ["13785p5"]),
        ("2020,123", ["2020", "123"]),
        ("1，234", ["1", "234"]),
        ("Ｂ２Ｂ", ["b2b"]),
        ("GB/T 41242-2022", ["gb", "t", "41242", "2022"]),
        ("www.stats.gov.cn", ["www", "stats", "gov", "cn"]),
        ("1.1.2节", ["1p1p2", "节"]),
        ("", []),
        ("％〔〕", []),
    ],
)
def test_index_terms(text: str, terms: list[str]) -> None:
    assert index_terms(text) == terms


def test_query_terms_are_pairs_or_the_single_character() -> None:
    assert query_terms("电子商务 额 43.83") == ["电子", "子商", "商务", "额", "43p83"]
    assert query_terms("电商电商") == ["电商", "商电"]


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("电商", '"电商"'),
        ("电商 43.8", '"电商" AND "43p8"*'),
        ('a" OR b*', '"a"* AND "or"* AND "b"*'),
        ("", None),
        ("“”（）*\x00", None),
    ],
)
def test_match_expression(text: str, expression: str | None) -> None:
    assert match_expression(text) == expression


@pytest.mark.parametrize("query", ["電子商務", "电子", "子", "４３.８", "43", "gmv", "GM", "交易額", "网络 零售"])
def test_found_however_it_is_written(query: str) -> None:
    assert found(query, "电子商务交易额43.83万亿元，ＧＭＶ；網絡零售")


def test_not_found() -> None:
    assert not found("务电", "电商业务")


def test_long_query_is_bounded() -> None:
    query = "".join(chr(0x4E00 + i) for i in range(10_000))
    assert len(query_terms(query)) == MAX_TERMS


@given(st.text())
def test_no_text_is_a_syntax_error(index: sqlite3.Connection, text: str) -> None:
    expression = match_expression(text)
    if expression is not None:
        index.execute("SELECT count(*) FROM t WHERE t MATCH ?", (expression,)).fetchone()


@given(st.text())
def test_no_text_stops_the_index(text: str) -> None:
    assert all(term and not term.isspace() for term in index_terms(text))


@given(HAN, st.data())
def test_any_piece_of_a_han_text_is_matched(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert set(query_terms(text[start:end])) <= set(index_terms(text))
    assert found(text[start:end], text)


@given(WORDS, st.data())
def test_any_piece_from_a_word_start_is_matched(text: str, data: st.DataObject) -> None:
    starts = [i for i in range(len(text)) if i == 0 or not text[i - 1].isascii() or text[i - 1] in " -\n"]
    start = data.draw(st.sampled_from(starts))
    end = data.draw(st.integers(start + 1, len(text)))
    if "," not in text and query_terms(text[start:end]):
        assert found(text[start:end], text)


@given(st.text(), st.text())
def test_spans_are_sorted_ranges_of_the_original(query: str, text: str) -> None:
    last = -1
    for start, end in spans(query, text):
        assert last < start < end <= len(text)
        last = end


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("交易额", "全國電子商務交易額", ["交易額"]),
        ("电子额", "电子商务交易额", ["电子"]),
        ("移动支付", "移动支付与支付", ["移动支付"]),
        ("移动支付", "支付", ["支付"]),
        ("5月26日", "5月17日或5月26日", ["5月26日"]),
        ("3.5%", "13.5%与3.5%", ["3.5%"]),
        ("5月6日", "15月6日", []),
        ("额", "额度与金额", ["额", "额"]),
        ("43.8", "达４３.８３万亿", ["４３.８"]),
        ("13785", "共13,785家", ["13,785"]),
        ("m2", "约5㎡", []),
        ("5m", "约5㎡", ["5㎡"]),
        ("电商", "㈱電商①", ["電商"]),
        ("gm", "GMV与agm", ["GM"]),
        ("", "电商", []),
        ("电商", "", []),
    ],
)
def test_spans(query: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in spans(query, text)] == marked


def test_fold() -> None:
    assert fold("ＲＣＥＰ　網絡") == "rcep 网络"


def test_han_terms() -> None:
    assert is_han_term("电商")
    assert not is_han_term("b2b")


def test_traditional_table_pairs_up() -> None:
    first, second = traditional._TRADITIONAL, traditional._SIMPLIFIED
    assert len(first) == len(second) == len(set(first)) >= 400
    assert not set(first) & set(second)
    assert traditional.to_simplified("電子商務發展報告") == "电子商务发展报告"
