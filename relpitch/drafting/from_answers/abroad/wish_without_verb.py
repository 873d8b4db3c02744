"""A wish in Spanish that leaves out who wishes it: “en la fonda que la fila avance”."""

import re

from relpitch.drafting.from_answers.abroad.people_abroad import FINITE

# No relative clause: what follows “que” has a subject of its own.
_BEGINS = re.compile(
    r"(?i)(?:y )?(?:en|con|para|de|a|al|del|por) (?:[\wáéíóúñ]+ ){1,4}"
    r"que (?:no|se|el|la|los|las|sus?|mis?|nadie|todos)\b"
)


def lacks_its_verb(text: str) -> bool:
    """Whether a part of a sentence is a wish without “quiero” or “busco”."""
    parts = map(str.strip, re.split(r"[;:]", text))
    return any(bool(_BEGINS.match(each)) and not re.search(FINITE["es"], each) for each in parts)
