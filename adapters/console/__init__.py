"""The terminal as a door: commands and a prompt."""
