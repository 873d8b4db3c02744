"""What a message says of the one it is to: a topic, a hope, their dog; nothing where that is not sure."""

import re

from relpitch.domain.day import DAYS, MONTHS
from relpitch.drafting.english.favours import speaks_of_another
from relpitch.drafting.english.grammar import is_whole
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.missing_article import lacks_article
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.tidying import lowered, tidied
from relpitch.drafting.messages.care import UNSAID, Care
from relpitch.drafting.messages.hoped import hoped
from relpitch.drafting.messages.told_deed import told_deed
from relpitch.drafting.messages.told_topic import before_what_is_done
from relpitch.drafting.messages.topic import is_theirs, topic
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import Tone, is_in_confidence, is_private
from relpitch.drafting.promises.promise_day import capitals

_MOST_OF_A_HOPE = 11  # words
_FIRST = re.compile(r"[,;.!\n]+(?:\s|$)|\s+(?:and|&|\+)\s+(?=(?:his|her|their)\b)")
_LOOSE = re.compile(r"(?i)[\s,]+(?:actually|apparently|obv(?:s|iously)?|mostly|mainly|really|tbh)\W*$")
_WANTS = re.compile(
    r"(?i)^(?:(?:s?he|they)\s+)?(?:really )?(?:wants?|hopes?|would (?:like|love)|dreams? of)?\s*to "
    r"(?:be able to )?(?P<what>.+)$"
)
_TALKED = re.compile(
    r"(?i)(?:^|[.,;\n]\s*|\b(?:we|then|and) )(?:(?:both )?(?:talked|chatted|nattered|spoke|bonded)"
    r"(?: (?:a lot|lots|loads|mostly|mainly|for ages|for \w+(?: an)? \w+|\d+ ?\w+))? (?:about|over)"
    r"|(?:(?:lovely|good|nice|great|long|brilliant|proper) )?(?:chat|talk|natter|conversation) about"
    r"|(?:s?he |they )?told (?:me|us) (?:all )?about) "
    r"(?P<what>[^.,;!?()\n]+?)"
    r"(?: (?:the whole (?:way|time)|all the way|for ages|for (?:an?|half an|\d+) \w+|a lot|mostly|too|also))?"
    r"(?=$|[.,;!?()\n])"
)
_PET = re.compile(
    r"(?<!my )(?<!our )\b(?i:dogs?|cats?|kittens?|puppy|pup|rabbits?|horse|pony|hamster|greyhounds?"
    r"|spaniels?|labrador|lab|terrier|collie|whippets?|lurcher|poodle|parrot|tortoise|guinea pigs?"
    r"|budgie|donkeys?|goats?|hens?)"
    r" ?(?:is called|are called|called|named|=) ?(?P<name>[A-Z][a-z]+(?: (?:and|&) [A-Z][a-z]+)?)(?![a-z])"
)
# “getting outdoors” is liked; for “getting into art school” one wishes luck
_IS_LIKED = re.compile(
    r"(?i)getting (?:out(?:doors|side)?|away|about|around|fresh air|exercise|together|steps|enough|some|more"
    r"|less|sleep)\b"
)
_IN_GENERAL = re.compile(r"keeping (?!going\b|the\b|your\b|an?\b|one\b|it\b)")
"""A concern, “keeping siblings together”, and no task of theirs, “keeping the Wednesday session alive”."""
_DUE = re.compile(
    rf"(?i)\b(?:tomorrow|tonight|today|(?:by|before|on|until|till|next|this|for) (?:the )?(?:{'|'.join(DAYS)}"
    r"|weekend|week|month|end|\d))\b"
)
"""A day that may be over when it is read: “getting to Santiago by Sunday”."""
_LETTERS = 3  # of a month's name, by which two are the same
_MONTH = re.compile(rf"(?i)\b(?:in|by|on|of|mid|late|early|\d+(?:st|nd|rd|th)?)[ -]({'|'.join(MONTHS)})\b")
_GOES_WRONG = re.compile(
    r"(?i)[,;.] .*\b(?:going|gone|goes|lost|losing|closing|closed|sold|failing|failed|dying|died|broken"
    r"|breaking|costing|costs|leaking|rotting|skip|demolished|cut|cuts|stolen|nobody|no ?one)\b"
)
_WHOSE = re.compile(r"(?i)(her|his|their)\b")
_SHE = "daughter|wife|mum|mom|mam|mother|sister|gran|nan|niece|girlfriend|granddaughter|aunt|auntie|girl"
_HE = "son|husband|dad|father|brother|grandson|nephew|boyfriend|uncle|grandad|lad|boy"
_RELATIVES = {
    "her": re.compile(rf"(?i)\b(?:{_SHE})s?\b"),
    "his": re.compile(rf"(?i)\b(?:{_HE})s?\b"),
    "their": re.compile(r"(?i)\b(?:kids|children|twins|parents|sons|daughters|girls|boys)\b"),
}


_GUESSED = re.compile(r"(?i)\b(?:lol|haha|jk|i think|prob|probably|maybe|perhaps|i guess|seems|presumably)\b")


def cared_for(meant: Meant, tone: Tone) -> Care:
    """What is said of a topic or a hope that is surely theirs.

    Near something private it is nothing, and of a sad meeting only what one surely talked of.
    """
    talked = _TALKED.search(meant.note)
    if tone is Tone.SAD and talked and not (is_in_confidence(meant.note) or is_private(talked["what"])):
        return _as_topic(talked["what"], meant.name)
    if tone in (Tone.SAD, Tone.WARY) or is_private(meant.care, meant.note):
        return (None if tone is Tone.WARY else hoped(meant)) or UNSAID
    if _GUESSED.search(_FIRST.split(meant.care.strip(), maxsplit=1)[0]) or _is_of_another(
        meant.care.strip(), meant.note
    ):
        return UNSAID
    found = _as_topic(talked["what"], meant.name) if talked else UNSAID
    if not found.form:
        found = _as_topic(_FIRST.split(_LOOSE.sub("", meant.care.strip()), maxsplit=1)[0], meant.name)
    if not found.form and meant.reason == "promise" and (kept := before_what_is_done(meant.care)):
        found = Care("told", kept)  # “the pool”, of “the pool staying open”
    if found.form == "told" and not talked and _GOES_WRONG.search(meant.care):
        return UNSAID  # “his herbarium, going into a skip”
    if found.form and _is_where_they_met(found.thing, meant.place):
        return UNSAID  # “in the skate park, and to hear about the park”
    hope = None if _may_be_over(meant) else _hope(meant.care) or hoped(meant)
    return found if found.form else hope or _pet(meant) or _deed(meant)


def _deed(meant: Meant) -> Care:
    """What they do, as “restore stained glass”, where a note tells it."""
    done = told_deed(meant)
    return Care("does", done) if done else UNSAID


def _may_be_over(meant: Meant) -> bool:
    """Whether a month is named that may have been: an exam “in November” is over by its end."""
    days = [each for each in (meant.met, meant.today) if each]
    named = {MONTHS[each.month - 1][:_LETTERS].casefold() for each in days}
    found = {each[1][:_LETTERS].casefold() for each in _MONTH.finditer(f"{meant.note}\n{meant.care}")}
    return bool(named & found)


def _is_where_they_met(thing: str, place: str) -> bool:
    return bool(set(plain_words(thing)[-1:]) & set(plain_words(place)))


def _as_topic(noted: str, name: str) -> Care:
    thing = topic(_LOOSE.sub("", noted))
    if not thing or set(plain_words(thing)) & set(plain_words(name)):
        return UNSAID
    return Care("told" if is_theirs(thing) else "about", thing)


def _is_of_another(noted: str, note: str) -> bool:
    """Whether “her interview” may be the daughter's of whom the note tells."""
    whose = _WHOSE.match(noted)
    return bool(whose and _RELATIVES[whose[1].lower()].search(note))


def _hope(care: str) -> Care | None:
    """“finding a childminder”, “getting her registration back”, “wants to open a bakery”."""
    sentences = tidied(care)
    is_cut = sentences and plain_words(care)[-1:] == ["right"] != plain_words(sentences[0])[-1:]
    if len(sentences) != 1 or is_cut or re.search(r"[?/;:()\[\]{}+=<>@#,\d\n]", care.strip()):
        return None  # “getting the shade right”: what is hoped for is said by its last word
    text = lowered(sentences[0])
    wants = _WANTS.match(text)
    hope = re.sub(r"(?i)\b(?:her|his|their) (?=\w)", "your ", wants["what"] if wants else text)
    hope = re.sub(r"(?i)\bso (?:s?he|they) (?=(?:can|could)\b)", "so you ", hope)
    hope = re.sub(r" first time$", " for the first time", hope)
    plain = plain_words(hope)
    if (
        lacks_article(hope)
        or _DUE.search(hope)
        or not plain
        or len(plain) > _MOST_OF_A_HOPE
        or speaks_of_another(plain)
        or "not" in plain
    ):
        return None
    if wants and message_words().is_in("hoped_for", plain[0]) and is_whole(f"I hope you get to {hope}."):
        return Care("hope", capitals(hope))
    fits = (
        message_words().is_in("hoped", plain[0])
        and len(plain) > 1
        and not (_IS_LIKED.match(hope) or _IN_GENERAL.match(hope))
        and is_whole(f"I wish you luck with {hope}.")
    )
    if not fits or wants:
        return None
    if plain[0] == "finding":  # “luck with finding one” would leave to them what I promised to help with
        return Care("find", capitals(f"find{hope[len('finding') :]}"))
    return Care("luck", capitals(hope))


def _pet(meant: Meant) -> Care | None:
    """“Susan”, of “dog called Susan”."""
    found = _PET.search(f"{meant.note}\n{meant.care}")
    return Care("pet", found["name"].replace("&", "and")) if found else None
