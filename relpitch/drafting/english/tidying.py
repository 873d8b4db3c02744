"""A rough answer as its sentences, written as one writes: no bullets, no fillers, I for i."""

import html
import re
import unicodedata
from functools import cache

from relpitch.drafting.english.address import without_address
from relpitch.drafting.english.dictated import with_marks
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.phrases import Phrases, words
from relpitch.drafting.english.pictures import PICTURES
from relpitch.drafting.english.second_language import put_right
from relpitch.drafting.english.shorthand import written_out
from relpitch.script.language import language
from relpitch.script.sentences import sentences

_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>")
_BULLET = re.compile(r"^\s*(?:[-–—•*·>→✓]+|\(?\d{1,2}[.)]|#+)\s+", re.MULTILINE)
_WORD = re.compile(r"(?<!\d)'?[^\W\d_]+(?:['’][^\W\d_]+)*(?!\d)")
_NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
_UNKEPT = PICTURES | {"Co", "Cc", "Cf"}
_SMILEY = re.compile(r"(?<!\S)[:;=]-?[()DPpO/|]+(?!\w)|<3(?!\d)")
_SMILEY_AMID = re.compile(r"(\w) (?:[:;=]-?[()DPpO/|]+|<3)(?= \w)")
_GOES_ON = re.compile(
    r"(?i)((?:and )?(?:also|especially|specially|mostly|mainly|particularly)|and|then|or|well"
    r"|like(?= (?:my|me|mine|us|the|their|a|an)\b))\b,? (?=\S)"
)
# “they have like. a person”: a breath, and no end
_BREATH = re.compile(
    r"(?i)\b(have|has|get|gets|got|need|want|is|are|was|were|be)"
    r",? (?:like|um|uh|er|erm)(?:\.{1,3}|…|,)\s+(?=(?-i:a|an|the|some|one|someone|somebody|more|less)\b)"
)
_HEDGES = frozenset({"mostly", "usually", "probably", "maybe", "mainly"})
_DOUBT = re.compile(r"(?i)(?:mostly|mainly|usually|probably|perhaps|maybe|hopefully|generally)\b")
_DOUBTED = re.compile(r"(?i)\b(?:mostly|mainly|usually|probably|maybe|hopefully|i (?:think|hope))\W*$")
_ASKED = re.compile(r"(?i)\s*(?:who|what|how|when|where|that|why|which|it|the|them|they)\b")
_STUTTER = re.compile(
    r"(?i)\b(its|it['’]s|it|the|is|i|i['’]m|to|and|a|they|they['’]re|my|of|in|we|you|for|with|um|so|but)"
    r" \1\b(?!['’])"
)
_SPACE = re.compile(r"[^\S\n]+")
_DONE_RIGHT = frozenset(
    {"out", "it", "them", "this", "that", "go", "goes", "went", "be", "come", "comes", "done", "set", "get"}
)
_WHO_LIKES = frozenset(
    {"you", "they", "we", "i", "would", "don't", "really", "to", "they'd", "you'd", "i'd"}
    | {"already", "always", "never", "actually", "still", "both", "he", "she", "people", "everyone"}
)
_EDGE = " \t\n,.;:!…–—-~|/\\"
_QUOTES = re.compile(r"\A[\"“«]([^\"”»]*)[\"”»][.!]?\Z")


def tidied(answer: str) -> list[str]:
    """The sentences of an answer, each without what says nothing; one that says nothing is not there."""
    found: list[str] = []
    for line in _lines(_plain(answer)):
        for start, end in sentences(line):
            sentence = _QUOTES.sub(r"\1", line[start:end].strip())
            goes_on = _GOES_ON.match(sentence) if found and not sentence.endswith("?") else None
            calm = written(_calm(sentence))
            bare = _GOES_ON.sub("", calm, count=1) if goes_on else calm
            if cleaned := without_fillers(bare, first=not found):
                found.append(f"{goes_on[1].lower()} {lowered(cleaned)}" if goes_on else cleaned)
    return found


def without_fillers(text: str, *, first: bool = True) -> str:
    """A sentence without the words that only lead in, or out; its question mark stays.

    A doubt stays in every sentence but the `first`, which is put into a frame and gets its doubt back there.
    """
    asks = text.rstrip(" \"'”’)").endswith("?")
    lexicon = english()
    text = _without_noise(without_address(text.strip(_EDGE))).strip(_EDGE)
    before = None
    while before != text:
        before = text
        text = text if not first and _DOUBT.match(text) else strip_start(text, lexicon.lead)
        text = without_address(text)
        text = text if not first and _DOUBTED.search(text) else _strip_end(text, lexicon.trail)
    if asks and text.endswith(('"', "”", "’")):
        return text  # it ends in somebody's question
    return f"{text.rstrip('?! ')}?" if asks and text.rstrip("?! ") else text.rstrip("?! ")


def strip_start(text: str, phrases: Phrases) -> str:
    """A text without the longest phrase it begins with, unless nothing would be left."""
    found = words(text)
    start = phrases.begin([word.plain for word in found])
    if not start or start >= len(found):
        return text
    rest = text[found[start - 1].end :]
    asked = found[start - 1].plain == "know" and _ASKED.match(rest)
    if asked or re.match(r"\s*of\b", rest):
        return text  # “at the end of …”, “you know who you are”
    return text if rest.lstrip()[:1] in ("'", "’", "-") else rest.lstrip(_EDGE + "(")


def lowered(text: str) -> str:
    """The text without its first capital, for the middle of a sentence; names and acronyms keep theirs."""
    found = re.match(r"[\"'“‘(]*([^\W\d_]+(?:['’-][^\W\d_]+)*)", text)
    if not found:
        return text
    word, start = found[1], found.start(1)
    plain = word.casefold().replace("’", "'")
    if (
        word in ("I", "Deaf", "Black")
        or word.startswith(("I'", "I’"))
        or not (word[1:].islower() or word == "A")
    ):
        return text
    after = re.match(r"\s+([A-Z]\w*)", text[found.end() :])
    numbered = plain in ("year", "grade", "class", "form", "level") and re.match(
        r"\s+\d", text[found.end() :]
    )
    lettered = numbered or (after and len(after[1]) == 1 and after[1] != "I")
    if plain == "new" and after and len(after[1]) > 1:
        return text  # “New Zealanders”
    is_small_word = plain in language("en").function_words and not lettered  # “by Easter”
    if not is_small_word and (
        lettered or (after and not _is_ordinary(after[1].casefold()) and after[1] != "I")
    ):
        return text
    kept = plain in {each.casefold() for each in english().written.values() if not each.islower()}
    if kept or not _is_ordinary(plain):
        return text
    return text[:start] + text[start].lower() + text[start + 1 :]


def capital(text: str) -> str:
    """The text with a first capital; a word like iPhone keeps its own."""
    found = re.match(r"[\"'“‘(\[]*(\w\S*)", text)
    if not found or not found[1].islower():
        return text
    start = found.start(1)
    upper = text[start].upper()
    return text[:start] + upper + text[start + 1 :] if len(upper) == 1 else text


@cache
def _ordinary() -> frozenset[str]:
    return frozenset().union(*english().lists.values())


def _is_ordinary(plain: str) -> bool:
    first, hyphen, _ = plain.partition("-")
    return (
        plain in _ordinary()
        or (bool(hyphen) and (first in _ordinary() or first in _NUMBERS))
        or bool(
            re.search(r"(?:ing|ed|ers|ors|ists|ly|ness|tion|ment|less|ful|ies|ous|able|ible|ical)$", plain)
        )
    )


def _plain(answer: str) -> str:
    text = html.unescape(_TAG.sub(" ", answer)).replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(
        each if each == "\n" or unicodedata.category(each) not in _UNKEPT else " "
        for each in text.replace("\N{VARIATION SELECTOR-16}", "")
    )
    text = with_marks(_BREATH.sub(r"\1 ", text))
    text = re.sub(r"(?i)\bincl\.(?= )", "including", re.sub(r"(?i)\besp\b\.?(?= )", "especially", text))
    text = re.sub(r"(?<=[^\W\d])[—–](?=[^\W\d])", " – ", text)
    text = re.sub(r"\s*[|•·]\s*", "\n", text)
    return _SPACE.sub(" ", re.sub(r" / ", " or ", _SMILEY.sub("", _SMILEY_AMID.sub(r"\1, ", text))))


def _lines(text: str) -> list[str]:
    """The lines that are thoughts of their own; one that only goes on is joined to the one before."""
    found: list[str] = []
    for line in text.split("\n"):
        bare = _BULLET.sub("", line).strip()
        if not bare:
            continue
        goes_on = found and bare == line.strip() and bare[:1].islower() and found[-1][-1] not in ".!?:;"
        if goes_on and len(found[-1]) > 40:
            found[-1] += f" {bare}"
        else:
            found.append(bare)
    return found


def _calm(text: str) -> str:
    """A text that is all capitals, without them."""
    letters = [each for each in text if each.isalpha()]
    if len(letters) > 5 and all(each.isupper() or each.lower() == each.upper() for each in letters):
        return text.lower() if " " in text.strip() or _is_ordinary(text.lower()) else text
    found = re.findall(r"[^\W\d_]{4,}", text)
    if len(found) > 1 and all(each.istitle() for each in found):
        return re.sub(r"[^\W\d_]+", _lowered_within, text)
    return text


def _lowered_within(word: re.Match[str]) -> str:
    """The word without its capital, unless a name stands right behind it: “Teacher Blake”."""
    after = re.match(r" ([A-Z][^\W\d_]+)", word.string[word.end() :])
    kept = not word[0].istitle() or (word.start() and after and lowered(after[1]) == after[1])
    return word[0] if kept else lowered(word[0])


def written(text: str) -> str:
    """A text with its words as they are written: I for i, don't for dont."""
    text = put_right(written_out(_STUTTER.sub(r"\1", text)))

    def word(found: re.Match[str]) -> str:
        typed = found[0]
        instead = english().written.get(typed.lower().replace("’", "'"))
        if instead is None or (typed.isupper() and len(typed) > 1) or typed in ("N", "R"):
            return typed
        return instead if not typed[0].isupper() else instead[0].upper() + instead[1:]

    text = _small_within(_their(_its(_WORD.sub(word, text))))
    text = re.sub(r"\s+([,.;:!?])(?=\s|$)", r"\1", text)
    return re.sub(r"([,;])(?=[^\W\d_])", r"\1 ", text)


def _its(text: str) -> str:
    """“it's” for “its”, where no name can follow."""
    lists = english().lists
    for word, after in reversed(list(zip(words(text), words(text)[1:], strict=False))):
        plain = after.plain
        tells = plain in lists["adjective"] or plain in lists["determiner"] or plain in lists["telling"]
        if word.plain == "its" and tells and plain != "own":
            text = f"{text[: word.start + 2]}'s{text[word.end :]}"
    return text


def _small_within(text: str) -> str:
    """The text without the capitals of ordinary words in its middle; names of several words keep theirs."""
    known = {each for each in english().written.values() if each.istitle()}
    found = words(text)
    result = text
    for at in range(1, len(found)):
        near = [text[each.start : each.end] for each in found[at - 1 : at + 2]]
        word = near[1]
        begins = text[: found[at].start].rstrip(" \"'“‘(")[-1:] in (".", "!", "?", ":", "\n", "…")
        lone = (not near[0][0].isupper() and not (len(near) > 2 and near[2][0].isupper())) or at == 1
        if (
            word.istitle()
            and len(word) > 1
            and not any(map(str.isdigit, word))
            and lone
            and not begins
            and word not in known
            and (
                found[at].plain in _ordinary() or (_is_ordinary(found[at].plain) and not word.endswith("ing"))
            )
        ):
            result = result[: found[at].start] + word.lower() + result[found[at].end :]
    return result


def _their(text: str) -> str:
    """“their” for “there”, and “whose” for “whos”, where only that fits."""
    lists, found = english().lists, words(text)
    for before, word, after in reversed(list(zip(found, found[1:], found[2:], strict=False))):
        close = not text[word.end : after.start].strip()
        back = after.plain == "back" and before.plain in ("with", "on", "in")
        ordinary = not after.plain.endswith(("ly", "n't"))
        named = back or (ordinary and after.plain not in language("en").function_words)
        arrives = before.plain in ("get", "go") and (_is_state(after.plain) or not text[after.end :].strip())
        if (
            word.plain == "there"
            and close
            and named
            and not arrives
            and before.plain in lists["before_their"]
        ):
            text = f"{text[: word.start]}their{text[word.end :]}"
        elif word.plain == "whos":
            being = any(after.plain in lists[each] for each in ("adjective", "telling", "after_is"))
            instead = "who's" if being or after.plain.endswith("ing") else "whose"
            text = f"{text[: word.start]}{instead}{text[word.end :]}"
    return _they_are(text)


def _they_are(text: str) -> str:
    """“they're happier” for “their happier”, “their garden is …” for “there garden is …”, at the start."""
    first, second, third = [*words(text)[:3], None, None, None][:3]
    if first is None or second is None or first.plain not in ("their", "there"):
        return text
    after = third.plain if third else ""
    compared = second.plain in ("more", "less", "not", "so", "too", "very", "finally", "no")
    state = _is_state(second.plain) and (not after or after in english().lists["after_state"])
    if state or (compared and (first.plain == "their" or _is_state(after))):
        return f"{'They' if text[0].isupper() else 'they'}'re{text[first.end :]}"
    named = second.plain not in language("en").function_words and not is_link(second.plain)
    if first.plain == "there" and named and is_link(after):
        return f"{'Their' if text[0].isupper() else 'their'}{text[first.end :]}"
    return text


def is_link(plain: str) -> bool:
    """Whether a word surely is a finite verb."""
    return plain in english().lists["finite"] or plain in english().lists["does"]


def _is_state(plain: str) -> bool:
    """Whether a word tells how one feels: “safe”, “happier”."""
    stem = plain.removesuffix("er")
    known = english().lists["adjective"]
    return plain in known or (
        plain.endswith("er") and bool({stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1]} & known)
    )


def _without_noise(text: str) -> str:
    found = [word for word in words(text) if english().noise.begin([word.plain])]
    for word in reversed(found):
        behind = text[word.end :]
        after = behind.lstrip(" ,.…")
        if behind.startswith(",") and text[: word.start].strip() and not re.match(r"(?:and|or|but)\b", after):
            after = f"\0{after}"
        if after.startswith(":"):
            continue
        text = f"{text[: word.start].rstrip(' ')} {after}" if after else text[: word.start]
    return text.replace(" \0", ", ").strip()


def _strip_end(text: str, phrases: Phrases) -> str:
    found = words(text)
    plain = [word.plain for word in found]
    if text.rstrip().endswith((")", "”", '"')):
        return text
    for at in range(max(1, len(plain) - 7), len(plain)):
        if phrases.begin(plain, at) == len(plain) - at:
            if at and plain[at - 1] in english().lists["keeps_its_end"]:
                continue
            if plain[at] in _HEDGES and at > 2 and any(map(is_link, plain[:at])):
                continue  # “the account comes back, mostly”: else it says too much
            if plain[at:] == ["so"] and plain[at - 1] in (
                "them",
                "you",
                "me",
                "it",
                "think",
                "do",
                "him",
                "her",
            ):
                continue  # “somebody has told them so”
            if plain[at:] == ["like"] and plain[at - 1] in _WHO_LIKES:
                continue  # “if you like”
            if plain[at:] == ["right"] and plain[at - 1] in _DONE_RIGHT:
                continue  # “the picture came out right”
            return text[: found[at - 1].end].rstrip(_EDGE)
    return text.rstrip(" ,;:–—-…." if text.rstrip().endswith(("..", "…")) else " ,;:–—-.")
