"""The toy of the discriminative loss in the plane, its pictures, and tables of charts."""

from __future__ import annotations

import csv
import io
import math

import numpy as np
import plotly.graph_objects as go
import pytest
import torch

from lmviz import losses
from lmviz.figures.losses_plane import plane_curves, plane_picture, worst_case, worst_case_picture
from lmviz.figures.losses_table import columns_of, to_csv
from lmviz.sphere import plane


def run(steps=200, k=4, stride=5, **hyper):
    return plane.run(losses.make("lmdl", **hyper), k, 20, steps, 0, stride)


@pytest.mark.parametrize("hyper", [{}, {"mu": 0.9, "delta_d": 6.0}, {"mu": 0.5, "means": "full"}])
def test_a_run_descends_as_torch_does(hyper):
    """SGD with momentum 0.9 on the definition, features' rate times their number per class."""
    loss = losses.make("lmdl", **hyper)
    found = plane.run(loss, 3, 7, 30, seed=4)
    w = torch.tensor(found.prototypes[0], requires_grad=True)
    z = torch.tensor(found.features[0], requires_grad=True)
    labels = torch.tensor(found.labels)
    optimizer = torch.optim.SGD(
        [{"params": [w]}, {"params": [z], "lr": plane.RATE * 7}],
        lr=plane.RATE,
        momentum=plane.MOMENTUM,
    )
    memory = None
    for step in range(30):
        value = loss.objective(z, w, labels, memory)
        assert value.item() == pytest.approx(found.objective[step], rel=1e-9)
        memory = loss.remember(z, labels, 3, memory)
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
    np.testing.assert_allclose(z.detach(), found.features[30], rtol=1e-8, atol=1e-10)
    np.testing.assert_allclose(w.detach(), found.prototypes[30], rtol=1e-8, atol=1e-10)
    np.testing.assert_allclose(memory, found.means[29], rtol=1e-8, atol=1e-10)


def test_measured_geometry_is_that_of_the_points():
    w = np.array([[1.0, 0.0], [-1.0, 0.0]])
    z = np.array([[2.0, 0.0], [2.0, 1.0], [-3.0, 0.0], [-1.0, 0.0]])
    found = plane.measure(z, w, np.array([0, 0, 1, 1]))
    assert found.spread == 1.0  # of the second class, around (−2, 0)
    assert found.reach == 2.0
    assert found.sample_margin == 1.0
    assert found.within == 2.0
    assert found.between == 3.0


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("delta_v", "delta_d"), [(0.5, 1.5), (0.5, 6.0), (0.3, 0.4)])
def test_guarantees_hold_at_every_step_of_a_run(seed, delta_v, delta_d):
    """Result 27: sample margin >= reach − spread, within <= 2 spread,
    between >= 2 (reach − spread), so within < between where reach > 2 spread."""
    loss = losses.make("lmdl", delta_v=delta_v, delta_d=delta_d, mu=0.9)
    separated = 0
    for g in plane.run(loss, 4, 20, 300, seed, 5).geometry:
        assert g.sample_margin >= g.reach - g.spread - 1e-12
        assert g.within <= 2 * g.spread + 1e-12
        assert g.between >= 2 * (g.reach - g.spread) - 1e-12
        if g.reach > 2 * g.spread:
            separated += 1
            assert g.within < g.between
    assert separated > 10


def test_the_aims_are_reached_and_each_weight_does_its_part():
    """With both weights means reach δ_d and features stay near δ_v; without β they do not."""
    aim = {"delta_d": 6.0, "mu": 0.0}
    whole = run(600, **aim).geometry[-1]
    assert whole.reach > 5.9
    assert whole.spread < 0.55
    assert run(600, beta=0.0, **aim).geometry[-1].reach < 4
    assert run(600, alpha=0.0, **aim).geometry[-1].spread > 1


def test_partial_momentum_reaches_the_margin_earlier_than_full():
    reach = {
        mode: [g.reach for g in run(300, delta_d=6.0, mu=0.9, means=mode).geometry]
        for mode in ("partial", "full")
    }
    assert reach["partial"][-1] > 5.9
    assert reach["full"][-1] < 5
    same = {m: run(60, mu=0.0, means=m).features for m in ("partial", "full")}
    np.testing.assert_array_equal(same["partial"], same["full"])


def test_the_regulariser_keeps_the_means_near_0():
    sizes = [
        np.linalg.norm(run(300, gamma=gamma, mu=0.0).means[-1], axis=1).mean()
        for gamma in (0.0, 0.5)
    ]
    assert sizes[1] < sizes[0]


@pytest.mark.parametrize(("delta_v", "delta_d"), [(0.5, 1.5), (0.5, 1.0), (1.0, 0.5)])
def test_the_worst_case_is_attained_by_discs_and_not_exceeded(delta_v, delta_d):
    rng = np.random.default_rng(1)
    turn = rng.uniform(0, 2 * math.pi, 4000)
    around = np.stack([np.cos(turn), np.sin(turn)], 1) * delta_v
    centre = np.array([delta_d, 0.0])
    first, second = around[:2000] - centre, around[2000:] + centre
    case = worst_case(delta_v, delta_d)
    within = np.linalg.norm(first[:, None] - first[None], axis=-1).max()
    assert within == pytest.approx(case.within, rel=1e-4)
    between = np.linalg.norm(first[:, None] - second[None], axis=-1).min()
    assert between >= case.between - 1e-12
    if delta_d >= delta_v:
        assert between == pytest.approx(case.between, abs=0.05)
        assert (-first[:, 0]).min() == pytest.approx(case.sample_margin, abs=1e-3)
    assert (case.within < case.between) == (delta_d > 2 * delta_v)


def test_the_pictures_show_features_circles_and_boundaries():
    found = run(50, k=3)
    figure = plane_picture(found, 4, 0.5, 1.5)
    classes = [t for t in figure.data if (t.name or "").startswith("class")]
    assert len(classes) == 3
    np.testing.assert_array_equal(classes[1].x, found.features[4][found.labels == 1, 0])
    rays = [t for t in figure.data if t.mode == "lines" and t.x[0] == 0 == t.y[0]]
    # A ray lies where the two largest logits are equal.
    for ray in rays:
        logits = np.sort(found.prototypes[4] @ np.array([ray.x[1], ray.y[1]]))
        assert logits[-1] == pytest.approx(logits[-2], abs=0.02 * abs(logits[-1]))
    assert rays
    texts = [a.text for a in worst_case_picture(0.5, 1.5).layout.annotations]
    assert texts == ["between classes ≥ 2", "within a class ≤ 1"]


def test_the_curves_hold_every_recorded_step_of_every_run():
    runs = {"a": run(50), "b": run(50, means="full")}
    figure = plane_curves(runs, 0.5, 1.5, 5, 20)
    assert len(figure.data) == 4
    assert list(figure.data[0].x) == list(range(0, 55, 5))
    assert figure.data[0].y[3] == runs["a"].geometry[3].reach


def test_a_table_holds_the_drawn_points_and_no_guides():
    figure = go.Figure()
    figure.add_scatter(x=[1, 2], y=[0.1, 0.25], name="one, two")
    figure.add_scatter(x=[0, 1], y=[0, 1], hoverinfo="skip")
    figure.update_xaxes(title="angle")
    figure.update_yaxes(title="value")
    columns = columns_of(figure)
    assert columns == {"series": ["one, two"] * 2, "angle": [1.0, 2.0], "value": [0.1, 0.25]}
    rows = list(csv.reader(io.StringIO(to_csv(columns))))
    assert rows == [
        ["series", "angle", "value"],
        ["one, two", "1.0", "0.1"],
        ["one, two", "2.0", "0.25"],
    ]
