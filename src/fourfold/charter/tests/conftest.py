"""A partnership that can agree to its charter."""

import pytest

from fourfold.charter.tests.charters import write
from fourfold.decisions.tests.deciding import joined, without_law


@pytest.fixture
def town(here):
    """Three members that joined, no open-meetings law, and two articles."""
    without_law(here.here)
    for name in ("Clinic", "Police", "Shelter"):
        joined(name)
    write(here, "vision", "Nobody is sold here.")
    write(here, "mission", "We bring people together.")
    return here
