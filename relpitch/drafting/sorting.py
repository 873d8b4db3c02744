"""The sentences of an answer, sorted: to be read, or set aside as a story, as a wish, as no answer yet."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from relpitch.drafting.lexicon import english
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.reading import asks, is_past

_NOT_YET_GIVEN = re.compile(
    r"(?i)(?:still |i['’]?m still |i am still |currently )?(?:doing|learning|studying|training)\b"
    r"(?! with| you| them)"
    r"|(?:i (?:don['’]t|do not) have|i have nothing|i['’]ve nothing|i['’]ve got nothing|nothing to)\b"
    r"|there(?:['’]s| is) (?:really |honestly )?nothing (?:really|to (?:give|hand|show|offer|bring|tell))\b"
    r"|there (?:isn['’]?t|is not) (?:really |exactly |actually )?(?:a |any )?(?:thing|anything|much) to\b"
    r"|i['’]?m (?:\S+ ){1,6}nothing\W*$"
)
# “ask for one thing he always said, and write it down for them”
_ASKED_FOR_THEM = re.compile(r"(?i)^ask for (?:one|a|the|their)\b.*\bfor (?:them|you)\b")
_WRITTEN_ONLY = re.compile(r"\w ?= ?\w|https?:|www\.|\w@\w")  # “ICP = ops manager”
_STORY_WORDS = 45
_MY_STORY_WORDS = 28


@dataclass(slots=True)
class Sorted:
    """The sentences of one answer, by what they are."""

    plain: list[str] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    wishes: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def keep(self, stories: list[str]) -> None:
        """Keep only these of the stories."""
        self.unknown += [each for each in self.stories if each not in stories]
        self.stories = stories


def sorted_out(sentences: list[str], answer: str) -> Sorted:
    """Every sentence of an answer (`who`, `change`, `touch`) where it belongs."""
    found = Sorted()
    for sentence in sentences:
        nobody = answer == "who" and english().who["none"].begin(plain_words(sentence))
        if (
            nobody
            or is_unknown(sentence)
            or _WRITTEN_ONLY.search(sentence)
            or (answer == "touch" and _NOT_YET_GIVEN.match(sentence))
        ):
            found.unknown.append(sentence)
        elif (
            (is_wish(sentence) and not _ASKED_FOR_THEM.search(sentence))
            if answer == "touch"
            else _seeks(sentence, answer)
        ):
            found.wishes.append(sentence)
        elif is_story(sentence) and not english().who["helping_after"].within(plain_words(sentence)):
            found.stories.append(sentence)
        else:
            found.plain.append(sentence)
    return found


def is_unknown(sentence: str) -> bool:
    """Whether a sentence says that there is no answer yet."""
    plain = plain_words(sentence)
    return english().unknown.begin(plain) == len(plain) or bool(english().unsure.begin(plain))


def is_wish(sentence: str) -> bool:
    """Whether a sentence asks for something for oneself."""
    plain = plain_words(sentence)
    aside = english().aside
    at = aside["wish"].first(plain)
    if at is not None and not aside["theirs"].within(plain[:at]):
        return True
    begun = aside["wish_start"].begin([*plain, "."])
    return bool(begun) and (plain[0] not in ("work", "job", "need") or begun > 1)


def is_story(sentence: str) -> bool:
    """Whether a sentence tells what happened, whole, not too long, and not too private."""
    plain = plain_words(sentence)
    if plain[1:3] == ["of", "them"]:
        return False  # “one of them has lost four stone”: what changed
    aside = english().aside
    most = _MY_STORY_WORDS if plain[:1] in (["i"], ["we"]) else _STORY_WORDS
    offers = any(pair in (("i", "can"), ("i", "could")) for pair in pairwise(plain))
    fits = not offers and 4 <= len(plain) <= most and not asks(sentence)
    if (
        plain[:3] == ["i", "was", "told"]
        or not fits
        or aside["listener"].within(plain)
        or aside["private"].within(plain)
    ):
        return False
    if done := aside["have_done"].begin(plain):
        is_told = is_past(plain[done]) or english().is_("participle", plain[done])
        return is_told and plain[done] != "got"
    head, comma, _ = sentence.partition(",")
    named = comma and plain[0] in ("my", "our", "the", "a", "an", "one", "two", "three")
    if named and plain_words(head) and not _tells_past(plain_words(head)):
        return False
    return bool(aside["story"].begin(plain)) and _tells_past(plain)


def _tells_past(plain: list[str]) -> bool:
    unclear = plain[0] in ("i", "we")
    for at, word in enumerate(plain[1:7], start=1):
        past = is_past(word) and word != "wouldn't" and plain[at - 1] not in ("i've", "they've")
        if past and not (unclear and english().is_("same_in_past", word)):
            return english().aside["narration"].within(plain)
        if english().is_("now", word):
            return False
    return False


def _seeks(sentence: str, answer: str) -> bool:
    """Whether one of the first two answers is a wish for oneself: “looking for investors”."""
    plain = plain_words(sentence)
    aside = english().aside
    if answer == "change":
        return bool(aside["oneself"].begin(plain)) and aside["wish"].within(plain)
    helps = english().who["help"].begin(plain)
    return not helps and bool(aside["seeks"].begin(plain)) and bool(aside["wish_start"].begin([*plain, "."]))
