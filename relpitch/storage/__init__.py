"""The library as rows in one SQLite file. The only place that knows SQLAlchemy."""

from relpitch.storage import lean

lean.load()
