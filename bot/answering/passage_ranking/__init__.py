"""Which of the passages that an engine finds hold the most of a question."""
