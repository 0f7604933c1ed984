# Plans the steps that install missing tools. Sourced after steps.sh; `build_tools` for building, `test_tools` for the
# tests as well. The seconds were measured on two idle cores.

check_basics() {
  cc --version >/dev/null 2>&1 || fail "a C compiler is missing; Rust needs one to link. On Debian: sudo apt-get install build-essential"
  cargo --version >/dev/null 2>&1 || fail "Rust is missing. Install stable Rust from rustup.rs, then run this again."
  npm --version >/dev/null 2>&1 || fail "Node is missing. Install Node $NODE_VERSION or later with npm, then run this again."
  local node rust oldest
  node=$(node --version)
  [ "$(at_least "${node#v}" "$NODE_VERSION")" = yes ] || fail "this is Node $node, but $NODE_VERSION or later is needed."
  rust=$(rustc --version | cut -d ' ' -f 2)
  oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  [ "$(at_least "$rust" "$oldest")" = yes ] || fail "this is Rust $rust, but $oldest or later is needed. Run: rustup update stable"
  [ "$rust" = "$RUST_VERSION" ] || say "This is Rust $rust; CI builds with $RUST_VERSION. The site will work, but its files will differ."
}

at_least() { # VERSION WANTED
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ] && echo yes || echo no
}

has_wasm_target() {
  local libraries
  libraries=$(rustc --print target-libdir --target "$TARGET" 2>/dev/null || true)
  [ -n "$libraries" ] && compgen -G "$libraries/libstd-*.rlib" >/dev/null
}
add_wasm_target() {
  rustup target add "$TARGET"
}

has_trunk() { [ "$("$TOOLS/bin/trunk" --version 2>/dev/null || true)" = "trunk $TRUNK_VERSION" ]; }
# Without optimisation, and without the features that fetch tools and look for updates, which are switched off here
# anyway: 102 s instead of 303. Trunk's own work is too short to be worth a second of that. Cargo installs it once it is
# complete; an interrupted build is resumed.
install_trunk() {
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_STRIP=debuginfo \
    cargo install --locked --force --no-default-features --root "$TOOLS" --target-dir "$TOOLS/trunk" "trunk@$TRUNK_VERSION"
  rm -rf "$TOOLS/trunk"
}

# npm packages, exactly as their lock file says and without running any of their scripts. The copy of the lock file
# comes last, so it shows that they are complete.
has_npm() { cmp -s "$1/package-lock.json" "$TOOLS/npm/$2/installed.json"; }
install_npm() { # FOLDER NAME
  local place=$TOOLS/npm/$2
  mkdir -p "$place"
  rm -f "$place/installed.json"
  cp "$1/package.json" "$1/package-lock.json" "$place"
  npm ci --prefix "$place" --ignore-scripts --no-audit --no-fund --loglevel=error
  mv "$place/package-lock.json" "$place/installed.json"
}
install_npm_build() { install_npm tools/npm build; }
install_npm_tests() { install_npm tests/npm tests; }

fetch_crates() {
  local host
  host=$(rustc -vV | sed -n 's/^host: //p')
  cargo fetch --locked --target "$TARGET" --target "$host"
}

has_browser() {
  if [ -n "${CHROMEDRIVER:-}" ] && [ -x "$CHROMEDRIVER" ]; then return; fi
  command -v chromedriver >/dev/null && { command -v chromium || command -v google-chrome || command -v chromium-browser; } >/dev/null
}
install_browser() {
  as_root "Chromium" apt-get update -qq
  as_root "Chromium" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver
  has_window_less || install_window_less
}

# Debian's Chromium without a window, as old as its driver; empty where there is none. The tests run without it, in twice
# the time.
window_less() {
  local version
  version=$(dpkg-query -W -f '${Version}' chromium-driver 2>/dev/null) || return 0
  if apt-cache show "chromium-headless-shell=$version" >/dev/null 2>&1; then echo "chromium-headless-shell=$version"; fi
}
has_window_less() { command -v chromium-headless-shell >/dev/null || [ -z "$(window_less)" ]; }
install_window_less() {
  (as_root "$(window_less)" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$(window_less)") ||
    echo "Without it the browser tests take twice as long."
}

# One run at a time: in this clone until the end, in the tools folder until they are installed.
build_tools() {
  check_basics
  one_at_a_time "$CARGO_TARGET_DIR" 8
  one_at_a_time "$TOOLS" 9
  if ! has_wasm_target; then
    command -v rustup >/dev/null || fail "this Rust cannot build for WebAssembly and has no rustup. See docs/building.md, \"Without the Rust server\"."
    quietly 5 add_wasm_target "Adding the Rust target $TARGET"
  fi
  quietly 5 fetch_crates "Fetching the crates"
  has_npm tools/npm build || quietly 5 install_npm_build "Installing the minifiers"
  has_trunk || quietly 110 install_trunk "Building Trunk $TRUNK_VERSION, once"
  quietly "$(first_time serve 35)" build_own_tools "Building the project's own tools"
}

build_own_tools() {
  exec 9>&-
  cargo build --locked -p wasm-tools -p site-server
}

# A program that exists is up to date, or nearly: first_time PROGRAM SECONDS
first_time() { if [ -x "$CARGO_TARGET_DIR/debug/$1" ]; then echo 2; else echo "$2"; fi; }

test_tools() {
  build_tools
  has_npm tests/npm tests || quietly 2 install_npm_tests "Installing the test parsers"
  if ! has_browser; then
    command -v apt-get >/dev/null ||
      fail "the browser tests need Chromium (or Chrome) and a chromedriver of the same version on PATH. Install both, then run this again."
    quietly 40 install_browser "Installing Chromium and its driver"
  fi
  has_window_less || quietly 10 install_window_less "Installing Chromium without a window"
}
