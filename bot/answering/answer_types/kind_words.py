"""The words by which things of some kinds are told, by language: times, numerals, reasons, and what stands before a place. A word that ends with "-" may go on.

Months and numbers of the shared tables are added by ``kinds._words_of``; those here are mostly inflected forms, or of languages without a table.
"""

WORDS: dict[str, dict[str, str]] = {
    "de": {
        "when": "montag-|dienstag-|mittwoch-|donnerstag-|freitag-|samstag-|sonnabend-|sonntag-|heute|gestern|morgens|abends"
        "|mittags|sommer-|winter-|herbst-|frühling-|frühjahr-",
        "how many": "dutzend|hundert-|tausend-|million-|hälfte|drittel|viertel|einmal|zweimal|anderthalb|eineinhalb|zweieinhalb|halbe-",
        "why": "weil|wegen|damit|aufgrund|deshalb|daher|darum|grund|gründe-|sodass|so dass|denn|zwecks|infolge|mangels|(?<=, )da|um [^.;:]{1,60}? zu",
        "where": "in|im|am|an|bei|beim|aus|nach|zwischen|neben|nördlich|südlich|östlich|westlich",
    },
    "fr": {
        "when": "lundi-|mardi-|mercredi-|jeudi-|vendredi-|samedi-|dimanche-|siècle-|année-|an|ans|mois|semaine-|jour|jours|heure-|hier|aujourd'hui|demain|matin|soir"
        "|printemps|automne|hiver|midi|minuit",
        "how many": "dizaine-|douzaine-|centaine-|cents|mille|millier-|million-|moitié|tiers|quart|demi-heure|et demie?",
        "why": "parce|car|afin|pour que|puisque|à cause|en raison|grâce à|raison-|faute de|c'est pourquoi|sinon|du fait|suite à|étant donné|vu que"
        "|pour cause|pour travaux|pour raison-|pour des raisons|pour inventaire|pour entretien|pour réparation-|pour maladie|pour congé-|pour (?:ne pas |mieux )?\\p{L}+(?<!hiv)(?<!prem)er|pour ne pas",
        "where": "à|au|aux|en|dans|sur|chez|près de|sous|rue",
    },
    "es": {
        "when": "lunes|martes|miércoles|jueves|viernes|sábado-|domingo-|siglo-|año-|mes|meses|semana-|día|días|hora|horas|hoy|ayer|mañana|primavera|verano|otoño|invierno"
        "|mediodía|medianoche",
        "how many": "docena-|ciento-|cientos|mil|miles|millón|millones|mitad|tercio|cuarto|media hora|y media",
        "why": "porque|debido|ya que|puesto que|a causa|por eso|para que|para evitar|gracias a|razón|razones|motivo-|pues|dado que|a fin de|por falta|por obras|por culpa|para no",
        "where": "en|cerca de|entre|hacia|junto a|desde",
    },
    "it": {
        "when": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|secolo|secoli|anno|anni|mese|mesi|settiman-|giorno|giorni|ora|ore|oggi|ieri|domani|primavera"
        "|estate|autunno|inverno|mezzogiorno",
        "how many": "dozzin-|centinai-|mille|mila|migliai-|milion-|metà|terzo|quarto|mezz'ora|mezzora",
        "why": "perché|poiché|siccome|a causa|per evitare|grazie a|dato che|affinché|motivo|motivi|ragion-|visto che|in quanto|perciò|per mancanza|per lavori|per non|a seguito",
        "where": "a|in|nel|nella|nei|nelle|al|alla|presso|vicino a|via",
    },
    "pt": {
        "when": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|segunda|terça|quarta|quinta|sexta|sábado-|domingo-|século-|ano|anos|mês|meses|semana-|dia"
        "|dias|hora|horas|hoje|ontem|amanhã|verão|outono|inverno",
        "how many": "dúzia-|centen-|mil|milhar-|milhão|milhões|metade|terço|quarto|meia hora|e meia",
        "why": "porque|devido|por causa|já que|uma vez que|para que|para evitar|graças a|razão|razões|motivo-|visto que|dado que|pois|a fim de|por falta|por obras|para não|em virtude",
        "where": "em|no|na|nos|nas|perto de|entre",
    },
    "ca": {
        "when": "dilluns|dimarts|dimecres|dijous|divendres|dissabte-|diumenge-|segle-|any|anys|mes|mesos|setman-|dia|dies|hora|hores|avui|ahir|demà|primavera|estiu|tardor"
        "|hivern|migdia",
        "how many": "dos|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|onze|dotze|dotzen-|cent|cents|centenar-|mil|miler-|milió|milions|meitat|terç|quart",
        "why": "perquè|ja que|a causa|per això|per evitar|gràcies a|atès que|motiu-|raó|raons|per tal",
        "where": "a|al|en|prop de|entre|des de",
    },
    "ro": {
        "when": "luni|marți|miercuri|joi|vineri|sâmbăt-|duminic-|secol-|an|ani|anul|anului|anii|lună|luna|lunii|săptămân-|zi|zile|ziua|ora|ore|orele|astăzi|azi|ieri|mâine"
        "|primăvar-|vara|verii|toamn-|iarn-",
        "how many": "mie|mii|milion-|jumătate|treime|sfert",
        "why": "pentru că|fiindcă|deoarece|căci|din cauza|datorită|întrucât|ca să|pentru a|motiv-|de aceea",
        "where": "în|la|din|lângă|între",
    },
    "nl": {
        "when": "maandag-|dinsdag-|woensdag-|donderdag-|vrijdag-|zaterdag-|zondag-|eeuw-|jaar|jaren|maand-|week|weken|dag|dagen|uur|uren|vandaag|gisteren|morgen|lente"
        "|zomer|herfst|winter",
        "how many": "dozijn|honderd-|duizend-|miljoen-|helft|derde|kwart|anderhalf",
        "why": "omdat|want|doordat|wegens|vanwege|zodat|daarom|dankzij|reden-|om te voorkomen|aangezien|opdat|zodoende|omwille|in verband met|om [^.;:]{1,60}? te",
        "where": "in|op|te|bij|aan|naar|uit|tussen|naast",
    },
    "sv": {
        "when": "måndag-|tisdag-|onsdag-|torsdag-|fredag-|lördag-|söndag-|århundrade-|sekel|år|året|åren|månad-|vecka|veckan|veckor|dag|dagar|dagen|timme|timmar|klockan"
        "|kl|idag|igår|imorgon|våren|sommar-|höst-|vinter-",
        "how many": "dussin|hundra-|tusen-|miljon-|hälften|tredjedel|fjärdedel|en gång|halvannan|en och en halv|ett och ett halvt",
        "why": "eftersom|därför|för att|på grund av|tack vare|så att|beror|berodde|orsak-|skäl-|anledning-|pga|till följd",
        "where": "i|på|vid|mellan|nära|utanför",
    },
    "da": {
        "when": "mandag-|tirsdag-|onsdag-|torsdag-|fredag-|lørdag-|søndag-|århundrede-|år|året|årene|måned-|uge|uger|ugen|dag|dage|dagen|time|timer|klokken|kl|i dag|i går"
        "|i morgen|forår-|sommer-|efterår-|vinter-",
        "how many": "dusin|hundrede-|tusind-|million-|halvdelen|tredjedel|fjerdedel|halvanden|halvandet",
        "why": "fordi|derfor|for at|på grund af|takket være|eftersom|skyldes|skyldtes|årsag-|grund-",
        "where": "i|på|ved|mellem|nær|uden for",
    },
    "no": {
        "when": "mandag-|tirsdag-|onsdag-|torsdag-|fredag-|lørdag-|søndag-|århundre-|år|året|årene|måned-|uke|uker|uka|uken|dag|dager|dagen|time|timer|klokka|klokken|kl"
        "|i dag|i går|i morgen|våren|sommer-|høst-|vinter-",
        "how many": "dusin|hundre-|tusen-|million-|halvparten|tredjedel|fjerdedel|halvannen|halvannet|en og en halv",
        "why": "fordi|derfor|for at|på grunn av|takket være|slik at|ettersom|skyldes|skyldtes|årsak-|grunn-",
        "where": "i|på|ved|mellom|nær|utenfor",
    },
    "fi": {
        "when": "tammikuu-|helmikuu-|maaliskuu-|huhtikuu-|toukokuu-|kesäkuu-|heinäkuu-|elokuu-|syyskuu-|lokakuu-|marraskuu-|joulukuu-|maanantai-|tiistai-|keskiviikko-"
        "|torstai-|perjantai-|lauantai-|sunnuntai-|vuosi-|vuonna|vuoden|vuotta|vuodesta|kuukau-|viikko-|viikon|viikolla|päivä-|tunti-|tunnin|kello|klo|tänään|eilen"
        "|huomenna|kevä-|kesä-|syksy-|talve-|talvi-",
        "how many": "kahta|kolme-|neljä-|viittä|kuutta|seitsemän-|kahdeksan-|yhdeksän-|kymmenen-|sadan|sataa|tuhat|tuhannen|tuhatta|miljoona-|puolet|kolmasosa|neljännes|puolitoista",
        "why": "koska|sillä|jotta|takia|vuoksi|siksi|johtuu|johtui|syy|syystä|syynä",
    },
    "pl": {
        "when": "styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październik-|listopad-|grudniu|poniedział-|wtorek|wtork-|środę|środa|środy|czwartek"
        "|czwartk-|piątek|piątk-|sobot-|niedziel-|wiek|wieku|rok|roku|lat|lata|latach|miesiąc-|miesięcy|tydzień|tygodni-|dzień|dni|dnia|godzin-|godz|dziś|dzisiaj|wczoraj"
        "|jutro|wiosn-|latem|jesieni-|zimą|zimy|zimie",
        "how many": "tysiąc-|tysięcy|milion-|połow-|ćwierć|półtora|półtorej|pół",
        "why": "bo|ponieważ|gdyż|dlatego|z powodu|żeby|aby|dzięki|przyczyn-|powód|powodem|wskutek|z uwagi|ze względu|w związku",
        "where": "w|we|na|przy|koło|obok|pod|nad",
    },
    "cs": {
        "when": "lednu|únor-|březnu|dubnu|květnu|červnu|červenci|srpnu|říjnu|listopad-|prosinci|pondělí|úterý|středa|středu|středy|čtvrtek|čtvrtk-|pátek|pátk-|sobot-"
        "|neděle|neděli|století|rok|roku|roce|let|léta|letech|měsíc-|týden|týdn-|den|dny|dní|dne|hodin-|dnes|včera|zítra|jaře|jara|podzim-|zimě|zimy",
        "how many": "třech|tisíc-|milion-|polovin-|třetin-|čtvrtin-|půl|půlhodin-",
        "why": "protože|neboť|jelikož|aby|kvůli|díky|proto|důvod-|z důvodu|poněvadž",
        "where": "v|ve|na|u|při|pod|nad|mezi",
    },
    "hu": {
        "when": "január-|február-|március-|április-|május-|június-|július-|augusztus-|szeptember-|október-|november-|december-|hétfő-|kedd-|szerda|szerdá-|csütörtök-"
        "|péntek-|szombat-|vasárnap-|század-|év|évben|évig|éves|évtől|éven|évet|hónap-|hetet|hetes|héten|hétig|nap|napja-|napon|napig|napot|óra|órát|órakor|órától|óráig"
        "|órás|ma|tegnap|holnap|tavas-|nyár-|ősszel|ősz|tél|télen",
        "how many": "kettő-|tizenegy|tizenkét|száz-|ezer-|millió-|fele|felét|harmad-|negyed-|másfél|fél",
        "why": "mert|mivel|ugyanis|azért|miatt|ezért|köszönhető-|oka|okból",
    },
    "tr": {
        "when": "ocak-|şubat-|martta|mart'ta|nisan-|mayıs-|haziran-|temmuz-|ağustos-|eylül-|ekimde|ekim'de|kasım-|aralık-|pazartesi-|salı|çarşamba-|perşembe-|cuma"
        "|cumaları|cumartesi-|pazar|pazarları|yüzyıl-|yıl-|ay|ayda|aylık|ayın|ayı|hafta-|gün|günü|gününe|günler-|saat-|bugün|dün|yarın|ilkbahar-|yazın|sonbahar-|kışın",
        "how many": "bin|milyon-|yarısı|yarım|çeyrek|buçuk",
        "why": "çünkü|için|nedeniyle|nedenle|sebebiyle|dolayı|yüzünden|neden|nedeni|sebep|sebebi",
    },
    "id": {
        "when": "senin|selasa|rabu|kamis|jumat|sabtu|minggu|abad|tahun|bulan|hari|pukul|jam|tanggal|kemarin|besok|pagi|siang|sore|malam",
        "how many": "belas|puluh|ratus|seratus|ribu|seribu|juta|setengah|separuh",
        "why": "karena|sebab|akibat|oleh karena|disebabkan|alasan-|berkat",
        "where": "di|ke|dari|dekat|antara",
    },
    "vi": {
        "when": "tháng|năm|ngày|thứ hai|thứ ba|thứ tư|thứ sáu|thứ bảy|chủ nhật|thế kỷ|tuần|giờ|hôm nay|hôm qua|sáng|chiều|tối",
        "how many": "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|nửa",
        "why": "vì|bởi|nhờ|lý do|nguyên nhân",
        "where": "ở|tại|trên|gần|thuộc",
    },
    "ru": {
        "when": "январ-|феврал-|марте|апрел-|мае|июн-|июл-|август-|сентябр-|октябр-|ноябр-|декабр-|понедельник-|вторник-|среду|среда|среды|средам|четверг-|пятниц-|суббот-"
        "|воскресень-|век|века|веке|год|года|году|годах|лет|месяц-|недел-|день|дня|дней|дни|час|часа|часов|сегодня|вчера|завтра|весн-|летом|осень-|зимой",
        "how many": "двое|трое|десят-|тысяч-|миллион-|половин-|треть|четверть|раза|полтора|полторы|полутора|полчаса|полгода",
        "why": "потому|поскольку|так как|из-за|чтобы|благодаря|вследствие|поэтому|причин-|ибо|в связи|ввиду|для того",
        "where": "в|во|на|под|над|около|близ|при|из-под|возле",
    },
    "uk": {
        "when": "січні|лютому|березні|квітні|травні|червні|липні|серпні|вересні|жовтні|листопад-|грудні|понеділ-|вівтор-|середу|середа|середи|четвер-|п'ятниц-|п’ятниц-"
        "|субот-|неділ-|століт-|рік|року|році|років|роки|місяц-|тиждень|тижн-|день|дня|днів|дні|годин-|сьогодні|вчора|завтра|навесні|влітку|восени|взимку",
        "how many": "двоє|троє|десят-|тисяч-|мільйон-|половин-|чверть|півтора|півтори|півроку|півгодини",
        "why": "тому|бо|оскільки|через|щоб|завдяки|адже|причин-|внаслідок|аби",
        "where": "у|в|на|біля|під|над|при|поблизу",
    },
    "bg": {
        "when": "понеделник|вторник|сряда|четвъртък|петък|събота|неделя|век|година|години|годината|г|месец-|седмиц-|ден|дни|деня|час|часа|часове|днес|вчера|утре|пролет-"
        "|лято-|есен-|зима-",
        "how many": "два|две|двама|три|трима|четири|пет|шест|седем|осем|девет|десет|единадесет|дванадесет|сто|двеста|хиляд-|милион-|половин-|четвърт",
        "why": "защото|понеже|тъй като|заради|поради|за да|благодарение|затова|причин-",
        "where": "в|във|на|край|при|над|под|близо до",
    },
    "el": {
        "when": "ιανουαρ-|φεβρουαρ-|μαρτ-|μάρτ-|απριλ-|μαΐ-|μάι-|ιουν-|ιούν-|ιουλ-|ιούλ-|αυγούστ-|σεπτεμβρ-|σεπτέμβρ-|οκτωβρ-|οκτώβρ-|νοεμβρ-|νοέμβρ-|δεκεμβρ-|δεκέμβρ-"
        "|δευτέρα-|τρίτη|τετάρτη-|πέμπτη|παρασκευή-|σάββατο-|σαββάτου|κυριακή-|αιών-|έτος|έτη|ετών|χρόνια|χρόνο|χρόνος|χρονιά|μήνα-|μήνες|εβδομάδ-|ημέρ-|μέρα|μέρες|ώρα"
        "|ώρες|σήμερα|χθες|αύριο|άνοιξη|καλοκαίρι-|φθινόπωρο|χειμώνα-",
        "how many": "δύο|δυο|τρεις|τρία|τριών|τέσσερ-|τεσσάρων|πέντε|έξι|επτά|εφτά|οκτώ|οχτώ|εννέα|εννιά|δέκα|έντεκα|δώδεκα|εκατό-|χίλι-|χιλιάδ-|εκατομμύρι-|μισ-",
        "why": "επειδή|διότι|γιατί|καθώς|λόγω|εξαιτίας|ώστε|για να|αιτία|λόγος|χάρη|αφού",
        "where": "στο|στον|στη|στην|στα|στους|στις|σε|κοντά",
    },
    "he": {
        "when": "מרס|יום ראשון|יום שני|שלישי|רביעי|חמישי|שישי|שבת|שנת|שנה|שנים|חודש|חודשים|שבוע|שבועות|ימים|שעה|שעות|היום|אתמול|מחר",
        "how many": "שני|שתי|שניים|שתיים|שלוש|שלושה|ארבע|ארבעה|חמש|חמישה|שש|שישה|שבע|שבעה|שמונה|תשע|תשעה|עשר|עשרה|עשרים|מאה|מאות|אלף|אלפי|אלפים|מיליון|חצי|רבע",
        "why": "משום|מפני|בגלל|מכיוון|מאחר|לכן|סיבה|הסיבה|עקב|בעקבות",
        "where": r"ליד|אצל|מול|בתוך|מתחת|ברחוב|בעיר|ב\p{L}+",
    },
    "ar": {
        "when": "كانون|تشرين|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|القرن|قرن|عام|سنة|سنوات|أعوام|شهر|أشهر|أسبوع|أسابيع|يوم|أيام|ساعة|ساعات|أمس",
        "how many": "مئات|ألف|آلاف|مليون|ملايين|نصف|ثلث|ربع",
        "why": "لأن-|بسبب|كي|لكي|حتى لا|نظرا|نظراً|لذلك|سبب|تجنبا|تجنباً|نتيجة|إذ|حرصا|حرصاً",
        "where": "في|قرب|عند|داخل|أمام|خلف",
    },
    "fa": {
        "when": "فروردین|اردیبهشت|خرداد|مرداد|شهریور|آبان|بهمن|اسفند|شنبه|جمعه|قرن|سال|ماه|هفته|روز|ساعت|امروز|دیروز|فردا|بهار|تابستان|پاییز|زمستان",
        "how many": "دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|بیست|صد|هزار|میلیون|نیم|نصف|ثلث",
        "why": "چون|زیرا|برای اینکه|به دلیل|به خاطر|به علت|دلیل|علت|از این رو|بنابراین",
        "where": "در|نزدیک|کنار|روی",
    },
    "hi": {
        "when": "सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|शताब्दी|सदी|साल|वर्ष|सन|महीन-|सप्ताह|हफ़्त-|हफ्त-|दिन|घंट-|बजे|आज|कल",
        "how many": "दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|दस|ग्यारह|बारह|बीस|सौ|हज़ार|हजार|लाख|करोड़|आधा|आधे|तिहाई|चौथाई",
        "why": "क्योंकि|इसलिए|कारण|वजह|ताकि|चूँकि|चूंकि",
        "where": "में|पर|के पास|के बीच",
    },
    "zh": {
        "when": "年|月|日|号|星期|礼拜|周[一二三四五六日末]|[点時时]|小时|分钟|世纪|今天|昨天|明天|上午|下午|晚上|早上",
        "how many": "[一二两三四五六七八九十百千万亿]",
        "why": "因为|由于|以便|为了|所以|因此|以免|原因|因|避免|防止|免得",
        "where": "在|位于|处|旁|里|内|边|附近",
    },
    "ja": {
        "when": "年|月|日|曜|時|分|週|世紀|午前|午後",
        "how many": "[一二三四五六七八九十百千万]",
        "why": "ため|ので|理由|原因|せい|おかげ|防ぐ",
        "where": "にある|で|へ|の中|の横|そば",
    },
    "ko": {
        "when": r"\p{Nd}\s*(?:년|월|일|시|분|주|개월)|요일|세기|오늘|어제|내일|오전|오후|아침|저녁",
        "how many": "두|세|네|다섯|여섯|일곱|여덟|아홉|열|백|천|만|억|절반",
        "why": "때문|위해|위하여|므로|이유|까닭|덕분|탓|않도록",
        "where": "에서|옆|안에|앞|근처",
    },
    "th": {
        "when": "จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|ปี|เดือน|สัปดาห์|วัน|ชั่วโมง|นาที|โมง|ศตวรรษ",
        "how many": "สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง",
        "why": "เพราะ|เนื่องจาก|เพื่อ|สาเหตุ|เหตุผล|ด้วยเหตุ",
        "where": "ใน|บน|ใกล้|ข้าง|ระหว่าง",
    },
}
