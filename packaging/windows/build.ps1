# Build the Windows packages: installer for one person, portable zip. Usage: packaging\windows\build.ps1 [-SkipInstaller]
# Needs Python 3.11 (64 bit) and, for the installer, Inno Setup 6 with ChineseSimplified.isl.
# Signing happens when SIGN_CERTIFICATE (base64 of a .pfx) and SIGN_PASSWORD are set.
param([switch]$SkipInstaller)
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Check($what) { if ($LASTEXITCODE -ne 0) { throw "$what ended with $LASTEXITCODE" } }

$version = (Select-String -Path pyproject.toml -Pattern '^version = "(.+)"').Matches[0].Groups[1].Value
if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = (git log -1 --format=%ct) }
$env:PYTHONHASHSEED = "1"
$env:PYTHONUTF8 = "1"
$venv = "build\package-venv"
py -3.11 -m venv $venv; Check "venv"
$python = "$venv\Scripts\python.exe"
# uuid and ELF tools of the list are for Linux; everything else is the same.
& $python -m pip install --quiet --disable-pip-version-check --no-deps -r packaging\constraints.txt pywin32-ctypes==0.2.3 pefile==2024.8.26; Check "pip"

& $python packaging\icon.py packaging\windows\shangjian.ico; Check "icon"
& $python -m PyInstaller --noconfirm --clean --log-level WARN --distpath build\package --workpath build\package\work packaging\shangjian.spec; Check "PyInstaller"
$bundle = "build\package\shangjian"
& $python packaging\bundle.py $bundle --installed 200; Check "contents"

# The packaged program tests itself in a path with Han characters and spaces.
$place = Join-Path $env:TEMP "商鉴 自检（新）"
Remove-Item -Recurse -Force $place -ErrorAction SilentlyContinue
Copy-Item -Recurse $bundle $place
& "$place\shangjian-cli.exe" --temp --self-test --report build\self-test.json; Check "self-test"
$start = Start-Process "$place\shangjian.exe" -ArgumentList "--temp", "--quit-after", "1500" -PassThru -Wait
if ($start.ExitCode -ne 0) { throw "the window ended with $($start.ExitCode)" }
Remove-Item -Recurse -Force $place

$sign = $null
if ($env:SIGN_CERTIFICATE) {
    $pfx = Join-Path $env:TEMP "sign.pfx"
    [IO.File]::WriteAllBytes($pfx, [Convert]::FromBase64String($env:SIGN_CERTIFICATE))
    $tool = (Get-ChildItem "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe" | Sort-Object FullName | Select-Object -Last 1).FullName
    $sign = @($tool, "sign", "/f", $pfx, "/p", $env:SIGN_PASSWORD, "/fd", "sha256", "/tr", "http://timestamp.digicert.com", "/td", "sha256")
    foreach ($file in "shangjian.exe", "shangjian-cli.exe") { & $sign[0] $sign[1..($sign.Length - 1)] "$bundle\$file"; Check "signing" }
}

New-Item -ItemType Directory -Force dist | Out-Null
& $python packaging\papers.py $bundle --out dist; Check "papers"

if (-not $SkipInstaller) {
    $iscc = "${env:ProgramFiles(x86)}\Inno Setup 6\ISCC.exe"
    $words = @("/Qp", "/DVersion=$version", "/DBundle=$((Resolve-Path $bundle).Path)", "/DOut=$((Resolve-Path dist).Path)")
    if ($sign) {
        $quoted = ($sign | ForEach-Object { if ($_ -match " ") { '$q' + $_ + '$q' } else { $_ } }) -join " "
        $words += "/DSign", "/Ssign=$quoted `$f"
    }
    & $iscc @words packaging\windows\shangjian.iss; Check "Inno Setup"
    # Install, test, upgrade in place, uninstall: personal files stay.
    $setup = "dist\shangjian-$version-windows-x64-setup.exe"
    $where = Join-Path $env:TEMP "商鉴 安装"
    $kept = Join-Path $env:LOCALAPPDATA "shangjian\keep.txt"
    New-Item -ItemType Directory -Force (Split-Path $kept) | Out-Null
    Set-Content $kept "mine"
    foreach ($round in 1, 2) { Start-Process $setup -ArgumentList "/VERYSILENT", "/SUPPRESSMSGBOXES", "/DIR=`"$where`"" -Wait }
    & "$where\shangjian-cli.exe" --temp --self-test --report build\installed.json; Check "self-test of what was installed"
    Start-Process "$where\unins000.exe" -ArgumentList "/VERYSILENT" -Wait
    if (-not (Test-Path $kept)) { throw "personal files are gone" }
}

# Portable: the marker beside the program keeps personal files there.
$portable = "build\portable\shangjian-$version"
Remove-Item -Recurse -Force build\portable -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force build\portable | Out-Null
Copy-Item -Recurse $bundle $portable
Set-Content -Encoding utf8 "$portable\portable" "有这个文件，设置和摘编就放在旁边的“个人数据”里；删去它，就放在各人的文件夹里。"
Compress-Archive -Force -Path $portable -DestinationPath "dist\shangjian-$version-windows-x64-portable.zip"

Get-ChildItem dist -File | Where-Object Name -ne "SHA256SUMS-windows" | Sort-Object Name | ForEach-Object {
    if ($_.Length -gt 70MB) { throw "$($_.Name) is larger than 70 MB" }
    "$((Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLower())  $($_.Name)"
} | Set-Content -Encoding ascii dist\SHA256SUMS-windows
