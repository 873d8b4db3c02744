"""Any sequence of edits to a base and its variant: nothing is lost, and each says what its rule says."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from relpitch.domain import editing
from relpitch.domain.part import Part
from relpitch.domain.phrasing import Phrasing, same_words
from relpitch.domain.version import (
    PartRule,
    PartText,
    Version,
    base_changed,
    first_spoken,
    new_base,
    spoken_phrasings,
)

NOW = datetime(2026, 11, 24, tzinfo=UTC)
_PARTS = st.sampled_from([Part.OFFER, Part.RELEVANCE])
_WORDS = st.text("abc *{/", min_size=1, max_size=6)


class Workshop(RuleBasedStateMachine):
    """A base, one variant, and a shadow of what must be true of them."""

    @initialize()
    def begin(self) -> None:
        self.base = new_base("s", NOW)
        self.gym = Version("s", "Gym", NOW, setting_id="gym")
        self.undo: list[tuple[bool, Part, PartText, PartText]] = []
        self.undone: list[tuple[bool, Part, PartText, PartText]] = []

    def put(self, of_base: bool, part: Part, after: PartText) -> None:
        version = self.base if of_base else self.gym
        self.undo.append((of_base, part, version.parts[part], after))
        self.undone.clear()
        self.set(of_base, part, after)

    def set(self, of_base: bool, part: Part, text: PartText) -> None:
        if of_base:
            self.base = self.base.with_part(part, text)
        else:
            self.gym = self.gym.with_part(part, text)

    def version(self, of_base: bool) -> Version:
        return self.base if of_base else self.gym

    @rule(of_base=st.booleans(), part=_PARTS, words=_WORDS)
    def type(self, of_base: bool, part: Part, words: str) -> None:
        other = spoken_phrasings(self.version(not of_base), self.base, part)
        inherits = self.gym.parts[part].rule is PartRule.INHERIT
        version = self.version(of_base)
        typed_over = (
            spoken_phrasings(version, self.base, part)[:1] if version.parts[part].rule is PartRule.OWN else ()
        )
        kept = [
            each for each in version.parts[part].phrasings if each not in typed_over and each.words.strip()
        ]
        self.put(of_base, part, editing.with_words(version, self.base, part, words))
        after = self.version(of_base).parts[part].phrasings
        assert {(each.words, each.when) for each in kept} <= {(each.words, each.when) for each in after}
        assert len({each.id for each in after}) == len(after)
        assert spoken_phrasings(self.version(of_base), self.base, part)[0].words == words
        if not (of_base and inherits):
            assert spoken_phrasings(self.version(not of_base), self.base, part) == other

    @rule(of_base=st.booleans(), part=_PARTS, words=_WORDS, when=_WORDS)
    def add(self, of_base: bool, part: Part, words: str, when: str) -> None:
        before = spoken_phrasings(self.version(of_base), self.base, part)
        self.put(of_base, part, editing.added(self.version(of_base), self.base, part, Phrasing(words, when)))
        after = spoken_phrasings(self.version(of_base), self.base, part)
        assert (words, when) in [(each.words, each.when) for each in after]
        assert {each.id for each in before if each.words.strip() or each.when.strip()} < {
            each.id for each in after
        }

    @rule(of_base=st.booleans(), part=_PARTS, data=st.data())
    def move(self, of_base: bool, part: Part, data: st.DataObject) -> None:
        before = spoken_phrasings(self.version(of_base), self.base, part)
        if before:
            place, to = (data.draw(st.integers(0, len(before) - 1)) for _ in range(2))
            self.put(of_base, part, editing.moved(self.version(of_base), self.base, part, place, to))
            after = spoken_phrasings(self.version(of_base), self.base, part)
            wanted = list(before)
            wanted.insert(to, wanted.pop(place))
            first = next((each for each in wanted if each.words.strip()), wanted[0])
            wanted.insert(0, wanted.pop(wanted.index(first)))  # what has words comes before what has none
            assert list(after[: len(wanted)]) == wanted
            assert {each.id for each in before} <= {each.id for each in after}

    @rule(part=_PARTS)
    def inherit(self, part: Part) -> None:
        own = self.gym.parts[part].phrasings
        self.put(False, part, editing.inherited(self.gym, part))
        assert spoken_phrasings(self.gym, self.base, part) == self.base.parts[part].phrasings
        assert self.gym.parts[part].phrasings == own

    @rule(part=_PARTS)
    def leave_out(self, part: Part) -> None:
        own = self.gym.parts[part].phrasings
        self.put(False, part, editing.left_out(self.gym, part))
        assert spoken_phrasings(self.gym, self.base, part) == ()
        assert self.gym.parts[part].phrasings == own

    @rule(part=_PARTS)
    def own_again(self, part: Part) -> None:
        own = self.gym.parts[part].phrasings
        self.put(False, part, editing.own_again(self.gym, self.base, part))
        assert spoken_phrasings(self.gym, self.base, part) == (own or self.base.parts[part].phrasings)

    @rule(part=_PARTS)
    def keep_mine(self, part: Part) -> None:
        mine = spoken_phrasings(self.gym, self.base, part)
        self.put(False, part, editing.kept_mine(self.gym, self.base, part))
        assert spoken_phrasings(self.gym, self.base, part) == mine
        assert not base_changed(self.gym, self.base, part)

    @precondition(lambda self: self.undo)
    @rule()
    def undo_one(self) -> None:
        of_base, part, before, after = self.undo.pop()
        assert self.version(of_base).parts[part] == after
        self.set(of_base, part, before)
        self.undone.append((of_base, part, before, after))

    @precondition(lambda self: self.undone)
    @rule()
    def redo_one(self) -> None:
        of_base, part, before, after = self.undone.pop()
        assert self.version(of_base).parts[part] == before
        self.set(of_base, part, after)
        self.undo.append((of_base, part, before, after))

    @invariant()
    def what_is_said_has_words_where_any_has(self) -> None:
        for part in (Part.OFFER, Part.RELEVANCE):
            first = first_spoken(self.gym, self.base, part)
            if any(each.words.strip() for each in spoken_phrasings(self.gym, self.base, part)):
                assert first is not None
                assert first.words.strip()

    @invariant()
    def what_is_shown_is_what_the_rule_says(self) -> None:
        for part in (Part.OFFER, Part.RELEVANCE):
            text = self.gym.parts[part]
            expected = {
                PartRule.OWN: text.phrasings,
                PartRule.INHERIT: self.base.parts[part].phrasings,
                PartRule.LEFT_OUT: (),
            }[text.rule]
            assert spoken_phrasings(self.gym, self.base, part) == expected

    @invariant()
    def a_change_under_an_override_is_never_unseen(self) -> None:
        for part in (Part.OFFER, Part.RELEVANCE):
            text = self.gym.parts[part]
            if text.rule is PartRule.OWN and text.base_then is not None:
                differs = not same_words(text.base_then, self.base.parts[part].phrasings)
                assert base_changed(self.gym, self.base, part) == differs


TestWorkshop = Workshop.TestCase
TestWorkshop.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)


def test_removing_a_bridge_leaves_the_others() -> None:
    bridges = tuple(Phrasing(f"say {n}", f"when {n}") for n in range(3))
    base = new_base("s", NOW).with_part(Part.RELEVANCE, PartText(PartRule.OWN, bridges))
    left = editing.removed(base, base, Part.RELEVANCE, 1).phrasings
    assert left == (bridges[0], bridges[2])


def test_the_when_of_a_bridge_is_typed_over_alone() -> None:
    bridge = Phrasing("There is a stretch.", "they rub their neck")
    base = new_base("s", NOW).with_part(Part.RELEVANCE, PartText(PartRule.OWN, (bridge,)))
    after = editing.with_when(base, base, Part.RELEVANCE, "they rub their shoulder", 0).phrasings
    assert after == (replace(bridge, when="they rub their shoulder"),)


def test_a_bridge_without_words_is_never_the_one_said() -> None:
    some, empty, more = Phrasing("say 1", "when 1"), Phrasing("", "when 2"), Phrasing("say 3", "when 3")
    base = new_base("s", NOW).with_part(Part.RELEVANCE, PartText(PartRule.OWN, (some, empty, more)))
    assert editing.moved(base, base, Part.RELEVANCE, 1, 0).phrasings == (some, empty, more)
    assert editing.removed(base, base, Part.RELEVANCE, 0).phrasings == (more, empty)
    assert editing.rotated(base, base, Part.RELEVANCE).phrasings == (more, empty, some)
    typed_away = base.with_part(Part.RELEVANCE, editing.with_words(base, base, Part.RELEVANCE, " ", 0))
    assert first_spoken(typed_away, typed_away, Part.RELEVANCE) == more
    assert typed_away.parts[Part.RELEVANCE].phrasings[0].when == "when 1", "the row one types in stays"


def test_a_part_with_nothing_but_bridges_to_write_has_the_first_of_them() -> None:
    empty = Phrasing("", "when 1"), Phrasing("", "when 2")
    base = new_base("s", NOW).with_part(Part.RELEVANCE, PartText(PartRule.OWN, empty))
    assert first_spoken(base, base, Part.RELEVANCE) == empty[0]
    assert editing.moved(base, base, Part.RELEVANCE, 1, 0).phrasings == (empty[1], empty[0])


OFFER = Part.OFFER


def own(*words: str) -> PartText:
    return PartText(PartRule.OWN, tuple(Phrasing(each) for each in words))


def base_of(*words: str) -> Version:
    return new_base("s", NOW).with_part(OFFER, own(*words))


def said(text: PartText) -> list[str]:
    return [each.words for each in text.phrasings]


def test_a_phrasing_that_is_said_from_now_on_goes_before_those_with_words() -> None:
    base = base_of("one", " ", "two")
    assert said(editing.with_first_phrasing(base, base, OFFER, Phrasing("new"))) == ["new", "one", "two"]


def test_a_bridge_without_words_stays_behind_the_first_one() -> None:
    base = new_base("s", NOW).with_part(OFFER, PartText(PartRule.OWN, (Phrasing("", "when"),)))
    after = editing.with_first_phrasing(base, base, OFFER, Phrasing("new"))
    assert [(each.words, each.when) for each in after.phrasings] == [("new", ""), ("", "when")]


def test_the_first_phrasing_takes_the_place_of_an_empty_one() -> None:
    base = base_of("")
    assert said(editing.added(base, base, OFFER, Phrasing("new"))) == ["new"]
    assert said(editing.added(base_of(" ", "two"), base, OFFER, Phrasing("new"))) == [" ", "two", "new"]


def test_an_empty_bridge_with_its_when_does_not_give_way() -> None:
    base = new_base("s", NOW).with_part(OFFER, PartText(PartRule.OWN, (Phrasing("", "when"),)))
    assert said(editing.added(base, base, OFFER, Phrasing("new"))) == ["", "new"]


def test_what_is_typed_into_a_variant_becomes_its_own_and_remembers_the_base() -> None:
    base, gym = base_of("one", "two"), Version("s", "Gym", NOW, setting_id="gym")
    after = editing.with_words(gym, base, OFFER, "mine", 1)
    assert after.rule is PartRule.OWN
    assert said(after) == ["one", "mine"]
    assert after.base_then == base.parts[OFFER].phrasings


def test_own_words_from_before_follow_behind_with_an_id_of_their_own() -> None:
    base = base_of("one")
    shared = base.parts[OFFER].phrasings[0]
    older = PartText(PartRule.INHERIT, (replace(shared, words="older"), Phrasing("one"), Phrasing("  ")))
    gym = Version("s", "Gym", NOW, setting_id="gym").with_part(OFFER, older)
    after = editing.with_phrasings(gym, base, OFFER, (shared,))
    assert said(after) == ["one", "older"]
    assert len({each.id for each in after.phrasings}) == 2


def test_of_one_phrasing_the_next_is_the_same() -> None:
    base = base_of("one")
    assert editing.rotated(base, base, OFFER) == base.parts[OFFER]
    assert said(editing.rotated(base_of("one", "two"), base, OFFER)) == ["two", "one"]


def test_a_when_is_typed_into_the_place_that_is_said() -> None:
    base = base_of("one", "two")
    after = editing.with_when(base, base, OFFER, "they yawn", 1)
    assert [each.when for each in after.phrasings] == ["", "they yawn"]


def test_keeping_ones_words_remembers_what_the_base_says_now() -> None:
    base, gym = base_of("new"), Version("s", "Gym", NOW, setting_id="gym").with_part(OFFER, own("mine"))
    after = editing.kept_mine(gym, base, OFFER)
    assert (said(after), after.base_then) == (["mine"], base.parts[OFFER].phrasings)


def test_own_words_begin_as_a_copy_of_the_bases() -> None:
    base, gym = base_of("one"), Version("s", "Gym", NOW, setting_id="gym")
    after = editing.own_again(gym, base, OFFER)
    assert after == PartText(PartRule.OWN, base.parts[OFFER].phrasings, base.parts[OFFER].phrasings)
    again = editing.own_again(gym.with_part(OFFER, replace(own("mine"), rule=PartRule.INHERIT)), base, OFFER)
    assert (again.rule, said(again)) == (PartRule.OWN, ["mine"])
