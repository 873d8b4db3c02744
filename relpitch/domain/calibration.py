"""What a printer does to a page, as measured with a ruler, and what undoes it."""

from dataclasses import dataclass

from relpitch.formatting import decimal, listed
from relpitch.translation import _

RULER_EDGE_MM = 20.0  # of the ruler sheet: where its corner lies from both edges
ALONG_MM = 150.0
DOWN_MM = 200.0
_MOST_OFF_MM = 8.0  # no printer is further off: a ruler was read wrongly
_LEAST_SEEN_MM = 0.05
_HAIR_MM = 0.5  # a bar that is off by less is a hair too long, as a ruler tells no less
_FIT_TO_PAGE, _LIKE = 0.985, 0.01  # how much is left of both bars, and by how much these may differ


@dataclass(frozen=True, slots=True)
class Correction:
    """Where print must go to land where it should: a place is first stretched, then moved."""

    move_x_mm: float = 0.0
    move_y_mm: float = 0.0
    stretch_x: float = 1.0
    stretch_y: float = 1.0


@dataclass(frozen=True, slots=True)
class RulerReading:
    """The four lengths read off a ruler sheet; of an exact printer, these."""

    left_mm: float = RULER_EDGE_MM
    top_mm: float = RULER_EDGE_MM
    along_mm: float = ALONG_MM
    down_mm: float = DOWN_MM

    @property
    def is_likely(self) -> bool:
        """Whether each lies within 8 mm of what it should be; else a ruler was read wrongly."""
        return all(abs(off) <= _MOST_OFF_MM for off in self._off())

    @property
    def is_shrunk(self) -> bool:
        """Whether both bars came out shorter by a like measure, as "fit to page" makes them."""
        across, down = self.along_mm / ALONG_MM, self.down_mm / DOWN_MM
        return max(across, down) < _FIT_TO_PAGE and abs(across - down) < _LIKE

    def correction(self) -> Correction:
        """What makes print land where it should."""
        across, down = self.along_mm / ALONG_MM, self.down_mm / DOWN_MM
        left = self.left_mm - RULER_EDGE_MM * across
        top = self.top_mm - RULER_EDGE_MM * down
        return Correction(-left / across, -top / down, 1 / across, 1 / down)

    def words(self) -> str:
        """What will be done about what the printer is off, in words."""
        left, top, along, down = self._off()
        ways = (
            (left, _("{length} mm to the left"), _("{length} mm to the right")),
            (top, _("{length} mm up"), _("{length} mm down")),
        )
        hairs = (
            (along, _("a hair narrower"), _("a hair wider")),
            (down, _("a hair shorter"), _("a hair longer")),
        )
        sizes = (
            (along, _("{length} mm narrower"), _("{length} mm wider")),
            (down, _("{length} mm shorter"), _("{length} mm longer")),
        )
        moves = [_move(*each) for each in ways if abs(each[0]) >= _LEAST_SEEN_MM]
        for hair, size in zip(hairs, sizes, strict=True):
            if abs(size[0]) >= _LEAST_SEEN_MM:
                moves.append(_move(*(hair if abs(size[0]) < _HAIR_MM else size)))
        if not moves:
            return _("This printer is exact. Nothing needs to be moved")
        return _("From now on: {moves}").format(moves=listed(moves))

    def _off(self) -> tuple[float, float, float, float]:
        return (
            self.left_mm - RULER_EDGE_MM,
            self.top_mm - RULER_EDGE_MM,
            self.along_mm - ALONG_MM,
            self.down_mm - DOWN_MM,
        )


@dataclass(frozen=True, slots=True)
class Calibration:
    """A reading of one side of one paper in one printer."""

    printer: str = ""
    page: str = ""
    is_back: bool = False
    reading: RulerReading = RulerReading()


def correction_for(
    calibrations: tuple[Calibration, ...], printer: str, page: str, *, is_back: bool
) -> Correction:
    """What is kept for one side of a paper in a printer; nothing is moved where it was never measured."""
    for each in calibrations:
        if (each.printer, each.page, each.is_back) == (printer, page, is_back):
            return each.reading.correction() if each.reading.is_likely else Correction()
    return Correction()


def with_calibration(calibrations: tuple[Calibration, ...], new: Calibration) -> tuple[Calibration, ...]:
    """The calibrations with another reading in place of the one for the same side, paper and printer."""
    others = (
        each
        for each in calibrations
        if (each.printer, each.page, each.is_back) != (new.printer, new.page, new.is_back)
    )
    return (*others, new)


def _move(off: float, back: str, forth: str) -> str:
    """How print is moved in one direction, by what it is off there."""
    return (back if off > 0 else forth).format(length=decimal(abs(off)))
