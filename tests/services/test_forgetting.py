"""Forgetting someone leaves no byte of their name in any of the library's files."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch import paths, translation
from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event, Item, MayMeet, ReadyBridge
from relpitch.domain.follow_up import ContactStep, Deed
from relpitch.domain.kept_note import KeptNote
from relpitch.domain.person import Person
from relpitch.failure.drafts import Drafts
from relpitch.failure.typed import FormDraft, TypedFile
from relpitch.services import sample
from relpitch.services.search import Search
from relpitch.services.services import Services
from relpitch.storage.backup import back_up
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.storage.verify import verify

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def bytes_beside(path: Path) -> bytes:
    """All bytes of the library, its WAL and whatever else lies beside it."""
    return b"".join(each.read_bytes() for each in path.parent.iterdir() if each.is_file())


def test_no_byte_of_the_name_is_left(tmp_path: Path) -> None:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, NOW)
        with library.reading() as shelves:
            priya = next(each for each in shelves.people.all() if each.name == "Priya Raman")
            elaine = next(each for each in shelves.people.all() if each.name == "Elaine Whitlock")
        shared = Encounter(NOW, (priya.id, elaine.id), "Bank", "Priya Raman signed; @Priya smiled.")
        with library.writing() as shelves:
            shelves.encounters.save(shared)
            shelves.people.save(replace(elaine, remember=(*elaine.remember, "Reads leases for PRIYA RAMAN")))
        assert b"Priya" in bytes_beside(path)
        gathering = an_event_about(priya)
        with library.writing() as shelves:
            shelves.events.save(gathering)
            shelves.events.save(replace(gathering, id="gone", discarded_at=NOW))
            shelves.kept_notes.save(KeptNote("hedge", "priya raman", "Priya Raman, maybe", NOW))
            shelves.steps.save(
                ContactStep(elaine.id, NOW, Deed.WROTE, words="Dear Elaine, Mrs Raman says hello")
            )
        forgetting = Services(library).forgetting
        traces = forgetting.traces(priya.id)
        assert (traces.encounters, traces.shared) == (3, 1)
        assert traces.elsewhere >= 2
        assert sum(not each.is_whole for each in traces.places) >= 2
        forgetting.forget(priya.id, half_names_too=True)
        left = bytes_beside(path)
        for name in (b"Priya", b"priya", b"PRIYA", b"Raman", b"RAMAN", b"raman"):
            assert name not in left
        assert Search(library).find("priya") == []
        with library.reading() as shelves:
            kept = shelves.encounters.get(shared.id)
            event = shelves.events.get(gathering.id)
        assert event is not None
        assert event.title == "Tea with someone"
        assert [(each.words, each.give) for each in event.meet] == [("someone’s sister", "Call someone")]
        assert event.bridges == (ReadyBridge("someone asks", "I know someone", "v"),)
        assert event.before == (Item("Write to someone", done=True),)
        assert kept is not None
        assert kept.note == "someone signed; someone smiled."
        assert kept.people == (elaine.id,)
    assert b"Raman" not in bytes_beside(path)
    assert verify(path) == []


def test_what_was_typed_about_someone_and_not_kept_is_forgotten_too(tmp_path: Path) -> None:
    file = TypedFile(tmp_path / "typed", tmp_path / "Maya.relpitch")
    drafts = Drafts(file)
    with Library.create(tmp_path / "Maya.relpitch", device="desktop") as library:
        priya, joe = Person("Priya Raman", NOW), Person("Joe Brennan", NOW)
        alone, shared = Encounter(NOW, (priya.id,)), Encounter(NOW, (priya.id, joe.id))
        with library.writing() as shelves:
            for person in (priya, joe):
                shelves.people.save(person)
            for met in (alone, shared):
                shelves.encounters.save(met)
        note = FormDraft({"What happened": "She laughed with Priya Raman."})
        for owner in (f"people/{priya.id}/note", f"encounter/{alone.id}", "capture", f"people/{joe.id}/note"):
            drafts.put(owner, note)
        drafts.put(f"encounter/{shared.id}", FormDraft({"Where": "Gym"}, {"people": f"{joe.id} {priya.id}"}))
        Services(library, drafts=lambda: drafts).forgetting.forget(priya.id, half_names_too=False)
    told = FormDraft({"What happened": "She laughed with someone."})
    assert file.drafts() == {"capture": told, f"people/{joe.id}/note": told}
    assert b"Priya" not in b"".join(each.read_bytes() for each in (tmp_path / "typed").iterdir())


def an_event_about(priya: Person) -> Event:
    """An event with her name wherever one can write."""
    name, (first, family) = priya.name, priya.name.split()
    return Event(
        f"Tea with {name}",
        NOW,
        NOW,
        place=f"At {first}’s",
        notes=f"{name.upper()} hosts.\nMrs {family} bakes. {first}\n{family} lives upstairs.",
        meet=(
            MayMeet(person_id=priya.id, last=f"{name} spoke", give=f"A tip for {first}"),
            MayMeet(f"{first}’s sister", give=f"Call {name}"),
        ),
        questions=(f"How is {first}?",),
        bridges=(ReadyBridge(f"{first} asks", f"I know {name}", "v"),),
        bring=(Item(f"The book for {first}"),),
        before=(Item(f"Write to {name}", done=True),),
        way_out=f"{first} waits for me.",
        line=f"Met {name}.",
    )


def test_a_name_that_is_a_word_too_is_only_taken_out_where_it_is_the_name(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        may, ann = Person("May", NOW), Person("Ann", NOW, "May may come; she may read")
        with library.writing() as shelves:
            shelves.people.save(may)
            shelves.people.save(ann)
        Services(library).forgetting.forget(may.id, half_names_too=True)
        with library.reading() as shelves:
            (left,) = shelves.people.all()
        assert left.about == "someone may come; she may read"


def test_what_they_are_called_by_is_told_before(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        people = [Person("Priya Raman", NOW), Person("Steve’s friend, the baker", NOW), Person("Cher", NOW)]
        with library.writing() as shelves:
            shelves.people.add_new(people)
        alone = [Services(library).forgetting.traces(each.id).half_names for each in people]
        assert alone == [("Priya", "Raman"), ("Steve’s",), ()]


@pytest.mark.parametrize("names_alone", [True, False])
def test_others_of_the_same_first_name_stay_where_that_is_asked(tmp_path: Path, names_alone: bool) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        will, other = Person("Will Grey", NOW), Person("Ann", NOW, "Married to Will")
        with library.writing() as shelves:
            shelves.people.save(will)
            shelves.people.save(other)
        Services(library).forgetting.forget(will.id, half_names_too=names_alone)
        with library.reading() as shelves:
            (ann,) = shelves.people.all()
        assert ann.about == ("Married to someone" if names_alone else "Married to Will")


def put(library: Library, *people: Person) -> None:
    with library.writing() as shelves:
        for person in people:
            shelves.people.save(person)


def test_each_place_is_shown_before_with_the_words_around_it(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        priya, tomas = Person("Priya Raman", NOW), Person("Tomás", NOW, "Bakes with Priya Raman on Fridays.")
        joe = Person("Joe", NOW, "Sister of Priya. Not of Anand Raman.")
        put(library, priya, tomas, joe)
        with library.writing() as shelves:
            shelves.encounters.save(met := Encounter(NOW, (tomas.id,), "Bank", "RAMAN, PRIYA signed."))
            shelves.steps.save(ContactStep(joe.id, NOW, Deed.WROTE, words="priya  raman says hello"))
        drafts = Drafts()
        drafts.put("capture", FormDraft({"Note": "Saw Priya Raman"}))
        found = Services(library, drafts=lambda: drafts).forgetting.traces(priya.id)
    shown = {each.where: each for each in found.places}
    assert set(shown) == {
        "What you keep of Tomás",
        "A meeting with Tomás",
        "A message to Joe",
        "Something typed and not kept yet",
        "What you keep of Joe",
    }
    assert [each.where for each in found.places][-1] == "What you keep of Joe", "half a name comes last"
    assert shown["What you keep of Tomás"].excerpts == (("Bakes with ", "Priya Raman", " on Fridays."),)
    assert shown["A meeting with Tomás"].id == met.id
    assert not shown["What you keep of Joe"].is_whole
    assert [each.name for each in shown["What you keep of Joe"].excerpts] == ["Priya"]


def test_a_place_that_is_left_stays_here_and_wherever_it_is_merged(tmp_path: Path) -> None:
    desktop, laptop = tmp_path / "Desktop.relpitch", tmp_path / "Laptop.relpitch"
    priya = Person("Priya Raman", NOW)
    left, told = Person("A", NOW, "Of Priya Raman, the painter."), Person("B", NOW, "Of Priya Raman.")
    with Library.create(desktop, device="desktop") as library:
        put(library, priya, left, told)
    shutil.copy(desktop, laptop)
    with Library.open(desktop, device="desktop") as here, Library.open(laptop, device="laptop") as there:
        put(there, Person("C", NOW, "Priya Raman again."))
        Services(here).forgetting.forget(priya.id, half_names_too=True, untouched={left.id})
        merge(here.path, there)
        merge(there.path, here)
        merge(here.path, there)
        for library in (here, there):
            with library.reading() as shelves:
                abouts = {each.name: each.about for each in shelves.people.all()}
            assert abouts == {
                "A": "Of Priya Raman, the painter.",
                "B": "Of someone.",
                "C": "someone again.",
            }


def test_in_their_place_stands_a_word_of_the_text_and_else_of_the_window_on_every_computer(
    tmp_path: Path,
) -> None:
    desktop, laptop = tmp_path / "Desktop.relpitch", tmp_path / "Laptop.relpitch"
    priya, noor = Person("Priya Raman", NOW), Person("Noor Haddad", NOW)
    abouts = (
        "Priya Raman",
        "Ich habe Priya Raman gesehen.",
        "I was there with Priya Raman.",
        "Noor Haddad, Priya Raman",
    )
    with Library.create(desktop, device="desktop") as library:
        put(library, priya, noor, *(Person(str(number), NOW, about) for number, about in enumerate(abouts)))
    shutil.copy(desktop, laptop)
    with Library.open(desktop, device="desktop") as here, Library.open(laptop, device="laptop") as there:
        translation.use("de", paths.translations())
        Services(here).forgetting.forget(priya.id, half_names_too=True)
        translation.use("es", paths.translations())
        Services(here).forgetting.forget(noor.id, half_names_too=True)
        merge(here.path, there)
        for library in (here, there):
            with library.reading() as shelves:
                assert sorted(each.about for each in shelves.people.all()) == [
                    "I was there with someone.",
                    "Ich habe jemand gesehen.",
                    "alguien, jemand",
                    "jemand",
                ]


def test_of_many_who_are_forgotten_each_is_left_only_where_that_was_chosen(tmp_path: Path) -> None:
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        priya, noor = Person("Priya Raman", NOW), Person("Noor Haddad", NOW)
        other = Person("A", NOW, "Priya Raman and Noor Haddad.")
        put(library, priya, noor, other)
        old = back_up(library.path, tmp_path / "backups", at=NOW)
        forgetting = Services(library).forgetting
        forgetting.forget(priya.id, half_names_too=False, untouched={other.id})
        forgetting.forget(noor.id, half_names_too=False)
        merge(old, library)
        with library.reading() as shelves:
            (kept,) = shelves.people.all()
    assert kept.about == "Priya Raman and someone."


def test_a_draft_that_is_left_stays(tmp_path: Path) -> None:
    drafts = Drafts()
    drafts.put("capture", FormDraft({"Note": "Saw Priya Raman"}))
    with Library.create(tmp_path / "x.relpitch", device="desktop") as library:
        put(library, priya := Person("Priya Raman", NOW))
        forgetting = Services(library, drafts=lambda: drafts).forgetting
        (place,) = forgetting.traces(priya.id).places
        forgetting.forget(priya.id, half_names_too=True, untouched={place.id})
    assert drafts.get("capture") == FormDraft({"Note": "Saw Priya Raman"})
