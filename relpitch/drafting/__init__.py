"""From nothing, or from an old pitch, to a first draft with parts. Pure; what depends on English is data."""
