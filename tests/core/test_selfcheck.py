import importlib
import json
import tempfile
from pathlib import Path

import pytest

from desktop import about, selfcheck
from desktop.export.files import ExportError
from desktop.selfcheck import Check, CheckError, Step


def checks(database: Path) -> dict[str, Check]:
    return {check.id: check for check in selfcheck.run(selfcheck.steps(database))}


def test_a_sound_program_passes(database: Path) -> None:
    found = checks(database)
    assert [check for check in found.values() if not check.ok] == []
    assert {"sqlite", "fts5", "database", "search", "temporary", "xlsx", "docx", "pivot"} <= set(found)


def test_damaged_data_fails_what_reads_it(tmp_path: Path, database: Path) -> None:
    path = tmp_path / "data.sqlite"
    path.write_bytes(database.read_bytes()[:300_000])
    found = checks(path)
    assert {name for name, check in found.items() if not check.ok} == {"database", "search"}
    assert found["database"].detail.startswith("数据文件已损坏")


def test_changed_data_is_noticed(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(about, "built", lambda: {"database": "0" * 64})
    found = checks(database)["checksum"]
    assert not found.ok
    assert "与发布时不同" in found.detail


def test_no_temporary_folder_is_a_sentence(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(tempfile, "TemporaryDirectory", refuse)
    found = checks(database)
    assert {name for name, check in found.items() if not check.ok} == {"temporary", "xlsx", "docx"}
    assert found["temporary"].detail.startswith("没有可写的临时文件夹")


@pytest.mark.parametrize(("module", "name", "step"), [
    ("desktop.export.xlsx", "write_sheets", "xlsx"), ("desktop.export.docx", "write_briefing", "docx"),
])  # fmt: skip
def test_the_exporters_themselves_are_tried(
    database: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str, step: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ExportError("磁盘已满。")

    monkeypatch.setattr(importlib.import_module(module), name, fail)
    found = checks(database)
    assert {name for name, check in found.items() if not check.ok} == {step}
    assert found[step].detail == "磁盘已满。"


@pytest.mark.parametrize(
    ("error", "words"), [(CheckError("坏了"), "坏了"), (ImportError("no docx"), "ImportError：no docx")]
)
def test_whatever_is_raised_is_a_result(error: Exception, words: str) -> None:
    def fail() -> str:
        raise error

    found = selfcheck.made(Step("x", "名", fail))
    assert (found.ok, found.detail, found.title) == (False, words, "名")


def test_the_report_is_json_and_not_ok_when_one_fails() -> None:
    good = Check("a", "甲", ok=True, detail="", milliseconds=1)
    bad = Check("b", "乙", ok=False, detail="", milliseconds=1)
    report = json.loads(json.dumps(selfcheck.report([good, bad], system={"qt": "6"})))
    assert not report["ok"]
    assert report["system"]["qt"] == "6"
    assert selfcheck.report([good], system={})["ok"]
