"""Fourfold: software for community partnerships against human trafficking."""

import sys

# SQLite before 3.51.3 can corrupt a database in WAL mode when two connections write at once.
# The wheel carries a mended SQLite, and it must be in place before Django looks for the module.
try:
    import pysqlite3
except ImportError:
    pass
else:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
