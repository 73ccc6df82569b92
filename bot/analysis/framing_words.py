"""Words that frame a question and need not stand in its answer, by language: "can you please tell me how I get ...".

Unlike words of grammar they are indexed, and a question that has no others is searched for them.
"""

HONORIFICS = frozenset("dr dra prof".split())
"""What stands before the name of a person, or does not, in any language: it says little of what is asked. Not Mr or Mrs, which tell two from each other."""
LIGHT_WORDS: dict[str, str] = {
    "en": """add allowed amount available bring brings brought come comes coming define difference differences find get gets getting give gives go goes going got guy happen happened happens help idea keep
kind kinds like list look looks make makes making mean means moment name names need needs new number people permitted person possible put say says said sort sorts take
one ones thing things try trying type types use using want wants way word words work works
actual current latest already anyway apparently approximately around basically bit certain certainly couple entire entirely even eventually exactly
finally generally initially lot lots meantime normally normal originally particular perhaps maybe precisely presumably previously probably
proper properly absolutely completely definitely honestly literally obviously super totally gotten happening meant ppl anywhere everywhere quite rather regularly roughly simply somehow somewhere specific specifically still typical typically ultimately usual usually whatever whole""",
    "de": """mitbringen mitnehmen Anzahl Art Arten Bedeutung Begriff Ding Dinge Hilfe Leute Mensch Menschen Name Namen Person Personen Sache Sachen Sorte Typ
Weise Wort Wörter Zahl bedeuten bekam benutzen brachte bringen erhalten erhielt fand gab gefunden gegangen gegeben gemacht genommen
geschah geschehen ging halten helfen hielt hilft kam kommen lag liegen liegt möglich nahm nehmen nimmt nutzen passieren sah sehen setzen
stand stehen versuchen verwenden erlaubt gestattet zulässig Uhr verfügbar
aktuell aktuelle aktuellen bestimmte bestimmten bestimmter bestimmtes ca circa derzeit endlich ganze ganzen ganzer ganzes
gewöhnlich grundsätzlich immer inzwischen irgendwann irgendwie irgendwo letztendlich letztlich meist meistens mittlerweile momentan
normalerweise regelmäßig richtig schließlich schon speziell tatsächlich ungefähr ursprünglich üblicherweise wirklich wohl zurzeit
stehe stehst steht standen gestanden legen legt liege liegst lagen gelegen sitzt sitzen stellt stellen kamen käme gekommen gingen bringe bringst
bringt brachten gebracht nehme nehmt nahmen hält hältst haltet hielten gehalten helfe helft half geholfen fanden gebe gebt gaben gäbe geschieht
geschahen passierte passierten benutze benutzt benutzte nutze nutzt verwende verwendet verwendete versuche versucht bedeutet bedeutete sieht seht
sahen gesehen setze setzt setzte setzten gesetzt erhalte erhält erhielten bekamen kriege kriegst kriegt kriegen läuft""",
    "fr": """fois fréquence aide amener lieu apporter chose choses donne donné essayer façon genre gens manière mettre mis mise mot mots nom nombre noms obtenir obtenu obtient
partir passe passé personne personnes prend prendre pris rendre signification signifie signifier sorte sortes tenir terme termes trouvé type
types utilise utilisé utilisée venir venu vient voir autorisé autorisée autorisées autorisés disponible disponibles
actuellement approximativement déjà effectivement enfin entier entière environ exact exactement finalement
forcément généralement habituellement initialement juste maintenant normalement plutôt précis précisément réellement régulièrement toujours
passent passer passera passée passés prends prenez prenons prennent prendra prise mets met mettez mettent mettra viens viennent venez venons viendra
viendront venue venus donner donnez donnent donnera donnés apportez apportent apporté amène amenez emmener tient tiennent tenez tenu obtenez
obtiennent obtenue rend rendent rendez sert servent servir vois voit voyez voient vu disent disait dites arrivent arrivez arrivé reste restent rester
rangé rangée rangés rangées situé située situés situées placé placée placés placées essaie essayez trouvée trouvés trouvées utilisent utilisez
utilisés utilisées signifient partent pars partez""",
    "es": """frecuencia veces ayuda lugar cantidad consiguió cosa cosas dado dan dar dicho dijo dio encontrar encontró encuentra forma gente hecho
hicieron hizo intentar lleva llevar llevó manera modo nombre nombres número obtener obtuvo ocurre ocurrir ocurrió palabra palabras pasa
pasar pasó persona personas poner posible puesto puso querer significa significado significar sucede suceder sucedió tipo tipos toma tomar
tomó término traer usa usó utiliza utilizar utilizó venir viene vino permite permiten permitida permitidas permitido permitidos disponible disponibles
actualmente ahora aproximadamente cierta cierto ciertos concretamente concreto entera entero exactamente exacto finalmente generalmente habitualmente
inicialmente normalmente originalmente quizá quizás realmente regularmente todavía
vienen vendrá vendrán vinieron venga vengan venido daba daban dará darán dada pone ponen ponga pondrá pondrán pusieron puesta puestas llevan llevará
llevaron toman tomará tomaron tomado trae traen trajo traído traiga dicen dice decía pasan pasará pasaron ocurren sucedieron obtiene obtienen consigue
consiguen intenta encuentran queda quedan quedar ve ven usan usado usada utilizan deja dejan dejar significan quieren
da doy das damos daría darían""",
    "it": """frequenza volte luogo accade accadere accaduto aiutare aiuto cose dare dato detto diede disse fatto fece genere gente maniera messo mettere modo nome
nomi numero ottenere ottenuto ottiene parola parole persona persone portare prende prendere prese preso quantità significa significare significato
sorta tenere termine tipi tipo trova trovare trovato usa usato utilizza utilizzare utilizzato vedere venire venne venuto viene
consentita consentite consentiti consentito permessa permesse permessi disponibile disponibili
adesso approssimativamente attualmente certa certo circa davvero effettivamente esattamente finalmente forse generalmente inizialmente intera intero
normalmente ora originariamente precisamente regolarmente solitamente veramente
mette metti metto mettono metterà messi vieni vengono verrà verranno venuta andrà andranno darà portano porterà portato prendi prendono prenderà tiene
tengono terrà tenuto trovi trovano trovata lascia lasciano lasciare dice dicono succedono capitato usano usata usate usati utilizzano sta stanno stare
significano ottengono
dà danno""",
    "pt": """frequência vezes lugar aconteceu ajuda coisa coisas colocar conseguir conseguiu dado dar deu disse encontra encontrar encontrou espécie feito fica
ficar ficou forma leva levar levou maneira manter modo necessário nome nomes número obter obteve palavra palavras pessoa pessoas possível
quantidade significa significado significar tentar termo tipo tipos toma tomar tomou trazer usou utiliza utilizar utilizou veio vem vir
permitida permitidas permitido permitidos disponível disponíveis
afinal agora ainda aproximadamente atualmente certa certo concretamente exatamente finalmente geralmente habitualmente inicialmente inteira inteiro
normalmente originalmente realmente regularmente talvez
ficam ficaram ficará ficarão ficava vêm vieram virá virão vier dão deram dará darão põe põem pôr pôs levam levará traz trazem trouxe trazido tomam
deixa deixam deixar diz dizem disseram acontecem acontecerá encontram encontrei usa usam usado usada utilizam consegue conseguem significam vê veem""",
    "ca": """freqüència vegades aconseguir ajuda cosa coses dona donar fet feta forma gent manera mena nom nombre noms obtenir paraula persona persones
portar posar possible prendre quantitat significa significat terme tipus troba trobar utilitzar venir permesa permeses permesos permès
actualment ara aproximadament exactament finalment generalment habitualment inicialment normalment realment regularment sencer sencera""",
    "ro": """află aflat ajuta ajutor cantitate cuvinte cuvânt dat fel folosește folosi folosit făcut găsește găsi găsit lua luat lucru lucruri mod nume
număr oameni obține obținut persoane persoană posibil pune pus semnifică spus termen tip tipuri utiliza utilizat veni venit vine încerca
înseamnă întâmpla întâmplat întâmplă permisă permise permiși
aproximativ actualmente anume exact finalmente general inițial normal obicei probabil regulat întreg întreaga""",
    "nl": """keer aantal betekenen betekenis betekent ding dingen gaf gebeurde gebeuren gebruikt gebruikte geeft gegaan gegeven gekregen gemaakt
genomen getal geven gevonden ging hoeveelheid houden hulp komen komt kreeg kwam lag liggen ligt maakt maakte meebrengen meenemen manier mensen naam nam namen
neemt nemen personen persoon soort soorten staan staat stond term type vond wijze woord woorden zetten zien toegestaan toegestane beschikbaar
bepaalde echt eigenlijk ergens exact gehele gewoonlijk hele meestal misschien momenteel normaal normaliter ongeveer oorspronkelijk precies regelmatig
uiteindelijk
kom kwamen gekomen gingen sta stonden gestaan lagen gelegen zit zitten zat zaten breng brengt brengen bracht brachten gebracht neem zet zette gezet
houd houdt hield hielden gehouden geef gaven kregen vindt vonden gebeurd zie ziet zag gezien probeer probeert proberen blijft blijven legt leggen
legde
terecht terechtkomen""",
    "sv": """gånger antal användes används betyda betydelse betyder fann finna gav ge ger gett gick gjorde gjort hitta hittades hittar hjälp hjälpa
hände hålla kom komma kommer ligger lägga låg mängd människor möjlig namn nummer ord person personer sak saker skedde slag sort sorts sätt
sätta ta tagit tar term tog typ typer tillåten tillåtet tillåtna
cirka egentligen exakt faktiskt fortfarande just normalt ofta regelbundet slutligen ungefär ursprungligen vanligtvis verkligen
kommit gått gå står stod stå stått ligga legat sitter suttit satt givit hittade hittat ställer ställa lägger lade lagt sätter håller höll hållit hålls
hänt ser såg sett försöker betydde användas""",
    "da": """antal anvendes betyde betyder betydning bruges brugt brugte fandt finde folk gav gik give giver givet gjorde gjort hjælp holde
kom komme kommer ligger lå mennesker mulig muligt måde mængde navn navne nummer ord person personer skete slags sort sætte tage tager
taget ting tog type typer udtryk tilladt tilladte
cirka egentlig faktisk fortsat hele jævnligt normalt oprindeligt præcis virkelig
kommet går gå gået står stod stå stået ligge ligget sidder sad får fået finder fundet sætter satte lægger lægge lagde holder holdt sket ser prøver
bringer bringe bragt""",
    "no": """antall bety betydning betyr brukes brukt brukte fant finne folk ga gi gikk gir gitt gjorde gjort hjelp holde kom komme kommer
ligger lå mengde mennesker mulig måte navn nummer ord person personer sette skjedde slags sort ta tar tatt ting tok type typer uttrykk tillat tillatt
cirka egentlig faktisk fortsatt hele jevnlig nøyaktig normalt omtrent opprinnelig vanligvis virkelig
kommet går gå gått står sto stå stått ligge ligget sitter satt får fått finner funnet setter satte legger legge lagt holder holdt skjedd ser sett
prøver bringer brakt""",
    "fi": """annettu antaa antoi apu asia asiat asioita henkilö henkilöt ihminen ihmiset ihmisiä ihmistä keino käytettiin käytetään käytti
laji lukumäärä löytyi löytyy löytää mahdollista menee meni mennä merkitsee merkitys määrä nimen nimet nimeä nimi numero ottaa otti saada
sai sana sanat sijaitsee tapa tapahtui tarkoittaa tarkoitti tavalla tekee teki termi tulee tuli tulla tyyppi yrittää sallittu sallittua
alun koko lopulta nykyään oikeasti suunnilleen säännöllisesti tarkalleen todella yleensä""",
    "pl": """razy bierze brać daje dać dał dostać idzie ilość imię iść liczba ludzi ludzie możliwe nazwa nazwy nazwę numer osoba osoby osób
otrzymać otrzymał oznacza pojęcie pomoc przychodzi przyjść przyszedł rodzaj rodzaje rzecz rzeczy sposób słowa słowo termin trzymać typ
typy używa używają używane używano używany użyć wydarzyło wziąć zdarzyło znaczenie znaczy znajduje znajdują znaleziono znaleźć zrobił wynosi wynoszą odbędzie odbędą odbywa odbywają
dozwolona dozwolone dozwolony
cała całe cały całego całej dokładnie faktycznie gdzieś konkretnie mniej naprawdę obecnie ostatecznie początkowo regularnie teraz właściwie zazwyczaj
zwykle około
przyjdę przyjdzie przyjdą przychodzą przychodzić przyszła przyszli przyszło idą idę pójść pójdzie pójdą szedł szła biorą brali brał brała weźmie wezmą
wzięła wzięli dają dawać dam dadzą dali dała dano dostanę dostanie dostaną dostaje dostają dostała trzyma trzymają znajdę znajdzie znajdą znalazł stoi
stoją leży leżą kładzie przynieść przyniesie przynosi przynoszą dzieje zdarza zdarzają stało używam używamy użyje oznaczają otrzyma otrzymają
otrzymuje otrzymują otrzymała znajdował pomaga pomagają pomoże pomogą""",
    "cs": """bere dal dostat druh druhy držet dát dává jde jména jméno jít lidé lidí množství možné nacházejí nachází najít našel název
názvy osob osoba osoby pojem pomoc použit použít používají používal používá počet přichází přijít přišel slova slovo stalo termín typ typy
udělal vzal vzít význam věc věci znamená způsob způsobem získal získat číslo dovoleno povolen povolena povoleno povoleny
celá celé celý konečně momentálně nakonec normálně obvykle opravdu pravidelně původně přesně přibližně vlastně zhruba nyní
přijde přijdou přijdu přijdeme přicházejí přišla přišli přišlo jdou jdu jdeme půjde půjdu půjdou šel šla šli berou beru vezme vezmu vezmou vzala vzali
dají dám dala dali dávají dostanu dostane dostanou dostávají dostává dostala dostali drží drželi najde najdu najdou našla našli nalézt leží ležet nosí
přinést přinese přinesou znamenají použije používáme získá získají stane stanou stala stali pomáhá pomůže udělala udělali udělá""",
    "hu": """ad adott dolgok dolog ember emberek fajta féle használ használják használt jelent jelenti jelentése jön jött kap kapott
kifejezés lát megy mennyiség ment mód módon neve nevét nevű név próbál segít segítség szavak személy személyek szám száma szó szükség
talál található találtak tart tartott tesz tett típus típusú történt vesz vett megengedett engedélyezett
egész eredetileg általában jelenleg körülbelül pontosan rendszeresen rendesen tulajdonképpen valahol valójában végül""",
    "tr": """ad adlar adı adını aldı almak alır anlam anlamı bulmak bulundu bulunur demek geldi gelir gelmek gerçekleşir gerçekleşti gider
gitmek gitti insan insanlar insanların isim ismi ismini isteniyor istenir kelime kişi kişiler kişinin kullanan kullandı kullanmak kullanılan
kullanılmaktadır kullanır miktar sayı sayısı sözcük terim tip tipi tutmak tür türleri türü verdi verir vermek yapar yaptı yardım çeşit
şekil şekilde şeyler
bütün genellikle gerçekten halen hâlâ normalde sonunda tam tamamen yaklaşık şimdi
gelen geliyor geliyorlar gelecek gelsin gelebilir gelmeli giden gidiyor gidecek gidilir alıyor alacak alınır alınıyor alınacak alabilir alabilirim
veriyor verecek verilir veriliyor verilecek veren bulunuyor bulabilirim bulabilir bulurum bulunan yapıyor yapacağız yapan yapıldı yapılacak yapılan
duruyor durur giderim gideriz gidiyorum gidebilirim gelirim gelebilirim kaldı kalıyor kalır günü günleri demektir demekti tutuyor kullanıyor kullanabilir kullanılıyor gerçekleşiyor gerçekleşecek""",
    "id": """ambil arti artinya bantuan benda berarti cara datang diambil diberikan dibuat digunakan dilakukan dipakai ditemukan hal istilah
jenis jumlah kata macam melihat memakai membantu memberi memberikan membuat membutuhkan mencoba mendapat mendapatkan menemukan mengambil
nama namanya nomor orang pergi terdapat terletak tipe diizinkan diperbolehkan
akhirnya biasanya kira masih normalnya persis sebenarnya seluruh sekarang tepatnya""",
    "vi": """chiếc con cách dùng dụng gọi kiểu loại làm lượng lấy nghĩa người nằm số sử thấy thể thứ tên tìm việc xảy điều đưa""",
    "ru": """вещи вещь взял взять вид вида виды возможно давать дает дал дали дать даёт держать значение значит идти идёт имена имени имя
использовал использовали использовать использует используется используются количество людей люди название названия найден найти находилась
находился находит находится находятся нашли номер образом означает получает получил получила получить помогает помогать помощь предмет
прийти приходить пришёл произошло пытаться род слова слово случилось сорт способ термин тип типа типы человек человека число шёл состоится состоялось длится длятся продлится пройдет пройдёт проходит проходят
разрешается разрешен разрешена разрешено разрешены разрешён
вообще действительно конкретно наконец нынче обычно первоначально приблизительно примерно регулярно сейчас собственно теперь точно
целая целый
придёт придет придут приду приходят приходил пришел пришла пришли пришло идут иду пойдёт пойдет пойдут пойти шла шли берёт берет берут беру брать брал
брала возьмёт возьмет возьмут взяла взяли даём дают даст дадут давал давали дана дано даётся дается держит держат держал найдёт найдет найдут найду
нашёл нашел нашла находить находят лежит лежат лежал произойдёт произойдет получат получит получу получили помогают поможет помогут помог используем
используя состоятся состоялась состоялись пройдут прошёл прошел прошла прошло проходил продлятся длился принести приносить приносит означают""",
    "uk": """брати взяв взяти вид види використовували використовувати використовують використовує використовується відбулося дав давати
дали дати дає допомагає допомога знайти знайшли знаходиться знаходяться значення зробив йде кількість людей люди людина людини можливо
назва назви назву намагатися номер означає отримав отримала отримати отримує прийшов приходити речі рід річ слова слово спосіб сталося
термін тип типи типу тримати чином число імені імя іти дозволено дозволяється
зараз зазвичай взагалі врешті власне дійсно конкретно нині приблизно регулярно спочатку тепер точно цілий
приходять прийде прийдуть прийшла прийшли йдуть йти іде ідуть піде підуть ішов ішла бере беруть брала брали візьме взяла взяли дають дасть дадуть дала
дано тримає тримають знайде знайдуть знаходять знайшов знайшла знайдено лежить лежать відбулась відбулася відбувся відбудеться відбудуться
відбуваються отримає отримають отримують допоможе допомагають станеться сталась використовуються означають принести приносити приносить""",
    "bg": """брой броя взе взема вид вида видове вижда възможно дава дават даде дойде дума думи държи значение значи идва използва използван
използвани използват име имена името количество лица лице наименование намери намира намират направи начин начина неща нещо номер означава
опитва отива отиде получава получи помага помощ случи термин тип типа типове хора хората число човек позволено разрешено
всъщност горе действително обикновено приблизително първоначално редовно сега точно цял цяла целия накрая""",
    "el": """είδους λόγο λόγος άνθρωποι άνθρωπος άτομα άτομο έγινε έδωσε έκανε έλαβε έρχεται ήρθε ανθρώπους ανθρώπων αριθμό αριθμός βλέπει βοήθεια βοηθά
βρέθηκε βρήκε βρίσκεται βρίσκονται δίνει δίνουν δυνατό είδη είδος κρατά λέξεις λέξη λαμβάνει ονομασία ονόματα πήγε πήρε παίρνει πηγαίνει
ποσότητα πράγμα πράγματα σημαίνει σημασία συνέβη τρόπο τρόπος τύπο τύποι τύπος χρησιμοποίησε χρησιμοποιεί χρησιμοποιείται χρησιμοποιούνται
όνομα όρο όρος επιτρέπεται επιτρέπονται
ακριβώς αρχικά γενικά κανονικά περίπου πραγματικά συνήθως τελικά τώρα τακτικά ολόκληρο ολόκληρη""",
    "ar": """أخذ أسماء أشخاص أشياء أعداد أعطى أنواع استخدام استخدم اسم اسمه اسمها تستخدم تعني تقع توجد جاء جعل حاجة حاول حدث حصل ذهب رقم شخص
شيء طريقة عدد فعل كلمات كلمة كمية مساعدة مصطلح معنى مقدار ناس نوع وجد وضع وقع يأتي يأخذ يجعل يحتاج يحصل يذهب يساعد يستخدم يعطي يعني
يفعل يقع يوجد مسموح يسمح
بالضبط تقريبا تقريباً تحديدا تحديداً حاليا حالياً حقا حقاً عادة فعلا الآن أخيرا
وجدت تجد نجد أجد نلاقي ألاقي ألقى القاها القاه جاءت يأتون تأتي أتى أتت حصلت تحصل نحصل أحصل حدثت حدوث وقعت أخذت تأخذ نأخذ آخذ أعطت تعطي جعلت تجعل
ذهبت تذهب نذهب أذهب أروح نروح يروح تروح أجيب نجيب تجيب جبت معي معاي معايا صار صارت يصير تصير موجود موجودة موجودين متوفر متوفرة متاح متاحة
مكان المكان مسموحة يعتبر تعتبر يعد تعد تحتاج نحتاج تساعد تستخدمون نستخدم استخدمت استخدمه استخدمها شخصا أشخاصا""",
    "fa": """آمد آمدن اتفاق استفاده اسم اشخاص اصطلاح افتاد افراد انجام انسان انواع تعداد تلاش داد دادن رخ رفت رفتن روش شخص شماره شیوه فرد
قرار مردم معنا معنی مقدار ممکن می‌آید می‌دهد می‌رود می‌گیرد نام نوع واقع واژه چیز چیزی کلمه کمک گرفت گرفتن گونه یافت یافتن یافته یعنی مجاز
الان اکنون تقریبا تقریباً حدودا دقیقا دقیقاً معمولا معمولاً واقعا واقعاً هنوز""",
    "he": """אדם אופן איש אנשים דבר דברים הגיע הולך הלך השתמש כמות לוקח לקח מונח מילה מילים מספר מצא מקבל משמעות משתמש משתמשים נותן ניסה
נמצא נמצאים נמצאת נתן נתנה סוג סוגי סוגים עוזר עזרה עשה פירוש צורך קורה קיבל קיבלה קרה ראה שימוש שם שמה שמו שמות מותר
בדיוק בערך באמת בדרך כלל כרגע עדיין עכשיו לבסוף""",
    "hi": """कुल अर्थ आना आया इंसान इस्तेमाल उपयोग किस्म कोशिश चीज चीज़ चीजें जरूरत ज़रूरत जाना तरह तरीका तरीके देखना नाम पाना पाया प्रकार
प्रयोग प्राप्त बनाना बनाया बात मतलब मात्रा मिलता मिलती मिलना मिला रखना रखा लिया लेना लोग लोगों व्यक्ति व्यक्तियों शब्द संख्या संभव अनुमति
अभी अब आमतौर लगभग वास्तव सही हमेशा करीब आखिर पूरा पूरी पूरे""",
    "zh": """东西 使用 发生 名字 名称 姓名 得到 意思 数量 方式 方法 种类 类型 进行 需要 允许
新的""",
    "ko": """는데 하면 되면 되는 하고 해서 해야 인데 으면 다면 리면 려고 러면 어버 았는 었는 했는 했어 됐어 갔어 나요 세요 네요 습니 니다 합니 됩니 입니 하시 으시 시는 에는 에도 에만 새""",
}
"""Words that say little: they may as well stand in the answer in another form, or not at all, and weigh less than others."""

FRAMING_WORDS: dict[str, str] = {
    "en": """able actually anybody anymore anyone anything arent bro btw currently cuz describe dude dunno everyone everything explain folks gonna gotta guys hello hey heya hiya howdy
hi hows hwo idk know lets lol nowadays ok okay plz pls really rn smb smth somebody someone something sorry sth stuff supposed teh thank thanks tho thx til till u ur wanna wich yo
afaik ah alright asap atm aye coz doin fyi gimme goin heres hes hmm imo innit kinda lemme lmk nah nope nvm shes sorta tbh tryin tryna uh um whatre wholl wot wow ya yall yeah yep""",
    "de": """bekomme bekommen bekommt bitte brauche braucht brauchen danke darf dürfen dürfte eigentlich erklären finde finden funktioniert
geben geht gerade gern gerne gehen genau habt hallo jemand kannst kommt komme konnten könnt könntest lasse lassen lässt machen mache macht machst mal meinem
meinen meiner meines mag möchte möchten müsste musst müsst passiert sag sagen sollst sollten tun tut unbedingt verrate vielleicht wissen
will wolle wollen überhaupt findet stattfindet stattfinden geht's geht’s gehts gibt's gibt’s isses wärs hätts
darfst dürft dürften brauchst bräuchte bräuchten könne könntet möchtest möchtet müssten sollt solltet willst wollt wollte wollten wolltest weiß weißt
wisst weiss wüsste wüssten gesagt machten machte tue tust taten täte lasst ließ liesse findest funktionieren gehst ging's kommst mögen mögt
erklär erklärt
bekomm is nich nen nem ner jmd jmdn her rein raus drum drauf vorher nachher solle müßte mitm fürn wärn habn""",
    "fr": """aider aimerais aller arrive besoin bonjour ça connaître davantage dire dit dois doit doivent devez devrais devons explique
expliquer faire fais faites faudrait indiquer merci montrer permet peux plaît plait possible pourrais pourrait pourriez pouvez pouvoir
quelqu'un savez savoir sais souhaite suis trouve trouver utiliser va vais vas veux veut voudrais voulez vouloir vraiment
allez allons êtes koi pouvons salut voulons
ya yaura yavait jai jsuis jpeux jveux jdois jvoudrais chui chuis cest stp svp keske kesk
puisse puissent pouvait pouvaient pourra pourront pourrai dû due devait devrait devraient devriez devra devront devoir voulait voudrait voudraient
veulent voudra vouliez savent saurait sache sait su fera feront ferait fasse ferai allait ira iront iras irai trouvez trouvent trouverai souhaiterais
souhaitons souhaitez aimerait aimerions besoins expliquez permettent aidez falloir fallait suffit
as qqn qqch kelkun kan kwa peut-on fodrait faudra bjr slt bsr""",
    "es": """oye oiga alguien ayudar conseguir cualquier debe debemos debería deberían debo decir decirme dime explicar explica favor
funciona funcionan gracias gustaría hace hacen hacer haces hago he ir hola podéis q necesita necesitan necesito podemos podría podrías pueda puede
pueden puedo quería quiere quiero quisiera saber sabe sé sirve sirven eres estamos estáis estoy sois tendrá tenemos tenéis tienes soy tengo usar va vamos ver voy xfa porfa tmb
debía deberé deberán deberás debes haga hagan hará harán hacía haciendo haz iba iban iré irán irá vaya vayan vas podía podían podrá podrán podré
podríamos pudo pudieron puedes quieres queremos querían querría querrían quisiéramos sabemos saben sabes sabéis sabría supo tengan tenga tendría
tendrían tendrán necesitas necesitaría necesitamos sirva gustan gusta dígame dígale
tmp""",
    "it": """andare avete hai potete ciao bisogna bisogno capita deve devo devono dire dirmi dovrei faccio fanno fare favore funziona funzionano grazie possibile
possiamo posso possono potrei potrebbe può qualcosa riesco sapere serve servono spiegare succede usare va vado voglio vorrei cè
dobbiamo dovete dovevo doveva dovevano dovrà dovranno dovrebbe dovrebbero dovremmo devi facciamo fai farà faranno farei faremo facendo poteva potevano
potrà potranno potremmo potresti puoi potuto sai sanno sappiamo sapete saprei vai vanno andiamo vogliamo vogliono volete voleva vorrebbe vorremmo
vorrebbero vuoi vuole volere occorre occorrono riesce riescono riuscire servirà bisognerebbe necessario spiega spiegami dimmi
nn qlcn cmq xò grz pls""",
    "pt": """acontece acho estamos estou olá sou temos alguém algo ajudar consigo dá deve devem devo dizer explicar faz fazem fazer faço favor funciona gente gostaria
ir obrigada obrigado posso podemos poderia precisa preciso pra pro pras pros quer queria quero saber serve sei tenho tenha usar vai vou vc vcs tá tô né
pôde poderá poderão poderiam possa possam podia podiam querem queremos queriam queira devia deviam deverá deverão deveria deveriam precisam precisamos
precisava precisaria fará farão faria fez fizeram fazendo faça façam vão ia iam irá irão indo vamos sabe sabem sabemos soube tendo terá terão tiver q
tb tbm blz obg estar servem servia funcionam explica explique diga digam gostaríamos queríamos
alguem hj tds mt mto""",
    "ca": """algú calen cal dir diu ensenyar explica fa faig fan fer funciona gràcies necessito passa plau podem poder podria puc pot poden
saber sé serveix tenir tinc usar vol voldria vull""",
    "ro": """aș cineva ceva face fac facem explica funcționează merge mulțumesc pot poate putea putem rog spune spuneți știu trebui trebuie
vreau vrea""",
    "nl": """hallo alsjeblieft bedankt doe doet graag help gaat gebeurt gebruiken iemand iets krijg krijgen maak maken moeten mogelijk nodig vind
vinden vertel vertellen weet weten werkt wil willen wilt zeggen uitleggen aub svp
gedaan hoef hoeft hoeven hoefde kun lukt lukte maakten wilde wilden wou wist wisten werkte helpen krijgt vertelt gaan ga
mn zn ff iem t ist wss""",
    "sv": """behöver berätta fungerar förklara går gör göra någonting ske snälla säg säga tack vet veta vill ville borde möjligt hända
händer använda använder
bör behövde behövs behövas funkar funka fungera fungerade säger vilja visste vetat får hej
nåt nån nåra dom ngn ngt nog""",
    "da": """behøver bruge bruger burde fortæl forklar fungerer gør gøre hjælpe måtte må sige sker tak venligst vide virker ønsker
behøves behøvede fungere siger vidste virke virkede kunnet forklare fortælle hej
henne nogen laver""",
    "no": """behøver bruke bruker burde fortell forklar fungerer få gjør gjøre hjelpe si skjer takk vennligst vet vite virker ønsker
trenger trenge trengte trengs bør fungere funker sier visst visste virke virket forklare fortelle hei""",
    "fi": """auta haluan haluaisin kertoa kerro kiitos kukaan onko pitäisi pitää saa saan saako tarvitsee tarvitsen tehdä teen tehdään tiedä
tietää toimii voin voinko voiko voit voisitko täytyy tapahtuu selitä käyttää
onks saaks voiks pitääks saisko voisko voisiko saadaanko""",
    "pl": """chce chcę chciałbym chciałabym działa dziękuję jestem ktoś komuś masz mam mogę mogą możesz moim mnie moja moje mojego mojej mój
muszę musi musisz należy pomoż pomóż pokaż potrzebuję powiedz powiedzieć powinienem powinno proszę przypadku razie robi robić robię służy trzeba umiem
wiedzieć wiem wyjaśnij zrobić któremu
możemy możecie mógł mogła mogli mogło mógłby mogłaby mógłbym mogłabym moglibyśmy chcemy chcecie chcą chcesz chciał chciała chciałaby chciałby
chcielibyśmy muszą musimy musicie musiał musiała powinna powinni powinny powinnam powinniśmy robią robicie robimy robił robiła zrobię zrobi zrobią
zrobiła macie mamy wie wiedzą wiecie wiesz wiadomo potrzebuje potrzebują potrzeba potrzebny potrzebna potrzebne działają działało swoją moją moich
moimi naszym naszej pokażcie powiedzcie umie umieją warto
coś pls plis""",
    "cs": """chci chtěl chtěla děkuji dělat dělá děje funguje lze mám máme mohou mohu můžu můžeme musím musí někdo něco odpověz pomozte
potřebuji povědět prosím řekni řekněte říct slouží udělat umím vím vysvětli vědět
můžou můžete můžeš mohl mohla mohli mohlo chce chceme chcete chtějí chtěli chtělo musíme musíte museli musel musela muselo máte dělám děláte dělají
dělal dělali udělám ví víme víte vědí potřebuje potřebujeme potřebují potřeba smí smím smíme smíte smějí nutné moji mého mojí mou svoje fungují
fungoval
někde prosim dík""",
    "hu": """akarok csinálni csinál csináljak elmagyarázni kellene kérem kérlek köszönöm lehet lehetséges mondd mondja működik segíts
szeretném szeretnék szükséges tehetek tenni történik tudni tudok tudom tud valaki valami""",
    "tr": """açıkla açıklar anlat edebilir edebilirim eder ederim ederiz ederse ederseniz edersem edersek ediyor edilebilir etmek gerek gerekir gerekiyor istiyorum kullanılır lazım lütfen misin
mısın musun mümkün olmak olur oluyor olabilir oluşuyor söyle söyler teşekkürler yapabilir yapabilirim yapacak yapılabilir yapılıyor yapılır yapmak yapmalıyım yarar yarıyor
istiyor istiyoruz isterim ister isterse istersem isteriz istersek isteyen gerekli gerekirse gerekecek gerekmiyor yapayım yapalım yapacağım yapmam
yapmamız yaparım yaparız yapabiliriz yapabilirsiniz yapsam yapmalı yapmalıyız yapıyorum yapıyoruz yapıyorsunuz ediyorum ediyoruz ediyorsunuz edeyim
edeceğim edecek edebiliriz edebiliyor etsem etmem etmeli oluyorum olacak olsun olmalı biliyor bilir bilmek muyuz müyüz müsün napıcam napcam napayım
napmam naparım söyleyin söylesene anlatır
varmı olurmu lazımmı gerekiyo yapıcam yapıcaz yapıcak edicem edicez alıcam alıcaz napıcaz nolur bi""",
    "id": """boleh bantu butuh gunakan ingin jelaskan maaf mau melakukan menggunakan mungkin perlu punya silakan terjadi tahu tolong
gak nggak ga gk dong sih ya yah nih kalo pengen aja""",
    "vi": """ơi biết giúp hãy muốn""",
    "ru": """делает делал делать делаю знать знаю имеет иметь могли могу можете можешь можно мой моя моё мои моего моей моих моим нужен
нужна нужно нужны объясни объясните подскажи подскажите пожалуйста покажи помоги помогите происходит работает своего свой свою скажи
скажите сделал сделать следует спасибо хотел хочу хотела узнать умеет
могут можем мог могла могло хочет хочешь хотят хотим хотите хотели хотелось должен должна должно должны делают делаем делаете делаешь делала делали
делается делаются сделаю сделает сделают сделали сделала знает знают знаем знаете знал знали имеют имеем имеете имел имела имели моему моими моём твой
твоя твоё твои твоего твоей своей своему своим своими своём своя своё необходимо необходим необходима требуется требуются умею умеют умеете получится
получилось
плиз плз пж пжлст щас спс ваще чел""",
    "uk": """будь вмію відбувається дякую знати зробити маю можете можеш можна можу мій моя моє мої моєї моїх моїм поясни підкажіть підкажи
потрібен потрібна потрібно потрібні працює робити роблю скажіть скажи слід треба хочу
можуть можемо міг могла могли могло хоче хочуть хочемо хочете хотів хотіла хотіли повинен повинна повинно повинні мушу мусить мусять мусимо робить
роблять робите робимо робив робила робили зробить знає знають знаємо знаєте знав своя своє своєму мого моєму моїй моїми моєю маємо має мають мав мала
маєте потребує допоможіть поясніть працюють
плз будьласка щас""",
    "bg": """благодаря знам знае искам кажи кажете мога можете можем моля мой моят моите нужно обясни правя прави помогнете става случва""",
    "el": """βοηθήστε γίνεται εξήγησε ευχαριστώ θέλω κάνω κάνει κάνουμε μπορεί μπορείς μπορείτε μπορούμε μπορώ ξέρω ξέρει παρακαλώ πείτε πες
πρέπει συμβαίνει χρειάζεται χρειάζομαι ήθελα""",
    "ar": """اذكر اذكري أعط أعطني أريد احتاج أحتاج استطيع أستطيع أعرف اشرح أخبرني تستطيع رجاء شكرا فضلك لو ممكن هل يجب يحدث يمكن يمكنك يمكنني ينبغي يعمل
اقدر أقدر تقدر نقدر بقدر يقدر ابغى أبغى ابغا ابي أبي نبي بدي بدنا بدك عايز عاوز عايزة حاب حابب لازم اعرف اسوي أسوي نسوي اعمل أعمل نعمل عندكم سمحت""",
    "fa": """بتوانم توضیح خواهم دهید دارم دارد سپاس لازم لطفا لطفاً ممنون میتوان میتوانم می‌توان می‌توانم می‌خواهم می‌کند کنم آیا بگویید
نیاز رو""",
    "he": """אפשר אפשרי בבקשה האם הסבר יכול יכולה יכולים מישהו משהו לדעת לעשות צריך צריכה רוצה תגיד תודה ניתן עושה עושים""",
    "hi": """कृपया चाहिए चाहता चाहती जानना धन्यवाद बताइए बताएं बताओ मदद मुझे मेरा मेरी मेरे सकूं सकती समझाइए करूं करें करना होगा होना
करूँ सकूँ दीजिए""",
    "zh": """请问 我想知道 告诉我 能不能 可不可以 是不是 有没有 要不要 会不会 能否 是否 可以吗 好吗 行吗 了吗 呀 可以 吗 呢 吧 一起 需不需要 想要 一共 总共 大概 大约 究竟 到底""",
    "ko": """인가 는가 었는가 았는가 였는가 했는가 하였는가 되었는가 하는가 되는가 은가 던가 이었나 였나 었나 았나 했나 나요 까요 인가요 어요 아요 여요 예요 에요 해요 돼요 되나요 하나요 죠 지요 습니까 입니까 합니까 하려면 려면 하고싶어요 싶어요 싶은데 알려줘 알려주세요 가르쳐줘 싶습니다 고싶습니다 있습니까 있나요 있어요 주세요 있어 있음 있나 있는지 되나 돼나 되는지 하는지 돼 해 해야해요 해야돼요 해야해 필요해요 가능해요 가능한가요 가능해 가능함 걸려요 알려줘요""",
    "ja": """ですか ますか ましたか ませんか でしょうか ましょうか ください 教えてください 教えて下さい 知りたい ありますか できますか いいですか いいでしょうか
だっけ でしたっけ ですっけ たいんだけど たいんですが たいのですが たいです てもいいですか てもいいでしょうか てもいい でもいいですか でもいい ていいですか なんですか のですか んですか
あるんだっけ んだっけ のだっけ るんだけど んだけど んですけど んですが 教えて 教えてほしい""",
}
