"""Which law applies to meetings and records, what counsel said, and a legal hold."""
