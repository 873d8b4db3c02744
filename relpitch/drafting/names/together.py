"""Whether a message is to two people at once, “you both”, or to three, “you all”."""

import re

from relpitch.drafting.names.greeting import greeting

_SEVERAL = re.compile(
    r"(?i)^(?:the |those |these )?(?:two|2|both|(?:[a-z]+ )?couple)\b(?! (?:o['’]?clock|weeks?|days?))"
)
_WITH_ANOTHER = re.compile(
    r"(?i)\s(?:\+|&|and|n) (?:(?:his|her|their|the) )?(?:wife|husband|partner|missus|boss|mum|mom|dad"
    r"|girlfriend|boyfriend|friend|mate|sister|brother|colleague|man|woman|guy|lady)\b"
)


def are_several(name: str) -> bool:
    """Whether a name surely means two or three: “Tom & Sue”, “Marek + wife”, “2 lads from the bakery”."""
    return bool(_SEVERAL.match(name) or _WITH_ANOTHER.search(name)) or " and " in greeting(name)


_THEIRS = re.compile(
    r"(?i)\s(?:\+|&|and|n|with|w/) (?:(?:his|her|their) )?(?P<who>wife|husband|partner|mum|mom|dad|girlfriend"
    r"|boyfriend|friend|sister|brother)\b(?! [A-Z][a-z])"
)


def came_with(name: str) -> str:
    """“your husband”, of “Priya + her husband (Dev?)”, where the other has no sure name."""
    found = _THEIRS.search(name)
    return f"your {found['who'].lower()}" if found and " and " not in (greeting(name) or " and ") else ""


def to_all(line: str, name: str) -> str:
    """“you all”, for the “you both” that is said to two."""
    greeted = greeting(name)
    more = " and " in greeted and "," in greeted
    return line.replace("you both", "you all") if more else line
