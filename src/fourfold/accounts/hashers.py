"""Argon2id with 19 MiB of memory: the least OWASP advises, and what a small server can bear."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class ModestArgon2(Argon2PasswordHasher):
    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
