# Shared by the scripts: where things are, how to speak, how to stop. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The Rust that CI builds with. Another stable one will do, but only the same one builds the same files.
RUST_VERSION=1.95.0
NODE_VERSION=20
TRUNK_VERSION=0.21.14
TARGET=wasm32-unknown-unknown

# What is installed goes into this folder alone, but for the wasm target and browsers. Another one can be named, to keep
# the tools between clones.
TOOLS=${ECP_TOOLS:-.tools}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-target}
export CARGO_HOME=${CARGO_HOME:-$HOME/.cargo}

say() { printf '%s\n' "$*"; }

# What ends a run: one sentence that says what to do. To the terminal, also from a step whose output goes into a log.
exec 3>&2
fail() {
  printf '\nStopped: %s\n' "$*" >&3
  FAILED=yes
  exit 1
}

# Makes a folder and says its whole name.
made() {
  mkdir -p "$1" 2>/dev/null && [ -w "$1" ] || fail "the folder $1 cannot be written to. Check who owns it, then run this again."
  (cd "$1" && pwd)
}
TOOLS=$(made "$TOOLS")
CARGO_TARGET_DIR=$(made "$CARGO_TARGET_DIR")
CARGO_HOME=$(made "$CARGO_HOME")
LOGS=$(made "$CARGO_TARGET_DIR/logs")

# First the project's own tools: one of the same name elsewhere on PATH may be another.
export PATH="$TOOLS/bin:$TOOLS/npm/build/node_modules/.bin:$CARGO_TARGET_DIR/debug:$CARGO_HOME/bin:$HOME/.cargo/bin:$PATH"
# For the tests, and for scripts/read-exports.mjs.
export NPM_TESTS="$TOOLS/npm/tests"
export AXE="$NPM_TESTS/node_modules/axe-core/axe.min.js"
# Trunk would ask the network for its tools and for a newer version of itself. It makes its cargo stay offline too, so
# the crates are fetched before it runs.
export TRUNK_OFFLINE=true
# What fails here says why in a sentence; where in a tool's own code it failed helps nobody.
export RUST_BACKTRACE=0

# One run at a time in a folder, since two would write the same files. The system lets go of it, however a run ends.
one_at_a_time() { # FOLDER DESCRIPTOR
  # macOS has no flock.
  command -v flock >/dev/null || return 0
  eval "exec $2>\"\$1/.lock\""
  flock -n "$2" && return
  say "Another run is at work in $1. This one goes on when it has ended."
  flock "$2"
}

# Runs as root: as it is, or with sudo; else says exactly what to run. as_root "what is missing" command...
as_root() {
  local missing=$1
  shift
  if [ "$(id -u)" = 0 ]; then "$@"
  elif sudo -n true 2>/dev/null; then sudo "$@"
  else fail "$missing is missing, and only root can install it. Run: sudo $*"
  fi
}
