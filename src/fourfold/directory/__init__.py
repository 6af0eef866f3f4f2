"""Organizations under their HSDS names. Services and locations follow."""
