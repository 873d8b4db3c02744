"""A time zone as people speak of it: by a town, never by its name in a table."""


def town_of(zone: str) -> str:
    """The town whose clock it is: New York; nothing for a clock that is no place's (Etc/UTC, EST5EDT)."""
    region, _, town = zone.rpartition("/")
    return "" if not region or region == "Etc" else town.replace("_", " ")
