"""Who signs in: people, passwords, passkeys, sessions, and how each wants to be kept safe."""
