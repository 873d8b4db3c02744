"""A version as the coach reads it: its notes by part, and what the aside shows of them."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from relpitch.coach import Note, Review, reason_words, review, tells_anew
from relpitch.domain.part import Part
from relpitch.formatting import quoted
from relpitch.script.language import language as known_language
from relpitch.script.language_names import language_name
from relpitch.script.plain import plain, tidy
from relpitch.script.telling_language import language_told_by
from relpitch.translation import N_, _, pgettext

_HALVES = re.compile(r"\*+|\(\(|\)\)")
_BETWEEN = "\n\n"
_NOTES_SHOWN = 2
_LACKS_SHOWN = 2
_MOST_CHARACTERS = 20_000  # a reading of about 20 minutes; more would be noticed while typing
_PRAISED = 70  # characters of a give that are quoted

_ASKING = ("take", "desperation", "pushy")
_ORDER = ("desperation", "take", "pushy", "cliche", "jargon", "hedge", "breath")
_NOTICED = {
    # Translators: what the coach noticed in some words of a pitch.
    "take": N_("Asks"),
    "desperation": N_("Smaller than you are"),
    "pushy": N_("Presses them a little"),
    "cliche": N_("Heard before"),
    "jargon": N_("Not everyone knows this"),
    "hedge": N_("A touch lighter"),
    "breath": N_("Long for one breath"),
}
_LACKS = {
    Part.OFFER: N_("You might add what they get from you."),
    Part.PROOF: N_("You might add an example from real life, or a figure."),
    Part.RELEVANCE: N_("You might add how it relates to the person in front of you."),
    Part.INVITATION: N_("You might add a question, or something easy to say yes to."),
}


@dataclass(frozen=True, slots=True)
class PartNote:
    """A note of one part; its places are offsets into the part's source. `counted`: nothing is said."""

    part: Part
    note: Note
    counted: bool = False

    @property
    def tone(self) -> str:
        """`take` for what asks or presses, `counted` where nothing is said of it, empty for what is wordy."""
        if self.counted:
            return "counted"
        return "take" if self.note.category in _ASKING else ""

    def about_the_same(self, other: "PartNote") -> bool:
        """Whether both say the same of the same words, wherever these have moved."""
        return (self.part, self.note.rule, self.note.phrase) == (
            other.part,
            other.note.rule,
            other.note.phrase,
        )


@dataclass(frozen=True, slots=True)
class Coached:
    """The words of a version, the review of them, and by part what has a mark in them.

    `marked` are its problems, in the order of the text, then what is only counted, whose card is shown where
    the caret is. `other_language` is the one that the words are surely in, where
    the statement is taken as another.
    """

    words: Mapping[Part, str]
    review: Review
    marked: tuple[PartNote, ...]
    other_language: str = ""

    def outside(self, held: "Held | None") -> "Coached":
        """The notes without those in the sentence that is being typed."""
        if held is None:
            return self
        return replace(self, marked=tuple(each for each in self.marked if not held.holds(each)))

    @property
    def notes(self) -> tuple[PartNote, ...]:
        """Those of which something is said."""
        return tuple(each for each in self.marked if not each.counted)

    def same(self, other: PartNote | None) -> PartNote | None:
        """What says the same of the same words as a note of an earlier reading."""
        return next((each for each in self.marked if other and each.about_the_same(other)), None)

    def asking_parts(self) -> frozenset[Part]:
        """The parts in which something is asked."""
        return frozenset(each.part for each in self.marked if each.note.category == "take")

    def lacks(self) -> tuple[str, ...]:
        """What written parts do not do yet, a few at a time. Empty parts say so themselves."""
        lacking = [
            _(_LACKS[part])
            for part in Part
            if part in self.words and part.value in self.review.worth_adding and part in _LACKS
        ]
        return tuple(lacking[:_LACKS_SHOWN])

    def praise(self) -> str:
        """What works, said first."""
        gives = self.review.gives
        if gives:
            given = _as_said(gives[0].text)
            if len(given) > _PRAISED:
                given = given[:_PRAISED].rsplit(" ", 1)[0] + " …"
            return _("You tell them what they get: “{words}”. Keep that.").format(words=given.rstrip("."))
        kind = next((each for each in self.review.notes if each.category == "graceful"), None)
        if kind is not None:
            return f"{quoted(_as_said(kind.text))} {reason_words(kind.why)}"
        return ""

    def replaced(self, note: PartNote) -> str | None:
        """The part's source with a suggestion in place of what it replaces, or None where it cannot be."""
        place = note.note.replace
        if place is None:
            return None
        words = self.words[note.part]
        return words[: place[0]] + note.note.suggestions[0] + words[place[1] :]


@dataclass(frozen=True, slots=True)
class Held:
    """The sentence being typed, in a part's source."""

    part: Part
    start: int
    end: int

    def holds(self, note: PartNote) -> bool:
        """Whether a note is about it."""
        return self.part is note.part and note.note.start < self.end and self.start < note.note.end


@dataclass(frozen=True, slots=True)
class CardView:
    """One note as its card shows it; `replace` is empty where the suggestion has a gap."""

    noticed: str
    reason: str
    suggestion: str
    tone: str
    replace: str

    @property
    def spoken(self) -> str:
        """The card for who does not see it; what would be put there is told to be that."""
        # Translators: a word or a sentence that could stand there instead.
        instead = _("Instead: {words}.").format(words=quoted(self.suggestion))
        return f"{self.noticed}. {self.reason} {instead if self.replace else self.suggestion}".rstrip()


@dataclass(frozen=True, slots=True)
class CoachView:
    """What the aside shows of a coached version."""

    count: int = 0
    give: int = 0
    take: int = 0
    you: int = 0
    me: int = 0
    praise: str = ""
    cards: tuple[CardView, ...] = ()
    asking: frozenset[Part] = frozenset()
    lacks: tuple[str, ...] = ()
    remark: str = ""
    other_language: str = ""
    has_rules: bool = True


def coached(
    words: Mapping[Part, str],
    kind: str,
    *,
    language: str,
    setting: str,
    dismissed: Collection[tuple[str, str]],
    glossary: Mapping[str, str],
    off: Collection[str],
) -> Coached:
    """Coach the words said for each part."""
    text = _BETWEEN.join(words.values())
    other = language_told_by(text)
    if other and other != known_language(language).code:
        remark = _("These words read as {language}.").format(language=language_name(known_language(other)))
        return Coached(dict(words), Review(remark=remark, has_rules=False), (), other)
    read = (
        text
        if len(text) <= _MOST_CHARACTERS
        else text[: text.rfind(". ", 0, _MOST_CHARACTERS) + 1 or _MOST_CHARACTERS]
    )
    result = review(
        read,
        kind,
        language=language,
        setting=setting,
        dismissed=dismissed,
        glossary=glossary,
        off=off,
    )
    if read != text:
        long = _("It is long, so the coach read the beginning.")
        remark = f"{result.remark} {long}".strip()
        result = replace(result, remark=remark, missing=(), worth_adding=())
    counted = (replace(each, counted=True) for each in _by_part(words, result.counted))
    return Coached(dict(words), result, (*_by_part(words, result.notes), *counted))


def first_notes(notes: Sequence[PartNote], current: PartNote | None) -> tuple[PartNote, ...]:
    """The notes that are shown: the current one, then those that matter most, at most two.

    A reason is given once, and so is that something is asked: to read it again tells nothing more.
    """
    ranked = sorted(notes, key=lambda each: _ORDER.index(each.note.category))
    if current is not None:
        ranked = [current, *(each for each in ranked if each != current)]
    known: set[str] = set()
    anew = [each for each in ranked if tells_anew(each.note.category, each.note.why, known)]
    return tuple(anew[:_NOTES_SHOWN])


def card(coached: Coached, note: PartNote, *, inherited: bool) -> CardView:
    """A note as its card shows it."""
    found = note.note
    noticed = _(_NOTICED[found.category])
    if found.category == "take":
        before = note.counted or any(
            _comes_before(coached, give.start, note) for give in coached.review.gives
        )
        noticed = _("Asks for something") if before else _("Asks before it gives")
    suggestion = found.suggestions[0] if found.suggestions else ""
    if suggestion and found.replace is None:
        suggestion = _("For example: {words}").format(words=suggestion.replace("….", "…"))
    replace_words = (
        (_("Replace in base") if inherited else pgettext("button", "Replace")) if found.replace else ""
    )
    return CardView(
        noticed,
        f"{quoted(_as_said(found.text))} {reason_words(found.why)}",
        suggestion,
        "take" if note.counted else note.tone,
        replace_words,
    )


def view(coached: Coached, shown: Iterable[PartNote], inherited: Collection[Part]) -> CoachView:
    """What the aside shows."""
    return CoachView(
        count=len(coached.notes),
        give=len(coached.review.gives),
        take=sum(each.note.category in ("take", "pushy") for each in coached.marked),
        you=coached.review.you,
        me=coached.review.me,
        praise=coached.praise(),
        cards=tuple(card(coached, each, inherited=each.part in inherited) for each in shown),
        asking=coached.asking_parts(),
        lacks=coached.lacks(),
        remark=coached.review.remark,
        other_language=coached.other_language,
        has_rules=coached.review.has_rules,
    )


def _as_said(source: str) -> str:
    """A stretch of a source as words; a mark may have lost its other half where it was cut."""
    return _HALVES.sub("", tidy(plain(source)))


def _by_part(words: Mapping[Part, str], notes: Iterable[Note]) -> Iterable[PartNote]:
    starts: dict[Part, int] = {}
    at = 0
    for part, source in words.items():
        starts[part] = at
        at += len(source) + len(_BETWEEN)
    for note in notes:
        if note.category == "graceful":
            continue
        part = max((each for each in words if starts[each] <= note.start), key=lambda each: starts[each])
        yield PartNote(part, _moved(note, -starts[part]))


def _moved(note: Note, by: int) -> Note:
    place = note.replace and (note.replace[0] + by, note.replace[1] + by)
    return replace(note, start=note.start + by, end=note.end + by, replace=place)


def _comes_before(coached: Coached, give: int, note: PartNote) -> bool:
    at = 0
    for part, source in coached.words.items():
        if part is note.part:
            return give < at + note.note.start
        at += len(source) + len(_BETWEEN)
    return False
