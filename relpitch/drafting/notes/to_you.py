"""Words about the one who is written to, told to them: her to you or your, where only they can be meant."""

from relpitch.domain.day import DAYS, MONTHS
from relpitch.drafting.english.lexicon import english
from relpitch.drafting.english.message_words import message_words
from relpitch.drafting.english.noun_phrases import is_uncounted
from relpitch.drafting.english.phrases import Word, words
from relpitch.drafting.english.reading import is_verb
from relpitch.script.language import language

_CHANGED = frozenset({"her", "him", "them", "his", "their"})
_PARTS_OF_A_VERB = frozenset(
    {
        "for",
        "to",
        "with",
        "at",
        "over",
        "on",
        "up",
        "by",
        "through",
        "back",
        "after",
        "about",
        "know",
        "have",
        "see",
    }
)
_AT_THINGS = frozenset(
    {
        "at",
        "over",
        "through",
        "up",
        "on",
        "to",
        "for",
        "in",
        "with",
        "about",
        "round",
        "from",
        "before",
        "after",
        "during",
    }
)
_KEPT = frozenset({"company", "posted", "updated", "informed", "going", "upright", "fed"})
_FOR_SOMEBODY = frozenset({"cook", "get", "find", "order", "pour", "save", "grow", "offer", "feed"})
_OPENING = frozenset({"while", "when", "if", "until", "once", "so"})
_MODAL = frozenset({"can", "could", "will", "would", "should", "must", "might"})
_NEAR_WORDS = 9
_AWAY = frozenset(
    {
        "over",
        "on",
        "back",
        "round",
        "off",
        "out",
        "away",
        "up",
        "in",
        "to",
        "for",
        "by",
        "down",
        "along",
        "when",
    }
)
_THEIRS_TOO = frozenset(
    {"cv", "resume", "résumé", "portfolio", "manuscript", "essay", "application", "poem", "poems", "book"}
)
_UNCLEAR = frozenset({"she", "he", "they", "she's", "he's", "they're", "hers", "theirs"})


def to_you(text: str) -> str:
    """The words with him and her told as you; empty where someone else may be meant."""
    found = words(text)
    if any(word.plain in _CHANGED and not surely_you(found, at) for at, word in enumerate(found)):
        return ""
    others = False
    result, behind = "", 0
    for at, word in enumerate(found):
        clause = _in_a_clause(found, at) if word.plain in _UNCLEAR and not others else ""
        if (word.plain in _UNCLEAR and not clause) or (others and word.plain in _CHANGED):
            return ""
        if clause:
            result += text[behind : word.start] + clause
            behind = word.end
            continue
        if word.plain in _CHANGED:
            ends = word.plain == "her" and text[word.end : word.end + 1] in tuple(",.;:!?)")
            result += text[behind : word.start] + ("you" if ends else turned(found, at))
            behind = word.end
        else:
            others = others or is_another(text, found, at)
    return result + text[behind:]


def surely_you(found: list[Word], at: int) -> bool:
    """Right after what is done (“lend him”, “sign his letter”), or at the end of it (“make soup for her”)."""
    before = found[at - 1].plain if at else ""
    after = found[at + 1].plain if at + 1 < len(found) else ""
    if found[at].plain == "her" and after in _THEIRS_TOO and message_words().is_in("takes_two", before):
        return False  # “send her CV”: hers, or mine to her
    if found[at].plain == "his" and (not after or _goes_on(after)):
        return False  # “water his when he's away”: what it is, is not told
    to_another = at + 2 < len(found) and found[at + 2].plain == "to"
    if found[at].plain == "her" and to_another and message_words().is_in("takes_two", before):
        return False  # “show her pictures to my mum”
    if found[at].plain == "them" and not _are_people(before, after):
        return False
    ends = at == len(found) - 2 and after not in language("en").function_words
    unsure = ends and found[at].plain == "her" and message_words().is_in("takes_two", before)
    if unsure and not _is_known(after, before):
        return False  # “show her kintsugi”: to you, or yours
    verb = (
        at == 1
        or (at > 1 and found[at - 2].plain == "and" and is_verb(before))
        or (at == 2 and before in _PARTS_OF_A_VERB)
    )
    verb = verb or (
        at == 3 and before in ("to", "with") and found[1].plain in ("back", "up", "over", "out", "along")
    )
    last = at == len(found) - 1 and before in ("to", "for", "with")
    mine = found[at].plain in ("his", "her", "their") and before in _AT_THINGS and at <= _NEAR_WORDS
    thing = after.isalpha() and after not in language("en").function_words
    is_known = found[at].plain in ("his", "her", "their") and before in ("of", "as") and thing
    return verb or last or mine or is_known


def _is_known(thing: str, verb: str) -> bool:
    known = message_words()
    return (
        any(known.is_in(each, thing) for each in ("sendable", "handed"))
        or _is_for(verb, thing)
        or thing.endswith("s")
    )


def _are_people(before: str, after: str) -> bool:
    """Whether “them” are those who are written to, not things: “help them move”, not “print them”."""
    known = message_words()
    if known.is_in("takes_two", before):
        return bool(after) and after not in _AWAY
    return known.is_in("to_people", before) or before in _AT_THINGS or before in _PARTS_OF_A_VERB


def turned(found: list[Word], at: int) -> str:
    """“you” or “your”: “her” before a name that lacks its article is “your”."""
    word, after = found[at].plain, found[at + 1].plain if at + 1 < len(found) else ""
    if word in ("his", "their"):
        return "your"
    if word == "her" and at and (_is_hers(found, at) or _is_brought_back(found, at)):
        return "your"
    if word != "her" or not after or at == 0:
        return "you"
    known = message_words()
    if known.is_in("after_her", after) or after.endswith("'s") or _goes_on(after):
        return "you"
    counted = after[0].isdigit() and known.is_in("hands_over", found[at - 1].plain)  # “post her 2kg of clay”
    if counted or _is_for(found[at - 1].plain, after):
        return "you"
    thing = known.is_in("sendable", after) or known.is_in("handed", after) or after.endswith("s")
    return "you" if known.is_in("takes_two", found[at - 1].plain) and thing else "your"


def _is_hers(found: list[Word], at: int) -> bool:
    """“correct her two essays”, “read her first draft”: what is done to a thing is done to hers."""
    behind = [each.plain for each in found[at + 1 : at + 3]]
    counted = len(behind) > 1 and (message_words().is_in("number", behind[0]) or behind[0].isdigit())
    return counted and message_words().is_in("done_to_a_thing", found[at - 1].plain)


def _is_brought_back(found: list[Word], at: int) -> bool:
    """“bring her jars back”."""
    behind = [each.plain for each in found[at + 1 :]]
    return "back" in behind[1:] and not _goes_on(behind[0])


def _is_for(verb: str, after: str) -> bool:
    """Whether “her” is the one it is done for: “let her try”, “keep her company”, “cook her dinner”."""
    known = message_words()
    if verb == "let" or (verb in ("help", "make", "watch", "see", "hear") and is_verb(after)):
        return True
    if verb == "keep":
        return after in _KEPT or after in english().lists["adjective"]
    return (known.is_in("takes_two", verb) or verb in _FOR_SOMEBODY) and is_uncounted(after)


def _goes_on(after: str) -> bool:
    return after in language("en").function_words and after not in (
        "own",
        "other",
        "first",
        "last",
        "next",
        "new",
        "old",
    )


def _in_a_clause(found: list[Word], at: int) -> str:
    """“you're” for “she's” of “while she's away”, “you” for “he” of “if he can”; else empty."""
    word, before = found[at].plain, found[at - 1].plain if at else ""
    after = found[at + 1].plain if at + 1 < len(found) else ""
    if before not in _OPENING:
        return ""
    if word in ("she's", "he's", "they're"):
        sure = (
            after in english().lists["adjective"]
            or after.endswith("ing")
            or after in ("away", "back", "in", "out")
        )
        return "you're" if sure else ""
    return "you" if after in _MODAL else ""


def is_another(text: str, found: list[Word], at: int) -> bool:
    """Whether a word names someone else whom a later “her” may mean."""
    word, lists = found[at], english().lists
    typed = text[word.start : word.end]
    known = typed in english().written.values() or typed.title() in (*MONTHS, *DAYS)
    of_a_thing = {each.plain for each in found[max(0, at - 2) : at]} & {"the", "a", "my", "our"}
    named = at > 0 and typed[0].isupper() and typed not in ("I", "I'm") and not typed.isupper()
    if message_words().is_in("no_person", word.plain):
        return False
    owned = at > 0 and found[at - 1].plain in ("my", "our", "the", "a", "an")
    after = found[at + 1].plain if at + 1 < len(found) else ""
    if owned and message_words().is_in("describes", word.plain) and (not after or _goes_on(after)):
        return True
    somebody = any(word.plain in lists[kind] for kind in ("one", "people", "many"))
    return somebody or (named and not known and not of_a_thing)
