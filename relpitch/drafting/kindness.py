"""What they surely did for the writer, from a note: “fixed my radio”."""

import re
from functools import cache

from relpitch.drafting.grammar import is_whole
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.tidying import tidied

_ENDS = (
    r"(?=$|[.,;:!?()\n]|\s[-–—+]"
    r"|\s(?:and|but|so|then|cos|because|while|when|after|in \d|for (?:nothing|free))\b)"
)
_STAYED = re.compile(r"(?i)\bstayed (?P<what>past (?:his|her|their) shift|late|after closing)\b")
_SHOWN = re.compile(r"(?i)me (?:how|where|what|which|the way|round|around)\b")
_MOST = 9
_PERSONS = ("one", "people", "many", "third_person")


_HELPED = re.compile(
    r"(?i)(?:^|[.,;:!\n]\s*|\band )(?:(?:he|she|they) )?(?:just |even |really )?"
    r"(?:helped me|(?:fixed|repaired|mended|carried|pushed|towed|jump-?started) (?:my|our)|rescued (?:me|us)"
    r"|lent me|drove me|towed me|looked after me)\b(?! (?:up the wall|mad|crazy|nuts|round the bend))"
)
_GIVEN = re.compile(r"(?i)(?:^|[,;.]\s*(?:but )?)(?P<told>(?:she|he|they) (?:gave|lent|bought|made) me .+)$")


def has_helped(note: str) -> bool:
    """Whether they surely did something for the writer, though not what: “pulled over, fixed my tyre”."""
    for found in _HELPED.finditer(note):
        before = plain_words(re.split(r"[.;!?\n]", note[: found.start()])[-1])
        if not any(english().is_(kind, each) for kind in ("one", "people", "many") for each in before):
            return True
    return False


def kindness(name: str, note: str, gave: str = "") -> str:
    """“fixing my radio”, “teaching me the dosa flip”; empty where that is not sure."""
    told = re.search(r"(?i)\b(?:who|that) (?P<did>\w+ my .+)$", name)
    given = _GIVEN.search(gave)
    for text in (note, told["did"] if told else "", given["told"] if given else ""):
        found = _doing().match(text.strip())
        if found and (found["did"].casefold() != "showed" or _SHOWN.match(found["what"])):
            done = _told(_ing()[found["did"].casefold()], found["what"])
            if done:
                return done
    stayed = _STAYED.search(note)
    return _told("staying", stayed["what"]) if stayed else ""


def _told(doing: str, what: str) -> str:
    sentences = tidied(f"they give {what}")
    said = sentences[0].removeprefix("they give ") if len(sentences) == 1 else ""
    said = re.sub(r"(?i)\b(?:his|her|their) (?=\w)", "your ", said)
    plain = plain_words(said)
    if not plain or len(plain) > _MOST or any(each.isdigit() for each in said):
        return ""
    if any(english().is_(kind, each) for kind in _PERSONS for each in plain):
        return ""
    odd = not message_words().lists["no_kindness"].isdisjoint(plain)
    return "" if odd or not is_whole(f"I thank you for {doing} {said}.") else f"{doing} {said}"


@cache
def _ing() -> dict[str, str]:
    """“fixing”, of “fixed”."""
    return dict(each.split(":", maxsplit=1) for each in message_words().lists["did"])


@cache
def _doing() -> re.Pattern[str]:
    did = "|".join(sorted(_ing()))
    return re.compile(
        rf"(?i)^(?:(?:he|she|they) (?:just |even )?)?(?P<did>{did}) "
        rf"(?P<what>(?:me|us|my|our)\b[^.,;:!?()\n]*?){_ENDS}"
    )
