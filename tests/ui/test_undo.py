"""One undo for all that is done to words."""

from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.version import PartText, Rule
from relpitch.ui.undo import EditParts, Parts, UndoStacks


class Page:
    """Holds parts, and takes others only over those that are expected."""

    def __init__(self) -> None:
        self.parts: dict[Part, PartText] = dict.fromkeys(Part, PartText(Rule.OWN))
        self.stacks = UndoStacks()
        self.stack = self.stacks.activate("base")

    def replace(self, expected: Parts, new: Parts) -> bool:
        fits = all(self.parts[part] == text for part, text in expected.items())
        if fits:
            self.parts.update(new)
        return fits

    def edit(self, part: Part, words: str, typed_at: float | None = None) -> None:
        before, after = {part: self.parts[part]}, {part: PartText(Rule.OWN, (Phrasing(words, id="1"),))}
        self.parts.update(after)
        self.stack.push(EditParts(self.replace, before, after, part.label, typed_at=typed_at))

    def type(self, part: Part, words: str, *moments: float) -> None:
        """Type a word's letters, one at each moment."""
        for count, moment in enumerate(moments, start=1):
            self.edit(part, words[:count], moment)

    def shown(self, part: Part = Part.OFFER) -> str:
        return "".join(each.words for each in self.parts[part].phrasings)


def test_a_burst_of_typing_is_one_step() -> None:
    page = Page()
    page.type(Part.OFFER, "bake", 0.0, 0.9, 1.8, 2.8)
    assert page.stack.count() == 1
    page.stack.undo()
    assert page.shown() == ""
    page.stack.redo()
    assert page.shown() == "bake"


def test_a_pause_of_more_than_a_second_begins_another_step() -> None:
    page = Page()
    page.type(Part.OFFER, "bake", 0.0, 0.5, 1.6, 1.7)
    assert page.stack.count() == 2
    page.stack.undo()
    assert page.shown() == "ba"


def test_a_burst_ends_where_it_is_told_to() -> None:
    page = Page()
    page.edit(Part.OFFER, "b", 0.0)
    command = page.stack.command(0)
    assert isinstance(command, EditParts)
    command.end_burst()
    page.edit(Part.OFFER, "ba", 0.1)
    assert page.stack.count() == 2


def test_a_burst_stays_within_a_part_and_undo_crosses_parts_in_order() -> None:
    page = Page()
    page.edit(Part.OFFER, "bake", 0.0)
    page.edit(Part.PROOF, "rye", 0.1)
    page.edit(Part.OFFER, "bake!", 0.2)
    seen = []
    while page.stack.canUndo():
        page.stack.undo()
        seen.append((page.shown(Part.OFFER), page.shown(Part.PROOF)))
    assert seen == [("bake", "rye"), ("bake", ""), ("", "")]


def test_typing_does_not_merge_with_what_was_done_by_menu() -> None:
    page = Page()
    page.edit(Part.OFFER, "bake")
    page.edit(Part.OFFER, "baker", 0.0)
    page.edit(Part.OFFER, "bake")
    assert page.stack.count() == 3


def test_typing_that_comes_to_nothing_is_no_step() -> None:
    page = Page()
    page.edit(Part.OFFER, "bake", 0.0)
    command = page.stack.command(0)
    assert isinstance(command, EditParts)
    command.end_burst()
    page.edit(Part.OFFER, "baker", 5.0)
    page.edit(Part.OFFER, "bake", 5.1)
    assert page.stack.count() == 1
    page.stack.undo()
    assert page.shown() == ""


def test_a_step_that_no_longer_fits_is_dropped_and_the_next_still_goes() -> None:
    page = Page()
    page.edit(Part.PROOF, "rye")
    page.edit(Part.OFFER, "bake")
    page.parts[Part.OFFER] = PartText(Rule.OWN, (Phrasing("sing"),))
    page.stack.undo()
    assert page.shown() == "sing"
    assert page.stack.count() == 1
    page.stack.undo()
    assert (page.shown(), page.shown(Part.PROOF)) == ("sing", "")
    page.stack.redo()
    assert page.shown(Part.PROOF) == "rye"


def test_each_version_has_a_stack_of_its_own() -> None:
    page = Page()
    page.edit(Part.OFFER, "bake")
    gym = page.stacks.activate("gym")
    assert gym is not page.stack
    assert page.stacks.activeStack() is gym
    assert not page.stacks.canUndo()
    assert page.stacks.activate("base") is page.stack
    assert page.stacks.canUndo()


def test_another_library_begins_without_steps() -> None:
    page = Page()
    page.edit(Part.OFFER, "bake")
    page.stacks.clear()
    assert not page.stacks.canUndo()
    assert not page.stacks.activate("base").canUndo()
