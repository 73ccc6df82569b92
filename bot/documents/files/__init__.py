"""A file of the corpus: its bytes, their text, and what stands under a name in them."""
