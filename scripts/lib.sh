# Shared by the scripts: where tools live, how to speak, how to install. Sourced, not run.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Everything that is installed goes here and nowhere else, but for the wasm target and browsers. Another folder can be
# named, to keep the tools between clones.
TOOLS=${ECP_TOOLS:-$PWD/.tools}
TRUNK_VERSION=0.21.14
WASM_SPLIT_VERSION=0.2.4
BINARYEN_VERSION=132.0.0
WASM_OPT="-Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-reference-types --enable-multivalue --strip-debug --strip-producers"
ESBUILD_VERSION=0.28.2
AXE_VERSION=4.14.1
HTTP_SERVER_VERSION=14.1.1
PAPAPARSE_VERSION=5.7.1
AJV_VERSION=8.20.0
TARGET=wasm32-unknown-unknown

export PATH="$TOOLS/bin:$TOOLS/npm/node_modules/.bin:$HOME/.cargo/bin:$PATH"
export AXE="$TOOLS/npm/node_modules/axe-core/axe.min.js"
# For scripts/read-exports.mjs.
export NPM_TOOLS="$TOOLS/npm"
# Trunk would ask the network for its tools and for a newer version of itself.
export TRUNK_OFFLINE=true

say() { printf '== %s\n' "$*"; }
# A command that fails without a word of its own is named.
trap 'printf "\nStopped at %s, line %s: %s\n" "${BASH_SOURCE[0]}" "$LINENO" "$BASH_COMMAND" >&2' ERR
fail() { printf '\nStopped: %s\n' "$*" >&2; trap - ERR; exit 1; }

# Says what is done and how long it took: timed "words" command...
timed() {
  local words=$1 begun=$SECONDS
  shift
  say "$words"
  "$@"
  say "done in $((SECONDS - begun)) s: $words"
}

# Runs as root: as it is, or with sudo; else says exactly what to install. as_root "what is missing" command...
as_root() {
  local missing=$1
  shift
  if [ "$(id -u)" = 0 ]; then "$@"
  elif sudo -n true 2>/dev/null; then sudo "$@"
  else fail "$missing is missing and this is not root. Run: sudo $*"
  fi
}
