"""Tables of contacts: columns found in many languages, and shown before anything is taken."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relpitch.domain.errors import RelpitchError
from relpitch.domain.person import Person
from relpitch.domain.reach import Contactable, Reach, Way
from relpitch.interchange.table import PeopleTable, read_table, write_table
from relpitch.interchange.table_columns import Becomes
from relpitch.interchange.table_people import contacts_in
from relpitch.interchange.vcard import VCard, read_contacts, write_contacts
from tests.interchange.notes import note_of

CASES = Path(__file__).parent / "cases"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def table(text: str, encoding: str = "utf-8") -> PeopleTable:
    return read_table("people.csv", text.encode(encoding))


def people(of: PeopleTable) -> list[VCard]:
    return list(contacts_in(of, NOW).contacts)


def test_linkedins_list_is_known_below_its_note() -> None:
    found = read_table("Connections.csv", (CASES / "Connections.csv").read_bytes())
    assert (found.maker, found.above) == ("LinkedIn", 2)
    assert found.becomes[-1] is Becomes.NOTHING
    (ada,) = people(found)
    assert (ada.person.name, ada.person.about) == ("Ada Lovage", "Gardener, Fig Ltd")
    assert ada.reach.first(Way.LINK) == "https://www.linkedin.com/in/example"


def test_googles_list_is_known() -> None:
    found = read_table("contacts.csv", (CASES / "google_contacts.csv").read_bytes())
    assert found.maker == "Google"
    (ada,) = people(found)
    assert ada.person.name == "Ada Lovage"
    assert [each.value for each in ada.reach.ways] == ["ada@example.org", "+44 20 0000 0001"]


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,E-mail Address,Mobile Phone,Birthday,Notes",
        "Vorname;Nachname;E-Mail-Adresse;Mobiltelefon;Geburtstag;Notizen",
        "Prénom;Nom;Adresse de messagerie;Tél. mobile;Anniversaire;Remarques".replace(
            "Tél. mobile", "Portable"
        ),
        "Nombre,Apellidos,Correo electrónico,Teléfono móvil,Cumpleaños,Notas",
        "Nome próprio,Sobrenome,E-mail,Telemóvel,Aniversário,Observações",
        "Nome proprio,Cognome,Indirizzo email,Cellulare,Compleanno,Commenti",
        "Voornaam;Achternaam;E-mailadres;Mobiel;Verjaardag;Notities",
        "Imię\tNazwisko\tAdres e-mail\tTelefon komórkowy\tUrodziny\tNotatki",
        "Jméno;Příjmení;E-mailová adresa;Mobilní telefon;Narozeniny;Poznámky",
        "Keresztnév;Vezetéknév;E-mail cím;Telefonszám;Születésnap;Megjegyzések",
        "Förnamn;Efternamn;E-postadress;Mobiltelefon;Födelsedag;Anteckningar",
        "Имя;Фамилия;Электронная почта;Мобильный телефон;День рождения;Заметки",
    ],
)
def test_columns_are_known_in_many_languages(header: str) -> None:
    mark = next(each for each in ";\t," if each in header)
    row = mark.join(("Zoë", "Müller", "zoe@example.org", "+44 1", "1990-02-03", "from choir"))
    (zoe,) = people(table(f"{header}\r\n{row}\r\n"))
    assert zoe.person.name == "Zoë Müller"
    assert [each.value for each in zoe.reach.ways] == ["zoe@example.org", "+44 1"]
    assert (zoe.reach.birthday, note_of(zoe.reach)) == ("1990-02-03", "from choir")


def test_a_table_of_windows_keeps_every_letter() -> None:
    found = table("Vorname;Nachname\nZoë;Müller\nÉloïse;Bär\n", "cp1252")
    assert [each.person.name for each in people(found)] == ["Zoë Müller", "Éloïse Bär"]
    assert found.remarks == ("2 lines were not UTF-8, the first of them line 2: read as Windows-1252.",)


def test_other_columns_can_be_chosen() -> None:
    found = table("Name,Nickname\nAda Lovage,Ada\n")
    (ada,) = people(found.with_columns((Becomes.NOTHING, Becomes.WHOLE_NAME)))
    assert ada.person.name == "Ada"


@pytest.mark.parametrize("text", ["", "Name\n", "a,b\n1,2\n", "just words\nand more\n", '"' * 300])
def test_what_holds_no_people_is_refused(text: str) -> None:
    with pytest.raises(RelpitchError):
        table(text)


def test_no_spreadsheet_takes_a_name_for_a_formula_and_all_comes_back() -> None:
    odd = Person('=HYPERLINK("x")', NOW, "+bakes", tags=("@home", "choir"))
    mine = VCard(odd, Reach(odd.id, (Contactable(Way.PHONE, "+44 1"), Contactable(Way.MAIL, "-a@b"))))
    text = write_table([mine])
    assert all(not cell.startswith(("=", "+", "-", "@")) for cell in text.replace('"', "").split(","))
    (back,) = people(table(text))
    assert (back.person.name, back.person.about) == (odd.name, odd.about)
    assert back.person.tags == odd.tags
    assert sorted(each.value for each in back.reach.ways) == ["+44 1", "-a@b"]


def test_every_column_that_is_written_is_read_back() -> None:
    ada = Person("Ada Lovage", NOW, "bakes, and teaches", tags=("choir", "home"))
    ways = tuple(Contactable(way, value) for way in Way for value in (f"{way.value} one", f"{way.value} two"))
    mine = VCard(ada, Reach(ada.id, ways, "1984-03-14"))
    written = table(write_table([mine]))
    assert Becomes.NOTHING not in written.becomes, "a column that nobody would read"
    assert all(written.rows[0]), "a column of which this says nothing"
    (back,) = people(written)
    assert (back.person.name, back.person.about, back.person.tags) == (ada.name, ada.about, ada.tags)
    assert {(each.way, each.value) for each in back.reach.ways} == {(each.way, each.value) for each in ways}
    assert back.reach.birthday == "1984-03-14"


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    with suppress(RelpitchError):
        contacts_in(read_table("x.csv", b"Name,Mail\n" + content), NOW)


def written(text: str) -> str:
    return write_contacts(people(table(text)))


@pytest.mark.parametrize(
    ("text", "shown", "parts"),
    [
        ("First Name,Last Name\nMaría,García Márquez\n", "María García Márquez", "García Márquez;María;;;"),
        ("First Name,Last Name\nLudwig,van Beethoven\n", "Ludwig van Beethoven", "van Beethoven;Ludwig;;;"),
        ('First Name,Last Name\nTom,"Berg, PhD"\n', "Tom Berg\\, PhD", "Berg\\, PhD;Tom;;;"),
        ("Vorname;Nachname\n;Berg\n", "Berg", "Berg;;;;"),
        ("Vorname;Nachname\nTom;\n", "Tom", ";Tom;;;"),
        ("Name,Last Name\nAna Lima Reis,Lima Reis\n", "Ana Lima Reis", "Lima Reis;Ana;;;"),
        ("Name Prefix,First Name,Middle Name,Last Name,Name Suffix\nDr.,Ana,Maria,Reis,MD\n",
         "Ana Maria Reis", "Reis;Ana;Maria;Dr.;MD"),
        ("Name\nTom Berg\n", "Tom Berg", "Berg;Tom;;;"),
        ("First Name,Company,E-mail\n,Fig Ltd,a@x\n", "Fig Ltd", ";;;;"),
    ],
)  # fmt: skip
def test_the_parts_of_a_name_go_out_as_the_table_told_them(text: str, shown: str, parts: str) -> None:
    lines = written(text).splitlines()
    assert f"FN:{shown}" in lines
    assert f"N:{parts}" in lines


def test_no_mark_that_turns_a_text_around_is_in_a_name() -> None:
    for text in ("Name,Mail\n\u202eevil,e@x\n", "First Name,Last Name\n\u202eevil,\u2066x\u2069\n"):
        assert not set("\u202e\u2066\u2069") & set(written(text))


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        (["0/0/00"], []),
        (["1984-02-30"], ["X-BIRTHDAY:1984-02-30"]),
        (["3/4/1984"], ["X-BIRTHDAY:3/4/1984"]),
        (["3/4/1984", "14/3/1984"], ["BDAY:1984-04-03", "BDAY:1984-03-14"]),
        (["3/4/1984", "3/14/1984"], ["BDAY:1984-03-04", "BDAY:1984-03-14"]),
        (["30755"], ["BDAY:1984-03-14"]),
        (["4. März 1984"], ["BDAY:1984-03-04"]),
    ],
)
def test_a_birthday_of_a_table_is_a_day_of_the_calendar_or_words(days: list[str], lines: list[str]) -> None:
    rows = "".join(f"Ann {number},{day}\n" for number, day in enumerate(days))
    out = written(f"Name,Birthday\n{rows}").splitlines()
    assert [each for each in out if "DAY" in each] == lines


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Name,About,Mail\nAna,"Baker,a@x\nTom,Cook,t@x\nUlf,Joiner,u@x\n', ["Ana", "Tom", "Ulf"]),
        ('Name,About,Mail\nAna,"Baker,a@x\nTom,"Cook",t@x\nUlf,"Jo\niner",u@x\n', ["Ana", "Tom", "Ulf"]),
        ('Name\tNotes\nAna\t"unbalanced\nTom\tok\n', ["Ana", "Tom"]),
        ('Name;Notes\r\nAna;fine\r\nTom;"open\r\n', ["Ana", "Tom"]),
    ],
)
def test_a_quotation_mark_that_is_not_closed_swallows_nobody(text: str, names: list[str]) -> None:
    found = contacts_in(table(text), NOW)
    assert [each.person.name for each in found.contacts] == names
    assert [each.split(" has no")[0][:-2] for each in found.remarks] == ["A quotation mark in line"]


def test_a_cell_over_several_lines_stays_one() -> None:
    text = 'Name,Notes\nAna,"one\r\ntwo ""three"""\nTom,"a" b\n'
    ana, tom = people(table(text))
    assert note_of(ana.reach).splitlines() == ["one", 'two "three"']
    assert note_of(tom.reach) == "a b"


GOOGLE = (
    "First Name,Phonetic First Name,Phonetic Last Name,Last Name,Nickname,Organization Name,"
    "Organization Title,Organization Department,Photo,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,"
    "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,"
    "Address 1 - Country,Relation 1 - Label,Relation 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
    "Priya,PREE-ya,RAH-man,Raman,Pri,Acme,Lead,R&D,https://x/p.jpg,* Work,p@x ::: q@x,Mobile,+44 1,"
    "Work Fax,+44 2,Allotment,1 High St,1 High St,London,N1,UK,Sister,Maya,Anniversary,2010-06-01,T-shirt,M\n"
)


def test_what_google_knows_of_somebody_has_its_place() -> None:
    found = contacts_in(table(GOOGLE), NOW)
    (priya,) = found.contacts
    assert priya.person.pronunciation == "PREE-ya RAH-man"
    assert [(each.label, each.value) for each in priya.reach.ways] == [
        ("Work", "p@x"),
        ("Work", "q@x"),
        ("Mobile", "+44 1"),
        ("Work Fax", "+44 2"),
        ("Allotment", "1 High St\nLondon N1\nUK"),
    ]
    assert found.remarks == ("Columns that have no place here are left out: “Photo”.",)
    lines = write_contacts(found.contacts).splitlines()
    for line in (
        "NICKNAME:Pri",
        "TITLE:Lead",
        "ORG:Acme;R&D",
        "NOTE:T-shirt: M",
        "item1.X-ABRELATEDNAMES:Maya",
        "item1.X-ABLabel:Sister",
        "item2.X-ABDATE:2010-06-01",
        "EMAIL;TYPE=WORK:p@x",
        "TEL;TYPE=CELL:+44 1",
        "TEL;TYPE=WORK,FAX:+44 2",
        "address1.ADR:;;1 High St;London;;N1;UK",
        "address1.X-ABLabel:Allotment",
    ):
        assert line in lines


OUTLOOK = "First Name,Business Street,Business Street 2,Business City,Business State,Business Postal Code"
OUTLOOK_DE = "Vorname,Straße geschäftlich,Straße geschäftlich 2,Ort geschäftlich,Region geschäftlich"
OUTLOOK_FR = "Prénom,Rue (domicile),Rue (domicile) 2,Ville (domicile),Dép/Région (domicile)"
THUNDERBIRD = "First Name,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country"


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (f"{OUTLOOK},Business Country/Region", "WORK"),
        (f"{OUTLOOK_DE},Postleitzahl geschäftlich,Land/Region geschäftlich", "WORK"),
        (f"{OUTLOOK_FR},Code postal (domicile),Pays/Région (domicile)", "HOME"),
        (THUNDERBIRD, "HOME"),
    ],
)
def test_an_address_in_several_columns_is_one_address(header: str, kind: str) -> None:
    out = written(f"{header}\nAna,Rua A 1,back,Porto,Norte,4000,Portugal\n")
    assert f"ADR;TYPE={kind}:;;Rua A 1\\nback;Porto;Norte;4000;Portugal" in out.splitlines()


def test_columns_without_a_place_are_named_in_one_remark_and_empty_ones_are_not() -> None:
    header = ",".join(f"Thing {letter}" for letter in "ABCDEFGHIJ")
    found = contacts_in(table(f"Name,{header},Empty\nAna,{','.join('1234567890')},\n"), NOW)
    (remark,) = found.remarks
    assert remark.endswith("“Thing H” and 2 more.")
    assert "Empty" not in remark


def test_a_person_comes_back_from_a_card_as_from_the_table() -> None:
    (priya,) = people(table(GOOGLE))
    (again,) = read_contacts("a.vcf", write_contacts([priya]).encode(), NOW).contacts
    assert write_contacts([again]) == write_contacts([priya])
    assert (again.person.name, again.person.about) == (priya.person.name, priya.person.about)


def test_labels_of_several_values_in_one_cell_go_with_them() -> None:
    (ana,) = people(table("Name,Phone 1 - Type,Phone 1 - Value\nAna,Mobile ::: Work,1 ::: 2 ::: 3\n"))
    assert [each.label for each in ana.reach.ways] == ["Mobile", "Work", "Work"]


def test_a_birthday_in_three_columns_is_one() -> None:
    header = "Name,Birth Year,Birth Month,Birth Day,Mail"
    found = contacts_in(table(f"{header}\nAna,1984,3,4,a@x\nTom,,12,24,t@x\nUlf,1984,,,u@x\nIda\n"), NOW)
    assert [each.reach.birthday for each in found.contacts] == ["1984-03-04", "--12-24", "1984", ""]
    assert [each.reach.first(Way.MAIL) for each in found.contacts] == ["a@x", "t@x", "u@x", ""]
    assert found.remarks == ()


@pytest.mark.parametrize("text", ["Name,Mail\nTom,t@x,extra,more\n", "Name,,Mail\nTom,extra,t@x\n"])
def test_cells_under_no_heading_do_not_go_unsaid(text: str) -> None:
    found = contacts_in(table(text), NOW)
    assert found.contacts[0].reach.first(Way.MAIL) == "t@x"
    assert found.remarks == ("What stands under no heading is left out, as “extra”.",)


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("", ()),
        ("My list\n", ("One line above the names is a note: left out.",)),
        ("My list\nof 2026\n\nNobody else\n", ("3 lines above the names are a note: left out.",)),
    ],
)
def test_lines_above_the_names_are_told(above: str, told: tuple[str, ...]) -> None:
    found = contacts_in(table(f"{above}Name,Mail\nAna,a@x\n"), NOW)
    assert [each.person.name for each in found.contacts] == ["Ana"]
    assert found.remarks == told


def test_the_mark_that_excel_is_told_is_no_line_above_the_names() -> None:
    found = table("sep=;\nName;Mail\nAna, Tom;a@x\n")
    assert (found.above, found.header, people(found)[0].person.name) == (0, ("Name", "Mail"), "Ana, Tom")


@pytest.mark.parametrize(
    "text",
    [
        "Name,Mail\nAna,a@x\nName,Mail\nTom,t@x\n",
        'Name, Mail\n"Ana" ,"a@x"\n"Tom", "t@x"\n',
        '\ufeff"Name","Mail"\n"Ana","a@x"\n"Tom","t@x"\n',
    ],
)
def test_headings_again_and_spaces_around_cells_are_nobody(text: str) -> None:
    found = contacts_in(table(text), NOW)
    assert [(each.person.name, each.reach.first(Way.MAIL)) for each in found.contacts] == [
        ("Ana", "a@x"),
        ("Tom", "t@x"),
    ]
    assert found.remarks == ()


def test_columns_that_are_not_read_are_told() -> None:
    wide = ",".join(["name", *(f"c{number}" for number in range(601))])
    (told,) = read_table("wide.csv", f"{wide}\nKim{',x' * 601}\n".encode()).remarks
    assert "102 columns" in told
    most = ",".join(["name", *(f"c{number}" for number in range(499))])
    assert not read_table("wide.csv", f"{most}\nKim{',x' * 499}\n".encode()).remarks
