"""The list of third-party licences, for people, and the bill of materials (CycloneDX 1.5), for machines."""

from __future__ import annotations

import hashlib
import json
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import facts

#: The space of names from which the document's number is made, so that it is the same for the same build.
_SPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "shangjian")
#: Not on PyPI under these names.
_ELSEWHERE = {"Python", "Qt", "SQLite", "Noto Sans CJK SC"}


def works(internal: Path, project: Path) -> Iterator[dict[str, str]]:
    """Every work of others in a bundle: name, version, licence, address, role, purl."""
    built = json.loads((internal / "build.json").read_text(encoding="utf-8"))
    for entry in json.loads((project / "resources" / "licences.json").read_text(encoding="utf-8")):
        name, version = entry["name"], built["components"].get(entry["name"], "")
        kind = "generic" if name in _ELSEWHERE else "pypi"
        purl = f"pkg:{kind}/{facts.normal(name).replace(' ', '-')}" + (f"@{version}" if version else "")
        yield {**{k: entry[k] for k in ("name", "licence", "address", "role")}, "version": version, "purl": purl}
    for package, found in built.get("libraries", {}).items():
        yield {
            "name": package,
            "version": found["version"],
            "licence": found["licence"],
            "address": f"https://packages.debian.org/{package}",
            "role": f"系统库 {found['file']}",
            "purl": f"pkg:deb/debian/{package}@{found['version'].replace('+', '%2B').replace(':', '%3A')}",
        }
    yield {
        "name": "PyInstaller bootloader",
        "version": _bootloader(project),
        "licence": "GPL-2.0-or-later WITH Bootloader-exception",
        "address": "https://pyinstaller.org",
        "role": "启动程序",
        "purl": f"pkg:pypi/pyinstaller@{_bootloader(project)}",
    }


def _bootloader(project: Path) -> str:
    lines = facts.pyproject(project)["project"]["optional-dependencies"]["package"]
    return next(line.split("==")[1] for line in lines if line.startswith("pyinstaller=="))


def third_party(internal: Path, project: Path) -> str:
    """The list for people."""
    head = (
        "商鉴使用了下列软件和字体，谨致谢意。许可全文在程序所在文件夹的 _internal/licences 中，每项一个文件夹。\n"
        "Qt、PySide6、shiboken6 依 LGPL 第 3 版使用，是可以替换的动态库。\n"
    )
    lines = [
        f"{one['name']} {one['version']}".rstrip()
        + f"\n  许可：{one['licence']}\n  用途：{one['role']}\n  {one['address']}\n"
        for one in works(internal, project)
    ]
    return "\n".join([head, *lines])


def cyclonedx(internal: Path, project: Path) -> str:
    """The list for machines, see https://cyclonedx.org/docs/1.5/json/ ."""
    built = json.loads((internal / "build.json").read_text(encoding="utf-8"))
    about = facts.pyproject(project)
    name, version = about["project"]["name"], about["project"]["version"]
    data = internal / "data" / "ecommerce.sqlite"
    main = {
        "type": "application",
        "bom-ref": f"pkg:generic/{name}@{version}",
        "name": name,
        "version": version,
        "purl": f"pkg:generic/{name}@{version}",
        "licenses": [{"license": {"id": "MIT"}}],
    }
    components: list[dict[str, Any]] = [
        {
            "type": "data",
            "bom-ref": "data",
            "name": "ecommerce.sqlite",
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(data.read_bytes()).hexdigest()}],
        }
    ]
    for one in works(internal, project):
        component: dict[str, Any] = {"type": "library", "bom-ref": one["purl"], "name": one["name"]}
        component["purl"] = one["purl"]
        if one["version"]:
            component["version"] = one["version"]
        component["licenses"] = [_licence(one["licence"])]
        component["externalReferences"] = [{"type": "website", "url": one["address"]}]
        components.append(component)
    found = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, json.dumps(built, sort_keys=True))}",
        "version": 1,
        "metadata": {"timestamp": f"{built['date']}T00:00:00Z", "component": main},
        "components": components,
        "dependencies": [{"ref": main["bom-ref"], "dependsOn": [one["bom-ref"] for one in components]}],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _licence(words: str) -> dict[str, Any]:
    if words == "NOASSERTION":
        return {"license": {"name": "see licences/"}}
    return {"expression": words} if " " in words else {"license": {"id": words}}
