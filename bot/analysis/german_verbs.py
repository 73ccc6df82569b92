"""The verb of a German form whose stem Snowball does not find: that of a strong verb ("liest", "abgeschlossen") or of one in -ern ("gerudert"). Pure."""

from __future__ import annotations

import functools

from bot.analysis.patterns import later

_STRONG = """backen bäckt gebacken|befehlen befiehlt befahl befohlen|beginnen beginnt begann begannen begonnen|beißen gebissen|bewerben bewirbt bewarb bewarben beworben|bieten bietet gebot boten geboten
bitten bat baten gebeten|bleiben bleibt blieb blieben geblieben|brechen bricht brach brachen gebrochen|brennen brennt brannte brannten gebrannt|bringen bringt brachte brachten gebracht
denken denkt dachte dachten gedacht|empfehlen empfiehlt empfahl empfahlen empfohlen|erwerben erwirbt erwarb erworben|essen isst aß aßen gegessen|fahren fährt fuhr fuhren gefahren|fallen fällt fiel fielen
fangen fängt fing fingen gefangen|finden findet fand fanden gefunden|fliegen fliegt flog flogen geflogen|fliehen flieht floh flohen geflohen|fließen fließt floss flossen geflossen|frieren friert fror gefroren
geben gibt gab gaben gegeben|gehen geht ging gingen gegangen|gelingen gelingt gelang gelungen|gewinnen gewinnt gewann gewannen gewonnen|gießen gießt goss gossen gegossen|graben gräbt grub gruben gegraben
greifen greift griffen gegriffen|halten hält hielt hielten gehalten|heben hebt hob hoben gehoben|heißen heißt hieß hießen geheißen|helfen hilft half halfen geholfen|kennen kennt kannte kannten gekannt
kommen kommt kam kamen gekommen|laden lädt lud luden geladen|lassen lässt ließ ließen gelassen|laufen läuft lief liefen gelaufen|leiden leidet litt litten gelitten|leihen leiht lieh liehen geliehen
lesen liest lasen gelesen|liegen liegt lag lagen gelegen|lügen lügt log gelogen|messen misst maßen gemessen|nehmen nimmt nahm nahmen genommen|nennen nennt nannte nannten genannt
raten rät riet rieten geraten|reißen reißt rissen gerissen|reiten reitet ritten geritten|rennen rennt rannte rannten gerannt|riechen riecht roch gerochen|rufen ruft rief riefen gerufen|scheiden scheidet schied schieden geschieden
scheinen scheint schien schienen geschienen|schieben schiebt schob schoben geschoben|schießen schießt schoss schossen geschossen|schlafen schläft schlief schliefen geschlafen|schlagen schlägt schlug schlugen geschlagen
schließen schließt schlossen geschlossen|schneiden schneidet schnitten geschnitten|schreiben schreibt schrieb schrieben geschrieben|schreien schreit schrie schrien geschrien|schreiten schreitet schritten geschritten
schweigen schweigt schwieg schwiegen geschwiegen|schwimmen schwimmt schwammen geschwommen|schwören schwört geschworen|sehen sieht sah sahen gesehen|singen singt sang sangen gesungen|sinken sinkt sank sanken gesunken
sitzen sitzt saß saßen gesessen|sprechen spricht sprach sprachen gesprochen|springen springt sprang sprangen gesprungen|stehen steht standen gestanden|stehlen stiehlt stahl stahlen gestohlen|steigen steigt stieg stiegen gestiegen
sterben stirbt starb starben gestorben|stoßen stößt stieß stießen gestoßen|streichen streicht strichen gestrichen|streiten streitet stritt stritten gestritten|tragen trägt trug trugen getragen|treffen trifft traf trafen getroffen
treiben treibt trieben getrieben|treten tritt trat traten getreten|trinken trinkt trank tranken getrunken|tun tut tat taten getan|verderben verdirbt verdarb verdorben|vergessen vergisst vergaß vergaßen|verlieren verliert verlor verloren
verschwinden verschwindet verschwand verschwanden verschwunden|verzeihen verzieh verziehen|wachsen wächst wuchs wuchsen gewachsen|waschen wäscht wusch wuschen gewaschen|weisen weist wies wiesen gewiesen|wenden wandte gewandt
werben wirbt warb warben geworben|werfen wirft warf warfen geworfen|wiegen wiegt wog wogen gewogen|wissen wusste wussten gewusst|ziehen zieht zog zogen gezogen|zwingen zwingt zwangen gezwungen"""
"""Without the forms that are more often another word: Band, Bot, Maß, Schloss, Stand, weiß."""
_IN_ERN = (
    "änder äußer bedauer blätter dauer donner dämmer eifer feder feier feuer filter flüster förder forder fütter hinder hunger jammer klammer kletter kümmer lager lauer liefer mauer meister opfer"
    " pflaster plauder polster räucher ruder säuber scheiter schilder schlender schleuder speicher steiger steuer stolper stotter trauer wander weiger wunder zauber zerkleiner zitter zöger"
    " anker bewunder erinner erläuter ermunter erneuer erober erweiter begeister verbesser verhinder verkleiner verlager verlänger vergrößer verringer verschlechter verschleier versicher verteuer verweiger veränder veräußer"
)
SEPARABLE = (
    "ab an auf aus bei dar durch ein fest frei her hin kennen los mit nach statt teil um vor weg weiter wieder zu zurück zusammen".split()
)
_INSEPARABLE = "be ent er hinter miss über unter ver wider zer".split()
_PREFIX = rf"(?P<prefix>{'|'.join(SEPARABLE + _INSEPARABLE)})"
_PREFIXED = later(rf"{_PREFIX}(?P<rest>.{{3,}})")
_OF_ERN = later(rf"{_PREFIX}?(?:ge)?(?P<verb>{'|'.join(_IN_ERN.split())})(?:n|t|te|ten|tet|st|e|ten?[rnms]|nd\p{{L}}{{0,2}}|ung|ungen)?")
MARK_OF_ERN = "x"
"""What keeps Snowball from taking the end of *ruder* for one of a plural."""


def whole_verb(word: str) -> str:
    """The infinitive of a form of a verb; of one in -ern its stem, marked; of any other word the word itself."""
    if found := _OF_ERN.fullmatch(word):
        return f"{found['prefix'] or ''}{found['verb']}{MARK_OF_ERN}"
    forms = _infinitives()
    if whole := forms.get(word):
        return whole
    found = _PREFIXED.fullmatch(word)
    if found is None:
        return word
    whole = forms.get(found["rest"]) or (forms.get(f"ge{found['rest']}") if found["prefix"] in _INSEPARABLE else None)
    return f"{found['prefix']}{whole}" if whole else word


@functools.cache
def _infinitives() -> dict[str, str]:
    entries = (entry.casefold().split() for line in _STRONG.split("\n") for entry in line.split("|"))
    return {form: infinitive for infinitive, *forms in entries for form in forms}
