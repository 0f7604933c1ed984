# Shared by the scripts: folders and versions, messages, failing, locking. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The Rust version that CI builds with. Other stable versions work, but only the same one builds the same files.
RUST_VERSION=1.95.0
NODE_VERSION=20
TRUNK_VERSION=0.21.14
TARGET=wasm32-unknown-unknown

# Everything is installed into this folder, except the wasm target and browsers. ECP_TOOLS can name another, to share
# the tools between clones.
TOOLS=${ECP_TOOLS:-.tools}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}
export CARGO_HOME=${CARGO_HOME:-$HOME/.cargo}

say() { printf '%s\n' "$*"; }

# Ends a run with one sentence that says what to do. To the terminal, even from a step whose output goes into a log.
exec 3>&2
fail() {
  printf '\nStopped: %s\n' "$*" >&3
  FAILED=yes
  exit 1
}

# Makes a folder and prints its absolute path.
made() {
  mkdir -p "$1" 2>/dev/null && [ -w "$1" ] || fail "the folder $1 cannot be written to. Check who owns it, then run this again."
  (cd "$1" && pwd)
}
TOOLS=$(made "$TOOLS")
CARGO_TARGET_DIR=$(made "$CARGO_TARGET_DIR")
CARGO_HOME=$(made "$CARGO_HOME")
LOGS=$(made "$CARGO_TARGET_DIR/logs")

# The project's own tools come first: one of the same name elsewhere on PATH may be a different tool.
export PATH="$TOOLS/bin:$TOOLS/npm/build/node_modules/.bin:$CARGO_TARGET_DIR/debug:$CARGO_HOME/bin:$HOME/.cargo/bin:$PATH"
# For scripts/page-head.mjs.
export NPM_BUILD="$TOOLS/npm/build"
# For the tests, and for scripts/read-exports.mjs.
export NPM_TESTS="$TOOLS/npm/tests"
export AXE="$NPM_TESTS/node_modules/axe-core/axe.min.js"
# Otherwise Trunk looks online for its tools and for a newer version of itself. This keeps its cargo offline too, so the
# crates are fetched before it runs.
export TRUNK_OFFLINE=true
# Failures here say why in a sentence; a backtrace through a tool's own code helps nobody.
export RUST_BACKTRACE=0

# One run at a time in a folder, because two would write the same files. The system drops the lock, however a run ends.
one_at_a_time() { # FOLDER DESCRIPTOR
  # macOS has no flock.
  command -v flock >/dev/null || return 0
  eval "exec $2>\"\$1/.lock\""
  flock -n "$2" && return
  say "Another run is using $1. This one will continue when it ends."
  flock "$2"
}

# Runs as root, directly or with sudo; otherwise says exactly what to run. as_root "what is missing" command...
as_root() {
  local missing=$1
  shift
  if [ "$(id -u)" = 0 ]; then "$@"
  elif sudo -n true 2>/dev/null; then sudo "$@"
  else fail "$missing is missing, and only root can install it. Run: sudo $*"
  fi
}
