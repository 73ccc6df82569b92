"""Text to terms, the same for what is indexed and what is asked."""

from bot.analysis.analyzer import QueryTerm, analyse_question

__all__ = ["QueryTerm", "analyse_question"]
