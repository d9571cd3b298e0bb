"""The toy: class prototypes and features, optimised on the sphere under a loss.

>>> from lmviz import losses, sphere
>>> problem = sphere.Problem(k=8, loss=losses.make("cosface", s=10.0), optimizer="riemannian_lbfgs")
>>> run = sphere.run(problem, steps=100)
>>> run.curves["class_margin"][-1]        # radians
"""

from lmviz.sphere.engine import METRICS, Diverged, Engine, State, check_device
from lmviz.sphere.optimum import Optimum, own_optimum
from lmviz.sphere.parameters import INITIALISATIONS, LIMITS, OPTIMIZERS, PARAMETERS, SCHEDULES
from lmviz.sphere.problem import Problem
from lmviz.sphere.trajectory import Era, Frame, Room, Run, Stop, Trajectory, run, run_many

__all__ = [
    "INITIALISATIONS",
    "LIMITS",
    "METRICS",
    "OPTIMIZERS",
    "PARAMETERS",
    "SCHEDULES",
    "Diverged",
    "Engine",
    "Era",
    "Frame",
    "Optimum",
    "Problem",
    "Room",
    "Run",
    "State",
    "Stop",
    "Trajectory",
    "check_device",
    "own_optimum",
    "run",
    "run_many",
]
