"""How other languages than English, and those without spaces, ask how old somebody or something is, and what tells it in seventeen of them. Pure."""

from __future__ import annotations

AGE_ELSEWHERE = ("quel âge", "quel age", "wie alt", "qué edad", "que edad", "che età", "che eta", "que idade", "qual a idade", "hoe oud")
"""The phrases that ask for an age in six languages."""
AGE_FURTHER = (
    "hur gammal|hur gamla|hvor gammel|hvor gamle|hvor gammelt|kuinka vanha|ile lat|jak starý|jak stará|ce vârstă|cât de vechi"
    "|hány éves|milyen idős|milyen régi|kaç yaşında|bao nhiêu tuổi|quina edat|сколько лет|скільки років|колко стар|πόσων χρονών|كم عمر|בן כמה|בת כמה|कितने साल"
).split("|")
"""The phrases that ask for it in further languages."""
YEARS_FURTHER = (
    r"\b(?:\p{Nd}*-?|\p{L}{2,12}(?=årig|årsg))(?:år\p{L}*|månad\p{L}*|måned\p{L}*|vuo[tds]\p{L}*|kuukau\p{L}*|lat\p{L}{0,3}|let\p{L}{0,3}|ro[kc]\p{L}*|miesi\p{L}+|měsíc\p{L}*|ani|luni?|anys?|mesos|év\p{L}*|hónap\p{L}*|yaş\p{L}*|yıl\p{L}*|tuổi|năm|tháng"
    r"|лет\p{L}*|год\p{L}*|месяц\p{L}*|рок\p{L}*|річ\p{L}*|місяц\p{L}*|χρ[οό]ν\p{L}*|ετών|έτη|μην\p{L}+|μήν\p{L}+|\p{L}?سن\p{L}+|\p{L}{0,2}عام\p{L}*|أ?شه\p{L}+|שנ\p{L}+|חודש\p{L}*|साल|वर्ष|महीन\p{L}*)\b"
    r"|\b(?:ålder\p{L}*|alder\p{L}*|ikä\p{L}*|iä[ns]\p{L}*|wiek\p{L}*|věk\p{L}*|vârst\p{L}*|kor(?:ú|a|határ)\p{L}*|edat|возраст\p{L}*|вік\p{L}*|ηλικί\p{L}*|\p{L}{0,2}عمر\p{L}*|גיל\p{L}*|उम्र|आयु"
    r"|född\p{L}*|født\p{L}*|syntyn\p{L}*|urodz\p{L}*|narozen\p{L}*|născut\p{L}*|szület\p{L}*|doğ(?:du|um)\p{L}*|sinh|род(?:ил|ж)\p{L}*|народ\p{L}*|γενν\p{L}*|נולד\p{L}*|जन्म|\p{L}{0,28}(?:hundrad|hundred|vuosisad|stole[tc]|wiecz|yüzyıl|század|століт|αιών)\p{L}*)\b"
    r"|\b(?:från|fra|over|över|under|yli|alle|od|do|nad|ponad|peste|sub|dưới|trên|từ|от|от|від|над|старше|младше|από|άνω|κάτω|من|فوق|تحت) \p{Nd}{1,2}(?![\p{Nd}%:]|[.,]\p{Nd}|\s?\p{Sc})|\p{Nd}{1,2}\+|(?:^|[|\t])\s*+\p{Nd}{1,3}\s*+(?:$|[|\t])"
)
"""Words for years, ages, births and centuries in those languages, an age from which something is allowed, and a number alone in its cell."""
