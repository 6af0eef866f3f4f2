"""What the server says of itself, in the same lines as the program: no address of anybody."""

from typing import Any

from gunicorn.glogging import Logger

from fourfold.kernel.logs import JsonLines


class ServerLog(Logger):
    """Gunicorn's log. Its own lines would quote the address of a page, which may hold a token."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(JsonLines())
