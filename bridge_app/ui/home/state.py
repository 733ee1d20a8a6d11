"""What the home of who runs the program shows: what is left to settle, room by room."""

from dataclasses import dataclass

from bridge_app.domain.setting_up import Matter


@dataclass(frozen=True)
class HomeState:
    """The things to do, in order; empty when everything is settled, None before it is known."""

    matters: tuple[Matter, ...] | None = None
