"""`python -m bridge_app` is the same as `bridge-app`."""

import gc
import sys


def main() -> int:
    """The command line, begun without looking for what may be thrown away.

    A start makes a hundred thousand things that all stay; whoever is done with starting
    switches the looking on again.
    """
    gc.disable()
    if sys.argv[1:] == ["--alone"]:
        from bridge_app.alone_entrance import run

        run()
    from bridge_app.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(main())
