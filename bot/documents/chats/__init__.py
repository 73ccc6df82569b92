"""Chats: as people copy them, and as programs export them."""
