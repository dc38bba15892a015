"""A pretend language model on a real socket, for demonstrations and tests: well-behaved, or broken in a chosen way."""
