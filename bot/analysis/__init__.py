"""Text to terms, the same for what is indexed and what is asked."""

from bot.analysis.analyzer import Analyzer, QueryTerm, analyse_question

__all__ = ["Analyzer", "QueryTerm", "analyse_question"]
