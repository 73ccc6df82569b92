"""Files in, Documents out: decoding, readers by format, removal of page furniture, and the corpus folder."""
