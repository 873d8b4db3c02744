"""A pocket book out of a library: the next event's minute, versions with their bridges, questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from relpitch.domain.day import unbroken
from relpitch.domain.event import Event
from relpitch.domain.event_words import on_paper
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.pocket_book import BookBlock, BookChapter, PocketBook
from relpitch.domain.statement import Statement
from relpitch.domain.version import Version, spoken_phrasings, words_of
from relpitch.formatting import numbered, with_when
from relpitch.preferences import Preferences
from relpitch.script.lengths import parts_at, tokens_at
from relpitch.script.points import POINTS_OF_A_WHOLE, POINTS_WITHOUT_CUES, key_points
from relpitch.script.slots import fill, in_brackets
from relpitch.script.spoken_text import measure
from relpitch.services import prompts
from relpitch.services.discretion import tells_of, words_of_names
from relpitch.services.preparing import Prepared
from relpitch.services.services import Services
from relpitch.translation import _, ngettext

_QUESTIONS_IN_A_MINUTE = 3


@dataclass(frozen=True, slots=True)
class BookContents:
    """What goes into a book: versions by id in their order, the next event, and people only where chosen."""

    version_ids: tuple[str, ...] = ()
    event: bool = True
    people: bool = False


@dataclass(frozen=True, slots=True)
class _BookVersion:
    version: Version
    base: Version
    statement: Statement

    @property
    def slots(self) -> Mapping[str, str]:
        return self.version.slots

    def words(self) -> dict[Part, str]:
        """What is said, slots filled; what nobody filled stands in brackets."""
        by_part = words_of(self.version, self.base)
        return {part: in_brackets(fill(words, self.slots)) for part, words in by_part.items()}


def book_of(services: Services, wanted: BookContents, mine: Preferences) -> PocketBook:
    """The book. Without versions, those of the next event, or of every statement the one for anyone."""
    name, pace = mine.about.name, mine.voice.pace
    event = services.events.next() if wanted.event else None
    ids = wanted.version_ids or (event.version_ids if event else ()) or _bases(services)
    scripts = [found for each in dict.fromkeys(ids) if (found := _script_of(services, each))]
    chapters: list[BookChapter] = []
    questions: tuple[str, ...] = ()
    if event is not None:
        prepared = services.preparing.prepared(event, pace)
        named = frozenset() if wanted.people else _names(services, event)
        questions = tuple(each for each in event.questions if not tells_of(each, named))
        chapters.append(_minute(prepared, scripts, questions, named))
        if wanted.people and prepared.meet:
            chapters.append(_people(prepared))
    several = len({each.statement.id for each in scripts}) > 1
    for each in scripts:
        chapters += _version(each, pace, several=several)
    if not 0 < len(questions) <= _QUESTIONS_IN_A_MINUTE:  # else the first page has them all
        chapters.append(_questions(questions or prompts.catalogue()[""].questions))
    first = next(iter(name.split()), "")
    title = _("{name}’s pocket book").format(name=first) if first else _("Pocket book")
    language = scripts[0].statement.language if scripts else "en"
    return PocketBook(title, tuple(chapters), language, name.strip(), services.now().replace(microsecond=0))


def _bases(services: Services) -> tuple[str, ...]:
    pitches = services.pitches
    return tuple(pitches.versions(each.id)[0].id for each in pitches.statements())


def _script_of(services: Services, version_id: str) -> _BookVersion | None:
    version = services.pitches.version(version_id)
    if version is None or version.discarded_at:
        return None
    statement = next(
        (each for each in services.pitches.statements() if each.id == version.statement_id), None
    )
    if statement is None:
        return None
    base = version if version.is_base else services.pitches.versions(version.statement_id)[0]
    return _BookVersion(version, base, statement)


def _names(services: Services, event: Event) -> frozenset[str]:
    """The words of names of people that would tell of them."""
    met = (each.words for each in event.meet)
    return words_of_names((*(name for _id, name in services.people.names()), *met))


def _minute(
    prepared: Prepared, scripts: Sequence[_BookVersion], questions: Sequence[str], names: frozenset[str]
) -> BookChapter:
    event = prepared.event
    title = _("The next event") if tells_of(event.title, names) else event.title
    blocks = []
    line = measure(scripts[0].words(), Length.LINE).text if scripts else ""
    if line:
        blocks.append(_block(line, _("One line")))
    asked = questions[:_QUESTIONS_IN_A_MINUTE]
    several = ngettext("{number} question", "{number} questions", len(asked))
    several = numbered(several, len(asked))
    for number, each in enumerate(asked):
        blocks.append(_block(each, "" if number else several))
    gift = next((each.give for each in prepared.meet if each.give), "") if not names else ""
    if gift:
        blocks.append(replace(_block(gift, _("One gift")), gift=True))
    place = "" if tells_of(event.place, names) else event.place
    when = unbroken(on_paper(event))
    if place:
        where_and_when = _("{place}. {when}.").format(place=place.rstrip("."), when=when)
        blocks.append(_block(where_and_when, _("Where and when")))
    else:
        blocks.append(_block(f"{when}.", _("When")))
    return BookChapter(
        _("Breathe out"), tuple(blocks), _("In for four, out for six. Three times is enough."), title
    )


def _people(prepared: Prepared) -> BookChapter:
    blocks = tuple(
        BookBlock(((each.last or each.about or each.give or each.name, False),), each.name)
        for each in prepared.meet
    )
    return BookChapter(_("People I may meet"), blocks, foot=prepared.event.title)


def _version(script: _BookVersion, pace: float, *, several: bool) -> list[BookChapter]:
    name = script.version.label
    if several or script.version.is_base:
        name = (
            script.statement.label
            if script.version.is_base
            else f"{script.statement.label}, {script.version.label}"
        )
    words, language = script.words(), script.statement.language
    times = measure(words, pace=pace, language=language).part_seconds
    total = f"{sum(times.values()):.0f} s"
    chapters = []
    sources = parts_at(words, Length.FULL)
    sides = {part: f"{times.get(part, 0):.0f} s" for part in sources}
    cues = [
        replace(each, label="" if number or not part else part.label, side="" if number else sides[part])
        for part, source in sources.items()
        for number, each in enumerate(_cues(source, language, part))
    ]
    whole = [
        BookBlock(((_plain(source), False),), part.label if part else "", sides[part])
        for part, source in sources.items()
    ]
    if cues:
        about = _("Cue words, {total}. All of it follows.").format(total=total)
        chapters.append(BookChapter(name, tuple(cues), about, name))
        chapters.append(
            BookChapter(_("{version}, the whole of it").format(version=name), tuple(whole), total, name)
        )
    bridges = spoken_phrasings(script.version, script.base, Part.RELEVANCE)
    ready = [
        BookBlock(
            ((_plain(in_brackets(fill(each.words, script.slots))), False),),
            when=with_when(each.when, language),
        )
        for each in bridges
        if each.when.strip() and each.words.strip()
    ]
    if ready:
        chapters.append(
            BookChapter(
                _("Bridges: {version}").format(version=name),
                tuple(ready),
                _("Notice first. Then one of these."),
                name,
            )
        )
    return chapters


def _questions(questions: Sequence[str]) -> BookChapter:
    return BookChapter(_("Questions"), tuple(_block(each) for each in questions), foot=_("Questions"))


def _cues(source: str, language: str, part: Part | None) -> list[BookBlock]:
    """The points of a part, its cue words marked; all of it where it has none."""
    most = POINTS_WITHOUT_CUES if part else POINTS_OF_A_WHOLE
    points = key_points(source, language, most=most) or (((_plain(source), False),),)
    is_marked = any(token.cue for token in tokens_at(source))
    return [BookBlock(point, faint=is_marked) for point in points]


def _plain(source: str) -> str:
    return measure({None: source}).text


def _block(text: str, label: str = "") -> BookBlock:
    return BookBlock(((text, False),), label)
