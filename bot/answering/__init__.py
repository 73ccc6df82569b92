"""Which sentence of the documents answers a question, and how sure that is."""
