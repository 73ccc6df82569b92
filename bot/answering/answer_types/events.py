"""When, where and how somebody was born or died is told only by what speaks of that; so is how somebody died, and when something was founded, or ends (English). Pure."""

from __future__ import annotations

import functools

import regex

from bot.analysis.dates import dates
from bot.analysis.implied import LIFE
from bot.analysis.languages import read_as
from bot.analysis.patterns import compiled, later

_BORN, _DIED, _HOW_DIED, _HOW_KILLED = "born", "died", "how died", "how killed"
_ENDED, _FOUNDED, _BECAME, _OPENED, _REOPENED, _BEFORE = "ended", "founded", "became", "opened", "reopened", "before"
_BUILT, _REBUILT, _DESTROYED, _TAKEN = "built", "rebuilt", "destroyed", "taken"
_END = r"end(?![- ]of[- ](?:the[- ])?(?:season|year|term|month|week|day|school|summer|winter)[\s-]\p{Ll}{3})"
"""Not of an "end of season party"."""
_ASKED = {
    "en": {
        _BORN: "born|birth",
        _DIED: "died?|death",
        _HOW_DIED: r"did (?:\S+ ){1,6}?die(?= (?:again|exactly|in)\b|\W*$)",
        _HOW_KILLED: r"(?:was|were) (?:\S+ ){1,6}?(?:killed|murdered|assassinated)(?=\W*$)",
        _ENDED: rf"{_END}s?|ended|finish(?:es|ed)?|closes?|closing time|expires?|runs? out|(?:was|were|did) (?:\S+ ){{1,6}}?closed?|(?:is|was|were|be) (?:\S+ ){{1,6}}?over(?=\W*$)",
        _FOUNDED: "founded|established|incorporated",
        _BECAME: "become|became|elected|appointed",
        _OPENED: r"opened|inaugurated|unveiled|did (?:\S+ ){1,6}?open(?=\W*$)",
        _BUILT: "built|constructed|erected",
        _REBUILT: "rebuilt|reconstructed",
        _DESTROYED: "destroyed|demolished|torn down|burn(?:t|ed) down",
        _TAKEN: r"did (?:\S+ ){1,6}?(?:take(?= (?!(?:place|part|over|off|up|on|out|office|effect|action|note|care)\b)(?:the )?(?:\p{L}+ )?\p{L}+\W*$)|capture|seize|conquer|occupy|retake|recapture|invade)|(?:was|were) (?:\S+ ){1,6}?(?:captured|seized|conquered|occupied|retaken|recaptured|invaded)(?=\W*$)",
        _REOPENED: "reopen(?:s|ed|ing)?|re-open(?:s|ed)?|open(?:s|ed)?(?: up)? again",
        _BEFORE: r"before (?!(?:the|an?|this|that|i|we|you|they|it|he|she|my|our|your|lunch|dinner|christmas|easter|noon|midnight|\p{L}+ing|\p{Nd}+)\b)\p{L}[\p{L}'’ -]*(?=\W*$)",
    },
    "de": {_BORN: "geboren|geburt", _DIED: "gestorben|starb|stirbt|tod"},
    "fr": {_BORN: "née?|naissance", _DIED: "morte?|mourut|décédée?"},
    "es": {_BORN: "nació|nacid[oa]", _DIED: "murió|muerte|falleció"},
}
_YEARS_OF_LIFE = rf"[(,]\s?(?:c\.\s?|born |um )?\p{{Nd}}{{3,4}}\s?[-–—]\s?(?:c\.\s?|um )?\p{{Nd}}{{3,4}}|{LIFE.pattern}"
_VIOLENCE = r"drown\p{L}*|execut\p{L}*|poison\p{L}*|crash\p{L}*|f[ae]ll\p{L}*|burn\p{L}*|wound\p{L}*|accident|battle|action|shot|shooting|struck|hit|run over"
_TOLD = {
    "en": {
        _BORN: r"born|births?|birthday|b\.|native|came into the world",
        _DIED: r"die[sd]?|dying|deaths?|dead|late|d\.|killed|kills?|fell|fallen|drown\p{L}*|murder\p{L}*|executed|execution|hanged|shot|beheaded|poison\p{L}*|perish\p{L}*|suicide|assassinat\p{L}*|buried|burial|funeral|grave|tomb"
        r"|pass(?:ed|es|ing) away|(?:lost|claimed|cost|took) .{0,20}\b(?:life|lives)|succumb\p{L}*|obituary|widow\p{L}*|survived by|casualt\p{L}*|fatal\p{L}*|victims?",
        _HOW_DIED: r"(?:die[sd]?|dying)\W+(?:(?!at (?:the )?age\b)[\p{L}\p{Nd}]+\W+){0,4}?(?:of|from|when|while|after|during|by|because|in (?:an?|his|her|their)|at (?:sea|the (?:hands|stake|front))|peacefully|suddenly|alone)|death (?:was|came|by|from)|found dead|collaps\p{L}*|caused?|kill\p{L}*|murder\p{L}*|hanged|stabbed|beheaded|perish\p{L}*|suicide|overdose|assassinat\p{L}*"
        r"|collision|explosion|starv\p{L}*|illness|disease|cancer|stroke|heart|fever|pneumonia|tuberculosis|cholera|plague|infection|failure|injur\p{L}*|(?:lost|claimed|cost|took) .{0,20}\b(?:life|lives)|succumb\p{L}*|sleep|"
        + _VIOLENCE,
        _HOW_KILLED: r"(?:kill|murder|assassinat)\p{L}*\W+(?:[\p{L}\p{Nd}]+\W+){0,6}?(?:by|with|when|while|during|after|because|in (?:an?|his|her|their))|strikes?|air ?strike|drones?|raid\p{L}*|ambush\p{L}*|bomb\p{L}*|blast|explo\p{L}*|mine|grenade|rocket|shell\p{L}*|stabb\p{L}*|gun\p{L}*|hang\p{L}*|behead\p{L}*|strangl\p{L}*|"
        + _VIOLENCE,
        _ENDED: rf"{_END}\p{{L}}*|finish\p{{L}}*|clos\p{{L}}*|expir\p{{L}}*|stop\p{{L}}*|ceas\p{{L}}*|conclu\p{{L}}*|laps\p{{L}}*|(?:is|are|was|were|be|been|being|all|it['’]s) over|over (?:by|at)|(?:r[au]n(?:s|ning)?|phas\p{{L}}*|go(?:es|ing)?|went|time[sd]?|sold|sell\p{{L}}*|let|break\p{{L}}*) out|until|till|(?:to|through|by|before) (?:the |about |around |early |late |mid-?)*+(?:\p{{Nd}}|(?-i:\p{{Lu}})|noon|midnight|end\b|spring|summer|autumn|winter|next|last|dusk|dawn|sun)\p{{L}}*|latest|deadlines?|last\p{{L}}*|due|shut\p{{L}}*|surrender\p{{L}}*|armistice|valid|good for|dissol\p{{L}}*|abolish\p{{L}}*|lifted|collaps\p{{L}}*|cancel\p{{L}}*",
        _FOUNDED: r"found\p{L}*|establish\p{L}*|incorporat\p{L}*|set\p{L}* up|start\p{L}*|beg[aiu]n\p{L}*|creat\p{L}*|form\p{L}*|open\p{L}*|launch\p{L}*|introduc\p{L}*|built|born|origin\p{L}*|since|dat(?:es|ing)|first|goes back|emerg\p{L}*|inaugurat\p{L}*|charter\p{L}*|regist\p{L}*|came into|instituted|organi[sz]\p{L}*|settled|constitut\p{L}*|est\.?|years old|proclaim\p{L}*|made",
        _BECAME: r"bec[ao]m\p{L}*|elect\p{L}*|appoint\p{L}*|since|took|takes|tak\p{L}*|won|win\p{L}*|vot\p{L}*|succe\p{L}*|sworn|office|nam\p{L}*|chos\p{L}*|made|assum\p{L}*|inaugurat\p{L}*|promot\p{L}*|join\p{L}*|start\p{L}*|beg[aiu]n\p{L}*|crown\p{L}*|from|until|term|ordain\p{L}*|new|first|serv\p{L}*|turn\p{L}*|declar\p{L}*|grant\p{L}*|gain\p{L}*|reach\p{L}*|form\p{L}*|independ\p{L}*|admi\p{L}*|was|is|were|in \p{Nd}{4}|ha[sd]",
        _OPENED: r"open\p{L}*|inaugurat\p{L}*|unveil\p{L}*|since|launch\p{L}*|start\p{L}*|beg[aiu]n\p{L}*|built|found\p{L}*|establish\p{L}*|first|welcom\p{L}*|complet\p{L}*|new|set up|cut the ribbon|dat(?:es|ing)|creat\p{L}*|introduc\p{L}*|went live|debut\p{L}*|premier\p{L}*|commission\p{L}*|consecrat\p{L}*|dedicat\p{L}*|came into",
        _BUILT: r"(?:re-?)?buil[td]|builds|building (?:of|beg[ao]n|start\p{L}*|work)|construct\p{L}*|erect\p{L}*|complet\p{L}*|finish\p{L}*|raised|rose|put up|went up|set up|dat(?:es?|ed|ing)|since|found\p{L}*|establish\p{L}*|creat\p{L}*|start\p{L}*|beg[aiu]n\p{L}*|made|designed|laid|foundations?|years? old|centur(?:y|ies)|commission\p{L}*|launch\p{L}*|install\p{L}*|first|dug|origin\p{L}*|opened in|inaugurat\p{L}*|consecrat\p{L}*|dedicat\p{L}*|develop\p{L}*|works?|architect\p{L}*|ca?\.|circa|from (?:the )?\p{Nd}{3,4}|under (?:the )?(?-i:\p{Lu})\p{L}+",
        _REBUILT: r"re-?(?:buil|construct|stor|pair|open|plac|new|novat|erect|made|plan)\p{L}*|buil\p{L}*|construct\p{L}*|again|new|complet\p{L}*|finish\p{L}*|works?|start\p{L}*|beg[aiu]n\p{L}*|back|since|raised",
        _DESTROYED: r"destr\p{L}*|demol\p{L}*|torn|tore|tear\p{L}*|burn\p{L}*|raz\p{L}*|level\p{L}*|collaps\p{L}*|fires?|bomb\p{L}*|shell\p{L}*|hit|struck|explo\p{L}*|bl[eo]w\p{L}*|fell|s[aiu]nk\p{L}*|wreck\p{L}*|ruin\p{L}*|(?:pull|knock)\p{L}*|flood\p{L}*|earthquake|until|lost|swept|wash\p{L}*|attack\p{L}*|remov\p{L}*|dismantl\p{L}*|gone|damag\p{L}*|sack\p{L}*|conquer\p{L}*|captur\p{L}*|[ck]leared|rubble|wiped|fall of|s[ie][ei]ge",
        _TAKEN: r"took|tak\p{L}+|retook|(?:re)?captur\p{L}*|seiz\p{L}*|conque\p{L}*|occup\p{L}*|overr[au]n|inva[ds]\p{L}*|retak\p{L}*|f[ae]ll\p{L}*|surrender\p{L}*|enter\p{L}*|storm\p{L}*|control\p{L}*|lost|loss|lose|won|held|hands?|hold\p{L}*|drove|driv\p{L}*|march\p{L}*|advanc\p{L}*|push\p{L}*|annex\p{L}*|offensive|arriv\p{L}*|claim\p{L}*|liberat\p{L}*|rul\p{L}*|under|gain\p{L}*|secur\p{L}*|cross\p{L}*|land\p{L}*|attack\p{L}*|s[ie][ei]ge|besieg\p{L}*|defeat\p{L}*|since|victory|battle|operation|campaign|war",
        _REOPENED: r"re-?open\p{L}*|open\p{L}*|again|resum\p{L}*|until|till|back|restart\p{L}*|return\p{L}*|from",
        _BEFORE: r"before|previous\p{L}*|former\p{L}*|predecess\p{L}*|succe\p{L}*|replac\p{L}*|took over|taken over|tak(?:es|ing) over|hand\p{L}* (?:it |this )?over|until|stepp?\p{L}* down|resign\p{L}*|retir\p{L}*|ex|then|left|follow\p{L}*|inherit\p{L}*|from|first|original\p{L}*|earlier|till|after",
    },
    "de": {
        _BORN: r"geb(?:oren|urt\p{L}*|\.)|(?:auf die|zur) Welt",
        _DIED: r"gest(?:orben|\.)|starb\p{L}*|stirbt|tod\p{L}*|tot\p{L}*|gefallen|fiel|ermordet|getötet|erschossen|hingerichtet|ertr[au]nk\p{L}*|beerdigt|begraben|witwer?|verstorben\p{L}*",
    },
    "fr": {
        _BORN: r"né(?:e?s?)|naissance|naquit|natif|native",
        _DIED: r"mort\p{L}*|mourut|meurt|décé\p{L}*|tuée?s?|assassin\p{L}*|enterré\p{L}*|noyé\p{L}*|exécuté\p{L}*|veuve?",
    },
    "es": {
        _BORN: r"nac(?:ió|id[oa]s?|imiento)|natural de",
        _DIED: r"mur\p{L}+|muert\p{L}*|falleci\p{L}+|asesinad\p{L}+|enterrad\p{L}+|ahog\p{L}+|ejecutad\p{L}+|viud[oa]",
    },
}
_SIGNS = {
    _BORN: rf"\*\s?\p{{Nd}}|{_YEARS_OF_LIFE}",
    _DIED: rf"†|{_YEARS_OF_LIFE}",
    **dict.fromkeys((_HOW_DIED, _HOW_KILLED), "(?!)"),
    _ENDED: r"\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(*SKIP)(*FAIL)|\p{Nd}\s?[-–—]|[-–—]\s?\p{Nd}",
    **dict.fromkeys((_FOUNDED, _BECAME, _OPENED, _BEFORE, _BUILT, _REBUILT, _DESTROYED, _TAKEN), _YEARS_OF_LIFE),
    _REOPENED: r"[-–—]\s?\p{Nd}",
}
_TURNED = {
    **dict.fromkeys(
        (_OPENED, _FOUNDED),
        r"\b(?:was|were|is|are|been|got|it)\s+(?:\p{L}+\s+)?(?:closed|closes|shut|demolished|dissolved|disbanded)(?!\p{L})",
    ),
    _HOW_KILLED: "",
}
"""What a sentence speaks of that tells it not, whatever stands above it: of a beginning an end; how somebody was killed is told by nothing above. English."""
_OF_TIMES = frozenset({_ENDED, _FOUNDED, _BECAME, _OPENED, _REOPENED, _BUILT, _REBUILT, _DESTROYED, _TAKEN})
"""What only a question for the time asks of something else as well: "how did it end?"."""
_KINDS = frozenset({"when", "where", "why", "how", "how many", "who"})
_SIGN_UPS = later(
    r"(?i)\b(?:sign-?ups?|registrations?|entries)\b(?: (?:for|to)\b[^|:;.]*)? (?:opens?|closes?|ends?|starts?|begins?)\b"
    r"|\b(?:last day|deadline) (?:to|for) (?:sign(?:ing)?[- ]?ups?|regist\p{L}+|enter(?:ing)?|entries|apply(?:ing)?|applications?)\b"
)
_ASKS_SIGN_UP = later(r"(?i)\b(?:sign|regist|enter|entr|appl|deadline|clos|open|last)")


def is_of_sign_up(text: str, kind: str, sentence: str) -> bool:
    """Whether it is asked in English when something is, and a sentence with no other time tells when one signs up for it."""
    if kind != "when" or not _SIGN_UPS.search(sentence) or _ASKS_SIGN_UP.search(text):
        return False
    return len(list(dates(sentence, "en"))) < 2


def tells_of_event(text: str, kind: str, language: str, sentence: str, above: str) -> bool:
    """Whether a sentence, or what stands ``above`` it, speaks of the event that a question of a kind asks for; any does where none is, but for what tells when one signs up for it."""
    if kind not in _KINDS or read_as(language) not in _ASKED:
        return True
    if read_as(language) == "en" and is_of_sign_up(text, kind, sentence):
        return False
    events = _asked_for(text, kind, read_as(language))
    told = [_telling(read_as(language), event) for event in events]
    if not events or any(each.search(sentence) for each in told):
        return True
    if any(event in _TURNED and compiled(_TURNED[event], regex.IGNORECASE).search(sentence) for event in events):
        return False
    return any(each.search(above) for each in told)


def warm_up(language: str) -> None:
    """Compile what is looked for in questions and sentences of a language."""
    for event in _ASKED.get(read_as(language), {}):
        _asking(read_as(language), event)
        _telling(read_as(language), event)
        if event in _TURNED:
            compiled(_TURNED[event], regex.IGNORECASE)


@functools.lru_cache(maxsize=64)
def _asked_for(text: str, kind: str, language: str) -> tuple[str, ...]:
    """The events that a question asks for."""
    found = tuple([event for event in _ASKED[language] if _may_ask(kind, event) and _asking(language, event).search(text)])
    return (_HOW_DIED,) if _HOW_DIED in found else found


def _may_ask(kind: str, event: str) -> bool:
    """Whether a question of a kind asks for an event at all: of who it was before somebody only one for a person."""
    if event == _BEFORE or kind == "who":
        return event == _BEFORE and kind == "who"
    if event in {_HOW_DIED, _HOW_KILLED}:
        return kind == "how"
    return kind == "when" or event not in _OF_TIMES


def _asking(language: str, event: str) -> regex.Pattern[str]:
    return compiled(rf"\b(?:{_ASKED[language][event]})\b", regex.IGNORECASE)


def _telling(language: str, event: str) -> regex.Pattern[str]:
    return compiled(rf"\b(?:{_TOLD[language][event]})(?!\p{{L}})|{_SIGNS[event]}", regex.IGNORECASE)
