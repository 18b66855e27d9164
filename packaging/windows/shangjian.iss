; Inno Setup 6 script: installs for one person, without administrator rights, and upgrades in place.
; Usage: iscc /DVersion=0.1.0 /DBundle=..\..\build\package\shangjian /DOut=..\..\dist packaging\windows\shangjian.iss
; Signing: iscc /Ssign="signtool ..." /DSign

#ifndef Version
  #error Version is missing
#endif

[Setup]
; This number stands for the program in Windows' list of programs: never change it, or upgrading in place ends.
AppId={{6E0B3B0E-52F5-4C0B-9A35-4D1B7B1E2C10}
AppName=商鉴
AppVersion={#Version}
AppVerName=商鉴 {#Version}
AppPublisher=商鉴项目
VersionInfoVersion={#Version}.0
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=
DefaultDirName={localappdata}\Programs\Shangjian
DisableDirPage=auto
DisableProgramGroupPage=yes
UsePreviousAppDir=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6.9 needs Windows 10 1809.
MinVersion=10.0.17763
OutputDir={#Out}
OutputBaseFilename=shangjian-{#Version}-windows-x64-setup
Compression=lzma2/max
SolidCompression=yes
SetupIconFile=shangjian.ico
UninstallDisplayIcon={app}\shangjian.exe
UninstallDisplayName=商鉴
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
WizardStyle=modern
LicenseFile=..\..\LICENSE
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
; Inno Setup brings no simplified Chinese: the file comes from its list of unofficial translations, see README.md.
Name: "zh"; MessagesFile: "ChineseSimplified.isl"

[Tasks]
Name: "desktopicon"; Description: "在桌面放一个图标"

[InstallDelete]
; An upgrade leaves nothing of the version before; personal files are elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{userprograms}\商鉴"; Filename: "{app}\shangjian.exe"
Name: "{userdesktop}\商鉴"; Filename: "{app}\shangjian.exe"; Tasks: desktopicon

[Registry]
; Windows knows files by what follows the last dot, .json here, which belongs to others: the program is only offered
; under 打开方式, and never takes the ending over.
Root: HKCU; Subkey: "Software\Classes\Applications\shangjian.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "商鉴"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\Applications\shangjian.exe\shell\open\command"; ValueType: string; ValueData: """{app}\shangjian.exe"" ""%1"""
Root: HKCU; Subkey: "Software\Classes\Applications\shangjian.exe\SupportedTypes"; ValueType: string; ValueName: ".json"; ValueData: ""

[Run]
Filename: "{app}\shangjian.exe"; Description: "启动商鉴"; Flags: nowait postinstall skipifsilent
