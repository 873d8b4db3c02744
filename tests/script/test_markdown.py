"""Markdown to HTML: what is typed is shown, and nothing in it can do anything."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relpitch.script.markdown import render


def test_headings_emphasis_and_tables_are_html() -> None:
    html = render("## Marks\n\n*a* **b** `c`\n\n| x | y |\n|---|---|\n| 1 | 2 |")
    assert "<h2>Marks</h2>" in html
    assert "<em>a</em> <strong>b</strong> <code>c</code>" in html
    assert "<td>1</td>" in html


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert()</script>",
        "a <b>bold</b> move",
        "<div>\n\n*block*\n\n</div>",
        "<img src='x'>",
        "<!-- -->",
    ],
)
def test_html_is_shown_as_it_was_typed(source: str) -> None:
    html = render(source)
    for tag in ("<script", "<b>", "<div", "<img", "<!--"):
        assert tag not in html
    assert "&lt;" in html


def test_pictures_are_not_loaded() -> None:
    assert "<img" not in render("![a](file:///etc/passwd) ![b][c]\n\n[c]: x.png")


def test_one_page_leaves_nothing_for_the_next() -> None:
    render("[word]: target.md")
    assert "<a" not in render("[word]")


@given(st.text())
def test_any_text_is_html_without_other_elements(source: str) -> None:
    html = render(source)
    assert "<script" not in html
    assert "<img" not in html


def test_the_library_is_loaded_only_for_reading() -> None:
    program = "import sys, relpitch.script.markdown; print('markdown' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
