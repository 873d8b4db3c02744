"""A first draft of a message: whole sentences that are right by themselves.

A person's own words enter one only where they surely fit; where not, they stand beside the message. What only
the writer can say is a gap in [square brackets].
"""

import re
from dataclasses import fields, replace

from relpitch.domain.day import MONTHS
from relpitch.drafting.english.language import is_told_english, language_of_notes
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.tidying import lowered
from relpitch.drafting.messages.care import UNSAID, Care
from relpitch.drafting.messages.caring import cared_for
from relpitch.drafting.messages.comfort import comfort, comfort_of_a_newborn, congratulation
from relpitch.drafting.messages.drafted import Draft, beside
from relpitch.drafting.messages.event_ahead import event_ahead
from relpitch.drafting.messages.given import given
from relpitch.drafting.messages.kindness import has_helped, kindness
from relpitch.drafting.messages.message_abroad import abroad
from relpitch.drafting.messages.message_in_language import LATE_AFTER_DAYS, draft_in
from relpitch.drafting.messages.offers import offered
from relpitch.drafting.messages.opening import opening, with_its_place
from relpitch.drafting.messages.phrasing import line_of
from relpitch.drafting.messages.promise_over import day_is_over
from relpitch.drafting.messages.remembered import remembered
from relpitch.drafting.messages.told_topic import told_topic
from relpitch.drafting.names.greeting import greeting
from relpitch.drafting.names.named_in_note import named_in_a_note
from relpitch.drafting.names.together import are_several, came_with, to_all
from relpitch.drafting.notes.children import is_child
from relpitch.drafting.notes.gone import has_died
from relpitch.drafting.notes.in_brief import in_brief
from relpitch.drafting.notes.left_hanging import is_sound
from relpitch.drafting.notes.meant import Meant
from relpitch.drafting.notes.tone import (
    Tone,
    has_a_task_there,
    is_in_crisis,
    is_nameless_caller,
    is_private,
    is_watched,
    tone_of,
    works_with_me,
)
from relpitch.drafting.promises.promise import nothing_promised, promised
from relpitch.drafting.promises.promise_gap import as_noted, is_about_nothing, points_at_care, still_to_put
from relpitch.drafting.promises.promised import UNKNOWN_PROMISE, Promised
from relpitch.drafting.promises.pronouns import is_for_another, speaks_of_a_child, speaks_of_somebody_else
from relpitch.drafting.promises.surely_told import is_surely_told
from relpitch.drafting.promises.their_part import asks_them, is_offered
from relpitch.drafting.promises.things import thing
from relpitch.script.language import language

_SHORT_WORD_LETTERS = 4
_THANKED = {
    "I am glad you told me about ": "Thank you for telling me about ",
    "I was glad of your offer: ": "Thank you for your offer: ",
}
_IN_THE_NAME = re.compile(r"(?i)^\W*(?:i )?promised (?:her|him|them|to) (?P<thing>\w.+)$")
_TO_MYSELF = re.compile(
    r"(?i)^(?:to )?(?:find out|get|learn|remember|look up) (?:her|his|their) (?:sur|first |last )?names?\b"
)
"""What is no promise to them: to find out how they are called."""
_GOES_ON = re.compile(r"(?i)\b(?:every|each|so far|weekly|regularly|again|more|\w+days)\b")
_SURELY_DONE = re.compile(
    r"(?i)^(?:i )?(?:have )?(?:already )?(?:did|done|sent|sorted|posted|fixed) (?:it|that|this|them|so)\b"
    r"(?!.*\?)|^already (?:did|done|sent|sorted|posted|gave)\b"
)
_TO_BE_REDONE = re.compile(r"(?i)\b(?:wrong|re-?send|re-?do|try again|old version|not the right|half of)\b")
"""“the old checklist (wrong version, resend)”: what was promised is still to be given."""
_OF_WHAT = re.compile(
    r"(?i)\b(?:(?:of|for|about|from) (?:the|our|my|his|her|their)\b|(?:für|von|vom|zum?|zur|über)\b)[^,+&;.]*"
)
"""“viscosity of the serum” is not kept where serum was given."""
_SEASON = re.compile(rf"(?i)\b(?:{'|'.join(MONTHS)}|spring|summer|autumn|winter|christmas|easter|year)\b")
_OF_SOMEBODY = re.compile(r"\w['’]s? \w")  # “Tom's kid”
_CLOSES = {Tone.PLAIN: "", Tone.WARM: "", Tone.SAD: "_sad", Tone.WARY: "_wary"}
_OWN_DEED = frozenset({"fix", "mend", "repair", "help", "practise", "practice"})
_ON_AN_IF = re.compile(r"(?i)\b(?:if|in case)\W*$|\bif (?:anything|something|the worst) happens\b")
"""“who has her if”: what a promise hangs on is not said."""
_ONCE = re.compile(r"(?i)\b(?:when|once|if|until|after)\b")
_BOUND = re.compile(r"(?i)\d(?:st|nd|rd|th)\b|\b(?:unless|if|when|once|until|before|after|every)\b")


def draft(meant: Meant) -> Draft:
    """The draft, in paragraphs; beside it stand the writer's words, however many."""
    is_nameless = is_nameless_caller(meant)
    if is_nameless or is_watched(meant):
        place = "" if is_nameless else meant.place
        drafted = _draft(
            replace(meant, reason="thanks", thing="", place=place, care="", note="", gave="", why="")
        )
        return replace(drafted, beside=beside(meant, drafted.text))
    brief = in_brief(meant)
    drafted = _draft(brief)
    if brief is meant:
        return drafted
    whole = {getattr(brief, each.name): getattr(meant, each.name) for each in fields(meant)}
    in_full = tuple(replace(each, words=str(whole.get(each.words, each.words))) for each in drafted.beside)
    return replace(drafted, beside=in_full)


def _draft(meant: Meant) -> Draft:
    if (noted := _IN_THE_NAME.match(meant.name)) and not meant.thing.strip():
        meant = replace(meant, name="", reason="promise", thing=noted["thing"])
    nothing = meant.reason == "promise" and (nothing_promised(meant.thing) or _TO_MYSELF.match(meant.thing))
    kept = meant.reason == "promise" and not nothing and _is_kept(meant)
    if kept or nothing:
        meant = replace(
            meant,
            reason="thanks",
            thing=meant.thing if len(plain_words(meant.thing)) > 1 or is_about_nothing(meant.thing) else "",
        )
    greeted = (
        greeting(meant.name) or named_in_a_note(meant.note, meant.name)
        if meant.greeted is None
        else meant.greeted.strip()
    )
    if has_died(meant.note):
        return _to_those_left(meant, greeted)
    child = is_child(meant.name, meant.note)
    code = _language_of(meant)
    if code in abroad():
        return draft_in(meant, "" if child else greeted, abroad()[code])
    if child:
        return _of_a_child(meant)
    hello = line_of(meant, "hello" if greeted else "hello_nobody", name=greeted)
    tone = tone_of(meant)
    first = not (meant.is_nudge or meant.earlier)
    care = cared_for(meant, tone) if first else UNSAID
    care = care if is_sound(care.thing) else UNSAID
    did = kindness(meant.name, meant.note, meant.gave) if first and tone is not Tone.WARY else ""
    did = did or (offered(meant.note) if first and tone is not Tone.WARY else "")
    did = did if is_sound(did) else ""
    is_told_kept = kept and tone is not Tone.WARY and first
    done = line_of(meant, "promised_kept", gap=still_to_put(meant.gave).gap) if is_told_kept else ""
    carried = done or _carried(meant)
    thanked = line_of(meant, "kindness", thing=did) if did else ""
    if care.is_topic and not did and tone is not Tone.WARY and has_helped(meant.note):
        thanked = line_of(meant, "helped")
    is_told = bool(did or (care.form and tone is not Tone.SAD) or carried)
    more = _more(meant, tone, care) if first and not is_told else ""
    glad = congratulation(meant) if first and tone in (Tone.PLAIN, Tone.WARM) else ""
    grieved = comfort(meant) if first and carried and tone is Tone.SAD and not has_a_task_there(meant) else ""
    if grieved and meant.reason == "promise" and _ONCE.search(meant.thing):
        carried = line_of(meant, UNKNOWN_PROMISE.form, gap=still_to_put(meant.thing).gap)
    is_late = first and not carried and _is_long_ago(meant) and not is_in_crisis(meant)
    late = line_of(meant, "long_ago") if is_late else ""
    is_told_to_one = bool(greeted and (care.form or carried or more))
    is_known = care.is_topic or did or is_told_to_one or "[" in carried or "[" in more
    placed = meant if is_known else with_its_place(meant, tone)  # else nobody would know who writes
    begun = to_all(opening(placed, tone, care, thanked), meant.name)
    if did and begun.startswith("Thank you "):
        begun, thanked = f"{begun.rstrip('.')}, and for {did}.", ""
    sentences = (begun, glad, late, thanked, grieved, carried, more)
    middle = _told_once(" ".join(each for each in sentences if each))
    wished = bool(care.form) and not care.is_topic and not meant.is_of_a_meeting
    if not (middle or wished):  # a wish alone says why one writes
        middle = line_of(meant, "nothing_known", gap="[what you would like to say]")
    text = "\n\n".join(each for each in (hello, middle, _closing(meant, tone, care)) if each)
    return Draft(text, greeted, not greeted, beside(meant, text))


def _language_of(meant: Meant) -> str:
    """The language that the notes are in; where they tell none, the one that the message is else in."""
    notes = "\n".join((meant.place, meant.care, meant.thing, meant.note, meant.gave))
    code = language_of_notes(notes, meant.name)
    return meant.else_in if code == "en" and not is_told_english(notes, meant.name) else code


def _told_once(middle: str) -> str:
    """The sentences, none of them thanks or is glad right after one that does."""
    thanks = middle.startswith("Thank you")
    glad = re.match(r"I(?: was|’m) glad", middle)
    for is_glad, thanking in _THANKED.items():
        middle = middle.replace(
            *((thanking, is_glad) if thanks else (is_glad, thanking) if glad else ("", ""))
        )
    return middle


def _more(meant: Meant, tone: Tone, care: Care) -> str:
    """What is said where nothing is carried: a kind line, or a gap for what they told."""
    kind = comfort(meant) if tone is Tone.SAD else ""
    kind = kind or ("" if tone is Tone.WARY else comfort_of_a_newborn(meant))
    topic = told_topic(meant) if meant.is_of_a_meeting else ""
    form, gap = "heard_sad" if tone is Tone.SAD else "heard", topic
    if not topic and meant.is_of_a_meeting:
        form, gap = remembered(meant)
        form = "promised_asked" if gap.endswith("?]") else form
    is_enough = (kind and not has_a_task_there(meant)) or tone is Tone.WARY or has_helped(meant.note)
    is_whole = bool(gap) and not topic and "[" not in gap and gap not in kind
    heard = line_of(meant, form, gap=gap) if gap and not (care.form or (is_enough and not is_whole)) else ""
    of_use = "" if gap or tone is Tone.WARY else _of_use(meant)
    return " ".join(each for each in (kind, heard, of_use) if each)


def _of_use(meant: Meant) -> str:
    """“I hope the number of the engineer is of use.”, of what was given and can be used."""
    found = thing(lowered(meant.gave.partition(";")[0].strip(" .")))
    sure = found.form in ("promised_thing", "promised_things") and is_surely_told(found.thing, meant.gave)
    mine = re.match(r"my (?:number|card|e-?mail|address)\b", found.thing)
    form = "of_use" if found.form == "promised_thing" else "of_use_many"
    return line_of(meant, form, thing=found.thing) if sure and not (mine or is_private(meant.gave)) else ""


def _of_a_child(meant: Meant) -> Draft:
    """A message about a child, to whoever looks after them: whom to greet is left open, the promise a gap."""
    child, whom, tone = greeting(meant.name), (meant.greeted or "").strip(), tone_of(meant)
    is_looked_after = child or is_child("", meant.note) or _OF_SOMEBODY.search(meant.name)
    form = "hello" if whom else "hello_unknown" if is_looked_after else "hello_nobody"
    hello = line_of(meant, form, name=whom)
    tells_of_child = child and meant.met and tone in (Tone.PLAIN, Tone.WARM)
    met = line_of(meant, "met_child", name=child) if tells_of_child else ""
    line = ""
    if meant.reason == "promise":
        line = line_of(meant, "promised_child", gap=still_to_put(meant.thing).gap)
    middle = " ".join(each for each in (met, line) if each)
    unsaid = "thanks" if meant.is_of_a_meeting else "nothing_known"
    middle = middle or line_of(meant, unsaid, gap="[what you would like to say]")
    text = "\n\n".join([hello, middle, line_of(meant, "close_sad")])
    return Draft(text, whom, not whom, beside(meant, text))


def _to_those_left(meant: Meant, greeted: str) -> Draft:
    """A message about one who has died, to whoever misses them: all but its end is left open."""
    gap = f"[what you would like to say of {greeted}]" if greeted else "[what you would like to say]"
    middle = line_of(meant, "nothing_known", gap=gap)
    text = "\n\n".join([line_of(meant, "hello_unknown"), middle, line_of(meant, "close_sad")])
    return Draft(text, "", True, beside(meant, text))


def _is_kept(meant: Meant) -> bool:
    """Whether what was promised seems to be given already: “take some marrows”, and “took 3 marrows”."""
    known = language("en").function_words
    common = {
        each
        for each in plain_words(_OF_WHAT.sub("", meant.thing))
        if len(each) > _SHORT_WORD_LETTERS and each not in known
    }
    goes_on = _GOES_ON.search(meant.thing) or _GOES_ON.search(meant.gave)
    if goes_on or _TO_BE_REDONE.search(meant.gave):
        return False
    return bool(_SURELY_DONE.match(meant.gave.strip()) or common & set(plain_words(meant.gave)))


def _wants_a_day(meant: Meant) -> bool:
    """Whether a promise can only be kept with them, and no day was said: to lend, to bring, to show."""
    if speaks_of_somebody_else(meant):
        return False
    found = promised(meant.thing, meant.met, meant.today)
    first, second = [*plain_words(found.thing), "", ""][:2]
    to_them = message_words().is_in("with_them", first) and message_words().is_in("asks_for_a_day", second)
    to_them = to_them and (first not in _OWN_DEED or bool({"you", "your"} & set(plain_words(found.thing))))
    deed = found.form == "promised_deed" and to_them
    bound = bool(found.when or _BOUND.search(found.thing) or _SEASON.search(found.thing))
    bound = bound or not message_words().lists["own_day"].isdisjoint(plain_words(found.thing)[1:])
    alone = re.match(
        r"let you (?:know|have|see)\b|look (?:up|whether|if|into|for|out)\b|show (?!you\b).* to ", found.thing
    )  # done without them
    return (found.form == "promised_gift" or deed) and not (bound or alone)


def _closing(meant: Meant, tone: Tone, care: Care) -> str:
    """The last line, after a wish for what they hope for."""
    if meant.is_nudge:
        return line_of(meant, "close_nudge")
    wish = line_of(meant, care.form, thing=care.thing) if care.form and not care.is_topic else ""
    is_first = not (meant.earlier or tone is Tone.WARY)
    if is_first and care.form not in ("luck", "hope", "pet") and (ahead := event_ahead(meant)):
        wish = line_of(meant, "event_ahead", thing=ahead)
    close = f"close{_CLOSES[tone]}" if meant.is_of_a_meeting or _CLOSES[tone] else "close_first"
    if close == "close" and works_with_me(meant):
        close = "close_colleague"
    if meant.reason == "introduction":
        close = "close_introduction"
    elif meant.reason == "promise" and tone is not Tone.WARY and _wants_a_day(meant):
        close = "close_open"
    elif care.form in ("luck", "hope"):
        close = "close_luck"
    other = came_with(meant.name) if tone is not Tone.WARY and not meant.is_nudge else ""
    greeting_to = f"greet_other{_CLOSES[tone]}"
    greets = line_of(meant, greeting_to, thing=other) if other else ""
    return " ".join(each for each in (wish, line_of(meant, close), greets) if each)


def _carried(meant: Meant) -> str:
    """The sentence for what the message carries."""
    match meant.reason:
        case "promise":
            found = promised(meant.thing, meant.met, meant.today)
            several = are_several(meant.name)
            of_another = not several and (speaks_of_somebody_else(meant) or speaks_of_a_child(meant))
            if of_another or is_for_another(meant, of_several=several):
                found = as_noted(meant.thing, theirs=False)
            if _ON_AN_IF.search(meant.care):
                found = still_to_put(meant.thing)
            if points_at_care(meant.thing, found) and not is_private(meant.care):
                found = still_to_put(f"{meant.thing.rstrip(' .')}; {meant.care}")
            line = line_of(meant, found.form, thing=found.thing, gap=found.gap)
            if sorry := _sorry(meant, found):
                line = f"{line_of(meant, sorry)} {line}"
            return line
        case "gift":
            thing = given(meant.thing)
            form = "gift" if thing else "gift_unknown"
            return line_of(meant, form, thing=thing, gap="[what it is]")
        case "introduction":
            greeted = greeting(meant.thing)
            other = greeted and (greeted if meant.thing.islower() else meant.thing.strip())
            form = "introduction" if other else "introduction_unknown"
            return line_of(meant, form, other=other, gap="[who]")
    return _of_theirs(meant)


def _of_theirs(meant: Meant) -> str:
    """The sentence for what they promised, or for what was to be asked of them."""
    if meant.is_nudge or tone_of(meant) is Tone.WARY:
        return ""
    if asked := asks_them(meant.thing):
        return line_of(meant, "promised_asked", gap=asked)
    return line_of(meant, "offered", gap=still_to_put(meant.thing).gap) if is_offered(meant.thing) else ""


def _is_long_ago(meant: Meant) -> bool:
    return bool(meant.met and meant.today and (meant.today - meant.met).days >= LATE_AFTER_DAYS)


def _sorry(meant: Meant, found: Promised) -> str:
    """Which line is sorry for a promise told weeks after it was made, or after its day; else empty."""
    written = meant.is_nudge or meant.earlier or found.form.startswith("promised_late")
    if meant.met is None or meant.today is None or written:
        return ""
    bound = (
        found.when or _BOUND.search(found.thing or found.gap) or _SEASON.search(found.thing or meant.thing)
    )
    asked = found.form in ("promised_asked", "promised_said")
    if not (bound or asked) and _is_long_ago(meant):
        return "after_long"
    quiet = found.when or asked or tone_of(meant) is Tone.WARY
    return "" if quiet or not day_is_over(meant.thing, meant.met, meant.today) else "after_its_day"
