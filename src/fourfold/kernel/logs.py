"""Log lines as JSON. They say what the program did, never who or about what.

A record's message is the template of the call, without its arguments: arguments are where names,
addresses and tokens would slip in. What must be seen is passed as `extra={"facts": {...}}`.
"""

import json
import logging
import traceback
from datetime import UTC, datetime

# Django's own message quotes what was refused: the name of a file, a host.
REFUSED = "A request was refused"


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "message": REFUSED if record.name.startswith("django.security") else str(record.msg),
            **getattr(record, "facts", {}),
        }
        if status := getattr(record, "status_code", None):
            line["status"] = status
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            # Where it broke, not with which values: the text of an exception may quote a person.
            line["where"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])[-12:]
            ]
        return json.dumps(line, ensure_ascii=True, default=str)
