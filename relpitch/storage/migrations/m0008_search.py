"""The search index: every note, person, statement and event, by word and by the beginning of a word.

Triggers keep it, so that nothing that writes can forget it. Notes are indexed where they lie, without a copy.
"""

from sqlalchemy import Connection

_WORDS = """tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'"""
_TELL_NOTE = """INSERT INTO note_index (note_index, rowid, title, note)
    VALUES ('delete', old."key", old.title, old.note)"""
_ADD_NOTE = 'INSERT INTO note_index (rowid, title, note) VALUES (new."key", new.title, new.note)'

_NOTES = (
    f"""CREATE VIRTUAL TABLE note_index
        USING fts5 (title, note, content = 'encounter', content_rowid = 'key', {_WORDS})""",
    f"CREATE TRIGGER note_added AFTER INSERT ON encounter BEGIN {_ADD_NOTE}; END",
    f"CREATE TRIGGER note_removed AFTER DELETE ON encounter BEGIN {_TELL_NOTE}; END",
    f"""CREATE TRIGGER note_changed AFTER UPDATE OF title, note ON encounter
        BEGIN {_TELL_NOTE}; {_ADD_NOTE}; END""",
    "INSERT INTO note_index (note_index) VALUES ('rebuild')",
    "CREATE VIRTUAL TABLE note_words USING fts5vocab (note_index, row)",
)


def each_of(column: str, path: str = "$") -> str:
    """The words in a column of JSON, in a row."""
    whole = f"CASE WHEN json_valid({column}) THEN {column} ELSE '[]' END"  # a damaged row still can be mended
    each = "value" if path == "$" else f"json_extract(value, '{path}')"
    return f"(SELECT coalesce(group_concat({each}, char(10)), '') FROM json_each({whole}))"


def own_index(table: str, columns: dict[str, str]) -> tuple[str, ...]:
    """An index with a copy of the words; `columns` say where each comes from in a row called `new`."""
    index, names, values = f"{table}_index", ", ".join(columns), ", ".join(columns.values())
    sets = ", ".join(f"{name} = {value}" for name, value in columns.items())
    every = values.replace("new.", f"{table}.")
    return (
        f"CREATE VIRTUAL TABLE {index} USING fts5 ({names}, {_WORDS})",
        f"""CREATE TRIGGER {index}_added AFTER INSERT ON {table}
            BEGIN INSERT INTO {index} (rowid, {names}) VALUES (new."key", {values}); END""",
        f"""CREATE TRIGGER {index}_changed AFTER UPDATE ON {table}
            BEGIN UPDATE {index} SET {sets} WHERE rowid = new."key"; END""",
        f"""CREATE TRIGGER {index}_removed AFTER DELETE ON {table}
            BEGIN DELETE FROM {index} WHERE rowid = old."key"; END""",
        f'INSERT INTO {index} (rowid, {names}) SELECT {table}."key", {every} FROM {table}',
    )


_STATEMENTS = (
    *_NOTES,
    *own_index(
        "person",
        {
            "name": "new.name",
            "words": " || char(10) || ".join(
                ["new.about", *(each_of(f"new.{column}") for column in ("care", "remember", "tags"))]
            ),
        },
    ),
    "CREATE VIRTUAL TABLE person_words USING fts5vocab (person_index, row)",
    *own_index("statement", {"title": "new.title"}),
    *own_index("part", {"words": each_of("new.phrasings", "$.words")}),
    *own_index(
        "event",
        {
            "title": "new.title",
            "words": " || char(10) || ".join(
                [
                    "new.place",
                    "new.notes",
                    each_of("new.questions"),
                    each_of("new.meet", "$.words"),
                    "new.line",
                ]
            ),
        },
    ),
)


def upgrade(connection: Connection) -> None:
    """Make the index, and put what is there into it."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
