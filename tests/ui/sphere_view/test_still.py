"""Pictures without time: what the browser gets when a better configuration replaces the last."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import ortho_group

from lmviz.geometry import best_packing
from lmviz.ui.sphere_view.still import Configuration, Still
from tests.ui.payload import Decoded, decode

UNIT = 1 / 32767  # what one step of the sent integers is worth


def configuration(k: int, d: int = 3) -> Configuration:
    packing = best_packing(k, d)
    return Configuration(packing.points, packing.contacts, packing.rattlers)


def moved(c: Configuration, seed: int = 0, noise: float = 0.0) -> Configuration:
    """The same figure under other names, turned, and with its points a little displaced."""
    rng = np.random.default_rng(seed)
    k, d = c.points.shape
    order = rng.permutation(k)  # new name j is old name order[j]
    name = {int(old): new for new, old in enumerate(order)}
    points = c.points[order] @ ortho_group.rvs(d, random_state=seed)
    points = points + noise * rng.standard_normal(points.shape)
    return Configuration(
        points / np.linalg.norm(points, axis=1, keepdims=True),
        tuple(tuple(sorted((name[a], name[b]))) for a, b in c.edges),
        tuple(name[j] for j in c.rattlers),
    )


def still(*shown: Configuration, **options: bool) -> Still:
    view = Still("a page", {"caps": True})
    view.show(shown, **options)
    return view


def everything(view: Still) -> Decoded:
    """What a browser gets that holds nothing."""
    view.handle({"run": "", "have": -1, "rid": 1})
    return decode(view.payload())


def edge_cosines(found: Decoded, sphere: int = 0) -> np.ndarray:
    """Cosines of the last frame at the edges that the head names."""
    cosines = found.cosines(sphere)[-1]
    return np.array([cosines[a, b] for a, b in found.head["spheres"][sphere]["edges"]])


def test_the_head_says_that_nothing_plays_and_describes_points_without_features():
    head = everything(still(configuration(24))).head
    assert (head["still"], head["autoplay"], head["done"]) == (True, False, None)
    assert (head["page"], head["layers"]) == ("a page", {"caps": True})
    assert (head["F"], head["total"], head["f0"]) == (1, 1, 0)
    (sphere,) = head["spheres"]
    assert (sphere["k"], sphere["n"], sphere["labels"], sphere["ghosts"]) == (24, 0, [], False)
    assert len(head["classes"]) == 24


@pytest.mark.parametrize("waiting", [True, False])
def test_the_browser_asks_again_only_while_something_better_may_come(waiting):
    head = everything(still(configuration(5), waiting=waiting)).head
    assert (head["poll_ms"] is not None) == waiting


@pytest.mark.parametrize("matrix", [True, False])
def test_the_page_says_whether_the_matrix_is_shown(matrix):
    assert everything(still(configuration(5), matrix=matrix)).head["matrix"] is matrix


@pytest.mark.parametrize(("k", "d"), [(2, 2), (7, 2), (2, 3), (24, 3), (2, 4), (24, 4), (16, 8)])
def test_points_on_screen_and_true_cosines_are_sent_in_every_dimension(k, d):
    shown = configuration(k, d)
    found = everything(still(shown))
    assert found.head["spheres"][0]["mode"] == {2: "circle", 3: "sphere"}.get(d, "projection")
    assert np.abs(found.cosines(0)[0] - shown.points @ shown.points.T).max() < UNIT
    sent = found.points[0]
    if d <= 3:
        flat = np.zeros((k, 3))
        flat[:, :d] = shown.points
        assert np.abs(sent - flat).max() < UNIT
    else:
        assert np.linalg.norm(sent, axis=1).max() <= 1 + 2 * UNIT


def test_a_better_configuration_is_morphed_to_with_a_small_displacement():
    first = configuration(24)
    view = still(first)
    run = everything(view).head["run"]
    view.show([moved(first, seed=3, noise=1e-3)])
    found = everything(view)
    assert found.head["run"] == run
    assert (found.head["total"], found.head["steps"]) == (2, [0, 1])
    assert np.abs(found.points[1] - found.points[0]).max() < 0.01


@pytest.mark.parametrize("k", [8, 24, 27, 33])
@pytest.mark.parametrize("seed", [1, 2])
def test_edges_and_rattlers_are_relabelled_with_the_points(k, seed):
    first = configuration(k)
    view = still(first)
    view.show([moved(first, seed, noise=1e-7)])
    found = everything(view)
    (sphere,) = found.head["spheres"]
    assert found.head["total"] == 2
    assert len(edge_cosines(found)) == len(first.edges)
    angle = math.cos(best_packing(k, 3).angle)
    assert edge_cosines(found) == pytest.approx(np.full(len(first.edges), angle), abs=2 * UNIT)
    touched = set(itertools.chain.from_iterable(sphere["edges"]))
    assert not touched & set(sphere["rattlers"])
    assert len(sphere["rattlers"]) == len(first.rattlers)


def test_an_improvement_of_a_millionth_is_shown_too():
    # A search that goes from 77.86 to 77.87 degrees changes cosines in the fifth digit only.
    first = configuration(7)
    view = still(first)
    view.show([moved(first, noise=1e-6)])
    assert everything(view).head["total"] == 2


@pytest.mark.parametrize("again", [0, 5])
def test_the_same_configuration_adds_nothing_even_turned_and_renamed(again):
    first = configuration(24)
    view = still(first)
    view.show([moved(first, seed=again) if again else first])
    found = everything(view)
    assert found.head["total"] == 1
    assert edge_cosines(found) == pytest.approx(
        np.full(len(first.edges), math.cos(best_packing(24, 3).angle)), abs=2 * UNIT
    )


@pytest.mark.parametrize("other", [(25, 3), (24, 4)])
def test_another_number_of_points_or_dimensions_starts_a_new_run(other):
    view = still(configuration(24))
    run = everything(view).head["run"]
    view.show([configuration(*other)])
    head = everything(view).head
    assert head["run"] != run
    assert (head["total"], head["spheres"][0]["k"]) == (1, other[0])


def test_two_views_never_share_a_run():
    runs = {everything(still(configuration(5))).head["run"] for _ in range(3)}
    assert len(runs) == 3


def test_two_configurations_side_by_side_each_keep_their_edges_and_titles():
    a, b = configuration(24), configuration(12)
    view = still(Configuration(a.points, a.edges, title="A"), Configuration(b.points, b.edges))
    found = everything(view)
    assert [s["title"] for s in found.head["spheres"]] == ["A", ""]
    for sphere, k in enumerate((24, 12)):
        angle = math.cos(best_packing(k, 3).angle)
        assert edge_cosines(found, sphere) == pytest.approx(
            np.full(len(found.head["spheres"][sphere]["edges"]), angle), abs=2 * UNIT
        )


def test_a_browser_gets_only_what_it_does_not_have():
    first = configuration(24)
    view = still(first)
    run = everything(view).head["run"]
    view.show([moved(first, noise=1e-3)])
    view.handle({"run": run, "have": 0, "rid": 7})
    head = decode(view.payload()).head
    assert (head["f0"], head["F"], head["rid"]) == (1, 1, 7)
    view.handle({"run": run, "have": 1, "rid": 8})
    assert decode(view.payload()).head["F"] == 0
    view.handle({"run": "of another view", "have": 1, "rid": 9})
    assert decode(view.payload()).head["F"] == 2


def test_a_browser_that_has_the_last_run_gets_the_new_one_from_its_start():
    view = still(configuration(24))
    run = everything(view).head["run"]
    view.handle({"run": run, "have": 0, "rid": 2})
    view.show([configuration(25)])
    view.handle({"run": run, "have": 0, "rid": 3})
    head = decode(view.payload()).head
    assert (head["f0"], head["F"]) == (0, 1)


def with_features(c: Configuration, labels: list[int], seed: int = 5) -> Configuration:
    """The same points, each label's feature a little off its point."""
    rng = np.random.default_rng(seed)
    z = c.points[labels] + 0.2 * rng.standard_normal((len(labels), c.points.shape[1]))
    z = z / np.linalg.norm(z, axis=1, keepdims=True)
    return Configuration(c.points, c.edges, features=z, labels=tuple(labels))


def own_cosines(found: Decoded, frame: int = -1) -> np.ndarray:
    """Cosine of each feature, as sent, to the point that its label names."""
    z, w = (found.part(0, kind)[frame] for kind in ("features", "prototypes"))
    return (z * w[found.head["spheres"][0]["labels"]]).sum(axis=1)


def test_features_are_sent_with_the_point_that_each_belongs_to():
    labels = [3, 0, 1, 2, 3, 0, 1, 2]
    shown = with_features(configuration(4), labels)
    found = everything(still(shown))
    (sphere,) = found.head["spheres"]
    assert (sphere["n"], sphere["labels"]) == (8, sorted(labels))
    expected = np.sort((shown.features * shown.points[labels]).sum(axis=1))
    assert np.sort(own_cosines(found)) == pytest.approx(expected, abs=4 * UNIT)


def test_features_follow_their_points_when_these_are_renamed():
    first = with_features(configuration(8), list(range(8)))
    view = still(first)
    turned = moved(Configuration(first.points), seed=2)
    other = with_features(turned, list(range(8)), seed=6)
    view.show([other])
    found = everything(view)
    assert found.head["total"] == 2
    expected = np.sort((other.features * other.points).sum(axis=1))
    assert np.sort(own_cosines(found)) == pytest.approx(expected, abs=4 * UNIT)
    before, after = found.part(0, "prototypes")
    assert np.abs(after - before).max() < 4 * UNIT, "the points themselves have not moved"


def test_moved_features_alone_are_shown_too():
    first = with_features(configuration(4), [0, 1, 2, 3])
    view = still(first)
    view.show([with_features(configuration(4), [0, 1, 2, 3], seed=9)])
    assert everything(view).head["total"] == 2
    view.show([first])
    view.show([first])
    assert everything(view).head["total"] == 3


def test_points_with_unlike_numbers_of_features_never_trade_them():
    view = still(with_features(configuration(4), [0, 0, 1, 2, 3]))
    run = everything(view).head["run"]
    view.show([with_features(configuration(4), [0, 1, 2, 3, 3])])
    head = everything(view).head
    assert head["run"] != run
    assert head["spheres"][0]["labels"] == [0, 1, 2, 3, 3]


def test_points_are_called_what_the_page_calls_them():
    view = Still("a page", {}, noun="class")
    view.show([configuration(3)])
    names = [c["name"] for c in everything(view).head["classes"]]
    assert names == ["class 1", "class 2", "class 3"]


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
ANYTHING = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(st.text(max_size=3), SCALARS)


@settings(max_examples=200, deadline=None)
@given(
    request=ANYTHING
    | st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("run", "have", "rid", "n", "rev", "cmd"), ANYTHING)
    ),
    known=st.booleans(),
)
def test_no_request_breaks_the_view(request, known):
    view = SHARED
    if known and isinstance(request, dict):
        request = {**request, "run": RUN}
    view.handle(request)
    found = decode(view.payload())
    assert 0 <= found.head["f0"] <= found.head["total"]
    assert everything(view).head["F"] == 1


SHARED = still(configuration(5))
RUN = everything(SHARED).head["run"]


def test_a_view_that_has_shown_nothing_yet_answers_all_the_same():
    view = Still("a page", {})
    view.handle({"run": "of a server that is gone", "have": 3, "rid": 2})
    found = decode(view.payload())
    assert (found.head["total"], found.head["spheres"]) == (0, [])
