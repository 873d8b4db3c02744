"""In which tone a message speaks of the meeting, from what is noted of it."""

import re
from enum import Enum

from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.notes.meant import Meant


class Tone(Enum):
    """The tone in which a message speaks of a meeting.

    Sad: a death, an illness, a loss or a worry; wary: they are kept at a distance; warm: it was a joy.
    """

    PLAIN = "plain"
    SAD = "sad"
    WARY = "wary"
    WARM = "warm"


_THING_FAILED = re.compile(
    r"(?i)\b(?:(?:card|battery|batteries|phone|car|van|bike|freezer|fridge|engine|brakes?|wi-?fi|laptop"
    r"|printer|boiler|telly|tv|kettle|drum kit|machine|heating|power|signal|pump|dryer|oven|radio|lights?|mic"
    r"|projector|zoom|internet|sat ?nav)"
    r"(?: (?:just|had|has|was|is|then|all))* (?:died|failed|dead|rejected|crash(?:ed)?)"
    r"|(?:died|failed|crashed) (?:battery|card|phone|laptop)"
    r"|(?:car|a\d+|m\d+|van|bus|train|motorway|roadside) breakdown|breakdown (?:cover|truck|van|service)"
    r"|crying laughing|cried (?:with )?laughing|laughed (?:till|until) (?:we|s?he|they|i) cried"
    r"|tears of (?:joy|laughter)|sick pay|crash (?:course|pad)|dead(?: good| nice| funny|line|pan|lift)\w*"
    r"|(?:basketball|tennis|badminton|squash|netball|volleyball|padel|pickleball|handball) courts?"
    r"|courts?\b(?=.*\b(?:basketball|tennis|badminton|squash|netball|volleyball|padel|pickleball)\b)"
    r"|scans? of (?=(?:my|our|some|old|an?|the) (?!baby|brain|head|lungs?|heart|bab\w+|lump|knee|hip|back)\w)"
    r"|failed (?:runs?|attempts?|experiments?|tests?|builds?|prints?|batch\w*|recipes?|loaf|loaves)"
    r"|(?:i|we) (?:was|were) dying|dying (?:to|of laughter|laughing)"
    r"|upset (?:stomach|tummy|the (?:odds|apple ?cart|favourites?)|(?:the|an?|my) (?:cup|pot|tin|glass"
    r"|bucket|tea|paint|milk|coffee|vase|tray|jug))"
    r"|flooded (?:with (?!water|sewage)|(?:bus )?(?:shelter|path|pitch|road"
    r"|street|underpass|lane|towpath))"
    r"|(?:run|runs|running|ran|does|doing|did|manages?) (?:[^\s.,;]+ ){0,6}own since"
    r"|(?:who|that|people|kids|riders) (?:can['’]?t|cannot) (?:afford|pay)|(?:carburettor|engine) flooded"
    r"|(?:giv(?:e|ing)|gave) (?:it )?up (?:smoking|fags|sugar|meat|dairy|coffee|alcohol|chocolate|vaping"
    r"|caffeine|bread|crisps|sweets|for lent)"
    r"|since (?:s?he|they) left (?:school|uni\w*|college|home|work|the (?:army|navy))"
    r"|(?:can['’]?t|cannot) (?:pay|afford) (?:by|with|to miss)\b"
    r"|funeral (?:directors?|parlours?|business|trade)"
    r"|scan(?:ning|ned)? (?=(?:in|through|my|our|some|old|the (?!hospital|results?)|an? )\b))"
)
"""What befell a thing, tears of laughter, what is done to paper, a habit given up: no trouble of theirs."""

_IN_JEST = re.compile(
    r"(?i)never again\W*(?:lol|haha|:\))"
    r"|\bI (?:may have been|might have been|was|am) (?:\w+ )?(?:rude|pushy|nasty)\b"
)


def troubled_words(text: str) -> list[str]:
    """The words that may tell of trouble: not those of a phone that died or of a tennis court."""
    return plain_words(_THING_FAILED.sub("", text))


def tone_of(meant: Meant) -> Tone:
    """The tone. Where any trouble is noted, nothing is called a pleasure.

    Words of sad places (“funeral”) count in the place alone, those of grave things wherever they are noted.
    """
    words = message_words().lists
    if has_harmed_me(meant):
        return Tone.WARY
    place = troubled_words(meant.place)
    noted = [troubled_words(each) for each in (meant.place, *meant.noted)]
    if not words["sad"].isdisjoint(place) or any(
        has_word(each, words["grave"] | words["crisis"]) for each in noted
    ):
        return Tone.SAD
    if any(has_word(plain_words(_IN_JEST.sub("", each)), words["wary"]) for each in (meant.name, meant.note)):
        return Tone.WARY
    return Tone.WARM if has_word(plain_words(meant.note), words["warm"]) else Tone.PLAIN


def is_in_trouble(meant: Meant) -> bool:
    """Whether any trouble is noted of them, wherever it was that they met."""
    return any(has_word(troubled_words(each), message_words().lists["grave"]) for each in meant.noted)


def has_a_task_there(meant: Meant) -> bool:
    """Whether illness, death and the like are their work: a nurse, a priest, a volunteer."""
    noted = set(plain_words(meant.note)) - {"father", "sister"}  # of the family, there
    return not message_words().lists["works_there"].isdisjoint({*plain_words(meant.name), *noted})


def works_with_me(meant: Meant) -> bool:
    """Whether they are somebody one works for or with, and sees again anyway: “my new line mgr”."""
    words = "|".join(message_words().lists["works_with"])
    return any(
        re.search(rf"(?i)\b(?:(?:my|our)(?: \w+){{0,2}}|line) (?:{words})\b", each)
        for each in (meant.name, meant.note)
    )


def has_harmed_me(meant: Meant) -> bool:
    """Whether they did the writer harm: “he who sacked me”."""
    harmed = message_words().lists["harmed"]
    return any(has_word(plain_words(each), harmed) for each in (meant.name, meant.note))


_WATCHED = re.compile(
    r"(?i)\b(?:bruis(?:es?|ing) (?:on|round|under) (?:her|his) (?:arms?|neck|face|eyes?|wrists?|throat)"
    r"|black eye|domestic (?:abuse|violence)|women['’]s (?:desk|refuge|aid)"
    r"|(?:he|she|husband|wife|partner|boyfriend|ex) (?:hits|beats|chokes|controls)|hits (?:her|him|them)"
    r"|(?:different|another|false) name in (?:her|his|their) phone"
    r"|(?:reads|checks|goes through) (?:her|his|their) (?:phone|messages|texts)"
    r"|(?:scared|afraid|frightened) of (?:her|his) (?:husband|wife|partner|boyfriend|ex))\b"
)
"""Whoever is hurt at home: somebody else may read what is sent to them."""


def is_watched(meant: Meant) -> bool:
    """Whether a message may be read by whoever hurts them: it says that they met, and nothing else."""
    return not has_a_task_there(meant) and any(_WATCHED.search(each) for each in meant.noted)


_NAMELESS = re.compile(r"(?i)\b(?:anon|anonymous|caller|voice|no name|unknown)\b")
_HELPLINE = re.compile(r"(?i)\b(?:help ?line|hot ?line|crisis line|samaritans|child ?line|listening line)\b")


def is_nameless_caller(meant: Meant) -> bool:
    """Whether they rang a helpline and gave no name: whoever may read the message, nothing is told of it."""
    rang = _HELPLINE.search(f"{meant.name}\n{meant.place}")
    return bool(rang and _NAMELESS.search(meant.name))


def is_in_crisis(meant: Meant) -> bool:
    """Whether they were in danger when they met: “he was in a bad way and I rang the number”."""
    return any(has_word(plain_words(each), message_words().lists["crisis"]) for each in meant.noted)


def is_private(*noted: str) -> bool:
    """Whether something is noted that is nobody's topic: an illness, a divorce, money."""
    words = message_words().lists
    return any(
        has_word(plain_words(each), words["private"])
        or has_word(troubled_words(each), words["grave"] | words["crisis"])
        for each in noted
    )


_IN_CONFIDENCE = re.compile(
    r"(?i)\b(?:private(?:ly)?(?! (?:view|school|gym|garden|hire|tutor|tuition|sector|road))"
    r"|secret(?:ly)?|secrecy|in confidence|confidential\w*|between us|hush|on the quiet"
    r"|off the record"
    r"|keep\w* (?:it|this|that) (?:quiet|dark|secret|from|to (?:him|her|them|my)sel\w+)"
    r"|(?:no ?body|no one|no-one|none of \w+|few) (?:else )?(?:knows?|must know|is to know|has been told"
    r"|at \w+ knows?)|only (?:one|person|soul) (?:who|that) knows"
    r"|(?:has|have|had)(?:n['’]?t| not) told|(?:(?:s?he|they) do(?:es)?|i should)(?:n['’]?t| not) know"
    r"|no comentar\w*"
    r"|(?:not|never|don['’]?t|didn['’]?t) (?:to )?(?:be )?(?:tell|say|mention\w*|ask|bring|talk|put|write"
    r"|let on|know yet)"
    r"|(?:doesn|don)['’]?t (?:want|like) (?:it|this|that|people|anyone) (?:to|known|spread|mentioned|talked)"
    r"|weiß (?:noch )?(?:niemand|keiner)|nicht weitersagen|geheim\w*|vertraulich\w*|unter uns"
    r"|(?:no lo|nadie lo) sabe\w*|en secreto|en confianza|entre nosotros)\b"
)


def is_in_confidence(note: str) -> bool:
    """Whether something in a note is kept from others: of such a note nothing is told."""
    return bool(_IN_CONFIDENCE.search(note))


def has_word(plain: list[str], among: frozenset[str]) -> bool:
    """Whether one of the words is in a list or begins as a stem* of it, or they hold a phrase-of-it."""
    whole = f" {' '.join(plain)} "
    stems = tuple(each[:-1] for each in among if each.endswith("*"))
    if any(each in among or (stems and each.startswith(stems)) for each in plain):
        return True
    return any(f" {each.replace('-', ' ')} " in whole for each in among if "-" in each)
