"""A list as people have it: a title above the header, four spellings, a total, a case note."""

from pathlib import Path

MESSY = Path(__file__).with_name("contacts.tsv").read_text(encoding="utf-8")
COLUMNS = {"0": "organization", "1": "person", "2": "email", "3": "phone", "4": "address"}
