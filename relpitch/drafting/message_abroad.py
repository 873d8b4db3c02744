"""A message to somebody whose notes are in German or Spanish: few sentences, right by themselves."""

import re
from datetime import date
from functools import cache

from relpitch import datafile, paths
from relpitch.drafting.phrases import plain_words
from relpitch.drafting.promise_noted import without_notes_to_self
from relpitch.formatting import listed

_ASIDE = re.compile(r"\s*\([^()]{1,40}\)")
_THIS_WEEK = 7
_MOST_OF_A_GAP = 60
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
            "promise_enclosed",
            "gift",
            "introduction",
            "close",
            "close_sad",
        )
        self.sentences = {name: entry.texts(name) for name in lists}
        self.gaps = entry.words_by_name("gaps")
        self.days, self.months = entry.texts("days"), entry.texts("months")
        if (len(self.days), len(self.months)) != (_WEEK, _YEAR):
            raise entry.wrong("there are seven days and twelve months.", "days")
        self.today, self.yesterday, self.date = (entry.text(each) for each in ("today", "yesterday", "date"))
        self.code, self.whole = code, entry.words_by_name("whole")
        self.formal, self.enclosed, self.sends, self.small = (
            frozenset(entry.text(each, "").split()) for each in ("formal", "enclosed", "sends", "small")
        )
        ways = entry.table("places")
        self.places = {way: frozenset(ways.text(way).split()) for way in ways.names}
        self.about, self.nouns = entry.text("about"), entry.yes("nouns_have_capitals")
        self.topics, self.articles, self.nobody = (
            frozenset(entry.text(each).split()) for each in ("topics", "articles", "nobody")
        )
        self.deed, self.did = re.compile(entry.text("deed")), re.compile(f"(?i){entry.text('did')}")

    def hello(self, greeted: str) -> str:
        """Which greeting fits a name: formal after a title."""
        if not greeted:
            return "hello_nobody"
        titled = greeted.split(maxsplit=1)[0].rstrip(".").casefold() in self.formal
        return "hello_formal" if titled else "hello"

    def name(self, greeted: str) -> str:
        """A name as it stands in the greeting: “señor Gutiérrez”, “Frau Lehmann”, “Lena und Mats”."""
        greeted = listed(greeted.split(" and "), self.code)
        first, _, rest = greeted.partition(" ")
        if rest and first.casefold().rstrip(".") in self.whole:
            return f"{self.whole[first.casefold().rstrip('.')]} {rest}"
        return f"{first.lower()} {rest}" if rest and first.casefold() in self.small else greeted

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
        return self.date.format(day=met.day, month=self.months[met.month - 1])

    def is_enclosed(self, thing: str) -> bool:
        """Whether what was promised can stand in the message: a link, a recipe; no deed but sending it."""
        plain = plain_words(thing)
        deeds = [each for each in plain if self.deed.fullmatch(each) and each not in self.enclosed]
        return not self.enclosed.isdisjoint(plain) and self.sends.issuperset(deeds)

    def helped(self, note: str) -> bool:
        """Whether a note tells of something they did for the writer, told of nobody else."""
        for clause in re.split(r"[.;!?\n]+", note):
            found = self.did.search(clause.strip())
            others = self.nobody.isdisjoint(plain_words(clause.strip()[: found.start()])) if found else False
            if found and others and not re.search(r"(?i)\b(?:nicht|nie|kein\w*|no|nunca)\b", found[0]):
                return True
        return False

    def gap(self, reason: str, thing: str) -> str:
        """What only the writer can say, in the words it was noted in where they are few."""
        words = " ".join(_ASIDE.sub("", without_notes_to_self(thing)).split()).strip(" .,;:!")
        fits = words and len(words) <= _MOST_OF_A_GAP and not re.search(r"[?\[\]{}()/]", words)
        return f"[{words if fits else self.gaps[reason]}]"


@cache
def abroad() -> dict[str, Abroad]:
    """The languages there are sentences for, by their code."""
    data = datafile.read_table(paths.resources() / "drafting" / "message_abroad.toml", "de", "es")
    return {code: Abroad(code, data.table(code)) for code in ("de", "es")}
