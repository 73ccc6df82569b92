"""Web pages to Documents."""
