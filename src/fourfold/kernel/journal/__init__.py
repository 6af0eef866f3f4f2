"""Who did what to which thing, in words people read. Append-only, one hash chain per partnership.

The chain runs over digests. What was done to whom stands in a side row with the salt of its digest;
"remove for safety" may blank that row, salt and all, while the chain still verifies.
"""

from fourfold.kernel.journal.writing import Problem, blank, record, verify

__all__ = ["Problem", "blank", "record", "verify"]
