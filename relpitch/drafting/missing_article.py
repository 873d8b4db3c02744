"""Whether one of something surely lacks its article: “to product company”."""

import re

_LACKS = re.compile(
    r"(?i)\b(?:to|at|for|with|from|into|by) (?!(?:an?|the|my|our|your|his|her|their|this|that|one"
    r"|another|any|some|each|every|no|which|what|local)\b)(?:[a-z]+ )?(?:company|firm|team|role|startup"
    r"|agency|department)\b(?!['’-])"
)


def lacks_article(text: str) -> bool:
    """Whether a name of one thing that may also name many follows a preposition without its article."""
    found = _LACKS.search(text)
    return bool(found) and not re.search(r"['’]s? ", found[0] if found else "")
