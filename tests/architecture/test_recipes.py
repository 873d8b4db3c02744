"""The recipes of CONTRIBUTING, taken step by step in a copy."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DIGEST = """
import sqlite3, sys
from pathlib import Path
from relpitch.storage import library, strangers
library.fill(Path(sys.argv[1]))
print(strangers.schema_of(sqlite3.connect(sys.argv[1])))
"""
USED = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from relpitch.interchange.vcard import read_contacts, write_contacts, VCard
from relpitch.domain.person import Person
from relpitch.domain.reach import Reach
from relpitch.services.capturing import Capture
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.ui.person_fields import PERSON_FIELDS

now = datetime(2026, 11, 29, tzinfo=UTC)
with Library.create(Path(sys.argv[1]), device="here") as library:
    services = Services(library, now=lambda: now)
    anna, _ = services.people.capture(Capture("Anna Ek", more={"nickname": "Nunu"}))
    other = Person("Anna Ek", now)
    with library.writing() as shelves:
        shelves.people.save(other)
    services.people.merge(other.id, anna.id)
    kept = services.people.person(other.id)
    assert kept.nickname == "Nunu", kept
    with library.reading() as shelves:
        assert [each.title for each in shelves.index.everything([["nunu"]])] == ["Anna Ek"]
    card = write_contacts([VCard(kept, Reach(kept.id))])
    assert "NICKNAME:Nunu" in card, card
    (read,) = read_contacts("a.vcf", card.encode(), now).contacts
    assert read.person.nickname == "Nunu"
    assert "nickname" in [field.name for field in PERSON_FIELDS]
"""
WORN = """
import shutil
import sys
from datetime import UTC, datetime
from dataclasses import replace
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLabel
from relpitch.domain.event import Event
from relpitch.services.preparing import Prepared
from relpitch.services.services import Services
from relpitch.storage.library import Library
from relpitch.storage.merging import merge
from relpitch.ui.pages.events.prep_view import PrepView

now = datetime(2026, 11, 29, tzinfo=UTC)
here, there = Path(sys.argv[1]), Path(sys.argv[1]).with_name("There.relpitch")

def wear(library, words):
    services = Services(library, now=lambda: now)
    [event] = services.events.all()
    services.events.keep(replace(event, dress_code=words))
    return services

with Library.create(here, device="here") as library:
    Services(library, now=lambda: now).events.keep(Event("Meetup", now, now))
shutil.copy(here, there)
with Library.open(there, device="there") as library:
    wear(library, "Sandals")
with Library.open(here, device="here") as library:
    services = wear(library, "Gumboots")
    merge(there, library)
    [choice] = services.choices.all()
    assert {one.words for one in choice.wordings} == {"Sandals", "Gumboots"}, choice
    assert choice.what == "What to wear", choice
    services.choices.keep([(choice, [one.words for one in choice.wordings].index("Gumboots"))])
    [event] = services.events.all()
    assert event.dress_code == "Gumboots"
    with library.reading() as shelves:
        assert [each.title for each in shelves.index.everything([["gumboots"]])] == ["Meetup"]

application = QApplication([])
view = PrepView(writable=True)
def shown(event):
    view.show_prepared(Prepared(event, (), (), (), "", ""))
    return [each.text() for each in view.widget().findChildren(QLabel)]

assert "Gumboots" in shown(event)
assert "Sandals" in shown(replace(event, dress_code="Sandals"))
"""
SERVICE = """
class Presents:
    def __init__(self, giving):
        self._giving = giving

    def newest(self):
        return max(self._giving.gifts(), key=lambda each: each.created_at).what
"""
PAGE = """
from PySide6.QtWidgets import QVBoxLayout
from relpitch.ui.page import Page
from relpitch.ui.widgets.label import Label

class GiftsPage(Page):
    def __init__(self, presents, changes):
        super().__init__()
        self.presents, self.words = presents, Label()
        QVBoxLayout(self).addWidget(self.words)
        changes.happened.connect(self.refresh)

    def open(self, thing):
        self.refresh()

    def refresh(self, change=None):
        self.words.setText(self.presents.newest())
"""
SHOWN = """
from relpitch.app import App
from relpitch.domain.destination import Destination, PageName

app = App(["relpitch"], sample=True)
def go():
    app.window.go(Destination(PageName.GIFTS))
    row = app.window.findChild(object, "nav-gifts")
    words = app.pages[PageName.GIFTS].words
    print(f"{row.accessibleName()}: {bool(words.text())}")
    services = app.here.services
    services.giving.offer(services.giving.gifts()[0].person_id, "two stretches")
    print(words.text())
    [(version_id, _name), *_more] = services.pitches.everything()[0][1]
    app.window.go(Destination(PageName.REHEARSE, version_id))
    print(app.pages[PageName.REHEARSE].stage.back.accessibleName())
    app.application.quit()
app.filled.connect(go)
app.run()
"""


def run(copy: Path, program: str, path: Path) -> str:
    command = [sys.executable, "-c", program, str(path)]
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=copy)
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


def put(file: Path, before: str, new: str) -> None:
    """Write something before the first of some words."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, new + before, 1), encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program, to be changed."""
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "relpitch", copy / "relpitch", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "resources").symlink_to(ROOT / "resources")
    return copy


def test_a_field_of_a_person_takes_these_steps_and_no_more(copy: Path, tmp_path: Path) -> None:
    package = copy / "relpitch"
    put(package / "domain/person.py", "    id: str", '    nickname: str = ""\n')
    (package / "storage/migrations/m9999_nickname.py").write_text(
        "def upgrade(connection):\n"
        "    connection.exec_driver_sql(\n"
        "        \"ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''\")\n"
    )
    put(package / "storage/search_index.py", '"new.pronunciation"', '"new.nickname", ')
    put(package / "storage/schemas.py", "}\nSCHEMAS", '    "m9999_nickname": "",\n')
    digest = run(copy, DIGEST, tmp_path / "digest.relpitch")
    put(package / "storage/schemas.py", '",\n}', digest)
    put(
        package / "ui/person_fields.py",
        '    PersonField("about"',
        '    PersonField("nickname", "What friends call them"),\n',
    )
    put(
        package / "interchange/vcard_facts.py",
        '    VCardFact("pron',
        '    VCardFact("nickname", "nickname", ("NICKNAME",),\n'
        '        lambda lines: next((each.text() for each in lines if each.name == "NICKNAME"), ""),\n'
        '        lambda person: {"NICKNAME": person.nickname}),\n',
    )
    run(copy, USED, tmp_path / "Used.relpitch")


def test_a_field_of_an_event_takes_these_steps(copy: Path, tmp_path: Path) -> None:
    package = copy / "relpitch"
    put(package / "domain/event.py", "    printed_at: datetime", '    dress_code: str = ""\n')
    (package / "storage/migrations/m9999_dress_code.py").write_text(
        "def upgrade(connection):\n"
        "    connection.exec_driver_sql(\n"
        "        \"ALTER TABLE event ADD COLUMN dress_code TEXT NOT NULL DEFAULT ''\")\n"
    )
    put(package / "storage/search_index.py", '"new.notes"', '"new.dress_code", ')
    put(package / "storage/schemas.py", "}\nSCHEMAS", '    "m9999_dress_code": "",\n')
    digest = run(copy, DIGEST, tmp_path / "digest.relpitch")
    put(package / "storage/schemas.py", '",\n}', digest)
    put(package / "services/two_wordings.py", '    "about": N_', '    "dress_code": N_("What to wear"),\n')
    put(
        package / "ui/pages/events/prep_view.py",
        "        column.addLayout(self._way_out(prepared))",
        "        column.addWidget(Label(prepared.event.dress_code))\n",
    )
    run(copy, WORN, tmp_path / "Worn.relpitch")


def test_a_page_with_a_service_takes_these_steps(copy: Path, tmp_path: Path) -> None:
    package = copy / "relpitch"
    destination = package / "domain/destination.py"
    put(destination, '    LIBRARY = "library"', '    GIFTS = "gifts"\n')
    put(destination, '    PageName.LIBRARY: NC_("a page"', '    PageName.GIFTS: NC_("a page", "Gifts"),\n')
    put(destination, "    PageName.LIBRARY: N_(", '    PageName.GIFTS: N_("Back to Gifts"),\n')
    put(destination, '    PageName.LIBRARY: "library"', '    PageName.GIFTS: "hand-heart",\n')
    (package / "ui/pages/gifts").mkdir()
    (package / "ui/pages/gifts/__init__.py").write_text(PAGE)
    put(
        package / "open_library.py",
        "    def _library_page(self)",
        "    def _gifts_page(self) -> Page:\n"
        "        from relpitch.ui.pages.gifts import GiftsPage\n"
        "        return GiftsPage(self.services.presents, self.changes)\n\n",
    )
    (package / "services/presents.py").write_text(SERVICE)
    put(
        package / "services/services.py",
        "    @cached_property\n    def revisions(self)",
        "    @cached_property\n    def presents(self):\n"
        "        from relpitch.services.presents import Presents\n"
        "        return Presents(self.giving)\n\n",
    )
    assert run(copy, SHOWN, tmp_path).splitlines() == ["Gifts: True", "two stretches", "Back to Gifts"]


def test_every_file_that_a_recipe_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for path in re.findall(r"`((?:relpitch|resources|tests|docs|benchmarks)/[\w/.-]*)`", text):
        if "00NN" not in path:
            assert (ROOT / path).exists(), path
