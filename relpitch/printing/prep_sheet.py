"""The prep sheet: everything about one event on one page, always one."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from relpitch.domain.card import Size
from relpitch.domain.pocket_card import Run
from relpitch.domain.prep_sheet import PrepSheet, Say
from relpitch.printing.face import Face
from relpitch.printing.prep_columns import Cuts, PrepPage, set_meet, set_says, set_three, set_two, set_writing
from relpitch.translation import N_, _, ngettext

_SCALES = (1.0, 0.95, 0.9, 0.85)
_PEOPLE = (12, 8, 6, 4, 3, 2, 1)
_ITEMS = (8, 6, 4, 3, 2)
_FOOT = N_("Listen first. Give something small. One follow-up, one nudge, then let it rest.")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The page set in type, and what is to be told of it, a sentence each."""

    face: Face
    page: Size
    left_out: tuple[str, ...] = field(default=())


def lay_out(sheet: PrepSheet, page: Size) -> LaidOut:
    """Set a sheet on one page: smaller first, then shorter, and what is left out is told.

    Needs a QGuiApplication.
    """
    last: tuple[PrepPage, Cuts] | None = None
    for scale, cuts in _attempts(sheet):
        last = _set(sheet, page, scale, cuts), cuts
        if last[0].fits:
            break
    assert last is not None
    done, cuts = last
    return LaidOut(Face(tuple(done.lines), tuple(done.rules)), page, tuple(_left_out(sheet, cuts, done)))


def _attempts(sheet: PrepSheet) -> Iterator[tuple[float, Cuts]]:
    """Ever less room: smaller print, then fewer empty lines, shorter words, fewer people, fewer items."""
    most = max((len(say.lengths) for say in sheet.says), default=1)
    people = [each for each in _PEOPLE if each < len(sheet.meet)]
    items = [each for each in _ITEMS if each < max(len(sheet.bring), len(sheet.before))]
    whole = Cuts(people=min(len(sheet.meet), _PEOPLE[0]), items=_ITEMS[0])
    for scale in _SCALES:
        yield scale, whole
    for length in range(most):
        yield _SCALES[-1], whole.but(lines=3, length=length)
    for step in range(max(len(people), len(items))):
        some = people[min(step, len(people) - 1)] if people else whole.people
        few = items[min(step, len(items) - 1)] if items else whole.items
        yield _SCALES[-1], whole.but(lines=3, length=most - 1, people=some, items=few)
    yield _SCALES[-1], whole.but(lines=2, length=most - 1, people=1, items=2, rows=2)
    yield _SCALES[-1], whole.but(lines=2, length=most - 1, people=1, items=2, rows=1)


def _set(sheet: PrepSheet, page: Size, scale: float, cuts: Cuts) -> PrepPage:
    on = PrepPage(page, scale, cuts)
    on.heading(sheet.title, sheet.when_and_where)
    if sheet.says:
        on.section(_("What I’ll say"))
        set_says(on, [(say.name, say.note, _at(say, cuts)) for say in sheet.says])
    if sheet.meet:
        on.section(_("Who I may meet"))
        set_meet(on, sheet.meet[: cuts.people])
    if sheet.questions or sheet.bridges:
        on.section()
        set_two(on, sheet.questions[:3], sheet.bridges[:3])
    if sheet.bring or sheet.before or sheet.way_out:
        on.section()
        set_three(on, sheet.bring[: cuts.items], sheet.before[: cuts.items], sheet.way_out)
    on.section(_("Afterwards, one line each"))
    set_writing(on)
    on.foot(_(_FOOT), sheet.name)
    return on


def _at(say: Say, cuts: Cuts) -> tuple[Run, ...]:
    return say.lengths[min(cuts.length, len(say.lengths) - 1)] if say.lengths else ()


def _left_out(sheet: PrepSheet, cuts: Cuts, done: PrepPage) -> Iterator[str]:
    if sheet.to_fill:
        yield _("In brackets, for a pen: {gaps}.").format(gaps=", ".join(sheet.to_fill))
    if cuts.length and any(len(say.lengths) > 1 for say in sheet.says):
        yield _("The words are on the sheet in a shorter length.")
    if (people := len(sheet.meet) - cuts.people) > 0:
        yield ngettext(
            "{count} of the people you may meet found no room.",
            "{count} of the people you may meet found no room.",
            people,
        ).format(count=people)
    items = sum(max(len(each) - cuts.items, 0) for each in (sheet.bring, sheet.before))
    if items:
        yield ngettext(
            "{count} line of the checklists found no room.",
            "{count} lines of the checklists found no room.",
            items,
        ).format(count=items)
    if len(sheet.questions) > 3:
        yield _("Only the first three questions are on it.")
    if len(sheet.bridges) > 3:
        yield _("Only the first three bridges are on it.")
    if done.shortened:
        texts = ngettext(
            "{count} text was too long and ends in …",
            "{count} texts were too long and end in …",
            done.shortened,
        )
        one = _("One text was too long and ends in …")
        yield one if done.shortened == 1 else texts.format(count=done.shortened)
