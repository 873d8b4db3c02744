#!/bin/sh
# After the program came or went: let the desktop know its menu entry, its icon and its file type.
# Each tool may be absent; nothing of a person's is touched.
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime >/dev/null 2>&1 || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf /usr/share/icons/hicolor || true; fi
exit 0
