"""Whether every clause has its one verb, and no verb is left over."""

from collections.abc import Callable
from dataclasses import dataclass, field

from relpitch.drafting.english.classes import SUBJECTS, Classed
from relpitch.drafting.english.grammar_words import is_in

_FINITE = "VZD"
_NONE = Classed("", "")
_OF_CLAUSES = SUBJECTS | {"nobody", "everyone", "everybody"}
_BEFORE_A_RELATIVE = "nNUQP9J,CVZ"
_OBJECTS = frozenset({"them", "me", "him", "us"})


@dataclass(slots=True)
class _Clauses:
    """The clauses of a sentence as they are read.

    `form` is the verb of the open one, `waits` how many still want theirs; the others say what may come next.
    """

    form: str = ""
    waits: int = 0
    helper: bool = False
    causing: bool = False
    joined: bool = False
    may_open: bool = False
    relative: bool = False
    forms: set[str] = field(default_factory=set)
    seen: list[Classed] = field(default_factory=list)

    @property
    def last(self) -> Classed:
        """The last word that is no adverb."""
        return next((each for each in reversed(self.seen) if each.kind != "R"), _NONE)

    def opened(self) -> None:
        """A new clause surely begins."""
        self.waits += self.form == ""
        self.form, self.helper, self.causing, self.joined = "", False, False, False

    def takes(self, kind: str) -> bool:
        """Whether a verb that may be finite has a place; it is taken."""
        return next((done for place in _PLACES if (done := place(self, kind)) is not None), False)

    def main(self, kind: str) -> bool:
        """The verb of a clause."""
        self.form, self.helper, self.joined = kind, False, False
        self.forms.add(kind)
        return True


def _infinitive(state: _Clauses, kind: str) -> bool | None:
    """“to sleep”, “could sleep”."""
    if state.last.kind not in ("O", "M"):
        return None
    state.helper = state.helper and state.last.kind == "O"
    state.forms.add("V")
    return kind == "V"


def _first(state: _Clauses, kind: str) -> bool | None:
    """The verb a clause waits for, or the relative one before it: “a coat that closes [is …]”."""
    if state.form:
        return None
    if state.relative:
        state.relative = False
        return True
    return state.main(kind)


def _helped(state: _Clauses, kind: str) -> bool | None:
    """“do they sleep”, “help them sleep”."""
    if kind != "V" or not (state.helper or state.causing):
        return None
    state.helper = False
    return True


def _opened(state: _Clauses, kind: str) -> bool | None:
    """“what they like”, “the book they like”."""
    before = state.seen[-2].kind if len(state.seen) > 1 else ","
    relative = state.last.plain in _OF_CLAUSES and before in _BEFORE_A_RELATIVE
    if not (state.may_open or relative):
        return None
    state.may_open = False
    return state.main(kind)


def _joined(state: _Clauses, kind: str) -> bool | None:
    """“sleep and eat”."""
    if not state.joined or kind not in state.forms:
        return None
    state.joined = False
    return True


_PLACES: tuple[Callable[[_Clauses, str], bool | None], ...] = (_infinitive, _first, _helped, _opened, _joined)


def verbs_fit(tokens: tuple[Classed, ...]) -> bool:
    """Whether each verb has its place and each clause its verb."""
    state = _Clauses()
    for at, token in enumerate(tokens):
        if token.kind in _FINITE:
            if not _takes(state, token):
                return False
        else:
            _read(state, token, tokens[at + 1] if at + 1 < len(tokens) else _NONE)
        state.seen.append(token)
    return bool(state.form) and not state.waits


def _takes(state: _Clauses, token: Classed) -> bool:
    taken = state.takes(token.kind)
    state.helper = state.helper or token.plain in ("do", "does", "did")
    state.causing = state.causing or is_in("causing", token.plain)
    state.may_open = state.may_open or is_in("saying", token.plain)
    return taken


def _read(state: _Clauses, token: Classed, after: Classed) -> None:
    """What a word that is no verb tells of the clauses."""
    follows_name = not state.form and bool(state.seen) and state.seen[-1].kind in "nNU"
    pointing = token.plain == "that" and after.kind == "Z"
    if is_in("opens", token.plain):
        state.opened()
    elif token.kind == "W" or pointing or (token.kind in "IR" and is_in("may_open", token.plain)):
        state.may_open = True
        state.relative = follows_name and token.kind != "R"
    elif token.kind == "M" and state.relative and not state.form:
        state.relative, state.helper = False, True
    elif token.kind == "M":
        state.may_open = state.may_open and not state.form
        state.form, state.helper = "M", True
    elif token.kind in "GP":
        state.causing = state.causing or (token.kind == "G" and is_in("causing", token.plain))
        state.may_open = state.may_open or is_in("saying", token.plain)
    elif token.plain in SUBJECTS and follows_name and state.seen[-1].kind != "U":
        state.relative = state.relative or (state.seen[0].kind != "I" and not state.waits)
    elif token.kind in ",C":
        _joins(state, token, after)


def _joins(state: _Clauses, token: Classed, after: Classed) -> None:
    state.joined = True
    if token.kind == "," and state.waits:
        state.waits -= 1
        state.form = ""
    elif token.kind == "C" and after.kind in "UTSNnQX" and after.plain not in _OBJECTS:
        state.may_open = True
