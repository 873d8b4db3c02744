"""The library as rows in one SQLite file. The only place that knows SQLite and SQLAlchemy."""
