@echo off
rem Starts production-gap.jar, which lies beside this script.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %JAVA_OPTS% -jar "%~dp0production-gap.jar" %*
exit /b %ERRORLEVEL%
