"""The core of Verbatim: documents in, their own words out. Knows nothing of chat platforms or terminals."""

__version__ = "0.1.0"
