"""Terms on a chair: begun, renewed, handed on, ended."""
