"""What of a document can be quoted."""

from bot.passages import split_document


def sentences_of(document):
    return [document.slice(span) for passage in split_document(document) for span in passage.sentences]
