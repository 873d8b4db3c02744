"""Anything one can go to: pages, statements, versions, and what keys do."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from relpitch.domain.destination import Destination, PageName
from relpitch.domain.statement import Statement
from relpitch.preferences import GROUPS
from relpitch.script.folding import begins_words, folded
from relpitch.translation import _, pgettext
from relpitch.ui import other_names
from relpitch.ui.keys import CARDS, EVENTS, EVERYWHERE, KEYS, PEOPLE, PITCHES

IdsAndNames = Iterable[tuple[str, str]]
StatementsWithVersions = Iterable[tuple[Statement, Sequence[tuple[str, str]]]]
"""Each statement with the ids and names of its versions, the base first."""
ListStatements = Callable[[], StatementsWithVersions]

_HOMES = {
    PITCHES: PageName.PITCHES,
    PEOPLE: PageName.PEOPLE,
    EVENTS: PageName.EVENTS,
    CARDS: PageName.CARDS,
}


@dataclass(frozen=True, slots=True)
class GoToPlace:
    """Where to go, and which key's action to do there; `context` and `keys` are small words at its right.

    `also` is what it is called elsewhere.
    """

    name: str
    icon: str
    to: Destination | None
    context: str = ""
    keys: str = ""
    action: str = ""
    also: str = ""

    def spoken(self) -> str:
        """The place in words."""
        return ", ".join(filter(None, (self.name, self.context, self.keys)))


def places(
    pages: Iterable[PageName],
    statements: StatementsWithVersions,
    people: IdsAndNames = (),
    events: IdsAndNames = (),
) -> list[GoToPlace]:
    """All there is: pages, statements, their variants, people, events, then what keys do on those pages."""
    pages = [page for page in pages if not page.fills_window]
    preferred = [
        GoToPlace(
            _(ask.words), group.icon, Destination(PageName.PREFERENCES, f"{group.id}.{name}"), _(group.words)
        )
        for group in GROUPS
        for name, ask in group.asks.items()
        if PageName.PREFERENCES in pages
    ]
    known = {key.id: key for key in KEYS}
    found = [
        GoToPlace(
            page.label,
            page.icon,
            Destination(page),
            pgettext("of the program", "Page"),
            known[page].shown[0] if page in known else "",
        )
        for page in pages
    ]
    variants: list[GoToPlace] = []
    for statement, versions in statements:
        for number, (identity, name) in enumerate(versions):
            to = Destination(PageName.PITCHES, identity)
            if number == 0:
                found.append(GoToPlace(statement.label, "quote", to, _("Statement")))
            else:
                variants.append(GoToPlace(name, "square-pen", to, statement.label))
    actions = [
        GoToPlace(key.label, "corner-down-left", _home(key.where), "", key.shown[0], key.id)
        for key in KEYS
        if (key.where in _HOMES and _HOMES[key.where] in pages)
        or (key.where == EVERYWHERE and key.id not in (*pages, "anything", "help"))
    ]
    met = [
        GoToPlace(name, "user", Destination(PageName.PEOPLE, identity), _("Person"))
        for identity, name in people
    ]
    coming = [
        GoToPlace(name, "calendar", Destination(PageName.EVENTS, event_id), _("Event"))
        for event_id, name in events
    ]
    if PageName.LIBRARY in pages:
        home = Destination(PageName.LIBRARY)
        actions.append(GoToPlace(_("Bin"), "trash-2", home, PageName.LIBRARY.label, action="bin"))
    also = {_(name): words for name, words in other_names.of().items()}
    own = [
        replace(each, also=also.get(each.name, "")) for each in (*found[: len(pages)], *actions, *preferred)
    ]
    return own[: len(pages)] + found[len(pages) :] + variants + met + coming + own[len(pages) :]


def search(places: Sequence[GoToPlace], wanted: str) -> list[GoToPlace]:
    """The places whose words begin as the wanted ones do; those named so, or at least named alike, first.

    Last come those that are called so elsewhere.
    """
    wanted = folded(wanted)
    by_name = [each for each in places if begins_words(wanted, folded(each.name))]
    by_name.sort(key=lambda each: not folded(each.name).startswith(wanted.strip()))
    chosen = set(map(id, by_name))
    others = [
        each
        for each in places
        if id(each) not in chosen and begins_words(wanted, folded(f"{each.name} {each.context}"))
    ]
    chosen |= set(map(id, others))
    elsewhere = [each for each in places if id(each) not in chosen and begins_words(wanted, each.also)]
    return by_name + others + (elsewhere if wanted.strip() else [])


def _home(where: str) -> Destination | None:
    return Destination(_HOMES[where]) if where in _HOMES else None
