"""Hits to quotes: which sentence answers, how sure that is, and when to say nothing. Pure functions."""
