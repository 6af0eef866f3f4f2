"""Where accounts, keys and papers are kept, and what was promised: for whoever comes next."""
