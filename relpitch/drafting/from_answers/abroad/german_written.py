"""German as it is written: nouns with their capitals, a comma before “die ...”."""

import re
from functools import cache

from relpitch import datafile, paths

_ENDS_AS_A_NOUN = re.compile(
    r"\b(?!gescheit\b)[a-zäöüß]{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|tion|[^gwp\s]innen)\b"
)

# “am anfang”, “auf die verwaltung”: what ends so is no adjective
_AFTER_A_PREPOSITION = re.compile(
    r"(?i)\b((?:am|im|ins|aufs|beim|zum|zur|vom|ans|fürs|durchs|übers|(?:in|mit|auf|für|von|bei|nach|aus|ohne|über|unter|vor|zu"
    r"|an|um|durch|gegen) (?:dem|der|den|die|das|eine[nmr]?|ein|mein\w*|ihre[nmr]?))\s)"
    r"(?!(?-i:man|ich|sie|er|es|wir|du|ihr|so|auch|nur|noch|halt|mal|nicht|sich|selbst|gut|neu|alt|jung|erst|zwei|drei|vier)\b)"
    r"(?-i:([a-zäöüß]{3,}(?<!en)(?<!em)(?<!er)(?<!es)(?<!e)))(?=[\s,.;!?]|$)"
)

# “Frauen nach der Geburt die Schmerzen haben”, “jedem der kommen will”
_TOLD_WITHOUT_COMMA = re.compile(
    r"^((?:[^,.;!?]* )?(?:(?<!\bund )(?<!\boder )[A-ZÄÖÜ]\w{2,}|\d+)|(?i:allen?|denen|jede[mnr]?"
    r"|jemande[mn]))"
    r" ((?:die|der|denen|deren) (?:(?!(?i:ich|wir)\b)[a-zäöüß][^,.;!?]* |[A-ZÄÖÜ]\w+ (?=ha|brauch|such))"
    r"(?:haben|hat|sind|ist|müssen|muss|können|kann|wollen|will|sollen|soll|dürfen|darf|möchten?|werden|wird"
    r"|brauchen|suchen|leben|wohnen|arbeiten|leiden|sitzen|finden|sehen|hören|schlafen|kommen|lernen|studieren|trauern|pflegen))$"
)

_ARTICLE = (
    r"(?:das|den|dem|des|im|am|beim|zum|vom|ins|ein|einen|einem|kein|keinen|(?:m|d|s)ein\w*|ihr\w*|unser\w*)"
)


def with_capitals(text: str) -> str:
    """“Leute, die ihr Rad suchen”, for “leute die ihr rad suchen”."""
    nouns, clause, named = _written()
    text = named.sub(lambda found: f"{found[1]}{found[2].capitalize()}", text)
    text = re.sub(r"\b[a-zäöüß]+", lambda found: nouns.get(found[0], found[0]), text)
    text = _AFTER_A_PREPOSITION.sub(lambda found: f"{found[1]}{found[2].capitalize()}", text)
    text = _ENDS_AS_A_NOUN.sub(lambda found: found[0].capitalize(), text)
    return clause.sub(lambda found: f"{found[1] or found[3]}, {found[2] or found[4]}", text)


def with_comma(text: str) -> str:
    """“Leuten, die umziehen müssen”, for “Leuten die umziehen müssen”."""
    return _TOLD_WITHOUT_COMMA.sub(r"\1, \2", text)


def is_noun(word: str) -> bool:
    """Whether a word is one of the nouns that are known."""
    return word.lower() in _written()[0]


@cache
def _written() -> tuple[dict[str, str], re.Pattern[str], re.Pattern[str]]:
    data = datafile.read_table(
        paths.resources() / "drafting" / "german.toml", "nouns", "after_an_article", "told_of"
    )
    nouns = {noun.lower(): noun for noun in data.text("nouns").split()}
    verbs_too = "|".join(data.text("after_an_article").lower().split())
    named = re.compile(rf"(?i)\b({_ARTICLE} )(?-i:({verbs_too}))(?=\W|$)")
    after = "|".join(data.text("told_of").split())
    return (
        nouns,
        re.compile(
            rf"\b({after}) (die|der|denen|deren|wo)(?= [a-zäöüß])"
            r"|\b([A-ZÄÖÜ]\w{3,}) (die)"
            r"(?= (?:sich|nicht|nie|gerade|immer|noch|keine?n?|ihr|ihre|was|zu|nur|aus|in|im|am|an"
            r"|auf|mit|ohne|bei|seit|raus|da) )"
        ),
        named,
    )
