"""What is done together is done with somebody: “do one drawer together with you”."""

import re

_DONE = re.compile(
    r"(?i)(?:(?:i|we) (?:could|can|would) )?"
    r"(?:do|go|walk|look|sit|read|try|practi[sc]e|cook|eat|sing|play|plan|write|work|start|sort|fill|draft|run|count"
    r"|plant|watch|listen|drink)\b(?!.* with ).* together\b"
)
_TOGETHER = re.compile(r" together\b")
_GERMAN = re.compile(r"\b(zusammen|gemeinsam)\b(?=.*en$)")
_GIVEN = re.compile(
    r"(?i)(?!.*\b(?:dir|dich|euch|ihm|ihnen|sich|jemandem)\b)"
    r"(?:eine?n?|ein paar|den|die|das|mein\w*|etwas|drei|zwei) [^,]*? "
    r"(?:mit|ab|weiter)?(?:geben|bringen|zeigen|leihen|schenken|erklären|schicken|aufschreiben|ausdrucken"
    r"|vorlesen|empfehlen)\b"
)
_ALONE = re.compile(
    r"^(?:[Ee]ine?n? )?(?:[A-ZÄÖÜ]\w+ ?)+ und [\wäöüß ]*\b"
    r"(?:zuhören|reden|plaudern|warten|mitkommen|mitgehen)$"
)
_SHARED = re.compile(r"\b(?:mit|wir|uns)\b")


# “show them the lab and have lunch”: lunch is had with somebody
_SHARED_MEAL = re.compile(
    r"(?i)\b((?:have|grab|get|eat|drink|share|take) (?:an? |some )?(?:quick |cup of )?"
    r"(?:lunch|coffee|tea|dinner|breakfast|cuppa|chat|walk|beer|pint|drink))"
    r"(?=$|[.,;]| and | or | in | at | on )(?!.* (?:with|for|them|you)\b)"
)


def with_them(text: str) -> str:
    """“do one drawer together with them”, “have lunch with them”; a plan is put together alone."""
    text = _SHARED_MEAL.sub(r"\1 with them", text, count=1)
    return _TOGETHER.sub(" together with them", text) if _DONE.match(text) else text


def with_you(text: str) -> str:
    """“den Brief mit dir zusammen aufmachen”, for “den Brief zusammen aufmachen”."""
    return text if _SHARED.search(text) else _GERMAN.sub(r"mit dir \1", text, count=1)


def given_to_you(text: str) -> str:
    """“dir eine Handvoll Bohnen mitgeben”, for “eine Handvoll Bohnen mitgeben”."""
    if re.search(r" lassen$", text) and not re.search(r"(?i)\b(?:dir|dich|sich|euch|es)\b", text):
        return f"dich {text}"
    return f"dir {text}" if _GIVEN.match(text) else text


def listens_to_things(text: str) -> bool:
    """“eine Tasse Tee und zehn Minuten zuhören”: a thing and a deed that nothing joins."""
    return bool(_ALONE.search(text))
