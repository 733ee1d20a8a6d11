"""The command line: `bridge-app` opens the program, `bridge-app COMMAND` does one thing.

Exit 0: done. 1: a rule or the world said no, in one sentence on stderr. 2: wrong usage. There is
never a traceback; a mistake of ours goes to the log file, without anything of a client.

Nothing heavy is imported here: `--help` and the login screen must not wait for a database.
"""

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from bridge_app import __version__, logs, settings
from bridge_app.commands import actions
from bridge_app.commands.typed import ArgumentProblem

if TYPE_CHECKING:
    from bridge_app.errors import Problem

OUR_MISTAKE = "Er ging iets mis in het programma. Wat bewaard was, staat er nog. Het logboek: {log}"

NOTHING_TYPED = argparse.Namespace(store=None, user=None, locked=False, action=actions.open_window)
"""What an empty command line comes to."""

_LOG = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    typed = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args(typed) if typed else NOTHING_TYPED
    sys.excepthook = _our_mistake
    logs.no_core_dumps()
    try:
        code = _perform(options)
    except ArgumentProblem as problem:
        _parser().error(str(problem))
    except _problem() as problem:
        return _refused(problem)
    except BrokenPipeError:
        return _nobody_reads()
    except KeyboardInterrupt:
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    """What knows the commands; whoever just opens the program does not wait for it."""
    from bridge_app.commands.parser import make_parser

    return make_parser(__version__, settings.load().language)


def _problem() -> "type[Problem]":
    """What may be refused, by name; loaded when something is."""
    from bridge_app.errors import Problem

    return Problem


def _perform(options: argparse.Namespace) -> int:
    if options.action is not actions.open_window:
        gc.enable()  # the window does so itself, once it has been painted
    code: int | None = options.action(options)
    sys.stdout.flush()
    return code or 0


def _refused(problem: "Problem") -> int:
    from bridge_app.problem_words import sentence

    print(sentence(problem, settings.load().language), file=sys.stderr)
    return 1


def _nobody_reads() -> int:
    """Whoever read our output has gone; Python would complain once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def _our_mistake(
    kind: type[BaseException], mistake: BaseException, trail: TracebackType | None
) -> None:
    """Python then ends with 1; what the mistake itself says may hold a name, so it is not told."""
    folder = settings.logs()
    logging.lastResort = None
    logs.start(folder, __version__)
    _LOG.critical("a command ended by a mistake of ours", exc_info=(kind, mistake, trail))
    print(OUR_MISTAKE.format(log=folder), file=sys.stderr)
