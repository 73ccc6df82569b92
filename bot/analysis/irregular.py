"""Forms that no stemmer reduces to their word: a question asks "when did it begin", a document says "it began". Stems whose vowel comes and goes are among them (cerrar, cierra).

A line a word: the word, then the forms that stand for it. Forms that are more often something else (rose, bit, ground) are left out.
"""

from __future__ import annotations

import functools

from bot.analysis.languages import read_as

_FORMS = {
    "en": """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown
hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led leds|leap leapt|learn learnt|leave left
lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|overtake overtook overtaken|overthrow overthrew overthrown
pay paid|ride rode ridden|ring rang rung|rise risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken
shine shone|shoot shot|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken
spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
understand understood|undergo underwent undergone|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|weep wept
win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written|rewrite rewrote rewritten|uphold upheld
child children|man men|woman women|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|wife wives|knife knives|wolf wolves|shelf shelves
thief thieves|half halves|calf calves|loaf loaves|criterion criteria|phenomenon phenomena|bacterium bacteria|fungus fungi|nucleus nuclei
die dying|lie lying|tie tying|light lit|lend lent|lean leant|mow mown|overdo overdid overdone|overhear overheard|override overrode overridden|overrun overran
outgrow outgrew outgrown|outsell outsold|oversee oversaw overseen|prove proven|mislead misled|misunderstand misunderstood|partake partook partaken
overpay overpaid|prepay prepaid|rebuild rebuilt|redo redid redone|regrow regrew regrown|remake remade|repay repaid|rerun reran|resell resold|retake retook retaken
retell retold|rethink rethought|rewind rewound|sew sewn|shear shorn|show shown|sling slung|fling flung|sow sown|spill spilt|spoil spoilt|stride strode
string strung|stink stank stunk|strew strewn|swell swollen|tread trod trodden|undo undid undone|unwind unwound|wring wrung|forsake forsook forsaken
free freed|panic panicked panicking|queue queuing
bus buses|gas gases|lens lenses|quiz quizzes|scarf scarves|hoof hooves|dwarf dwarves|elf elves|wharf wharves|louse lice|crisis crises|thesis theses
hypothesis hypotheses|parenthesis parentheses|oasis oases|appendix appendices|index indices|matrix matrices|vertex vertices|radius radii|stimulus stimuli
alumnus alumni|cactus cacti|syllabus syllabi|curriculum curricula|memorandum memoranda|spectrum spectra|stratum strata
cd cds|cpu cpus|csv csvs|dj djs|dlc dlcs|dm dms|dvd dvds|gm gms|gpu gpus|hdd hdds|jpg jpgs|kpi kpis|lcd lcds|lp lps|mc mcs|mp mps|ngo ngos|npc npcs|pc pcs
pcb pcbs|pdf pdfs|phd phds|png pngs|pr prs|psu psus|rfc rfcs|sdk sdks|ssd ssds|tv tvs|vm vms|vpn vpns""",
    "de": """kurse kurs kurses|busse bus|museum museen|firma firmen|konto konten|praktikum praktika|thema themen|zentrum zentren|stadion stadien
gymnasium gymnasien|studentin studentinnen""",
    "es": """acordar acuerda acuerdan acuerde acuerden|almorzar almuerza almuerzan|aprobar aprueba aprueban apruebe aprueben|atender atiende atienden
calentar calienta calientan|carácter caracteres|cerrar cierro cierras cierra cierran cierre cierren|comenzar comienzo comienza comienzan comience comiencen
costar cuesta cuestan|defender defiende defienden|despedir despide despiden|devolver devuelvo devuelves devuelve devuelven devuelto devuelta|doler duele duelen
dormir duermo duerme duermen|elegir elige eligen|empezar empiezo empiezas empieza empiezan empiece empiecen|encender enciendo enciende encienden encienda|encontrar encuentra encuentran
entender entiende entienden|extender extiende extienden|jugar juega juegan|medir mide miden|morir muere mueren muerto muerta|mostrar muestra muestran
mover muevo mueve mueven|pedir pido pides pide piden pida pidan|pensar piensa piensan|perder pierdo pierdes pierda pierde pierden|recordar recuerda recuerdan|regar riega riegan
renovar renuevo renuevas renueva renuevan|repetir repito repite repiten|resolver resuelvo resuelve resuelven resuelto resuelta|reunir reúne reúnen|sembrar siembra siembran
sentar sienta sientan|volver vuelve vuelven vuelto|salir salís|servir servís sirve sirven|venir venís|vivir vivís|subir subís|abrir abrís abro abre abren abra abran abierto abierta abiertos abiertas|cubrir cubierto cubierta
escribir escrito escrita escritos escritas|romper roto rota|régimen regímenes|espécimen especímenes""",
    "fr": """jeu jeux|œil yeux|tuyau tuyaux|travail travaux|clé clés clef clefs|feu feux|lieu lieux|vœu vœux|neveu neveux|cheveu cheveux|payer paye payes payent payé payée payés payées
recevoir reçois reçoit reçoivent reçu reçue reçus|devenir deviens devient|joindre joins joint joignent|inscrire inscris inscrit inscrite inscrits""",
    "it": """aprire apre apri apro aprite aprono apra aprano aperto aperta aperti aperte|chiudere chiuso chiusa chiusi chiuse|perdere perso persa persi perse""",
    "ar": """سيارة سيارتي سيارتك سيارته سيارتها سيارتنا سيارتهم""",
    "nl": """open opent openen geopend geopende|beginnen begint begin begon begonnen""",
    "pl": """dzień dni dnia dniu dniem dniom dniami dniach|tydzień tygodnia tygodnie tygodni tygodniu tygodniach|dziecko dzieci dzieciom dziećmi dzieciach
miasto mieście|ojciec ojca ojcu ojcem ojcowie ojców|pies psa psu psem psy psów psom psami|ręka ręce rąk|noga nodze|droga drodze dróg|woda wodzie
las lesie|świat świecie|lato lecie|obiad obiedzie|zjazd zjeździe|wyjazd wyjeździe|urząd urzędzie urzędu urzędy urzędów urzędem|sąd sądzie
błąd błędu błędy błędów błędem|ząb zęba zęby zębów|sąsiad sąsiedzi|kolega koledzy|przyjaciel przyjaciele przyjaciół|samochód samochodzie
ogród ogrodzie|wyjście wyjść|wejście wejść|kościół kościele""",
    "ru": """день дни дня дню днем днём днях дней дням днями|время времени временем времена времен времён|имя имени именем имена имен имён|окно окон
письмо писем|сестра сестер сестёр|отец отца отцу отцом отцы отцов|деньги денег деньгам деньгами деньгах|ребенок ребёнок дети детей детям детьми детях
кресло кресел|число чисел|стекло стекол стёкол|место мест|земля земель""",
}


@functools.cache
def words_of_forms(language: str) -> dict[str, str]:
    """The word that each irregular form of a language stands for, case-folded; empty for a language without a table."""
    lines = (entry.split() for line in _FORMS.get(read_as(language), "").split("\n") for entry in line.split("|"))
    return {form: word for word, *forms in filter(None, lines) for form in forms}
