"""Three answers in German, each in a shape that surely reads well, or as it was typed."""

import re

from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.from_answers.abroad.german_case import (
    fits_dative,
    has_a_dative,
    in_dative,
    many_in_dative,
)
from relpitch.drafting.from_answers.abroad.german_one import is_one, one_in_dative
from relpitch.drafting.from_answers.abroad.people_abroad import surely_names_people
from relpitch.drafting.from_answers.abroad.plain_answer import TypedAbroad, limits_or_denies, sayable_and_rest
from relpitch.drafting.from_answers.abroad.said_abroad import MOST_WORDS, NOTHING, AnswerAbroad, change_told
from relpitch.drafting.from_answers.pieces import Piece, Pieces, ended, flow, sentence, text_of

_MOST_OF_A_NAME = 24
_HELPING = re.compile(r"(?i)^(?:ich helfe(?: gerne?| am liebsten)?|für)\s+")
_MINE = re.compile(r"(?i)(?:ich|wir|mein\w*|unser\w*)\s+\w+\s+\w+|war selbst\b")
# Who does what: “sie schlafen wieder”, “ihr altes Klavier klingt”.
_STATES = re.compile(
    r"(?i)sie \w+en, (?:dass|bevor|wenn|weil|ob|wie|wo|was|ohne|sobald|obwohl|statt)\b"
    r"|(?:ein|zwei|drei)mal (?:die|in der|im|pro|am) \w+ \w+t \w+"
    r"|(?:sie|er|es|man|keiner|niemand|jeder|einer)\s+\w+\s+\w+|sie \w+en$|na ja, \w"
    r"|(?:die|der|das|ihre?|alle|manche|ein[e]?)\s+(?:[a-zäöüß]+e[nrs]? )?[\wäöüß-]+ "
    r"(?:\w+(?:t|n)|is|muss|darf|soll|kann|wird)\b"
    r"|(?-i:[A-ZÄÖÜ][\wäöüß-]+ (?:ist|sind|wird|werden|geht|läuft|kommt|gibt) [\wäöüß]+ [\wäöüß]+)"
    r"|(?-i:[A-ZÄÖÜ][\wäöüß-]+ (?:ist|sind) [a-zäöüß]+$)|(?-i:[Dd]ie [a-zäöü]+en)\b|manchmal (?:\w+t|auch)\b"
    r"|die sind \w+ \w|(?-i:[A-ZÄÖÜ][\wäöüß-]+(?:n|r|s|e) machen (?:wieder|mehr|Spaß)\b)"
    r"|(?-i:[A-ZÄÖÜ][\wäöüß-]+(?:n|r|s|e) (?:bekommen|haben|sind|können|kommen|gehen|finden|lernen"
    r"|verstehen|wissen|dürfen|werden)\b)"
)
# “Im Lebenslauf steht keine Lücke mehr”
_AT_A_PLACE = re.compile(
    r"(?i:(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|abends|morgens|nachts) \w+(?:t|en) \w+ \w"
    r"|(?:Im|Am|Beim|In|Auf|An) [\wäöüß ]{2,30}?"
    r" (?:steh(?:t|en)|hängt|lieg(?:t|en)|ist|sind|gibt|wird|werden) \w"
)
_BEGINS = re.compile(
    rf"(?:{_STATES.pattern[4:]})|(?:{_MINE.pattern[4:]})|(?:bin|hab|habe|war|davon|dabei|dort|da) \w+ \w+",
    re.IGNORECASE,
)
_OF_ME = re.compile(r"(?i)(?:ich|wir|bin|war|hab|habe|seit|mach\w*|arbeite)\b")
_ADDS = re.compile(r"(?:[Uu]nd|oder|auch|also|bzw) (?:die|der|den|alle|andere|meine|unsere|[A-ZÄÖÜ])")
_PLURAL = re.compile(
    r"(?i)(?:müssen|können|haben|sind|werden|dürfen|trauen|fühlen|wissen|finden|lernen|bekommen|schlafen|verstehen"
    r"|kommen|gehen|lachen|bleiben|leben|arbeiten|hören|sehen|singen|spielen|reden|sprechen|machen|sitzen|laufen"
    r"|fahren|atmen|glauben|sparen|verdienen|gewinnen|erreichen|brauchen|kriegen|steigen|liefern|tragen|nutzen"
    r"|halten) \w"
)
# “mit in die Kantine nehmen”, “mal anrufen”: whom, is not said.
_WITH_NOBODY = re.compile(
    r"(?i)(?:(?:gerne?|mal|kurz|auch) )*(?:"
    r"(?:(?:mit )?(?:zu[mr]?|ins?|im|nach|bis|auf|an|ans|aufs)|mit) "
    r"(?:(?!dich\b|jemanden\b|euch\b|uns\b)[\wäöüß-]+ ){1,5}?"
    r"(?:(?:mit|ab|an|hin|heim)?nehmen|(?:hin|heim|rum|herum)?(?:bringen|führen)|fahren|begleiten|einladen"
    r"|abholen|begrüßen)|begleiten|einladen|abholen|vorstellen|begrüßen|anrufen|besuchen|umarmen|trösten"
    r"|unterstützen)"
)
_NO_NAME = re.compile(
    r"(?i)^(?:allen?$|denen$|we[nmr] auch immer|egal|ich|wir|man|es|sie|er|dass|wenn|zu|um)(?!\w)"
)
_COMPARED = frozenset({"mehr", "weniger", "keine", "keinen", "kein"})
_FEW_WORDS, _SHORT_NAME = 7, 5
_HELP, _COULD, _MEANS = "Ich helfe ", "Ich könnte ", "Für sie heißt das: "
_SMALL = frozenset(
    """
    alle mal einmal gemeinsam zusammen was etwas mit über alten alte älteren ältere anderen andere die den der
    das dass ein eine einem einen einer für junge jungen kleine kleinen mein meine meinem meinen meiner neue
    neuen sie ihr ihre weniger mehr wieder keine kein nicht unsere viele dann kurz gern gerne dir dich dein
    zwei drei vier fünf zehn deine deinen deiner deinem beim bei am im vom zum zur ans ins auf in an nach ohne
    """.split()  # noqa: SIM905  # a list of this length reads better as words
)
# What I could do begins so, and ends in its verb: “eine Übung zeigen”, “dir sagen, wie ...”.
_DEED_BEGINS = re.compile(
    r"(?i)(?:dir|dich|deine?\w?|eine?n?|den|die|das|mein\w*|am|im|in|beim|bei|mit|auf|über|an|nach|kurz|mal|einmal"
    r"|gemeinsam|zusammen|zwei|drei|fünf|zehn)\b|(?-i:[A-ZÄÖÜ]\w+(?:en|er|eln|s)\b(?<!ss))"
)
_INFINITIVE = re.compile(r"\b[a-zäöüß]{2,}(?:en|eln|ern|[ghtz][ei]?h?ehn|gehn|sehn|stehn|ziehn)$")
_OF_ANOTHER = frozenset(
    {"sie", "ihre", "ihren", "ihrem", "ihr", "ihnen", "jemandem", "jemanden", "ihm", "ihn", "wer"}
)
_TO_THEM = re.compile(r"(?i)^((?:\w+ ){0,2}?)(?:ihnen|jemandem(?! (?:sein|ihr)\w* ))\b")
# “jemandem sein WLAN einrichten”, “Erzählen, wie es bei uns war”, “Ihre Anzeige lesen”.
_OF_ONE = re.compile(r"(?i)\bjemandem sein\w* ")
_TELLING = re.compile(r"(?i)(?:erzählen|zeigen|erklären|sagen|beschreiben|vorlesen)$")
_YOURS_FIRST = re.compile(r"^Ihr(e[nmrs]?)? (?=[A-ZÄÖÜ])")
# “Ich kann zeigen meine Liste”: a learner's.
_VERB_TOO_EARLY = re.compile(
    r"(?i)\b(?:kann|könnte|möchte|will|würde) \w+en (?:meine?\w*|deine?\w*|eine?\w*|die|den|das|der|dir"
    r"|dich|ihnen)\b"
)
_I_CAN = re.compile(
    r"(?i)^(kann|könnte|(?:zeig|sag|erklär|mach|geb|bring|schreib|helf|les|leih|nehm|koch|schenk|schick|näh"
    r"|reparier|richt)e?) (?=dir |dich |mal |dein|Ihnen )"
)
_OWN = re.compile(r"(?i)(?:ich|wenn du|falls du|magst du|darf ich|soll ich) \w+ \w")
_SAYS_WHAT = re.compile(
    r"(?i)\b((?:zeig|sag|erklär)(?:en|e? dir|e? Ihnen)|wissen)"
    r" (was|wie|wo|ob|wann|warum|wer|welche\w*|um wie ?viel \w+|ab wann|bei wem) (?=\w)"
)
_GIVES_WHAT = re.compile(
    r"\b(zeigen|geben|leihen|nennen|empfehlen|aufschreiben|mitbringen) (die|der|das|den) (?=[\wäöüß]+ )"
)
_OUT_TOGETHER = re.compile(
    r"(?i)\b((?:auf )?(?:einen?|ein) \w+ (?:trinken|essen)(?: gehen)?"
    r"|(?:spazieren|essen|was trinken) gehen)\b"
)
_TELLS = re.compile(
    r"(?i)(?P<before>^|\bund )(?P<verb>sagen|zeigen|erklären)(?=, (?:was|wie|wo|ob|wann|warum|welche\w*) )"
)
_IF_YOU = re.compile(r"(?i)(?:wenn|falls) (?:du|deine?\w*|dir|dich)\b[^,]*, \w+ (?:ich|es|wir)\b")
_SHARED = re.compile(r"\b(?:mit|wir|uns|dir|dich)\b")
_TOGETHER = re.compile(r"\b(zusammen|gemeinsam)\b(?=.*en(?:$| und \w))")
_GIVEN = re.compile(
    r"(?i)(?!.*\b(?:dir|dich|sich)\b)(?:eine?n?|ein paar|mein\w*|drei|zwei) [^,]*? "
    r"(?:mit|ab|weiter)?(?:geben|bringen|zeigen|leihen|schenken|erklären|schicken|ausleihen|ausgeben|aufschreiben|vorlesen|empfehlen)\b"
)
_THING = re.compile(
    r"(?:[Ee]ine?n?|[Zz]wei|[Dd]rei|[Ff]ünf|[Zz]ehn|\d+) (?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ][\wäöüß-]+"
    r"(?: (?:von|vom|aus|mit|für) [\w äöüß-]+)?"
)
_THING_I_GIVE = re.compile(
    r"(?:Eine?n?|Zwei|Drei) [\wäöüß -]+ (?:schenke?|gebe?|mache?|bringe?|zeige?|leihe?|habe?|hätte) ich\b"
)
_NOT_GIVEN = frozenset({"lächeln", "umarmung", "kompliment", "ohr", "gespräch", "visitenkarte", "flyer"})
_POLITE = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b")
"""“Ihnen Ihren Namen”: the capital within a sentence tells whoever is met from others."""
_WITH_YOU = re.compile(r"\b(?:mit|bei|für|zu) Ihnen\b")
_I_DO = re.compile(
    r"(?i)ich (?:zeig|erklär|helf|bring|mach|schreib|geb|sag|les|leih|nehm|koch|näh|schick)e?\b(?!.*[.!] \w)"
)
_IF_YOU_LIKE = re.compile(
    r"(?i)\b(?:wenn|falls)"
    r" (?:du (?:magst|willst|möchtest|lust hast)|Sie (?:mögen|wollen|möchten|Lust haben))\b"
)


def read_who(sentences: list[TypedAbroad]) -> AnswerAbroad:
    """Whom the answer names, or what it says of me, as it was said; else nothing."""
    if not sentences:
        return NOTHING
    first, others = sentences[0], sentences[1:]
    if not (first.clean and first.sure):
        return NOTHING
    more, rest = sayable_and_rest(others, begins=_BEGINS, spoken=len(first.plain))
    if re.match(r"(?i)(?:ich|wir)\b", first.text) and not re.match(r"(?i)ich helfe\b", first.text):
        whole = _MINE.match(first.text) and not rest and len(first.plain) <= MOST_WORDS
        return (
            AnswerAbroad(flow(*(sentence(each.text) for each in sentences)), mine=True) if whole else NOTHING
        )
    if len(first.plain) == 1 and others and re.match(r"(?i)ich\b", others[0].text):
        return NOTHING  # “Imker. Ich verkaufe Honig”
    pieces = _helped(_HELPING.sub("", first.text))
    if not pieces or limits_or_denies(rest, "de") or _begins_anew(first, rest):
        return NOTHING
    return AnswerAbroad(flow(pieces, *(sentence(each.text) for each in more)), rest=bool(rest))


def _begins_anew(first: TypedAbroad, rest: list[TypedAbroad]) -> bool:
    """Whether what follows a short name may name whom again: “Leute. So Ältere eben.”"""
    return bool(rest) and bool(
        _ADDS.match(rest[0].text) or (len(first.plain) < _SHORT_NAME and not _OF_ME.match(rest[0].text))
    )


def _helped(name: str) -> Pieces:
    """“Ich helfe alten Leuten”, where the case is sure; else “Mir geht es um ...”."""
    name = _small(name)
    if (
        _NO_NAME.match(name)
        or len(plain_words(name)) > _MOST_OF_A_NAME
        or not surely_names_people(name, "de")
    ):
        return ()
    if is_one(name):
        name = one_in_dative(name)
        return ended(Piece(_HELP, False), Piece(name, True)) if name else ()
    led = _HELP if in_dative(name) or has_a_dative(name) or fits_dative(name) else "Mir geht es um "
    return ended(Piece(led, False), Piece(_small(many_in_dative(name)), True))


def read_change(sentences: list[TypedAbroad]) -> AnswerAbroad:
    """What changes, as a sentence that was typed, or few things; else nothing."""
    return change_told(sentences, "de", _BEGINS, _changed)


def _changed(first: TypedAbroad) -> Pieces:
    text, plain = first.text, first.plain
    if _STATES.match(text) or _AT_A_PLACE.match(text):
        return sentence(text)
    if plain[0] == "dass" and len(plain) > _FEW_WORDS // 2:
        return ended(Piece("Mir ist wichtig, ", False), Piece(_small(text), True))
    if _PLURAL.match(text) and not _INFINITIVE.search(text):
        return ended(Piece("Sie ", False), Piece(text[0].lower() + text[1:], True))
    if plain[0] in _COMPARED and len(plain) <= _FEW_WORDS and "," not in text:
        return ended(Piece(_MEANS, False), Piece(_small(text), True))
    return ()


def read_touch(sentences: list[TypedAbroad]) -> AnswerAbroad:
    """What could be done or given, said to whoever is met; else nothing."""
    if not sentences:
        return NOTHING
    first, others = sentences[0], sentences[1:]
    if not (first.clean and first.sure) or len(first.plain) > MOST_WORDS:
        return NOTHING
    more, rest = sayable_and_rest(others, begins=_MINE, spoken=len(first.plain))
    if _VERB_TOO_EARLY.search(first.text):
        return NOTHING
    to_them = _spoken_to_you(first.text)
    pieces = _favour(_I_CAN.sub(lambda found: f"Ich {found[1].lower()} ", to_them))
    if not pieces or limits_or_denies(rest, "de"):
        return NOTHING
    whole = flow(pieces, *(sentence(each.text) for each in more))
    return AnswerAbroad(whole, rest=bool(rest), closing=_closing(text_of(whole)))


def _spoken_to_you(text: str) -> str:
    """“dir den Namen schreiben”, for “ihnen”; whom the person calls “Sie” stays “Sie”."""
    return text if _POLITE.search(text) else _TO_THEM.sub(r"\1dir", _YOURS_FIRST.sub(r"dein\1 ", text))


def _favour(text: str) -> Pieces:
    text = _GIVES_WHAT.sub(r"\1, \2 ", _SAYS_WHAT.sub(r"\1, \2 ", text))
    plain = plain_words(text)
    bare = re.sub(r"^Ihnen\b", "", _POLITE.sub("", text)) if _POLITE.search(text) else text
    others = set(plain_words(bare)) & _OF_ANOTHER - ({"jemandem"} if _OF_ONE.search(text) else set())
    if others - ({"sie"} if _GIVEN.match(text) else set()):
        return ()
    if _OWN.match(text) or _IF_YOU.match(text) or _THING_I_GIVE.match(text):
        return sentence(text)
    head = text.partition(",")[0]
    deed = len(plain) > 1 and _DEED_BEGINS.match(text) and _INFINITIVE.search(head)
    deed = deed or _WITH_NOBODY.fullmatch(text) or (_TELLING.fullmatch(head) if "," in text else None)
    joined = deed and re.search(r" und ", head) and not _INFINITIVE.search(head.partition(" und ")[0])
    tail = text.partition(", ")[2]
    goes_on = not tail or re.match(
        r"(?i)(?:(?:an |in |bei |mit |auf )?(?:wie|was|wo|wann|ob|die|der|das|den|wenn|falls|warum"
        r"|so|ohne|damit|bis|welche\w*|ich|nicht|fast|na ?ja"
        r"|geht|dauert|kostet|es|ganz|in)|\w+ (?:kann|können|ist|sind|hab|habe|bring)"
        r"|(\w+) für \1)\b",
        tail,
    )
    if deed and goes_on and not joined:
        return ended(Piece(_COULD, False), Piece(_to_you(_deed_in_sentence(text)), True))
    thing = _THING.fullmatch(text) and _NOT_GIVEN.isdisjoint(plain) and not _INFINITIVE.search(text)
    you = "Sie" if _POLITE.search(text) else "dich"
    return ended(Piece(f"Ich hätte für {you} ", False), Piece(_small(text), True)) if thing else ()


def _to_you(text: str) -> str:
    """“dir eine Übung zeigen”, “den Brief mit dir zusammen öffnen”, where nobody is named yet."""
    with_, to = ("mit Ihnen", "Ihnen") if _POLITE.search(text) else ("mit dir", "dir")
    if not (_SHARED.search(text) or _POLITE.search(text)):
        text = _TOGETHER.sub(rf"{with_} \1", text, count=1)
        text = text if _SHARED.search(text) else _OUT_TOGETHER.sub(rf"{with_} \1", text, count=1)
    if not re.search(r"(?i)(?<!mit )\b(?:dir|ihnen)\b", text):
        text = _TELLS.sub(rf"\g<before>{to} \g<verb>", text)
    text = f"{'Sie' if to == 'Ihnen' else 'dich'} {text}" if _WITH_NOBODY.fullmatch(text) else text
    return f"{to} {text}" if _GIVEN.match(text) and to not in text else text


def _deed_in_sentence(text: str) -> str:
    """“erzählen, wie es war”: a verb that begins an answer is no noun."""
    return text[0].lower() + text[1:] if _TELLING.fullmatch(text.partition(",")[0]) else _small(text)


def _small(text: str) -> str:
    """The text as it goes on within a sentence; what may be a noun keeps its capital."""
    first = text.split(maxsplit=1)[0]
    second = text[len(first) :].lstrip()
    describes = second[:1].isupper() and first.endswith(("e", "en")) and first.istitle()
    return text[0].lower() + text[1:] if first.lower() in _SMALL or describes else text


def _closing(bridge: str) -> Pieces:
    """What fits after what was said; nothing after a question."""
    if bridge.rstrip().endswith("?") or _IF_YOU_LIKE.search(bridge):
        return ()
    if _OF_ONE.search(bridge):
        return ended(Piece("Was führt dich her?", False))
    if re.match(r"(?i)ich (?:könnte|kann|hätte)\b|wenn\b.*\b(?:könnte|kann) ich\b", bridge):
        return ended(Piece("Wäre das etwas für dich?", False))
    offered = re.match(r"(?i)ich \w+e\b(?!.*[.!] \w).*\b(?:dir|dich)\b", bridge)
    if offered or _I_DO.match(bridge):
        return ended(Piece("Soll ich?", False))
    return ended(Piece("Was führt dich her?", False))
