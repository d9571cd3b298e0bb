"""Constructions, certificate and search of best packings against published values."""

import itertools
import math
from importlib.resources import files

import numpy as np
import pytest
from scipy.optimize import linprog

from lmviz.geometry.bounds import upper_bounds
from lmviz.geometry.packing import best_packing, certify, search, solver
from lmviz.geometry.packing.closed_forms import SPECIAL, construct
from lmviz.geometry.packing.interior import polish, tangent_frames
from lmviz.geometry.packing.smoothing import expected_cosine, random_configuration, smooth_maximum
from lmviz.geometry.tables import coordinates, published


def angles_of(points):
    i, j = np.triu_indices(len(points), 1)
    p, q = points[i], points[j]
    return 2 * np.arctan2(np.linalg.norm(p - q, axis=1), np.linalg.norm(p + q, axis=1))


def first_order_gain(points):
    """Largest rate at which a bounded motion can open all contacts at once: the linear programme
    whose dual is the stress, solved without it."""
    k, d = points.shape
    i, j = np.triu_indices(k, 1)
    gram = (points @ points.T)[i, j]
    near = gram > gram.max() - 1e-9
    i, j = i[near], j[near]
    rows = np.zeros((len(i), k, d))
    edge = np.arange(len(i))
    rows[edge, i] = points[j]
    rows[edge, j] = points[i]
    tangency = np.zeros((k, k, d))
    tangency[np.arange(k), np.arange(k)] = points
    answer = linprog(
        np.append(np.zeros(k * d), -1.0),
        A_ub=np.column_stack([rows.reshape(len(i), -1), np.ones(len(i))]),
        b_ub=np.zeros(len(i)),
        A_eq=np.column_stack([tangency.reshape(k, -1), np.zeros(k)]),
        b_eq=np.zeros(k),
        bounds=[(-1, 1)] * (k * d) + [(None, None)],
    )
    return -answer.fun


@pytest.mark.parametrize("size", SPECIAL, ids=str)
def test_constructions_are_unit_vectors_with_the_published_angle(size):
    points = construct(*size)
    assert points.shape == size
    np.testing.assert_allclose(np.linalg.norm(points, axis=1), 1, atol=1e-14)
    assert angles_of(points).min() == pytest.approx(published()[size].angle, abs=2e-12)


@pytest.mark.parametrize(
    ("size", "contacts"),
    # Half of (points times kissing number of each): antiprism 4, icosahedron 5, snub cube 5,
    # Petersen 6, 24-cell 8, 600-cell 12, Clebsch 10, Schlaefli 16, Gosset 27, E8 56.
    [
        ((8, 3), 16),
        ((12, 3), 30),
        ((24, 3), 60),
        ((10, 4), 30),
        ((24, 4), 96),
        ((120, 4), 720),
        ((16, 5), 80),
        ((27, 6), 216),
        ((56, 7), 756),
        ((240, 8), 6720),
    ],
    ids=str,
)
def test_constructions_have_the_known_number_of_contacts(size, contacts):
    packing = best_packing(*size)
    assert len(packing.contacts) == contacts
    assert packing.residual < 1e-14
    assert packing.rattlers == ()
    assert packing.status.startswith("proved")


@pytest.mark.parametrize("k", range(2, 51))
def test_every_packing_up_to_50_holds_the_published_angle_and_a_certificate(k):
    packing = best_packing(k, 3)
    found = math.degrees(angles_of(packing.points).min())
    assert found == pytest.approx(math.degrees(published()[k, 3].angle), abs=1e-7)
    assert math.degrees(packing.angle) == pytest.approx(found, abs=1e-9)
    assert packing.residual < 1e-13
    assert packing.reference is None


@pytest.mark.parametrize("k", range(51, 131))
def test_every_packing_beyond_50_is_certified_and_not_above_the_record(k):
    packing = best_packing(k, 3)
    assert packing.points.shape == (k, 3)
    assert packing.residual < 1e-13
    row = published().get((k, 3))
    if row is None:
        assert packing.status == "computed here"
    else:
        # Where ours is lower the published angle stands beside it, and the gap is small.
        gap = math.degrees(row.angle - packing.angle)
        assert -1e-7 < gap < 0.02
        assert (packing.reference is not None) == (gap > 1e-7)
        assert packing.status == ("computed here" if packing.reference else "best known")


def test_shipped_angles_never_rise_with_k():
    angles = [best_packing(k, 3).angle for k in range(2, 131)]
    assert max(b - a for a, b in itertools.pairwise(angles)) < 1e-12


@pytest.mark.parametrize("k", [7, 13, 26, 43, 60])
def test_no_first_order_motion_opens_all_contacts_of_a_shipped_packing(k):
    assert first_order_gain(best_packing(k, 3).points) < 1e-9


def test_the_certificate_refuses_configurations_that_can_be_improved():
    points = random_configuration(9, 3, np.random.default_rng(1))
    assert first_order_gain(points) > 1e-3
    assert certify(points).residual > 1e-3


def test_stresses_are_a_balance_of_forces():
    packing = best_packing(32, 3)
    force = np.zeros((32, 3))
    for (a, b), stress in zip(packing.contacts, packing.stresses, strict=True):
        force[a] += stress * packing.points[b]
        force[b] += stress * packing.points[a]
    # What remains is radial.
    np.testing.assert_allclose(np.cross(force, packing.points), 0, atol=1e-14)
    assert min(packing.stresses) >= 0
    assert sum(packing.stresses) == pytest.approx(1)


def test_a_rattler_can_move_and_a_stressed_point_cannot():
    # Known: the best packing of 5 points is two poles and three points that share the equator, or
    # a continuous family around it; one of 19 points has a rattler too (Sloane's table).
    packing = best_packing(19, 3)
    assert len(packing.rattlers) == 1
    near = [c for c in packing.contacts if packing.rattlers[0] in c]
    assert all(packing.stresses[packing.contacts.index(c)] < 1e-9 for c in near)


@pytest.mark.parametrize(
    "size",
    [
        *((k, 3) for k in (7, 8, 13, 20, 24, 26, 33, 40, 50)),
        *((10, 4), (24, 4), (120, 4), (16, 5), (27, 6), (56, 7), (240, 8)),
    ],
    ids=str,
)
def test_the_search_reaches_the_record_from_random_starts(size):
    record = published()[size].angle
    best = max(_until(search(*size, seed=5, budget=60), record), key=lambda packing: packing.angle)
    assert best.angle == pytest.approx(record, abs=math.radians(1e-7))
    assert best.residual < 1e-9


def _until(packings, record):
    for packing in packings:
        yield packing
        if packing.angle > record - math.radians(1e-7):
            return


def test_a_search_improves_and_repeats_itself():
    first = [p.angle for p in _until(search(22, 3, seed=3, budget=30), math.radians(44.7401611672))]
    again = [p.angle for p in _until(search(22, 3, seed=3, budget=30), math.radians(44.7401611672))]
    assert first == sorted(first)
    assert first == again


def test_answers_without_a_table_respect_the_neighbours():
    # 39 points can always be taken out of the 40 of D5 at 60 degrees.
    assert best_packing(39, 5, budget=0).angle > math.pi / 3 - 1e-12
    found = best_packing(20, 9, budget=0.2)
    assert found.status == "computed here"
    assert math.radians(80) < found.angle < math.pi / 2


@pytest.mark.parametrize("size", [(40, 3), (200, 8)], ids=str)
def test_a_start_out_of_time_does_no_more_than_one_descent_and_one_polish(size, monkeypatch):
    done = []
    for name in ("descend", "polish"):
        work = getattr(solver, name)
        monkeypatch.setattr(
            solver, name, lambda *args, n=name, f=work: (done.append(n), f(*args))[1]
        )
    start = random_configuration(*size, np.random.default_rng(7))
    points, _ = solver.solve_start(start, 2.0, over=lambda: True)
    assert done.count("descend") == 1
    assert done.count("polish") <= 1
    assert angles_of(points).min() > angles_of(start).min()


@pytest.mark.parametrize(("k", "d"), [(1, 3), (4, 1), (3.5, 3)])
def test_best_packing_refuses_sizes_by_name(k, d):
    with pytest.raises(ValueError, match="must be an integer of at least 2"):
        best_packing(k, d)


def test_search_refuses_a_negative_budget():
    with pytest.raises(ValueError, match="budget"):
        search(5, 3, budget=-1)


@pytest.mark.parametrize("d", [2, 3, 6])
def test_tangent_frames_are_orthonormal_and_tangent(d):
    points = random_configuration(15, d, np.random.default_rng(0))
    points[0] = np.eye(d)[0]
    points[1] = -np.eye(d)[0]
    frames = tangent_frames(points.T)
    np.testing.assert_allclose(np.einsum("ndk,kd->kn", frames, points), 0, atol=1e-14)
    inner = np.einsum("ndk,mdk->knm", frames, frames)
    np.testing.assert_allclose(inner, np.broadcast_to(np.eye(d - 1), inner.shape), atol=1e-14)


def test_the_gradient_of_the_smooth_maximum_matches_finite_differences():
    rng = np.random.default_rng(2)
    flat = rng.standard_normal(7 * 4)
    value, gradient = smooth_maximum(flat, 7, 4, 9.0)
    step = 1e-6
    for index in range(flat.size):
        shifted = flat.copy()
        shifted[index] += step
        up = smooth_maximum(shifted, 7, 4, 9.0)[0]
        shifted[index] -= 2 * step
        down = smooth_maximum(shifted, 7, 4, 9.0)[0]
        assert gradient[index] == pytest.approx((up - down) / (2 * step), abs=1e-8)
    unit = flat.reshape(7, 4) / np.linalg.norm(flat.reshape(7, 4), axis=1, keepdims=True)
    gram = (unit @ unit.T)[np.triu_indices(7, 1)]
    assert value == pytest.approx(np.log(np.exp(9.0 * gram).sum()) / 9.0)


def test_the_estimated_cosine_is_far_better_than_the_largest_one():
    # Square antiprism: the minimiser of the smooth maximum at scale 40 is 0.29 degrees short.
    from lmviz.geometry.packing.smoothing import descend

    start = random_configuration(8, 3, np.random.default_rng(0))
    smooth = descend(start, 40.0, 1000, 1e-15)
    exact = (2 * math.sqrt(2) - 1) / 7
    largest = np.cos(angles_of(smooth).min())
    assert largest - exact > 1e-3
    assert abs(expected_cosine(smooth, 40.0) - exact) < 1e-6


def test_the_polish_copes_with_rattlers_and_near_contacts():
    # Sloane's 19-point packing has a rattler; its second-shortest distances are close by.
    points = best_packing(19, 3).points
    noise = 0.01 * np.random.default_rng(4).standard_normal(points.shape)
    shaken = (points + noise) / np.linalg.norm(points + noise, axis=1, keepdims=True)
    polished = polish(shaken, 256.0)
    assert polished.converged
    assert angles_of(polished.points).min() == pytest.approx(
        math.radians(47.6919141088), abs=math.radians(1e-7)
    )


def test_the_shipped_data_files_are_small_and_complete():
    assert sorted(coordinates(3)) == list(range(2, 131))
    for d in (3, 4, 5):
        for k, points in coordinates(d).items():
            norms = np.linalg.norm(points, axis=1)
            np.testing.assert_allclose(norms, 1, atol=1e-14, err_msg=f"k={k}, d={d}")
    folder = files("lmviz.geometry.tables")
    assert sum(len(f.read_bytes()) for f in folder.iterdir() if f.name.endswith("npz")) < 2**20


@pytest.mark.parametrize("d", [4, 5])
def test_shipped_packings_on_other_spheres_are_certified_and_fall_with_k(d):
    packings = [best_packing(k, d) for k in range(2 * d + 1, 65)]
    assert max(packing.residual for packing in packings) < 1e-9
    angles = [packing.angle for packing in packings]
    assert max(b - a for a, b in itertools.pairwise(angles)) < 1e-12
    for packing in packings:
        for bound in upper_bounds(packing.k, d).values():
            assert packing.angle < bound + 1e-9
