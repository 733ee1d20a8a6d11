"""Figures: two ways of doing one thing, in turn, until their medians can be compared."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    """What one thing takes: the floor, ours, and how many times the floor it may be."""

    name: str
    floor: float
    ours: float
    budget: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    @property
    def kept(self) -> bool:
        """Whether ours stays within its budget."""
        return self.ratio <= self.budget

    def fields(self) -> dict[str, object]:
        """The figure as it stands in the JSON file."""
        return {
            "name": self.name,
            "floor": round(self.floor, 4),
            "ours": round(self.ours, 4),
            "ratio": round(self.ratio, 3),
            "budget": self.budget,
            "unit": self.unit,
        }


Deed = Callable[[], object]


class Uncounted(float):
    """What a deed gives back that was held up for so many milliseconds by the measuring itself."""


def paired(floor: Deed, ours: Deed, rounds: int) -> tuple[float, float]:
    """The medians of both in milliseconds; they take turns, so that noise hits them alike."""
    floor(), ours()  # the first time imports and compiles
    times = [(_taken(floor), _taken(ours)) for _ in range(rounds)]
    floors, own = zip(*times, strict=True)
    return median(floors), median(own)


def alone(deed: Deed, rounds: int) -> float:
    """The median of one deed in milliseconds."""
    deed()
    return median(_taken(deed) for _ in range(rounds))


def _taken(deed: Deed) -> float:
    gc.collect()
    began = time.perf_counter()
    said = deed()
    taken = (time.perf_counter() - began) * 1000
    return taken - said if isinstance(said, Uncounted) else taken
