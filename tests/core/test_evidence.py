from hypothesis import given
from hypothesis import strategies as st

from desktop.core.evidence import KINDS, Reason, reasons

PIECES = st.lists(
    st.tuples(
        st.sampled_from(KINDS), st.text(st.characters(exclude_characters="；", categories=("L", "N")), min_size=1)
    ),
    max_size=5,
)


def test_reasons_are_told_apart() -> None:
    assert reasons("恒等：1.54 + 2.50 = 4.04；公布：国家统计局 137853 亿元") == (
        Reason("恒等", "1.54 + 2.50 = 4.04"),
        Reason("公布", "国家统计局 137853 亿元"),
    )


def test_words_without_a_kind_stay_with_the_reason_before() -> None:
    assert reasons("次序：由高到低；第三位") == (Reason("次序", "由高到低；第三位"),)


def test_words_alone_have_no_kind() -> None:
    assert reasons("原文无小数") == (Reason("", "原文无小数"),)


def test_a_colon_alone_makes_no_kind() -> None:
    assert reasons("说明：见上") == (Reason("", "说明：见上"),)


def test_nothing_gives_nothing() -> None:
    assert reasons(" ；； ") == ()


@given(PIECES)
def test_split_of_what_was_joined(pieces: list[tuple[str, str]]) -> None:
    joined = "；".join(f"{kind}：{text}" for kind, text in pieces)
    assert reasons(joined) == tuple(Reason(kind, text) for kind, text in pieces)
