"""Forms of one word have one stem in the languages that Snowball does not know, and those of different words have not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analysis.analyzer import analyzer_for
from bot.analysis.around_stems import AROUND
from bot.analysis.light_stems import STEMMERS
from bot.analysis.tokens import normalise

FAMILIES = [
    ("cs", "založil založila založen založeno založit založení"),
    ("cs", "vznikl vznikla vznik vznikat"),
    ("cs", "pracoval pracovala pracuje pracovat"),
    ("cs", "rok roku roce roky"),
    ("el", "ελληνικός ελληνική ελληνικό ελληνικού ελληνικά"),
    ("el", "έγραψε γράφτηκε γράψει γράφει"),
    ("el", "κατέρρευσε καταρρεύσει κατάρρευση"),
    ("hi", "बनवाया बनवाई बनवाए बनवाना"),
    ("id", "menulis ditulis tulisan penulis penulisan"),
    ("id", "menguasai dikuasai penguasa"),
    ("id", "mengajar diajar pengajar"),
    ("id", "menyimpan disimpan penyimpanan"),
    ("id", "memiliki dimiliki pemilik"),
    ("id", "memimpin dipimpin pemimpin kepemimpinan"),
    ("id", "menyatakan dinyatakan pernyataan"),
    ("ro", "fondat fondată fonda fondarea"),
    ("ro", "construit construită construiește construirea"),
    ("ro", "stradă străzii străzi"),
    ("uk", "ремонт ремонту ремонтом ремонті"),
    ("uk", "книжка книжки книжку книжками книжок"),
    ("uk", "коштувати коштує коштував коштувала"),
    ("uk", "місто міста місту містах"),
    ("uk", "новий нова нове нового нових"),
    ("uk", "навчатися навчати навчався"),
    ("uk", "засновано заснована заснований заснував заснування"),
    ("uk", "використовується використовувати використовують"),
    ("uk", "рік року роки років"),
    ("bg", "град града градът градове градовете"),
    ("bg", "пещера пещерата пещери пещерите"),
    ("bg", "декалциране декалцирането"),
    ("bg", "нов нова ново нови новата новите"),
    ("he", "קופה בקופה הקופה קופות הקופות"),
    ("he", "ילדים הילדים לילדים"),
    ("ar", "المحكمة والمحكمة فالمحكمة للمحكمة وللمحكمة محكمة"),
    ("ar", "اعتراض اعتراضا الاعتراض"),
    ("ar", "بطاقة البطاقة بالبطاقة وبالبطاقة"),
    ("ar", "فريق الفريق للفريق"),
    ("ar", "برنامج البرنامج"),
    ("ar", "بريد البريد"),
    ("ar", "وزارة الوزارة"),
    ("ar", "كرة الكرة"),
    ("ar", "إلغاء الغاء الإلغاء الالغاء"),
    ("ar", "إجازة اجازة الإجازة"),
    ("ar", "مكتبة المكتبة مكتبه"),
    ("ar", "تُقام تقام تـقام"),
    ("ar", "كاليفورنيا بكاليفورنيا وكاليفورنيا"),
    ("ar", "لجنة اللجنة للجنة"),
    ("ar", "لغة اللغة للغة لغات"),
    ("ar", "سيارة سيارات السيارات"),
    ("ar", "مرة مرات"),
    ("ar", "نظارة نظارتي النظارة"),
    ("ar", "رحلة رحلات رحلته رحلاته رحلاتها"),
    ("ar", "شارك شاركت"),
    ("ar", "ملوك الملوك"),
    ("ar", "وكالة الوكالة وكالات للوكالة"),
    ("tr", "oda odası odada odanın odaya odalar odaları odasında odasından"),
    ("tr", "yaptı yapmış yapmıştır yapan yapılan yaptığı yapıldı yapıyor"),
    ("tr", "doğdu doğmuştur doğan doğduğu doğuyor"),
    ("tr", "başladı başlamıştır başlayan başlar başlamak"),
    ("tr", "kullandı kullanılan kullanılmıştır kullanımı"),
    ("tr", "öldü ölmüştür ölen ölümü"),
    ("tr", "dost dostu dostlar"),
    ("tr", "kanat kanadı kanatlar"),
    ("tr", "kart kartı kartım kartımı kartın kartlar kartları kartında"),
    ("tr", "şifre şifrem şifremi şifresi şifreler sifre sifresi"),
    ("tr", "müdür müdürü müdürün müdürler mudur"),
    ("tr", "site sitesi sitede siteye siteler"),
    ("tr", "üye üyesi üyeler üyelerin üyelere uye"),
    ("tr", "gün günü günde günler gününde"),
    ("tr", "ofis ofisi ofisin ofiste ofisinde"),
    ("tr", "sipariş siparişi siparişler siparis siparisler"),
    ("tr", "toplantı toplantıya toplantıda toplantısı toplantılar"),
    ("tr", "okunur okunuyor okundu okunacak"),
    ("tr", "çalışıyor çalışıyoruz çalışıyordu çalışır çalışacak çalışmak çalışma çalışması"),
    ("tr", "bulursam bulur bulmak buluyor bulması"),
    ("tr", "yazayım yazıyorum yazacağım yazmak yazma"),
    ("tr", "saklanıyor saklanır saklanması saklanacak"),
    ("tr", "kitap kitabı kitabın kitaplar kitaplarımız"),
    ("tr", "kayıt kaydı kayıtlar"),
    ("tr", "girebilir giremez girebiliyor girebilirim giremeyiz"),
    ("tr", "yapılabilir yapılır yapılmalı yapamam yapılınca yapıyoruz"),
    ("tr", "pazartesi pazartesileri pzt"),
    ("tr", "renk rengi renkler"),
    ("tr", "çöp çöpler copler çöpleri"),
    ("tr", "ışık ışıklar isiklar"),
    ("tr", "ısı ISI isi"),
    ("pt", "reunião reuniões reuniao reunioes"),
    ("pt", "informação informações informacao informacoes"),
    ("pt", "animal animais"),
    ("pt", "papel papéis"),
    ("pt", "homem homens"),
    ("pt", "jardim jardins"),
    ("pt", "fácil fáceis facil faceis"),
    ("pt", "móvel móveis moveis"),
    ("pt", "civil civis"),
    ("pt", "sol sóis"),
    ("pt", "cão cães"),
    ("pt", "mês meses"),
    ("pt", "juiz juízes"),
    ("es", "luz luces"),
    ("es", "barbacoa barbacoas"),
    ("es", "lápiz lápices"),
    ("es", "joven jóvenes jovenes"),
    ("es", "imagen imágenes imagenes"),
    ("es", "carácter caracteres"),
    ("es", "cerrar cierra cierran cerrado"),
    ("es", "acordar acuerda acordó"),
    ("es", "tener tenéis teneis"),
    ("es", "cerrar cerráis cerrais cierra"),
    ("es", "abrir abrís abren"),
    ("fr", "élève élèves eleve eleves"),
    ("fr", "œuvre œuvres oeuvre"),
    ("fr", "vélo vélos velo velos"),
    ("fr", "travail travaux"),
    ("fr", "sportif sportive sportives"),
    ("de", "Kurs Kurse Kursen"),
    ("ru", "рынок рынка рынки"),
    ("ru", "подарок подарки"),
    ("ru", "участок участка участки"),
    ("ru", "справка справок"),
    ("ru", "палец пальцы"),
    ("ru", "день дни дней"),
    ("pl", "książka książek książce"),
    ("pl", "składka składek"),
    ("pl", "wniosek wniosku wnioski"),
    ("pl", "członek członków członka"),
    ("pl", "szkoła szkół szkołami"),
    ("pl", "dzień dni dnia"),
    ("pl", "kuźnia kuźnię kuźni"),
    ("pl", "historia historię historii"),
    ("pl", "koniec końca"),
    ("pl", "czytelnik czytelnicy"),
    ("hi", "हिन्दी हिंदी"),
    ("hi", "पांच पाँच"),
    ("hi", "फ़रवरी फरवरी"),
    ("hi", "रुपए रुपये रुपया रुपयों"),
    ("hi", "गये गए"),
    ("hi", "नयी नई"),
    ("hi", "सड़क सडक"),
    ("cs", "kniha knihy knihou"),
    ("fa", "کتاب کتابها"),
]
STRANGERS = [
    ("tr", "roman", "Roma"),
    ("tr", "altmış", "alt"),
    ("tr", "dostu", "dosya"),
    ("id", "menit", "tit"),
    ("cs", "mobil", "moby"),
    ("uk", "роман", "ром"),
    ("pt", "pais", "pal"),
    ("pt", "mais", "mal"),
    ("es", "plaza", "placa"),
    ("ru", "порок", "порка"),
    ("ru", "поток", "потка"),
    ("pl", "wiek", "wk"),
    ("hi", "कम", "काम"),
    ("tr", "kart", "karşı"),
    ("tr", "düşünce", "düş"),
    ("tr", "cumartesi", "cuma"),
    ("tr", "oda", "odun"),
    ("tr", "kur", "kurul"),
    ("tr", "tema", "temiz"),
    ("tr", "radyo", "rad"),
    ("tr", "sıcak", "sık"),
    ("tr", "toplantı", "toplam"),
    ("ar", "والد", "لد"),
    ("uk", "місто", "місяць"),
    ("bg", "град", "градина"),
    ("he", "ספר", "ספינה"),
]
LETTERS = {
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "he": "אבגדהוזחטיכלמנסעפצקרשת",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
    "vi": "ahnoquytàáảòóỳỷ",
}


@pytest.mark.parametrize(("language", "words"), FAMILIES)
def test_forms_of_a_word_have_one_stem(language, words):
    assert len({analyzer_for(language).stem(normalise(word)) for word in words.split()}) == 1


@pytest.mark.parametrize(("language", "one", "other"), STRANGERS)
def test_different_words_have_different_stems(language, one, other):
    assert analyzer_for(language).stem(one) != analyzer_for(language).stem(other)


@pytest.mark.parametrize("language", [*STEMMERS, *AROUND])
def test_many_words_are_reduced_as_one_by_one(language):
    words = [word for own, family in FAMILIES if own == language for word in family.split()]

    assert analyzer_for(language).stems(words) == [analyzer_for(language).stem(word) for word in words]


@pytest.mark.parametrize("language", STEMMERS)
@given(data=st.data())
def test_three_letters_are_left_of_any_longer_word_and_two_of_a_turkish_plural(language, data):
    word = data.draw(st.text(LETTERS[language], min_size=1, max_size=20))

    assert len(STEMMERS[language](word)) >= min(2 if language == "tr" else 3, len(word))


@pytest.mark.parametrize("language", STEMMERS)
def test_numbers_and_codes_are_left_as_they_are(language):
    assert [analyzer_for(language).stem(word) for word in ("1987", "e1043")] == ["1987", "e1043"]
