"""Whether a message is to two people at once: “you both”."""

import re

from relpitch.drafting.greeting import greeting

_SEVERAL = re.compile(
    r"(?i)^(?:the |those |these )?(?:two|2|both|(?:[a-z]+ )?couple)\b(?! (?:o['’]?clock|weeks?|days?))"
)
_WITH_ANOTHER = re.compile(
    r"(?i)\s(?:\+|&|and) (?:(?:his|her|their|the) )?(?:wife|husband|partner|missus|boss|mum|mom|dad"
    r"|girlfriend|boyfriend|friend|mate|sister|brother|colleague|man|woman|guy|lady)\b"
)


def are_two(name: str) -> bool:
    """Whether a name surely means two: “Tom & Sue”, “Marek + wife”, “2 lads from the bakery”."""
    if _SEVERAL.match(name) or _WITH_ANOTHER.search(name):
        return True
    return " and " in greeting(name) and "," not in greeting(name)
