import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from relpitch import paths, preferences
from relpitch.cli import main
from relpitch.domain.day import whole_moment
from relpitch.domain.encounter import Encounter
from relpitch.domain.event import Event
from relpitch.domain.part import Part
from relpitch.domain.person import Person
from relpitch.domain.phrasing import Phrasing
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.domain.setting import Channel, Setting
from relpitch.domain.statement import Statement
from relpitch.domain.version import PartRule, PartText, Version, new_base
from relpitch.interchange.json_export import from_json
from relpitch.preferences import Preferences, Remembered
from relpitch.services import sample
from relpitch.services.services import Services
from relpitch.storage.device import this_device
from relpitch.storage.library import Library
from relpitch.storage.open_elsewhere import say_open

CASES = Path(__file__).parents[1] / "interchange" / "cases"
NOW = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def maya(tmp_path: Path) -> Path:
    """A library with a statement, its base, two variants of one name, and one in the bin."""
    path = tmp_path / "Maya.relpitch"
    statement = Statement("Moving: without pain?", NOW)
    offer = PartText(PartRule.OWN, (Phrasing("I help people who sit all day."),))
    relevance = PartText(
        PartRule.OWN,
        (Phrasing("There is one stretch.", "they rub their neck"), Phrasing("Me too.", "they yawn")),
    )
    base = new_base(statement.id, NOW).with_part(Part.OFFER, offer).with_part(Part.RELEVANCE, relevance)
    with Library.create(path, device="desktop") as library, library.writing() as shelves:
        shelves.statements.save(statement)
        shelves.versions.save(base)
        shelves.settings.save(Setting("hall", "Hall", "in the hall", "trees", Channel.SPOKEN, 20, ""))
        for name, discarded_at in (("Gym", None), ("gym", None), ("Bank", NOW)):
            variant = Version(statement.id, name, NOW, setting_id=name, discarded_at=discarded_at)
            shelves.versions.save(variant)
    return path


def test_new_makes_an_empty_library_and_says_where(tmp_path: Path, capsys: Printed) -> None:
    path = tmp_path / "new" / "Maya.relpitch"
    assert main(["library", "new", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    with Library.open(path, read_only=True) as library, library.reading() as shelves:
        assert shelves.statements.all() == []
    assert main(["library", "new", str(path)]) == 2
    assert capsys.readouterr().err == f"There is something at {path} already. Choose another name.\n"


def test_path_is_the_chosen_then_the_last_then_the_usual_library(maya: Path, capsys: Printed) -> None:
    assert main(["library", "path"]) == 0
    assert capsys.readouterr().out == f"{paths.default_library()}\n"
    preferences.save(paths.preferences_file(), Preferences(remembered=Remembered(library=str(maya))))
    assert main(["library", "path"]) == 0
    assert capsys.readouterr().out == f"{maya}\n"
    assert main(["library", "path", "--library", "other.relpitch"]) == 0
    assert capsys.readouterr().out == f"{Path.cwd() / 'other.relpitch'}\n"


def test_a_last_library_that_is_gone_is_forgotten(maya: Path, capsys: Printed) -> None:
    preferences.save(paths.preferences_file(), Preferences(remembered=Remembered(library=str(maya))))
    maya.unlink()
    assert main(["library", "path", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"path": str(paths.default_library())}


def test_verify_says_that_all_is_well_even_while_the_library_is_open(maya: Path, capsys: Printed) -> None:
    with Library.open(maya, device="desktop"):
        assert main(["--library", str(maya), "library", "verify"]) == 0
    assert capsys.readouterr().out == "Everything is there and readable.\n"
    assert main(["library", "verify", "--library", str(maya), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"path": str(maya), "findings": []}


def test_verify_says_what_is_wrong(maya: Path, capsys: Printed) -> None:
    maya.write_bytes(maya.read_bytes()[:9000])
    assert main(["library", "verify", "--library", str(maya)]) == 2
    assert capsys.readouterr() == (
        "",
        "This library is damaged. Keep the file as it is, and open your newest backup.\n",
    )
    assert main(["library", "verify", "--library", str(maya), "--json"]) == 2
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 1


def test_backup_goes_where_it_is_told_to(maya: Path, tmp_path: Path, capsys: Printed) -> None:
    assert main(["library", "backup", "--library", str(maya), "-o", str(tmp_path / "backups")]) == 0
    (backup,) = (tmp_path / "backups").iterdir()
    assert capsys.readouterr().out == f"{backup}\n"
    assert main(["library", "backup", "--library", str(maya), "--json"]) == 0
    assert [json.loads(capsys.readouterr().out)["path"]] == [str(each) for each in paths.backups().iterdir()]


def test_restore_goes_back_and_says_where_what_was_there_is_kept(
    maya: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["library", "backup", "--library", str(maya), "-o", str(tmp_path)]) == 0
    backup = Path(capsys.readouterr().out.strip())
    with Library.open(maya, device="here") as library, library.writing() as shelves:
        for each in shelves.statements.all():
            shelves.statements.delete(each.id)
    assert main(["library", "restore", str(backup), "--library", str(maya)]) == 0
    told = capsys.readouterr()
    assert told.out.strip() == str(maya)
    assert "is kept as" in told.err
    with Library.open(maya, read_only=True) as library, library.reading() as shelves:
        assert shelves.statements.all()


def test_what_is_no_backup_is_not_restored(maya: Path, tmp_path: Path, capsys: Printed) -> None:
    before = maya.read_bytes()
    (tmp_path / "notes.txt").write_text("Dear diary")
    for name in ("notes.txt", "nowhere.relpitch", "."):
        assert main(["library", "restore", str(tmp_path / name), "--library", str(maya)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
    assert maya.read_bytes() == before


def test_both_wordings_are_shown_and_one_is_kept(maya: Path, tmp_path: Path, capsys: Printed) -> None:
    first, here = Person("Noor Haddad", NOW), this_device(paths.device_file())
    with Library.open(maya, device=here) as library, library.writing() as shelves:
        shelves.people.save(first)
    assert main(["library", "backup", "--library", str(maya), "-o", str(tmp_path)]) == 0
    other = Path(capsys.readouterr().out.strip())
    for path, device, about in ((maya, here, "Written here."), (other, "laptop", "Written there.")):
        with Library.open(path, device=device) as library, library.writing() as shelves:
            shelves.people.save(replace(first, about=about))
    assert main(["library", "merge", str(other), "--library", str(maya)]) == 0
    assert "two wordings" in capsys.readouterr().out
    assert main(["library", "wordings", "--library", str(maya), "--json"]) == 0
    (choice,) = json.loads(capsys.readouterr().out)
    assert (choice["what"], choice["where"]) == ("About", first.name)
    assert {(each["words"], each["here"]) for each in choice["wordings"]} == {
        ("Written here.", True),
        ("Written there.", False),
    }
    assert main(["library", "wordings", "--library", str(maya), "1", "9"]) == 2
    assert "no wording" in capsys.readouterr().err
    assert main(["library", "wordings", "--library", str(maya), "1", "2"]) == 0
    assert capsys.readouterr().out == "Nothing has two wordings.\n"


def test_merge_takes_in_what_another_copy_has_and_says_so(
    maya: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["library", "backup", "--library", str(maya), "-o", str(tmp_path)]) == 0
    other = Path(capsys.readouterr().out.strip())
    with Library.open(other, device="laptop") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", NOW))
    assert main(["library", "merge", str(other), "--library", str(maya)]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "1 new."
    assert main(["library", "merge", str(other), "--library", str(maya), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["new"], told["changed"], told["gone"], told["two_wordings"]) == (0, 0, 0, 0)
    for wrong in (maya, tmp_path, tmp_path / "nowhere.relpitch"):
        assert main(["library", "merge", str(wrong), "--library", str(maya)]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_backup_goes_beside_where_the_person_stands(
    maya: Path, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["library", "backup", "--library", "Maya.relpitch", "-o", "backups"]) == 0
    assert Path(capsys.readouterr().out.strip()).parent == tmp_path / "backups"


def test_export_writes_all_as_json_and_each_version_as_a_script(
    maya: Path, tmp_path: Path, capsys: Printed
) -> None:
    out = tmp_path / "out"
    assert main(["library", "export", str(out), "--library", str(maya)]) == 0
    assert capsys.readouterr().out == f"{out}\n"
    pitch = out / "pitches" / "Moving without pain"
    assert sorted(path for path in out.rglob("*") if path.is_file()) == sorted(
        [out / "library.json", pitch / "Anyone, anywhere.md", pitch / "Gym.md", pitch / "gym 2.md"]
    )
    with Library.open(maya, read_only=True) as library, library.reading() as shelves:
        contents = from_json((out / "library.json").read_text(encoding="utf-8"))
        assert list(contents.statements) == shelves.statements.all()
        assert list(contents.versions) == shelves.versions.all()
        assert list(contents.settings) == shelves.settings.all() != []
    script = (pitch / "Gym.md").read_text(encoding="utf-8")
    assert "title: Moving: without pain?\n" in script
    assert "### when they rub their neck\n" in script


def test_export_refuses_a_folder_with_something_in_it(maya: Path, tmp_path: Path, capsys: Printed) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert main(["library", "export", str(tmp_path), "--library", str(maya)]) == 2
    assert "Choose a new folder." in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "words",
    [["verify"], ["backup"], ["export", "out"], ["new", "/dev/null/x"], ["verify", "--library", "."]],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    words: list[str], tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["library", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_action_is_refused(capsys: Printed) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["library", "burn"])
    assert ended.value.code == 2
    assert "“burn” is not one of new, path" in capsys.readouterr().err


CALENDARS = Path(__file__).parents[1] / "interchange" / "calendars"


def events_in(path: Path) -> list[Event]:
    with Library.open(path, read_only=True) as library, library.reading() as shelves:
        return shelves.events.all()


def test_a_calendar_is_imported_and_what_was_prepared_survives_another_time(
    maya: Path, capsys: Printed
) -> None:
    calendar = str(CALENDARS / "google.ics")
    assert main(["library", "import", calendar, "--library", str(maya)]) == 0
    assert capsys.readouterr().out == "3 events, 3 of them new.\n"
    (first,) = (event for event in events_in(maya) if event.title == "Women in Health meetup")
    with Library.open(maya, device="desktop") as library, library.writing() as shelves:
        shelves.events.save(replace(first, questions=("Why?",), title="Another name", discarded_at=NOW))
    assert main(["library", "import", calendar, "--library", str(maya), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"events": 3, "new": 0, "remarks": []}
    (again,) = (event for event in events_in(maya) if event.id == first.id)
    assert (again.questions, again.title) == (("Why?",), "Women in Health meetup")
    assert again.discarded_at is None


def test_what_is_written_goes_to_one_place(tmp_path: Path, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["library", "export", "--vcard", str(tmp_path / "a.vcf"), "--csv", str(tmp_path / "a.csv")])
    assert ended.value.code == 2
    assert "--csv: not allowed with argument --vcard" in capsys.readouterr().err
    assert list(tmp_path.glob("a.*")) == []


def test_a_calendar_is_exported_and_comes_back_equal(maya: Path, tmp_path: Path, capsys: Printed) -> None:
    main(["library", "import", str(CALENDARS / "apple.ics"), "--library", str(maya)])
    before = events_in(maya)
    out = tmp_path / "mine.ics"
    assert main(["library", "export", "--ical", str(out), "--library", str(maya)]) == 0
    assert main(["library", "import", str(out), "--library", str(maya)]) == 0
    assert events_in(maya) == before
    assert capsys.readouterr().out.endswith("2 events, 0 of them new.\n")


@pytest.mark.parametrize("name", ["nothing.ics", "diary.ics", "people.vcf", "folder.ics", "empty.ics"])
def test_what_cannot_be_imported_is_told_and_nothing_is_written(
    name: str, maya: Path, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / "diary.ics").write_text("Dear diary")
    (tmp_path / "people.vcf").write_text("BEGIN:VCARD")
    (tmp_path / "folder.ics").mkdir()
    (tmp_path / "empty.ics").write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")
    assert main(["library", "import", str(tmp_path / name), "--library", str(maya)]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert events_in(maya) == []


def test_days_to_write_to_someone_go_into_the_calendar_and_do_not_come_back(
    tmp_path: Path, capsys: Printed
) -> None:
    path, out = tmp_path / "Maya.relpitch", tmp_path / "mine.ics"
    with Library.create(path, device="desktop") as library:
        sample.fill(library, datetime.now(UTC))
    assert main(["library", "export", "--ical", str(out), "--library", str(path)]) == 0
    assert b"SUMMARY:Write to Priya Raman" in out.read_bytes()
    before = events_in(path)
    assert main(["library", "import", str(out), "--library", str(path)]) == 0
    assert [each.id for each in events_in(path)] == [each.id for each in before]
    assert capsys.readouterr().out.endswith("5 events, 0 of them new.\n")


def test_an_export_needs_a_place(maya: Path, capsys: Printed) -> None:
    assert main(["library", "export", "--library", str(maya)]) == 2
    places = "a new folder, --vcard OUT.vcf, --csv OUT.csv or --ical OUT.ics."
    assert capsys.readouterr().err == f"Say where to: {places}\n"


def test_people_come_in_and_go_out_as_contacts(maya: Path, tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "people.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nN:;Ada;;;\nTEL;TYPE=HOME:1\nEND:VCARD\n")
    assert main(["library", "import", str(file), "--library", str(maya)]) == 0
    assert capsys.readouterr().out == "1 person: 1 new, 0 the same as here.\n"
    assert main(["library", "import", str(file), "--library", str(maya), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"people": 1, "new": 0, "same": 1, "beside": 0}
    out = tmp_path / "out.vcf"
    assert main(["library", "export", "--vcard", str(out), "--library", str(maya)]) == 0
    assert sorted(out.read_text().split()) == sorted(file.read_text().split())


def test_a_recording_is_added_as_a_take_of_the_version_it_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    path = tmp_path / "Maya.relpitch"
    with Library.create(path, device="here") as library:
        pitches = Services(library).pitches
        pitches.new_statement("Moving", words={Part.OFFER: (Phrasing("I help people move without pain."),)})
        pitches.new_statement("Baking", words={Part.OFFER: (Phrasing("I bake bread."),)})
    asked = ["library", "import", str(CASES / "take.mp3"), "--library", str(path)]
    assert main(asked) == 2
    assert "“Moving: Anyone, anywhere”, “Baking: Anyone, anywhere”" in capsys.readouterr().err
    assert main([*asked, "--says", "baking"]) == 0
    assert capsys.readouterr().out.startswith("A take of “Anyone, anywhere”, 9.")
    with Library.open(path, device="here") as library:
        (take,) = Services(library).takes.all()
        assert take.measures.first_sound is not None
        assert Services(library).takes.recording(take) is not None


def test_copies_are_told_and_merged_and_put_away_by_choice(
    maya: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["library", "copies", "--library", str(maya)]) == 0
    assert capsys.readouterr().out == "There is no second copy beside this library.\n"
    copied = maya.with_name("Maya (conflicted copy 2026-11-29 081204).relpitch")
    shutil.copy(maya, copied)
    with Library.open(copied, device="laptop") as library, library.writing() as shelves:
        shelves.people.save(Person("Noor Haddad", NOW))
    say_open(maya, "laptop")
    assert main(["library", "copies", "--library", str(maya), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(each["path"], each["has_news"], each["readable"]) for each in told["copies"]] == [
        (str(copied), True, True)
    ]
    assert told["opened_elsewhere"]
    assert main(["library", "copies", "--library", str(maya)]) == 0
    printed = capsys.readouterr()
    assert "Nextcloud kept both, because two computers wrote this library." in printed.out
    assert printed.err.startswith("Another computer opened this library ")
    assert main(["library", "merge", "--library", str(maya), str(copied), "--put-away"]) == 0
    assert "The copy lies in " in capsys.readouterr().out
    assert not copied.exists()
    assert main(["library", "copies", "--library", str(maya)]) == 0
    assert capsys.readouterr().out == "There is no second copy beside this library.\n"


def test_of_two_of_one_name_the_one_is_forgotten_whose_id_is_said(maya: Path, capsys: Printed) -> None:
    toms = Person("Tom", NOW, "Plumber"), Person("Tom", NOW, "Tom sings")
    with Library.open(maya, device="desktop") as library, library.writing() as shelves:
        shelves.people.add_new(toms)
    before = maya.read_bytes()
    for command in (["library", "forget", "--yes"], ["message"]):
        assert main([*command, "--library", str(maya), "tom"]) == 2
        told = capsys.readouterr().err
        assert told.startswith("2 people are called “Tom”. Say which by the id: ")
        assert all(f"{each.id} ({each.about})" in told for each in toms)
    assert maya.read_bytes() == before
    assert main(["library", "forget", "--library", str(maya), toms[0].id]) == 0
    shown = capsys.readouterr().out
    assert "somebody else is called so too; it stays unless --also names it" in shown
    assert "Somebody else is called so too: their name stays." in shown
    assert main(["library", "forget", "--library", str(maya), toms[0].id, "--yes"]) == 0
    with Library.open(maya, read_only=True) as library, library.reading() as shelves:
        assert list(shelves.people.all()) == [toms[1]]


@pytest.mark.parametrize("command", [["library", "forget"], ["library", "forget", "--yes"], ["message"]])
def test_a_short_name_that_fits_several_asks_which(maya: Path, capsys: Printed, command: list[str]) -> None:
    toms = [Person(name, NOW) for name in ("Tom Berg", "Tom Holm")]
    kept = Person("Old Tom", NOW, archived_at=NOW)
    with Library.open(maya, device="desktop") as library, library.writing() as shelves:
        shelves.people.add_new([*toms, kept])
    before = maya.read_bytes()
    assert main([*command, "--library", str(maya), "tom"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("3 people may be meant by “tom”. Say the whole name or the id: ")
    assert all(f"{each.name} ({each.id})" in told for each in (*toms, kept))
    assert maya.read_bytes() == before


def test_nobody_is_forgotten_by_part_of_a_name(maya: Path, capsys: Printed) -> None:
    tom = Person("Tom Berg", NOW)
    with Library.open(maya, device="desktop") as library, library.writing() as shelves:
        shelves.people.save(tom)
    assert main(["library", "forget", "--library", str(maya), "Tom"]) == 0
    assert "--yes forgets Tom Berg;" in capsys.readouterr().err
    assert main(["library", "forget", "--library", str(maya), "Tom", "--yes"]) == 2
    told = f"“Tom” is part of a name. Say the whole name or the id: Tom Berg ({tom.id}).\n"
    assert capsys.readouterr().err == told
    assert main(["library", "forget", "--library", str(maya), tom.id, "--yes"]) == 0
    assert capsys.readouterr().out.startswith("Tom Berg is forgotten, as of ")


def test_people_of_one_name_are_told_apart_by_what_is_known_of_them(maya: Path, capsys: Printed) -> None:
    plumber, mailed, met, nothing = (Person("Tom", NOW, about) for about in ("Plumber", "", "", ""))
    with Library.open(maya, device="desktop") as library, library.writing() as shelves:
        shelves.people.add_new([plumber, mailed, met, nothing])
        shelves.reaches.save(Reach(mailed.id, (Contactable(Way.MAIL, "tom@example.org"),)))
        shelves.encounters.save(Encounter(datetime(2020, 5, 4, 12, tzinfo=UTC), (met.id,), "School gate"))
    assert main(["message", "--library", str(maya), "tom"]) == 2
    told = capsys.readouterr().err
    for person, words in (
        (plumber, "Plumber"),
        (mailed, "tom@example.org"),
        (met, "School gate, 4 May 2020"),
    ):
        assert f"{person.id} ({words})" in told
    assert f"{nothing.id} (here since {whole_moment(nothing.created_at.astimezone())}" in told


def test_forgetting_shows_each_place_first_and_leaves_what_is_named(maya: Path, capsys: Printed) -> None:
    with Library.open(maya, device="desktop") as library, library.writing() as shelves:
        shelves.people.save(Person("Priya Raman", NOW))
        shelves.people.save(Person("Tomás", NOW, "Bakes with Priya Raman."))
        shelves.people.save(Person("Joe", NOW, "Saw PRIYA RAMAN."))
        shelves.people.save(Person("Ann", NOW, "Sister of Priya."))
    before = maya.read_bytes()
    assert main(["library", "forget", "--library", str(maya), "Priya Raman"]) == 0
    shown = capsys.readouterr()
    assert "What you keep of Tomás\n   Bakes with [Priya Raman].\n" in shown.out
    assert "What you keep of Ann (only half of their name; it stays unless --also names it)" in shown.out
    assert shown.err.startswith("Nothing was changed.")
    assert maya.read_bytes() == before
    tomas = next(each for each in shown.out.splitlines() if "Tomás" in each).partition(".")[0]
    wrong = ["library", "forget", "--library", str(maya), "Priya Raman", "--yes", "--leave", "9"]
    assert main(wrong) == 2
    assert capsys.readouterr().err == "There is no place of that number. Nothing was changed.\n"
    assert main(["library", "forget", "--library", str(maya), "priya raman", "--yes", "--leave", tomas]) == 0
    said, what_stays = capsys.readouterr().out.split("These places stay as they were:\n")
    assert said.startswith("Priya Raman is forgotten, as of ")
    assert "Bakes with [Priya Raman]." in what_stays
    assert "Sister of [Priya]." in what_stays
    assert "Joe" not in what_stays
    with Library.open(maya, read_only=True) as library, library.reading() as shelves:
        abouts = {each.name: each.about for each in shelves.people.all()}
    assert abouts == {"Tomás": "Bakes with Priya Raman.", "Joe": "Saw someone.", "Ann": "Sister of Priya."}
    assert main(["library", "forget", "--library", str(maya), "Priya Raman"]) == 2


@pytest.mark.parametrize(
    "command",
    [
        ["library", "verify"],
        ["library", "backup"],
        ["library", "export", "out"],
        ["library", "forget", "Ann"],
        ["find", "Ann"],
        ["message", "Ann"],
        ["prep", "the fair", "-o", "sheet.pdf"],
    ],
    ids=" ".join,
)
def test_a_link_to_itself_is_refused_in_a_sentence(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.chdir(tmp_path)
    loop = tmp_path / "loop.relpitch"
    loop.symlink_to(loop.name)
    assert main(["--library", str(loop), *command]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert loop.is_symlink()
