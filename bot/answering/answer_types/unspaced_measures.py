"""What questions after a number are answered by in languages without spaces, where the unit stands right behind it: money, a span, a time, an age, a year, a weekday, a count."""

from __future__ import annotations

import functools

import regex

_HAN = "〇零一二三四五六七八九十百千万億"
_N = {
    "zh": rf"(?:\p{{Nd}}[\p{{Nd}}.,，]*+|[{_HAN}两亿半数几]++)[余多来]?+\s?+",
    "ja": rf"(?:\p{{Nd}}[\p{{Nd}}.,，]*+|[{_HAN}半数]++)\s?+",
    "ko": r"(?>\p{Nd}[\p{Nd}.,]*+|[일이삼사오육칠팔구십백천만억]++|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|몇)\s?+(?:[백천만억]++\s?+)?+",
    "th": r"(?:\p{Nd}[\p{Nd}.,]*+|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง)++\s?+",
}
"""A number."""
_UNITS = {
    "zh": {
        "money": "[元块圆角]|[万亿]?[美欧日港]元|人民币|港币|英镑",
        "span": "个?半?(?:年|月|天|日|周|星期|礼拜|小时|钟头|刻钟|分钟|分|秒|世纪|夜|晚|季)",
        "clock": "[点點时時:：]",
        "people": "个?[人名位口员户]",
        "age": "周?岁",
        "year": "年|世纪",
        "floor": "[楼层]|号楼",
        "route": "路|号线",
        "weight or length": "公里|千米|[千分厘毫]?米|里|公斤|千克|克|斤|吨|[毫]?升|平方|立方|[%％℃°度]",
    },
    "ja": {
        "money": "円|銭|ドル|ユーロ|ポンド|ウォン|元|割|[%％]",
        "span": "年|[か箇カヵケヶ]月|週|日|泊|時間|分|秒|世紀|晩|夜",
        "clock": "[時:：]",
        "people": "人|名|組|世帯",
        "age": "歳|才",
        "year": "年|世紀",
        "floor": "階|F",
        "weight or length": "キロ|センチ|ミリ|メートル|グラム|トン|リットル|平方|立方|[kcm]?m|[km]?g|[%％℃°]",
    },
    "ko": {
        "money": "원|달러|유로|엔|파운드|위안",
        "span": "년|개월|달|주|일|박|시간|분|초|세기",
        "clock": "시(?!간)|:",
        "people": "명|사람|인|분|세대",
        "age": "살|세",
        "year": "년|세기",
        "floor": "층",
        "weight or length": "킬로|센티|밀리|미터|그램|톤|리터|[kcm]?m|[km]?g|[%％℃°]|도(?!\\p{L})",
    },
    "th": {
        "money": "บาท|สตางค์|ดอลลาร์|ยูโร|เยน",
        "span": "ปี|เดือน|วัน|สัปดาห์|อาทิตย์|ชั่วโมง|ชม|นาที|วินาที|คืน|ศตวรรษ",
        "clock": r"น\.|นาฬิกา|โมง|ทุ่ม|:",
        "people": "คน|ท่าน|ราย|นาย|ครอบครัว",
        "age": "ปี|ขวบ|เดือน",
        "year": "ปี",
        "weight or length": "กิโล|เซนติ|มิลลิ|เมตร|กรัม|ตัน|ลิตร|ไร่|[%°]|กม|ซม|องศา",
    },
}
"""By language and measure, what stands right behind the number."""
_WORDS = {
    "zh": {
        "money": r"[¥￥$€£]\s?\p{Nd}|免费|免收|不收|不要钱",
        "span": "终身|永久|长期|长年|一直|无限期|多年|[很不]久|整[年天夜日]|每|很少|经常",
        "clock": "早上|上午|中午|下午|傍晚|晚上|凌晨|午夜|全天|随时",
        "age": r"\p{Nd}{4}年|出生|生于",
        "year": r"\p{Nd}{4}|年代|元年|[今去明前后]年",
        "weekday": "星期|礼拜|周[一二三四五六日末天]|每[天日]|平日|工作日|天天",
        "count": "没有|所有|全部|无人|双",
    },
    "ja": {
        "money": r"[¥￥$€£]\s?\p{Nd}|無料|ただ|タダ|無償",
        "span": "半[年日月]|長年|一生|永久|ずっと|無期限|即日|当日",
        "clock": "正午|朝|午前|午後|夕方|夜|昼|終日|深夜|いつでも",
        "age": r"\p{Nd}{4}年|生まれ|\p{Nd}0代",
        "year": r"\p{Nd}{4}|年代|元年|[昨去今来]年",
        "weekday": r"曜|平日|毎日|週末|休日|祝日|[（(][月火水木金土日](?:[・,、/〜～-][月火水木金土日])*[)）]",
        "count": "全員|全部|すべて|なし|いない|いません|ひとり|ふたり|両",
    },
    "ko": {
        "money": r"[₩$€£]\s?\p{Nd}|무료|공짜|무상",
        "span": "하루|이틀|사흘|나흘|열흘|보름|반나절|평생|영구|무기한|당일",
        "clock": "정오|자정|아침|오전|오후|저녁|밤|새벽|낮|언제든",
        "age": r"\p{Nd}{4}년|태어",
        "year": r"\p{Nd}{4}|년대|작년|올해|내년|지난해",
        "weekday": r"요일|매일|평일|주말|휴일|[（(][월화수목금토일](?:[·,/~-][월화수목금토일])*[)）]",
        "count": "모두|전원|없|하나|둘|셋|넷|혼자",
    },
    "th": {
        "money": r"฿|[$€£]\s?\p{Nd}|ฟรี|ไม่เสียค่า|ไม่เก็บค่า|ไม่มีค่า|ไม่คิดค่า",
        "span": "ตลอด|ครึ่งปี|ครึ่งวัน|ชั่วชีวิต|ทันที",
        "clock": r"\p{Nd}{1,2}[.:]\p{Nd}{2}|ตี(?:หนึ่ง|สอง|สาม|สี่|ห้า|\s?\p{Nd})|เที่ยง|เช้า|สาย|บ่าย|เย็น|ค่ำ|ตลอด",
        "age": r"พ\.ศ\.|ค\.ศ\.|เกิด",
        "year": r"\p{Nd}{4}|พ\.ศ\.|ค\.ศ\.|ปี(?:ก่อน|ที่แล้ว|นี้|หน้า)",
        "count": "ทั้งหมด|ไม่มี|ทุกคน|เดียว",
    },
}
"""What tells it besides."""
_ASKED = {
    "zh": {
        "money": "多少钱|多少元|多少块|几块钱|几元|什么价格|什么价钱",
        "span": "多长时间|多少时间|多久|几年|几个月|几天|几个小时|几小时|几分钟|几周|几个星期|多少年|多少天|多少小时|多少分钟|多少个月",
        "clock": "几点钟|几点|几时",
        "age": "几岁|多少岁|多大年纪|多大岁数",
        "year": "哪一年|哪年|什么年份|何年",
        "weekday": "星期几|周几|礼拜几",
        "floor": "几楼|几层|哪一层|哪层|哪层楼|几号楼",
        "route": "几路|几路车|几号线",
        "people": "多少人|多少名|多少位|几个人|几人|几名|几位",
        "count": "多少个|多少只|多少家|多少座|多少本|几个|几只|几家|几座|几本",
    },
    "ja": {
        "money": "いくら|何円",
        "span": "何年間|何か月|何ヶ月|何カ月|何ヵ月|何週間|何日間|何泊|何時間|何分|何分間|何秒|どのくらいの期間|どのくらいの時間|どれくらいの期間|どれくらいの時間",
        "clock": "何時|何時から|何時まで",
        "age": "何歳|何才",
        "year": "何年",
        "weekday": "何曜日",
        "floor": "何階",
        "people": "何人|何名",
        "count": "何個|何枚|何本|何冊|何台|何匹|何軒|何か所|何箇所|いくつ",
    },
    "ko": {
        "money": "얼마예요|얼마에요|얼마인가요|얼마입니까|얼마죠|얼마야|얼마인지|몇 원",
        "span": "몇 시간|몇 초|며칠 동안|몇 주|몇 달|몇 개월|몇 년 동안|몇 년간|얼마 동안|얼마나 오래|얼마나 걸",
        "clock": "몇 시|몇 시까지|몇 시부터|몇 시에",
        "age": "몇 살|몇 세",
        "year": "몇 년도",
        "weekday": "무슨 요일",
        "floor": "몇 층",
        "people": "몇 명|몇 사람",
        "count": "몇 개|몇 권|몇 곳|몇 대|몇 마리",
    },
    "th": {
        "money": "กี่บาท|ราคาเท่าไหร่|ราคาเท่าไร|ราคาเท่าใด",
        "span": "กี่ปี|กี่เดือน|กี่วัน|กี่สัปดาห์|กี่ชั่วโมง|กี่นาที|กี่คืน|นานเท่าไร|นานเท่าไหร่|นานแค่ไหน",
        "clock": "กี่โมง|กี่ทุ่ม|เวลาไหน|เวลาใด",
        "age": "อายุเท่าไหร่|อายุเท่าไร|กี่ขวบ",
        "year": "ปีใด|ปีไหน|ปีอะไร",
        "people": "กี่คน|กี่ท่าน",
        "count": "กี่คัน|กี่เล่ม|กี่แห่ง",
    },
}
"""By language and measure, the phrases that ask for it."""
PHRASES = {
    language: {phrase: measure for measure, phrases in measures.items() for phrase in phrases.split("|")}
    for language, measures in _ASKED.items()
}
"""By language, each of those phrases with its measure."""
_NOT_COUNTED = ("money", "span", "clock", "age", "year", "weight or length")


@functools.cache
def unspaced_measure(phrase: str, language: str) -> regex.Pattern[str] | None:
    """What answers a question that asks by a phrase; None where any number does."""
    measure = PHRASES.get(language, {}).get(phrase)
    if measure is None or measure == "count":
        return unspaced_count(phrase, language)
    words, units = _WORDS[language].get(measure), _UNITS[language].get(measure)
    return regex.compile("|".join(filter(None, (words, units and rf"{_N[language]}(?:{units})"))))


@functools.cache
def unspaced_count(phrase: str, language: str) -> regex.Pattern[str] | None:
    """What may answer a question after a count: each thing has its own word behind its number, so that only units of something else are none."""
    if PHRASES.get(language, {}).get(phrase) not in {"count", "people"}:
        return None
    return regex.compile(rf"{_WORDS[language]['count']}|{_N[language]}(?!{'|'.join(_UNITS[language][each] for each in _NOT_COUNTED)})")
