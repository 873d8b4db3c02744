"""A card for one's own pocket set in type: points or words in front, bridges behind, as large as fits."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from relpitch.domain.card import Size
from relpitch.domain.pocket_card import PartPoints, Pocket
from relpitch.domain.units import MM_PER_POINT
from relpitch.formatting import whole_number
from relpitch.printing.face import Bar, CardLayout, Face, TickCircle
from relpitch.printing.rich import RichBlock, StyledWords, set_rich
from relpitch.printing.scale import half, moved, roomier, smaller, steps_of
from relpitch.printing.text import (
    Block,
    Line,
    Style,
    fit,
    is_right_to_left,
    tidy_for_print,
    unprintable,
)
from relpitch.script.points import text_of
from relpitch.translation import _, ngettext

_SAFE_MM = 5.0
_LEAST_PT, _PLAIN_LEAST_PT = 7.0, 9.0
_POINT_PT, _WORDS_PT, _NAME_PT = 11.0, 11.0, 7.5
_LINE_SPACING, _WORDS_LINE_SPACING = 1.31, 1.34
_TITLE_PT = 13.0
_INDENT = 0.39  # of the size in points, in millimetres
_RING = 0.5  # of the size
_HAIR_MM = 0.2
_AIR_MM, _AIR_SHARE = 1.2, 0.08
_NAMES_MM, _NAMES_SHARE = 25.0, 2.95
_X_HEIGHT = 0.26
_BETWEEN_POINTS = 0.18
_BETWEEN_PARTS, _MOST_BETWEEN_PARTS = 0.6, 1.0  # of a line
_UNDER_RULE = 0.6  # of what is between parts: the capitals have air above them
_MOST_BRIDGES = 3
_MOST_BETWEEN_BRIDGES = 3.6  # of the size


@dataclass(slots=True)
class _FilledSide:
    """One side that fills from its top."""

    left_mm: float
    right_mm: float
    y_mm: float
    lines: list[Line] = field(default_factory=list)
    rules: list[Bar] = field(default_factory=list)
    rings: list[TickCircle] = field(default_factory=list)

    @property
    def width_mm(self) -> float:
        return self.right_mm - self.left_mm

    def hairline(self, y_mm: float) -> None:
        self.rules.append(Bar(self.left_mm, y_mm, Size(self.width_mm, _HAIR_MM), "line"))

    def face(self) -> Face:
        return Face(tuple(self.lines), tuple(self.rules), rings=tuple(self.rings))


@dataclass(frozen=True, slots=True)
class _SetPart:
    """One part set in type: its name, its points, and how high both are together."""

    name: Block | None
    points: tuple[RichBlock, ...]
    height_mm: float


def lay_out(pocket: Pocket, size: Size, subject: str) -> CardLayout:
    """Set both sides. What does not fit even in small letters is told, with the words over."""
    card = _PocketCardPages(pocket, size, subject)
    front = card.points() if pocket.parts else card.whole_words()
    return CardLayout(front, card.bridges)


class _PocketCardPages:
    def __init__(self, pocket: Pocket, size: Size, subject: str) -> None:
        self.pocket, self.size, self.subject = pocket, size, subject
        self.steps = steps_of(size)
        short = min(size.width_mm, size.height_mm)
        self.margin_mm = min(roomier(_SAFE_MM, self.steps), 0.14 * short)
        self.bottom_mm = size.height_mm - self.margin_mm
        self.small = moved(_NAME_PT, half(self.steps))
        self.beside = size.width_mm > size.height_mm
        spoken = " ".join(text_of(each) for part in pocket.parts for each in part.points)
        self.to_left = is_right_to_left(spoken or " ".join(pocket.words) or pocket.title)

    # in front, points

    def points(self) -> Face:
        """Points of each part, parts apart: all of them where they fit, else the first of each."""
        all_parts = self.pocket.parts
        if not self.steps and self.pocket.bridges:
            all_parts = tuple(part for part in all_parts if not part.when) or all_parts  # they stand behind
        firsts = tuple(replace(part, points=part.points[:1]) for part in all_parts)
        largest = moved(_POINT_PT, self.steps)
        tries = [(firsts, _LEAST_PT)]
        if self.steps or len(all_parts) == 1:
            tries.insert(0, (all_parts, _PLAIN_LEAST_PT))
        for parts, least in tries:
            point: float | None = largest
            while point is not None:
                if face := self._points_at(parts, point):
                    return face
                point = smaller(point, least)
        face = self._points_at(firsts, _LEAST_PT, force=True) or Face()
        text = " ".join(text_of(point) for part in firsts for point in part.points)
        return replace(face, warnings=(self._too_long(text),))

    def _points_at(self, parts: tuple[PartPoints, ...], point: float, *, force: bool = False) -> Face | None:
        side = self._side()
        self._title(side)
        left = side.left_mm + (self._names_mm() if self._has_names and self.beside else 0.0)
        indent = _INDENT * point
        room = side.right_mm - left - indent
        set_parts = [self._set(part, point, room) for part in parts]
        air = max(_AIR_MM, _AIR_SHARE * point)
        needed = sum(each.height_mm + 2 * air for each in set_parts) - air
        spare = self.bottom_mm - side.y_mm - needed
        if not force and (spare < 0 or any(each.overflows for part in set_parts for each in part.points)):
            return None
        apart = air + min(max(spare, 0) / (2 * max(len(set_parts), 1)), 2.4 * air)
        for number, part in enumerate(set_parts):
            if number:
                side.hairline(side.y_mm)
            self._lay_part(side, part, left, indent, point, side.y_mm + apart)
            side.y_mm += part.height_mm + 2 * apart
        return replace(side.face(), warnings=self._unprintable(side.lines))

    def _set(self, part: PartPoints, point: float, room_mm: float) -> _SetPart:
        key = Style("Literata", point, point * _LINE_SPACING, weight=600)
        plain, when = replace(key, weight=400), replace(key, weight=400, italic=True, ink="ink-2")
        blocks = []
        for number, each in enumerate(part.points):
            spans: list[StyledWords] = [(text, key if marked else plain) for text, marked in each]
            if part.when and not number:
                blocks.append(set_rich(((part.when, when),), room_mm))
            blocks.append(set_rich(tuple(spans), room_mm))
        name = self._name(part.name) if self._has_names else None
        points_mm = sum(each.height_mm for each in blocks) + _BETWEEN_POINTS * point * MM_PER_POINT * (
            len(blocks) - 1
        )
        if name is None:
            height = points_mm
        elif self.beside:
            height = max(points_mm, name.height_mm)
        else:
            height = name.height_mm + points_mm
        return _SetPart(name, tuple(blocks), height)

    def _lay_part(
        self, side: _FilledSide, part: _SetPart, left: float, indent: float, point: float, y: float
    ) -> None:
        if part.name is not None:
            top = y
            if self.beside and part.points:
                first = part.points[0].lines[0].baseline_mm
                top = y + first - part.name.lines(0, 1, 0)[0].baseline_mm
            side.lines += part.name.lines(side.left_mm, side.right_mm, top, at_right=self.to_left)
            y += 0 if self.beside else part.name.height_mm
        for number, block in enumerate(part.points):
            side.lines += block.at(side.left_mm if self.to_left else left + indent, y)
            is_spoken_under_when = number and part.points[number - 1].lines[0].style.italic
            if not is_spoken_under_when:
                across = _RING * point * MM_PER_POINT
                middle = y + block.lines[0].baseline_mm - _X_HEIGHT * point * MM_PER_POINT
                ring = left + 0.1
                if self.to_left:
                    ring = self.size.width_mm - ring - across
                side.rings.append(TickCircle(ring, middle - across / 2, across))
            y += block.height_mm + (
                0 if block.lines[0].style.italic else _BETWEEN_POINTS * point * MM_PER_POINT
            )

    @property
    def _has_names(self) -> bool:
        """Names of parts fall away on a business card, and where parts have none."""
        return self.steps > 0 and any(part.name for part in self.pocket.parts)

    def _names_mm(self) -> float:
        return max(_NAMES_MM, _NAMES_SHARE * self.small)

    def _name(self, words: str) -> Block:
        style = Style("Inter", self.small, self.small * 1.33, weight=600, ink="give")
        width = self._names_mm() - 2 if self.beside else self.size.width_mm
        return fit(words, style, width, 2 * style.line_spacing_mm, _LEAST_PT)

    # in front, whole words

    def whole_words(self) -> Face:
        """What is said, a paragraph a part."""
        side = self._side()
        self._title(side)
        top = side.y_mm
        texts = [tidy_for_print(each).replace("\n", " ") for each in self.pocket.words]
        size = moved(_WORDS_PT, self.steps + 1)
        style, room_mm = Style("Literata", size, size * _WORDS_LINE_SPACING), self.bottom_mm - top
        block = fit("\n".join(texts), style, side.width_mm, room_mm, _LEAST_PT)
        if block.fits:
            self._paragraphs(side, texts, block.style, top)
        else:
            side.lines += block.lines(side.left_mm, side.right_mm, top)
        warned = self._unprintable(side.lines)
        if not block.fits:
            warned = (self._too_long(block.rest or block.wide, counted=bool(block.rest)), *warned)
        return replace(side.face(), warnings=warned)

    def _paragraphs(self, side: _FilledSide, texts: Sequence[str], style: Style, top: float) -> None:
        """The parts so far apart that each is found at a glance; type gives way first, down to the least."""
        size: float | None = style.size
        while size is not None:
            tried = style.at(size)
            blocks = [fit(each, tried, side.width_mm, self.size.height_mm, size) for each in texts]
            spare = self.bottom_mm - top - sum(each.height_mm for each in blocks)
            apart = spare / (len(blocks) - 1 + _UNDER_RULE)
            if apart >= _BETWEEN_PARTS * tried.line_spacing_mm:
                break
            size = smaller(size, _LEAST_PT)
        apart = min(max(apart, 0.0), _MOST_BETWEEN_PARTS * tried.line_spacing_mm)
        top += _UNDER_RULE * apart
        for each in blocks:
            side.lines += each.lines(side.left_mm, side.right_mm, top)
            top += each.height_mm + apart

    # behind

    def bridges(self) -> Face:
        """What may be noticed, and what is said then; a *when* stays with its words."""
        bridges = self.pocket.bridges[:_MOST_BRIDGES]
        if not bridges:
            return Face()
        point: float | None = moved(_POINT_PT, self.steps + (1 if self.steps else 0))
        while point is not None:
            if face := self._bridges_at(bridges, point):
                return face
            point = smaller(point, _LEAST_PT)
        face = self._bridges_at(bridges, _LEAST_PT, force=True) or Face()
        too_many = _("The back of {name} has too many words for this card.").format(name=self.subject)
        return replace(face, warnings=(too_many,))

    def _bridges_at(
        self, bridges: Sequence[tuple[str, str]], point: float, *, force: bool = False
    ) -> Face | None:
        side = self._side()
        words = Style("Literata", point, point * _LINE_SPACING)
        small = smaller(point, _LEAST_PT) or point
        when = Style("Literata", small, small * _LINE_SPACING, italic=True, ink="ink-2")
        pairs = [
            (
                set_rich(((noticed, when),), side.width_mm) if noticed else None,
                set_rich(((spoken, words),), side.width_mm),
            )
            for noticed, spoken in bridges
        ]
        heights = [(first.height_mm if first else 0.0) + second.height_mm for first, second in pairs]
        room = self.bottom_mm - side.y_mm
        apart = (room - sum(heights)) / max(len(pairs) - 1, 1) if len(pairs) > 1 else 0.0
        enough = 0.45 * point * MM_PER_POINT
        if not force and (
            sum(heights) + enough * (len(pairs) - 1) > room or any(each.overflows for _, each in pairs)
        ):
            return None
        apart = min(max(apart, enough), _MOST_BETWEEN_BRIDGES * point * MM_PER_POINT)
        for (first, second), height in zip(pairs, heights, strict=True):
            y = side.y_mm
            if first:
                side.lines += first.at(side.left_mm, y)
                y += first.height_mm
            side.lines += second.at(side.left_mm, y)
            side.y_mm += height + apart
        return replace(side.face(), warnings=self._unprintable(side.lines))

    # shared

    def _side(self) -> _FilledSide:
        return _FilledSide(self.margin_mm, self.size.width_mm - self.margin_mm, self.margin_mm)

    def _title(self, side: _FilledSide) -> None:
        """The version's name, how long it takes, and a hairline."""
        size = moved(_TITLE_PT, self.steps)
        title = Style("Literata", size, size * 1.2, weight=500, spacing=98.5)
        small = Style("Inter", self.small, self.small * 1.4, ink="ink-2")
        time = fit(self.pocket.time, small, side.width_mm, small.line_spacing_mm, _LEAST_PT)
        room = side.width_mm - (time.width_mm + 3 if self.pocket.time else 0)
        block = self._title_in(tidy_for_print(self.pocket.title).replace("\n", " "), title, room)
        top = side.y_mm - block.air_above_mm
        lines = block.lines(side.left_mm, side.right_mm, top, at_right=self.to_left)
        side.lines += lines
        if lines:
            for line in (
                time.lines(side.left_mm, side.right_mm, top, at_right=not self.to_left)
                if self.pocket.time
                else ()
            ):
                side.lines.append(replace(line, baseline_mm=lines[0].baseline_mm))
        side.y_mm = top + block.height_mm - block.air_below_mm + 0.9
        side.hairline(side.y_mm)

    def _title_in(self, words: str, title: Style, room_mm: float) -> Block:
        """The title in one row, at most a size smaller; on a large card then in two: a deck looks alike."""
        nearly = smaller(title.size, _NAME_PT) or title.size
        one = fit(words, title, room_mm, title.line_spacing_mm, nearly)
        if one.fits:
            return one
        two = fit(words, title.at(nearly), room_mm, 2 * title.at(nearly).line_spacing_mm, nearly)
        if self.steps > 1 and two.fits:
            return two
        return fit(words, title, room_mm, title.line_spacing_mm, _NAME_PT)

    def _unprintable(self, lines: Sequence[Line]) -> tuple[str, ...]:
        missing = dict.fromkeys(each for line in lines for each in unprintable(line.text, line.style))
        if not missing:
            return ()
        some = " ".join(list(missing)[:8])
        return (
            _("{what} has characters that no font on this computer can show: {some}.").format(
                what=self.subject, some=some
            ),
        )

    def _too_long(self, rest: str, *, counted: bool = True) -> str:
        words = rest.split()
        if not counted:
            return _("{what} has a word too wide for this card: “{word}”.").format(
                what=self.subject, word=rest[:40]
            )
        over = " ".join(words)
        over = over if len(over) <= 60 else f"{over[:59]}…"
        many = ngettext(
            "{what} has {count} word too many: “{over}”.",
            "{what} has {count} words too many: “{over}”.",
            len(words),
        )
        return many.format(what=self.subject, count=whole_number(len(words)), over=over)
