"""Search of everything, as one types."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from relpitch.domain.glimpse import Glimpse
from relpitch.domain.search_result import Marks, SearchResult
from relpitch.script.marking import asked, snippet
from relpitch.storage.library import Library
from relpitch.storage.search import MOST_NOTES, RowFound, SearchIndex

_SHORTEST_SLIP = 4
_SHOWN_PEOPLE = 25

WantedPhrases = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """Whom a search finds, by id. `notes` counts the notes, `more`: there are more than were looked at.

    `typed` is what was looked for, where a slip of the pen was forgiven the words found instead. `texts` say
    where it stands for each: in a note, or in what is said of them.
    """

    typed: str
    people: Mapping[str, Glimpse] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    notes: int = 0
    more: bool = False

    def snippet(self, person_id: str) -> tuple[str, Marks]:
        """A few words around what was looked for, and where in them it stands; made for who is seen."""
        return snippet(self.texts[person_id], self.typed)


class Search:
    """Everything in one library by its words: accents do not matter, the last word may be half typed."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, typed: str) -> list[SearchResult]:
        """Everything that has these words: people and what is kept of them, statements, events."""
        phrases = asked(typed)
        if not phrases:
            return []
        with self._library.reading() as shelves:
            rows = list(shelves.index.everything(phrases))
            if not rows and (mended := _mended(shelves.index, phrases)):
                typed = mended
                rows = list(shelves.index.everything(asked(mended)))
        return [_finding(row, typed) for row in rows]

    def people(self, typed: str) -> PeopleFound:
        """Whom these words find, in a note, by what is for them, or themselves; those met last first."""
        phrases = asked(typed)
        if not phrases:
            return PeopleFound(typed)
        with self._library.reading() as shelves:
            whom = shelves.index.whom(phrases)
            if not whom.texts and (mended := _mended(shelves.index, phrases)):
                typed = mended
                whom = shelves.index.whom(asked(mended))
            people = shelves.glimpses.of(list(whom.texts)[:_SHOWN_PEOPLE])
        more = whom.notes >= MOST_NOTES or len(whom.texts) > _SHOWN_PEOPLE
        return PeopleFound(typed, people, whom.texts, whom.notes, more)


def _finding(row: RowFound, typed: str) -> SearchResult:
    words, marks = snippet(row.text or row.title, typed)
    return SearchResult(row.kind, row.id, row.title, words, marks, row.at, row.people)


def _mended(index: SearchIndex, phrases: WantedPhrases) -> str:
    """What was looked for, each unknown word replaced by a known one that is one slip away; or nothing."""
    mended, words = [], [word for phrase in phrases for word in phrase]
    for word in words:
        if index.is_known(word):
            mended.append(word)
            continue
        near = next((each for each in index.near(word) if _one_slip(word, each)), None)
        if len(word) < _SHORTEST_SLIP or near is None:
            return ""
        mended.append(near)
    return " ".join(mended) if mended != words else ""


def _one_slip(typed: str, word: str) -> bool:
    """Whether one letter more, less, other or out of turn makes one of the other."""
    start = 0
    while start < min(len(typed), len(word)) and typed[start] == word[start]:
        start += 1
    a, b = typed[start:], word[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])
