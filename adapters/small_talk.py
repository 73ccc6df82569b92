"""What people say to a bot that asks nothing of the documents: thanks, "ok", a greeting, "what can you do?". Pure."""

from __future__ import annotations

import enum

import regex

from bot.analysis.question_words import QUESTION_MARKS

_MOST_WORDS = 6
_GREETINGS = frozenset(
    "hi hello hey hiya yo howdy greetings morning evening afternoon hallo moin servus morgen abend bonjour bonsoir salut hola buenos buenas "
    "días dias tardes ciao salve buongiorno olá ola oi bom привет здравствуйте добрый 你好 您好 嗨 こんにちは 안녕하세요 안녕 สวัสดี สวัสดีครับ สวัสดีค่ะ cześć ahoj szia merhaba hej hei "
    "γεια שלום مرحبا سلام नमस्ते chào hai halo bok здрасти".split()
)
_THANKS = frozenset(
    "thanks thank thankyou thx ty tysm tnx cheers danke dankeschön dank merci gracias grazie obrigado obrigada valeu спасибо благодарю 谢谢 谢谢你 多谢 感谢 "
    "ありがとう ありがとうございます ありがとうございました 감사합니다 고마워 고맙습니다 bedankt dankjewel tack takk tak kiitos dziękuję dzięki děkuji díky köszönöm mulțumesc "
    "teşekkürler teşekkür дякую благодаря ευχαριστώ תודה شكرا شكراً مرسی ممنون धन्यवाद ขอบคุณ ขอบคุณครับ ขอบคุณค่ะ cảm terima gràcies "
    "lol lmao rofl haha hahaha hehe xd".split()
)
_AGREEMENT = frozenset(
    "ok okay okey oki k kk cool nice great good perfect awesome amazing excellent brilliant yes no yep yeah yup nope sure alright fine bye np helpful super toll "
    "prima klasse ja nein genau génial parfait oui non genial perfecto sí vale perfetto ottimo sì ótimo perfeito não beleza ок окей хорошо отлично круто да нет "
    "понятно ясно супер 好 好的 明白了 太好了 了解".split()
)
_FILLERS = frozenset(
    "you u so very much a lot bot that this it all there guys folks team for the your help again and oh ah hmm well done job got works worked makes sense "
    "understood really guten tag vielen sehr gut dir euch schön alles klar beaucoup bien d'accord muchas mucho bueno a todos mille molto bene muito dia "
    "большое очень вам тебе день ơn kasih wel je hartelijk så mycket paljon bardzo ederim moc krásně szépen çok foarte πολύ רבה جزيلا बहुत 非常".split()
)


_OF_THE_BOT = regex.compile(
    r"(?i)\W*(?:help(?: me)?|i need help|how (?:do|can) i (?:use|ask) (?:you|this bot)|how does this(?: bot)? work|how do you work"
    r"|(?:what|who) (?:are|r) (?:you|u)|what(?:['’]?s| is) (?:this bot|your (?:name|purpose|job))|what (?:can|do) (?:you|u|this bot) do|what can i ask(?: you)?"
    r"|are you (?:an? )?(?:real )?(?:bot|robot|human|person|ai|real|there|chatgpt|machine)|who (?:made|built|created|wrote|runs|owns) (?:you|this bot)"
    r"|hilfe|was kannst du|wer bist du|bist du ein (?:bot|mensch)|aide|à l['’]aide|que (?:sais|peux)-tu faire|qui es[- ]tu|es[- ]tu un (?:robot|humain)"
    r"|ayuda|qué (?:puedes|sabes) hacer|quién eres|eres un (?:bot|robot|humano)|aiuto|cosa (?:sai|puoi) fare|chi sei|ajuda|o que (?:você|voce) (?:faz|pode fazer)|quem (?:é você|és tu)"
    r"|помощь|что ты умеешь|кто ты|帮助|你是谁|你能做什么|ヘルプ|何ができますか|あなたは誰ですか)\W*"
)
_MOST_CHARS = 60

_EVERY = _GREETINGS | _THANKS | _AGREEMENT | _FILLERS


class Talk(enum.Enum):
    """What words to the bot are."""

    QUESTION = enum.auto()
    GREETING = enum.auto()
    """A greeting, or a question about the bot itself."""
    THANKS = enum.auto()
    """Thanks, agreement, laughter: nothing is to be said to it."""


def talk_in(text: str) -> Talk:
    """What a text is. What holds a word of its own, a figure or a question mark is a question, unless it is about the bot."""
    if len(text) <= _MOST_CHARS and _OF_THE_BOT.fullmatch(" ".join(text.split())):
        return Talk.GREETING
    words = regex.findall(r"[\p{L}\p{M}\p{N}'’]+", text.casefold())
    is_asked = any(mark in text for mark in QUESTION_MARKS)
    if not words or len(words) > _MOST_WORDS or is_asked or not _EVERY.issuperset(words):
        return Talk.QUESTION
    if _THANKS.isdisjoint(words) and not _GREETINGS.isdisjoint(words):
        return Talk.GREETING
    return Talk.QUESTION if _FILLERS.issuperset(words) else Talk.THANKS
