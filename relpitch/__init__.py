"""relpitch: be ready to say what you offer, and how it relates to the person in front of you."""

__version__ = "0.2.0"
