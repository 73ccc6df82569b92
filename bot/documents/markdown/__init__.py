"""Markdown to Documents."""
