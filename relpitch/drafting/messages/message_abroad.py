"""A message to somebody whose notes are in German or Spanish: few sentences, right by themselves."""

import re
from datetime import date
from functools import cache
from textwrap import shorten

from relpitch import datafile, paths
from relpitch.drafting.english.phrases import plain_words
from relpitch.drafting.notes.tone import is_private
from relpitch.drafting.promises.promise_noted import without_notes_to_self
from relpitch.formatting import single_spaced

_MARKS = re.compile(r"[?\[\]{}()/+;:]|,\s")
_BRACKETS = re.compile(r"[\[\]{}]+")
_BOTH_NAMES = re.compile(r"(?P<first>[^\W\d_]+)(?: [a-z]{2,4}){0,2} [A-ZÄÖÜ][^\W\d_]+(?:-[^\W\d_]+)?")
_ASIDE = re.compile(r"\s*\([^()]{1,40}\)")
_THIS_WEEK = 7
_MOST_OF_A_GAP, _MOST_OF_A_NOTE = 60, 98
_WEEK, _YEAR = 7, 12


class Abroad:
    """The sentences of one language, from resources/drafting/message_abroad.toml."""

    def __init__(self, code: str, entry: datafile.Entry) -> None:
        lists = (
            "hello",
            "hello_formal",
            "hello_nobody",
            "thanks",
            "thanks_sad",
            "help",
            "promise",
            "promise_today",
            "told_today",
            "promise_asked",
            "promise_enclosed",
            "gift",
            "introduction",
            "told",
            "stays",
            "said_plainly",
            "close",
            "close_formal",
            "close_sad",
            "after_long",
            "offered",
        )
        self.sentences = {name: entry.texts(name) for name in lists}
        self.gaps = entry.words_by_name("gaps")
        self.days, self.months = entry.texts("days"), entry.texts("months")
        if (len(self.days), len(self.months)) != (_WEEK, _YEAR):
            raise entry.wrong("there are seven days and twelve months.", "days")
        self.today, self.yesterday = entry.text("today"), entry.text("yesterday")
        self.date, self.date_of_year = entry.text("date"), entry.text("date_of_year")
        self.code, self.whole = code, entry.words_by_name("whole")
        self.formal, self.enclosed, self.small = (
            frozenset(entry.text(each, "").split()) for each in ("formal", "enclosed", "small")
        )
        ways = entry.table("places")
        self.places = {way: frozenset(ways.text(way).split()) for way in ways.names}
        self.by_both_names = frozenset(entry.text("by_both_names", "").split())
        self.quiet = frozenset(entry.text("quiet").split())
        self.about, self.nouns = entry.text("about"), entry.yes("nouns_have_capitals")
        self.topics, self.articles, self.nobody, self.unsaid, self.before_day, self.part_of_day = (
            frozenset(entry.text(each).split())
            for each in ("topics", "articles", "nobody", "unsaid", "before_day", "part_of_day")
        )
        self.and_, self.and_else = entry.text("and"), entry.text("and_else")
        self.and_else_before = re.compile(entry.text("and_else_before"))
        self.deed = re.compile(entry.text("deed"))
        self.did, self.sending, self.sent_to, self.bound, self.no_one_day, self.doubt = (
            re.compile(f"(?i){entry.text(each)}")
            for each in ("did", "sending", "sent_to", "bound", "no_one_day", "doubt")
        )
        self.only_people, self.forgot, self.with_me = (
            re.compile(f"(?i){entry.text(each)}") for each in ("only_people", "forgot", "with_me")
        )

    def lines(self, form: str, today: bool) -> tuple[str, ...]:
        """The sentences of a form; on the day they met, those that nobody has had time to forget."""
        return self.sentences.get(f"{form}_today" if today else form) or self.sentences[form]

    def hello(self, greeted: str) -> str:
        """Which greeting fits a name: formal after a title."""
        if not greeted:
            return "hello_nobody"
        titled = greeted.split(maxsplit=1)[0].rstrip(".").casefold() in self.formal
        return "hello_formal" if titled else "hello"

    def name(self, greeted: str) -> str:
        """A name as it stands in the greeting: “señor Gutiérrez”, “Frau Lehmann”, “Lena und Mats”."""
        first, both, last = greeted.rpartition(" and ")
        if both:
            greeted = f"{first} {self.and_else if self.and_else_before.match(last) else self.and_} {last}"
        first, _, rest = greeted.partition(" ")
        if rest and first.casefold().rstrip(".") in self.whole:
            return f"{self.whole[first.casefold().rstrip('.')]} {rest}"
        return f"{first.lower()} {rest}" if rest and first.casefold() in self.small else greeted

    def in_full(self, name: str, greeted: str, place: str) -> str:
        """Both names, “Hannelore Kipp”, of one met where people say Sie; empty else."""
        ends = tuple(each.lstrip("*") for each in self.by_both_names)
        both = _BOTH_NAMES.fullmatch(name)
        met_there = bool(ends) and any(each.endswith(ends) for each in plain_words(place))
        return name if both and both["first"] == greeted and met_there else ""

    def noun(self, word: str) -> str:
        """A noun as the language writes it."""
        return word[:1].upper() + word[1:] if self.nouns else word

    def when(self, met: date | None, today: date | None) -> str:
        """The day they met, as of the day it is sent; empty where it is not known."""
        if met is None or today is None or met > today:
            return ""
        away = (today - met).days
        if away < 2:
            return self.yesterday if away else self.today
        if away < _THIS_WEEK:
            return self.days[met.weekday()]
        date_ = self.date if met.year == today.year else self.date_of_year
        return date_.format(day=met.day, month=self.months[met.month - 1], year=met.year)

    def carried(self, reason: str, thing: str) -> tuple[str, str]:
        """The sentence for what a message carries, and its gap.

        “Here is” what can stand in a message: a link, a recipe. What is bound to a day, a condition or a
        person is still to be put in the writer's words.
        """
        noted = single_spaced(_ASIDE.sub("", without_notes_to_self(thing))).strip(" .,;:!")
        bare = self.sending.sub("", noted) if self.bound.search(noted) is None else noted
        plain = plain_words(bare)
        if not plain:
            return reason, f"[{self.gaps[reason]}]"
        unsure = (
            self.bound.search(without_notes_to_self(thing))
            or _MARKS.search(noted)
            or len(bare) > _MOST_OF_A_GAP
        )
        if reason == "promise" and ("?" in thing or self.doubt.search(thing)):
            return "promise_asked", self.still_to_put(thing)
        if unsure:
            return reason, self.still_to_put(thing)
        deeds = [each for each in plain if self.deed.fullmatch(each) and each not in self.enclosed]
        to_another = bare != noted and self.sent_to.search(bare)
        is_here = reason == "promise" and not (deeds or to_another) and not self.enclosed.isdisjoint(plain)
        return "promise_enclosed" if is_here else reason, f"[{bare if is_here else noted}]"

    def still_to_put(self, noted: str) -> str:
        """“[in deinen Worten: frag die Hausverwaltung]”."""
        words = single_spaced(_BRACKETS.sub(" ", without_notes_to_self(noted))).rstrip(" .!")
        return f"[{self.gaps['own_words']}: {shorten(words, _MOST_OF_A_NOTE, placeholder=' …')}]"

    def told_gap(self, care: str) -> str:
        """What they care about as it was noted, still to be put; nothing of what is private."""
        plain = plain_words(care)
        return (
            ""
            if not plain or is_private(care) or not self.unsaid.isdisjoint(plain)
            else self.still_to_put(care)
        )

    def between_us(self, note: str) -> str:
        """A short note of what passed between the two; else empty."""
        return (
            note.strip()
            if len(note) < _MOST_OF_A_NOTE and self.with_me.search(note) and "?" not in note
            else ""
        )

    def helped(self, note: str) -> bool:
        """Whether a note tells of something they did for the writer, told of nobody else."""
        for clause in re.split(r"[.;!?\n]+", note):
            found = self.did.search(clause.strip())
            others = self.nobody.isdisjoint(plain_words(clause.strip()[: found.start()])) if found else False
            if found and others and not re.search(r"(?i)\b(?:nicht|nie|kein\w*|no|nunca)\b", found[0]):
                return True
        return False


@cache
def abroad() -> dict[str, Abroad]:
    """The languages there are sentences for, by their code."""
    data = datafile.read_table(paths.resources() / "drafting" / "message_abroad.toml", "de", "es")
    return {code: Abroad(code, data.table(code)) for code in ("de", "es")}
