"""How a German change is heard as what comes of the help: “So werden die Tomaten nicht mehr braun.”"""

import re

_SO, _WITH_SOME_HELP = "So ", "Mit etwas Hilfe "
_TOLD_OF = re.compile(r", (?:(?:bei|mit|von|für|an|in|auf|aus|zu) )?(?:die|der|das|denen|deren|wo|wenn)\b")
"""A clause that tells of them: after it, “So” would be heard as what comes of the clause."""

_VERB = (
    r"(?!dort\b|oft\b|nicht\b|jetzt\b|selbst\b|mit\b|seit\b|fast\b|erst\b|von\b|in\b|an\b|ein\b|neben\b|unten\b"
    r"|sonst\b|zuletzt\b|damit\b|und\b)[a-zäöüß]{2,}(?:t|n|ß)|muss|darf|soll|kann|wird|ist|is|weiß"
)
_THEY = re.compile(rf"(?P<subject>Sie|Es|Man|Jeder) (?P<verb>{_VERB})\b(?P<rest>.*)", re.DOTALL)
_SURELY = (
    r"(?:können|müssen|haben|sind|werden|wissen|kriegen|bekommen|kommen|gehen|finden|lernen|verstehen|dürfen"
    r"|trauen|schlafen)"
)
_THOSE = re.compile(rf"(?P<subject>Die) (?P<verb>{_SURELY})\b(?P<rest>.*)", re.DOTALL)
_NOUN = r"(?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ][\wäöüß-]+"
_NAMED = re.compile(
    rf"(?P<subject>(?:Die|Der|Das|Ihre?|Alle|Ein|Eine) {_NOUN}) (?P<verb>{_VERB})\b(?P<rest>.*)", re.DOTALL
)
_BARE = re.compile(
    rf"(?P<subject>[A-ZÄÖÜ][\wäöüß-]+(?:n|r|s|e)) (?P<verb>{_SURELY})\b(?P<rest>.*)", re.DOTALL
)
_SMALL = re.compile(r"(?:Sie|Es|Man|Jeder|Die|Der|Das|Ihre?|Alle|Eine?)\b")
# “es ist weniger Streit”: who or what it is follows, and “es” goes where another word leads
_WHAT_IT_IS = re.compile(
    r" (?:(?:viel|etwas|wieder|auch|mal) )*(?:(?:weniger|mehr|kein\w*|ein\w*) )?[A-ZÄÖÜ]"
)
_LINKED = re.compile(r"(?i)\b(?:dann|danach|endlich|früher|vorher war|damals|so|jetzt|heute|darum|deshalb)\b")
_LESS = re.compile(
    r"(?i)\b(?:vielleicht|manchmal|nie"
    r"|niemand\w*|kaum|keine?\w*|nicht|zu (?:spät|wenig|kurz|teuer|weit))\b(?! mehr\b)"
)
_PERFECT = re.compile(r"\bge\w+(?:t|en)$")
_PAST = re.compile(r"(?:war|waren|hatten?|wurden?|\w+[gkl]am(?:en)?|kamen?|ging(?:en)?|fanden?)$")


def linked_to_help(named: str, changed: str) -> tuple[str, str] | None:
    """What leads the change in and the change after it, its verb first; nothing where that is not sure."""
    helps = named.startswith("Ich helfe ")
    if not (helps or named.startswith("Mir geht es um ")):
        return None
    found = next(filter(None, (each.fullmatch(changed) for each in (_THEY, _THOSE, _NAMED, _BARE))), None)
    if not found or _LINKED.search(changed) or _LESS.search(changed) or _PAST.match(found["verb"]):
        return None
    subject, verb, rest = found["subject"], found["verb"], found["rest"]
    if _PERFECT.search(rest) and verb in ("hat", "haben"):
        return None
    lead = _SO if helps and not _TOLD_OF.search(named) else _WITH_SOME_HELP
    follows = verb in ("ist", "kommt", "bleibt", "herrscht") and _WHAT_IT_IS.match(rest)
    if subject == "Es" and (verb.endswith("n") or follows):
        return lead, f"{verb}{rest}"  # “es bewerben sich zwei”: who does it follows
    subject = "sie" if subject == "Die" else subject  # “die gehen raus”, said of them
    subject = f"{subject[0].lower()}{subject[1:]}" if _SMALL.match(subject) else subject
    return lead, f"{verb} {subject}{rest}"
