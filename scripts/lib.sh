# Shared by the scripts in this folder: finds Java and Python, builds parallax.jar when it is out of date.
# Sourced, never run. POSIX sh; `root` is set by the script that sources it.
# shellcheck shell=sh

: "${root:?}"
jar=$root/jobs/target/parallax.jar
spark_classpath_file=$root/jobs/target/spark.classpath
venv=$root/.venv
maven_version=3.9.11

say() {
  printf 'parallax: %s\n' "$*" >&2
}

# die CODE SENTENCE
die() {
  code=$1
  shift
  say "$*"
  exit "$code"
}

# --- Java -----------------------------------------------------------------------------------------------------

# True when the folder holds a JDK (with a compiler) of version 17.
is_jdk_17() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  if [ -f "$1/release" ]; then
    grep -q '^JAVA_VERSION="17[.+"]' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -q '^javac 17'
  fi
}

# The JDK that the `javac` on PATH belongs to; nothing when there is none.
jdk_on_path() {
  tool=$(command -v javac) || return 0
  while [ -L "$tool" ]; do
    target=$(readlink "$tool")
    case $target in
      /*) tool=$target ;;
      *) tool=$(dirname "$tool")/$target ;;
    esac
  done
  (CDPATH='' cd "$(dirname "$tool")/.." && pwd -P)
}

# Folders that may hold a JDK, one a line, the user's own choice first.
jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}" "$(jdk_on_path)" \
    "$(/usr/libexec/java_home -v 17 2>/dev/null || :)" \
    /usr/lib/jvm/*17* \
    /Library/Java/JavaVirtualMachines/*17*/Contents/Home \
    /opt/homebrew/opt/openjdk@17/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@17/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/17*
}

# Sets and exports JAVA_HOME, or ends with one sentence.
require_java() {
  JAVA_HOME=$(jdk_candidates | while IFS= read -r home; do
    if is_jdk_17 "$home"; then
      printf '%s\n' "$home"
      break
    fi
  done)
  export JAVA_HOME
  if [ -n "$JAVA_HOME" ]; then return; fi
  die 2 "no JDK 17 was found on PATH, in JAVA_HOME or in the usual folders: install one (Debian and Ubuntu:" \
    "apt-get install openjdk-17-jdk-headless; macOS: brew install openjdk@17) or set JAVA_HOME to it."
}

# --- Maven ----------------------------------------------------------------------------------------------------

wrapper_property() {
  sed -n "s/^$1=//p" "$root/.mvn/wrapper/maven-wrapper.properties"
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# Fetches the pinned Maven as an artifact through the `mvn` on PATH, from wherever that one is set up to fetch.
# $1: the folder to unpack it into.
fetch_maven_by_mvn() {
  fetched=$(mktemp -d)
  (
    cd "$fetched" &&
      mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        -Dartifact="org.apache.maven:apache-maven:$maven_version:zip:bin" -DoutputDirectory="$fetched" &&
      "$JAVA_HOME/bin/jar" xf "apache-maven-$maven_version-bin.zip"
  ) >"$fetched/log" 2>&1 || { rm -rf "$fetched"; return 1; }
  if [ "$(sha256 "$fetched/apache-maven-$maven_version-bin.zip")" != "$(wrapper_property distributionSha256Sum)" ]; then
    rm -rf "$fetched"
    die 1 "the Maven $maven_version that mvn fetched does not have the SHA-256 in .mvn/wrapper/maven-wrapper.properties."
  fi
  chmod +x "$fetched/apache-maven-$maven_version/bin/mvn"
  mkdir -p "$(dirname "$1")"
  mv "$fetched/apache-maven-$maven_version" "$1" 2>/dev/null || [ -d "$1" ]
  rm -rf "$fetched"
}

# True when the wrapper has its Maven already, or its host answers within seconds and the download succeeds.
wrapper_works() {
  url=$(wrapper_property distributionUrl)
  for installed in "${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/apache-maven-$maven_version"/*/mvnw.url; do
    if [ -f "$installed" ] && [ "$(cat "$installed")" = "$url" ]; then return 0; fi
  done
  if command -v curl >/dev/null; then
    curl -sfIL --connect-timeout 10 --max-time 20 "$url" >/dev/null 2>&1 || return 1
  fi
  (cd "$root" && ./mvnw --version) >/dev/null 2>&1
}

# Runs the pinned Maven: by the wrapper, or, where the wrapper's host cannot be reached, by what `mvn` fetches.
maven() {
  fallback=${MAVEN_USER_HOME:-$HOME/.m2}/wrapper/dists/apache-maven-$maven_version/from-mvn
  if [ -x "$fallback/bin/mvn" ]; then
    "$fallback/bin/mvn" "$@"
    return
  fi
  if wrapper_works; then
    "$root/mvnw" "$@"
    return
  fi
  if command -v mvn >/dev/null && fetch_maven_by_mvn "$fallback"; then
    "$fallback/bin/mvn" "$@"
    return
  fi
  die 1 "Maven $maven_version could not be fetched: the wrapper cannot download" \
    "$(wrapper_property distributionUrl) (it needs unzip, and wget or curl), and no mvn on PATH could fetch it either."
}

# --- The jar --------------------------------------------------------------------------------------------------

# True when every jar of the recorded Spark class path is still in the Maven repository.
spark_jars_are_there() {
  [ -f "$spark_classpath_file" ] || return 1
  (
    set -f
    IFS=:
    classpath=$(cat "$spark_classpath_file")
    for entry in $classpath; do
      [ -f "$entry" ] || exit 1
    done
  )
}

jar_is_current() {
  [ -f "$jar" ] && spark_jars_are_there || return 1
  newer=$(find "$root/pom.xml" "$root/jobs/pom.xml" "$root/jobs/src/main" "$root/seeds" "$root/LICENSE" "$root/NOTICE" \
    -path "$root/seeds/articles" -prune -o -newer "$jar" -print 2>/dev/null | head -n 1)
  [ -z "$newer" ]
}

# Builds parallax.jar unless it is newer than everything that it is made of. The tests are scripts/test's business.
require_jar() {
  if jar_is_current; then return; fi
  say "building parallax.jar (the first build also downloads Spark's libraries, about 400 MB) ..."
  (cd "$root" && maven -q -B -ntp -DskipTests -Dspotless.check.skip package) >&2 ||
    die 1 "the build failed; the lines above say why."
}

# --- The virtual machine --------------------------------------------------------------------------------------

spark_jvm_opens() {
  sed -n 's:.*<spark.jvm.opens>\(.*\)</spark.jvm.opens>.*:\1:p' "$root/pom.xml"
}

# Runs Parallax on Spark's jars in this process's place. Arguments: more options of the virtual machine, then
# parallax.Main and its arguments, all passed on untouched.
parallax_java() {
  SPARK_LOCAL_IP=127.0.0.1
  export SPARK_LOCAL_IP
  # shellcheck disable=SC2046
  exec "$JAVA_HOME/bin/java" $(spark_jvm_opens) \
    "-Dspark.master=local[*]" -Dspark.driver.host=127.0.0.1 -Dspark.driver.bindAddress=127.0.0.1 \
    -cp "$(cat "$spark_classpath_file"):$jar" "$@"
}

# The start-up archive (AppCDS) belongs to one jar, one class path and one virtual machine.
archive_path() {
  printf '%s/jobs/target/parallax-%s.jsa\n' "$root" \
    "$(cat "$spark_classpath_file" "$JAVA_HOME/release" 2>/dev/null | cksum | cut -d ' ' -f 1)"
}

# True when there is an archive for this jar, or when making one was tried and failed.
archive_is_settled() {
  settled=$(archive_path)
  [ -f "$settled" ] || settled=$settled.failed
  [ -f "$settled" ] && [ -z "$(find "$jar" -newer "$settled")" ]
}

# Runs Parallax and, as it ends, keeps the classes that it loaded, so that later runs start in half the time.
# Without an archive all works as well, only slower. Arguments as for parallax_java; ends the script.
parallax_java_and_archive() {
  archive=$(archive_path)
  rm -f "$root"/jobs/target/*.jsa "$root"/jobs/target/*.jsa.*
  code=0
  (parallax_java "-XX:ArchiveClassesAtExit=$archive.$$" -Xlog:disable "$@") || code=$?
  if [ ! -f "$archive.$$" ]; then
    : >"$archive.failed"
  elif [ "$(wc -c <"$archive.$$")" -lt 50000000 ]; then
    # A run that did not start Spark (help, a dry run, nothing to do) has not loaded the classes that take long.
    rm -f "$archive.$$"
  else
    mv "$archive.$$" "$archive"
  fi
  exit "$code"
}

# --- Python ---------------------------------------------------------------------------------------------------

# Sets `python` to a Python of at least 3.10 that can make environments, or ends with one sentence.
require_python() {
  for python in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.10 python; do
    if [ -n "$python" ] && command -v "$python" >/dev/null &&
      "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
      return
    fi
  done
  die 2 "no Python 3.10 or newer with venv was found on PATH: install one (Debian and Ubuntu: apt-get install" \
    "python3-venv; macOS: brew install python) or set PYTHON to it."
}

# Makes .venv with exactly the pinned packages, once per change of the pins.
require_venv() {
  pins=$root/notebooks/requirements.txt
  if [ -x "$venv/bin/python" ] && cmp -s "$pins" "$venv/requirements.txt"; then return; fi
  require_python
  say "installing the pinned Python packages into .venv (about 450 MB to download, once) ..."
  rm -rf "$venv"
  if ! "$python" -m venv "$venv" ||
    ! "$venv/bin/python" -m pip install -q --disable-pip-version-check -r "$pins" >&2; then
    rm -rf "$venv"
    die 1 "the Python packages of notebooks/requirements.txt could not be installed; the lines above say why."
  fi
  cp "$pins" "$venv/requirements.txt"
}

# The Spark distribution inside the PyPI package.
venv_spark_home() {
  "$venv/bin/python" -c 'import importlib.util as u; print(u.find_spec("pyspark").submodule_search_locations[0])'
}

# --- The browser ----------------------------------------------------------------------------------------------

# Sets `chromium` and `browser`, the folder of the checks with what they need; says why not and returns 1 where this
# machine cannot open a browser.
find_browser() {
  chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || :)}
  if [ -z "$chromium" ]; then
    say "no Chromium was found: install it (Debian: apt-get install chromium) or set CHROMIUM to it."
    return 1
  fi
  if ! command -v npm >/dev/null || ! node -e 'process.exit(process.versions.node.split(".")[0] < 18 ? 1 : 0)' 2>/dev/null; then
    say "no Node.js 18 or newer with npm was found: install it (Debian: apt-get install nodejs npm)."
    return 1
  fi
  browser=$root/scripts/browser
  if ! cmp -s "$browser/package-lock.json" "$browser/node_modules/.installed"; then
    (cd "$browser" && npm ci --silent --no-audit --no-fund) >&2 || die 1 "npm could not install what scripts/browser needs."
    cp "$browser/package-lock.json" "$browser/node_modules/.installed"
  fi
}
