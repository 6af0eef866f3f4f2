"""Home, the first hour, public pages, health, and the answers when something goes wrong."""
