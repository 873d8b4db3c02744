"""What the coach finds in a text: where it gives and takes, what it lacks, and something kind to try."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, partial
from types import MappingProxyType
from typing import NamedTuple

from relpitch.coach import structure
from relpitch.coach.close_reading import CloseReading, EncoderFile
from relpitch.coach.gate import Passed
from relpitch.coach.judged import Judged
from relpitch.coach.judging import Judge
from relpitch.coach.marking import Marker
from relpitch.coach.note_words import NoteWords, counted_rule, reason_words, tells_anew, tells_of_a_debt
from relpitch.coach.pack import Pack, folder_of, pack
from relpitch.coach.paragraph import Found, Paragraph, Paragraphs, paragraphs_of
from relpitch.coach.placing import RANK, met, placed, precedence
from relpitch.coach.praise import praised
from relpitch.coach.reading import fold
from relpitch.coach.reviewed import Give, Note, Review
from relpitch.coach.rule import PARTS, SPARED, Check, Rule
from relpitch.coach.suggesting import Suggested, Suggester
from relpitch.coach.terms import own_terms, unexplained
from relpitch.coach.text_facts import (
    GIVES,
    OFFERS_NOTHING,
    TextFactReader,
    TextFacts,
    facts_beside,
    facts_of_setting,
)
from relpitch.script.language import language as known_language
from relpitch.script.language_names import language_name
from relpitch.translation import _

_NO_NOTES = ("give", *PARTS, SPARED)  # categories that are shown in other ways


def review(
    text: str,
    kind: str | None = None,
    *,
    language: str = "en",
    setting: str = "",
    dismissed: Collection[tuple[str, str]] = frozenset(),
    glossary: Mapping[str, str] | None = None,
    off: Collection[str] = frozenset(),
    closely: bool = True,
) -> Review:
    """Coach a text in the script language.

    `kind` is "pitch" or "message"; left out, the text shows it. `dismissed`: (rule id, phrase) of notes not
    wanted. `glossary`: own terms and their plain words; a term without any needs none. `off`: rule ids and
    categories. `closely`: whether the encoder reads too, which takes about 50 ms for 100 words it never read.
    """
    reviewer = _reviewer(language)
    if reviewer is None:
        named = language_name(known_language(language))
        none = _("There are no rules for this language yet, so only time and words are counted.")
        none_for = _("There are no rules for {language} yet, so only time and words are counted.")
        return Review(remark=none_for.format(language=named) if named else none, has_rules=False)
    return reviewer.review(
        text,
        kind,
        setting=setting,
        dismissed=dismissed,
        glossary=glossary or {},
        off=off,
        closely=closely,
    )


class Reviewer:
    """Coaches texts by one pack."""

    def __init__(self, rules: Pack, closely: CloseReading | None = None) -> None:
        self.paragraphs = Paragraphs(rules)
        self.judge = Judge(self.paragraphs)
        self.suggester = Suggester(rules)
        self._words = NoteWords(rules)
        self._facts = TextFactReader(self.paragraphs)
        self._marker = Marker(self.paragraphs)
        self._closely = closely

    def review(
        self,
        text: str,
        kind: str | None = None,
        *,
        setting: str = "",
        dismissed: Collection[tuple[str, str]] = frozenset(),
        glossary: Mapping[str, str] = MappingProxyType({}),
        off: Collection[str] = frozenset(),
        closely: bool = True,
    ) -> Review:
        """Coach a text; see `review`."""
        own = {fold(term): plain for term, plain in glossary.items()}
        read = self._read(text, kind, own, closely=closely)
        found = self._shown(read, own, off)
        notes = [  # what is not wanted had its place, or a lesser rule would speak of the same words
            each
            for each in placed(each for each in found if each.rule.category not in _NO_NOTES)
            if each.rule.id not in off and (each.rule.id, each.phrase) not in dismissed
        ]
        takes = [each for each in notes if each.rule.category == "take"]
        gives = self._gives(text, found, takes)
        if setting == "interview" and structure.ends_with_an_ask(text, _starts(gives), _places(takes)):
            notes.remove(takes.pop())  # to ask for the job at the end is what an interview is for
        facts = self._facts_of(read, setting, notes, gives=bool(gives))
        passed = [facts.passed(each) for each in notes]
        let_through = [each for each, far in zip(notes, passed, strict=True) if far is Passed.SHOWN]
        facts = facts.with_facts(name for each in let_through for name in (each.rule.id, each.rule.category))
        lacking = self._missing(found, read, gives=bool(gives)) if _is_pitch(read) else ()
        lacks = {part: facts.lack_passed(part) for part in lacking}
        seen = self._notes(text, self._worded(zip(notes, passed, strict=True), read), own, read.kind)
        how = [far for far in passed if far is not Passed.SILENT]
        return Review(
            notes=tuple(each for each, far in zip(seen, how, strict=True) if far is Passed.SHOWN),
            gives=tuple(Give(each.start, each.end, text[each.start : each.end]) for each in gives),
            counted=tuple(each for each, far in zip(seen, how, strict=True) if far is Passed.COUNTED),
            missing=tuple(part for part, far in lacks.items() if far is not Passed.SILENT),
            worth_adding=tuple(part for part, far in lacks.items() if far is Passed.SHOWN),
            you=sum(paragraph.you for paragraph in read.paragraphs),
            me=sum(paragraph.me for paragraph in read.paragraphs),
            stance=structure.stance(_starts(gives), _starts(takes), [each.rule.category for each in notes]),
            remark=" ".join(filter(None, self._complaints())),
        )

    def _read(self, text: str, kind: str | None, own: Mapping[str, str], *, closely: bool) -> "_ReadText":
        """Let rules and weights read a text."""
        places = paragraphs_of(text)
        paragraphs = [self.paragraphs.read(text[start:end]) for start, end in places]
        by_rules = [
            each.moved(start)
            for (start, _), paragraph in zip(places, paragraphs, strict=True)
            for each in paragraph.found
        ]
        kind = kind or shown_kind(by_rules)
        judged, by_weights, of_parts = self._judged(text, kind, places, closely=closely)
        found = [*by_rules, *by_weights, *own_terms(text, self.paragraphs.pack, own)]
        return _ReadText(text, kind, paragraphs, found, judged, self.judge.lacking(judged, of_parts))

    def _shown(self, read: "_ReadText", own: Mapping[str, str], off: Collection[str]) -> list[Found]:
        """What may be shown of what was found: wanted, not explained, not doubted, and really meant."""
        text, is_meant = read.text, self.suggester.is_meant
        wanted = [
            each for each in read.found if read.kind in each.rule.kinds and each.rule.category not in off
        ]
        found = _softened(unexplained(text, wanted, self.paragraphs.pack, own))
        return [each for each in found if self.judge.shows(each, read.judged) and not is_meant(text, each)]

    def _gives(self, text: str, found: Iterable[Found], takes: Sequence[Found]) -> list[Found]:
        """The gives as they are shown, but for those in words that take."""
        given = [each for each in found if each.rule.category == "give" and not met(takes, each)]
        return praised(text, given, takes, self.paragraphs.pack.clause_words.conditions)

    def _facts_of(self, read: "_ReadText", setting: str, notes: Iterable[Found], *, gives: bool) -> TextFacts:
        """What a text tells already, for which some notes are silent."""
        observed = {GIVES: gives, OFFERS_NOTHING: read.lacking.get("offer", False)}
        of_setting = facts_of_setting(setting) if read.kind == "pitch" else ()
        spared = [each.rule.id for each in read.found if each.rule.category == SPARED]
        more = [name for name, is_so in observed.items() if is_so]
        more += facts_beside(each.rule.category for each in notes)
        return self._facts.facts(read.text, read.judged, [*more, *of_setting, *spared])

    def _worded(self, notes: Iterable[tuple[Found, Passed]], read: "_ReadText") -> list[Found]:
        """Those of some notes that are not silent, with the words that they have in this kind of text."""
        owed, says_me = tells_of_a_debt(read.judged), any(each.me for each in read.paragraphs)
        worded = partial(self._words.worded, kind=read.kind, owed=owed, says_me=says_me)
        return [
            each._replace(rule=worded(each.rule) if far is Passed.SHOWN else counted_rule(each.rule))
            for each, far in notes
            if far is not Passed.SILENT
        ]

    def _complaints(self) -> tuple[str, ...]:
        """What could not be read of the pack and of the encoder."""
        return *self.paragraphs.pack.complaints, self._closely.complaint if self._closely else ""

    def _judged(
        self, text: str, kind: str, places: Sequence[tuple[int, int]], *, closely: bool
    ) -> tuple[list[Judged], list[Found], Mapping[str, float]]:
        """The sentences, what shows in them that no rule found, and what the encoder says of the parts."""
        by_place = [self.judge.sentences(text[start:end], kind) for start, end in places]
        judged = [each for sentences in by_place for each in sentences]
        parts: Mapping[str, float] = {}
        if closely and judged and self._closely:
            ends = tuple(
                (start + each.sentence.start, start + each.sentence.end)
                for (start, _), sentences in zip(places, by_place, strict=True)
                for each in sentences
            )
            if closely_read := self._closely.meant(text, kind, ends):
                judged, parts = self.judge.with_encoder(judged, closely_read), closely_read.parts
        found: list[Found] = []
        result: list[Judged] = []
        for (start, end), sentences in zip(places, by_place, strict=True):
            here = judged[len(result) : len(result) + len(sentences)]
            found += [each.moved(start) for each in self.judge.found_by_weights(text[start:end], kind, here)]
            result += [each.moved(start) for each in here]
        return result, found, parts

    def _notes(
        self, text: str, found: Sequence[Found], own: Mapping[str, str], kind: str
    ) -> tuple[Note, ...]:
        """What was found as notes. Of a sentence's notes only the weightiest suggests something, and once."""
        first: dict[tuple[int, int], Found] = {}
        for each in sorted(found, key=precedence):
            if each.rule.suggestions or each.rule.drops or each.rule.check is Check.GLOSSARY:
                first.setdefault(each.sentence, each)
        notes = []
        suggested_before: set[str] = set()
        marks = self._marker.marked(text, found)
        for each, (start, end) in zip(found, marks, strict=True):
            words = self._closed(text[each.start : each.end], each.rule)
            placed = each._replace(end=each.start + len(words))
            plainer = own[fold(words)] if each.rule.check is Check.GLOSSARY else ""
            suggested: Suggested = ((), None)
            if first.get(each.sentence) is each or each.rule.swap or plainer:
                suggested = self.suggester.suggested(text, placed, kind, plainer)
            if not each.rule.swap and not suggested_before.isdisjoint(suggested[0]):
                suggested = ((), None)
            suggested_before.update(suggested[0])
            rule = each.rule
            marked = self._closed(text[start:end], each.rule)
            place = (start, start + len(marked), marked)
            notes.append(Note(rule.id, rule.category, *place, rule.why, *suggested, each.phrase))
        return tuple(notes)

    def _closed(self, words: str, rule: Rule) -> str:
        """Words without what leads on to the next: a comma; an "and", unless the very phrase is meant."""
        words = words.rstrip(" ,;:")
        before, _, last = words.rpartition(" ")
        hangs = before and fold(last) in self.paragraphs.pack.clause_words.clause_joiners
        return before.rstrip(" ,;:") if hangs and not (rule.swap or rule.drops) else words

    def _missing(self, found: Iterable[Found], read: "_ReadText", *, gives: bool) -> tuple[str, ...]:
        """The parts a pitch lacks: as decided, or where nothing decides, those that no rule sees.

        A part is there where a rule sees it that is sure, whatever was decided.
        """
        found, rules = list(found), self.paragraphs.pack
        offer = {"offer"} if gives else set[str]()  # who is told what they give does not lack an offer
        there = offer | _parts_of(found)
        there |= {"invitation"} if any(each.asks for each in read.paragraphs) else set()
        sure = offer | _parts_of(each for each in found if each.rule.sure)
        lacking = [part for part in PARTS if read.lacking.get(part, part not in there and rules.judges(part))]
        return tuple(part for part in lacking if part not in sure)


class _ReadText(NamedTuple):
    """A text as rules and weights read it; `lacking`: by part, whether it was decided to be missing."""

    text: str
    kind: str
    paragraphs: Sequence[Paragraph]
    found: Sequence[Found]
    judged: Sequence[Judged]
    lacking: Mapping[str, bool]


def foremost(notes: Iterable[Note], most: int) -> list[Note]:
    """The notes to show where not all can be: those that matter most, each with something new to tell."""
    ranked, known = sorted(notes, key=lambda note: RANK[note.category]), set[str]()
    return [each for each in ranked if tells_anew(each.category, each.why, known)][:most]


def shown_kind(found: Iterable[Found]) -> str:
    """What kind of text it is that these were found in."""
    return "message" if any(each.rule.kinds == ("message",) for each in found) else "pitch"


def rule_words(language: str = "en") -> Mapping[str, str]:
    """By id, why each rule speaks: what a person knows it by."""
    rules = pack(language)
    return {each.id: reason_words(each.why) for each in rules.rules.values()} if rules else {}


def _is_pitch(read: _ReadText) -> bool:
    """Whether a text is one that is said of oneself, and so has parts that it may lack."""
    words = sum(each.words for each in read.paragraphs)
    return read.kind == "pitch" and structure.is_speech(read.text, words)


def _parts_of(found: Iterable[Found]) -> set[str]:
    """The categories of what was found, among which are the parts that it shows to be there."""
    return {part for each in found for part in (each.rule.category, *each.rule.also)}


def _starts(found: Iterable[Found]) -> list[int]:
    return [each.start for each in found]


def _places(found: Iterable[Found]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in found]


@cache
def _reviewer(language: str) -> Reviewer | None:
    rules = pack(language)
    return Reviewer(rules, EncoderFile(folder_of(language))) if rules else None


def _softened(found: Iterable[Found]) -> list[Found]:
    """A request that softens beside a way out is graceful and no take; without a way out it is nothing."""
    found = list(found)
    way_out = any(each.rule.category == "graceful" and not each.rule.softens for each in found)
    if not way_out:
        return [each for each in found if not each.rule.softens]
    soft = [each for each in found if each.rule.softens]
    return [each for each in found if each.rule.category != "take" or not any(each.meets(s) for s in soft)]
