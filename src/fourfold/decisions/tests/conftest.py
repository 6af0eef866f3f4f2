"""A partnership that decides."""

import pytest

from fourfold.decisions.tests.deciding import joined, without_law


@pytest.fixture
def group(here):
    """Three members that joined, and no open-meetings law."""
    without_law(here.here)
    for name in ("Clinic", "Police", "Shelter"):
        joined(name)
    return here
