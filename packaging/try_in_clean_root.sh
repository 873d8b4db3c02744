#!/usr/bin/env bash
# Installs a .deb in a Debian that has nothing yet, opens a library as a double-click does, and takes it away again.
# packaging/try_in_clean_root.sh PACKAGE.deb, as root, with debootstrap and xvfb installed.
set -euo pipefail
package=$(realpath "$1")
id=org.relpitch.relpitch
root=$(mktemp -d)
chmod 755 "$root"
. /etc/os-release
suite=$VERSION_CODENAME
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Codename: $suite" | head -1)
trap 'umount "$root/proc" "$root/tmp/.X11-unix" 2>/dev/null || true; rm -rf "$root"' EXIT

debootstrap --variant=minbase "$suite" "$root" "$mirror" > "$root.log" || { tail "$root.log"; exit 1; }
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
mount -t proc proc "$root/proc"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
inside sh -c '! command -v python3' # nothing of Python's is there

cp "$package" "$root/root/relpitch.deb"
inside apt-get update -q > /dev/null 2>&1
inside apt-get install -qy --no-install-recommends /root/relpitch.deb desktop-file-utils appstream shared-mime-info \
  > "$root.log" 2>&1 || { tail -20 "$root.log"; exit 1; }

# What a desktop reads of it is right.
inside desktop-file-validate "/usr/share/applications/$id.desktop"
inside appstreamcli validate --no-net --explain "/usr/share/metainfo/$id.metainfo.xml"
inside grep -q "^application/x-relpitch=$id.desktop" /usr/share/applications/mimeinfo.cache

# A person, who is not root, double-clicks a library whose name has spaces and a seedling.
inside useradd --create-home maya
as_maya() { inside su maya -c "cd; HOME=/home/maya DISPLAY=${DISPLAY:-} $*"; }
library='/home/maya/My words 🌱.relpitch'
as_maya "relpitch library new '$library'"
inside grep -q "application/x-relpitch:\*.relpitch" /usr/share/mime/globs2

mkdir -p "$root/tmp/.X11-unix"
display=:$((200 + RANDOM % 500))
Xvfb "$display" -screen 0 1280x800x24 > /dev/null 2>&1 &
screen=$!
trap 'kill "$screen" 2>/dev/null || true; umount "$root/proc" "$root/tmp/.X11-unix" 2>/dev/null || true; rm -rf "$root"' EXIT
for _ in $(seq 100); do [ -S "/tmp/.X11-unix/X${display#:}" ] && break; sleep 0.1; done
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
DISPLAY=$display
command=$(inside sed -n 's/^Exec=\(.*\) %f$/\1/p' "/usr/share/applications/$id.desktop" | head -1)
as_maya "timeout 500 $command '$library' --quit-after-first-content"
as_maya "timeout 500 relpitch self-test --all"
printf 'I help people move without pain.\n' > "$root/home/maya/words.md"
as_maya "relpitch card words.md --stock plain-85x55-a4 -o card.pdf"
head -c 4 "$root/home/maya/card.pdf" | grep -q %PDF

# Removed, it leaves a person's files and nothing of its own.
inside apt-get purge -qy relpitch > "$root.log" || { tail "$root.log"; exit 1; }
test -f "$root$library"
test -f "$root/home/maya/card.pdf"
left=$(find "$root/usr" "$root/etc" "$root/opt" -iname '*relpitch*' | head)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
echo "The package installs, opens a library, prints a card and goes again."
