"""A part as HTML: semantic, escaped, well nested."""

from html.parser import HTMLParser

import pytest
from hypothesis import given

from relpitch.script.html import to_html
from relpitch.script.tokens import TokenKind, parse
from tests.script.texts import ANY_TEXT


class Reader(HTMLParser):
    """Reads back the words, and complains of elements that are not closed in turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's
        assert tag in ("p", "em", "strong", "var", "span")
        assert tag != "p" or not self.open
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


@given(ANY_TEXT)
def test_any_part_is_well_nested_and_loses_no_word(source: str) -> None:
    shown = {TokenKind.NOTE: 2, TokenKind.BREATH: 0, TokenKind.PAUSE: 0}
    words = "".join(
        source[token.start + shown[token.kind] : token.end] if token.kind in shown else token.text
        for token in parse(source)
    )
    assert "".join(Reader(to_html(source)).words.split()) == "".join(words.split())


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("", ""),
        ('A <b> & "c"', "<p>A &lt;b&gt; &amp; &quot;c&quot;</p>"),
        ("**stiff *neck***", "<p><strong>stiff <em>neck</em></strong></p>"),
        ("*a **b* c**", "<p><em>a </em><strong><em>b</em> c</strong></p>"),
        ("I ((can **do**)) it", '<p>I <span class="extra">can <strong>do</strong></span> it</p>'),
        ("Hi {name}", "<p>Hi <var>{name}</var></p>"),
        ("a / b // c", '<p>a <span class="breath">/</span> b <span class="pause">//</span> c</p>'),
        ("// a", '<p><span class="pause">//</span> a</p>'),
        ("one\n\n> smile <3\ntwo", '<p>one</p>\n<p class="note">smile &lt;3</p>\n<p>two</p>'),
        ("((one\n\ntwo))", '<p><span class="extra">one</span></p>\n<p><span class="extra">two</span></p>'),
    ],
)
def test_html(source: str, html: str) -> None:
    assert to_html(source) == html
