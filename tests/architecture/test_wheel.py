"""The wheel holds everything: installed into an empty environment, it serves a page."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.sqlite_only
ROOT = Path(__file__).parents[2]
UV = ROOT / ".venv/bin/uv"


def run(*words: object, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("*.whl"))


def test_the_wheel_has_what_the_build_made_and_no_tests(wheel):
    names = ZipFile(wheel).namelist()
    kinds = {
        "styles": r"static/dist/app\.[0-9a-f]+\.css$",
        "script": r"static/dist/app\.[0-9a-f]+\.js$",
        "licenses": r"static/dist/LICENSES\.txt$",
        "fonts": r"kernel/fonts/SourceSans3.*\.ttf$",
        "places": r"places/packaged/.*\.sqlite3$",
        "guide": r"guide/pages/es/proposal\.md$",
        "Spanish": r"locale/es/LC_MESSAGES/django\.mo$",
    }
    found = {kind: any(re.search(shape, name) for name in names) for kind, shape in kinds.items()}
    assert found == dict.fromkeys(kinds, True)
    assert [name for name in names if "/tests/" in name] == []


@pytest.fixture(scope="module")
def program(wheel, tmp_path_factory) -> Path:
    """The command of a fresh installation that has nothing but the wheel and what it needs."""
    if not UV.exists():
        pytest.skip("uv makes the empty environment")
    empty = tmp_path_factory.mktemp("empty")
    run(UV, "venv", "--quiet", "--python", sys.executable, empty / "env")
    python = empty / "env/bin/python"
    lock = ROOT / "requirements.txt"
    run(UV, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", lock)
    run(UV, "pip", "install", "--quiet", "--python", python, "--no-deps", wheel)
    return empty / "env/bin/fourfold"


@pytest.fixture
def served(program, tmp_path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("DATABASE", "PYTHON"))}
    server = subprocess.Popen(
        [program, "serve", "--bind", f"127.0.0.1:{port}", "--workers", "1"],
        cwd=tmp_path,
        env={**clean, "FOURFOLD_VAR": str(tmp_path / "var")},
        stderr=subprocess.DEVNULL,
    )
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(10)


def fetch(address: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  loopback
                return answer.read().decode()
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} did not answer")


def test_an_empty_environment_with_the_wheel_serves_a_styled_page(served):
    page = fetch(f"{served}/")
    assert page.startswith("<!doctype html>")
    style = re.search(r'href="(/static/[^"]+\.css)"', page)
    assert style is not None
    assert "--" in fetch(served + style.group(1))
