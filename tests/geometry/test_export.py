"""Exported coordinates: other readers get back the packing that was written."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from lmviz.geometry import best_packing
from lmviz.geometry.export import FORMATS, to_csv, to_json, to_xyz

# (k, d) with the angle in degrees that literature or geometry gives.
KNOWN = {
    (5, 2): 72.0,
    (6, 3): 90.0,
    (12, 3): math.degrees(math.atan(2)),  # icosahedron
    (24, 3): 43.6907671077,  # snub cube
    (24, 4): 60.0,  # 24-cell
}


def smallest_angle(points: np.ndarray) -> float:
    """Degrees, by the half chord: arcsin(|u - v| / 2) is half the angle."""
    chords = [np.linalg.norm(u - v) for i, u in enumerate(points) for v in points[:i]]
    return math.degrees(2 * math.asin(min(min(chords) / 2, 1.0)))


@pytest.mark.parametrize(("k", "d"), KNOWN)
def test_csv_read_by_numpy_has_the_same_points_and_the_known_angle(k, d):
    packing = best_packing(k, d)
    lines = to_csv(packing).splitlines()
    read = np.loadtxt(lines, delimiter=",", comments="#", skiprows=2)
    assert read.shape == (k, d)
    assert np.array_equal(read, packing.points)
    assert lines[1].split(",") == [f"x{i}" for i in range(1, d + 1)]
    assert smallest_angle(read) == pytest.approx(KNOWN[k, d], abs=1e-9)
    assert math.radians(smallest_angle(read)) == pytest.approx(packing.angle, abs=1e-12)


@pytest.mark.parametrize(("k", "d"), KNOWN)
def test_json_has_points_angle_contacts_and_where_they_come_from(k, d):
    packing = best_packing(k, d)
    read = json.loads(to_json(packing), parse_constant=pytest.fail)
    points = np.array(read["points"])
    assert (read["k"], read["d"], points.shape) == (k, d, (k, d))
    assert math.radians(smallest_angle(points)) == pytest.approx(read["angle_radians"], abs=1e-12)
    assert read["angle_degrees"] == pytest.approx(KNOWN[k, d], abs=1e-9)
    assert read["status"].startswith("proved")
    assert read["source"]
    assert len(read["contacts"]) == len(read["stresses"]) > 0
    for a, b in read["contacts"]:
        assert points[a] @ points[b] == pytest.approx(math.cos(read["angle_radians"]), abs=1e-8)


@pytest.mark.parametrize(("k", "d"), [(5, 2), (24, 3), (27, 3)])
def test_xyz_has_a_count_a_comment_and_three_coordinates_a_line(k, d):
    packing = best_packing(k, d)
    count, comment, *atoms = to_xyz(packing).splitlines()
    assert int(count) == len(atoms) == k
    assert f"{math.degrees(packing.angle):.10f} degrees" in comment
    assert all(len(atom.split()) == 4 for atom in atoms)
    read = np.array([[float(x) for x in atom.split()[1:]] for atom in atoms])
    assert np.linalg.norm(read, axis=1) == pytest.approx(np.ones(k), abs=1e-12)
    assert math.radians(smallest_angle(read)) == pytest.approx(packing.angle, abs=1e-12)


def test_xyz_refuses_four_dimensions_and_names_d():
    with pytest.raises(ValueError, match="d = 4"):
        to_xyz(best_packing(5, 4))


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_names_the_source_and_has_no_empty_line_at_its_end(ending):
    text = FORMATS[ending](best_packing(24, 3))
    assert "Robinson 1961" in text
    assert not text.endswith("\n\n")
