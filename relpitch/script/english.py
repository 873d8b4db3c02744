"""How many syllables an English word has, by its letters and a table of exceptions."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from relpitch import datafile, paths

# The vowels of a syllable, taken as one: *ea*, *ay*, a *y* that is no consonant.
_NUCLEUS = re.compile(r"[aeiou]+(?:y(?![aeiou]))?|(?<=[^aeiouw])y|^y(?![aeiou])")
# Words that follow another in one word, whose last e is silent then too: *some|thing*.
_SECOND_HALF = (
    "thing|time|one|where|how|what|body|day|work|m[ae]n|wom[ae]n|place|side|line|ball|book|land|town|walk|hold|like|"
    "style|bar|cast|fore|over|back|house|way|wise|teen|ty|spread|owner|craft|mate|maker|keeper|proof|bound|room|"
    "point|light|stone|front|ache|sake|board|hood|guard|sick|grown|table|shop|space|paper|plate|bird|cycle|fish|cake|"
    "field|ground|gate|top|kick|nut|water|chair|word|stream|wood|berg|ville|well|ford|person|port|wife|rock|boat|"
    "bone|horse|head|mark|print|tail|tree|worthy|worth|runner|some|step|school|yard|ware|plan|long|love|scape|"
    "less|ness|ful"
)
# Vowels that are written and not said.
_SILENT = re.compile(
    "|".join(
        (
            r"(?<=[^aeioudtlr])ed$|(?<=[aeiouyrlw][lr])ed$",  # helped, called; but needed, settled
            r"(?<=[^aeioul])e$|(?<=[aeiouywrl]l)es?$",  # move, whole; but people
            r"(?<=[^aeiouscgxzlh])es$",  # moves; but faces
            rf"(?<=[aeiouy][^aeioux])e(?=(?:{_SECOND_HALF})(?:s|ed)?$)",  # something
            r"(?<=[aeiouy][^aeiou])e(?=(?:fully|lessly|lessness|fulness)$)",  # hopefully
            r"(?<=[aeiouy][^aeioul])e(?=(?:ly|ments?)$)",  # movement; but element
            r"(?<=[^aeiou][sgcvdtz])e(?=(?:ly|less|ness|ful|ment)s?)",  # largely
            r"(?<=[gq])ue(?:s|d)?$",  # league
            r"(?<=ic)a(?=lly)|(?<=^ev)e(?=ry)",  # basically, everything
        )
    )
)
# Vowels that stand together and are said apart, and syllables that no vowel shows.
_APART = re.compile(
    "|".join(
        (
            r"(?<=[^aeiouyrlns]r)es?$",  # acre
            r"(?<![ctsgln])ia(?!ge)|(?<=l)ia(?=[br])|(?<=[cst])ia(?=t)",  # via, reliable, appreciate
            r"(?<![ctsgxnl])io(?!u)|(?<=^l)io|(?<![ctsgxn])iou|(?<!n)iu",  # radio, lion, various, stadium
            r"(?<=[^gq])ua(?![rd])|(?<=[^qg])uen(?=[ct])",  # actual, influence
            r"(?<!g)(?<!^p)eo(?!u)|(?<=g)eo(?=[mgl])",  # video, geology
            r"(?<=[cr]r)ea(?=t)|^rea(?=ct|ss|li)|(?<=[a-z]{2})ea(?=s?$)|(?<=th)ea(?=t)",  # react, area
            r"^rei(?=n[^es])|^co(?=op|ord)|(?<=[rlh])ois[mt]|(?<=r)oic|(?<=h)eis[mt]",  # reinforce, heroic
            r"[eoi]ing(?:s|ly)?$|(?<!q)uing$|[aeiouy]sms?$",  # seeing, realism
            r"(?<=[^aeiou])ier(?:s|$)|(?<=[^aeiou])iest$",  # happier
            r"(?<![ctfrn])ien(?=ce|t)|(?<=al)ien|iet|(?<=sc)ie(?=n)",  # client, quiet, science
            r"(?<=[rnl])ui(?=n|t[iy]|d)|^mc",  # ruin, McKay
            r"(?<=[dst])n't$|(?<=[^aeiouwy])'(?:ve|ll)$|(?<=[td])'d$",  # didn't, that'll
        )
    )
)
# Sounds after which an s is a syllable of its own: *Max's*, *Grace's*.
_HISSING = re.compile(r"(?:[sxz]|[cs]h|[sczg]e)$")


def english_syllables(word: str) -> int:
    """Syllables of a word in lower case without accents; one without a vowel is spelled, as in "hr"."""
    known = _exceptions().get(word)
    if known is not None:
        return known
    if word.endswith("'s"):
        owner = word[:-2]
        return english_syllables(owner) + bool(_HISSING.search(owner))
    if word.endswith("s") and word[:-1] in _exceptions() and not _HISSING.search(word[:-1]):
        return _exceptions()[word[:-1]]
    if not re.search("[aeiouy]", word):
        return max(1, sum(3 if letter == "w" else letter.isalpha() for letter in word))  # “double-u”
    nuclei, silent, apart = (len(each.findall(word)) for each in (_NUCLEUS, _SILENT, _APART))
    return max(1, nuclei - silent + apart)


@cache
def _exceptions() -> Mapping[str, int]:
    return read_syllables(paths.resources() / "language" / "en" / "syllables.toml")


def read_syllables(path: Path) -> Mapping[str, int]:
    """The syllables of words by a file: under each number, words that have so many."""
    table = datafile.read_table(path, optional=tuple(map(str, range(10))))
    return {word: int(count) for count in table.names for word in table.words(count)}
