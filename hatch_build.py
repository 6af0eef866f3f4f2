"""Builds the front end and the translations into the wheel, so that installing needs no Node."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildAssets(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        if version == "editable" or not (root / "frontend").is_dir():
            return
        made = (
            "kernel/static/dist/manifest.json",
            "kernel/fonts",
            "locale/es/LC_MESSAGES/django.mo",
        )
        if not all((root / "src/fourfold" / path).exists() for path in made):
            try:
                subprocess.run(["make", "assets"], cwd=root, check=True)  # noqa: S607
            except (OSError, subprocess.CalledProcessError) as error:
                raise SystemExit("The front end could not be built: run `make assets`.") from error
