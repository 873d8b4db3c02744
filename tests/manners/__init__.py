"""The window's manners: every size, every theme, every key."""
