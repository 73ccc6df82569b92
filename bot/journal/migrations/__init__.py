"""Alembic's scripts, run by ``bot.journal.migration``; a new one goes into ``versions`` under the next number."""
