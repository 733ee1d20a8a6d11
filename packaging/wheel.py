"""Puts what the program reads into its wheel: shipped resources and compiled translations."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFiles(BuildHookInterface):
    """`resources/` becomes `bridge_app/_shipped`, translations stand beside it, compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - given
        root = Path(self.root)
        build_data["force_include"][str(root / "resources")] = "bridge_app/_shipped"
        for catalogue in sorted((root / "translations").glob("*.ts")):
            built = catalogue.with_suffix(".qm")
            compile_catalogue(catalogue, built)
            build_data["force_include"][str(built)] = f"bridge_app/translations/{built.name}"


def compile_catalogue(catalogue: Path, built: Path) -> None:
    """Qt's own form of a catalogue, made by Qt's own tool."""
    folder = Path(sys.executable).parent
    tool = next(folder.glob("pyside6-lrelease*"))
    subprocess.run([tool, "-silent", catalogue, "-qm", built], check=True)  # noqa: S603 - no input
