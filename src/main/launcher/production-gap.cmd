@echo off
rem Starts production-gap.jar, which lies beside this script, with what makes a short run short.
setlocal
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
if not defined java set "java=java.exe on the path"
if exist "%java%" goto found
>&2 echo Not scanned: there is no "%java%"; production-gap needs Java 17 or newer.
exit /b 2
:found
rem The build's scan of the prototype; another Java does without, and one that is too old must come as far as its sentence.
set "data="
if exist "%~dp0production-gap.jsa" set data=-XX:+IgnoreUnrecognizedVMOptions "-XX:SharedArchiveFile=%~dp0production-gap.jsa" -Xlog:disable
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=128m %data% %JAVA_OPTS% -jar "%~dp0production-gap.jar" %*
exit /b %ERRORLEVEL%
