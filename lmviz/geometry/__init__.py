"""Facts about unit vectors: angles, margins, bounds, best packings, reference tables."""

from lmviz.geometry.bounds import LargestMargin, largest_class_margin, simplex_bound
from lmviz.geometry.margins import (
    centroid_norm,
    class_margin,
    class_sample_margins,
    minimal_sample_margin,
    prototype_norm_ratio,
    sample_margins,
    similarity,
)
from lmviz.geometry.packing import Packing, best_packing
from lmviz.geometry.sphere import align, angle, normalize, random_points, retract, tangent

__all__ = [
    "LargestMargin",
    "Packing",
    "align",
    "angle",
    "best_packing",
    "centroid_norm",
    "class_margin",
    "class_sample_margins",
    "largest_class_margin",
    "minimal_sample_margin",
    "normalize",
    "prototype_norm_ratio",
    "random_points",
    "retract",
    "sample_margins",
    "similarity",
    "simplex_bound",
    "tangent",
]
