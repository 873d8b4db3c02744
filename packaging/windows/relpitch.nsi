; The installer for Windows: for one person, without an administrator. Compiled by .ci/run; never run on Windows yet.
;
;   makensis -DVERSION=0.2.0 -DFOLDER=dist\relpitch -DICON=build\build_installer\icons\relpitch.ico -DOUT=relpitch-0.2.0.exe ^
;     packaging\windows\relpitch.nsi
;
; relpitch-0.2.0.exe /S installs without a question, "%LOCALAPPDATA%\Programs\relpitch\uninstall.exe" /S removes so.

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define ID "org.relpitch.relpitch"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"

Name "relpitch"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\relpitch"
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "relpitch"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs relpitch"
VIAddVersionKey LegalCopyright "relpitch contributors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\relpitch.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro Refresh
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section "relpitch"
  ; A version that is there already goes first: what it had and this one has not would stay for ever.
  IfFileExists "$INSTDIR\_internal\*.*" 0 +2
    RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${FOLDER}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\relpitch.lnk" "$INSTDIR\relpitch.exe"

  WriteRegStr HKCU "Software\Classes\.relpitch" "" "${ID}.library"
  WriteRegStr HKCU "Software\Classes\.relpitch" "Content Type" "application/x-relpitch"
  WriteRegStr HKCU "Software\Classes\${ID}.library" "" "relpitch library"
  WriteRegStr HKCU "Software\Classes\${ID}.library\DefaultIcon" "" "$INSTDIR\relpitch.exe,0"
  WriteRegStr HKCU "Software\Classes\${ID}.library\shell\open\command" "" '"$INSTDIR\relpitch.exe" "%1"'
  ; Contacts, calendars and scripts keep the program they have, and can be opened with relpitch too.
  WriteRegStr HKCU "Software\Classes\Applications\relpitch.exe\shell\open\command" "" '"$INSTDIR\relpitch.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\relpitch.exe\SupportedTypes" ".vcf" ""
  WriteRegStr HKCU "Software\Classes\Applications\relpitch.exe\SupportedTypes" ".ics" ""
  WriteRegStr HKCU "Software\Classes\Applications\relpitch.exe\SupportedTypes" ".md" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "relpitch"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\relpitch.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "relpitch contributors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  !insertmacro Refresh
SectionEnd

Section "Uninstall"
  ; What was installed, by name. Libraries, backups and preferences lie elsewhere and stay.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\relpitch.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\relpitch.lnk"
  DeleteRegKey HKCU "Software\Classes\${ID}.library"
  DeleteRegKey HKCU "Software\Classes\Applications\relpitch.exe"
  ReadRegStr $0 HKCU "Software\Classes\.relpitch" ""
  StrCmp $0 "${ID}.library" 0 +2
    DeleteRegKey HKCU "Software\Classes\.relpitch"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro Refresh
SectionEnd
