"""How the bridges of a version landed, as encounters tell it."""

from collections.abc import Sequence

from relpitch.domain.bridge_outcome import BridgeOutcome, same_bridge, unsaid
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.version import Version, spoken_phrasings
from relpitch.storage.library import Library

_ENCOUNTERS_LOOKED_AT = 200
_OUTCOMES_SHOWN = 6


class BridgeOutcomes:
    """What came of the bridges said, read from the encounters of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, version: Version, versions: Sequence[Version]) -> list[BridgeOutcome]:
        """The latest first. `versions`: all of the statement, the base first.

        A bridge that several versions share landed for each of them, wherever it was said.
        """
        bridges = _bridges(version, versions[0])
        with self._library.reading() as shelves:
            found = [
                each
                for each in shelves.encounters.with_bridges(
                    [one.id for one in versions], _ENCOUNTERS_LOOKED_AT
                )
                if each.version_id == version.id or any(same_bridge(each.bridge, one) for one in bridges)
            ][:_OUTCOMES_SHOWN]
            names = shelves.glimpses.of(who for each in found for who in each.people)
        return [
            BridgeOutcome(
                tuple(Person(names[who].name, each.at).first_name for who in each.people if who in names),
                each.at,
                each.bridge,
                each.landed,
            )
            for each in found
        ]

    def seen(self, version: Version, versions: Sequence[Version]) -> tuple[list[BridgeOutcome], str]:
        """How they landed, and a sentence about those not said yet."""
        outcomes = self.of(version, versions)
        return outcomes, unsaid(_bridges(version, versions[0]), outcomes)


def _bridges(version: Version, base: Version) -> list[str]:
    return [each.when for each in spoken_phrasings(version, base, Part.RELEVANCE) if each.when]
