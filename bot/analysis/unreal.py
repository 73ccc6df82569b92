"""Whether a sentence that speaks of a change only denies it, asks for it or tells of a case: "has not moved from", "if it were raised to". Pure."""

from __future__ import annotations

from collections.abc import Mapping

from bot.analysis.languages import UNSPACED, read_as
from bot.analysis.patterns import is_found, later
from bot.analysis.question_words import QUESTION_MARKS

_CASES = {
    "en": r"if|unless|whether|provided|in case|as soon as|as long as|once (?!an?\b|per\b|every\b|each\b|in\b)\p{L}+",
    "de": r"wenn|falls|sofern|sobald|solange|ob|es sei denn|im falle",
    "fr": r"si|s['’]ils?|à moins|pourvu|dès que|au cas où",
    "es": r"si(?!,)|a menos que|siempre que|en caso de|en cuanto",
    "it": r"se|a meno che|purché|qualora|nel caso",
    "nl": r"indien|tenzij|zodra|mits|(?:vraag|vroeg|vragen|onduidelijk)\p{L}* of|(?:^|(?<=[,;:] ))als",
    "pt": r"(?:^|(?<=[,;:] ))(?:se|caso)|pergunt\p{L}+ se|a menos que|desde que|assim que",
    "pl": r"jeśli|jeżeli|gdyby\p{L}*|(?:pyta|zapyta)\p{L}+,? czy|chyba że|o ile|jak tylko",
    "ru": r"если|ли|как только|в случае",
    "uk": r"якщо|якби|(?:пита|спита|запита)\p{L}+,? чи|щойно|у разі",
    "tr": r"eğer|\p{L}+(?:ırsa|irse|ursa|ürse|arsa|erse|mazsa|mezse)|m[ıiuü]",
    "zh": r"如果|要是|假如|倘若|若|是否|除非|一旦",
    "ja": r"もし|場合|かどうか|ならば|(?:すれ|なれ|され|れ)ば|(?:し|なっ|され)たら|仮に",
    "ko": r"만약|\p{L}+(?:한다면|된다면|하면|되면|리면|르면|올리면|꾸면|뀌면)|여부",
}
"""By language what tells only of a case, or asks in another sentence: "if", "whether"."""
_DENIALS = {
    "en": r"not(?! (?:(?:on|at|the|every) )?(?:[€£$₹]?\p{Nd}|(?-i:\p{Lu})|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b))|\p{L}+n['’]t|cannot|never|no(?! later| longer)|nobody|none|neither|nor|(?:decid|vot|argu)\p{L}+ against"
    r"|would|could|should|might|can|may (?:be|have|go|rise|move|change)",
    "de": r"nicht(?! (?:(?:am|um|mehr|bis) )?(?:\p{Nd}|(?-i:\p{Lu})))|nie|niemals|kein\p{L}*|niemand|würden?|könnten?|sollten?|dürften?|soll|sollen",
    "fr": r"ne|n['’]\p{L}+|jamais|aucune?|personne|pourrai\p{L}+|devrai\p{L}+|serai(?:t|ent)",
    "es": r"(?<!\by )no|nunca|nadie|ningun[oa]?|ningún|(?:vot|decid)\p{L}+ (?:en )?contra|podrían?|debería\p{L}*|sería\p{L}*",
    "it": r"(?<!\be )non|mai|nessun\p{L}*|potrebber?o?|dovrebber?o?|sarebber?o?",
    "nl": r"niet(?! (?:(?:op|om) )?(?:€?\p{Nd}|(?-i:\p{Lu})))|nooit|geen|niemand|zouden|zou",
    "pt": r"(?<!\be )não|nunca|ninguém|nenhuma?|(?:vot|decid)\p{L}+ contra|poderia\p{L}*|deveria\p{L}*|seria\p{L}*",
    "pl": r"(?<!\ba )nie|nigdy|nikt|żad\p{L}+|mógł\p{L}*by|mogł\p{L}*by|został\p{L}*by",
    "ru": r"(?<!\bа )не|никогда|никто|бы",
    "uk": r"(?<!\bа )не|ніколи|ніхто|би",
    "tr": r"\p{L}+(?:ılmadı|ilmedi|ulmadı|ülmedi|nmadı|nmedi)|hiç",
    "zh": r"不(?!是)|没有?|未|否决|反对",
    "ja": r"(?:し|され|せ|ら|り|れ|わ)(?:ない|なかった|ません|ず)|反対|否決",
    "ko": r"지 ?않\p{L}*|지 ?못\p{L}*|안 \p{L}+|반대|부결",
}
"""By language what, in the same part of a sentence, says that it was not done, or only might be; not what is set against what is: "every two minutes, not every five"."""
_UNDECIDED = {
    "en": r"(?<!\b(?:am|is|are|was|were|be|been|has|have|had|going|about|set|due)(?: (?:also|now|to))? )\b(?:to (?:be )?(?:mov|rais|rise|increas|lower|reduc|shorten|chang|extend|postpon|reschedul|shift|cut|drop|fall|go)\p{L}*"
    r"|(?:raising|moving)(?=.*\b(?:is|are|was|were|will|has|had|failed|needs)\b)|on raising|for raising)",
    "nl": r"te (?:verhogen|verlagen|verplaatsen|verschuiven|verzetten|verlengen)",
    "fr": r"(?:de|à|pour) (?:passer|porter|relever|réduire|avancer|décaler|reporter)",
    "es": r"(?:subir|bajar|pasar|ampliar|adelantar|aplazar|cambiar|trasladar)",
    "it": r"(?:passare|aumentare|salire|scendere|spostare|anticipare|rinviare)",
    "pt": r"(?:passar|subir|cair|mudar|adiar)",
    "ru": r"(?:повысить|понизить|снизить|перенести|продлить|изменить|сократить|сдвинуть)",
    "uk": r"(?:підвищити|знизити|перенести|продовжити|змінити|скоротити)",
}
"""By language what has been done only where it says that it was decided: "the motion to raise it"."""
_DECIDED = {
    "en": r"decided|agreed|resolved|voted|approved|adopted|accepted|passed|carried|confirmed",
    "nl": r"besloten|beslist|goedgekeurd|aangenomen|gaat|gaan",
    "fr": r"décid\p{L}+|adopt\p{L}+|vot\p{L}+|approuv\p{L}+|vont|va",
    "es": r"decid\p{L}+|acord\p{L}+|acuerd\p{L}+|aprob\p{L}+|apr[uo]eb\p{L}+|van? a",
    "it": r"decis\p{L}*|deliberat\p{L}+|approvat\p{L}+",
    "pt": r"decidi\p{L}+|aprov\p{L}+|deliber\p{L}+|vai|vão",
    "ru": r"реш(?:ено|или|ил[аио]?)|принят\p{L}*|утвержд\p{L}+|одобр\p{L}+|постанов\p{L}+|буд\p{L}+",
    "uk": r"виріш\p{L}+|ухвал\p{L}+|затвердж\p{L}+|схвал\p{L}+|буд\p{L}+",
}
_SET_AGAINST = later(
    r"(?i)\b(?:not (?!\p{Ll})|instead|rather than|nicht (?!von)|(?:an)?statt|au lieu|et non|en (?:lugar|vez)|y no|invece|anziché|e non|niet|in plaats|em vez|ao invés|e não|zamiast|a nie|вместо|а не|замість|yerine|değil"
    r"|now|therefore|correct|change of|new|jetzt|nun|deshalb|daher|darum|also|korrektur|berichtigung|neue|désormais|donc|nouvelle|ahora|corrección|nueva|ora|quindi|rettifica|nuova|nu|daarom|dus|correctie|nieuwe"
    r"|agora|correção|nova|nowy|sprostowanie|теперь|новая|поправка|тепер|нова|artık|yeni|düzeltme)|不是|更正|では|じゃ|訂正|아니라|대신|정정"
)
"""What tells a change by setting one against the other, or as what is so now, without a verb that may be turned."""
_BORDERS = later(
    r"[,;:|()–—，；：、。]|\.\s|\s(?:because|since|although|so that|weil|obwohl|damit|parce que|car|porque|perché|omdat|want|bo|ponieważ|потому что|бо)\s"
)
_JUST_BEFORE = later(r"(?:[^\s,;:|()]+\s+){0,4}$")
"""The words before a change that may deny it: those of "who do not stay with us pay more from May" stand further away."""
_ENDS = "\"'”’»*_) "


def is_unreal(text: str, told: tuple[int, int], language: str) -> bool:
    """Whether a sentence only asks, tells of a case, or denies or does not yet decide the change that it tells of between two places."""
    language = read_as(language)
    if text.rstrip(_ENDS).endswith(QUESTION_MARKS) or _has(_CASES, text, language):
        return True
    if _SET_AGAINST.search(text, *told):
        return False
    start = max([border.end() for border in _BORDERS.finditer(text, 0, told[0])], default=0)
    end = _BORDERS.search(text, told[1])
    clause = text[start : end.start() if end else len(text)]
    before = None if language in UNSPACED else _JUST_BEFORE.search(text, start, told[0])
    nearby = text[before.start() : start + len(clause)] if before else clause
    return _has(_DENIALS, nearby, language) or (_has(_UNDECIDED, clause, language) and not _has(_DECIDED, text, language))


def _has(words: Mapping[str, str], text: str, language: str) -> bool:
    pattern = words.get(language)
    if pattern is None:
        return False
    whole = pattern if language in UNSPACED else rf"(?<![\p{{L}}\p{{M}}])(?:{pattern})(?![\p{{L}}\p{{M}}])"
    return is_found(whole, text)
