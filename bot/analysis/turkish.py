"""Stems of Turkish words: endings of number, possession and case taken off one after the other, and of what is left the first letters.

The first letters alone do nearly as well as a full analysis of a word (Can et al., "Information retrieval on Turkish texts", 2008); endings off, more of
them can be kept. Marks tell no letters apart, since people type copler for çöpler, and a capital I is both of two letters.
"""

from __future__ import annotations

import regex

from bot.analysis.patterns import later

_PLAIN = str.maketrans("ıçğöüâîû", "icgouaiu")  # a ş is no s until the endings are off: siparişi, masası
_MOST_LETTERS = 7
_ENDINGS = later(
    r"""(?<=..)l[ae]r$                                        # more than one
    |(?<=...)(?:(?<![fstkcşhp])d|(?<=[fstkcşhp])t)[ae]n?$       # in, from
    |(?<=...)(?<=[dt][ae])ki$                                 # what is in
    |(?<=...)[dt][iu]r$                                       # it is
    |(?<=..[aeiou])(?:s[iu](?:n[aeiu]?)?|n[iu]n|y[aeiu]|yl[ae]|[mn][iu]z)$
    |(?<=..[^aeiou])(?:[iu](?:n[aeiu]?|[mn][iu]z)?)$          # the, its, of its, our
    |(?<=...[^aeiou])(?:[ae]|l[ae]|[iu]m)$|(?<=...[aeiou])m$  # to, with, my
    |(?<=...)(?<=[iu][ln])(?:[iu]r|[dt][iu]|m[iu][sş]|[iu]yor)$|(?<=...)[ae]c[ae][kg]$
    |(?<=...)(?:[iu]yor|(?<=[aeiou])yor)(?:[dm][iu][sş]?)?(?:[iu]m|sun(?:uz)?|uz|k|n(?:uz)?)?$  # is doing, was doing
    |(?<=..)[aeiu]rs[ae](?:m|n|k|n[iu]z)?$|(?<=....)[aeiu]r(?:[iu]m|[iu]z|s[iu]n)?$            # if it does, does
    |(?<=...)[ae]y[iu]m$|(?<=..)(?:[iu]c[ae][mzk]|[aeiu]yo)$|(?<=...)[ae]ca[gk](?:[iu]m|[iu]z|s[iu]n)?$  # let me, will, as people type it: alıcam, açılıyo
    |(?<=...)(?:[iu]l)?(?:y?[ae]bil(?:[iu]yor|[iu]r|[ae]cak)?(?:[iu]m|[iu]z|s[iu]n(?:[iu]z)?|l[ae]r)?|y?[ae]m[ae](?:z(?:l[ae]r|s[iu]n(?:[iu]z)?)?|m|y[iu]z|yor))$  # can, cannot
    |(?<=...)(?:(?:[iu]l)?(?:y?[iu]nc[ae]|m[ae]l[iu])|[iu]l(?:[iu]r|[dt][iu]|m[iu][sş]|[iu]yor|[ae]cak|m[ae]z))$  # when, must, is done
    |(?<=...)(?:(?<![fstkcşhp])d|(?<=[tkcşp])t)[iu](?:[mngk]|n[iu]z)?$|(?<=..[aeiou])yd[iu]$   # did, what was done
    |(?<=...)m[iu]ş$|(?<=...)(?:[iu][ln]|(?<=[aeiou])y)[ae]n$|(?<=...[^aeioum])[ae]n$          # is said to have done, who does
    |(?<=...)m[ae](?:k|m|s[iu]|m[iu]z|n[iu]z|kt[ae])?$""",
    regex.VERBOSE,
)
_WHOLE = frozenset(
    "adres alan altin altmiş armud başkan başla bulud butun cadde derd dugun dunya duşunce duzen ekran eleman evlad gecid geçmiş hafta icad insan irmak kadin kagid kanad kanun kayd "
    "kendi kilid madde maksad medya nakt neden nokta normal nufus ofis ogretmen orman otobus parmak plan polis posta roman sened servis şimdi taht tenis umud uzman vakt yakin yaşa "
    "yayiml yetmiş yogurd yurd zaman".split()
)
"""Words that only look as if they had an ending, or before which an ending looks like a longer one."""
_HARD = {"b": "p", "d": "t", "g": "k"}
"""What the last letter of a word is where no vowel follows: kitap, kitabı."""
_SHORTENED = dict(
    entry.split("=")
    for entry in (
        "agz=agiz ayi=ay ayin=ay akl=akil aln=alin boyn=boyun emr=emir fikr=fikir hukm=hukum ism=isim izn=izin karn=karin kayt=kayit kism=kisim metn=metin "
        "nakl=nakil nehr=nehir ogl=ogul omr=omur resm=resim şehr=şehir şekl=şekil pazart=pzt cumart=cmt suy=su vakf=vakif vakt=vakit "
        "bulan=bul dogan=dok gelen=gel giden=git kuran=kur veren=ver yapan=yap yazan=yaz"
    ).split()
)
"""Words that lose a vowel before an ending (kayıt, kaydı), and short ones with an ending."""


def turkish(word: str) -> str:
    """The stem of a Turkish word, in letters without marks; three letters or more of any longer word, two of a plural."""
    stem = word.translate(_PLAIN)
    while stem not in _WHOLE:
        shorter = next((stem[:end] for end in range(len(stem) - 3, len(stem)) if stem[:end] in _WHOLE), _ENDINGS.sub("", stem))
        if shorter == stem:
            break
        stem = shorter
    hard = stem[:-1] + _HARD.get(stem[-1], stem[-1]) if len(stem) > 1 else stem
    return _SHORTENED.get(hard, hard)[:_MOST_LETTERS].replace("ş", "s")
