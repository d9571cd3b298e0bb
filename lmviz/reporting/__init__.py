"""What own features and prototypes come to: margins, similarities, distance to the simplex."""

from lmviz.reporting.measuring import report
from lmviz.reporting.record import Ceiling, Report, Samples
from lmviz.reporting.simplex import SimplexDistance, simplex_distance
from lmviz.reporting.viewing import View, best_view

__all__ = [
    "Ceiling",
    "Report",
    "Samples",
    "SimplexDistance",
    "View",
    "best_view",
    "report",
    "simplex_distance",
]
