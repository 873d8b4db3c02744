"""A first draft of a message: whole sentences that are right by themselves.

A person's own words enter one only where they surely fit; where not, they stand beside the message. What only
the writer can say is a gap in [square brackets].
"""

import re
import zlib
from dataclasses import dataclass, replace
from datetime import date

from relpitch.drafting.caring import Care, cared_for
from relpitch.drafting.children import is_child
from relpitch.drafting.english_days import on_day
from relpitch.drafting.favours import speaks_of_another
from relpitch.drafting.greeting import greeting, named_in_a_note
from relpitch.drafting.kindness import kindness
from relpitch.drafting.language import language_of_notes
from relpitch.drafting.lexicon import english
from relpitch.drafting.message_abroad import Abroad, abroad
from relpitch.drafting.message_words import message_words
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.place import where_met
from relpitch.drafting.promise import nothing_promised, promised
from relpitch.drafting.reading import is_past
from relpitch.drafting.sadness import is_sad
from relpitch.drafting.tidying import lowered, tidied
from relpitch.script.language import language

GAP = re.compile(r"\[[^\[\]\n]{1,80}\]")
_THIS_WEEK = 7
_MOST_OF_A_THING = 10
_SHORT = 4
_BOUND = re.compile(r"(?i)\d(?:st|nd|rd|th)\b|\b(?:unless|if|when|once|until|before|after|every)\b")
_FILLED = re.compile(r"\s*\{\w+\}")
_THING = frozenset({"a", "an", "the", "my", "some", "one", "two", "three"})


@dataclass(frozen=True, slots=True)
class Meant:
    """What a message is drafted from.

    `reason`: promise, gift, introduction or thanks; `thing` what it carries. `greeted` is how they are
    greeted, None to guess it from the name. `met` and `place` tell the last meeting, `earlier` what was sent.
    """

    name: str
    reason: str
    thing: str = ""
    place: str = ""
    met: date | None = None
    today: date | None = None
    care: str = ""
    note: str = ""
    gave: str = ""
    why: str = ""
    greeted: str | None = None
    is_nudge: bool = False
    earlier: tuple[str, ...] = ()
    wording: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """The writer's own words, which stand beside the message, to be said in other words."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be read before it is sent; `unsure`: how to greet them is not known."""

    text: str
    greeted: str
    unsure: bool
    beside: tuple[Beside, ...] = ()

    @property
    def gaps(self) -> tuple[str, ...]:
        """What only the writer can say, in its order."""
        return gaps(self.text)


def gaps(text: str) -> tuple[str, ...]:
    """The gaps of a message that are still open."""
    return tuple(each[0] for each in GAP.finditer(text))


def draft(meant: Meant) -> Draft:
    """The draft, in paragraphs."""
    if meant.reason == "promise" and (nothing_promised(meant.thing) or _is_kept(meant)):
        meant = replace(
            meant, reason="thanks", thing=meant.thing if len(plain_words(meant.thing)) > 1 else ""
        )
    greeted = (
        greeting(meant.name) or named_in_a_note(meant.note)
        if meant.greeted is None
        else meant.greeted.strip()
    )
    child = is_child(meant.name, meant.note)
    code = language_of_notes("\n".join((meant.place, meant.care, meant.thing, meant.note, meant.gave)))
    if code in abroad():
        return _abroad(meant, "" if child else greeted, abroad()[code])
    if child:
        return _of_a_child(meant)
    hello = _said(meant, "hello" if greeted else "hello_nobody", name=greeted)
    carried, sure = _carried(meant)
    care = Care("") if meant.is_nudge or meant.earlier else cared_for(meant.care, meant.note, meant.name)
    told = _said(meant, care.form, thing=care.thing) if care.form else ""
    if told.startswith("Thank you") and meant.reason == "thanks":
        told = _said(replace(meant, wording=meant.wording + 1), care.form, thing=care.thing)
    did = "" if meant.is_nudge or meant.earlier else kindness(meant.note)
    thanked = _said(meant, "kindness", thing=did) if did else ""
    opening = _opening(meant)
    if thanked and carried.startswith("Thank you") and meant.reason == "thanks":
        carried = _said(meant, "met_sad" if _is_sad(meant) else "met")
    last = (care.form == "luck" or not opening) and not carried.endswith("]")
    order = (opening, thanked, "" if last else told, carried, told if last else "")
    middle = " ".join(each for each in order if each)
    close = "close_nudge" if meant.is_nudge else "close_sad" if _is_sad(meant) else "close"
    if meant.reason == "introduction":
        close = "close_introduction"
    elif meant.reason == "promise" and not meant.is_nudge and _wants_a_day(meant):
        close = "close_open"
    text = "\n\n".join([hello, middle, _said(meant, close)])
    return Draft(text, greeted, not greeted, _beside(meant, thing_is_in=sure, care_is_in=bool(told)))


def _of_a_child(meant: Meant) -> Draft:
    """A message about a child, to whoever looks after them: whom to greet is left open, the promise a gap."""
    child, chosen = greeting(meant.name), (meant.greeted or "").strip()
    hello = _said(meant, "hello" if chosen else "hello_unknown", name=chosen)
    met = _said(meant, "met_child", name=child) if child and meant.met and not _is_sad(meant) else ""
    line = ""
    if meant.reason == "promise":
        words = abroad()["de"].gap("promise", meant.thing)
        line = _said(
            meant, "promised_child", gap=words if words[1:-1] in meant.thing else "[what you promised]"
        )
    middle = " ".join(each for each in (met, line) if each) or _said(meant, "thanks")
    text = "\n\n".join([hello, middle, _said(meant, "close_sad")])
    return Draft(text, chosen, not chosen, beside=_beside(meant, thing_is_in=False, care_is_in=False))


def _abroad(meant: Meant, greeted: str, words: Abroad) -> Draft:
    """The draft in German or Spanish: nothing of the notes stands in it but in a gap."""
    filled = {"name": greeted, "when": words.when(meant.met, meant.today)}
    sad = "_sad" if _is_sad(meant) else ""
    hello = _chosen(meant, words.sentences[words.hello(greeted)], filled)
    middle = _chosen(meant, words.sentences[f"thanks{sad}"], filled)
    if meant.reason != "thanks":
        form = (
            "promise_enclosed"
            if meant.reason == "promise" and words.is_enclosed(meant.thing)
            else meant.reason
        )
        carried = {"gap": words.gap(meant.reason, meant.thing)}
        middle = f"{middle} {_chosen(meant, words.sentences[form], carried)}"
    text = "\n\n".join([hello, middle, _chosen(meant, words.sentences[f"close{sad}"], {})])
    return Draft(text, greeted, not greeted, _beside(meant, thing_is_in=False, care_is_in=False))


def _is_kept(meant: Meant) -> bool:
    """Whether what was promised seems to be given already: “take some marrows”, and “took 3 marrows”."""
    known = language("en").function_words
    common = {each for each in plain_words(meant.thing) if len(each) > _SHORT and each not in known}
    return bool(common & set(plain_words(meant.gave)))


def _is_sad(meant: Meant) -> bool:
    """Whether it is no place or time for pleasantries."""
    return is_sad(meant.place, meant.name, meant.care, meant.note, meant.thing, meant.gave, meant.why)


def _wants_a_day(meant: Meant) -> bool:
    """Whether a promise can only be kept with them, and no day was said: to lend, to bring, to show."""
    found = promised(meant.thing, meant.met, meant.today)
    first = next(iter(plain_words(found.thing)), "")
    deed = found.form == "promised_deed" and message_words().is_("with_them", first)
    bound = found.has_day or _BOUND.search(found.thing)
    return (found.form == "promised_gift" or deed) and not bound


def _opening(meant: Meant) -> str:
    """Where and when it was that they met, as far as that is sure, told as of the day it is sent."""
    if meant.reason == "thanks" and not meant.is_nudge:
        return ""
    if meant.met is None:
        return ""
    return _said(meant, "met_again" if meant.is_nudge else "met_sad" if _is_sad(meant) else "met")


def _carried(meant: Meant) -> tuple[str, bool]:
    """The sentence for what the message carries, and whether the writer's words are in it."""
    match meant.reason:
        case "promise":
            found = promised(meant.thing, meant.met, meant.today)
            line = _said(meant, found.form, thing=found.thing, gap=found.gap)
            return line, bool(found.thing) or found.form == "promised_words"
        case "gift":
            thing = _given(meant.thing)
            if thing:
                return _said(meant, "gift", thing=thing), True
            return _said(meant, "gift_unknown", gap="[what it is]"), False
        case "introduction":
            other = greeting(meant.thing) and meant.thing.strip()
            if other:
                return _said(meant, "introduction", other=other), True
            return _said(meant, "introduction_unknown", gap="[who]"), False
    return _said(meant, "thanks"), False


def _given(thing: str) -> str:
    """A gift that fits after “I have something small for you:”."""
    sentences = tidied(thing)
    if len(sentences) != 1 or "?" in thing or not plain_words(thing):
        return ""
    said = lowered(sentences[0])
    plain = plain_words(said) or [""]
    odd = speaks_of_another(plain) or re.search(r"[;:…]|\.\.|\s[-–—/]\s", said)
    clause = not english().lists["finite"].isdisjoint(plain) or any(is_past(each) for each in plain[:2])
    fine = plain[0] in _THING and len(plain) > 1 and len(plain) <= _MOST_OF_A_THING
    return said if fine and not odd and not clause else ""


def _said(meant: Meant, which: str, **words: str) -> str:
    """A sentence this person has not had; what is not known of it falls away."""
    lines = message_words().sentences[which]
    if which == "thanks" and _is_sad(meant):
        lines = message_words().sentences["met_sad"]
    return _chosen(meant, lines, words)


def _chosen(meant: Meant, lines: tuple[str, ...], words: dict[str, str]) -> str:
    """One of the sentences that this person has not had."""
    begin = zlib.crc32(meant.name.encode()) if len(lines) > 1 else 0
    order = [lines[(begin + at + meant.wording) % len(lines)] for at in range(len(lines))]
    filled = [_fill(meant, line, words) for line in order]
    had = "\n".join(meant.earlier)
    fresh = (line for line, each in zip(filled, order, strict=True) if _stem(each) not in had)
    return next(fresh, filled[0])


def _stem(line: str) -> str:
    """What a sentence begins with, whatever it is filled with."""
    return re.split(r"\s*\{", line, maxsplit=1)[0] or line


def _fill(meant: Meant, line: str, words: dict[str, str]) -> str:
    known = {"where": _where(meant), "when": _when(meant), **words}
    for name, each in known.items():
        line = line.replace(f"{{{name}}}", each)
    return re.sub(r"\s+([.,:?])", r"\1", " ".join(line.split()))


def _where(meant: Meant) -> str:
    """Where they met; “at your leaving do” for “at Will's leaving do”, told to Will."""
    place = where_met(meant.place)
    first = re.escape(meant.name.split()[0]) if meant.name.split() else ""
    return re.sub(rf"(?i)\b{first}['’]s?(?= )", "your", place) if first else place


def _when(meant: Meant) -> str:
    """“on Sunday”, as of the day it is sent; nothing where that is long ago."""
    if meant.met is None or meant.today is None:
        return ""
    away = (meant.today - meant.met).days
    if 0 < away < _THIS_WEEK:
        return on_day(meant.met, meant.today) if away > 1 else "yesterday"
    return "today" if away == 0 else "" if away < 0 else on_day(meant.met, meant.today)


def _beside(meant: Meant, *, thing_is_in: bool, care_is_in: bool) -> tuple[Beside, ...]:
    """The writer's own words that are not in the message."""
    labels = {
        "promise": "I promised",
        "gift": "To give",
        "introduction": "Someone to meet",
        "thanks": "I promised",
    }
    found = [
        ("", "") if thing_is_in else (labels[meant.reason], meant.thing),
        ("Why", meant.why),
        ("Where", "" if where_met(meant.place) else meant.place),
        ("They care about", "" if care_is_in else meant.care),
        ("Noted", meant.note),
        ("I gave", meant.gave),
    ]
    return tuple(Beside(label, words.strip()) for label, words in found if words.strip())
