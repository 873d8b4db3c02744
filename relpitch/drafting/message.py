"""A first draft of a message: whole sentences that are right by themselves.

A person's own words enter one only where they surely fit; where not, they stand beside the message. What only
the writer can say is a gap in [square brackets].
"""

import re
from dataclasses import dataclass, fields, replace

from relpitch.domain.day import MONTHS
from relpitch.drafting.caring import UNSAID, Care, cared_for
from relpitch.drafting.children import is_child
from relpitch.drafting.comfort import comfort, has_a_task_there
from relpitch.drafting.favours import speaks_of_another
from relpitch.drafting.greeting import greeting
from relpitch.drafting.in_brief import in_brief
from relpitch.drafting.kindness import has_helped, kindness
from relpitch.drafting.language import language_of_notes
from relpitch.drafting.left_hanging import is_sound
from relpitch.drafting.lexicon import english
from relpitch.drafting.meant import Meant
from relpitch.drafting.message_abroad import Abroad, abroad
from relpitch.drafting.message_words import message_words
from relpitch.drafting.named_in_note import named_in_a_note
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.phrasing import chosen, line_of
from relpitch.drafting.place import where_met
from relpitch.drafting.place_abroad import where_abroad
from relpitch.drafting.promise import nothing_promised, promised
from relpitch.drafting.promise_gap import as_noted, is_about_nothing, still_to_put
from relpitch.drafting.promised import Promised
from relpitch.drafting.pronouns import speaks_of_a_child, speaks_of_somebody_else
from relpitch.drafting.reading import is_past
from relpitch.drafting.tidying import lowered, tidied
from relpitch.drafting.together import are_several, to_all
from relpitch.drafting.told_topic import told_gap, told_topic
from relpitch.drafting.tone import Tone, tone_of
from relpitch.drafting.topic_abroad import topic_abroad
from relpitch.script.language import language
from relpitch.translation import _

GAP = re.compile(r"\[[^\[\]\n]{1,120}\]")
_MOST_OF_A_THING = 10
_SHORT = 4
_LONG = 28
_SEASON = re.compile(rf"(?i)\b(?:{'|'.join(MONTHS)}|spring|summer|autumn|winter|christmas|easter|year)\b")
_TONES = {Tone.PLAIN: "", Tone.WARM: "_warm", Tone.SAD: "_sad", Tone.WARY: "_wary"}
_BOUND = re.compile(r"(?i)\d(?:st|nd|rd|th)\b|\b(?:unless|if|when|once|until|before|after|every)\b")
_THING = frozenset({"a", "an", "the", "my", "some", "one", "two", "three"})


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
    """The draft, in paragraphs; beside it stand the writer's words, however many."""
    brief = in_brief(meant)
    drafted = _draft(brief)
    if brief is meant:
        return drafted
    whole = {getattr(brief, each.name): getattr(meant, each.name) for each in fields(meant)}
    beside = tuple(replace(each, words=str(whole.get(each.words, each.words))) for each in drafted.beside)
    return replace(drafted, beside=beside)


def _draft(meant: Meant) -> Draft:
    if meant.reason == "promise" and (nothing_promised(meant.thing) or _is_kept(meant)):
        meant = replace(
            meant,
            reason="thanks",
            thing=meant.thing if len(plain_words(meant.thing)) > 1 or is_about_nothing(meant.thing) else "",
        )
    greeted = (
        greeting(meant.name) or named_in_a_note(meant.note)
        if meant.greeted is None
        else meant.greeted.strip()
    )
    child = is_child(meant.name, meant.note)
    code = language_of_notes(
        "\n".join((meant.place, meant.care, meant.thing, meant.note, meant.gave)), meant.name
    )
    if code in abroad():
        return _abroad(meant, "" if child else greeted, abroad()[code])
    if child:
        return _of_a_child(meant)
    hello = line_of(meant, "hello" if greeted else "hello_nobody", name=greeted)
    tone = tone_of(meant)
    first = not (meant.is_nudge or meant.earlier)
    care = cared_for(meant, tone) if first else UNSAID
    care = care if is_sound(care.thing) else UNSAID
    did = kindness(meant.name, meant.note, meant.gave) if first and tone is not Tone.WARY else ""
    did = did if is_sound(did) else ""
    carried, sure = _carried(meant)
    thanked = line_of(meant, "kindness", thing=did) if did else ""
    opening = to_all(_opening(meant, tone, care, thanked), meant.name)
    if did and opening.startswith("Thank you "):
        opening, thanked = f"{opening.rstrip('.')}, and for {did}.", ""
    more, is_theirs = _more(meant, tone) if first and not (did or care.form or carried) else ("", False)
    middle = " ".join(each for each in (opening, thanked, carried, more) if each)
    text = "\n\n".join([hello, middle, _closing(meant, tone, care)])
    found = _beside(meant, thing_is_in=sure, care_is_in=care.form != "" or is_theirs)
    return Draft(text, greeted, not greeted, found)


def _more(meant: Meant, tone: Tone) -> tuple[str, bool]:
    """What is said where nothing is carried: a kind line, or a gap for what they told.

    And whether what they care about is in it.
    """
    kind, is_theirs = comfort(meant) if tone is Tone.SAD else ("", False)
    topic = told_topic(meant) or told_gap(meant)
    is_enough = (kind and not has_a_task_there(meant)) or tone is Tone.WARY or has_helped(meant.note)
    if is_enough or not topic:
        return kind, is_theirs
    if topic.endswith("?]"):
        return line_of(meant, "promised_asked", gap=topic), False
    heard = line_of(meant, "heard_sad" if tone is Tone.SAD or topic.startswith("[") else "heard", gap=topic)
    return f"{kind} {heard}".strip(), is_theirs


def _of_a_child(meant: Meant) -> Draft:
    """A message about a child, to whoever looks after them: whom to greet is left open, the promise a gap."""
    child, whom, tone = greeting(meant.name), (meant.greeted or "").strip(), tone_of(meant)
    hello = line_of(meant, "hello" if whom else "hello_unknown", name=whom)
    tells_of_child = child and meant.met and tone in (Tone.PLAIN, Tone.WARM)
    met = line_of(meant, "met_child", name=child) if tells_of_child else ""
    line = ""
    if meant.reason == "promise":
        line = line_of(meant, "promised_child", gap=still_to_put(meant.thing).gap)
    middle = " ".join(each for each in (met, line) if each) or line_of(meant, "thanks")
    text = "\n\n".join([hello, middle, line_of(meant, "close_sad")])
    return Draft(text, whom, not whom, beside=_beside(meant, thing_is_in=False, care_is_in=False))


def _abroad(meant: Meant, greeted: str, words: Abroad) -> Draft:
    """The draft in German or Spanish: nothing of the notes stands in it but in a gap."""
    where = where_abroad(meant.place, words.places)
    filled = {"name": words.name(greeted), "when": words.when(meant.met, meant.today), "where": where}
    tone = tone_of(meant)
    calm = tone not in (Tone.SAD, Tone.WARY) and not meant.earlier
    filled["about"] = topic_abroad(meant.care, words) if calm else ""
    sad = "_sad" if tone in (Tone.SAD, Tone.WARY) else ""
    hello = chosen(meant, words.sentences[words.hello(greeted)], filled)
    helped = words.helped(meant.note) and tone is not Tone.WARY and not (meant.earlier or meant.is_nudge)
    middle = chosen(meant, words.sentences["help" if helped else f"thanks{sad}"], filled)
    carried = ""
    if meant.reason != "thanks":
        form, gap = words.carried(meant.reason, meant.thing)
        carried = chosen(meant, words.sentences[form], {"gap": gap})
    elif (
        tone is not Tone.WARY
        and not meant.earlier
        and not (helped or filled["about"])
        and (gap := words.told_gap(meant.care))
    ):
        carried = chosen(meant, words.sentences["told"], {"gap": gap})
    middle = f"{middle} {carried}".strip()
    text = "\n\n".join([hello, middle, chosen(meant, words.sentences[f"close{sad}"], {})])
    found = _beside(
        replace(meant, place="" if where and not helped else meant.place),
        thing_is_in=False,
        care_is_in=bool(filled["about"]) and not helped,
    )
    return Draft(text, greeted, not greeted, found)


def _is_kept(meant: Meant) -> bool:
    """Whether what was promised seems to be given already: “take some marrows”, and “took 3 marrows”."""
    known = language("en").function_words
    common = {each for each in plain_words(meant.thing) if len(each) > _SHORT and each not in known}
    return bool(common & set(plain_words(meant.gave)))


def _wants_a_day(meant: Meant) -> bool:
    """Whether a promise can only be kept with them, and no day was said: to lend, to bring, to show."""
    if speaks_of_somebody_else(meant):
        return False
    found = promised(meant.thing, meant.met, meant.today)
    first, second = [*plain_words(found.thing), "", ""][:2]
    to_them = message_words().is_("with_them", first) and message_words().is_("asks_for_a_day", second)
    deed = found.form == "promised_deed" and to_them
    bound = bool(found.when or _BOUND.search(found.thing) or _SEASON.search(found.thing))
    bound = bound or not message_words().lists["own_day"].isdisjoint(plain_words(found.thing)[1:])
    alone = re.match(
        r"let you know|look (?:up|whether|if|into|for|out)\b|show (?!you\b).* to ", found.thing
    )  # done without them
    return (found.form == "promised_gift" or deed) and not (bound or alone)


def _opening(meant: Meant, tone: Tone, care: Care, thanked: str) -> str:
    """Where and when it was that they met, as far as that is sure, and what they talked about."""
    if meant.is_nudge:
        return line_of(meant, "met_again") if meant.met else ""
    both = "_both" if are_several(meant.name) and tone is not Tone.WARY else ""
    if care.is_topic:
        if meant.met is None:
            return line_of(meant, care.form, thing=care.thing)
        form = "own_day" if care.form == "about" and _may_have_a_day(care.thing) else care.form
        return line_of(meant, f"met_{form}{both}", thing=care.thing)
    helped = tone is not Tone.WARY and not meant.earlier and has_helped(meant.note)
    if not thanked and (helped or (meant.reason == "thanks" and tone in (Tone.PLAIN, Tone.WARM))):
        return line_of(meant, "help" if helped else f"thanks{both}")
    if meant.met is None and meant.reason != "thanks":
        return ""
    return line_of(meant, f"met{_TONES[tone]}{both}")


def _may_have_a_day(thing: str) -> bool:
    """Whether a day behind it may be taken for its own: “talked about playing on Wednesday”."""
    plain = plain_words(thing)
    happens = any(message_words().is_(each, plain[-1]) for each in ("event", "at_the"))
    return happens or plain[0].endswith("ing")


def _closing(meant: Meant, tone: Tone, care: Care) -> str:
    """The last line, after a wish for what they hope for."""
    if meant.is_nudge:
        return line_of(meant, "close_nudge")
    wish = line_of(meant, care.form, thing=care.thing) if care.form and not care.is_topic else ""
    close = "close" if tone is Tone.WARM else f"close{_TONES[tone]}"
    if meant.reason == "introduction":
        close = "close_introduction"
    elif meant.reason == "promise" and tone is not Tone.WARY and _wants_a_day(meant):
        close = "close_open"
    elif care.form in ("luck", "hope"):
        close = "close_luck"
    return f"{wish} {line_of(meant, close)}".strip()


def _carried(meant: Meant) -> tuple[str, bool]:
    """The sentence for what the message carries, and whether the writer's words are in it."""
    match meant.reason:
        case "promise":
            found = promised(meant.thing, meant.met, meant.today)
            if not are_several(meant.name) and (speaks_of_somebody_else(meant) or speaks_of_a_child(meant)):
                found = as_noted(meant.thing, theirs=False)
            line = line_of(meant, found.form, thing=found.thing, gap=found.gap)
            if _is_late(meant, found):
                line = f"{line_of(meant, 'after_long')} {line}"
            return line, found.is_all and (bool(found.thing) or found.form == "promised_words")
        case "gift":
            thing = _given(meant.thing)
            if thing:
                return line_of(meant, "gift", thing=thing), True
            return line_of(meant, "gift_unknown", gap="[what it is]"), False
        case "introduction":
            greeted = greeting(meant.thing)
            other = greeted and (greeted if meant.thing.islower() else meant.thing.strip())
            if other:
                return line_of(meant, "introduction", other=other), True
            return line_of(meant, "introduction_unknown", gap="[who]"), False
    return "", False


def _is_late(meant: Meant, found: Promised) -> bool:
    """Whether a promise that had no day of its own is told weeks after it was made."""
    if meant.met is None or meant.today is None or meant.is_nudge or found.form.startswith("promised_late"):
        return False
    bound = found.when or _BOUND.search(found.thing) or _SEASON.search(found.thing or meant.thing)
    known = found.form not in (
        "promised_maybe",
        "promised_might",
        "promised_asked",
        "promised_to",
        "promised_unknown",
        "promised_said",
    )
    return known and not bound and (meant.today - meant.met).days >= _LONG


def _given(thing: str) -> str:
    """A gift that fits after “I have something small for you:”."""
    sentences = tidied(thing)
    if len(sentences) != 1 or "?" in thing or not plain_words(thing):
        return ""
    gift = lowered(sentences[0])
    plain = plain_words(gift) or [""]
    odd = speaks_of_another(plain) or re.search(r"[;:…]|\.\.|\s[-–—/]\s", gift)
    clause = not english().lists["finite"].isdisjoint(plain) or any(is_past(each) for each in plain[:2])
    fine = plain[0] in _THING and len(plain) > 1 and len(plain) <= _MOST_OF_A_THING
    return gift if fine and not odd and not clause else ""


def _beside(meant: Meant, *, thing_is_in: bool, care_is_in: bool) -> tuple[Beside, ...]:
    """The writer's own words that are not in the message."""
    labels = {
        "promise": _("I promised"),
        "gift": _("To give"),
        "introduction": _("Someone to meet"),
        "thanks": _("I promised"),
    }
    found = [
        ("", "") if thing_is_in else (labels[meant.reason], meant.thing),
        (_("Why"), meant.why),
        (_("Where"), "" if where_met(meant.place) else meant.place),
        (_("They care about"), "" if care_is_in else meant.care),
        (_("Noted"), meant.note),
        (_("I gave"), meant.gave),
    ]
    return tuple(Beside(label, words.strip()) for label, words in found if words.strip())
