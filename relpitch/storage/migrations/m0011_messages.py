"""Messages that were written, and the ways to reach someone, in the search index."""

from sqlalchemy import Connection

from relpitch.storage.migrations.m0008_search import each_of, own_index

_STATEMENTS = (
    *own_index("step", {"words": "new.words"}),
    "CREATE VIRTUAL TABLE step_words USING fts5vocab (step_index, row)",
    *own_index("reach", {"words": each_of("new.ways", "$.value")}),
)


def upgrade(connection: Connection) -> None:
    """Make the indexes, and put what is there into them."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
