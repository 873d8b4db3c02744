"""The plain name that a rough first answer gives, where all of it fits no sentence; the rest stays in sight.

“people in recovery, 4 yrs sober myself” names people in recovery. An answer that wishes, asks or goes on with
others names nobody so: there is a gap.
"""

import re

from relpitch.drafting.english.classes import Classed
from relpitch.drafting.english.clauses import acts
from relpitch.drafting.english.grammar import is_whole, tokens_of
from relpitch.drafting.english.names import are_people, form_of
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.english.reading import NO_READING, Reading, count
from relpitch.drafting.english.written_marks import as_spoken
from relpitch.drafting.from_answers.answer_sentences import lacks_an_article
from relpitch.drafting.from_answers.calmed import calmed
from relpitch.drafting.from_answers.not_meant_so import is_cut_from_its_words, is_what_a_group_does
from relpitch.drafting.from_answers.rough_name import ONES_OF_THEM, named
from relpitch.drafting.from_answers.roughness import flaws, typed_sentences
from relpitch.drafting.from_answers.sorting import is_wish
from relpitch.drafting.from_answers.who import OURS, plain_name
from relpitch.drafting.from_answers.wished_help import is_only_wished

_GOES_ON = re.compile(
    r"(?i)\W*(?:and|or|then|plus|like|no|well|wait|actually|but|only|except|not(?! saying))\b"
)
_OFTEN = re.compile(r"(?i)(?P<name>.+?) (?P<often>mostly|mainly)(?P<more>, .+)?$")
_SAID_OF_ME = re.compile(r"(?i)^i (?:.+? )?(?:help|assist|support|for|helping) (?P<name>.+)$")
# “Is this the one where you say what you do?”, “before I would have said ...”: not so, or not now.
_ONES = re.compile(r"(?i)^(?:the )?[a-z]+ ones$")
_ONCE = re.compile(
    r"(?i)\b(?:used to (?:think|help|say)|would have said|back then|in the old days|before i"
    r"|when i (?:could|was|had|worked|did|lived)|until (?:i|we|they)|years ago)\b"
)

# “Ukrainians engineers”, “hospitals cleaning persons”: a learner's.
_TWO_NAMES = re.compile(r"\*[N*]|\*G[N*]")


def named_alone(typed: str) -> Reading:
    """Whom the answer names, in one plain name; else nothing."""
    text = as_spoken(calmed(typed))
    name = named(text)
    if not name or _is_unsure(name, text) or is_cut_from_its_words(name, typed) or _goes_on(name, text):
        return NO_READING
    if of_me := _SAID_OF_ME.match(name):
        sure = plain_name(of_me["name"], careful=True)
        return Reading(name, "own", rest=True, as_said=True) if sure else NO_READING
    often = _OFTEN.match(name)
    name = f"{often['name']}{often['more'] or ''}" if often else name
    sure = plain_name(name, careful=True) if is_whole(f"{OURS}{name}.") else ""
    sure = sure or plain_name(name.partition(", ")[0], careful=True)
    cut_off = ONES_OF_THEM.match(sure) and not text.lower().startswith(sure.lower())
    sure = "" if cut_off else sure  # “carers - I mean the invisible ones”
    led = f"I {often['often'].lower()} help " if often else OURS
    return Reading(sure, form_of(plain_words(sure)), led, rest=True) if sure else NO_READING


def _is_unsure(name: str, text: str) -> bool:
    """Whether an answer wishes, refuses, tells of once, or is in the English of a learner."""
    sentences = typed_sentences(text)
    faulty = any(lacks_an_article(each) for each in sentences) or bool(_ONES.search(name))
    faulty = faulty or any("is_of_a_brochure" in flaws(each, "en") for each in sentences)
    several = _TWO_NAMES.search("".join(map(_letter, tokens_of(f"I help {name}")[2:])))
    others = [each for at, each in enumerate(sentences) if at != _place_of(name, sentences)]
    wishes = is_only_wished(text) or any(map(is_wish, others))
    return bool(faulty or several or wishes or is_what_a_group_does(text) or _ONCE.search(text))


def _letter(token: Classed) -> str:
    """The class of a word, * where it means people: “*N” are “Ukrainians engineers”."""
    return "*" if token.kind == "N" and are_people([token.plain]) else token.kind


def _goes_on(name: str, text: str) -> bool:
    """“gamers with one hand?”, “Dogs. Then people who have dogs.”, “swimmers. cold water.”"""
    sentences = typed_sentences(text)
    at = _place_of(name, sentences)
    after = sentences[at + 1 :]
    noted = count(name) == 1 and bool(after) and not acts(after[0])
    limited = re.search(
        rf"(?i){re.escape(name)}\s*\(", as_spoken(text)
    )  # “farmers with bad feet (the sheep)”
    return bool(limited) or sentences[at].endswith("?") or noted or any(map(_GOES_ON.match, after))


def _place_of(name: str, sentences: list[str]) -> int:
    """The place of the sentence that has the name."""
    last = plain_words(name)[-1]
    return next((at for at, each in enumerate(sentences) if last in plain_words(each)), 0)
