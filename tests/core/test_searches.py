"""Earlier searches."""

from desktop.core.searches import RECENT, Searches


def test_the_latest_comes_first_and_only_once() -> None:
    found = Searches().used("快递").used("浙江").used(" 快递 ")
    assert found.recent == ("快递", "浙江")
    assert Searches().used("  ") == Searches()


def test_only_so_many_are_kept() -> None:
    found = Searches()
    for number in range(RECENT + 5):
        found = found.used(str(number))
    assert len(found.recent) == RECENT
    assert found.recent[0] == str(RECENT + 4)


def test_pinning_and_letting_go() -> None:
    found = Searches().used("快递").used("浙江").pin("快递")
    assert (found.pinned, found.recent) == (("快递",), ("浙江",))
    assert found.used("快递") == found
    assert found.pin("快递") == Searches((), ("快递", "浙江"))
    assert found.without("快递").without("浙江") == Searches()


def test_what_is_stored_comes_back() -> None:
    found = Searches(("快递",), ("浙江", "43.83"))
    assert Searches.parse(*found.stored()) == found
    assert Searches.parse("", "") == Searches()
    assert Searches.parse("快递", "快递\n浙江\n浙江\n \n") == Searches(("快递",), ("浙江",))
