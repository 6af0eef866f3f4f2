"""What is not as it should be on a server is said before anyone finds out by using it."""

import pytest
from django.core.checks import run_checks

FINE = {
    "BASE_URL": "https://partnership.example",
    "ALLOWED_HOSTS": ["partnership.example"],
    "TRUSTED_PROXIES": ["127.0.0.1"],
    "BEHIND_TLS": True,
    "HOTLINE_PHONE": "555-0100",
}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, []),
        ({"BASE_URL": "htps://partnership.example"}, ["fourfold.E021"]),
        ({"BASE_URL": "https://"}, ["fourfold.E021"]),
        ({"BASE_URL": "https://another.example"}, ["fourfold.E022"]),
        ({"BASE_URL": "https://another.example", "ALLOWED_HOSTS": [".example"]}, []),
        ({"TRUSTED_PROXIES": []}, ["fourfold.W023"]),
        ({"TRUSTED_PROXIES": [], "BEHIND_TLS": False}, []),
        ({"HOTLINE_PHONE": ""}, ["fourfold.W024"]),
    ],
)
def test_each_setting_that_does_not_fit_is_named(settings, tmp_path, wrong, said):
    tmp_path.chmod(0o700)
    for name, value in {**FINE, "VAR": tmp_path, **wrong}.items():
        setattr(settings, name, value)
    found = [each.id for each in run_checks(include_deployment_checks=True)]
    assert [each for each in found if each.startswith("fourfold.")] == said


@pytest.mark.parametrize(("mode", "said"), [(0o700, []), (0o750, []), (0o755, ["fourfold.W025"])])
def test_a_folder_that_others_can_open_is_named(settings, tmp_path, mode, said):
    folder = tmp_path / "var"
    folder.mkdir()
    folder.chmod(mode)
    for name, value in {**FINE, "VAR": folder}.items():
        setattr(settings, name, value)
    found = [each.id for each in run_checks(include_deployment_checks=True)]
    assert [each for each in found if each.startswith("fourfold.")] == said
