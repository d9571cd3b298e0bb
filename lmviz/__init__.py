"""lmviz: see the largest margins.

Margin losses of classification, their class prototypes and features on the sphere, and the
margins they reach against the largest possible ones. The package is built on "Learning Towards
the Largest Margins" (Zhou et al., ICLR 2022, arXiv 2206.11589).

>>> from lmviz import geometry, losses, sphere
>>> problem = sphere.Problem(k=4, loss=losses.make("lm_softmax", s=10.0))
>>> run = sphere.run(problem, steps=500)

``lmviz.report(features, labels, prototypes)`` measures embeddings of your own.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lmviz.reporting import report as report

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # On demand: importing lmviz itself stays free of NumPy and Plotly.
    if name == "report":
        from lmviz.reporting import report

        return report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
