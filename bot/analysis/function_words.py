"""Words that carry grammar and not content, by language.

Like the words that ask, they are dropped from queries and indexes, and their share tells the language of a text. The lists are short on purpose: common
published lists also hold "us", "system" or "state", and a word that is dropped can never be found (docs/decisions/0003).
"""

FUNCTION_WORDS: dict[str, str] = {
    "en": """a about above after again against ain all am an and any are aren as at be because been before being below between both
but by can cannot could couldn did didn do does doesn doing don down during eg ie each either else etc ever every few for from further had
hadn has hasn have haven having he her here hers herself him himself his i if in into is isn it its itself just let ll may me might
more most much must mustn my myself neither no nor not now of off on once only onto or other ought our ours ourselves out over own
per please re same shall shan she should shouldn so some such than that the their theirs them themselves then there these they this
those though through to too toward towards under until up upon ve very via was wasn we were weren while will with within without won
would wouldn yet you your yours yourself yourselves s t d m im id ive youre dont doesnt didnt isnt cant wont thats whats theres
also there's tell called named""",
    "de": """aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin
bis bist da dabei dadurch daher damit dann daran darauf darin das dass daß davon dazu dein deine dem den denn der deren des dessen dich
die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwa etwas euch euer für gegen
gibt habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem
jeden jeder jedes kann kein keine keinem keinen keiner können könnte konnte man mehr mein meine mich mir mit muss müssen nach nicht nichts
noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines seit sich sie sind so solche soll sollen sollte sondern sowie
über um und uns unser unter vom von vor war waren weil welch wenn werde werden wird wir wo wurde wurden würde zu zum zur zwar zwischen""",
    "fr": """à ai aient au aucun aussi autre aux avaient avait avant avec avez avoir avons c ce cela celle celles celui ces cet cette ceux
chez comme d dans de des donc dont du elle elles en encore entre es est et étaient était étant été être eu eux fait faut font il ils j je
l la là le les leur leurs lors lui m ma mais me même mes moi mon n ne ni nos notre nous on ont ou où par parce pas pendant peut peuvent
plus plusieurs pour puis qu que s sa sans se sera ses si soit son sont sous sur t ta tandis te tes toi ton tous tout toute toutes très
tu un une vers vos votre vous y a ont""",
    "es": """a al algo algún alguna algunas alguno algunos ante antes así aún aunque bajo bien cada con contra cual cuales cuando de del
desde después donde dos durante e el él ella ellas ellos en entre era eran es esa esas ese eso esos esta está están estas este esto
estos estaba estaban fue fueron ha había habían han hasta hay la las le les lo los más me mi mis mientras muy nada ni no nos nosotros nuestra
nuestro o os otra otras otro otros para pero poco por porque pues que se sea ser será si sí sido sin sino sobre son su sus suya también
tan tanto te tiene tienen toda todas todo todos tras tu tus un una unas uno unos y ya yo""",
    "it": """a ad agli ai al alla alle allo anche ancora avere aveva avevano c che chi ci ciò col come con contro cui da dagli dai dal dalla
dalle dallo degli dei del dell della delle dello di dopo dove due e ed era erano essere fa fino fra fu furono gli ha hanno ho i il in io
l la le lei lo loro lui ma me mentre mi mia mio molto ne negli nei nel nell nella nelle nello no noi non nostra nostro o ogni oltre per
perché però più poi prima quale quali quando quanto quella quelle quelli quello questa queste questi questo qui se sei senza si sia
siano sono sopra sotto stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi tra tu tutti tutto un una uno vi""",
    "pt": """a à ao aos aquela aquele aquilo as às até cada com como contra da das de dela dele deles depois do dos e é ela elas ele eles em
entre era eram essa esse esta está estão estas estava este estes eu foi foram há isso isto já lhe lhes mais mas me mesmo meu minha muito na
nas não nem no nos nós nossa nosso num numa o os ou para pela pelas pelo pelos pode podem por porque qual quando que quem se seja sem
ser será seu seus só sob sobre somos são sua suas também te tem têm ter tinha toda todas todo todos tu um uma umas uns você vocês""",
    "nl": """aan al alle als andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen haar had hadden heb
hebben heeft hem het hier hij hoe hun ik in is ja je kan kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat
onder ons ook op over te tegen toch toen tot tussen u uit uw van veel voor want waren was we wel werd werden wezen wie wij worden wordt
zal ze zelf zich zij zijn zo zonder zou zouden""",
    "sv": """alla allt att av bara bli blev blir de dem den denna deras dess det detta dig din dock du där efter ej eller en er ett från för
genom ha hade han hans har hela henne hennes hon honom hos här i icke inom inte jag kan kunde man med mellan men mer mig min mot mycket
nu när någon något några och om oss på samt sedan sig sin sina sitt skulle som så till under upp ut utan var vara varit vi vid är åt än
över också ska""",
    "da": """af alle alt at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en end er et for fra få gennem
ham han hans har havde have hende hendes her hos hun hvis i ikke ind jeg jo kan kunne man mange med meget mellem men mere mig min mod når
ned nogle noget nu og også om op os over på samt selv sig sin sine skal skulle som så til ud uden under var ved vi vil ville være været""",
    "no": """alle alt at av ble bli blir da de dem den denne der deres det dette din du eller en enn er et etter for fra før gjennom ha hadde
han hans har hennes her hos hun hvis i ikke inn jeg kan kunne man mange med meg mellom men mer min mot mye må nå når noe noen og også om opp
oss over på samt seg selv sin sine sitt skal skulle som så til under ut uten var ved vi vil ville være vært å""",
    "fi": """ei eivät emme en että eikä he hän hänen häntä ja jo joka jonka jos jotka jolla joita josta kanssa koska kuin kun kuten me mikäli
minä minun mukaan mutta myös ne niin niiden niitä noin nyt nämä näiden ole oli olisi olivat olla on ovat se sekä sen siitä sille sillä
sinä sitä siis tai tämä tämän tässä tätä tuo vaan vaikka vai voi voidaan yli""",
    "pl": """a aby ale ani albo bardzo bez bo by był była było były być będzie co czy dla do dwa go i ich ile im innych iż ich ja jak jako je
jednak jego jej jest już każdy kiedy które którego której który których którzy lecz lub ma mają między może można mu na nad nie nich
niej niego nim o od on ona one oni oraz pod po podczas poza przed przez przy roku są się sobie swoje ta tak także tam te tego tej
ten to tych tylko tym u w we wiele więc wszystkie z za ze został została zostały że żeby""",
    "cs": """a aby ale ani asi až bez bude by byl byla byli bylo být co či další do ho i já jak jako je jeho jejich její jen jeho ještě jsem
jsou již k kde když která které který kteří ku má mezi mi může na nad nebo není než nich o od on ona oni po pod podle pokud pouze
pro proto protože před při s se si sice své svůj ta tak také tam tato ten tento to tohoto tom tomto tu ty u už v ve však všech z za ze že""",
    "ro": """a acest această aceasta aceste acestea acestui ai al ale am ar are asupra au avea avut ca că care către ce cea cei cel cele celor cu
cum da dar de deci decât din dintre după ea ei el ele era erau este eu fi fie fiind fost iar în îi îl îmi între încă la le li lor lui mai
mult ne nici noi nu o or ori pe pentru prin până sa să sale sau se și si sub sunt te tot toate toți tu un una unei unor unui va voi vor""",
    "hu": """a az azt ahhoz ami amely amelyek azok azon aki akik amíg át be bár csak de e ebben egy egyik el én és ez ezt ezek fel ha hanem hogy
ide igen is így itt ki kell kívül le legyen lesz lett már majd még meg mert mi mint minden mivel most nagy nagyon ne nem nincs ő ők olyan
ott össze pedig sem saját se számára szerint szinte ti több továbbá te új után úgy van vannak vagy való volt voltak vissza""",
    "tr": """acaba ama ancak arasında artık aslında ayrıca az bana bazı belki ben beni benim beri bile bir biraz birçok biri birkaç biz bu buna
bunda bundan bunlar bunu bunun burada çok çünkü da daha dahi de değil diğer diye dolayı eğer en gibi göre hem henüz hep hepsi her hiç
için ile ilgili ise işte kadar karşın kendi kendine ki mı mi mu mü o olan olarak olduğu oldu olması on ona onlar onu onun oysa sadece
sanki sen siz sonra şey şu tarafından tüm var ve veya ya yani yine yok zaten idi""",
    "id": """ada adalah agar akan antara apakah atas atau bagi bahwa banyak beberapa belum bisa dalam dan dapat dari daripada dengan di dia hanya harus
hingga ia ini itu juga jika kami karena ke kepada kita lain lagi lebih mereka namun oleh pada para pernah saat saja sangat saya sebagai
sebuah secara sedang sejak selama semua seperti serta setelah suatu sudah supaya tanpa telah tentang terhadap tersebut tetapi tidak
untuk yaitu yang""",
    "vi": """bị bởi các cái cần cho chỉ chưa chúng có của cũng cùng đã đang để đến đi đó được đều do không khi là lại lên mà mỗi một nếu
những này nên nhưng như nhiều ra rằng rất sẽ sau tại theo thì trên trong trước từ và vẫn vào vì với""",
    "ca": """a al als amb això aquest aquesta aquests aquestes com d de del dels des després el ella ells els en entre era eren és està fins fou
ha han hi i l la les li lo més molt o on per perquè però que s se sense ser seu seva seus si sobre són també tot un una uns va van""",
    "ru": """а без более бы был была были было быть в вам вас ведь весь во вот все всего всех вы да даже для до его ее её если есть еще ещё
же за здесь и из или им их к как ко когда кто ли либо лишь между меня мне может мы на над надо нас не него нее ней нет ни них но ну о об
однако он она они оно от по под после потому при про с свои своих со так также такой там тем то того тоже той только том ту ты у уже хотя
чего чем через что чтобы эта эти это этого этой этом этот я является являются""",
    "uk": """а або але без був була були було бути в вже ви вони він вона воно від для до його й з за є і із їх її й коли ми може на над не ні
о об однак от по під після при про та так також там те ти то того тому у уже ці ця це цього цей через що щоб я як яка який які""",
    "bg": """а ако аз без бе беше бил била били бъде в ви все във до да дали докато е за и или им има имат как като когато която което които
който към ли между ми може на над най не нея ни но обаче от по под поради при с са само се си след със също т така такива те тя това този
тази тези той трябва у че ще я""",
    "el": """ο η το οι τα του της των τον την στο στη στην στον στα στις στους και κι να με σε από για που πως ότι δεν μη μην θα είναι ήταν ως
αν ή αλλά όταν όπως αυτό αυτή αυτός αυτά αυτές αυτοί ένα ένας μια μία κατά μετά πριν προς χωρίς έχει έχουν είχε μου σου μας σας τους τις""",
    "ar": """في من على إلى الى عن مع أن إن ان هذا هذه ذلك تلك التي الذي الذين و أو او ثم لا ما لم لن قد كان كانت كانوا يكون تكون هو هي هم
هناك كل بعض بعد قبل بين حتى إذا اذا عند حيث كما لكن أي اي غير فقط أيضا ايضا به بها له لها لهم فيه فيها منه منها عليه عليها إليه
ليس ليست وقد وكان ولم وهو وهي والتي والذي منذ خلال حول نحو لدى عبر بل مثل""",
    "fa": """و در به از که این را با است برای آن یک خود تا کرد بر هم نیز می های شد شده اما یا آنها ما شما او من بود اند کند باشد هر پس
دیگر نمی بین پیش بعد ولی باید همه روی""",
    "he": """של את על אל לא כי אם גם או זה זו זאת הוא היא הם הן אני אתה אנחנו היה היתה הייתה היו יש אין עם כל רק עוד כך כדי אבל בין לפני
אחרי עד אשר ידי לו לה להם בו בה""",
    "hi": """का की के को में से है हैं था थे थी और एक यह ये वह वे इस उस इन उन पर ने हो होता होती होते कर करने किया गया गई गए जा जाता जाती
तक तो भी ही नहीं लिए साथ अपने अपनी अपना या जो जिस जिसे द्वारा कुछ बाद पहले फिर इसके उसके इसकी उनके हुआ हुई हुए रहा रही रहे सकता सकते
वाले वाली मे""",
    "zh": """的 了 和 是 在 有 与 也 就 都 而 及 或 被 把 给 对 从 为 以 于 等 这 那 之 其 他 她 它 我 你 们 吗 呢 吧 啊 一个 这个 那个 我们 他们
你们 它们 的是 是在 因此 但是 可以 以及 并且""",
    "ja": """の に は を た が で て と し れ さ ある いる も する から な こと として い や れる など なっ ない この ため その あっ よう また もの
という あり まで られ なる へ か だ これ によって により おり より による です ます でした ました だった である""",
    "ko": """이 그 저 것 수 등 및 또는 그리고 하지만 그러나 있다 있는 하는 한 에서 으로 에게 의 를 을 은 는 가 와 과 도 로 에""",
    "th": """ที่ และ ใน ของ เป็น มี ได้ จะ ไม่ ให้ การ ว่า กับ จาก โดย แต่ หรือ ก็ ซึ่ง คือ นี้ นั้น อยู่ แล้ว ไป มา ถูก ด้วย เพื่อ""",
}
