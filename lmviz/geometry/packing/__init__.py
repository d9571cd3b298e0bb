"""Best packings of k points on S^(d-1): closed forms, shipped data, search, certificate."""

from lmviz.geometry.packing.certificate import Certificate, certify, minimal_angle
from lmviz.geometry.packing.facade import best_packing, search
from lmviz.geometry.packing.result import Packing

__all__ = ["Certificate", "Packing", "best_packing", "certify", "minimal_angle", "search"]
