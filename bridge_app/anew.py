"""The program begun anew, for the lock: another process that remembers nothing of this one."""

import logging
import os
import sys

from PySide6.QtWidgets import QApplication


def start_anew(arguments: list[str]) -> None:
    """Becomes the program anew; nothing of the old memory is left (DECISIONS H1)."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "bridge_app"]
    logging.shutdown()
    if os.name == "nt":
        import subprocess

        subprocess.Popen([*program, *arguments])  # noqa: S603 - our own program
        QApplication.exit(0)
        return
    os.execv(program[0], [*program, *arguments])  # noqa: S606 - no shell is wanted
