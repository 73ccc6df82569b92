"""What a question asks: its words with their weights and variants, what it is about, and what kind of answer it wants."""
