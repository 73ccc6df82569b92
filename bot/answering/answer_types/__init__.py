"""What a question may ask for, and by which form a sentence tells it: a person, a day, an amount, a price, a definition."""
