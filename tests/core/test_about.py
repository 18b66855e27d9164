import hashlib
import json
from pathlib import Path

import pytest

from desktop import __version__, about, paths


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A packaged program's folder with the resources of this one."""
    (tmp_path / "resources").symlink_to(paths.resource().resolve(), target_is_directory=True)
    monkeypatch.setattr(paths, "bundle_root", lambda: tmp_path)
    return tmp_path


def test_from_source_nothing_was_built() -> None:
    assert about.built() == {}
    assert about.licence_folder() is None
    assert about.version_line() == f"{__version__}（由源码运行）"


def test_components_have_versions_and_licences() -> None:
    found = {one.name: one for one in about.components()}
    assert found["pyqtgraph"].version == "0.14.0"
    assert found["Qt"].licence == "LGPL-3.0-only"
    assert found["SQLite"].version.startswith("3.")
    assert found["Python"].version.startswith("3.")
    assert all(one.role for one in found.values())


def test_what_was_built_is_read(bundle: Path) -> None:
    made = {"commit": "abcdef0123456", "date": "2026-01-02", "components": {"numpy": "9.9"}}
    (bundle / "build.json").write_text(json.dumps(made), encoding="utf-8")
    (bundle / "licences").mkdir()
    assert about.version_line() == f"{__version__}（abcdef0123，2026-01-02）"
    assert {one.name: one.version for one in about.components()}["numpy"] == "9.9"
    assert about.licence_folder() == bundle / "licences"


@pytest.mark.parametrize("words", ["", "{", "[]", "\udcff"])
def test_a_damaged_build_file_is_as_none(bundle: Path, words: str) -> None:
    (bundle / "build.json").write_bytes(words.encode("utf-8", "surrogateescape"))
    assert about.built() == {}


def test_checksum(tmp_path: Path) -> None:
    file = tmp_path / "数据 #1"
    file.write_bytes(b"abc")
    assert about.checksum(file) == hashlib.sha256(b"abc").hexdigest()
    assert about.checksum(tmp_path / "none") == ""
