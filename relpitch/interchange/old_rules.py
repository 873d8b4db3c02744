"""Rules of vCalendar 1.0, which old phones write, as iCalendar has them: W1 MO TU #0."""

import re

_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d+)((?:\s+[^\s#]+)*)(?:\s+#(\d+))?", re.IGNORECASE)
_DAY = re.compile(r"(?:MO|TU|WE|TH|FR|SA|SU)", re.IGNORECASE)
_WHICH = re.compile(r"([1-5])([+-])")
_UNTIL = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}


def modern_rule(text: str) -> str:
    """A rule as iCalendar writes it; one that is so already stays."""
    found = _RULE.fullmatch(text.strip())
    if found is None:
        return text
    kind, interval, words, count = found[1].upper(), found[2], found[3].upper().split(), found[4]
    parts = [f"FREQ={_FREQUENCIES[kind]}", f"INTERVAL={interval}"]
    until = [each for each in words if _UNTIL.fullmatch(each)]
    words = [each for each in words if each not in until]
    name = {"W": "BYDAY", "MP": "BYDAY", "MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}.get(kind)
    if name and words:
        parts.append(f"{name}={','.join(_places(words) if kind == 'MP' else map(_number, words))}")
    if until:
        parts.append(f"UNTIL={until[0]}")
    elif count and int(count):
        parts.append(f"COUNT={count}")
    elif count is None:
        parts.append("COUNT=2")  # what vCalendar means where nothing is said
    return ";".join(parts)


def _number(word: str) -> str:
    return "-1" if word == "LD" else f"-{word[:-1]}" if word.endswith("-") else word.removesuffix("+")


def _places(words: list[str]) -> list[str]:
    """1+ MO TU as 1MO, 1TU."""
    places, which = [], ""
    for word in words:
        if found := _WHICH.fullmatch(word):
            which = f"-{found[1]}" if found[2] == "-" else found[1]
        elif _DAY.fullmatch(word):
            places.append(f"{which}{word}")
    return places
