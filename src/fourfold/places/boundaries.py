"""County outlines, used while building only: which county holds a point."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

Ring = list[tuple[float, float]]


class Outline(NamedTuple):
    """All rings of one county, with the box round them."""

    west: float
    south: float
    east: float
    north: float
    rings: list[Ring]

    def holds(self, lat: float, lon: float) -> bool:
        """Whether the point lies inside, by counting crossings of all rings at once."""
        if not (self.west <= lon <= self.east and self.south <= lat <= self.north):
            return False
        crossings = 0
        for ring in self.rings:
            for (x1, y1), (x2, y2) in pairwise(ring):
                if (y1 > lat) != (y2 > lat):
                    crossings += lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1
        return crossings % 2 == 1


def read_outlines(path: Path) -> dict[str, Outline]:
    """The outlines of a TopoJSON file by county code."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = [list(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    outlines = {}
    for shape in topology["objects"]["data"]["geometries"]:
        parts = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        rings = [_ring(ring, arcs) for part in parts for ring in part]
        longitudes = [x for ring in rings for x, _ in ring]
        latitudes = [y for ring in rings for _, y in ring]
        outlines[shape["properties"]["GEOID"]] = Outline(
            min(longitudes), min(latitudes), max(longitudes), max(latitudes), rings
        )
    return outlines


def county_at(lat: float, lon: float, outlines: dict[str, Outline]) -> str | None:
    """The code of the county that holds the point."""
    return next((fips for fips, outline in outlines.items() if outline.holds(lat, lon)), None)


def _points(arc: list[list[int]], transform: dict[str, Any]) -> Iterator[tuple[float, float]]:
    """An arc in degrees: TopoJSON stores each point as a step from the one before."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield x * scale_x + left, y * scale_y + bottom


def _ring(indexes: list[int], arcs: list[Ring]) -> Ring:
    """One closed ring; a negative index runs the arc backwards."""
    ring: Ring = []
    for index in indexes:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring += arc[1:] if ring else arc
    return ring
