"""Two copies of one library, on two computers."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from relpitch.domain.encounter import Encounter
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.storage.library import Library
from relpitch.storage.merge_result import Merged
from relpitch.storage.merging import merge

NOW = datetime(2026, 11, 27, tzinfo=UTC)
OFFER = "I help people move."


class Two:
    """Two copies of one library, on two computers."""

    def __init__(self, folder: Path) -> None:
        desktop, laptop = folder / "Desktop.relpitch", folder / "Laptop.relpitch"
        self.statement = Statement("Moving", NOW)
        base = new_base(self.statement.id, NOW)
        self.base = base.with_part(Part.OFFER, PartText(PartRule.OWN, (Phrasing(OFFER),)))
        self.gym = Version(self.statement.id, "Gym", NOW, setting_id="gym", position=1)
        self.priya = Person("Priya Raman", NOW)
        self.met = Encounter(NOW, (self.priya.id,), "School gate", "Runs a bakery.")
        with Library.create(desktop, device="desktop") as library, library.writing() as shelves:
            shelves.statements.save(self.statement)
            shelves.versions.save(self.base)
            shelves.versions.save(self.gym)
            shelves.people.save(self.priya)
            shelves.encounters.save(self.met)
        shutil.copy(desktop, laptop)
        self.desktop = Library.open(desktop, device="desktop")
        self.laptop = Library.open(laptop, device="laptop")

    def merge(self) -> Merged:
        """Take what the laptop has into the desktop."""
        return merge(self.laptop.path, self.desktop)

    def both_ways(self) -> None:
        """Each takes what the other has."""
        merge(self.laptop.path, self.desktop)
        merge(self.desktop.path, self.laptop)
