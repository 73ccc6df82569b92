"""What is shown: quotes around sentences, where they stand, what repeats and what contradicts them."""
