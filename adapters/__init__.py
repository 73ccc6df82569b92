"""Thin doors to the core: they parse, call the service and render. None imports another."""
