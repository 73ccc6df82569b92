"""Dates in their many forms are one term each."""

import pytest

from bot.analysis.date_terms import date_terms
from bot.analysis.dates import dates, may_name_date


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "5 March 2024"),
        ("en", "5th of March, 2024"),
        ("en", "March 5th, 2024"),
        ("en", "Mar. 5, 2024"),
        ("en", "2024-03-05"),
        ("en", "2024/3/5"),
        ("en", "05-Mar-2024"),
        ("en", "2024-03-05T10:00"),
        ("nl", "5-3-2024"),
        ("en", "3/5/2024"),
        ("en", "5/3/2024"),
        ("de", "5. März 2024"),
        ("de", "05.03.2024"),
        ("es", "5 de marzo de 2024"),
        ("ru", "5 марта 2024 года"),
        ("hu", "2024. március 5."),
        ("ar", "٥ مارس ٢٠٢٤"),
        ("hi", "५ मार्च २०२४"),
        ("vi", "ngày 5 tháng 3 năm 2024"),
        ("zh", "2024年3月5日"),
        ("ko", "2024년 3월 5일"),
        ("ko", "2024.3.5"),
        ("ko", "2024. 3. 5."),
        ("ja", "2024.3.5"),
        ("zh", "2024.03.05"),
        ("zh", "2024-03-05的会议"),
        ("ja", "2024/3/5に"),
        ("zh", "于2024-03-05召开"),
        ("de", "5.3.24"),
        ("de", "5.März 2024"),
        ("de", "5. Mrz. 2024"),
        ("de", "5. Maerz 2024"),
        ("ru", "5-го марта 2024"),
        ("ru", "5.03.24"),
        ("pl", "5-go marca 2024"),
        ("ar", "٥ آذار ٢٠٢٤"),
        ("th", "5 มีนาคม 2567"),
        ("hu", "2024. március 5-én"),
        ("el", "5 Μαρτίου του 2024"),
        ("he", "5 במרץ 2024"),
    ],
)
def test_a_day_is_the_same_in_every_form(language, text):
    assert {"@2024-03-05", "@03-05"} <= set(date_terms(f"({text})", language))


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        ("en", "the fair on May 7", ["@05-07", "@05"]),
        ("de", "am 5.3. im Saal", ["@03-05", "@03"]),
        ("en", "in March 2024", []),  # the words themselves find it
        ("en", "version 5.3.2024.1, 12-13-14-15, 2024-13-05, 45 March 2024", []),
        ("en", "up to 3 may attend", []),
        ("en", "release 2024.1.2, part 12-05-1999, 31 June, 2024-02-31, Dec 3,000 dollars", []),
        ("de", "nach Ziffer 5.3. der Ordnung", []),
        ("de", "Version 5.3.24", []),
        ("en", "version 5.3.24", []),
        ("de", "am 2. Jänner", ["@01-02"]),
        ("ru", "до 25-го марта", ["@03-25"]),
        ("es", "el 1.º de mayo", ["@05-01"]),
        ("ar", "في 5 نيسان", ["@04-05"]),
        ("ar", "في 5 ابريل", ["@04-05"]),
        ("hi", "12 फरवरी", ["@02-12"]),
        ("hi", "12 फ\u093cरवरी", ["@02-12"]),
        ("hi", "12 \u095eरवरी", ["@02-12"]),
        ("fr", "le 3 decembre", ["@12-03"]),
        ("pl", "3 pazdziernika", ["@10-03"]),
        ("tr", "3 subat", ["@02-03"]),
        ("pt", "Marco e 3 pessoas", []),
        ("zh", "满12月后", []),
        ("vi", "6 tháng 12 ngày", []),
        ("de", "Sa 13.12 Putzen", ["@12-13", "@12"]),
        ("de", "am Samstag, den 13.12", ["@12-13", "@12"]),
        ("de", "Samstag 19.10", []),  # may be a time of day
        ("de", "Samstag 18.12 Uhr", []),
        ("de", "samstags 3.12 Euro", []),
        ("fr", "samedi 13/12", ["@12-13", "@12"]),
        ("fr", "le 13/12 (samedi)", ["@12-13", "@12"]),
        ("es", "sábado 13/12 a las 9:00", ["@12-13", "@12"]),
        ("it", "sab 12/12", ["@12-12", "@12"]),
        ("it", "sabato 18.30", []),
        ("pt", "sexta-feira, dia 11/12", ["@12-11", "@12"]),
        ("nl", "zaterdag 12/12", ["@12-12", "@12"]),
        ("pl", "w sobotę 12.12", ["@12-12", "@12"]),
        ("ru", "в субботу 13.12, вход", ["@12-13", "@12"]),
        ("uk", "у неділю 13.12", ["@12-13", "@12"]),
        ("cs", "v sobotu 13.12", ["@12-13", "@12"]),
        ("da", "lørdag 12/12", ["@12-12", "@12"]),
        ("en", "Sat 13/12", []),
        ("fr", "environ 13/12", []),
    ],
)
def test_the_terms_of_a_date(language, text, terms):
    assert [term for term in date_terms(text, language) if term != "@2024"] == terms


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "March 5-7, 2024"),
        ("en", "5–7 March 2024"),
        ("en", "from March 5th to 7th, 2024"),
        ("de", "vom 5. bis 7. März 2024"),
        ("fr", "du 5 au 7 mars 2024"),
        ("es", "del 5 al 7 de marzo de 2024"),
        ("ru", "с 5 по 7 марта 2024 года"),
    ],
)
def test_days_on_end_are_each_of_them(language, text):
    found = date_terms(text, language)

    assert {"@2024-03-05", "@2024-03-06", "@2024-03-07"} == {term for term in found if term.startswith("@2024-03-")}


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "on 7 and 8 October 2025", [7, 8]),
        ("en", "on 7, 8 and 10 October 2025", [7, 8, 10]),
        ("en", "October 7 and 8, 2025", [7, 8]),
        ("en", "October 7, 8 and 10, 2025", [7, 8, 10]),
        ("de", "am 7. und 8. Oktober 2025", [7, 8]),
        ("fr", "les 7 et 8 octobre 2025", [7, 8]),
        ("en", "room 5, 7 October 2025", [7]),
        ("en", "October 7, 2025 and 8 people", [7]),
    ],
)
def test_several_days_of_a_month_are_each_of_them(language, text, days):
    found = [term for term in date_terms(text, language) if term.startswith("@2025-10-")]

    assert found == [f"@2025-10-{day:02}" for day in days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("5-70 March", []),
        ("March 5 and 7 people", ["@03-05"]),
        ("March 5 and 7 pm", ["@03-05"]),
        ("7-5 March", ["@03-05"]),
        ("March 5 to 41 people", ["@03-05"]),
        ("March 5 - 10 am", ["@03-05"]),
        ("June 3 - 12 people came", ["@06-03"]),
        ("rooms 40 to 5 March", ["@03-05"]),
        ("rooms 1-5 in March", []),
    ],
)
def test_what_is_no_range_of_days_names_none(text, days):
    assert [term for term in date_terms(text, "en") if term.count("-") == 1] == days


@pytest.mark.parametrize(("text", "found"), [("in May", 1), ("you may", 0), ("the march", 0), ("in April", 1), ("in april", 1)])
def test_a_month_alone_is_told_from_other_words_by_its_capital(text, found):
    assert len(list(dates(text, "en"))) == found


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("decisions of 5 march", ["@03-05"]),
        ("what was decided on 5 march?", ["@03-05"]),
        ("minutes 5 may", ["@05-05", "@05"]),
        ("what is due by may 5 at last", ["@05-05", "@05"]),
        ("the minutes of 5 march on dogs", ["@03-05"]),
        ("a table for 5 may be booked", []),
        ("groups of 10 may enter", []),
        ("may 5 people come", []),
        ("they march 5 km", []),
    ],
)
def test_a_small_may_or_march_beside_a_day_is_a_month_where_no_verb_can_stand(text, days):
    assert date_terms(text, "en") == days


def test_every_stretch_of_a_date_that_has_terms_is_noticed():
    for text in ("5 March 2024", "2024-03-05", "(05.03.2024)", "Sept. 3"):
        assert any(may_name_date(stretch, "en") for stretch in text.split())


@pytest.mark.parametrize("stretch", ["March—a", "March</b>", "(March)", "2024-03-05,", "Sept."])
def test_a_month_is_noticed_whatever_is_glued_to_it(stretch):
    assert may_name_date(stretch, "en")


@pytest.mark.parametrize("text", ["May I bring a dog?", "May dogs come?", "May a member bring guests?"])
def test_a_may_that_asks_leave_is_no_month(text):
    assert date_terms(text, "en") == []


@pytest.mark.parametrize("text", ["May meeting", "May 2024", "is it in May?", "when in May is the fair?"])
def test_a_may_that_is_a_month_is_one(text):
    assert "@05" in date_terms(text, "en")


@pytest.mark.parametrize(
    ("text", "language", "day", "is_found"),
    [
        ("closed from 24 December to 3 January", "en", "@12-25", True),
        ("closed from 24 December to 3 January", "en", "@01-02", True),
        ("closed from 24 December to 3 January", "en", "@01-04", False),
        ("closed from 24 December until 3 January", "en", "@12-25", True),
        ("16.11. - 22.11.2026", "en", "@11-16", True),
        ("16.11.–22.11.2026", "en", "@11-16", True),
        ("chapters 3.1. - 4.2 of 2026", "en", "@01-03", False),
        ("fermé du 24 décembre jusqu’au 3 janvier", "fr", "@12-25", True),
        ("cerrado del 24 de diciembre hasta el 3 de enero", "es", "@12-25", True),
        ("du 24 décembre au 3 janvier", "fr", "@12-31", True),
        ("24 December 2026 to 3 January 2027", "en", "@2027-01-01", True),
        ("on 24 December and on 3 January", "en", "@12-25", False),
        ("from 1 March to 30 November", "en", "@07-01", False),
    ],
)
def test_the_days_between_two_are_found(text, language, day, is_found):
    assert (day in date_terms(text, language)) == is_found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "from 29 February to 3 March 2023"),
        ("en", "from 28 January 2023 to 29 February"),
        ("zh", "9999年10月1日-2月29日"),
    ],
)
def test_a_span_with_a_day_that_its_year_has_not_is_only_its_ends(language, text):
    assert len(date_terms(text, language)) <= 6  # two days, with their months, and none between them


@pytest.mark.parametrize(
    ("text", "term"), [("12.05.85", "@1985-05-12"), ("1.1.00", "@2000-01-01"), ("3.4.68", "@2068-04-03"), ("3.4.69", "@1969-04-03")]
)
def test_a_year_of_two_digits_is_read_as_posix_does(text, term):
    assert term in date_terms(text, "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "v březnu 2024"),
        ("el", "τον Μάρτιο του 2024"),
        ("fi", "maaliskuussa 2024"),
        ("he", "במרץ 2024"),
        ("hu", "2024 márciusban"),
        ("pl", "w marcu 2024"),
        ("ru", "в марте 2024"),
        ("th", "เดือนมีนาคม 2567"),
        ("uk", "у березні 2024"),
        ("vi", "tháng 3 năm 2024"),
        ("vi", "tháng 3/2024"),
    ],
)
def test_a_month_is_told_in_the_form_in_which_something_is_in_it(language, text):
    assert [date.readings for date in dates(text, language)] == [((2024, 3, 0),)]
