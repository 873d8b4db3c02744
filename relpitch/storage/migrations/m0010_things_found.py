"""Promises, gifts and introductions in the search index, kept by triggers as the rest of it is."""

from sqlalchemy import Connection

from relpitch.storage.migrations.m0008_search import own_index

_STATEMENTS = (
    *own_index("promise", {"what": "new.what"}),
    "CREATE VIRTUAL TABLE promise_words USING fts5vocab (promise_index, row)",
    *own_index("gift", {"what": "new.what"}),
    "CREATE VIRTUAL TABLE gift_words USING fts5vocab (gift_index, row)",
    *own_index("introduction", {"why": "new.why"}),
)


def upgrade(connection: Connection) -> None:
    """Make the indexes, and put what is there into them."""
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
