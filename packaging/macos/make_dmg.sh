#!/bin/sh
# NEVER RUN YET: written down for a Mac, after `pyinstaller build_installer.spec`.
# IDENTITY names the certificate and PROFILE the notary's keychain profile; without them the program opens with a warning.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' relpitch/__init__.py)
app=dist/relpitch.app
dmg=dist/relpitch-$version-macos-$(uname -m).dmg
plutil -replace CFBundleShortVersionString -string "$version" "$app/Contents/Info.plist"
plutil -replace CFBundleVersion -string "$version" "$app/Contents/Info.plist"
if [ -n "${IDENTITY:-}" ]; then
  codesign --force --deep --options runtime --timestamp --entitlements packaging/macos/entitlements.plist \
    --sign "$IDENTITY" "$app"
fi
room=$(mktemp -d)
cp -R "$app" "$room/"
ln -s /Applications "$room/Applications"
hdiutil create -volname relpitch -srcfolder "$room" -ov -format UDZO "$dmg"
rm -rf "$room"
if [ -n "${PROFILE:-}" ]; then
  xcrun notarytool submit "$dmg" --keychain-profile "$PROFILE" --wait
  xcrun stapler staple "$dmg"
fi
shasum -a 256 "$dmg"
