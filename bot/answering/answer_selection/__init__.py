"""Which sentence comes first, how sure it is, and what it lacks to be an answer."""
