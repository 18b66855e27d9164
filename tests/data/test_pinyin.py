import pytest

from data.pinyin import indexed_keys, spoken


@pytest.mark.parametrize(("name", "sounds"), [
    ("重庆", "chong'qing"), ("重点", "zhong'dian"), ("厦门", "xia'men"), ("人民银行", "ren'min'yin'hang"),
    ("物流行业", "wu'liu'hang'ye"), ("电商行业", "dian'shang'hang'ye"), ("行政村", "xing'zheng'cun"),
    ("长三角", "chang'san'jiao"), ("长春市", "chang'chun'shi"), ("增长率", "zeng'zhang'lv"), ("西藏", "xi'zang"),
    ("冷藏", "leng'cang"), ("藏民收入", "zang'min'shou'ru"), ("气调保鲜", "qi'tiao'bao'xian"), ("成都", "cheng'du"),
    ("丰都县", "feng'du'xian"),
])  # fmt: skip
def test_characters_with_several_sounds_have_that_of_their_word(name: str, sounds: str) -> None:
    assert spoken(name) == sounds


def test_every_syllable_begins_a_key_and_its_initials() -> None:
    assert indexed_keys("长三角") == ["changsanjiao", "csj", "sanjiao", "sj", "jiao", "j"]
