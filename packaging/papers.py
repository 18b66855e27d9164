"""Write the list of third-party licences and the bill of materials for a packaged program.

Usage: python packaging/papers.py FOLDER --out OUT
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import facts
import sbom

PROJECT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    internal = arguments.folder / "_internal"
    name = f"shangjian-{facts.pyproject(PROJECT)['project']['version']}-{sys.platform}"
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / f"{name}-third-party.txt").write_text(sbom.third_party(internal, PROJECT), encoding="utf-8")
    (arguments.out / f"{name}-sbom.cdx.json").write_text(sbom.cyclonedx(internal, PROJECT), encoding="utf-8")


if __name__ == "__main__":
    main()
