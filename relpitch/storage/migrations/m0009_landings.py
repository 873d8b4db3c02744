"""How the bridges of a version landed, found without reading every encounter."""

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Index encounters by the version that was used."""
    connection.exec_driver_sql("CREATE INDEX ix_encounter_version_id ON encounter (version_id)")
