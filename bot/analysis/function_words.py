"""Words that carry grammar and not content, by language.

Like the words that ask, they are dropped from queries and indexes, and their share tells the language of a text. The lists are short on purpose: common
published lists also hold "us", "system" or "state", and a word that is dropped can never be found (docs/decisions/0003).
"""

FUNCTION_WORDS: dict[str, str] = {
    "en": """a about above after again against ain all am an and any are aren as at be because been before being below between both but by
can cannot could couldn did didn do does doesn doing don down during eg ie each either else etc ever every few for from further had hadn
has hasn have haven having he her here hers herself him himself his i if in into is isn it its itself just let ll may me might more most
much must mustn my myself neither no nor not now of off on once only onto or other ought our ours ourselves out over own per please re
same shall shan she should shouldn so some such than that the their theirs them themselves then there these they this those though through
to too toward towards under until up upon ve very via was wasn we were weren while will with within without would wouldn yet you your
yours yourself yourselves n s t d m im ive youre dont doesnt didnt isnt cant wont wasnt werent couldnt shouldnt wouldnt havent hasnt hadnt mustnt neednt aint theyre weve theyve youve youd youll theyd theyll itll
couldve shouldve wouldve thats whats theres whens whys also there's tell called named""",
    "de": """ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes anstatt auch auf aus außer
außerhalb bei beide beiden beider beim bereits bevor bezeichnet beziehungsweise bezüglich bin bis bist bzw da dabei dadurch dafür dagegen
daher damals damit dann daran darauf daraus darin darum darunter das dass dasselbe davon davor dazu daß dein deine dem demnach den denen
denn der deren derselbe derselben des deshalb dessen deswegen dich die dies diese diesem diesen dieser dieses dir doch dort du durch
ebenfalls ebenso ein einander eine einem einen einer eines einige einigen einiger einiges entweder er es etwa etwas euch euer eure euren
falls für gegen genannt gewesen gibt habe haben hat hatte hatten heissen heisst heißen heißt hier hiess hieß hießen hin hinter hätte
hätten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem innerhalb ins irgend ist ja jede jedem jeden jeder jedes jedoch jene
jenen jener jenes jetzt kann kein keine keinem keinen keiner konnte können könnte könnten lautet man manche manchen mancher mehr mehrere
mehreren mein meine mich mir mit mittels muss müssen nach neben nennen nennt nicht nichts noch nun nur ob obwohl oder ohne sehr seid sein
seine seinem seinen seiner seines seit selbst sich sie sind so sobald sodass solange solche solcher solches soll sollen sollte sondern
sonst sowie statt trotz um und uns unser unsere unserem unseren unserer unter vom von vor war waren weder wegen weil welch wenn werde
werden wir wird wo worden wurde wurden während wäre wären würde würden zu zudem zufolge zum zur zwar zwischen über gibts fürs ums aufs ans hab hast s""",
    "fr": """a afin ai aient ainsi alors appelle appelé appelée appelées appelés après au aucun aucune auprès auquel aura auraient aurait
aussi autre autres aux auxquels avaient avais avait avant avec avez aviez avoir avons c ce cela celle celles celui cependant certain
certaine certaines certains ces cet cette ceux chacun chaque chez comme concernant d dans de depuis derrière des desquelles desquels
devant donc dont du duquel durant dès elle elles en encore ensuite entre envers es est et eu eux fait faut font furent fus fut hors ici il
ils j je jusqu jusque l la le les leur leurs lors lorsque lui là m ma mais malgré me mes moi moins mon même n ne ni nomme nommé nommée non
nos notamment notre nous on ont ou outre où par parce parmi pas pendant peut peuvent plus plusieurs pour pourtant puis puisque qu que
quelqu quelque quelques quoique s sa sans sauf se selon sera seraient serait seront ses seulement si soient soit sommes son sont sous sur
t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes trop très tu un une vers voici voilà vos votre vous y à étaient
était étant été être""",
    "es": """a ahí al algo alguna algunas alguno algunos algún allí ambos ante antes aquel aquella aquellas aquello aquellos aquí así aun
aunque aún bajo bien cada casi con contra cual cuales cualquiera cuando cuya cuyas cuyo cuyos de del demás denomina denominada denominado
denominan desde después donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estaban estas este
esto estos está están fue fuera fueran fueron fuese ha haber habido habrá habría había habían han hasta hay haya hayan hemos incluso jamás
la las le les llamaba llamaban llaman llamó lo los luego me mediante menos mi mientras mis misma mismas mismo mismos mucha muchas mucho
muchos muy más nada ni ninguna ninguno ningún no nos nosotras nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros
para pero poca pocas poco pocos por porque pues que quienes salvo se sea sean según ser será serán sería serían si sido siendo sin sino
sobre somos son su sus suya suyo suyos sí tal tales también tampoco tan tanto te tener tenía tenían tiene tienen toda todas todo todos
tras tu tus tuvieron tuvo un una unas uno unos usted ustedes vosotros vuestra vuestro y ya yo él""",
    "it": """è a abbia abbiamo abbiano ad agli ai al alcun alcuna alcune alcuni alla alle allo altra altre altri altro anche ancora anzi avere
aveva avevano avrebbe avrà avuta avuto ben benché c che chi chiama chiamano chiamava ci ciascun ciascuna ciascuno cioè ciò coi col coloro
colui come comunque con contro così cui da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello dentro di dopo dove
due durante e ebbe ebbero ed egli ella entrambi era erano essa esse essendo essere essi esso fa fino fosse fossero fra fu fuori furono già
gli ha hanno ho i il in infatti inoltre invece io l la le lei li lo loro lui ma me meno mentre mi mia mie miei mio molta molte molti molto
ne negli nei nel nell nella nelle nello neppure nessun nessuna nessuno no noi non nostra nostre nostri nostro nulla o ogni oltre oppure
per perché perciò però più poi poiché presso prima proprio pure qualche qualcuno quale quali quando quanto quegli quei quel quella quelle
quelli quello questa queste questi questo qui quindi saranno sarebbe sarebbero sarà se sebbene sei senza si sia siamo siano siete sono
sopra sotto stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi tale tali tanti tanto tra tu tutta tutte
tutti tutto un una uno vi vostra vostro""",
    "pt": """a algum alguma algumas alguns ali ambos antes ao aos apenas apesar após aquela aquelas aquele aqueles aqui aquilo as através
até bem cada chama chamam chamava com como contra cuja cujas cujo cujos da daquela daquele das de dela dele deles denominada denominado
depois desde dessa desse desta destas deste destes disso disto do dos durante e ela elas ele eles em embora enquanto entre entretanto
então era eram essa essas esse esses esta estas estava este estes está estão eu foi fora foram fosse fossem haver havia houve há isso isto
já lhe lhes logo lá mais mas me menos mesma mesmas mesmo mesmos meu meus minha minhas muita muitas muito muitos na nada naquele nas nela
nele nem nenhum nenhuma nessa nesse nesta neste ninguém no nos nossa nossas nosso nossos num numa nunca não nós o os ou outra outras outro
outros para pela pelas pelo pelos perante pode podem pois por porque portanto porém pouco poucos quaisquer qual qualquer quando que quem
se seja sem sempre sendo ser seria seriam será serão seu seus sido sob sobre somos sua suas são só tais tal também tanto te tem ter teu
teve tinha tinham tiveram toda todas todavia todo todos tu tua tão têm um uma umas uns você vocês vos várias vários à às é""",
    "nl": """aan achter af al alle allen alles als andere anders behalve beide beiden ben bent bij binnen boven buiten daar daarbij daardoor
daarin daarmee daarna daarom daarop daarvan dan dat de deden deed der deze dezelfde die diens dit doch doen door dus echter een eens elk
elkaar elke en enige enkele er ervan ge gedurende geen gehad genoemd geweest haar had hadden heb hebben hebt heeft heet heette hem hen het
heten hier hij hoe hoewel hun ik immers in indien is ja je jou jouw jullie kan kon konden kunnen kunt maar mag me meer men met mij mijn
mits mocht mochten moest moesten moet mogen na naar naast nadat niet niets noch noemde noemen noemt nog nooit nu of ofwel om omdat ondanks
onder ons onze ook op opdat over per rond sinds sommige steeds te tegen tenzij terwijl tijdens toch toen tot totdat tussen u uit uw van
vanaf vanuit veel verder via volgens voor voordat waarbij waarin waarmee waarop waarvan want waren was we wel werd werden wezen wie wij
word worden wordt zal ze zelf zich zichzelf zij zijn zo zoals zodat zonder zou zouden zowel zullen zult""",
    "sv": """alla allt annan annat att av bakom bara bland blev bli blir båda både de dem den denna denne deras dess dessa det detta dig din
dock du där därför därmed efter eftersom ej eller emellan en er era ert ett fanns fick finns från få fått för före förutom genom ha hade
haft han hans har hela henne hennes heter hette hon honom hos här i icke ifrån igen inga ingen inget innan inom inte jag ju kallad
kallades kallar kallas kallat kan kring kunde kunna kunnat man med mellan men mer mig min mina mitt mot mycket måste ned ner ni nu när
någon något några oavsett och också om oss på redan runt samma samt sedan sig sin sina sitt själv ska skall skulle som så sådan sådana
sådant till tills trots under upp ut utan utanför vad var vara varit varje varken vars vi vid vore vår våra vårt ytterligare än är även åt
över""",
    "da": """af alle alt anden andet andre at bag begge blandt blev blive bliver bør da de dem den denne der derefter deres derfor dermed
det dette dig din dine disse dog du efter eftersom egen ej eller ellers en end endnu ene enten er et fandtes fik findes flere for foran
fordi fra få før gennem ham han hans har havde have hed hedder hende hendes her hinanden hos hun hvis hvoraf hvorfra hvori hvorved i ikke
imellem ind inden indenfor ingen intet jeg jer jeres jo kalder kaldes kaldt kaldte kan kunne lige man mange med meget mellem men mens mere
mig min mine mit mod måske ned netop noget nogle nok nu når og også om omkring op os over overfor pr på samme samt selv selvom siden sig
sin sine skal skulle som stadig så sådan sådanne således til trods uanset ud uden udenfor under var ved vi vil ville vor vore vores være
været""",
    "no": """alle alt andre annen annet at av bak bare begge blant ble bli blir blitt da de deg dem den denne der dere deres deretter derfor
dermed det dette din dine disse ditt du eller en enn ennå enten er et etter ettersom fantes fikk finnes flere for foran fordi fra før
gjennom ha hadde han hans har hennes her het heter hos hun hver hverandre hvert hvis hvorav hvori i igjen ikke imot ingen inn innen
innenfor jeg jo kaller kalles kalt kalte kan kun kunne likevel man mange med meg mellom men mens mer min mine mitt mot mye må måtte
nettopp noe noen nok nå når og også om omkring opp oss over overfor per på samme samt seg selv siden sin sine sitt skal skulle slik slike
slikt snart som så til uansett under ut uten utenfor var ved vi vil ville vår våre vårt være vært å""",
    "fi": """ainakin ali alla asti edellä ehkä ei eikä eivät eli ellei emme en ennen eräs eräät ettei että he heidän heille heistä heitä hän
hänelle häneltä hänen hänestä hänet häntä itse itsensä ja jo johon joiden joihin joilla joille joissa joista joita joka jokainen jokin
joku jolla jolle jolloin jolta jona jonka jonkin jonne jos jossa josta jotka jotta juuri kaikki kaikkien kanssa kautta keskellä kesken
kohti koska kuin kumpikin kun kuten kutsutaan kutsuttiin kyllä lisäksi läpi me meidän meille meitä mikäli minua minulla minulle minun
minut minä mitään molemmat muiden mukaan mutta muu muun muut muuta myös ne niiden niin niitä nimeltä nimeltään noiden noin nuo nyt näiden
näille näissä näistä näitä nämä ole olemme olen olet oleva olevan olevat oli olisi olisivat olivat olla olleet ollut on ovat paitsi pitkin
päällä saakka sama samalla saman samat se sekä sellainen sellaiset sen siellä siihen siinä siis siitä sille silloin sillä siltä sinne
sinua sinulla sinun sinut sinä sitten sitä taas tai teidän teille tuo tuon tuossa tähän tälle tällä tältä tämä tämän tässä tätä täällä
vaan vai vaikka vain vasta vastaan vielä voi voidaan voisi voivat yhä yli ympäri""",
    "pl": """a aby albo ale ani aż bardziej bardzo bez bo bowiem by być był była było były będzie będą będąc będę ciebie cię co czy dla do
dwa go i ich ile im innych iż ja jak jakaś jakieś jakiś jako je jednak jego jej jest jeszcze jeśli jeżeli już ją każdy kiedy kilka kilku
które którego której który których którzy lecz lub ma mają miał miała miało miały mieli mieć między mną może można mu na nad nami nas nasz
nasza nasze nawet nazwana nazwany nazywa nazywają nazywana nazywano nazywany nazywał nazywała nich nie niego niej nim nimi nią niż o obok
od on ona one oni oprócz oraz po pod podczas ponieważ poprzez poza przeciw przed przez przy roku sam sama sami samo siebie się sobie sobą
swoich swoim swoja swoje swojego swojej swój są ta tak także tam tamten te tego tej temu ten to tobie tobą tu tutaj twoje twój ty tych
tylko tym tymi tą tę u w wam was we według wiele więc wobec wokół wszyscy wszystkich wszystkie wszystkim wtedy wy wśród z za zanim zaś ze
zostali zostać został została zostało zostały zwana zwane zwany żaden żadna żadne żadnych że żeby zostanie zostaną""",
    "cs": """a aby abych abychom ale ani aniž asi až bez bude budeme budou budu by bych bychom byl byla byli bylo byly být během co další do
ho i jak jako je jeho jejich její jen jenž jestli jestliže ještě jež ji jich jim jimi jiná jiné jiný již jmenoval jmenovala jmenuje
jmenují jsem jsou já jí k každá každé každý kde kdyby když kolem kromě která které který kteří ku kvůli mají mezi mi mimo mne mnou mně
moje my má mít měl měla měli mělo můj může na nad nazvaný nazván nazývají nazývá nazýván naše naši nebo není než nic nich nikdo nim nimi
ničeho nám nás náš ní ně něho něj nějaká nějaké nějaký některá některé některý některých něm němu o od ode okolo on ona oni ony po pod
podle pokud pouze pro proto protože před přesto při přičemž s sama sami samo se sebe sebou si sice skrz svoji svou své svého svých svým
svůj sám ta tak taková takové takový také takže tam tato tebe ten tento ti to tobě tohoto tom tomto tomu toto touto tu tuto ty tyto této
tím tímto tě těch těchto těm u uvnitř už v vaše ve vedle vám vás váš včetně však všech všechny všem všichni vůči z za zatímco zda ze zvaná
zvaný či že""",
    "ro": """s m l i n v într dintr printr întrun întro dintrun dintro printrun printro întrunul întruna dintrunul dintruna șia șiau șiar șiam leau lear lea miau mia miar țiau
țiar neau nea lia liar liau nua nuau nui nus nuși niau nau nam săși săl sămi săți sar lar iau e a abia acea aceasta această aceea aceia acel acela acelor aceluia acest aceste acestea acesteia acestor acestora acestui acum
adică ai al ale alt alta alte altele altă alți alții am ar are asemenea astfel asupra atunci atât au avea aveau avem aveți avut având ați
ca care ce cea cei cel cele celor cheamă chiar cu cum câteva câțiva că căreia căror cărora căruia către da dar de deasupra deci decât deja
deoarece deși din dintre dumneavoastră după ea ei el ele era eram erau este eu fi fie fiecare fiecărui fiind foarte fost fusese fără iar
la le li lor lui lângă mai mea mei mele meu mie mine mult multe multă mulți ne nici nimeni nimic niște noastre noastră noi nostru noștri
nu numea numesc numește numit numite numită o or ori oricare orice pe pentru prin puțin până sa sale sau se si sine spre sub sunt suntem
sunteți să ta tale te tine toate toată tot totuși toți tu tău un una unei unele unii unor unora unui unul va vei veți voastră voi vom vor
vostru vă îi îl îmi împotriva în înainte încât încă însuși însă între îți și""",
    "hu": """a abban abból ahhoz ahogy ahol aki akik akiknek akinek akit akár alatt alá amely amelyben amelyek amelyeket amelyeknek amelyet
amelyik amelynek amelyre ami amikor amíg annak arra arról attól az azok azon azt azzal azért be bele belőle benne bár csak csupán de e
ebben ebből egy egyik ehhez ekkor el előtt ennek erre erről ettől ez ezek ezen ezt ezzel ezért fel felett felé fölött ha hanem hiszen hogy
hozzá hívják hívták ide igen illetve ilyen is itt kell keresztül ki kívül körül közben közé között közül le legyen legyenek lenne lenni
lesz lett lévő maga magát majd meg mellett mellé mert mi miközben mindegyik minden mindenki mint mintha miután mivel most már még míg
mögött nagy nagyon ne nekem neki nekik nem nevezett nevezik nevezték nincs néhány nélkül olyan onnan ott pedig rajta rá róla saját se sem
semmi senki során szemben szerint szinte számára te tehát ti továbbá több többi tőle ugyanis után utána vagy vagyis valamilyen valamint
való van vannak vele velük vissza viszont volna volnának volt voltak által át én és így óta ön önnek önök össze úgy új ő ők őket őt""",
    "tr": """acaba adlandırılan adlandırılır adlı ama ancak arasında artık aslında ayrıca az bana bazı belki ben beni benim beri bile bir
biraz biri birkaç birçok biz bizden bize bizi bizim bu buna bunda bundan bunlar bunu bunun burada buradan buraya böyle böylece da daha
dahi de dek denilen denir denmektedir değil değildir diye diğer dolayı dışında eden edildi edilen edilir edilmiştir en etti ettiği eğer
gibi göre hem henüz hep hepsi her hiç idi iken ile ilgili ise isimli için işte kadar karşın kendi kendine ki mi mu mü mı o olan olanlar
olarak oldu olduğu olduğunu olması olmuş olmuştur olup olursa on ona ondan onlar onlardan onları onların onu onun oysa rağmen sadece sana
sanki sen seni senin siz sizden size sizi sizin sonra tarafından tüm var vardı vardır ve veya ya yani yerine yine yok yüzünden zaten zira
çok çünkü öyle üzere üzerinde şey şu şunlar şunu şöyle miyim mıyım muyum müyüm miyiz mıyız misiniz mısınız musunuz müsünüz mudur""",
    "id": """ada adalah adapun agar akan aku amat anda andai antar antara apabila apakah apalagi atas atau bagi bahkan bahwa banyak beberapa
begitu belum berbagai bernama beserta bila bisa bukan bukanlah dalam dan dapat dari daripada demi demikian dengan di dia dinamai dinamakan
disebut engkau hanya harus hendak hingga ia ialah ini inilah itu itulah jangan jika juga justru kalau kalian kami kamu karena kau ke
kemudian kendati kepada kini kita lagi lah lain lalu lebih maka makin maupun melainkan melalui mereka meskipun namun nanti nya oleh pada
padahal para per pernah pun saat saja sampai sangat saya sebagai sebelum sebelumnya sebuah secara sedang sehingga sejak sekitar selain
selama semakin semenjak sementara semua seperti serta seseorang sesuatu sesudah setelah setiap suatu sudah supaya tak tanpa tapi telah
tentang tentu terhadap tersebut terus tetap tetapi tiap tidak untuk walau walaupun yaitu yakni yang""",
    "vi": """bị bởi cho chúng chưa chỉ chứ càng các cái còn có cùng cũng cần của cứ do dù dưới giữa hay hoặc hơn khi khiến không luôn là lên
lúc lại mà mình mọi mỗi một nay ngay ngoài nhiều như nhưng nhằm những này nên nó nếu nữa phải qua quá ra rất rằng rồi sau song suốt sẽ ta
theo thêm thì trong trên trước tuy tôi tại tất tới từ từng và vào vì vẫn vậy với vừa xuống đang đi đây đã đó được đấy đến đều để ấy ở""",
    "ca": """a abans així això al algun alguna algunes alguns allà allò als altra altre altres amb anomena anomenada anomenat aquell aquella
aquelles aquells aquest aquesta aquestes aquests aquí bé cada cadascun cadascuna com contra d de del dels des després dins doncs durant el
ella elles ells els en encara entre era eren estan estava estaven està fins fora fou ha hagi han haver havia havien hem heu hi ho i ja jo
l la les li llavors lo malgrat mateix mateixa mateixos me mentre meu meva molt molta moltes molts més ni nosaltres nostra nostre o on pel
pels per perquè però poc poca qual quals que quelcom s se segons sense sent ser seran seria serà seu seus seva seves si sobre sota són tal
tals també tan tant tenen tenia tot tota totes tots tu té un una unes uns us va vaig van vosaltres vostra vostre és""",
    "ru": """а без благодаря более будем будет буду будут будучи бы был была были было быть в вам вами вас ваш ваша ваше вашего ваши ведь
весь вместо вне внутри во вокруг вот все всего всем всеми всему всех вследствие всю вся всё вы да дабы даже для до его ее ей ему если есть
еще ещё ею её же за зато звали здесь зовут и из или им именно именуется иначе их к каждая каждого каждой каждый как ко когда которого
которой котором которому которую которые которым которыми которых кроме кто ли либо лишь любая любой любые между менее меня мне может мы
на над надо назвал назван названа названо названы называется называл называла называлась называли назывались называлось назывался называть
называют называются нам нами нас наш наша наше нашего нашей наши не него нее ней нем нему несколько нет ни нибудь никто ним ними них
ничего ничто но ну нём о об оба обе однако около он она они оно от перед по под пока поскольку после потому почти при про против ради
разве с сам сама сами самих само самого самой свои своих себе себя сквозь со собой согласно среди столь так такая также такие таким таких
такого такое такой там тебе тебя тем теми тех то тобой того тоже той только том тому тот ту тут ты у уже хоть хотя чего чем через что чтоб
чтобы чуть эта эти этим этими этих это этого этой этом этому этот эту я является являются""",
    "uk": """а або адже але без був буде будемо буду будуть була були було бути в вам вас ваш ваша ваше ваші весь вже вздовж ви вона вони
воно все всередині всього вся всі всім всіма всіх втім від він деяких деякі для до доки з за задля заради зате звали звати зі й його кожен
кожна кожного коли крізь крім кілька лише мене мені ми мною може на навколо навіть над названа названий названо називався називалася
називали називалось називають називаються називається нам нами нас наш наша наше нашої наші не нехай нею неї ним ними нього ні ніж ній
ніхто нічого о об обидва обидві однак оскільки ось от отже перед по поза поки поміж попри при про проте проти під після сам сама саме
самого самі свого свою своєї свої своїм своїми своїх свій себе серед собою собі стосовно та так така таке такий таким таких такого також
такі там твоя твій те тебе теж ти тим тими тих то тобто тобі того тоді тому трохи ту тій тільки тією тієї у уже хоч хоча це цей цим цими
цих цього цьому цю ця ці цією цієї через чи що щоб щодо щось я як яка якась якби який якийсь якщо які є і із інакше інша інший інших інші
їм їх їхня їхні їхній їхніх її""",
    "bg": """а аз ако ала бе без беше бил била били бих бъдат бъде бях бяха в ваш ваша ваше ваши ви вместо все всеки всички всичко всяка във
въпреки върху вътре ги го да дали до докато дори е едва един една едни едно ето за защото и или им има имат именно иначе й как като когато
което които който колкото която към ли ме между мен мене ми може моя му на над най наречен наречена наречено нарича наричан наричана
наричани наричано наричат нас наш наша наше наши не него негов негова неговата негови неговите неговия негово неин нейна нейни нейно нея
ни ние никакъв никой нито но някое някои някой няколко някоя обаче около освен от оттам пак по под поради почти пред преди през при против
с са сам сама само свое свои свой своя се си след сме спрямо сред сте съм със същата същите същия също същото т тази така такава такива
такова такъв твой твоя те теб тебе тези техен техните техния ти то това тогава тоест този той трябва тук тя тях тяхна тяхно у че чрез ще
щеше щом щяха я ѝ""",
    "el": """άλλα άλλες άλλη άλλο άλλοι άλλος άλλων άμα άρα ένα ένας έτσι έχει έχεις έχετε έχουμε έχουν έχω έως ή ήδη ήταν ίδια ίδιο ίδιος
ίσως αλλά αν ανά ανάμεσα αντί απέναντι από αυτά αυτές αυτή αυτήν αυτής αυτοί αυτού αυτούς αυτό αυτόν αυτός αυτών αφού γι για γύρω δεν
διότι εάν είμαι είμαστε είναι είσαι είστε είχα είχαν είχε εγώ εδώ εκεί εκείνα εκείνη εκείνο εκείνοι εκείνος εκτός εμένα εμείς εναντίον
ενός ενώ εξαιτίας επί επίσης επειδή εσείς εσύ η θα κάθε κάποια κάποιο κάποιοι κάποιος κάτι κάτω καθένας καθώς και καλείται κατά κι λέγεται
λέγονται λεγόταν λοιπόν λόγω μέσα μέσω μέχρι μήτε μία μαζί μας με μετά μεταξύ μη μην μια μου μόλις μόνο να ναι ο οι ονομάζεται ονομάζονται
ονομάστηκε ονομαζόταν οποία οποίας οποίες οποίο οποίοι οποίος οποίου οποίους οποίων ούτε πάλι πάνω πίσω παρά περί πια πλέον που πριν προς
πως σαν σας σε σου στα στη στην στις στο στον στους σύμφωνα τέτοια τέτοιο τέτοιος τίποτα τα την της τις το τον του τους των τόσο τότε
υπάρχει υπάρχουν υπέρ υπό χάρη χωρίς ως ωστόσο όλα όλες όλη όλο όλοι όλος όλων όμως όποια όποιος όπως όσα όσες όσο όσοι όσον όσους όταν
ότι όχι ώστε""",
    "ar": """أثناء ألا أما أمام أن أنه أنها أنهم أو أولئك أي أيضا إحدى إذ إذا إلا إلى إليه إليها إليهم إما إن إنه إنها إنهم اذا التي الذي الذين اللاتي
اللتان اللذان اللذين اللواتي المسماة المسمى الى ان او اي ايضا بأن بدلا بدون بعد بعض بل بما به بها بهذا بهذه بهم بين بينما تتم تجاه تحت
تدعى تسمى تقوم تكون تلك تم تمت ثم جميع حتى حول حيث حين حينما خلال دون ذلك رغم ستكون سميت سوف سوى سيكون ضد ضمن طبقا عبر على عليه عليها
عليهم عما عن عند عندما عنه عنها عنهم غير فإن فقد فقط فوق فى في فيما فيه فيها فيهم قام قامت قاموا قبل قد كان كانا كانت كانوا كذلك كل كلا
كلتا كلما كله كلها كما كي لأن لأنه لأنها لا لدى لديه لديها لديهم لذا لذلك لكن لكنه لكنها لكي لم لن له لها لهذا لهذه لهم لهما ليس ليست ليسوا ما مثل مع معه
معها معهم مما ممن من منذ منه منها منهم مهما نحو نعم نفس نفسه نفسها هؤلاء هذا هذه هكذا هم هما هن هنا هناك هو هي و وأن وإلى وإن والتي والذي
وبعد وبين وذلك وراء وعلى وعن وفقا وفي وقبل وقد وكان وكانت ولا ولكن ولم وما ومع ومن وهذا وهذه وهم وهو وهي ويكون يا يتم يدعى يسمون يسمى يقوم
يكون""",
    "fa": """آن آنان آنجا آنها آنکه از است اش اما اند او ایشان این اینجا اینکه با باشد باید بدون بر براساس برای برخی بسیار بسیاری بعد
بنابراین به بود بودن بودند بوده بین تا تحت تنها جز حتی خواهد خواهند خود خویش دارند داشت داشتند داشته در درباره دیگر را روی زیرا سپس شد شدن
شدند شده شما شود شوند طبق طی علیه غیر فقط لیکن ما مانند مثل من مگر می میان می‌باشد می‌باشند می‌شود می‌شوند می‌کرد می‌کنند نامیده نباید
نبود نمی نیز نیست نیستند های هر هست هستند هستیم هم همان همه همچنین همچون همین هنگام هنگامی هیچ و وقتی ولی وگرنه وی پس پیش چنان چنانچه چنین
چون کرد کردن کردند کرده کند کنند که گاه گر یا یک یکدیگر یکی""",
    "he": """אבל או אולי אותה אותו אותם אותן אחר אחרי אחרים אחרת אין אך אל אלה אלו אליה אליו אם אנחנו אני אף אפילו אצל אשר את אתה אתכם אתם
אתן באמצעות בגלל בה בהם בהן בו בין בכל בלי במהלך בנוגע בפני בתוך גם הוא הזאת הזה היא היה היו היות היינו הייתה הייתי היתה הללו הם הן הנה
וגם והוא והיא ועל זאת זה זהו זו חוץ ידי יהיה יהיו יש כאן כאשר כבר כדי כולו כולל כולם כי כך כל כמו כן לא לאור לגבי לה להיות להם לו לי לך
לכם למרות לנו לעומת לפי לפיכך לפני לקראת מאד מאוד מאז מאחר מדי מול ממנה ממנו מן מעל מפני מתחת נגד נקרא נקראה נקראים נקראת עד עוד על עליהם
עליו עם עצמה עצמו עצמם פי קוראים רק שהוא שהיא שהיה שהייתה שהיתה שהם של שלא שלה שלהם שלו שלי שלך שלנו תהיה תוך תחת""",
    "hi": """अगर अतः अथवा अन्य अपना अपनी अपने अपितु आप आपका आपकी आपके इतना इतनी इन इनका इनकी इनके इस इसका इसकी इसके इसमें इससे इसी इसे उन
उनका उनकी उनके उन्हें उन्होंने उस उसका उसकी उसके उसने उसमें उससे उसी उसे एक एवं ऐसा ऐसी ऐसे और कई कभी कर करता करती करते करनी करने कहते
कहलाता कहलाती कहलाते का किंतु किन्तु किया किसी की कुछ के को कोई क्योंकि गई गए गया चाहे चुका चुकी चुके जब जबकि जहाँ जहां जा जाता जाती जिन
जिनका जिनकी जिनके जिन्हें जिस जिसका जिसकी जिसके जिसमें जिससे जिसे जैसा जैसी जैसे जो तक तथा तब तुम तुम्हारा तो था थी थीं थे दिए दिया दी
देता देते देना द्वारा न नहीं ना नामक नीचे ने पर पहले फिर बल्कि बहुत बाद बारे बिना बीच भी भीतर मगर मे में मैं मैंने यदि यद्यपि यह यहाँ यहां
यही या ये रहता रहती रहते रहा रही रहे लिए लेकिन व वह वहाँ वहां वही वाला वाली वाले वे सकता सकते सब सबसे सभी सहित सा साथ सी से हम हमारा हमारी
हमारे हमें हालांकि ही हुआ हुई हुए हूँ हूं हेतु है हैं हो होंगे होगी होता होती होते होनी होने कि गये गयी लिये दिये हुये हुयी किये""",
    "zh": """的 了 和 是 在 有 与 也 就 都 而 及 或 被 把 给 对 从 为 以 于 等 这 那 之 其 他 她 它 我 你 们 啊 一个 这个 那个 我们 他们 你们 它们 的是 是在 因此 但是 以及 并且
能 不 没 要 想 来 去 得 还 再 又 才 只 很 着 过 到 让 叫 用 做 哪 几 谁 会 可 该 将 们""",
    "ja": """の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの という あり まで られ なる へ か だ これ によって により おり より による
です ます でした ました だった である""",
    "ko": """이 그 저 것 수 등 및 또는 그리고 하지만 그러나 있다 있는 하는 한 에서 으로 에게 의 를 을 은 는 가 와 과 도 로 에 까지 부터 한테 께서""",
    "th": """ที่ และ ใน ของ เป็น มี ได้ จะ ไม่ ให้ การ ว่า กับ จาก โดย แต่ หรือ ก็ ซึ่ง คือ นี้ นั้น อยู่ แล้ว ไป มา ถูก ด้วย เพื่อ""",
}
