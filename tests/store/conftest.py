"""A real database for every test of the store."""

from tests.running import anyio_backend, database, kept, postgres, settings, store, vault

__all__ = ["anyio_backend", "database", "kept", "postgres", "settings", "store", "vault"]
