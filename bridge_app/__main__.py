"""`python -m bridge_app` is the same as `bridge-app`."""

import sys

from bridge_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
