"""How prices are asked for and told in languages for which `prices` has no more than digits: phrases, and what money is called. Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.accents import also_unaccented
from bot.analysis.patterns import later

_ASKS = {
    "ar": r"(?:ب)?كم (?:ال)?(?:سعر|ثمن|تكلف|يكلف|رسوم|أجرة|إيجار)\w*|ما (?:هو |هي )?(?:سعر|ثمن|تكلفة|رسوم|أجرة|إيجار)|بكم",
    "bg": r"колко струва\p{L}*|(?:каква|колко) е (?:цената|таксата)|на каква цена",
    "ca": r"quant (?:costa|costen|val|valen)|(?:quin (?:és|es) el )?preu d|quin preu",
    "cs": r"kolik (?:to )?(?:stojí|stál[aoiy]?|se platí)|(?:jaká|jaký) je (?:cena|poplatek|vstupné|nájem)|za kolik|co stojí",
    "da": r"hvad koste\p{L}*|hvor (?:meget koster|dyr\p{L}*)|hvad er (?:prisen|lejen|gebyret|kontingentet)",
    "el": r"πόσο (?:κοστίζ\p{L}*|κάν(?:ει|ουν)|έχει το)|ποια είναι η τιμή|τι κοστίζ\p{L}*|πόσα (?:ευρώ|λεφτά|χρήματα)",
    "fa": r"(?:.* )?(?:چقدر پول|قیمت .*(?:چقدر|چند|چیست|چیه)|هزینه.*(?:چقدر|چند|چیست)|چند تومان|چند ریال|چنده)",
    "fi": r"(?:mitä|paljonko|kuinka paljon|miten paljon) (?:\p{L}+ ){0,3}?maks(?:aa|avat|oi\p{L}*)|mikä on .*(?:hinta|maksu|vuokra)\b|(?:minkä|kuinka) hinta\p{L}*",
    "he": r"כמה (?:זה )?(?:עולה|עולים|עולות|עלה|עלתה|משלמים)|מה (?:ה)?מחיר|מהו (?:ה)?מחיר|בכמה",
    "hi": r"(?:.* )?(?:कितने (?:का|की|के|रुपये|रुपए|रुपयों)|(?:कीमत|क़ीमत|दाम|शुल्क|किराया) (?:क्या|कितन[ाी]))",
    "hu": r"mennyi(?:be|be is)? ker(?:ül|ült)\p{L}*|(?:mennyi|mi) .*\bára\b|mennyiért|mennyi .*\b(?:díj|bér)\p{L}*",
    "id": r"(?:.* )?(?:berapa (?:harga|biaya|tarif|ongkos|sewa)\p{L}*|(?:harga|biaya|tarif|ongkos)\p{L}* .*berapa|harganya berapa)",
    "no": r"hva koste\p{L}*|hvor (?:mye koster|dyr\p{L}*)|hva er (?:prisen|leien|avgiften|kontingenten)",
    "pl": r"ile (?:\p{L}+ )?(?:kosztuj\p{L}*|kosztował\p{L}*|się płaci|zapłac\p{L}*)|jak(?:a|i|ie) jest (?:cena|koszt|opłata|czynsz)|po ile|za ile",
    "ro": r"cât (?:costă|costa\p{L}*|e|este prețul)|cat costa\p{L}*|(?:care|cât) (?:este|e) (?:prețul|tariful|taxa|chiria|costul)",
    "ru": r"сколько (?:\p{L}+ )?сто(?:ит|ят|ил\p{L}*)|(?:какова|какая) (?:цена|стоимость|плата)|поч[её]м\b|за сколько",
    "sv": r"vad koste\p{L}*|vad kostar|hur (?:mycket kostar|dyr\p{L}*)|vad är (?:priset|hyran|avgiften)|hur hög är (?:hyran|avgiften)",
    "tr": r"(?:.* )?(?:kaç (?:lira|tl|para)|kaça\b|(?:fiyat|ücret|bedel|kira|aidat)\p{L}* (?:ne kadar|nedir|ne|kaç)|ne kadar (?:tut|öden)\p{L}*|kaç paraya)",
    "uk": r"скільки (?:\p{L}+ )?кошту\p{L}*|(?:яка|яка є) (?:ціна|вартість|плата)|почім\b|за скільки",
    "vi": r"(?:.* )?(?:giá (?:là |bán |vé )?bao nhiêu|bao nhiêu (?:tiền|đồng)|(?:tiền|phí|lệ phí|vé) .*bao nhiêu|mấy tiền)",
}
"""By language, how a question begins that asks for a price."""
_MONEY = {
    "ar": r"ريال|دينار|درهم|جنيه|ليرة|دولار|يورو|مجان|رسوم",
    "bg": r"\b(?:лв|лева|лев|евро|стотинк\p{L}*|безплат\p{L}*)",
    "ca": r"\b(?:euros?|cèntims?|gratu[ïi]t\p{L}*|gratis)\b",
    "cs": r"\b(?:kč|korun\p{L}*|eur\p{L}*|zdarma|haléř\p{L}*)",
    "da": r"\b(?:kr\.?|kroner?|dkk|euro|øre|gratis)(?!\p{L})",
    "el": r"ευρώ|λεπτά|δωρεάν|δραχμ",
    "fa": r"تومان|ریال|دلار|یورو|رایگان|مجانی",
    "fi": r"\b(?:euro\p{L}*|sent\p{L}*|mk|markka\p{L}*|ilma(?:inen|is\p{L}*)|ilmaiseksi|maksut\p{L}*)",
    "he": r"שקל|ש[\"״]ח|אגורות|דולר|יורו|חינם|ללא תשלום",
    "hi": r"रुप|रु\.|₹|पैसे|डॉलर|मुफ़्त|मुफ्त|निःशुल्क|नि:शुल्क",
    "hu": r"\b(?:ft|forint\p{L}*|euró\p{L}*|ingyen\p{L}*|díjtalan\p{L}*)\b",
    "id": r"\brp\b|\b(?:rupiah|ribu|juta|dolar|euro|gratis|cuma-cuma)\b",
    "no": r"\b(?:kr\.?|kroner?|nok|euro|øre|gratis)(?!\p{L})",
    "pl": r"\b(?:zł|złot\p{L}*|pln|grosz\p{L}*|euro|bezpłatn\p{L}*|darmow\p{L}*|za darmo|gratis)\b",
    "ro": r"\b(?:lei|leu|ron|euro|bani|gratuit\p{L}*|gratis)\b",
    "ru": r"\b(?:руб\p{L}*|р\.|копе\p{L}*|евро|доллар\p{L}*|бесплатн\p{L}*|даром)",
    "sv": r"\b(?:kr\.?|kronor|krona|sek|euro|öre|gratis|kostnadsfri\p{L}*|avgiftsfri\p{L}*)(?!\p{L})",
    "tr": r"\b(?:tl|lira\p{L}*|kuruş|euro|avro|dolar|ücretsiz|bedava|parasız)\b",
    "uk": r"\b(?:грн|гривн\p{L}*|гривень|копійк\p{L}*|євро|безкоштовн\p{L}*|безплатн\p{L}*)",
    "vi": r"\b(?:đồng|nghìn|ngàn|triệu|vnđ|vnd|đô|euro|miễn phí)\b|\d\s?(?:k|đ)\b",
}
"""What says in each that a number is of money, or that nothing is paid."""
_DIGIT = regex.compile(r"\p{Nd}")
_NUMBER_LAST = later(r"\p{Nd}\W*$")


@functools.cache
def asks_price_elsewhere(language: str) -> regex.Pattern[str] | None:
    """How a question in a language begins that asks for a price; None for one that is not of this table."""
    asks = "|".join(also_unaccented([_ASKS[language]], language)) if language in _ASKS else ""
    return regex.compile(rf"\W*(?:{asks})", regex.IGNORECASE) if asks else None


@functools.cache
def _money(language: str) -> regex.Pattern[str]:
    return regex.compile(rf"\p{{Sc}}|{_MONEY[language]}", regex.IGNORECASE)


def holds_price_elsewhere(sentence: str, language: str, *, anywhere: bool) -> float:
    """Whether a sentence speaks of an amount of money: 1; 0.5 for a number at its end, or ``anywhere`` in it, else 0."""
    if _money(language).search(sentence):
        return 1.0
    return 0.5 if (_DIGIT if anywhere else _NUMBER_LAST).search(sentence) else 0.0
