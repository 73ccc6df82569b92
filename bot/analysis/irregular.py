"""Forms that no stemmer reduces to their word: a question asks "when did it begin", a document says "it began". Stems whose vowel comes and goes are among them (cerrar, cierra).

A line a word: the word, then the forms that stand for it. Forms that are more often something else (rose, bit, ground) are left out.
"""

from __future__ import annotations

import functools

from bot.analysis.accents import also_unaccented
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
recevoir reçois reçoit reçoivent reçu reçue reçus|devenir deviens devient|joindre joins joint joignent|inscrire inscris inscrit inscrite inscrits
ouvrir ouvert ouverte ouverts ouvertes ouverture ouvertures|couvrir couvert couverte couverts couvertes|offrir offert offerte offerts offertes|découvrir découvert découverte découverts|prendre prend prends prennent pris prise prises
apprendre apprend apprennent appris apprise|comprendre comprend comprennent compris comprise|reprendre reprend reprennent repris reprise|mettre met mets mettent mis mise mises|permettre permet permettent permis|remettre remet remettent remis remise
écrire écrit écrite écrits écrites écrivent écrivez|lire lisent lu lue lus|élire élit élisent élu élue élus élues|vendre vend vends vendent vendu vendue vendus vendues|rendre rend rends rendent rendu rendue rendus|perdre perd perdent perdu perdue perdus perdues
attendre attend attendent attendu|descendre descend descendent descendu|répondre répond répondent répondu|entendre entend entendent entendu|venir vient viens viennent venu venue venus|tenir tient tiens tiennent tenu tenue|obtenir obtient obtiennent obtenu obtenue
courir courent couru|mourir meurt meurent mort morte morts|naître naît né née nés|vivre vit vivent vécu|suivre suit suivent suivi suivie|servir sert servent servi|sortir sort sortent sorti|partir part partent parti partie|dormir dort dorment dormi
construire construit construite construits construisent|détruire détruit détruite détruits|conduire conduit conduisent conduite|choisir choisit choisissent choisi choisie|finir finit finissent fini finie|boire boit boivent bu|voir voit voient vu
croire croit croient cru|savoir sait savent su|connaître connaît connaissent connu connue|battre bat battent battu battue|vaincre vaincu vainc|dire dit disent dite|faire fait font faite faits faites|publier publie publient|modifier modifie modifient|résilier résilie résilient|oublier oublie oublient|étudier étudie étudient|vérifier vérifie vérifient|certifier certifie certifient|simplifier simplifie simplifient|identifier identifie identifient|justifier justifie justifient|planifier planifie planifient|qualifier qualifie qualifient|remercier remercie remercient|licencier licencie licencient|négocier négocie négocient|apprécier apprécie apprécient|varier varie varient|expédier expédie expédient|associer associe associent|dédier dédie dédient|confier confie confient|signifier signifie signifient|bénéficier bénéficie bénéficient|multiplier multiplie multiplient
craindre craint craignent|peindre peint peinte peints peignent""",
    "it": """aprire apre apri apro aprite aprono apra aprano aperto aperta aperti aperte apertura aperture|chiudere chiuso chiusa chiusi chiuse chiusura chiusure|perdere perso persa persi perse
prendere preso presa presi prese|scrivere scritto scritta scritti scritte|iscrivere iscritto iscritta iscritti iscritte|leggere letta|eleggere eletto eletta eletti elette|rompere rotto rotta rotti rotte|spendere speso spesa spesi
decidere deciso decisa decisi decise|chiedere chiesto chiesta chiesti|rispondere risposto risposta|venire viene vengono vieni|tenere tiene tengono|ottenere ottiene ottengono|mettere messo messi messe|permettere permesso permessa permessi
vincere vinto vinta vinti|nascere nato nata nati nate|morire muore muoiono morto morta morti|vivere vissuto|correre corso corsa|fare fatto fatta fatti fanno|dire detto detta detti dicono dice|offrire offre offerto offerta offerti offerte|coprire coperto coperti
scoprire scoperto scoperta scoperti|vedere visto visti|bere beve bevono bevuto|uscire esce escono|salire salgono|scegliere sceglie scelgono scelto scelta scelti|togliere tolto tolta|raccogliere raccoglie raccolto raccolta raccolti|condurre conduce condotto|tradurre traduce tradotto tradotta
produrre produce prodotto prodotta prodotti|distruggere distrutto distrutta distrutti|dipingere dipinto dipinta dipinti|spegnere spento spenta|accendere acceso accesa|piangere pianto|rimanere rimane rimasto rimasta rimasti|pagare paga pagano pagato pagata|giocare gioca giocano""",
    "pt": """abrir abre abrem aberto aberta abertos abertas abertura aberturas|escrever escrito escrita escritos escritas|inscrever inscrito inscrita inscritos|cobrir coberto coberta cobertos|descobrir descoberto descoberta|eleger eleito eleita eleitos|fazer faz fazem fez feito feita feitos feitas
trazer traz trazem trouxe|dizer diz dizem disse dito|ver vê veem viu visto|vir vem vêm veio|pedir peço pede pedem|perder perco perde perdem|dormir durmo dorme dormem|servir sirvo serve servem|vestir veste|medir meço mede medem
ganhar ganho ganhou|pagar pago paguei pagou|gastar gasto gastou|entregar entregue entregou|morrer morto morta mortos|prender preso presa presos|pôr põe põem pôs|propor propõe propôs proposto proposta|obter obtém obteve|manter mantém mantêm manteve
saber sabe sabem soube|querer quer querem quis|construir constrói construiu|destruir destrói destruiu|sair sai saem saiu|cair cai caem caiu|jogar joga jogam jogo""",
    "sv": """skriva skriver skrev skrivit skriven skrivna|sälja säljer sålde sålt såld sålda|välja väljer valde valt vald valda|bjuda bjuder bjöd bjudit bjuden|ta tar tog tagit tagen tagna|ge ger gav gett givit|komma kommer kom kommit|gå går gick gått|stå står stod stått|se ser sett
bryta bryter bröt brutit bruten|flyga flyger flög flugit|ligga ligger låg legat|sitta sitter satt suttit|vinna vinner vann vunnit|finna finner fann funnit|dricka dricker drack druckit|sjunga sjunger sjöng sjungit|springa springer sprang sprungit|stjäla stjäl stal stulit stulen
bära bär burit|dö dör dog dött|hålla håller höll hållit|falla faller föll fallit|låta låter lät|göra gör gjorde gjort gjord|säga säger sade sagt|lägga lägger lade lagt lagd|sätta sätter satte|äta äter ätit|sova sover sov sovit
öppna öppnar öppnade öppnat öppen öppet öppnas|stänga stänger stängde stängt stängd stängda stängs|hyra hyr hyrde hyrt hyrd|låna lånar lånade lånat""",
    "da": """skrive skriver skrev skrevet|sælge sælger solgte solgt|vælge vælger valgte valgt|tage tager tog taget|give giver gav givet|komme kommer kom kommet|gå går gik gået|stå står stod stået|se ser set|finde finder fandt fundet|vinde vinder vandt vundet|drikke drikker drak drukket
synge synger sang sunget|springe springer sprang sprunget|stjæle stjæler stjal stjålet|bære bærer båret|dø dør døde død|holde holder holdt|falde falder faldt faldet|gøre gør gjorde gjort|sige siger sagde sagt|lægge lægger lagde lagt|sætte sætter satte sat
spise spiser spiste spist|sove sover sov sovet|bringe bringer bragte bragt|vide vidste|ligge ligger lå ligget|sidde sidder sad siddet|lukke lukker lukkede lukket|åbne åbner åbnede åbnet åben åbent""",
    "no": """skrive skriver skrev skrevet|selge selger solgte solgt|velge velger valgte valgt|ta tar tok tatt|gi gir ga gitt|komme kommer kom kommet|gå går gikk gått|stå står sto stått|se ser sett|finne finner fant funnet|vinne vinner vant vunnet|drikke drikker drakk drukket
synge synger sang sunget|springe springer sprang sprunget|stjele stjeler stjal stjålet|bære bærer båret|dø dør døde død|holde holder holdt|falle faller falt|gjøre gjør gjorde gjort|si sier sa sagt|legge legger lagt|sette setter satte
spise spiser spiste spist|sove sover sov sovet|bringe bringer brakte brakt|ligge ligger lå ligget|sitte sitter satt sittet|stenge stenger stengte stengt|åpne åpner åpnet åpen åpent|lukke lukker lukket""",
    "ar": """سيارة سيارتي سيارتك سيارته سيارتها سيارتنا سيارتهم""",
    "nl": """open opent openen geopend geopende|beginnen begint begin begon begonnen
sluiten sluit gesloten|afsluiten afgesloten|lezen leest las lazen gelezen|geven geeft gaf gaven gegeven|schrijven schrijft schreef schreven geschreven|inschrijven ingeschreven|beschrijven beschreven|nemen neemt nam namen genomen|meenemen meegenomen|opnemen opgenomen
komen komt kwam kwamen gekomen|vinden vindt vond vonden gevonden|brengen brengt bracht brachten gebracht|meebrengen meegebracht|denken denkt dacht gedacht|kopen koopt kocht kochten gekocht|verkopen verkoopt verkocht verkochten|zoeken zoekt zocht gezocht|kiezen kiest koos kozen gekozen
verliezen verliest verloor verloren|bieden biedt bood geboden|aanbieden aangeboden|verbieden verbiedt verboden|rijden rijdt reed reden gereden|blijven blijft bleef bleven gebleven|krijgen krijgt kreeg kregen gekregen|stijgen stijgt steeg gestegen|lopen loopt liep liepen gelopen
houden houdt hield hielden gehouden|vallen valt viel vielen gevallen|slapen slaapt sliep sliepen geslapen|dragen draagt droeg droegen gedragen|slaan slaat sloeg sloegen geslagen|staan staat stond stonden gestaan|gaan gaat ging gingen gegaan|zien ziet zag zagen gezien|doen doet deed deden gedaan
spreken spreekt sprak spraken gesproken|afspreken afgesproken|breken breekt brak braken gebroken|stelen steelt stalen gestolen|helpen helpt hielp hielpen geholpen|sterven sterft stierf stierven gestorven|werpen werpt wierp geworpen|drinken drinkt dronk gedronken|zingen zingt zong gezongen
zwemmen zwemt zwom zwommen gezwommen|springen springt sprong gesprongen|winnen wint won wonnen gewonnen|eten eet aten gegeten|vergeten vergeet vergat|zitten zit zat zaten gezeten|liggen ligt lag lagen gelegen|bakken bakt gebakken|wassen wast gewassen|roepen roept riep geroepen|ruilen ruilt geruild
betalen betaalt betaalde betaald|huren huurt huurde gehuurd|lenen leent leende geleend|spelen speelt speelde gespeeld|bouwen bouwt bouwde gebouwd|bellen belt belde gebeld|melden meldt meldde gemeld|aanmelden aangemeld|bewaren bewaart bewaard|sturen stuurt stuurde gestuurd""",
    "pl": """dzień dni dnia dniu dniem dniom dniami dniach|tydzień tygodnia tygodnie tygodni tygodniu tygodniach|dziecko dzieci dzieciom dziećmi dzieciach
miasto mieście|ojciec ojca ojcu ojcem ojcowie ojców|pies psa psu psem psy psów psom psami|ręka ręce rąk|noga nodze|droga drodze dróg|woda wodzie
las lesie|świat świecie|lato lecie|obiad obiedzie|zjazd zjeździe|wyjazd wyjeździe|urząd urzędzie urzędu urzędy urzędów urzędem|sąd sądzie
błąd błędu błędy błędów błędem|ząb zęba zęby zębów|sąsiad sąsiedzi|kolega koledzy|przyjaciel przyjaciele przyjaciół|samochód samochodzie
ogród ogrodzie|wyjście wyjść|wejście wejść|kościół kościele""",
    "cs": """den dne dny dnů dnech dnem dni|rok roku roce roky roků letech|dům domu domě domy domů domem|kůň koně koni koní|stůl stolu stole stoly|jméno jmen|jmenovat jmenuje jmenován|žít žil žila žili žije žijí žilo
začít začal začala začalo začali začíná začátek začátku|končit končí skončit skončil skončila konec konce ukončit ukončen|použít použil použila použit používat používá používal používán použití|vydat vydal vydala vydán vydána vydáno vydání
navštívit navštívil navštívila navštívili navštíven návštěva návštěvy návštěvu|zemřít zemřel zemřela zemřeli|kniha knize|řeka řece|matka matce|válka válce|kámen kamene kameny kamenů|vůz vozu vozy|děti dítě dětí dětem
mít měl měla měli|jít šel šla šli|vést vedl vedla vedení veden vede|psát píše psal psala|dostat dostal dostala|přijmout přijal přijala přijat|vzít vzal vzala vzat|umřít umřel umřela|loď lodi lodě lodí|věž věže věží""",
    "el": """πεθαίνω πέθανε πέθαναν πεθάνει πεθαίνει|γράφω έγραψε έγραψαν γράφτηκε γράφτηκαν γραφτεί γράψει γράφει έγραφε γραμμένο|εκδίδω εξέδωσε εκδόθηκε εκδόθηκαν εκδοθεί έκδοση εκδόσεις εκδίδεται
διαρκώ διήρκεσε διήρκεσαν διαρκεί διάρκεια διάρκειας διαρκέσει διαρκούσε κράτησε κράτησαν|γίνομαι έγινε έγιναν γίνει γίνεται γίνονται|παίρνω πήρε πήραν πάρει παίρνει|βρίσκω βρήκε βρήκαν βρέθηκε βρέθηκαν βρει βρεθεί
υπογράφω υπέγραψε υπέγραψαν υπογράφηκε υπογράφτηκε υπογραφή υπογράψει|επιστρέφω επέστρεψε επέστρεψαν επιστρέψει επιστροφή επιστρέφει|καταρρέω κατέρρευσε κατέρρευσαν καταρρεύσει κατάρρευση|συμβαίνω συνέβη συνέβησαν συμβεί συμβαίνει
πέφτω έπεσε έπεσαν πέσει πέφτει πτώση|επιβλέπω επέβλεψε επίβλεψη επιβλέπει|χτίζω χτίστηκε χτίστηκαν χτιστεί έχτισε έχτισαν χτίσιμο χτίζει χτίσει χτισμένη χτισμένο χτισμένος κτίστηκε έκτισε κτίσει κτίστηκαν|σκοτώνω σκότωσε σκοτώθηκε σκοτώθηκαν σκοτωθεί σκοτώσει σκοτώνει
ιδρύω ίδρυσε ίδρυσαν ιδρύθηκε ιδρύθηκαν ίδρυση ιδρύσει ιδρυθεί|διευθύνω διηύθυνε διεύθυνε διευθύνει|επιλέγω επέλεξε επέλεξαν επιλέχθηκε επιλογή επιλέξει|επιτίθεμαι επιτέθηκε επίθεση επιτεθεί επιθέσεις|εκλέγω εξέλεξε εξελέγη εκλέχθηκε εκλεγεί εκλογή
καταστρέφω κατέστρεψε κατέστρεψαν καταστράφηκε καταστράφηκαν καταστροφή καταστρέψει|ανατρέπω ανέτρεψε ανατράπηκε ανατροπή|μεταφέρω μετέφερε μετέφεραν μεταφέρθηκε μεταφορά μεταφέρει|συμμετέχω συμμετείχε συμμετείχαν συμμετοχή συμμετέχει|περιέχω περιείχε περιέχει
παράγω παρήγαγε παρήχθη παράχθηκε παραγωγή παράγει παράγεται|εισάγω εισήγαγε εισήχθη εισαγωγή|φτάνω έφτασε έφτασαν φτάσει φθάνει έφθασε|ανεβαίνω ανέβηκε|μένω έμεινε έμειναν μείνει έμενε|φεύγω έφυγε έφυγαν φύγει|λέγω είπε είπαν πει λέει
δίνω έδωσε έδωσαν δόθηκε δώσει δίνει|βλέπω είδε είδαν|τρώω έφαγε τρώει|έρχομαι ήρθε ήρθαν έρθει έρχεται|μαθαίνω έμαθε μάθει μαθαίνει|παίζω έπαιξε έπαιξαν παίξει παίζει έπαιζε|ζω έζησε έζησαν ζήσει ζει ζούσε ζουν|χάνω έχασε έχασαν χάσει χάθηκε
ονομάζω ονομάζεται ονομάστηκε ονόμασε ονομάζονται ονομασία όνομα ονόματος ονόματα|τελειώνω τελείωσε τελειώσει τελειώνει|κατασκευάζω κατασκευάστηκε κατασκεύασε κατασκευή κατασκευής|σχεδιάζω σχεδίασε σχεδίασαν σχεδιάστηκε σχεδιασμός
ανακαλύπτω ανακάλυψε ανακάλυψαν ανακαλύφθηκε ανακαλύφθηκαν ανακάλυψη ανακαλύψει|νίκη νίκησε νικά νικητής|διδακτορικό διδακτορικός διδακτορική|βασιλιάς βασιλιά βασιλέας βασιλέα βασιλείς""",
    "ro": """naște născut născută născuți nașterii naștere nascut|muri murit murită moare moartea moarte morții mor|scrie scris scrisă scrise scriși scrierea scrierii scrisese|fi fost fiind|cădea căzut căzută căderea căderii cad|conduce condus condusă conduși conducerea conducea conduc
construi construit construită construite construiește construirea construirii construcția construcției construcție construiau|vinde vândut vândută vândute vânzarea vânzare|face făcut făcută făcute facerea|da dat dată date|lua luat luată ia|ști știut știe|vedea văzut vede|veni venit venită vine venirea
stradă străzi străzii străzile străzilor strada|râu râul râului râuri râurile râurilor|rege regele regelui regi regii regilor|femeie femeia femeii femei femeile femeilor|război războiul războiului războaie războaiele războaielor|casă casa casei case casele caselor|an anul anului ani anii anilor
țară țara țării țări țările țărilor|carte cartea cărții cărți cărțile cărților|piatră piatra pietrei pietre pietrele|floare floarea florii flori florile|numi numit numită numite numiți numește numesc numirea|trăi trăit trăiește trăiesc trăia|locui locuit locuiește locuiesc|începe început începutul începutului începea încep
studia studiat studiază studiile studii studiul studiului|picta pictat pictată pictează pictura picturii picturi|cânta cântat cântă cântec cântece|parte partea părții părți părțile|noapte noaptea nopții nopți|zi ziua zilei zile zilele|mână mâna mâinii mâini|soră sora surorii surori|fiu fiul fiului fii
cuceri cucerit cucerită cucerește cucerirea|descoperi descoperit descoperită descoperite descoperă descoperirea|dispărea dispărut dispărută dispariția dispare|apărea apărut apărută apariția apare|ajunge ajuns ajunsă|ucide ucis ucisă uciși uciderea|distruge distrus distrusă distruse distrugerea|alege ales aleasă aleși alegerea alegeri
deschide deschis deschisă deschiderea|închide închis închisă închiderea|traduce tradus tradusă traduse traducerea|produce produs produsă produse producerea producția|juca jucat joacă jucător|merge mers|pierde pierdut pierdută pierderea pierderi|câștiga câștigat câștigată câștigă câștigarea""",
    "tr": """ölüm öldü ölmüş ölmüştür ölen öldüğü ölümü ölümünden ölmeden ölür|oğul oğlu oğlunun oğulları|ev evi evin|göç göçü göçtü göçmüştür|yaş yaşı yaşında yaşındayken yaşındaki""",
    "uk": """рік року роки років році роком роками роках|день дня дні днів днем дню днях|річка річці|ніч ночі ночей|кінь коня коні коней|острів острова острови острові островів|річ речі речей|перемога переміг перемогла перемогли перемоги перемогу|помер померла померло померли померти помирає|село сіл
людина люди людей людям людьми людях людини людиною|друг друзі друзів|церква церков|вести вів вела вели веде|довжина завдовжки довгий|ширина завширшки|висота заввишки|глибина завглибшки|товщина завтовшки|почати почав почала почалося почалася почався почали починає починається початок початку
писати пише написав написала написали написати написано написана написані|відкрити відкрив відкрила відкрили відкрито відкрита відкритий відкриття|загинути загинув загинула загинуло загинули|знайти знайшов знайшла знайшли знайдено знайдений|прийти прийшов прийшла прийшли|піти пішов пішла пішли
назва назвав назвала назвали названо названий названа|розташувати розташований розташована розташоване розташовані|мати матері матір|вбити вбив вбили вбито вбивство|взяти взяв взяла взяли взято""",
    "ru": """день дни дня дню днем днём днях дней дням днями|время времени временем времена времен времён|имя имени именем имена имен имён|окно окон
письмо писем|сестра сестер сестёр|отец отца отцу отцом отцы отцов|деньги денег деньгам деньгами деньгах|ребенок ребёнок дети детей детям детьми детях
кресло кресел|число чисел|стекло стекол стёкол|место мест|земля земель""",
}


@functools.cache
def words_of_forms(language: str) -> dict[str, str]:
    """The word that each irregular form of a language stands for, case-folded, also as it is typed without accents; empty for a language without a table."""
    lines = (entry.split() for line in _FORMS.get(read_as(language), "").split("\n") for entry in line.split("|"))
    return {form: word for word, *forms in filter(None, lines) for form in also_unaccented(forms, language)}
