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
from relpitch.interchange.table import Becomes, Table, contacts_in, read_table, write_table
from relpitch.interchange.vcard import VCard
from tests.interchange.notes import note_of

CASES = Path(__file__).parent / "cases"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def table(text: str, encoding: str = "utf-8") -> Table:
    return read_table("people.csv", text.encode(encoding))


def people(of: Table) -> list[VCard]:
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
