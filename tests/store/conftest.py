"""A real database for every test of the store."""

from tests.running import anyio_backend, engine, settings

__all__ = ["anyio_backend", "engine", "settings"]
