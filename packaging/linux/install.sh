#!/bin/sh
# Installs relpitch for you alone, without root: ./install.sh
# Takes it away again and leaves your libraries: ./install.sh --remove
# PREFIX is where it goes; left out, it is ~/.local
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ -z "${PREFIX:-}" ] && [ ! -d "${HOME:-}" ]; then
  echo "There is no home folder to install into. Name a folder: PREFIX=/some/where ./install.sh" >&2
  exit 1
fi
prefix=${PREFIX:-$HOME/.local}
program=$prefix/lib/relpitch
share=$prefix/share
id=org.relpitch.relpitch

refresh() {
  if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
  if command -v update-mime-database >/dev/null; then update-mime-database "$share/mime" >/dev/null 2>&1 || true; fi
}

remove() {
  rm -rf "$program"
  rm -f "$prefix/bin/relpitch" "$share/applications/$id.desktop" "$share/metainfo/$id.metainfo.xml" \
    "$share/mime/packages/$id.xml" "$share/man/man1/relpitch.1" "$share/zsh/site-functions/_relpitch" \
    "$share/bash-completion/completions/relpitch" "$share/fish/vendor_completions.d/relpitch.fish"
  find "$share/icons/hicolor" -name "$id*" -type f -exec rm -f {} + 2>/dev/null || true
}

if [ "${1:-}" = --remove ]; then
  remove
  refresh
  echo "relpitch is gone. Your libraries are where they were."
  exit 0
fi
if [ -n "${1:-}" ]; then
  echo "This is not known here: $1. See the first lines of $0" >&2
  exit 2
fi

# The new program is whole beside the old one before it takes its place.
mkdir -p "$prefix/lib" "$prefix/bin" "$share"
rm -rf "$program.new"
cp -R "$here/usr/lib/relpitch" "$program.new"
remove
mv "$program.new" "$program"
ln -s "../lib/relpitch/relpitch" "$prefix/bin/relpitch"
cp -R "$here/usr/share/." "$share/"

# The menu entry names the program with its whole path, quoted as desktop entries want it: ~/.local/bin need not be known.
quoted=$(printf '%s' "$program/relpitch" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g' -e 's/[&|\\]/\\&/g')
sed -i "s|^Exec=relpitch|Exec=\"$quoted\"|" "$share/applications/$id.desktop"
refresh
echo "relpitch is installed: $prefix/bin/relpitch, and in the menu."
