"""Any text, and text full of marks, for property tests."""

from hypothesis import strategies as st

_PIECES = [
    *("*", "**", "***", "/", " / ", " // ", "//", "((", "))", "(", ")", "{name}", "{", "}", "\\", "> ", "# "),
    *(
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "  ",
        "\t",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "a",
        "stretch",
        "I'm",
        "Dr. ",
        "e.g. ",
        ". ",
    ),
    *("?", "…", ", ", "—", "35%", "$4.50", "9:30", "07700 900 142", "NHS", "B2B", "maya@example.org", "1."),
    *(
        "مرحبا",
        "你好。",
        "नमस्ते",
        "👋🏽",
        "e\u0301",
        "\u0301",
        "½",
        "²",
        "\u200d",
        "\x00",
        "---",
        "## Offer",
        "### when x",
    ),
]
MARKED = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=30).map("".join)
ANY_TEXT = st.text() | MARKED
