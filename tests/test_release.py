import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHANGES = "# 更新记录\n\n## [Unreleased]\n\n### 新增\n\n- 安装包。\n\n## [0.1.0] - 2026-01-01\n\n- 第一版。\n"


@pytest.fixture(scope="module")
def release() -> ModuleType:
    spec = importlib.util.spec_from_file_location("release_under_test", ROOT / "packaging" / "release.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A committed project at 0.1.0."""
    (tmp_path / "desktop").mkdir()
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "0.1.0"\n', encoding="utf-8")
    (tmp_path / "desktop" / "__init__.py").write_text('"""商鉴."""\n\n__version__ = "0.1.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "test")
    git(tmp_path, "config", "user.email", "test@example.org")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "start")
    return tmp_path


def test_this_tree_says_one_version(release: ModuleType) -> None:
    assert release.numbers(release.current(ROOT)) >= (0, 1, 0)


def test_one_command_does_it_all(release: ModuleType, project: Path) -> None:
    release.release(project, "0.2.0", "2026-02-02")
    assert release.current(project) == "0.2.0"
    text = (project / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]\n\n## [0.2.0] - 2026-02-02\n\n### 新增\n\n- 安装包。\n" in text
    assert git(project, "status", "--porcelain") == ""
    assert git(project, "log", "-1", "--format=%s") == "release: 0.2.0"
    assert git(project, "tag", "--points-at", "HEAD") == "v0.2.0"
    assert release.notes(project, "0.2.0") == "### 新增\n\n- 安装包。"


@pytest.mark.parametrize(
    ("version", "words"), [("0.1.0", "不比现在的"), ("0.0.9", "不比现在的"), ("0.2", "应写成"), ("v1.0.0", "应写成")]
)
def test_versions_that_are_refused(release: ModuleType, project: Path, version: str, words: str) -> None:
    with pytest.raises(release.ReleaseError, match=words):
        release.release(project, version, "2026-02-02")
    assert git(project, "status", "--porcelain") == ""
    assert git(project, "tag") == ""


def test_nothing_to_release_is_refused(release: ModuleType, project: Path) -> None:
    release.release(project, "0.2.0", "2026-02-02")
    with pytest.raises(release.ReleaseError, match="没有内容"):
        release.release(project, "0.3.0", "2026-03-03")
    assert release.current(project) == "0.2.0"


def test_unfinished_work_is_refused(release: ModuleType, project: Path) -> None:
    (project / "new.txt").touch()
    with pytest.raises(release.ReleaseError, match="没提交"):
        release.release(project, "0.2.0", "2026-02-02")


def test_versions_that_disagree_are_told(release: ModuleType, project: Path) -> None:
    (project / "desktop" / "__init__.py").write_text('__version__ = "0.9.0"\n', encoding="utf-8")
    with pytest.raises(release.ReleaseError, match="不一致"):
        release.current(project)
