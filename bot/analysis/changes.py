"""What says that something is no longer as it was, and which words name what it was: "moved to Thursday", "every two minutes, not every five". Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, later
from bot.analysis.unreal import is_unreal

_IT = r"(?P<it>\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{L}\p{M}]{3,})"
"""What it was: a number, time or word."""
_NAME = r"(?-i:\p{Lu}[\p{L}\p{M}]{2,})"
_NUMBER = r"(?P<it>\p{Nd}+(?:[.,:]\p{Nd}+)*)"
_SIGN = r"[€£$₹]?(?:R\$\s?)?"
_SOME = r"[^.;:|]{1,30}?"
_NEXT = r"[^.;:|]{0,40}?"
_NUMBER_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|twelve"
_DENIED = rf"(?={_SIGN}\p{{Nd}}|{_NAME}|(?:{_NUMBER_WORD})\b)"
"""What "not" stands before: a number, or a word with a capital, such as the name of a day; "not acknowledged" is no change."""
_A_TIME = rf"[*_]{{0,3}}(?:(?:the|den|dem|le|el|il|om|[\p{{L}}]+day|\p{{L}}{{3,10}})[,.]?\s+){{0,3}}?(?={_SIGN}\p{{Nd}}|midnight|noon)"
_EN_CHANGES = r"(?:mov(?:ed?s?|ing)|postponed|rescheduled|shifted|changed|extended|brought forward|put (?:back|off|up)|prolonged|raised?|raising|lowered|increased?|reduced|shortened|cut|(?:go(?:es)?|went) (?:up|down)|rises?|rose|falls?|fell|drop(?:s|ped)?)"
_DE_CHANGES = r"(?:verschoben|verlegt|vorverlegt|verlängert|geändert|verkürzt|erhöht|angehoben|gesenkt)"
_RU_CHANGES = (
    r"(?:сдвига\p{L}+|сдвину\p{L}+|перенес\p{L}+|перенос\p{L}+|продл\p{L}+|измен\p{L}+|сокра\p{L}+|повы\p{L}+|пониж\p{L}+|сниж\p{L}+)"
)
_ZH_CHANGES = (
    r"(?:改(?:为|成|到|在)?|变(?:为|成)?|调整?(?:为|到|至)|缩短|延长|提前|推迟|上调|下调|提高|降低?(?:为|到|至)|涨到|增加到|减少到)"
)
_JA_CHANGES = r"(?:変更|変わ|移り|移動|延長|短縮|値上げ|値下げ|引き上げ|引き下げ|繰り上げ|繰り下げ|延期|上げ|下げ|改め)"
_KO_CHANGES = r"(?:변경|바뀌|바뀝|바꿨|옮|미룹|미뤄|미루|연기|앞당|올렸|올립|올라|인상|인하|내렸|연장|단축|늘렸|줄였)"
_CHANGES = {
    "en": rf"\b(?:{_EN_CHANGES}\s(?:(?:it|this|that|them)\s)?(?:from\s{_SOME}\s)?(?:to|until|till)\s{_A_TIME}|{_EN_CHANGES}\s{_NEXT}\bfrom\s{_SOME}\sto\s{_A_TIME}"
    rf"|(?:is|are|will)\s(?:now|therefore)\s(?:(?:be\s)?(?:held\s)?(?:on|at)|take place (?:on|at)|planned (?:for|on)|(?:\p{{L}}+\s)?every)\s(?:{_A_TIME}|(?:{_NUMBER_WORD})\b)"
    rf"|(?:now|therefore)\s(?:takes? place|happens?|starts?|costs?)\s(?:on\s|at\s)?{_A_TIME}"
    r"|correction|corrected|change of plans?|instead(?!\sof\b)|new (?:date|time))",
    "de": rf"\b(?:{_DE_CHANGES}\s(?:auf|bis)\s{_A_TIME}|(?:auf|bis)\s[^.;:|]{{0,30}}\p{{Nd}}[^.;:|]{{0,15}}\s{_DE_CHANGES}"
    rf"|(?:findet|finden|ist|sind|beginnt)\s(?:deshalb|daher|darum|also|nun|jetzt)\s(?:erst\s|schon\s)?(?:am|um)\s{_A_TIME}|kostet\s(?:nun|jetzt)\s{_A_TIME}"
    r"|korrektur|berichtigung|stattdessen|neue[rns]? (?:termin|datum|uhrzeit))",
    "fr": rf"\b(?:(?:déplacée?s?|reportée?s?|décalée?s?|avancée?s?|prolongée?s?|bascule|passe|portée?s?|relevée?s?|réduite?s?)\s(?:donc\s)?(?:de\s{_SOME}\s)?(?:au|à|jusqu['’]au)\s{_A_TIME}"
    rf"|aura\sdonc\slieu\s(?:le|à)\s{_A_TIME}|(?:coûte|commence)\sdésormais\s(?:à\s)?{_A_TIME}|correction|nouvelle date)",
    "es": rf"\b(?:(?:aplazad|cambiad|trasladad|ampliad|prorrogad|adelantad|subid|rebajad)[oa]s?\s(?:de\s{_SOME}\s)?(?:al?|para|hasta)\s{_A_TIME}|(?:se\s)?pasa\s(?:de\s{_SOME}\s)?(?:al?|para)\s{_A_TIME}"
    rf"|(?:será|es)\s(?:ahora|por tanto)\s(?:el|a las)\s{_A_TIME}|(?:cuesta|sube|baja)\s(?:ahora\s)?(?:de\s{_SOME}\s)?(?:a\s)?{_A_TIME}|corrección|nueva fecha)",
    "it": rf"\b(?:(?:slitta|spostat[oaie]|rinviat[oaie]|prorogat[oaie]|anticipat[oaie]|aumentat[oaie])\s(?:da\s{_SOME}\s)?(?:al?|alle|fino al)\s{_A_TIME}"
    rf"|(?:sarà|è)\s(?:ora|quindi)\s(?:il|alle)\s{_A_TIME}|rettifica|nuova data)",
    "nl": rf"\b(?:(?:verschuift|verplaatst|uitgesteld|verzet|verlengd|verhoogd|verlaagd)\s(?:van\s{_SOME}\s)?(?:naar|tot)\s{_A_TIME}"
    rf"|(?:is|wordt|begint)\s(?:nu|daarom|dus)\s(?:op|om)\s{_A_TIME}|correctie|nieuwe datum)",
    "pt": rf"\b(?:(?:passa|vai|sobe|cai|muda|foi|fica)\s(?:de\s{_SOME}\s)?(?:para|pra|a|até)\s{_A_TIME}|(?:adiad|prorrogad|antecipad|transferid|alterad)[oa]s?\s(?:para|pra|até)\s{_A_TIME}"
    rf"|(?:custa|é)\sagora\s{_A_TIME}|agora\s(?:custa|é)\s{_A_TIME}|correção|nova data)",
    "pl": rf"\b(?:(?:podniesion|obniżon|zmienion|skrócon|przesunięt|przeniesion|przedłużon|wydłużon|przełożon|zwiększon|zmniejszon)\p{{L}}+\s{_NEXT}(?:na|do)\s{_A_TIME}|nowy termin|sprostowanie)",
    "ru": rf"\b(?:{_RU_CHANGES}\s{_NEXT}(?:на|до|с)\s{_A_TIME}|(?:подорожал|подешевел)\p{{L}}*\b|теперь\s(?:\p{{L}}+\s){{0,2}}{_A_TIME}|новая дата|поправка)",
    "uk": rf"\b(?:(?:перенес|перенос|продовж|змін|скороч|підви|зниж)\p{{L}}+\s{_NEXT}(?:на|до|з)\s{_A_TIME}|(?:подорожча|подешевша)\p{{L}}*\b|тепер\s(?:\p{{L}}+\s){{0,2}}{_A_TIME}|нова дата)",
    "tr": r"\p{Nd}[^.;:|]{0,30}\s(?:alındı|uzatıldı|ertelendi|çıkarıldı|çıktı|yükseldi|yükseltildi|düşürüldü|kaydırıldı)\b|\b(?:artık\s[^.;:|]{0,20}\p{Nd}|yeni tarih|düzeltme)",
    "zh": rf"{_ZH_CHANGES}[^。；，]{{0,12}}[\p{{Nd}}一二两三四五六七八九十]|更正",
    "ja": rf"[\p{{Nd}}一二三四五六七八九十](?:[^。、]{{0,8}})(?:に|へ|まで){_JA_CHANGES}|{_JA_CHANGES}[^。、]{{0,12}}\p{{Nd}}|訂正",
    "ko": rf"\p{{Nd}}[^.;|]{{0,15}}(?:으로|로|까지)\s?{_KO_CHANGES}|정정",
}
_WAS = {
    "en": rf"\b(?:not (?:(?:on|at|the|every) )?{_DENIED}|(?:instead of|rather than) (?:(?:on|at|the|every) )?|{_EN_CHANGES}\b{_NEXT}\sfrom (?:the )?){_SIGN}{_IT}",
    "de": rf"\b(?:nicht (?:(?:am|um|mehr|bis) )?{_DENIED}|(?:statt|anstatt) (?:(?:am|um|bis) )?|von (?=[^.;:|]{{1,30}} auf [^.;:|]{{1,40}}{_DE_CHANGES}))€?{_IT}",
    "fr": rf"\b(?:au lieu d(?:e |u |['’])|et non (?:pas )?(?:(?:le|à) )?|(?:passe\p{{L}}*|portée?s?|relevée?s?|réduite?s?|avancée?s?|décalée?s?){_NEXT} d(?:e|u) (?=[^.;:|]{{1,30}} (?:à|au) )){_IT}",
    "es": rf"\b(?:en (?:lugar|vez) de(?:l| las?)? |y no (?:el |a las )?|(?:pas|sub|baj|ampli|adelant|aplaz)\p{{L}}+{_NEXT} del? (?=[^.;:|]{{1,30}} al? )){_IT}",
    "it": rf"\b(?:(?:invece (?:di|che)|anziché) (?:(?:il|alle) )?|e non (?:il |alle )?|(?:pass|aument|sal|scend|spost|anticip)\p{{L}}+{_NEXT} d(?:a|al|alle) (?=[^.;:|]{{1,30}} a(?:l|lle)? )){_IT}",
    "nl": rf"\b(?:niet (?:(?:op|om) )?{_DENIED}|in plaats van (?:(?:op|om) )?|van (?=[^.;:|]{{1,30}} naar )){_SIGN}{_IT}",
    "pt": rf"\b(?:(?:em vez|ao invés) d[eoa]s? |e não (?:(?:[oa]s?|às) )?|(?:pass|sub|sob|ca|mud|vai|foi)\p{{L}}*{_NEXT} de (?=[^.;:|]{{1,30}} (?:para|pra|a) ))(?:R\$\s?)?{_IT}",
    "pl": rf"\b(?:zamiast (?:o )?|a nie (?:o |w )?|(?:podniesion|obniżon|zmienion|skrócon|przesunięt|przeniesion|zwiększon|zmniejszon)\p{{L}}+{_NEXT} z ){_IT}",
    "ru": rf"\b(?:вместо |а не (?:по |в |на |до )?|{_RU_CHANGES}{_NEXT} с ){_IT}",
    "uk": rf"\b(?:замість |а не (?:по |в |на |до )?|(?:перенес|змін|скороч|підви|зниж)\p{{L}}+{_NEXT} з ){_IT}",
    "tr": rf"\b(?:{_IT}(?:['’]\p{{L}}+)? (?:yerine|değil)\b|{_NUMBER}(?:\s(?:TL|saat|gün|kişi))?['’]?[dt][ae]n\s[^.;:|]{{0,30}}\s(?:alındı|çıkarıldı|çıktı|yükseldi|yükseltildi|düşürüldü|kaydırıldı)\b)",
    "zh": rf"(?:由|从)(?P<it>[^，。；、为到]{{1,8}}?){_ZH_CHANGES}|而?不是(?P<it>[^，。；]{{1,6}})",
    "ja": rf"(?P<it>[\p{{Nd}}:：.,]+[^\p{{Nd}}\s、。]?|[月火水木金土日]曜)(?:日|の\p{{Han}}+)?(?:から|より)[^。]{{1,20}}{_JA_CHANGES}|(?P<it>[月火水木金土日]曜|[\p{{Nd}}:：]+[^\p{{Nd}}\s、。]?)(?:日)?(?:では|じゃ)な",
    "ko": rf"(?P<it>[\p{{Nd}}:.,]+\p{{L}}?)\S*에서 [^.;|]{{1,20}}(?:으로|로) {_KO_CHANGES}|(?P<it>[월화수목금토일]요일|[\p{{Nd}}:]+\p{{L}}?)(?:이|가)? (?:아니라|대신)",
}  # fmt: skip
_PROPOSED = later(
    r"(?i)\b(?:propos\p{L}*|suggest\p{L}*|(?:want(?:s|ed)?|wish(?:es|ed)?|ask(?:s|ed)?|would like) to|considers?|considering|rejected|declined|voted (?:down|against)"
    r"|vorgeschlagen|vorschlag\p{L}*|schlägt|beantragt\p{L}*|abgelehnt|propuest[ao]s?|sugiere|rechazad[oa]s?|propost[aeio]\p{L}*|propone|propõe|sugere|rejeitad[oa]s?|voorgesteld|voorstel\p{L}*"
    r"|proponuj\p{L}*|propozycj\p{L}*|wniosek|предлага\p{L}*|предложен\p{L}*|пропону\p{L}*|пропозиці\p{L}*|öneri\p{L}*|önerdi)\b|提议|提案|建议|제안|건의"
)
"""What is only proposed, or was refused, has changed nothing."""


def says_change(text: str, language: str) -> bool:
    """Whether a text says that something is no longer as it was, beside a figure that it has now."""
    return any(True for _ in _made(_CHANGES, text, language))


def was_before(text: str, language: str) -> list[str]:
    """The numbers, times and words that a text says no longer hold, case-folded: *five* in "every two minutes, not every five"."""
    return [match["it"].casefold() for match in _made(_WAS, text, language)]


def _made(patterns: Mapping[str, str], text: str, language: str) -> Iterator[regex.Match[str]]:
    """Where a text says so by its language's pattern of what has been done: not proposed, refused, asked, denied, nor only of a case."""
    pattern = patterns.get(read_as(language))
    for match in compiled(pattern, regex.IGNORECASE).finditer(text) if pattern is not None else ():
        if _PROPOSED.search(text):
            return
        if not is_unreal(text, match.span(), language):
            yield match
