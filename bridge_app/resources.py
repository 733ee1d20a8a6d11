"""Where the shipped files lie: beside the package in a checkout, inside it once installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def root(package: Path = _PACKAGE) -> Path:
    """The folder that holds `bridges`, `words`, `fonts` and `icons`.

    A wheel or an installer carries them as `bridge_app/_shipped`; in a checkout they lie beside
    the package, where people edit them.
    """
    shipped = package / "_shipped"
    return shipped if shipped.is_dir() else package.parent / "resources"


def path(*parts: str) -> Path:
    """A shipped file or folder, for example `path("fonts", "NotoSans-Bold.ttf")`."""
    return root().joinpath(*parts)


def translations(package: Path = _PACKAGE) -> Path:
    """The folder with the compiled catalogues of the staff's screens."""
    shipped = package / "translations"
    return shipped if shipped.is_dir() else package.parent / "translations"
