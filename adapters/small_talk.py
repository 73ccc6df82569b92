"""What people say to a bot that asks nothing of the documents: thanks, "ok", a greeting, a farewell, "what can you do?". Pure."""

from __future__ import annotations

import enum
import re

import regex

from bot.analysis.greetings import GREETINGS, GREETINGS_OF_WORDS
from bot.analysis.question_words import QUESTION_MARKS
from bot.everyday import LANGUAGES, topics_asked

_MOST_WORDS = 6
_GREETINGS = frozenset(
    [
        *GREETINGS,
        *"greetings morning evening afternoon morgen abend buenos buenas días dias tardes salve ola oi bom добрый halo bok здрасти moi terve bună".split(),
    ]
)
_THANKS = frozenset(
    "thanks thank thankyou thx ty tysm tnx cheers danke dankeschön dank merci gracias grazie obrigado obrigada valeu спасибо благодарю 谢谢 谢谢你 多谢 感谢 "
    "ありがとう ありがとうございます ありがとうございました 감사합니다 고마워 고맙습니다 bedankt dankjewel tack takk tak kiitos dziękuję dzięki děkuji díky köszönöm mulțumesc "
    "teşekkürler teşekkür дякую благодаря ευχαριστώ תודה شكرا شكراً مرسی ممنون धन्यवाद ขอบคุณ ขอบคุณครับ ขอบคุณค่ะ cảm terima gràcies "
    "tks thnx thanx appreciated lol lmao rofl haha hahaha hehe xd wow whoa woah yay hooray omg".split()
)
_FAREWELLS = frozenset(
    "goodbye goodnight tschüss tschüs tschau adieu adiós adios arrivederci buonanotte tchau doei welterusten hejdå farvel näkemiin viszlát пока довиждане adéu αντίο "
    "להתראות خداحافظ ลาก่อน 再见 再見 拜拜 晚安 さようなら おやすみ おやすみなさい またね".split()
)
_FAREWELLS_OF_WORDS = (
    "good night|(?:i['’]ll )?(?:see|cu) (?:you|u|ya)(?: (?:later|soon|tomorrow|then|around|next time|next week|all))?|take care|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend|week|night)"
    "|auf wiedersehen|auf wiederschauen|bis (?:bald|dann|morgen|später)|gute nacht|schönen (?:tag|abend|feierabend)(?: noch)?|schönes wochenende|au revoir|à (?:bientôt|demain|plus)|bonne nuit"
    "|hasta (?:luego|mañana|pronto|la vista)|buenas noches|a (?:presto|domani)|buona notte|até (?:logo|amanhã|breve)|boa noite|tot (?:ziens|morgen|straks|later)|fijne dag|goedenacht|god natt|god nat"
    "|hej då|vi ses|på gensyn|ha det(?: bra)?|hyvää yötä|до свидания|спокойной ночи|до побачення|на добраніч|лека нощ|do widzenia|dobranoc|na shledanou|dobrou noc|jó éjszakát|iyi geceler|görüşürüz"
    "|hoşça kal|la revedere|noapte bună|bona nit|לילה טוב|مع السلامة|تصبح على خير|tạm biệt|sampai jumpa|selamat (?:malam|tinggal)|안녕히 (?:계세요|가세요)"
)
_IS_ANYBODY_THERE = (
    "(?:(?:is|are) )?(?:any(?:one|body)|you|u)(?: still| even)? (?:there|here|around|online|alive|awake|home)|still there"
    "|ist (?:da|hier|dort) (?:noch )?jemand|(?:ist )?(?:noch )?jemand (?:da|hier|wach|zu hause)|(?:bist du|seid ihr) (?:noch )?(?:da|hier|wach)"
    "|(?:il )?y a(?:-t-il)? quelqu['’]un(?: ici| là)?|(?:tu es|t['’]es|es[- ]tu|vous êtes|êtes[- ]vous) (?:encore |toujours )?là"
    "|(?:hay )?alguien (?:ahí|ahi|aquí|aqui)|hay alguien|(?:sigues|estás|estas|está) (?:ahí|ahi|aquí|aqui)"
    "|c['’]è (?:qualcuno|nessuno)(?: lì| qui)?|ci sei(?: ancora)?|sei (?:ancora )?(?:lì|qui)"
    "|(?:tem |há |ha )?alguém (?:aí|ai|aqui)|(?:tem|há) alguém|(?:você )?(?:está|estás|tá) aí"
    "|есть (?:тут |здесь |там )?кто(?:-нибудь|-то)?(?: тут| здесь| живой)?|кто-нибудь (?:тут|здесь|есть)|(?:ты|вы) (?:тут|здесь)"
    "|is (?:er|daar|hier) iemand|iemand (?:daar|hier)|ben je (?:er|daar)(?: nog)?|有人在吗|有人吗|你在吗|在吗|誰かいますか|誰かいる"
)
_PLEAS = frozenset("please pls plz bitte svp stp alstublieft alsjeblieft пожалуйста proszę prosím lütfen 请 お願いします".split())
_AGREEMENT = frozenset(
    "ok okay okey oki k kk cool nice great good perfect awesome amazing excellent brilliant yes no yep yeah yup nope sure alright fine bye np helpful super toll "
    "prima klasse ja nein genau génial parfait oui non genial perfecto sí vale perfetto ottimo sì ótimo perfeito não beleza ок окей хорошо отлично круто да нет "
    "понятно ясно супер 好 好的 明白了 太好了 了解".split()
)
_FILLERS = frozenset(
    "you u so very much a lot bot that this it all there guys folks team for the your help again and oh ah hmm well done job got works worked makes sense "
    "understood really many everyone everybody friends verbatim tous tutti alle allemaal allihopa iedereen guten tag vielen sehr gut dir euch schön alles klar beaucoup bien d'accord muchas mucho bueno a todos mille molto bene muito dia "
    "большое очень вам тебе день ơn kasih wel je hartelijk så mycket paljon bardzo ederim moc krásně szépen çok foarte πολύ רבה جزيلا बहुत 非常".split()
)


_OF_THE_BOT = re.compile(
    r"(?i)\W*(?:help(?: me)?|i need help|how (?:do|can) i (?:use|ask) (?:you|this bot)|how does this(?: bot)? work|how do you work"
    r"|(?:what|who) (?:are|r) (?:you|u)|what(?:['’]?s| is) (?:this bot|your (?:name|purpose|job))|what (?:can|do) (?:you|u|this bot) do|what can i ask(?: you)?"
    r"|are you (?:an? )?(?:real )?(?:bot|robot|human|person|ai|real|there|chatgpt|machine)|who (?:made|built|created|wrote|runs|owns) (?:you|this bot)"
    r"|hilfe|was kannst du|wer bist du|bist du ein (?:bot|mensch)|aide|à l['’]aide|que (?:sais|peux)-tu faire|qui es[- ]tu|es[- ]tu un (?:robot|humain)"
    r"|ayuda|qué (?:puedes|sabes) hacer|quién eres|eres un (?:bot|robot|humano)|aiuto|cosa (?:sai|puoi) fare|chi sei|ajuda|o que (?:você|voce) (?:faz|pode fazer)|quem (?:é você|és tu)"
    r"|помощь|что ты умеешь|кто ты|帮助|你是谁|你能做什么|ヘルプ|何ができますか|あなたは誰ですか)\W*"
)
_MOST_CHARS = 60

_CALLS = frozenset(GREETINGS) | _PLEAS | _THANKS
"""What asks for nothing more with a question mark behind it; "evening?" may."""
_EVERY = _GREETINGS | _PLEAS | _FAREWELLS | _THANKS | _AGREEMENT | _FILLERS
_PHRASES = re.compile(rf"(?<!\w)(?:(?P<greeting>{GREETINGS_OF_WORDS}|{_IS_ANYBODY_THERE})|(?:{_FAREWELLS_OF_WORDS}))(?!\w)")
"""What is said in several words of which some say something else by themselves; as ``str.casefold`` writes them."""


class Talk(enum.Enum):
    """What words to the bot are."""

    QUESTION = enum.auto()
    OF_BOTH = enum.auto()
    """A question that a section of the documents may tell, and is about the bot where none does: "who are you?", "I need help"."""
    GREETING = enum.auto()
    """A greeting, "please", a call for help, or a question about the bot itself."""
    THANKS = enum.auto()
    """Thanks, agreement, laughter, a farewell: nothing is to be said to it."""

    @property
    def is_searched(self) -> bool:
        """Whether the documents are asked."""
        return self in {Talk.QUESTION, Talk.OF_BOTH}


def talk_in(text: str) -> Talk:
    """What a text is. What holds a word of its own or a figure is a question, unless it is about the bot; so is agreement with a question mark."""
    if len(text) <= _MOST_CHARS and _OF_THE_BOT.fullmatch(" ".join(text.split())):
        # One word calls the bot. What no section is headed by, such as "who made you?", would be told by any sentence with its words.
        return Talk.OF_BOTH if len(text.split()) > 1 and topics_asked(text, LANGUAGES)[0] else Talk.GREETING
    said = _PHRASES.sub(lambda phrase: "hello" if phrase["greeting"] else "goodbye", " ".join(text.casefold().split()))
    words = regex.findall(r"[\p{L}\p{M}\p{N}'’]+", said)
    is_asked = any(mark in text for mark in QUESTION_MARKS) and _CALLS.isdisjoint(words)
    if not words or len(words) > _MOST_WORDS or is_asked or not _EVERY.issuperset(words):
        return Talk.QUESTION
    if _THANKS.isdisjoint(words) and not (_GREETINGS | _PLEAS).isdisjoint(words):
        return Talk.GREETING
    return Talk.QUESTION if _FILLERS.issuperset(words) else Talk.THANKS
