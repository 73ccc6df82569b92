"""What stands between the first and the last of a span, whatever it is of: "Monday to Friday", "9 bis 17 Uhr", "du 3 au 5 mai". Pure."""

from __future__ import annotations

TO = r"(?:[-–—]|\b(?:until|through|thru|to|til|till(?: och med)?|bis|jusqu['’](?:au|à|en)|au|à|hasta|até|às|alle|al|a|tot|t/m|do|до|по)\b)"
"""A pattern for a dash or a word that says as much in one of the languages."""
