"""Word files to web pages."""
