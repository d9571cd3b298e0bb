"""From where a sphere is seen: what links and exports hold of the browser's camera."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

LARGEST = 1e4
"""Beyond this no angle or distance means anything."""


@dataclass(frozen=True)
class Viewpoint:
    """Longitude and latitude of the eye in radians, and its distance in radii of the ball."""

    azimuth: float
    elevation: float
    distance: float

    @property
    def numbers(self) -> list[float]:
        """As the browser has them."""
        return [self.azimuth, self.elevation, self.distance]

    @property
    def text(self) -> str:
        """As links have them."""
        return ",".join(f"{x:.4g}" for x in self.numbers)

    @classmethod
    def of(cls, numbers: Any) -> Viewpoint | None:
        """The viewpoint of three finite numbers; None for anything else."""
        if not isinstance(numbers, list) or len(numbers) != 3:
            return None
        if not all(isinstance(x, int | float) and abs(x) < LARGEST for x in numbers):
            return None  # nan compares as false
        turn = math.remainder(numbers[0], 2 * math.pi)
        return cls(turn, float(numbers[1]), float(numbers[2]))

    @classmethod
    def from_text(cls, text: str) -> Viewpoint:
        """Read what :attr:`text` wrote.

        Raises:
            ValueError: it is something else.
        """
        try:
            found = cls.of([float(part) for part in text.split(",")])
        except ValueError:
            found = None
        if found is None:
            raise ValueError(
                f"“{text[:40]}” is no viewpoint (azimuth, elevation and distance with commas)"
            )
        return found


HOME = Viewpoint(0.62, 0.38, 4.05)
"""Where the browser's camera stands at first: home() in frontend/sphere_view/src/camera.js."""
