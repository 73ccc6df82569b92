"""What everybody asks of a place, and the headings that tell it."""

import json
from importlib.resources import files

import pytest

from bot.everyday import topics_asked, topics_told
from bot.models import Question

_TABLE = json.loads(files("bot").joinpath("everyday.json").read_text(encoding="utf-8"))
_TOLD = {
    "en": {
        "hours": "Opening times",
        "contact": "Contact us",
        "place": "Address",
        "way": "Getting here",
        "prices": "Price list",
        "about": "About us",
        "team": "Staff",
        "news": "Changelog",
        "rules": "House rules",
        "join": "Becoming a member",
        "events": "Upcoming events",
        "mods": "Our moderators",
        "help": "Getting help",
    },
    "de": {
        "hours": "Öffnungszeiten",
        "contact": "Kontakt",
        "place": "Adresse",
        "way": "Anfahrt",
        "prices": "Preise",
        "about": "Willkommen im Hafen",
        "team": "Vorstand",
        "news": "Neuigkeiten",
        "rules": "Hausordnung",
        "join": "Mitglied werden",
        "events": "Termine",
        "mods": "Moderatoren",
        "help": "Hilfe",
    },
    "fr": {
        "hours": "Horaires d’ouverture",
        "contact": "Coordonnées",
        "place": "Notre adresse",
        "way": "Plan d'accès",
        "prices": "Tarifs",
        "about": "Bienvenue au club",
        "team": "L’équipe",
        "news": "Nouveautés",
        "rules": "Règlement intérieur",
        "join": "Nous rejoindre",
        "events": "Agenda",
        "mods": "Modération",
        "help": "Aide",
    },
    "es": {
        "hours": "Horario",
        "contact": "Contacto",
        "place": "Dirección",
        "way": "Cómo llegar",
        "prices": "Precios",
        "about": "Bienvenidos a Puerto",
        "team": "Junta directiva",
        "news": "Novedades",
        "rules": "Normas",
        "join": "Hazte socio",
        "events": "Próximos eventos",
        "mods": "Moderadores",
        "help": "Ayuda",
    },
    "it": {
        "hours": "Orari di apertura",
        "contact": "Contatti",
        "place": "Indirizzo",
        "way": "Come arrivare",
        "prices": "Tariffe",
        "about": "Benvenuti",
        "team": "Il nostro team",
        "news": "Novità",
        "rules": "Regolamento",
        "join": "Iscrizioni",
        "events": "Eventi",
        "mods": "Moderatori",
        "help": "Aiuto",
    },
    "pt": {
        "hours": "Horário de funcionamento",
        "contact": "Contatos",
        "place": "Endereço",
        "way": "Como chegar",
        "prices": "Preços",
        "about": "Bem-vindo ao clube",
        "team": "Nossa equipe",
        "news": "Novidades",
        "rules": "Regras",
        "join": "Como participar",
        "events": "Eventos",
        "mods": "Moderadores",
        "help": "Ajuda",
    },
    "nl": {
        "hours": "Openingstijden",
        "contact": "Contact",
        "place": "Adres",
        "way": "Routebeschrijving",
        "prices": "Tarieven",
        "about": "Welkom bij ons",
        "team": "Bestuur",
        "news": "Nieuws",
        "rules": "Huisregels",
        "join": "Lid worden",
        "events": "Agenda",
        "mods": "Moderators",
        "help": "Hulp",
    },
    "pl": {
        "hours": "Godziny otwarcia",
        "contact": "Kontakt",
        "prices": "Cennik",
        "place": "Adres",
        "way": "Dojazd",
        "about": "Co robimy",
        "team": "Zarząd",
        "news": "Aktualności",
        "rules": "Regulamin",
        "join": "Członkostwo",
        "events": "Wydarzenia",
        "mods": "Moderatorzy",
        "help": "Pomoc",
    },
    "ru": {
        "hours": "Часы работы",
        "contact": "Контакты",
        "prices": "Цены",
        "place": "Адрес",
        "way": "Как добраться",
        "about": "Что мы делаем",
        "team": "Команда",
        "news": "Новости",
        "rules": "Правила",
        "join": "Членство",
        "events": "Мероприятия",
        "mods": "Модераторы",
        "help": "Помощь",
    },
}
_ASKED = {
    "en": {
        "hours": "When are you open?",
        "contact": "how can i reach you",
        "place": "what's your address?",
        "way": "how do i get there",
        "prices": "how much is it",
        "about": "what's this server about?",
        "team": "who runs this club?",
        "news": "what's new?",
        "rules": "what are the rules here?",
        "join": "how can i join?",
        "events": "any upcoming events?",
        "mods": "who are the mods?",
        "help": "where do i get help",
    },
    "de": {
        "hours": "wann habt ihr offen?",
        "contact": "wie kann ich euch erreichen",
        "place": "Adresse",
        "way": "wie komme ich hin?",
        "prices": "was kostet das",
        "about": "worum geht es hier?",
        "team": "wer leitet den Verein?",
        "news": "was gibt es neues?",
        "rules": "welche regeln gelten hier?",
        "join": "wie werde ich Mitglied?",
        "events": "was steht an?",
        "mods": "wer sind die mods?",
        "help": "an wen kann ich mich wenden?",
    },
    "fr": {
        "hours": "quels sont vos horaires ?",
        "contact": "comment vous contacter",
        "place": "quelle est votre adresse",
        "way": "comment venir ?",
        "prices": "c'est combien ?",
        "about": "c'est quoi ce serveur ?",
        "team": "qui dirige ce club ?",
        "news": "quoi de neuf ?",
        "rules": "quelles sont les règles ?",
        "join": "comment adhérer ?",
        "events": "quels sont les prochains événements ?",
        "mods": "qui sont les modérateurs ?",
        "help": "à qui demander ?",
    },
    "es": {
        "hours": "¿A qué hora abrís?",
        "contact": "datos de contacto",
        "place": "cual es la direccion",
        "way": "¿cómo llegar?",
        "prices": "cuánto cuesta",
        "about": "¿de qué va este servidor?",
        "team": "¿quién dirige este club?",
        "news": "¿qué hay de nuevo?",
        "rules": "¿cuáles son las normas?",
        "join": "¿cómo me apunto?",
        "events": "próximos eventos",
        "mods": "¿quiénes son los moderadores?",
        "help": "necesito ayuda",
    },
    "it": {
        "hours": "quando aprite?",
        "contact": "i vostri contatti",
        "place": "indirizzo",
        "way": "come arrivo",
        "prices": "quanto costa?",
        "about": "cosa fate?",
        "team": "chi gestisce questo club?",
        "news": "cosa c'è di nuovo?",
        "rules": "quali sono le regole?",
        "join": "come mi iscrivo?",
        "events": "prossimi eventi",
        "mods": "chi sono i moderatori?",
        "help": "a chi posso chiedere?",
    },
    "pt": {
        "hours": "a que horas abrem?",
        "contact": "contatos",
        "place": "qual é o endereço?",
        "way": "como chego aí?",
        "prices": "quanto custa",
        "about": "o que é isto?",
        "team": "quem dirige este clube?",
        "news": "o que há de novo?",
        "rules": "quais são as regras?",
        "join": "como me inscrevo?",
        "events": "próximos eventos",
        "mods": "quem são os moderadores?",
        "help": "preciso de ajuda",
    },
    "nl": {
        "hours": "wanneer zijn jullie open?",
        "contact": "hoe kan ik jullie bereiken",
        "place": "adres",
        "way": "hoe kom ik er?",
        "prices": "wat kost het",
        "about": "wat doen jullie?",
        "team": "wie leidt deze club?",
        "news": "wat is er nieuw?",
        "rules": "wat zijn de regels?",
        "join": "hoe word ik lid?",
        "events": "wat staat er gepland?",
        "mods": "wie zijn de moderators?",
        "help": "ik heb hulp nodig",
    },
    "pl": {
        "hours": "kiedy jesteście otwarci?",
        "contact": "jak się z wami skontaktować?",
        "prices": "ile to kosztuje?",
        "place": "jaki jest wasz adres?",
        "way": "jak do was dojechać?",
        "about": "co tu robicie?",
        "team": "kto prowadzi ten klub?",
        "news": "co nowego?",
        "rules": "jakie są zasady?",
        "join": "jak się zapisać?",
        "events": "jakie są najbliższe wydarzenia?",
        "mods": "kim są moderatorzy?",
        "help": "potrzebuję pomocy",
    },
    "ru": {
        "hours": "когда вы работаете?",
        "contact": "как с вами связаться?",
        "prices": "сколько это стоит?",
        "place": "какой у вас адрес?",
        "way": "как до вас добраться?",
        "about": "чем вы занимаетесь?",
        "team": "кто здесь главный?",
        "news": "что нового?",
        "rules": "какие у вас правила?",
        "join": "как к вам вступить?",
        "events": "какие будут мероприятия?",
        "mods": "кто тут модераторы?",
        "help": "мне нужна помощь",
    },
}


@pytest.mark.parametrize("language", sorted(_TABLE))
def test_every_language_knows_every_topic(language):
    assert _told(_TABLE[language]) == _TOLD[language].keys() == _ASKED[language].keys() == _TOLD["en"].keys()


@pytest.mark.parametrize(("language", "topic"), [(language, topic) for language, topics in _TOLD.items() for topic in topics])
def test_a_heading_tells_what_is_asked(language, topic):
    heading, question = _TOLD[language][topic], _ASKED[language][topic]
    assert topics_told(heading, language) == topics_asked(question, ["sv", language])[0] == frozenset({f"#={topic}"})
    assert topics_told(question, language) == frozenset({f"#={topic}"})


def test_some_ask_for_two_and_some_tell_two():
    assert topics_asked("where are you based?", ["en"])[0] == topics_told("Finding us", "en") == {"#=place", "#=way"}
    assert topics_asked("who are you?", ["en"])[0] == topics_told("Who we are", "en") == {"#=about", "#=team"}


@pytest.mark.parametrize(
    "question",
    [
        "when is the pool open?",
        "opening hours of the library",
        "who is open?",
        "how much is a kayak?",
        "where are the keys?",
        "how do i get the keys?",
        "hours " * 20,
        "",
    ],
)
def test_what_asks_for_more_is_none_of_it(question):
    assert topics_asked(question, sorted(_TABLE))[0] == frozenset()


@pytest.mark.parametrize("heading", ["Opening the gate", "Prices of kayaks in 2023", "Contact lenses", "Visiting hours", ""])
def test_what_tells_something_else_is_none_of_it(heading):
    assert topics_told(heading, "en") == frozenset()


@pytest.mark.parametrize("language", ["sv", "zh", "und"])
def test_a_language_that_is_not_in_the_table_has_none(language):
    assert topics_told("Godziny otwarcia", language) == frozenset()


def _told(topics):
    return {each for topic in topics for each in topic.split("_")}


_ABOUT = {
    "en": "The club has rowed on this river for many years, and everybody who likes the water is at home here.",
    "de": "Der Verein rudert seit vielen Jahren auf diesem Fluss, und wer das Wasser mag, ist hier zu Hause.",
    "fr": "Le club rame sur cette rivière depuis de longues années, et tous ceux qui aiment l'eau sont ici chez eux.",
    "es": "El grupo rema en este río desde hace muchos años, y todos los que aman el agua están aquí en su casa.",
    "it": "Il gruppo rema su questo fiume da molti anni, e chi ama l'acqua qui è a casa sua.",
    "pt": "O grupo rema neste rio há muitos anos, e todos os que gostam da água estão aqui em casa.",
    "nl": "De groep roeit al vele jaren op deze rivier, en wie van het water houdt is hier thuis.",
    "pl": "Klub żeglarski istnieje od dawna, a jego członkowie spotykają się co tydzień przy przystani nad rzeką.",
    "ru": "Этот парусный клуб существует уже давно, и его члены каждую неделю встречаются у причала на реке.",
}


@pytest.mark.parametrize("language", sorted(_TOLD))
def test_each_question_is_answered_by_the_section_that_tells_it(library, language):
    sections = [f"## {heading}\n\nNeptun {number} {_ABOUT[language][-30:]}\n" for number, heading in enumerate(_TOLD[language].values())]
    asked = library({"club.md": "\n".join([f"# Neptun\n\n{_ABOUT[language]}\n", *sections])})

    answers = {topic: asked.ask(Question(question)).quotes for topic, question in _ASKED[language].items()}

    assert {topic: quotes[0].citation.heading for topic, quotes in answers.items() if quotes} == _TOLD[language]


RULES = """# Server rules

Last updated: 3 October 2026

Welcome to the guild. We are a club for games and miniature painting, and this server is where we talk between our meetings.

1. **Be kind.** No insults, no slurs, no pile-ons. Disagree about games, not about people.
2. **No spoilers** for campaign games outside of the channel for them. Use the spoiler bars there, too.
3. **No selling** outside of the trading channel. Shops may post there once a week, members as often as they like.
4. **No piracy.** Do not post scans of rulebooks that are still on sale.

## Appeals

Write to the moderators within two weeks.
"""


def test_of_rules_all_are_marked_and_not_what_stands_above_them(library):
    answer = library({"rules.md": RULES}).ask(Question("what are the rules?"))

    assert answer.quotes[0].answer.startswith("1. **Be kind.**")
    assert answer.quotes[0].answer.endswith("still on sale.")


def test_beside_what_tells_it_nothing_else_is_quoted(library):
    pages = {
        "about.md": "# The club\n\n## Opening hours\n\nMonday to Friday, 9 to 5.\n",
        "faq.md": "# Questions\n\nThe bar is open on Wednesdays.\n",
    }

    assert [quote.answer for quote in library(pages).ask(Question("when are you open?")).quotes] == ["Monday to Friday, 9 to 5."]


@pytest.mark.parametrize(
    ("heading", "language", "topic"),
    [
        ("Öffnungszeiten der Anlage", "de", "#=hours"),
        ("Workshop rules", "en", "#=rules"),
        ("Rules and regulations", "en", "#=rules"),
        ("Rules of the makerspace", "en", "#=rules"),
    ],
)
def test_a_heading_may_say_of_what(heading, language, topic):
    assert topic in topics_told(heading, language)


def test_the_rules_of_something_else_are_not_all_of_them():
    assert topics_told("Parking rules", "en") == frozenset()
