"""Which lines are the machinery of a page and not its words."""
