"""Words that frame a question and need not stand in its answer, by language: "can you please tell me how I get ...".

Unlike words of grammar they are indexed, and a question that has no others is searched for them.
"""

LIGHT_WORDS: dict[str, str] = {
    "en": """add amount come comes coming define find get gets getting give gives go goes going got happen happened happens help idea
keep kind kinds like list look looks make makes making mean means name names need needs number people person possible put say sort sorts
take term terms thing things try trying type types use using want wants way word words work works""",
}
"""Words that say little: they may as well stand in the answer in another form, or not at all, and weigh less than others."""

FRAMING_WORDS: dict[str, str] = {
    "en": """able actually anybody anyone anything arent bro cuz describe dude everyone everything explain folks gonna gotta guys hello hey hi
hows know lets lol okay plz pls really somebody someone something sorry stuff supposed teh thank thanks tho thx u ur wanna wich""",
    "de": """bekomme bekommen bekommt bitte brauche braucht brauchen danke darf dürfen dürfte eigentlich erklären finde finden
funktioniert geben geht gerade gern gerne gehen genau habt jemand kannst kommt komme konnten könnt könnten könntest lasse lassen lässt
machen mache mal meinem meinen meiner meines mag möchte möchten müsste musst müsst passiert sag sagen sollst sollten tun tut unbedingt
unsere unserem unseren unserer verrate vielleicht wissen will wolle wollen wäre überhaupt""",
    "fr": """aider aimerais aller arrive besoin bonjour ça connaître davantage dire dit dois doit doivent devez devrais devons explique
expliquer faire fais faites faudrait indiquer merci montrer permet peux plaît plait possible pourrais pourrait pourriez pouvez pouvoir
quelque quelqu'un savez savoir sais souhaite suis trouve trouver utiliser va vais vas veux veut voudrais voulez vouloir vraiment""",
    "es": """alguien ayudar como conseguir cualquier cuanto debe debemos debería deberían debo decir decirme dime explicar explica favor
funciona funcionan gracias gustaría haber hace hacen hacer haces hago he ir necesita necesitan necesito podemos podría podrías pueda
puede pueden puedo quería quiere quiero quisiera saber sabe sé sirve sirven soy tener tengo usar va vamos ver voy""",
    "it": """andare bisogna bisogno capita deve devo devono dire dirmi dovrei faccio fanno fare favore funziona funzionano grazie
possibile possiamo posso possono potrei potrebbe può qualcosa qualcuno riesco sapere serve servono spiegare succede usare va vado voglio
vorrei""",
    "pt": """acontece acho alguém algo ajudar consigo dá deve devem devo dizer explicar faz fazem fazer faço favor funciona gente
gostaria ir meus minhas obrigada obrigado posso podemos poderia precisa preciso pra pro pras pros quer queria quero saber serve sei
tenho tenha usar vai vou""",
    "ca": """algú calen cal dir diu ensenyar explica fa faig fan fer funciona gràcies necessito passa plau podem poder podria puc pot
poden saber sé serveix tenir tinc usar vaig vol voldria vull""",
    "ro": """aș cineva ceva face fac facem explica funcționează merge mulțumesc pot poate putea putem rog spune spuneți știu trebui
trebuie vreau vrea""",
    "nl": """alsjeblieft bedankt doe doet graag help gaat gebeurt gebruiken iemand iets krijg krijgen kunt maak maken mag moeten
mogelijk nodig vind vinden vertel vertellen weet weten werkt wil willen wilt zeggen uitleggen""",
    "sv": """behöver berätta få fungerar förklara går gör göra någonting ske snälla säg säga tack vet veta vill ville borde måste
möjligt hända händer använda använder""",
    "da": """behøver bruge bruger burde fortæl forklar fungerer gør gøre hjælpe måtte må sige sker tak venligst vide virker ønsker""",
    "no": """behøver bruke bruker burde fortell forklar fungerer få gjør gjøre hjelpe måtte si skjer takk vennligst vet vite virker
ønsker""",
    "fi": """auta haluan haluaisin kertoa kerro kiitos kukaan onko pitäisi pitää saa saan saako tarvitsee tarvitsen tehdä teen tehdään
tiedä tietää toimii voin voinko voiko voit voisitko voisi täytyy tapahtuu selitä käyttää""",
    "pl": """chce chcę chciałbym chciałabym działa dziękuję jestem ktoś komuś masz mam mogę mogą możesz moim moja moje mojego mojej mój
muszę musi musisz należy pomoż pomóż pokaż potrzebuję powiedz powiedzieć powinienem powinno proszę robi robić robię służy trzeba umiem
wiedzieć wiem wyjaśnij zrobić czego jaką jakich jakiego jakiej jakim jakimi którym któremu którą""",
    "cs": """chci chtěl chtěla děkuji dělat dělá děje funguje lze mám máme mohou mohu můžu můžeme musím musí někdo něco odpověz pomozte
potřebuji povědět prosím řekni řekněte říct slouží udělat umím vím vysvětli vědět jakého jakou jakým kterého kterou kterým""",
    "hu": """akarok csinálni csinál csináljak elmagyarázni kellene kérem kérlek köszönöm lehet lehetséges mondd mondja működik segíts
szeretném szeretnék szükséges tehetek tenni történik tudni tudok tudom tud valaki valami""",
    "tr": """açıkla açıklar anlat edebilir edebilirim ederim ediyor etmek gerek gerekir gerekiyor istiyorum kullanılır lazım lütfen
misin mısın musun mümkün olur olabilir söyle söyler teşekkürler yapabilir yapabilirim yapılır yapmak yapmalıyım yarar yarıyor""",
    "id": """boleh bantu butuh gunakan ingin jelaskan maaf mau melakukan menggunakan mungkin perlu punya silakan terjadi tahu tolong""",
    "vi": """ơi biết giúp hãy muốn""",
    "ru": """делает делал делать делаю знать знаю имеет иметь могли могу можете можешь можно мой моя моё мои моего моей моих моим нужен
нужна нужно нужны объясни объясните подскажи подскажите пожалуйста покажи помоги помогите происходит работает своего свой свою скажи
скажите сделал сделать следует спасибо хотел хочу хотела узнать умеет""",
    "uk": """будь вмію відбувається дякую знати зробити маю можете можеш можна можу мій моя моє мої моєї моїх моїм мені поясни підкажіть
підкажи потрібен потрібна потрібно потрібні працює робити роблю скажіть скажи слід треба хочу""",
    "bg": """благодаря знам знае искам кажи кажете мога можете можем моля мой моя моят моите нужно обясни правя прави помогнете става
случва""",
    "el": """βοηθήστε γίνεται εξήγησε ευχαριστώ θέλω κάνω κάνει κάνουμε μπορεί μπορείς μπορείτε μπορούμε μπορώ ξέρω ξέρει παρακαλώ πείτε
πες πρέπει συμβαίνει χρειάζεται χρειάζομαι ήθελα""",
    "ar": """أريد احتاج أحتاج استطيع أستطيع أعرف اشرح أخبرني تستطيع رجاء شكرا فضلك لو ممكن هل يجب يحدث يمكن يمكنك يمكنني ينبغي يعمل""",
    "fa": """بتوانم توضیح چطور خواهم دهید دارم دارد سپاس لازم لطفا لطفاً ممنون میتوان میتوانم می‌توان می‌توانم می‌خواهم می‌کند می‌شود
کنم آیا بگویید نیاز""",
    "he": """אפשר אפשרי בבקשה האם הסבר יכול יכולה יכולים מישהו משהו לדעת לעשות צריך צריכה רוצה תגיד תודה ניתן עושה עושים""",
    "hi": """कृपया चाहिए चाहता चाहती जानना धन्यवाद बताइए बताएं बताओ मदद मुझे मेरा मेरी मेरे सकूं सकती समझाइए करूं करें करना होगा
होना""",
    "zh": """请问 我想知道 告诉我 能不能 可不可以 是不是 有没有 要不要 会不会 能否 是否 可以吗 好吗 行吗 了吗 呀""",
    "ko": """나요 까요 인가요 어요 아요 여요 예요 에요 해요 돼요 되나요 하나요 죠 지요 습니까 입니까 합니까 하려면 려면 하고싶어요 싶어요 싶은데 알려줘 알려주세요 가르쳐줘""",
}
