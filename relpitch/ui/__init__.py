"""The window: shows values, calls services."""
