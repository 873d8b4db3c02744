"""The line of a file dialog that says which files it shows."""


def file_kind(words: str, *endings: str) -> str:
    """What they are, and their endings or whole names in Qt's form: "Contacts (*.vcf *.csv)"."""
    return f"{words} ({' '.join(each if '.' in each else f'*.{each}' for each in endings)})"
