"""How well each sentence of those passages answers: the evidence for it."""
