"""What the back of a card that is given away can hold: a gift, never a cue for its speaker."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from relpitch.cache_sizes import CARD_PICTURES
from relpitch.domain.card import Card
from relpitch.domain.errors import RelpitchError
from relpitch.domain.giving import Gift
from relpitch.formatting import begins_line, heading_in
from relpitch.printing import code, own_picture
from relpitch.printing.reach import bare
from relpitch.script.plain import tidy
from relpitch.script.sentences import sentences
from relpitch.services import prompts
from relpitch.translation import N_, _, gettext_in, pgettext

EMPTY_BACK, OWN_WORDS, MET, QUESTION, LINK, DRAWING = "nothing", "own", "met", "question", "link", "drawing"
PICTURE = "picture"
GIFT = "gift:"
GIFTS_AT_MOST = 5
_KEEP, _LATER = N_("Something to keep"), N_("To look at later")
_ASKED, _HOW = N_("A question worth keeping"), N_("How we met")

_MET = (N_("Your name"), N_("Where"), N_("I said I’d"))
_TITLE_AT_MOST = 40
_ADDRESS = re.compile(r"\b(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_OPEN = re.compile(r"(?:what|how|who|when|where|which|why)\b", re.IGNORECASE)
_OF_ME = re.compile(r"\b(?:i|me|my|mine|shall|we|us)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Back:
    """One choice: its key, what it is called, its words in short, and an icon."""

    key: str
    title: str
    words: str = ""
    icon: str = "sprout"


@dataclass(frozen=True, slots=True)
class Backs:
    """All there is to choose from for one card."""

    gifts: tuple[Gift, ...] = ()
    own: str = ""
    asked: str = ""
    url: str = ""
    language: str = ""
    picture: str = ""
    """The file of the person's own picture."""

    def choices(self) -> tuple[Back, ...]:
        """Gifts of the library first, then what fits any card, then one's own words and nothing."""
        given = [Back(f"{GIFT}{each.id}", *_shown(each.what), _icon(each.what)) for each in self.gifts]
        link = [Back(LINK, _("My link"), bare(self.url), "code")] if self.url.strip() else []
        return (
            *given,
            Back(QUESTION, _(_ASKED), self.question, "quote"),
            Back(MET, _(_HOW), _("Lines for a name and a place"), "users"),
            *link,
            Back(DRAWING, _("A drawing"), _("Room for one, by hand"), "palette"),
            Back(
                PICTURE, _("A picture"), self._picture_name or _("One of yours, with your words"), "sparkles"
            ),
            Back(
                OWN_WORDS,
                _("My own words"),
                self.own or _("A tip, a question, a name worth knowing"),
                "pencil",
            ),
            Back(EMPTY_BACK, pgettext("on the back of a card", "Nothing"), "", "minus"),
        )

    @property
    def _picture_name(self) -> str:
        return Path(self.picture).name if self.picture else ""

    @property
    def question(self) -> str:
        """A question of the person's about the other one, else one that anybody likes to be asked.

        It is in the language of the card, as its heading is; nothing where relpitch has none in it.
        """
        known = prompts.anywhere_in(self.language) if self.language else prompts.catalogue()[""]
        return self.asked or next(iter(known.questions), "")

    def chosen(self, key: str) -> str:
        """The choice of that key where there is one, else the person's own words, else a question."""
        known = {each.key for each in self.choices()}
        return key if key in known else (OWN_WORDS if self.own else QUESTION)

    def with_back(self, card: Card, key: str) -> Card:
        """A card with this back."""
        own_title, own_words = titled(self.own, self.language)
        backs: dict[str, dict[str, Any]] = {
            OWN_WORDS: {"back_title": own_title if own_words else "", "back": own_words},
            QUESTION: {"back_title": heading_in(self.language, _ASKED), "back": self.question},
            MET: {
                "back_title": heading_in(self.language, _HOW),
                "prompts": tuple(gettext_in(self.language, each) for each in _MET),
            },
            DRAWING: {"back_title": heading_in(self.language, _KEEP), "back": self.own, "drawing": True},
            LINK: {
                "back_title": heading_in(self.language, _LATER),
                "back": bare(self.url),
                "code": code.link(self.url),
                "code_words": heading_in(self.language, code.OPEN),
            },
        }
        if key == PICTURE and self.picture:
            backs[PICTURE] = {
                "back_title": own_title if own_words else "",
                "back": own_words,
                "picture": _read(self.picture, _changed_at(self.picture)),
            }
        for each in self.gifts:
            title, words = titled(each.what, self.language)
            backs[f"{GIFT}{each.id}"] = {"back_title": title, "back": words}
        return replace(card, **backs.get(key, {}))


def _changed_at(path: str) -> int:
    try:
        return Path(path).stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=CARD_PICTURES)
def _read(path: str, _changed_at: int) -> bytes:
    """A picture's file, read again where it changed; nothing where it is gone."""
    try:
        return own_picture.read(Path(path))
    except RelpitchError:
        return b""


def titled(what: str, language: str = "") -> tuple[str, str]:
    """A heading and words out of a line such as “A stretch to keep: sit tall.”; else any gift's heading."""
    head, colon, words = what.partition(": ")
    if colon and words.strip() and len(head) <= _TITLE_AT_MOST and not _ADDRESS.search(head):
        return head.strip(), begins_line(words.strip())
    return heading_in(language, _KEEP), what.strip()


def _shown(what: str) -> tuple[str, str]:
    """A gift as a row has it: its heading and words, or its words alone."""
    title, words = titled(what)
    return (words, "") if title == _(_KEEP) else (title, words)


def newest(gifts: Iterable[Gift]) -> tuple[Gift, ...]:
    """The newest few, each said once."""
    found: dict[str, Gift] = {}
    for gift in sorted(gifts, key=lambda each: each.created_at, reverse=True):
        found.setdefault(gift.what.casefold(), gift)
    return tuple(found.values())[:GIFTS_AT_MOST]


def question_in(sources: Sequence[str], language: str) -> str:
    """The first question in plain words that asks about the other one, as a card may ask it."""
    english = language.lower().startswith("en")
    for words in sources:
        for start, end in sentences(words):
            asked = tidy(words[start:end])
            open_one = not english or (_OPEN.match(asked) and not _OF_ME.search(asked))
            if asked.endswith("?") and open_one:
                return asked
    return ""


def _icon(what: str) -> str:
    return "code" if _ADDRESS.search(what) else "sprout"
