"""Link texts: what is written is read back, and what is not a link is text to search for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.links import LONGEST, Link, format_link, parse

PART = st.text(min_size=1, max_size=24).filter(lambda part: bool(part.strip()) and part.isprintable())


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("商鉴:指标/全国网上零售额/2022", Link("指标", ("全国网上零售额", "2022"))),
        ("商鉴:政策/国办发〔2022〕9号", Link("政策", ("国办发〔2022〕9号",))),
        ("商鉴:章节/1.1.2", Link("章节", ("1.1.2",))),
        ("商鉴:概览", Link("概览")),
        ("  商鉴： 图表／图1-2 ", Link("图表", ("图1-2",))),
        ("（商鉴:章节/1.1.2）", Link("章节", ("1.1.2",))),
        ("“商鉴:案例/B.1.1”", Link("案例", ("B.1.1",))),
        ("商鉴:政策/GB%2FT 41243-2022", Link("政策", ("GB/T 41243-2022",))),
        ("商鉴:指标/比重%25", Link("指标", ("比重%",))),
    ],
)
def test_links_are_read(text: str, link: Link) -> None:
    assert parse(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "", "商鉴", "商鉴:", "商鉴：/", "商鉴:指标/", "商鉴:指标//2022", "商鉴:/指标", "商鉴:指标/%", "商鉴:指标/%2",
        "商鉴:指标/%zz", "商鉴:指标/%FF", "商鉴:指标/%00", "商鉴:指标/a\nb", "商鉴:指标/\x07", "指标/全国网上零售额",
        "见商鉴:章节/1.1.2", "商鉴:指标/" + "长" * LONGEST, "http://商鉴:80/a", "商 鉴:指标",
    ],
)  # fmt: skip
def test_what_is_not_a_link_is_search_text(text: str) -> None:
    assert parse(text) is None


@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for words in (text, f"商鉴:{text}", f"商鉴：指标/{text}"):
        link = parse(words)
        assert link is None or parse(format_link(link)) == link


@given(PART, st.lists(PART, max_size=4))
def test_what_is_written_is_read_back(page: str, parts: list[str]) -> None:
    link = Link(page, tuple(parts))
    assert parse(format_link(link)) == link


@pytest.mark.parametrize("link", [Link(""), Link("指标", ("",)), Link("指标", (" ",)), Link("指标", ("长" * LONGEST,))])
def test_what_cannot_be_read_back_is_not_written(link: Link) -> None:
    with pytest.raises(ValueError, match="not a link"):
        format_link(link)


def test_words_of_a_link_that_leads_nowhere() -> None:
    assert Link("指标", ("全国网上零售额", "2022")).words == "全国网上零售额 2022"
    assert Link("概览").words == "概览"
