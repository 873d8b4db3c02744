"""People as Markdown files, for other programs and for reading."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from relpitch.domain.encounter import Encounter, Landed
from relpitch.domain.follow_up import ContactStep, Deed
from relpitch.domain.giving import Gift, Introduction, Promise
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.domain.statement import Statement
from relpitch.domain.version import new_base
from relpitch.interchange.export import export
from relpitch.interchange.json_export import LibraryContents
from relpitch.interchange.people_export import people_to_markdown

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 20, 12, tzinfo=UTC)
PRIYA = Person("Priya Raman", NOW, "Runs Little Crumb bakery.", ("bread",), ("Leo, 6",), ("school",), id="p")
JOE = Person("Joe Brennan", NOW, archived_at=NOW, id="j")


def everything() -> LibraryContents:
    statement = Statement("Moving", NOW, id="s")
    base = new_base("s", NOW)
    return LibraryContents(
        (statement,),
        (base,),
        people=(PRIYA, JOE),
        reaches=(Reach("p", (Contactable(Way.MAIL, "priya@crumb.example", "Work"),), "1984-02-30"),),
        encounters=(
            Encounter(
                NOW,
                ("p", "j"),
                "School gate",
                "Her **wrists** ache.\n\n<b>Leo</b> swims.",
                version_id=base.id,
                bridge="they rub their neck",
                landed=Landed.LEANED_IN,
            ),
        ),
        promises=(Promise("p", "A drawing", NOW, date(2026, 11, 21), kept_at=LATER),),
        gifts=(Gift("p", "One stretch", NOW, given_at=NOW), Gift("p", "A name", NOW)),
        introductions=(Introduction(("p", "j"), "Both grow dahlias", NOW),),
        steps=(
            ContactStep("p", LATER, Deed.WROTE, words="Hello Priya,\n\nhere it is."),
            ContactStep("p", LATER, Deed.OPENED),
        ),
    )


def test_a_person_is_a_file_of_all_that_is_kept_of_them_the_latest_first() -> None:
    priya, _joe = people_to_markdown(everything())
    met, wrote = (f"{each.astimezone():%Y-%m-%d %-H:%M}" for each in (NOW, LATER))
    assert priya == (
        "# Priya Raman\n\n"
        "Runs Little Crumb bakery.\n\n"
        "- Cares about: bread\n- Good to remember: Leo, 6\n- Tags: school\n"
        "- Mail: priya@crumb.example (Work)\n- Birthday: 1984-02-30\n\n"
        "## Promises\n\n- [x] A drawing, by 2026-11-21, kept on 2026-11-20\n\n"
        "## Gifts\n\n- One stretch: given on 2026-11-18\n- A name: can be given\n\n"
        "## They should meet\n\n- Joe Brennan: Both grow dahlias\n\n"
        f"## {wrote}, I wrote\n\n> Hello Priya,\n>\n> here it is.\n\n"
        f"## {met}, School gate\n\n"
        "*With Joe Brennan. Used Moving: Anyone, anywhere. When they rub their neck, they leaned in.*\n\n"
        "Her **wrists** ache.\n\n<b>Leo</b> swims.\n"
    )


@pytest.mark.parametrize(("stored", "read"), [("--05-09", "9 May"), ("1984-03-14", "14 March 1984")])
def test_a_birthday_is_written_as_one_reads_it(stored: str, read: str) -> None:
    (joe,) = people_to_markdown(LibraryContents((), (), people=(JOE,), reaches=(Reach("j", (), stored),)))
    assert f"- Birthday: {read}\n" in joe


def test_someone_archived_is_in_it_and_said_to_be() -> None:
    _priya, joe = people_to_markdown(everything())
    assert joe.startswith("# Joe Brennan\n\n*Archived on 2026-11-18.*\n\n## They should meet")
    assert "School gate" in joe


def test_the_whole_export_has_a_file_for_each_person_and_one_of_contacts(tmp_path: Path) -> None:
    twin = Person("priya raman", NOW, id="q")
    contents = LibraryContents((), (), people=(PRIYA, JOE, twin))
    export(contents, tmp_path / "out")
    found = sorted(each.name for each in (tmp_path / "out" / "people").iterdir())
    assert found == ["Joe Brennan.md", "Priya Raman.md", "priya raman 2.md"]
    assert (tmp_path / "out" / "people.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 3
