"""What the page shows of values: words, seconds, and what is missing, as text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from relpitch.domain.day import near
from relpitch.domain.difference import DiffRun, DiffStatus, difference
from relpitch.domain.duration import duration
from relpitch.domain.length import Length
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, first_with_words
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.version import (
    PartRule,
    Version,
    base_changed,
    first_spoken,
    spoken_phrasings,
    words_of,
)
from relpitch.formatting import quoted_line, single_spaced, whole_number
from relpitch.script.display import displayed
from relpitch.script.lengths import unsaid
from relpitch.script.slots import fill, slots
from relpitch.script.spoken_text import SpokenText, measure
from relpitch.translation import _, ngettext, pgettext
from relpitch.ui.pages.pitches.glance import GlanceView
from relpitch.ui.pages.pitches.part_actions import actions, wordings_elsewhere
from relpitch.ui.pages.pitches.part_view import BaseChange, PartView
from relpitch.ui.pages.pitches.version_list import VersionRow

_HEARD_SHOWN = 5
_PREVIEWED = 120  # characters: more than a row has room for


class _Spoken(NamedTuple):
    """What is said of a version, and what that was made of."""

    version: Version
    base: Version
    asked: tuple[object, ...]
    saying: SpokenText


@dataclass(frozen=True, slots=True)
class Presentation:
    """Turns versions of one statement into what widgets show.

    It remembers what it made of each version and its base, so that a keystroke costs what it changed.
    """

    settings: Mapping[str, Setting]
    pace: float
    language: str
    _spoken: dict[str, "_Spoken"] = field(default_factory=dict, compare=False)
    _rows: dict[str, tuple[Version, Version, date, VersionRow]] = field(default_factory=dict, compare=False)

    def rows(self, versions: Sequence[Version]) -> list[VersionRow]:
        """The list of versions, the base first, then a heading and the variants."""
        base = versions[0]
        rows = [self._row(base, base)]
        if len(versions) > 1:
            rows.append(VersionRow("", _("By setting")))
        return rows + [self._row(version, base) for version in versions[1:]]

    def parts(self, version: Version, versions: Sequence[Version]) -> dict[Part, PartView]:
        """The five parts for the editor; `versions` are all of the statement's, the base first."""
        base = version if version.is_base else versions[0]
        spoken = self.spoken(version, base)
        dim = unsaid(words_of(version, base), version.length)
        return {
            part: replace(
                self._part(version, base, part, spoken),
                wordings_elsewhere=partial(wordings_elsewhere, version, versions, part),
                unsaid=None if version.length is Length.FULL else dim.get(part, ()),
                changed=_changed(version, base, part),
            )
            for part in Part
        }

    def glance(self, version: Version, base: Version) -> GlanceView:
        """The aside."""
        setting = self._setting(version)
        spoken = self.spoken(version, base)
        value = self._value(version, spoken)
        target = self.target(version)
        over = round(value - target)
        verdict = ""
        if over > 0:
            few = duration(over)
            if self.is_written(version):
                few = ngettext("{count} character", "{count} characters", over).format(
                    count=whole_number(over)
                )
            helps = over > target / 2 or self._short_says_less(version, base)
            words = (
                _("A little long. {much} to lose, or choose a shorter length.")
                if helps and version.length is not Length.LINE
                else _("A little long. {much} to lose.")
            )
            verdict = words.format(much=few)
        heard = (*setting.heard[:_HEARD_SHOWN],) if setting else ()
        return GlanceView(
            title=pgettext("meter", "Characters") if self.is_written(version) else _("Spoken time"),
            measure=self._against_target(version, spoken),
            value=value,
            target=target,
            verdict=verdict,
            over=over > 0,
            parts={part: self._state(version, base, part) for part in Part},
            heading=_("What you may hear {place}").format(place=setting.at) if setting and heard else "",
            lines=tuple(quoted_line(line) for line in heard),
            slots=tuple((name, version.slots.get(name, "")) for name in self._slots(version, base)),
        )

    def _short_says_less(self, version: Version, base: Version) -> bool:
        """Whether leaving out the extras would make it shorter: without any, the advice would not help."""
        words = words_of(version, base)
        full, short = (
            measure(words, length, filled=version.slots, language=self.language).word_count
            for length in (version.length, Length.SHORT)
        )
        return short < full

    def measure(
        self, version: Version, base: Version, *, in_words: bool, against_target: bool = False
    ) -> str:
        """How much there is to say: "27 s", "67 words, 27 s aloud" or "27 s of 30 s"."""
        spoken = self.spoken(version, base)
        if against_target:
            return self._against_target(version, spoken)
        count, length = spoken.word_count, len(spoken.text)
        words = ngettext("{count} word", "{count} words", count).format(count=count)
        if self.is_written(version):
            characters = ngettext("{count} character", "{count} characters", length).format(count=length)
            return f"{words}, {characters}" if in_words else words
        seconds = duration(spoken.seconds)
        return _("{words}, {duration} aloud").format(words=words, duration=seconds) if in_words else seconds

    def spoken(self, version: Version, base: Version) -> SpokenText:
        """What is said, at the version's length, slots filled."""
        known = self._spoken.get(version.id)
        if known is not None and known.version is version and known.base is base:
            return known.saying
        words = words_of(version, base)
        asked = (words, version.length, dict(version.slots))
        saying = known.saying if known is not None and known.asked == asked else None
        if saying is None:
            saying = measure(
                words, version.length, filled=version.slots, pace=self.pace, language=self.language
            )
        self._spoken[version.id] = _Spoken(version, base, asked, saying)
        return saying

    def target(self, version: Version) -> int:
        """What fits: seconds, or characters when written."""
        return version.target_in(self._setting(version))

    def _row(self, version: Version, base: Version) -> VersionRow:
        today, known = datetime.now().astimezone().date(), self._rows.get(version.id)
        if known is not None and known[0] is version and known[1] is base and known[2] == today:
            return known[3]
        row = self._made_row(version, base)
        self._rows[version.id] = (version, base, today, row)
        return row

    def _made_row(self, version: Version, base: Version) -> VersionRow:
        setting = self._setting(version)
        preview = single_spaced(self.spoken(version, base).text[:_PREVIEWED])
        changed = [part for part in Part if base_changed(version, base, part)]
        notice = ""
        if changed:
            notice = _base_changed(changed, base)
        icon = setting.icon if setting else "feather" if version.is_base else "pen-line"
        measure = self.measure(version, base, in_words=False) if preview else ""
        return VersionRow(version.id, version.label, icon, measure, preview, notice)

    def _part(self, version: Version, base: Version, part: Part, spoken: SpokenText) -> PartView:
        text = version.parts[part]
        phrasings = spoken_phrasings(version, base, part)
        first = first_with_words(phrasings)
        inherited = text.rule is PartRule.INHERIT and not version.is_base
        tag = _("from base") if inherited and first and first.words else ""
        if text.rule is PartRule.LEFT_OUT:
            tag = _("left out")
        not_said = first is not None and first.words.strip() and part not in spoken.part_seconds
        if not_said and version.length is not Length.FULL:
            shown = _("not in {length}").format(length=version.length.label)
            return PartView(phrasings, shown, inherited, tag, actions(version, base, part), rule=text.rule)
        seconds = spoken.part_seconds.get(part)
        measure = "" if seconds is None or self.is_written(version) else duration(max(1, seconds))
        return PartView(phrasings, measure, inherited, tag, actions(version, base, part), rule=text.rule)

    def _slots(self, version: Version, base: Version) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(name for words in words_of(version, base).values() for name in slots(words))
        )

    def _state(self, version: Version, base: Version, part: Part) -> str:
        if version.parts[part].rule is PartRule.LEFT_OUT and part is not Part.RELEVANCE:
            return "left out"
        words = words_of(version, base)
        if part not in words:
            return "missing"
        return "gap" if slots(fill(words[part], version.slots)) else "there"

    def _against_target(self, version: Version, spoken: SpokenText) -> str:
        if self.is_written(version):
            return _("{said} of {target}").format(said=len(spoken.text), target=self.target(version))
        return _("{said} of {target}").format(
            said=duration(spoken.seconds), target=duration(self.target(version))
        )

    def _value(self, version: Version, spoken: SpokenText) -> float:
        return float(len(spoken.text)) if self.is_written(version) else spoken.seconds

    def is_written(self, version: Version) -> bool:
        """Whether the version is for reading, not for saying."""
        setting = self._setting(version)
        return setting is not None and setting.channel is Channel.WRITTEN

    def _setting(self, version: Version) -> Setting | None:
        return self.settings.get(version.setting_id or "")


def _changed(version: Version, base: Version, part: Part) -> BaseChange | None:
    """What changed in the base since the version wrote its own."""
    if not base_changed(version, base, part):
        return None
    then, now = first_with_words(version.parts[part].base_then or ()), first_spoken(base, base, part)
    runs = difference(_words(then), _words(now))
    if not any(run.status is DiffStatus.NEW for run in runs):
        runs = (DiffRun(DiffStatus.SAME, _words(now)),) if _words(now) else ()
    return BaseChange(_base_changed([part], base), runs)


def _base_changed(parts: Sequence[Part], base: Version) -> str:
    moments = [at for part in parts if (at := base.parts[part].changed_at)]
    today = datetime.now().astimezone()
    if not moments:
        return _("Base changed")
    return _("Base changed {day}").format(day=near(max(moments).astimezone().date(), today.date()))


def _words(phrasing: Phrasing | None) -> str:
    return displayed(phrasing.words).text if phrasing else ""
