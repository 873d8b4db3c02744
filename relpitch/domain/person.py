"""Someone who was met."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from relpitch.domain.identity import new_id

_TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lady", "lord", "rev"}
    | {"frau", "herr", "doña", "señor", "señora", "señorita", "sr", "sra", "srta", "dra"}
)
_BEFORE_A_NOUN = frozenset(
    {"the", "a", "an", "my", "our", "der", "die", "das", "ein", "eine", "mein", "meine", "unser", "unsere"}
    | {"el", "la", "los", "las", "un", "una", "mi", "mis", "nuestro", "nuestra"}
)
"""With one of these a few words begin that stand in place of a name: “Der Bäcker”."""
SOMEBODYS = re.compile(
    r"(?i)\w*(?:(?:lehrer|trainer|freund|nachbar|kolleg|betreuer|erzieher|partner|chef|ärzt|enkel|schüler|pfleger)in"
    r"|mutter|vater|mama|papa|oma|opa|schwester|bruder|tochter|tante|onkel|kollege|lehrer|trainer|freund|nachbar|arzt)"
)
"""What somebody is to another, who is named before it: “Idas Schwimmlehrerin”."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who was met. An unknown name is fine: "Steve's friend, who fixes pianos".

    `about` says who they are, in a line; `care` what they care about; `remember` small things, shown as
    chips; `pronunciation` how the name is said: "REE-ya"; `greeting` how a message greets them, where that
    is not guessed from the name. There is no field for what they could do for me.
    """

    name: str
    created_at: datetime
    about: str = ""
    care: tuple[str, ...] = ()
    remember: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    archived_at: datetime | None = None
    pronunciation: str = ""
    greeting: str = ""
    id: str = field(default_factory=new_id)

    @property
    def heading(self) -> str:
        """The name as it stands over what is kept of them, on the screen and on paper."""
        return f"{self.name} ({self.pronunciation})" if self.pronunciation else self.name

    @property
    def initials(self) -> str:
        """One or two letters for the round beside the name: PR, HS without the title of a Dr."""
        return initials_of(self.name)

    @property
    def first_name(self) -> str:
        """How a message greets them."""
        words = _without_title(self.name)
        return words[0] if words else self.name


def called(name: str, everyone: Iterable[str] = ()) -> str:
    """What someone is called in a sentence: the first name, where that alone tells who it is.

    Not of a few words in place of a name, and not where somebody else has that first name.
    """
    words = _without_title(name)
    if len(words) < 2 <= len(name.split()):
        return name
    is_name = all(not word[0].islower() and word[-1] not in ",;:" for word in words)
    if not words or not is_name or words[0].casefold() in _BEFORE_A_NOUN or _is_anothers(words):
        return name
    word = f" {words[0]} ".casefold()
    others = (each for each in everyone if each != name)
    return name if any(word in f" {each} ".casefold() for each in others) else words[0]


def _is_anothers(words: Sequence[str]) -> bool:
    """Whether the first name is that of another: “Steve's friend”, “Idas Schwimmlehrerin”."""
    ends_in_s = len(words) > 1 and words[0].endswith("s") and SOMEBODYS.fullmatch(words[1])
    return bool(ends_in_s) or words[0].endswith(("'s", "’s"))


def _without_title(name: str) -> list[str]:
    """The words of a name, less the title before it and what is shortened by a full stop."""
    words = [word for word in name.split() if not word.endswith(".")]
    return words[1:] if len(words) > 1 and words[0].casefold() in _TITLES else words


def initials_of(name: str) -> str:
    """One or two letters of a name."""
    words = [word for word in _without_title(name) if word[:1].isalnum()]
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper()[:2] or "?"
