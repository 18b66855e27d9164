"""Settings keep working whatever is in their file or wrong with their folder. No Qt is needed."""

import json
from pathlib import Path

import pytest

from desktop.settings import SETTINGS, SettingsStore

DEFAULTS = {setting.key: setting.default for setting in SETTINGS}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def values(store: SettingsStore) -> dict[str, object]:
    return {key: store.get(key) for key in DEFAULTS}


def test_defaults_without_a_file(file: Path) -> None:
    assert values(SettingsStore(file)) == DEFAULTS
    assert not file.parent.exists()


def test_what_was_saved_is_read(file: Path) -> None:
    store = SettingsStore(file)
    store.set("theme", "dark")
    store.set("text_size", 150)
    store.set("recent", "指标\t1.1.1")
    assert store.save()
    again = SettingsStore(file)
    assert (again.text("theme"), again.number("text_size"), again.text("recent")) == ("dark", 150, "指标\t1.1.1")
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_two_programs_keep_what_the_other_changed(file: Path) -> None:
    first, second = SettingsStore(file), SettingsStore(file)
    first.set("comparisons", "网络零售额")
    assert first.save()
    second.set("theme", "dark")
    assert second.save()
    assert first.save()
    third = SettingsStore(file)
    assert (third.text("comparisons"), third.text("theme")) == ("网络零售额", "dark")


def test_what_could_not_be_written_is_written_later(file: Path) -> None:
    store = SettingsStore(file)
    store.set("recent", "快递")
    file.mkdir(parents=True)
    (file / "inside").touch()
    assert store.save() is False
    (file / "inside").unlink()
    file.rmdir()
    SettingsStore(file).save()
    assert store.save()
    assert SettingsStore(file).text("recent") == "快递"


def test_memory_only() -> None:
    store = SettingsStore(None)
    store.set("theme", "dark")
    assert store.save()
    assert store.text("theme") == "dark"


@pytest.mark.parametrize(
    "damaged",
    [b"", b"{", b"\xff\xfe\x00", b"null", b"[1, 2]", b'"text"', b"{'theme': 'dark'}", b"[" * 100_000, b"\0" * 50],
)
def test_a_damaged_file_gives_defaults(file: Path, damaged: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(damaged)
    assert values(SettingsStore(file)) == DEFAULTS


@pytest.mark.parametrize(
    "stored",
    [
        {"theme": 5}, {"theme": None}, {"theme": "pink"}, {"text_size": "150"}, {"text_size": True}, {"text_size": 133},
        {"text_size": 150.0}, {"page": ["overview"]}, {"unknown": "x"}, {"geometry": {}},
    ],
)  # fmt: skip
def test_values_that_do_not_fit_are_left_out(file: Path, stored: dict[str, object]) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({**stored, "recent": "快递"}), encoding="utf-8")
    assert values(SettingsStore(file)) == {**DEFAULTS, "recent": "快递"}


def test_a_damaged_file_is_replaced_on_saving(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"{")
    store = SettingsStore(file)
    store.set("theme", "dark")
    assert store.save()
    assert SettingsStore(file).text("theme") == "dark"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = SettingsStore(tmp_path / "file" / "settings.json")
    store.set("theme", "dark")
    assert store.save() is False
    assert store.text("theme") == "dark"


def test_a_folder_in_the_place_of_the_file(file: Path) -> None:
    file.mkdir(parents=True)
    (file / "inside").touch()
    store = SettingsStore(file)
    assert values(store) == DEFAULTS
    assert store.save() is False


def test_a_name_the_system_cannot_have(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / ("x" * 300))
    assert values(store) == DEFAULTS
    assert store.save() is False


def test_text_that_cannot_be_written_loses_nothing_else(file: Path) -> None:
    store = SettingsStore(file)
    store.set("theme", "dark")
    store.save()
    store.set("recent", "\ud800")
    assert store.save() is False
    assert SettingsStore(file).text("theme") == "dark"


@pytest.mark.parametrize(("key", "value"), [("theme", "pink"), ("theme", 1), ("text_size", True), ("text_size", 101)])
def test_a_wrong_value_is_refused(key: str, value: str | int) -> None:
    with pytest.raises(ValueError, match=key):
        SettingsStore(None).set(key, value)


def test_an_unknown_setting_is_a_bug() -> None:
    with pytest.raises(KeyError):
        SettingsStore(None).get("none")
    with pytest.raises(KeyError):
        SettingsStore(None).set("none", "x")


def test_every_default_fits_and_every_setting_has_words() -> None:
    assert len(DEFAULTS) == len(SETTINGS)
    for setting in SETTINGS:
        SettingsStore(None).set(setting.key, setting.default)
        assert setting.title


def test_only_what_was_changed_is_kept(file: Path) -> None:
    store = SettingsStore(file)
    store.set("theme", str(DEFAULTS["theme"]))
    store.keep()
    assert not file.exists()
    store.set("theme", "dark")
    store.keep()
    assert SettingsStore(file).text("theme") == "dark"
    file.unlink()
    store.keep()
    assert not file.exists()
