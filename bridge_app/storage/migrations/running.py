"""Runs alembic on a connection that is already in a transaction; imported only to upgrade."""

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def configuration(folders: Sequence[Path]) -> Config:
    """Alembic's settings without a file: where env.py and the versions are."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    places = "\n".join(str(folder) for folder in folders)
    config.set_main_option("version_locations", places.replace("%", "%%"))
    return config


def upgrade(connection: Connection, folders: Sequence[Path], to: str) -> None:
    """Every migration up to `to`, in the caller's transaction."""
    config = configuration(folders)
    config.attributes["connection"] = connection
    command.upgrade(config, to)
