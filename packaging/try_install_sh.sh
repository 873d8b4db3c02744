#!/usr/bin/env bash
# Installs the .tar.xz for one person without root, in a home whose name has spaces and a seedling, over an older one, twice
# beside each other, where nothing can be written later, and removes it.
# packaging/try_install_sh.sh PACKAGE.tar.xz, as root or not.
set -euo pipefail
archive=$(realpath "$1")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
home="$place/Maya’s home 🌱"
mkdir -p "$home/Documents"
tar -xJf "$archive" -C "$place"
unpacked=$(echo "$place"/relpitch-*)
as_nobody=()
if [ "$(id -u)" = 0 ]; then
  chmod 755 "$place"
  chown -R 65534:65534 "$home"
  as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
person() { "${as_nobody[@]}" env -i PATH=/usr/bin:/bin HOME="$home" QT_QPA_PLATFORM=offscreen LANG=C.UTF-8 "$@"; }

# An older version was here: its menu entry and file types, and a file of its program that there is no more.
share="$home/.local/share"
entry="$share/applications/org.relpitch.relpitch.desktop"
types="$share/mime/packages/org.relpitch.relpitch.xml"
person mkdir -p "$(dirname "$entry")" "$(dirname "$types")" "$home/.local/lib/relpitch"
for old in "$entry" "$types" "$home/.local/lib/relpitch/old-part"; do person sh -c 'echo old > "$0"' "$old"; done

person "$unpacked/install.sh"
person "$unpacked/install.sh" # an update takes the place of what was there
desktop-file-validate "$entry"
cmp "$types" "$unpacked/usr/share/mime/packages/org.relpitch.relpitch.xml"
test ! -e "$home/.local/lib/relpitch/old-part"
person "$home/.local/bin/relpitch" self-test --all
person "$home/.local/bin/relpitch" library new "$home/Documents/Mine.relpitch"

# Where it lies need not be writable.
chmod -R a-w "$home/.local/lib/relpitch"
person "$home/.local/bin/relpitch" self-test
chmod -R u+w "$home/.local/lib/relpitch"

# A second one beside it: each starts, and taking one away leaves the other.
person env PREFIX="$home/other" "$unpacked/install.sh"
person "$home/other/bin/relpitch" library verify --library "$home/Documents/Mine.relpitch"
person env PREFIX="$home/other" "$unpacked/install.sh" --remove
person "$home/.local/bin/relpitch" library verify --library "$home/Documents/Mine.relpitch"
desktop-file-validate "$entry"

# The menu entry's own line starts it: GLib reads it as a desktop does.
if command -v gio > /dev/null; then
  person timeout 500 gio launch "$entry" "$home/not there.relpitch" 2>&1 | grep -q "There is no file"
fi

chmod a-w "$unpacked" # what is unpacked need not be writable to be removed
person "$unpacked/install.sh" --remove
test -f "$home/Documents/Mine.relpitch"
left=$(find "$home/.local" -iname '*relpitch*' -path '*/lib/*' -o -iname 'org.relpitch*' | head)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
if "${as_nobody[@]}" env -i PATH=/usr/bin:/bin HOME=/nonexistent "$unpacked/install.sh" 2> "$place/told"; then
  echo "It installed without a home folder."
  exit 1
fi
grep -q "There is no home folder" "$place/told"
echo "install.sh installs, updates and removes without root."
