"""What the lines of any text are: paragraphs, headings, dates, names, a language."""
