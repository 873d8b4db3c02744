"""Three answers in German, joined."""

import re

from relpitch.drafting.done_together import given_to_you, listens_to_things, with_you
from relpitch.drafting.german_case import has_a_dative, in_dative, many_in_dative
from relpitch.drafting.people_abroad import surely_names_people
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.pieces import Piece, Pieces, ended, flow, sentence, text_of
from relpitch.drafting.plain_answer import Plain, to_whoever_is_met

_MOST_WORDS = 20
_MOST_OF_A_CHANGE = 36
_SMALL = frozenset(
    """
    alle mal einmal gemeinsam zusammen was etwas mit über allen alte alten älteren ältere anderen
    andere die den der das dass ein eine einem einen einer für gestresste jede jeden jeder junge
    jungen kleine kleinen mein meine meinem meinen meiner meistens neue neuen sie ihr ihre weniger
    mehr besser wieder endlich keine kein nicht unsere viele wenn ich man es dann einfach ihnen zu
    zuhören damit so also hauptsächlich vor wer leuten kurz gern gerne dir dein deine deinen deiner
    beim bei solche am im vom zum zur ans ins auf in an nach unter ohne neben über
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
_HELPING = re.compile(r"(?i)^(?:ich helfe(?: gerne?| am liebsten)?|ich unterstütze|ich arbeite mit|für)\s+")
_I_AM = re.compile(r"(?i)^ich (?:bin|arbeite als)\b.*?\b(?:also|deshalb|daher)\s+(?:vor allem\s+)?")
_NO_NAME = re.compile(r"(?i)^(?:ich|wir|man|es|sie|er|dass|wenn|zu|um)\b")
_PLURAL = re.compile(
    r"(?i)^(?:müssen|können|haben|sind|werden|dürfen|trauen|fühlen|wissen|finden|lernen|bekommen|schlafen|"
    r"verstehen|kommen|gehen|lachen)\b"
)
_CLAUSE = re.compile(
    r"(?i)^sie \S+$|^(?:sie|er|es|die|der|das|man|ihre?|alle|keiner|niemand|jeder)\s+\S+\s+\S+"
)
_OF_ANOTHER = frozenset({"sie", "ihre", "ihren", "ihrem", "ihr", "jemandem", "jemanden", "ihm", "ihn"})
_ENDS = ("en", "ern", "eln")
_BARE = ("er", "en", "eln", "s")
_ARTICLES = frozenset({"n", "ne", "nen", "ein", "eine", "einen", "einem", "mit", "dir", "dich", "kurz"})
_POURED = frozenset({"kaffee", "tee", "suppe", "brot", "kuchen", "hilfe", "musik", "zeit"})
_TWO, _FEW_WORDS, _MOST_AFTER_THEN = 2, 5, 9
_NOT_THEN = frozenset({"nicht", "jetzt", "schon", "nie", "immer", "manchmal", "oft"})
_NEAR_WORDS = 5
_COULD = "Ich könnte "
_MEANS = "Für sie heißt das: "
_WHAT = Piece("[was, in ein paar Worten]", False, "change")
_HAVE_IT = re.compile(r"(?i)haben['’]?s\b")
_LATER = re.compile(
    r"(?i)(?:nach|am|im|in|beim|dann|plötzlich|irgendwann|seitdem|danach)\b.*\b(?:sie|er|es|die|wir)\b"
)
# “Mamas können wieder arbeiten”
_SEVERAL_DO = re.compile(
    r"(?i)\w+ (?:können|sind|haben|wissen|müssen|werden|dürfen|kommen|gehen|trauen|finden|bleiben) \w"
)
_ONE_DOES = re.compile(r"[A-ZÄÖÜ0-9]\w* [a-zäöü]+t\b")  # “Maschine läuft wieder”, without its article
# “wer einen Hund hat darf gern mitkommen”: no infinitive
_SAID_OF_SOMEONE = re.compile(
    r"(?i)^(?:wer|was|wenn|falls|jeder|alle|man)\b|^[^,]*\b(?:darf|dürfen|hat|ist|sind|kann|muss|will)\b"
)
_IF_YOU_LIKE = re.compile(r"(?i)\b(?:wenn|falls) du (?:magst|willst|möchtest|lust hast)\b")
_ALSO = re.compile(r"(?i),? (?:also|deshalb|daher)\b")
_MET = {"jemandem": "dir", "jemanden": "dich", "ihnen": "dir"}
_DOUBT = re.compile(
    r"(?i)^(meistens|hauptsächlich|vor allem|überwiegend|vielleicht|eventuell"
    r"|später(?: mal)?|irgendwann(?: mal)?)\s+"
)
_THEY = re.compile(r"(?i)sie ((?!dann|wenn|denn|schon|nun|man)\w+(?:en|eln|ern|nd|un))\b(?! sie\b)")
_THING = re.compile(
    r"(?:[Ee]ine?n?|[Zz]wei|[Dd]rei|[Ff]ünf|[Zz]ehn|\d+) (?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ][\wäöüß-]+"
    r"(?: [A-ZÄÖÜ][\wäöüß-]+| (?:von|vom|aus|mit) [\w äöüß-]+)?"
    r"(?:, (?:\w+|(?:auf|mit|für|aus|ohne) [\w ]+|(?:die|der|das|was|wie|wo) .+))*"
)
# “ein Brett mit Nagel zeigen”: a deed
_DEED_AT_THE_END = re.compile(r"\b[a-zäöüß]{2,}(?:en|eln|ern)$")
_WHOLE = {"ne": "eine ", "nen": "einen ", "n": "ein "}
_MEN = frozenset(
    {"Nachbar", "Kollege", "Junge", "Neffe", "Vater", "Bruder", "Sohn", "Opa", "Mann", "Freund", "Onkel"}
    | {"Enkel", "Chef", "Papa", "Großvater", "Schwager", "Verein", "Chor"}
)
_NOT_GIVEN = frozenset(
    {"lächeln", "umarmung", "kompliment", "ohr", "gespräch", "visitenkarte", "flyer", "demo"}
)
_TELLS = frozenset({"ich", "wir", "sie", "er", "es", "das", "die", "der", "ist", "sind", "kann", "hat"})
_DU = {
    "müssen": "musst", "können": "kannst", "dürfen": "darfst", "sollen": "sollst", "haben": "hast",
    "wollen": "willst", "brauchen": "brauchst", "sind": "bist", "möchten": "möchtest", "sollten": "solltest",
    "könnten": "könntest", "müssten": "müsstest",
}  # fmt: skip
_THEY_MUST = re.compile(rf"(?i)(, (?:(?:w|d)\w+ )(?:[\w-]+ )?)sie\b([^,.;]*? )({'|'.join(_DU)})(?=$|[,.;])")
# “ein Kipferl schenk ich her”
_I_GIVE = re.compile(
    r"(?i)^(?:ein|eine|einen|’?n|das|die|den|mein|meine|meinen)\b.*"
    r" \w+(?:e|k|b|g|f|l|d|m|ch) ich(?: \w+){0,2}$"
)
# “Samen hab ich immer dabei”
_I_HAVE_IT = re.compile(
    r"[A-ZÄÖÜ]\w+ (?:hab|habe|hätt|hätte|geb|gebe|zeig|zeige|schenk|schenke|bring|bringe) ich \w"
)
# “kann sagen, ob das Holz noch taugt”
_I_CAN = re.compile(
    r"(?i)^(kann|könnte?|würde|hätte|habe?|zeige?|mache?|helfe?|bringe?|gebe?|schenke?)\b"
    r"(?= (?!ich\b|man\b|wer\b))"
)
_THEIR = re.compile(r"(?i)\b(auf|in|an|bei|durch|über|für|von|zu|mit) ihr(e[mnr]?)?(?= \w)")
_TOLD_OF = re.compile(r", (?:die|der|das|was|wie|wo) ")
# “eine Stunde mit reinschauen”
_TOGETHER = re.compile(
    r" (?:mit|rein|auf|an|zu|vor|ab|aus|hin)?[a-zäöü]*"
    r"(?:schauen|gucken|machen|gehen|kommen|helfen|reden|fahren|hören|lesen)$"
)
_TO_WHERE = frozenset({"zum", "zur", "zu", "mit", "beim", "bei", "ins", "in"})
_SUBJECTS = frozenset({"ich", "wenn", "wir", "falls", "du", "man", "es", "sie", "mein", "meine", "er"})


def german(who: Plain, change: Plain, touch: Plain) -> tuple[Pieces, Pieces, Pieces]:
    """The offer, what is said to whoever is met, and the question at the end."""
    bridge = _bridge(touch)
    if text_of(bridge).startswith(_COULD) and _SAID_OF_SOMEONE.match(text_of(bridge).removeprefix(_COULD)):
        bridge = ended(Piece(_COULD, False), Piece("[was, in ein paar Worten]", False, "touch"))
    bridge, closing = to_whoever_is_met(bridge, touch, _closing)
    return _offer(who, change), bridge, closing


def _closing(bridge: str) -> Pieces:
    """What fits after what was said; nothing after a question."""
    if not bridge or bridge.rstrip().endswith("?") or _IF_YOU_LIKE.search(bridge):
        return ()
    if re.search(r"\b(?:Übung|Trick|Griff|Handgriff)\b", bridge):
        return ended(Piece("Soll ich’s dir zeigen?", False))
    if re.match(r"(?i)ich (?:könnte|kann|könnt|hätte)\b|wenn\b.*\b(?:könnte|kann) ich\b", bridge):
        return ended(Piece("Wäre das etwas für dich?", False))
    if re.match(r"(?i)ich (?:zeig|erklär|helf|bring|mach|schreib|geb)e?\b", bridge):
        return ended(Piece("Soll ich?", False))
    if re.search(r"\blade dich\b|^komm\b", bridge):
        return ended(Piece("Hättest du Lust?", False))
    return ended(Piece("Was führt dich her?", False))


def _offer(who: Plain, change: Plain) -> Pieces:
    if not who.given and not change.given:
        return ()
    trade = _I_AM.match(who.text)
    name = _HELPING.sub("", _I_AM.sub("", who.text))
    name = re.sub(r"(?i)^jeder,? der\b", "jeden, der", name)
    doubt = _DOUBT.match(name)
    name = name[doubt.end() :] if doubt else name
    name = _small(_in_the_dative(name)) if name else name
    trade_only = len(plain_words(name)) == 1 and who.more and who.more[0].lower().startswith("ich ")
    sure = not _NO_NAME.match(name) and not trade_only and surely_names_people(name, "de")
    if later := bool(doubt and doubt[1].lower().startswith(("später", "irgendwann"))):
        in_it = False  # whom I do not help yet
    else:
        in_it, name = in_dative(name) or has_a_dative(name), many_in_dative(name)
    helped = sure and len(plain_words(name)) <= _MOST_WORDS and "?" not in name
    often = f"{doubt[1].lower()} " if doubt and not later else ""
    begin = Piece(f"Ich helfe {often}" if helped and in_it else f"Mir geht es {often}um ", False)
    more = [sentence(each) for each in who.more]
    if (
        not helped
        and re.match(r"(?i)(?:ich|wir) (?!such|würde?\b|will\b)", who.text)
        and len(plain_words(who.text)) > _TWO
    ):
        return flow(sentence(who.text), *more, _change(change))
    named = Piece(_small(name), True) if helped else Piece("[wen, in ein paar Worten]", False, "who")
    if helped and re.match(r"(?i)^ich (?:helfe|arbeite)\b", who.text):
        return flow(sentence(who.text), *more, _change(change))
    before = sentence(_ALSO.split(trade[0])[0]) if helped and trade else ()
    return flow(before, ended(begin, named), *more, _change(change))


def _in_the_dative(name: str) -> str:
    """“meinem Nachbarn”, for “mein Nachbar”: whom I help."""
    found = re.match(r"(?i)(mein|unser) (\w+)", name)
    if not found or found[2] not in _MEN:
        return name
    noun = f"{found[2]}n" if found[2] in ("Nachbar", "Kollege", "Junge", "Neffe") else found[2]
    return f"{found[1].lower()}em {noun}{name[found.end() :]}"


def _change(change: Plain) -> Pieces:
    text, plain = change.text, plain_words(change.text)
    if not change.given:
        return ()
    if change.as_typed:
        return flow(sentence(text), *(sentence(each) for each in change.more))
    if not plain or "?" in text or len(plain) > _MOST_OF_A_CHANGE:
        return ended(Piece(_MEANS, False), _WHAT)
    first = _first_change(text, plain)
    gap = any(piece.gap for piece in first)
    return first if gap else flow(first, *(sentence(each) for each in change.more))


def _first_change(text: str, plain: list[str]) -> Pieces:
    if plain[0] == "dass":
        return ended(Piece("Mir ist wichtig, ", False), Piece(_small(text), True))
    finite = text[0].islower() and plain[0].endswith("en") and not plain[-1].endswith(_ENDS)
    if (_PLURAL.match(text) or finite) and not plain[-1].endswith(("schlafen", "werden")):
        return _then(f"sie {text[0].lower()}{text[1:]}")
    if _HAVE_IT.match(text):
        return ended(Piece("Sie ", False), Piece(re.sub(r"(?i)^haben['’]?s\b", "haben’s", text), True))
    if any(each.match(text) for each in (_THEY, _CLAUSE, _LATER, _SEVERAL_DO)):
        return _then(text)
    more = plain[0] in ("mehr", "weniger", "keine", "keinen", "kein")
    sure = more or not (len(plain) > _FEW_WORDS or "," in text or _ONE_DOES.match(text))
    return ended(Piece(_MEANS, False), Piece(_small(text), True) if sure else _WHAT)


def _then(text: str) -> Pieces:
    """“Dann schlafen sie besser”, for “sie schlafen besser”."""
    found = _THEY.match(text)
    plain = plain_words(text)
    if not found or len(plain) > _MOST_AFTER_THEN or "," in text or not _NOT_THEN.isdisjoint(plain):
        return sentence(text)
    return ended(Piece("Dann ", False), Piece(f"{found[1]} sie{text[found.end() :]}", True))


def _bridge(touch: Plain) -> Pieces:
    """An infinitive stands at the end in German, so “ich könnte” fits before it."""
    if not touch.given:
        return ()
    text = _to_whoever_is_met(touch.text)
    plain = plain_words(text)
    asks = "?" in text and plain and plain[0] in ("hast", "bist", "brauchst", "kennst", "was", "wie", "wo")
    own = plain and plain[0] in (
        "wenn",
        "falls",
        "ich",
        "i",
        "wir",
        "magst",
        "möchtest",
        "darf",
        "soll",
        "komm",
        "du",
    )
    if asks or (own and len(plain) > _TWO) or _I_HAVE_IT.match(text):
        return sentence(text)
    text = re.sub(r"(?i)^(?:vielleicht|eventuell|zum beispiel|meistens)\s+", "", text)
    text = re.sub(r"(?i)(?:^|(?<=\s))['’]?n (?=\w)", "’n ", text)
    text = text.partition("?")[0].strip() if text.partition("?")[0].rstrip().endswith("en") else text
    plain = plain_words(text)
    handed = len(plain) == 2 and text[:1].isupper() and (_may_be_bare(plain[0]) or plain[0] in _POURED)
    if not listens_to_things(text) and (given := _advice(text) or _given(text)):
        return given
    head, tail = plain_words(text.partition(",")[0]), text.partition(", ")[2]
    first = bool(head) and head[0] not in _SUBJECTS and head[-1].endswith(_ENDS) and len(head) > 1
    done = text.partition(",")[0].rsplit(maxsplit=1)[-1:]
    described = (
        first
        and head[-2] not in ("zum", "zur", "beim")
        and bool(done)
        and done[0][:1].islower()
        and (
            head[0] in _SMALL | _ARTICLES
            or (text[0].islower() and len(head) > _TWO)  # “lok reparieren” lacks its article
            or (len(head) == _TWO and _may_be_bare(head[0]) and not tail[:1].isupper())
        )
    )
    if described and not listens_to_things(text) and not _OF_ANOTHER & set(head) and "?" not in text:
        return ended(Piece(_COULD, False), Piece(given_to_you(with_you(_small(text))), True))
    surely = (
        plain
        and text.rsplit(maxsplit=1)[-1][0].islower()
        and plain[-1].endswith(_ENDS)
        and plain[0] not in _SUBJECTS
        and len(plain) <= _MOST_WORDS
        and plain[-2:-1] != ["zum"]
    )
    begins = plain and (plain[0] in _SMALL or len(plain) == 1 or handed)
    if surely and begins and not listens_to_things(text) and not _OF_ANOTHER & set(plain) and "?" not in text:
        return ended(Piece(_COULD, False), Piece(given_to_you(with_you(_small(text))), True))
    return ended(Piece(_COULD, False), Piece("[was, in ein paar Worten]", False, "touch"))


def _to_whoever_is_met(typed: str) -> str:
    """“kann dir sagen”, for “ihnen sagen”; and with its “ich”."""
    text = re.sub(
        r"(?i)\b(?:ihnen|jemandem|jemanden)\b",
        lambda met: _MET[met[0].lower()] if len(typed[: met.start()].split()) <= _NEAR_WORDS else met[0],
        typed,
    )
    text = _THEIR.sub(r"\1 dein\2", text)
    text = re.sub(r"(?i)(?<=, )(?=hab\b|bin\b|mach\b)", "ich ", text)
    if re.match(r"(?i)ich (?:könnte|kann|würde|werde|möchte) sie\b", text) and re.search(r"en$", text):
        text = re.sub(r"(?i)\bsie\b", "dich", text, count=1)
    text = _to_du(text) if re.search(r"\bdi(?:r|ch)\b", text) else text
    return _I_CAN.sub(lambda found: f"Ich {found[1].lower()}", text)


def _to_du(text: str) -> str:
    """“dir sagen, was du brauchst”, for “was sie brauchen”."""
    return _THEY_MUST.sub(lambda found: f"{found[1]}du{found[2]}{_DU[found[3].lower()]}", text)


def _advice(text: str) -> Pieces:
    """“Ich würde sagen, dass man weinen darf”; “Ich könnte dir vorlesen, egal was”."""
    says = re.fullmatch(r"(?i)(?:ihnen |dir )?sagen,? dass (.+)", text)
    if re.fullmatch(r"[a-zäöü]+(?:en|ern|eln), egal .+", text):
        return ended(Piece("Ich könnte dir ", False), Piece(text, True))
    return ended(Piece("Ich würde sagen, dass ", False), Piece(says[1], True)) if says else ()


def _given(text: str) -> Pieces:
    """“eine Buchempfehlung, auf einer Karteikarte”; “Kaffee machen, mit Kardamom”; “mitkommen zum Termin”."""
    plain = plain_words(text)
    text = re.sub(r"(?i)^['’]?(nen|ne|n) (?=[A-ZÄÖÜ])", lambda found: _WHOLE[found[1].lower()], text)
    done = _DEED_AT_THE_END.search(text.partition(",")[0])
    thing = _THING.fullmatch(text) and not done and not _NOT_GIVEN & set(plain)
    if thing and (_TOLD_OF.search(text) or not (_I_GIVE.search(text) or _TOGETHER.search(text))):
        return ended(Piece("Ich hätte für dich ", False), Piece(text[0].lower() + text[1:], True))
    if re.search(r"(?i)\w (?:ich|wir)\b", text) and plain[0] not in _SUBJECTS:
        return sentence(text) if _I_GIVE.search(text) else ()
    if re.match(r"mit \w.*nehmen$", text):
        return ended(Piece("Ich könnte dich ", False), Piece(text, True))
    if _TOGETHER.search(text):
        return ended(Piece(_COULD, False), Piece(with_you(text[0].lower() + text[1:]), True))
    head, comma, tail = text.partition(", ")
    deed = plain_words(head)
    goes_on = bool(comma) and not _TELLS & set(plain_words(tail)) and not tail[:1].isupper()
    poured = len(deed) == _TWO and (deed[0] in _POURED or _may_be_bare(deed[0]))
    comes = len(plain) > _TWO and text[:1].islower() and plain[0].endswith("kommen") and plain[1] in _TO_WHERE
    if comes or (goes_on and poured and deed[1].endswith("en")):
        return ended(Piece(_COULD, False), Piece(text if comes else _small(text), True))
    return ()


def _may_be_bare(noun: str) -> bool:
    """Whether a noun may go without an article, as one of several: “Kinder”, not “Reißverschluss”."""
    return noun.endswith(_BARE) and not noun.endswith(("ss", "us", "is"))


def _small(text: str) -> str:
    """The text as it goes on within a sentence; what may be a noun keeps its capital."""
    first = text.split(maxsplit=1)[0]
    second = text[len(first) :].lstrip()
    describes = second[:1].isupper() and first.endswith(("e", "en")) and first.istitle()
    small = first.lower() in _SMALL and first.lower() != "leuten"  # a noun, though answers begin with it
    return text[0].lower() + text[1:] if small or describes else text
