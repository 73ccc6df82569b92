"""A question that leans on the one before it: "when did that happen?". Pure; measured by ``benchmarks/follow_ups.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple

import regex

from bot.analysis import QueryTerm, analyse_question
from bot.analysis.analyzer import QUOTED, analyzer_for
from bot.analysis.function_words import FUNCTION_WORDS
from bot.analysis.languages import UNSPACED, guess_language
from bot.analysis.question_words import QUESTION_MARKS, QUESTION_WORDS
from bot.answering.answerer import MAX_QUESTION_CHARS, Explanation
from bot.asked_again import asked_again, asked_of_other_words, goes_on, names_alone
from bot.everyday import topics_asked
from bot.persons_meant import of_the_person_meant

_MAX_OWN_WORDS = 3
_MAX_BORROWED_WORDS = 6
_IN_THE_ANSWER = 2
# Words that point back. A question with one of them and no name of its own has its subject in the question before.
_POINTERS = {
    "en": "that this it he she they him her them his hers its their theirs those these there then one ones former latter same",
    "de": "dies dieser diese dieses er sie es ihm ihn ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer dort dann damals davon daran darüber dazu dafür",
    "fr": "ça cela ceci il elle ils elles lui leur y en celui celle",
    "es": "eso esto ello él ella ellos ellas ahí allí entonces aquello ese esa",
    "it": "questo quello lui lei loro ci ne lì allora",
    "pt": "isso isto ele ela eles elas ali então aquilo",
    "nl": "dat dit het hij zij ze hem haar hen daar toen ervan",
    "ru": "это этого этому этом этим тот того том он она оно они его ему им ее её ей их нём ней них там туда тогда поэтому",
    "uk": "це цього цьому цим той того він вона воно вони його йому їм її їй їх ньому ній них там туди тоді тому",
    "bg": "това този тази тези той тя то те него нея тях му ѝ им там тогава",
    "pl": "to tego temu tym ten ta on ona ono oni one jego jemu jej ich nim nią nich tam wtedy dlatego",
    "cs": "to toho tomu tom tím ten ta on ona ono oni jeho jemu jí její jejich jim něm ní nich tam tehdy potom",
    "ca": "això allò ell ella ells elles hi en llavors aleshores",
    "ro": "asta aceasta acesta aceea acela el ea ei ele lui lor acolo atunci",
    "hu": "az azt ez ezt annak ennek azzal ő ők neki nekik ott akkor azért erről arról",
    "tr": "bu bunu bunun buna şu onu onun ona onlar onların orada oraya zaman",
    "id": "itu ini dia ia mereka nya sana situ tersebut",
    "fi": "se sen sitä siitä siinä siihen hän hänen hänet ne niiden niitä tämä tämän tuo silloin siellä",
    "sv": "det den han hon dom de honom henne dess deras där då",
    "da": "det den han hun de ham hende dets deres der da",
    "no": "det den han hun de ham henne dets deres der da",
    "el": "αυτό αυτός αυτή αυτά αυτοί αυτού αυτής αυτών εκείνο εκείνος εκεί τότε",
    "vi": "đó đấy này nó họ ấy vậy thế",
    "ar": "ذلك تلك هذا هذه هو هي هم هناك عندها منه منها عنه عنها فيه فيها له لها",
    "fa": "آن این او آنها آنجا اینجا سپس",
    "he": "זה זאת זו הוא היא הם הן אותו אותה אותם שם אז לו לה להם",
    "hi": "यह वह ये वे इस उस इसे उसे इसका उसका इसकी उसकी उनका उनकी वहाँ वहां तब",
    "zh": "那个 这个 那 这 它们 他们 她们 它 他 她",
    "ja": "それ これ あれ その この 彼女 彼 そこ",
    "ko": "그것 이것 그거 이거 그게 이게 그들 그녀 그는 그가 거기",
    "th": "มัน นั้น นี้ เขา เธอ พวกเขา ที่นั่น",
}
_IMPERSONAL = {
    "en": r"(?:is|are|was|were|will|isn['’]t|aren['’]t) there|there(?: is| are| was| were|['’]s)|over there|(?:what time|how late) is it|is it (?:possible|allowed|ok(?:ay)?|necessary|safe|free|permitted|true|worth|required)|(?:if|when) it (?:rains|snows|freezes)"
    r"|what(?:['’]s| is) th(?:is|e) \w+|(?:does|would|will) it (?:cost|take) (?:\w+ )?to \w+|this (?:time|morning|afternoon|evening|week|weekend|month|year|season|summer|winter|term)|that (?:i|i['’]m|we|we['’]re)|the same \w+|one (?:person|member|player|day|week|month|hour|time)",
    "de": r"gibt(?:['’]?s| es)|es gibt|(?:ist|wäre|wird) es (?:erlaubt|möglich|verboten|nötig|gestattet|üblich)|wie spät ist es|was ist dies für|wenn es (?:regnet|schneit)",
    "fr": r"y a-t-il|il y a(?:vait)?|y['’]?a|il faut|faut-il|est-il (?:possible|permis|interdit)|en (?=(?!quoi\b)\p{L}{3})",
    "it": r"c['’]è|ci sono|ci (?:vuole|vogliono)",
    "nl": r"(?:is|was) er|er (?:is|zijn|was)|zijn er|(?:is|mag) het (?:toegestaan|mogelijk|verboten|\p{L}+ open)|hoe laat is het|hoe laat gaat het",
}
"""Phrases with such a word that point to nothing: there is, es gibt, il y a."""
_POINTING = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "ru"})
"""Languages whose words that point back are told from articles and from "to be"; in the others a question leans only if it has no other word."""
# Words that ask for more of the same and are about nothing themselves.
_LIGHT = {
    "en": "more about happen happened mean means work works else detail details example examples elaborate explain exactly again continue "
    "source sources further reason info information go on say tell start begin end come ok okay really sure know responsible charge",
    "de": "uhr mehr genauer passiert geschah bedeutet beispiel beispiele quelle erzähl sag weiter details grund eigentlich genau verantwortlich zuständig",
    "fr": "plus détails passé arrivé exemple source signifie expliquer raison exactement",
    "es": "más detalles pasó ocurrió ejemplo fuente significa explicar razón exactamente cuenta",
    "it": "più dettagli successo esempio fonte significa",
    "pt": "mais detalhes aconteceu exemplo fonte significa",
    "nl": "meer details gebeurde gebeurd voorbeeld bron betekent",
    "ru": "подробнее больше случилось произошло пример источник значит",
    "uk": "докладніше більше сталося трапилося приклад джерело означає",
    "bg": "повече подробности случи стана пример източник означава",
    "pl": "więcej szczegółów szczegóły stało zdarzyło przykład źródło znaczy oznacza",
    "cs": "víc více podrobností podrobnosti stalo přihodilo příklad zdroj znamená",
    "ca": "més detalls va passar exemple font significa",
    "ro": "mai multe detalii întâmplat exemplu sursă înseamnă",
    "hu": "több részletek részleteket történt példa forrás jelent",
    "tr": "daha fazla ayrıntı detay oldu oluyor örnek kaynak demek",
    "id": "lebih lanjut detail rincian terjadi contoh sumber artinya maksudnya",
    "fi": "lisää tarkemmin tapahtui esimerkki lähde tarkoittaa",
    "sv": "mer detaljer hände exempel källa betyder",
    "da": "mere detaljer skete eksempel kilde betyder",
    "no": "mer detaljer skjedde eksempel kilde betyr",
    "el": "περισσότερα λεπτομέρειες συνέβη έγινε παράδειγμα πηγή σημαίνει",
    "vi": "thêm chi tiết xảy ra ví dụ nguồn nghĩa",
    "ar": "المزيد أكثر تفاصيل حدث حصل مثال مصدر يعني",
    "fa": "بیشتر جزئیات اتفاق افتاد مثال منبع یعنی",
    "he": "עוד פרטים קרה דוגמה מקור אומר",
    "hi": "और अधिक विवरण हुआ उदाहरण स्रोत मतलब",
    "zh": "详细 更多 发生 例子 来源 意思 时候 继续",
    "ja": "もっと 詳しく 詳細 起き 例 出典 意味 続け 教えて",
    "ko": "더 자세히 자세한 일어났 예시 출처 무슨 뜻 계속 알려줘",
    "th": "เพิ่มเติม รายละเอียด เกิดขึ้น ตัวอย่าง แหล่งที่มา หมายความ",
}
_ALL = ("en", *(code for code in _POINTERS if code != "en"))


def _read(question: str, languages: Iterable[str]) -> tuple[str, list[QueryTerm]]:
    """The language of a question, and its words of content."""
    language = guess_language(question, _among(languages))
    return language, analyse_question(question, (language,), language)


def _own_words(language: str, terms: Sequence[QueryTerm]) -> tuple[str, ...]:
    """Those of the words of content that neither point back nor ask for more of the same."""
    known = {*_LIGHT.get(language, "").split(), *_POINTERS.get(language, "").split()}
    return tuple([term.surface for term in terms if term.surface.casefold() not in known])


def _leans(question: str, language: str, terms: Sequence[QueryTerm]) -> bool:
    if language in UNSPACED:
        return _leans_in_characters(question, language)
    # The pronoun of a French inversion repeats a subject that stands beside it.
    words = regex.findall(r"(?<!-)\b[\p{L}\p{M}\p{N}'’]+", _without_impersonal(question.casefold(), language))
    pointers = set(_POINTERS.get(language, "").split())
    if any(term.is_name or term.is_identifier for term in terms) or QUOTED.search(question):
        return False
    if sum(map(question.count, QUESTION_MARKS)) > 1:  # the second of two leans on the first
        return False
    if language == "de" and words[-1:] == ["das"]:  # elsewhere it is an article
        words = [*words[:-1], "dies"]
    own = _own_words(language, terms)
    if not own:  # "where are you?" is asked of all of them
        return any(len(word) > 1 for word in words) and not (pointers.isdisjoint(words) and topics_asked(question, (language,))[0])
    return language in _POINTING and len(own) <= _MAX_OWN_WORDS and not pointers.isdisjoint(words)


def _without_impersonal(question: str, language: str) -> str:
    phrases = _IMPERSONAL.get(language)
    return regex.sub(rf"\b(?:{phrases})\b", " ", question) if phrases else question


def _among(languages: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(("en", *filter(_POINTERS.__contains__, languages))))


def _leans_in_characters(question: str, language: str) -> bool:
    """The same where words are not parted: nothing is left without the words that point, that ask, of grammar and of more of the same."""
    asking = [phrase for phrases in QUESTION_WORDS[language].values() for phrase in phrases]
    known = {*_POINTERS[language].split(), *_LIGHT[language].split(), *FUNCTION_WORDS[language].split(), *asking}
    left = question
    for word in sorted(known, key=lambda word: (-len(word), word)):
        left = left.replace(word, "")
    return not any(map(str.isalnum, left))


def has_subject(question: str, languages: Iterable[str]) -> bool:
    """Whether a question names what it is about, so that another may lean on it: neither "how can I reach her?" nor "and on Sunday?" does."""
    language, terms = _read(question, languages)
    return not _leans(question, language, terms) and not names_alone(question, language)


class _Completed(NamedTuple):
    """A question with what it takes from the one before."""

    texts: tuple[str, ...]
    """What it may mean, the likeliest first; none where it stands alone."""
    own: tuple[str, ...] = ()
    """The words of its own that what answers it must hold; none where that cannot be asked."""
    otherwise: Literal["first", "alone", "either"] = "either"
    """Where no answer holds one of them: what it likeliest means, what was typed, or which of the two has an answer."""


def complete(question: str, previous: str | None, languages: Iterable[str] = _ALL) -> str:
    """The question with the subject of the one before, where it has none of its own; otherwise as it is."""
    return next(iter(_completed(question, previous, languages).texts), question)


def _completed(question: str, previous: str | None, languages: Iterable[str]) -> _Completed:
    if previous is None:
        return _Completed(())
    language_before, before = _read(previous, languages)
    language, terms = _read(question, languages)
    if language != language_before and goes_on(question, language_before):
        language, terms = language_before, analyse_question(question, (language_before,), language_before)
    if again := asked_again(question, previous, language, terms):
        return _Completed(again, tuple([term.surface for term in terms]), "first")
    if others := asked_of_other_words(question, previous, language, terms):
        return _Completed(others, tuple([term.surface for term in terms]), "alone")
    if not _leans(question, language, terms):
        return _Completed(())
    said = set(regex.findall(r"[\p{L}\p{M}\p{N}]+", question.casefold()))
    borrowed = [term.surface for term in before if term.surface.casefold() not in said][:_MAX_BORROWED_WORDS]
    is_of_somebody = any(term.is_name or term.is_identifier for term in before)
    return _Completed((" ".join([question, *borrowed]),), () if is_of_somebody else _own_words(language, terms))


def follow_up(
    question: str, previous: str | None, languages: Iterable[str], explain: Callable[[str], Explanation]
) -> tuple[Explanation, str]:
    """The answer to a question, completed by the one before where it leans on that, and the question that it answers.

    A question with words of its own that the completed one's answer has none of is answered as it was typed if that has an answer, unless the one
    before names somebody: "how much does it cost?" after "who is the composer?" asks of another thing, "who leads it?" after "what is AQIM?" does not.
    So is what everybody asks of a place, where what it may lean on has no answer.
    """
    meant = _completed(question, previous, languages)
    if previous and (named := of_the_person_meant(question, previous, explain)):
        meant = _Completed((named,))
    best, most = None, -1
    for text in meant.texts:
        if most < _IN_THE_ANSWER and len(text) <= MAX_QUESTION_CHARS:
            found = explain(text)
            if (held := _held(found, meant.own)) > most:
                best, most = (found, text), held
    if best is None:
        return explain(question), question
    if meant.otherwise == "first":
        return best
    alone = explain(question)
    if best[0].answer.is_abstention and not alone.answer.is_abstention and topics_asked(question, (alone.asked.language,))[0]:
        return alone, question  # "how much is it?" is asked of everything
    if most:
        return (alone, question) if _are_the_same(alone, best[0]) else best
    is_best = meant.otherwise == "either" and alone.answer.is_abstention and not best[0].answer.is_abstention
    return best if is_best else (alone, question)


def _are_the_same(one: Explanation, other: Explanation) -> bool:
    """Whether the same sentence answers both, the first more surely, and has no word more of the other: the words before have nothing to do with it."""
    if not one.answer.quotes or not other.answer.quotes:
        return False
    quote, answer = one.answer.quotes[0], other.answer.quotes[0]
    is_same = (quote.citation, quote.highlight) == (answer.citation, answer.highlight)
    return is_same and set(answer.matched) <= set(quote.matched) and one.answer.probability > other.answer.probability


def _held(found: Explanation, own: Sequence[str]) -> int:
    """How near the first quote has one of these words: 2 in the sentence that answers, 1 elsewhere in what is quoted, 0 nowhere; 2 where there are none."""
    if not own:
        return _IN_THE_ANSWER
    for quote in found.answer.quotes[:1]:
        line = analyzer_for(found.asked.language).terms(quote.answer)
        terms = {term for word in own for term in analyzer_for(found.asked.language).terms(word)}
        return _IN_THE_ANSWER if not terms.isdisjoint(line) else int(any(word in own for word in quote.matched))
    return 0
