"""What people say to a bot that asks nothing: thanks, "ok", a greeting. Pure."""

from __future__ import annotations

import enum

import regex

_MOST_WORDS = 6
_GREETINGS = frozenset(
    "hi hello hey hiya yo howdy greetings morning evening afternoon hallo moin servus guten morgen tag abend bonjour bonsoir salut hola buenos buenas "
    "días dias tardes ciao salve buongiorno olá ola oi bom dia привет здравствуйте добрый день 你好 您好 嗨 こんにちは 안녕하세요 cześć ahoj szia merhaba hej hei".split()
)
_THANKS = frozenset(
    "thanks thank thankyou thx ty tysm tnx cheers danke dankeschön dank merci gracias grazie obrigado obrigada valeu спасибо благодарю 谢谢 谢谢你 多谢 感谢 "
    "ありがとう ありがとうございます 감사합니다 고마워 bedankt dankjewel tack takk tak kiitos dziękuję dzięki děkuji díky köszönöm mulțumesc teşekkürler "
    "teşekkür дякую благодаря ευχαριστώ תודה شكرا شكراً مرسی धन्यवाद ขอบคุณ cảm terima gràcies "
    "ok okay okey oki k kk lol lmao rofl haha hahaha hehe xd cool nice great good perfect awesome amazing wow excellent brilliant yes no yep yeah yup nope "
    "sure alright fine bye np helpful super toll prima klasse ja nein genau génial parfait oui non genial perfecto sí vale perfetto ottimo sì ótimo "
    "perfeito sim não beleza ок окей хорошо отлично круто да нет понятно ясно супер 好 好的 明白了 太好了 了解".split()
)
_FILLERS = frozenset(
    "you u so very much a lot bot that this it is was all everyone there guys folks team for the your help again and oh ah hmm well done job got works worked "
    "makes sense understood really vielen sehr gut dir euch schön alles klar beaucoup bien d'accord muchas mucho bien bueno mille molto bene muito bom "
    "большое очень вам тебе ơn kasih wel hartelijk".split()
)


class Talk(enum.Enum):
    """What words to the bot are."""

    QUESTION = enum.auto()
    GREETING = enum.auto()
    THANKS = enum.auto()
    """Thanks, agreement, laughter: nothing is to be said to it."""


def talk_in(text: str) -> Talk:
    """What a text is. What holds a word of its own, a figure or a question mark is a question."""
    words = regex.findall(r"[\p{L}\p{M}\p{N}'’]+", text.casefold())
    if not words or len(words) > _MOST_WORDS or "?" in text or not _THANKS.union(_GREETINGS, _FILLERS).issuperset(words):
        return Talk.QUESTION
    if not _THANKS.isdisjoint(words):
        return Talk.THANKS
    return Talk.QUESTION if _GREETINGS.isdisjoint(words) else Talk.GREETING
