"""One chapter, set in the app's type, with what was looked for marked in it."""

import re

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from relpitch import paths
from relpitch.script.folding import folded
from relpitch.script.markdown import render
from relpitch.translation import _, pgettext
from relpitch.ui.pages.help.chapters import Chapter
from relpitch.ui.spaces import SPACE_375, SPACE_500
from relpitch.ui.theme import theme

_QUOTE = re.compile(r"<blockquote>(.*?)</blockquote>", re.DOTALL)
_HEAD = re.compile(r"<thead>\s*<tr>(\s*<th></th>)+\s*</tr>\s*</thead>")
_KEYS = r"<td>(<code>[^<]*</code>(?: \w+ <code>[^<]*</code>)*|{typed})</td>(?=\s*</tr>)"
_MARKS = re.compile(r"<tr>(\s*)<td>(?=[^\n]*</td>\s*<td>[^\n]*</td>\s*<td>)")


class ChapterView(QTextBrowser):
    """The text of one chapter.

    `linked` carries the chapter and the heading that a link leads to; `scrolled` that it moved.
    """

    linked = Signal(str, str)
    scrolled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Chapter"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setProperty("prose", True)
        self.document().setDocumentMargin(0)
        self._chapter: Chapter | None = None
        self._wanted = ""
        self.anchorClicked.connect(self._clicked)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        theme().changed.connect(self._restyle)
        self._restyle()

    def show_chapter(self, chapter: Chapter) -> None:
        """Show another chapter from its beginning; the same one stays where it is."""
        if chapter != self._chapter:
            self._chapter = chapter
            self._restyle()
            self.verticalScrollBar().setValue(0)

    def mark(self, wanted: str) -> None:
        """Mark the words looked for."""
        self._wanted = wanted
        text = folded(self.document().toPlainText())
        marks = [
            self._selection(hit.start(), hit.end())
            for word in folded(wanted).split()
            for hit in re.finditer(re.escape(word), text)
        ]
        self.setExtraSelections(marks)

    def headings(self) -> list[str]:
        """The headings below the title."""
        return [block.text() for block in self._heading_blocks()]

    def heading_at_top(self) -> int:
        """The number of the heading that is read now."""
        top = self.verticalScrollBar().value() + theme().px(80)
        layout = self.document().documentLayout()
        above = [layout.blockBoundingRect(block).top() <= top for block in self._heading_blocks()]
        return max(0, above.count(True) - 1)

    def go_to(self, heading: str) -> None:
        """Scroll a heading to the top."""
        for block in self._heading_blocks():
            if heading in (block.text(), anchor(block.text())):
                place = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(place) - theme().px(16))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def _heading_blocks(self) -> list[QTextBlock]:
        found: list[QTextBlock] = []
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2:
                found.append(block)
            block = block.next()
        return found

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme().colour("accent-soft"))
        look.setForeground(theme().colour("accent"))
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, look
        return mark

    def _clicked(self, link: QUrl) -> None:
        self.linked.emit(link.path().removesuffix(".md"), link.fragment())

    def _restyle(self) -> None:
        px = theme().px
        self.setViewportMargins(px(SPACE_500), 0, 0, 0)
        self.setMaximumWidth(px(624))
        if self._chapter is None:
            return
        document: QTextDocument = self.document()
        document.setDefaultFont(theme().font("body"))
        document.setDefaultStyleSheet(_style())
        where = f'<p class="where">{_("Help, {group}").format(group=self._chapter.group)}</p>'
        document.setHtml(f"{where}<h1>{self._chapter.title}</h1>{_laid_out(render(self._chapter.text))}")
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(px(SPACE_375))
        frame.setBottomMargin(px(SPACE_500))
        document.rootFrame().setFrameFormat(frame)
        self.setTextCursor(QTextCursor(document))  # else it is at the end, and shown when the page is
        self.mark(self._wanted)


def anchor(heading: str) -> str:
    """A heading as links name it: "the-marks"."""
    return "-".join(re.findall(r"\w+", heading.lower()))


def _laid_out(html: str) -> str:
    """What Qt's text cannot style by a sheet: empty heads go, keys stand right, examples on a ground."""
    ground = theme().colour("sunken").name()
    example = rf'<table class="example" width="100%" bgcolor="{ground}" cellpadding="{theme().px(18)}">'
    html = html.replace("<table>", '<table width="100%" cellspacing="0">')
    html = _MARKS.sub(rf'<tr>\1<td class="mark" width="{theme().px(152)}">', _HEAD.sub("", html))
    # Translators: as the chapter on breaths says it of a sign that has no key.
    typed = re.escape(pgettext("in the help", "type it"))
    html = re.sub(_KEYS.replace("{typed}", typed), r'<td align="right">\1</td>', html)
    return _QUOTE.sub(rf'{example}<tr><td bgcolor="{ground}">\1</td></tr></table>', html)


def _style() -> str:
    """resources/help/style.css with the colours and sizes in use."""
    text = (paths.resources() / "help" / "style.css").read_text(encoding="utf-8")
    return theme().filled(text)
