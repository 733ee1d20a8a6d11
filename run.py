#!/usr/bin/env python3
"""Run Mijn brug, or its checks, on a machine that has only Python 3.11 or newer.

python3 run.py            open the program; without a screen: do the main job on practice data
python3 run.py test       every check: style, types, walls between rooms, tests, coverage
python3 run.py bench      measure the speed against its floors (--json FILE)
python3 run.py faults     kill, fill and break things many times ([NAME] --count N)
python3 run.py fix        mend the style, gather the words to translate
python3 run.py lock       choose new versions of the libraries
python3 run.py help       this text

The first time it makes .venv and installs what is missing there; on Debian and Ubuntu also the
system libraries that Qt needs. Words after "run" go to the program, after "test" to pytest.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = str(BIN / ("python.exe" if WINDOWS else "python"))
TRANSLATIONS = ROOT / "translations"
# The screens speak Dutch in the code itself, so Dutch only needs its plurals here.
CATALOGUES = {
    "en": ["-target-language", "en_GB", "-source-language", "nl_NL"],
    "nl": ["-target-language", "nl_NL", "-source-language", "nl_NL", "-pluralonly"],
}
UV = "uv==0.13.9"

# What Qt links to and a bare Debian lacks: first for any start, then for a window on X11.
QT_LIBRARIES = [
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libxkbcommon0",
    "libdbus-1-3",
]
WINDOW_LIBRARIES = [
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libx11-xcb1",
]
# The judges of the tests: a virtual screen, what a screen reader hears, system calls, PDF rules,
# the server of a municipality with several desks, a bookkeeper's program, a spreadsheet without
# its windows, and a voice.
JUDGES = [
    "xvfb",
    "xauth",
    "at-spi2-core",
    "dbus-daemon",
    "strace",
    "java-runtime-headless",
    "libjaxb-java",
    "poppler-utils",
    "postgresql",
    "hledger",
    "libreoffice-calc-nogui",
    "speech-dispatcher",
    "speech-dispatcher-espeak-ng",
]
INSTALLED_AS = {"java-runtime-headless": "default-jre-headless"}
# Debian starts a server for everyone at once; the tests start one of their own, for themselves.
ASLEEP = "/etc/postgresql-common/createcluster.conf"
PUT_TO_SLEEP = f"""test -e {ASLEEP} || {{
  mkdir -p {Path(ASLEEP).parent} && echo 'create_main_cluster = false' > {ASLEEP}
}}"""


class CannotGoOnError(Exception):
    """Something that the person at the keyboard can mend; its text says how."""


# --------------------------------------------------------------------------- the machine


def say(sentence: str) -> None:
    print(sentence, flush=True)


def environment(**extra: str) -> dict[str, str]:
    """Ours, with UTF-8 everywhere: without LANG Qt warns and falls back to ASCII."""
    language = {} if os.environ.get("LANG") else {"LANG": "C.UTF-8"}
    return {**os.environ, **language, "PYTHONUTF8": "1", **extra}


def has_screen() -> bool:
    if WINDOWS or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_debian() -> bool:
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def installed_packages() -> set[str]:
    """Names of the installed Debian packages, and of what they stand in for."""
    form = "${db:Status-Status}|${Package}, ${Provides}\n"
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", form],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    lines = [line.partition("|") for line in listing.splitlines()]
    names = ",".join(names for state, _, names in lines if state == "installed")
    return {name.split("(")[0].strip() for name in names.split(",")}


def missing_packages(wanted: list[str]) -> list[str]:
    """Debian packages to install; none on a system without Debian's tools."""
    if not wanted or not is_debian():
        return []
    present = installed_packages()
    return [INSTALLED_AS.get(name, name) for name in wanted if name not in present]


def as_root() -> list[str] | None:
    """How to start a command as root without being asked anything; None: there is no way."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    quiet = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if quiet.returncode == 0 else None


def apt_line(packages: list[str]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def install_packages(packages: list[str]) -> None:
    """Installs Debian packages; CannotGoOnError holds the line to type when we may not."""
    root = as_root()
    by_hand = f"sudo apt-get update && sudo {shlex.join(apt_line(packages))}"
    if root is None:
        msg = f"Some system packages are missing. Type this line, then try again:\n\n  {by_hand}\n"
        raise CannotGoOnError(msg)
    say(f"Installing {len(packages)} system packages ...")
    env = environment(DEBIAN_FRONTEND="noninteractive")
    keep = ["env", "DEBIAN_FRONTEND=noninteractive"]
    before = [["sh", "-c", PUT_TO_SLEEP]] if "postgresql" in packages else []
    for command in (*before, ["apt-get", "update", "-q"], apt_line(packages)):
        done = subprocess.run(
            [*root, *keep, *command], env=env, capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise CannotGoOnError(f"{done.stdout}{done.stderr}\nThis did not work:\n\n  {by_hand}\n")


def check_system(*, judges: bool) -> None:
    """Qt's libraries must be there; a missing judge only makes its tests say so."""
    needed = missing_packages([*QT_LIBRARIES, *WINDOW_LIBRARIES, *venv_package()])
    wished = missing_packages(JUDGES) if judges else []
    if not (needed or wished):
        return
    try:
        install_packages([*needed, *wished])
    except CannotGoOnError as problem:
        if needed:
            raise
        say(f"{problem}\nGoing on without; the tests that need them will say so.")


def venv_package() -> list[str]:
    """Debian keeps the part of Python that fills a venv in a package of its own."""
    there = importlib.util.find_spec("ensurepip") is not None
    return [] if there else [f"python3.{sys.version_info.minor}-venv"]


# --------------------------------------------------------------------------- the libraries


def lock_file(*, dev: bool) -> Path:
    return ROOT / ("requirements-dev.lock" if dev else "requirements.lock")


def stamp_file(*, dev: bool) -> Path:
    return VENV / ("installed-dev" if dev else "installed")


def fingerprint(*, dev: bool) -> str:
    """Changes when the locked libraries or the project's settings change."""
    contents = lock_file(dev=dev).read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(contents).hexdigest()


def is_prepared(*, dev: bool) -> bool:
    stamp = stamp_file(dev=dev)
    return Path(PYTHON).exists() and stamp.exists() and stamp.read_text() == fingerprint(dev=dev)


def make_venv() -> None:
    """A new .venv, unless the one there works; one left half made is made again."""
    works = Path(PYTHON).exists() and not subprocess.call(
        [PYTHON, "-m", "pip", "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    if works:
        return
    say("Making a place for the libraries (.venv) ...")
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        msg = "Python could not make .venv. Is its venv module installed, and may we write here?"
        raise CannotGoOnError(msg)


def install_libraries(*, dev: bool) -> None:
    lock = lock_file(dev=dev)
    count = len(re.findall(r"^\w.*==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    say(f"Installing {count} libraries; the first time this takes a minute or so ...")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    checked = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    done = subprocess.run(
        [*pip, *checked], env=environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotGoOnError(why_pip_failed(done.stderr))


def why_pip_failed(output: str) -> str:
    """Pip's words about what went wrong, as a sentence with a way out."""
    if wanted := re.search(r"No matching distribution found for (\S+)", output):
        version = f"Python {sys.version_info.major}.{sys.version_info.minor}"
        return (
            f"There is no ready-made build of {wanted[1]} for {version} on this machine, or the"
            " internet could not be reached. Python 3.11 to 3.14 on Linux (glibc 2.34 or newer),"
            " Windows 10 and macOS 15 should work."
        )
    return f"{output}\nThe libraries are not complete yet. Running this again goes on from here."


def write_launchers() -> None:
    """Lets .venv find the program where it lies, and gives it its `bridge-app` command."""
    ask = [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    folder = Path(subprocess.check_output(ask, text=True).strip())
    (folder / "mijn_brug.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if WINDOWS:
        (BIN / "bridge-app.cmd").write_text('@"%~dp0python.exe" -m bridge_app %*\n')
        return
    command = BIN / "bridge-app"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(PYTHON)} -m bridge_app "$@"\n')
    command.chmod(0o755)


def build_translations() -> None:
    """Qt's own form of the catalogues, whenever a catalogue is newer."""
    for catalogue in sorted(TRANSLATIONS.glob("mijnbrug_*.ts")):
        built = catalogue.with_suffix(".qm")
        if not built.exists() or built.stat().st_mtime < catalogue.stat().st_mtime:
            part = built.with_suffix(".part")
            call([tool("pyside6-lrelease"), "-silent", str(catalogue), "-qm", str(part)])
            part.replace(built)  # a program that runs goes on reading the former one


def prepare(*, dev: bool = False) -> None:
    """All that must be there before the first line of the program; nearly free when it is."""
    if not is_prepared(dev=dev):
        check_system(judges=dev)
        make_venv()
        install_libraries(dev=dev)
        write_launchers()
        call([PYTHON, "-m", "compileall", "-q", str(ROOT / "bridge_app")])
        for each in {False, dev}:
            stamp_file(dev=each).write_text(fingerprint(dev=each))
        say("Ready.")
    build_translations()


# --------------------------------------------------------------------------- commands


def tool(name: str) -> str:
    return str(BIN / (f"{name}.exe" if WINDOWS else name))


def call(command: list[str], **extra: str) -> int:
    return subprocess.call(command, cwd=ROOT, env=environment(**extra))


def hand_over(command: list[str], **extra: str) -> int:
    """Becomes the command where the system can, so that signals and exit status are its own."""
    if not WINDOWS:
        os.execve(command[0], command, environment(**extra))  # noqa: S606  # no shell is wanted
    return subprocess.call(command, env=environment(**extra))


def run(arguments: list[str]) -> int:
    prepare()
    program: list[str] = [PYTHON, "-m", "bridge_app"]
    if has_screen():
        return hand_over([*program, *arguments])
    if not arguments:
        say("There is no screen here, so the main job is done without one, on practice data.")
    return hand_over([*program, *(arguments or ["demo"])], QT_QPA_PLATFORM="offscreen")


def bench(arguments: list[str]) -> int:
    prepare(dev=True)
    return call([PYTHON, "-m", "tests.benchmarks", *arguments], QT_QPA_PLATFORM="offscreen")


def faults(arguments: list[str]) -> int:
    prepare(dev=True)
    return call([PYTHON, "-m", "tests.faults", *arguments], QT_QPA_PLATFORM="offscreen")


def gather_words() -> int:
    """Puts every tr() of the screens into the catalogues, without line numbers that go stale."""
    screens = sorted(map(str, (ROOT / "bridge_app" / "ui").rglob("*.py")))
    gather = [tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none", *screens]
    return max(
        call([*gather, *options, "-ts", str(TRANSLATIONS / f"mijnbrug_{language}.ts")])
        for language, options in CATALOGUES.items()
    )


def test(arguments: list[str]) -> int:
    prepare(dev=True)
    return call([PYTHON, "-m", "tests", *arguments])


def fix(_arguments: list[str]) -> int:
    prepare(dev=True)
    ruff = tool("ruff")
    return max(call([ruff, "check", "--fix"]), call([ruff, "format"]), gather_words())


def lock(_arguments: list[str]) -> int:
    """Writes both locks anew: every hash, no address."""
    prepare(dev=True)
    pip: list[str] = [PYTHON, "-m", "pip"]
    call([*pip, "install", "--quiet", "--disable-pip-version-check", UV])
    asked = [*pip, "config", "get", "global.index-url"]
    index = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    where = {"UV_DEFAULT_INDEX": index} if index else {}
    options = "--quiet --universal --upgrade --python-version 3.11 --generate-hashes --no-header"
    silent = "--no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml"
    compile_: list[str] = [tool("uv"), "pip", "compile", *options.split(), *silent.split()]
    groups = {False: [], True: ["--group", "dev"]}
    return max(
        call([*compile_, *group, "-o", str(lock_file(dev=dev))], **where)
        for dev, group in groups.items()
    )


def help_(_arguments: list[str]) -> int:
    say((__doc__ or "").strip())
    return 0


COMMANDS = {
    "run": run,
    "test": test,
    "bench": bench,
    "faults": faults,
    "fix": fix,
    "lock": lock,
    "help": help_,
}


def perform(arguments: list[str]) -> int:
    """The command named first; without a name, or with only the program's own options: run."""
    name = arguments[0] if arguments else "run"
    if name in ("-h", "--help"):
        return help_([])
    if name.startswith("-"):
        return run(arguments)
    if name not in COMMANDS:
        say(f'"{name}" is not known here. Known: {", ".join(COMMANDS)}.')
        return 2
    return COMMANDS[name](arguments[1:])


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036  # this file may be started by any Python
        say(f"Mijn brug needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 1
    try:
        return perform(arguments)
    except CannotGoOnError as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
