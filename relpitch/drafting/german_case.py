"""Whether somebody is named in the dative, as “Wem hilfst du?” asks: “den Leuten im ersten Bus”."""

from relpitch.drafting.phrases import plain_words

_SURELY = frozenset(
    {"dem", "einem", "meinem", "deinem", "seinem", "ihrem", "unserem", "eurem", "diesem", "jedem", "keinem"}
    | {"denen", "allen", "vielen", "manchen"}
    | {"einer", "meiner", "deiner", "seiner", "unserer", "eurer"}
)
_IN_MANY = frozenset({"den", "meinen", "deinen", "seinen", "ihren", "unseren", "euren", "diesen"})
"""With a noun that ends in n or s; else it is the accusative of one: “den Bäcker”."""
_NO_DATIVE = frozenset({"eltern", "großeltern", "bauern"})


def in_dative(name: str) -> bool:
    """Whether it surely is; then it stands after “ich helfe”, and not after “mir geht es um”."""
    words = [each.strip(",;.") for each in name.split()]
    first = plain_words(name)[0] if plain_words(name) else ""
    noun = next((at for at, word in enumerate(words) if word[:1].isupper() and at), 0)
    ends = words[noun].lower() if words else ""
    if first in _SURELY:
        return True
    if first in _IN_MANY:
        return noun > 0 and ends.endswith(("n", "s"))
    if noun == 1 and first.endswith("en") and ends.endswith("n"):
        return True  # “kleinen Läden”; else they would be “kleine Läden”
    return first == "leuten" or (first.endswith("ern") and first not in _NO_DATIVE)
