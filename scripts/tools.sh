# Installs what is missing. Sourced after lib.sh; `build_tools` for building, `test_tools` for the tests as well.

need_basics() {
  command -v cargo >/dev/null || fail "Rust is missing. Install stable Rust from rustup.rs, then run this again."
  command -v npm >/dev/null || fail "Node is missing. Install Node 20 or later with npm, then run this again."
}

need_wasm_target() {
  local libraries
  libraries=$(rustc --print target-libdir --target "$TARGET" 2>/dev/null || true)
  if [ -n "$libraries" ] && compgen -G "$libraries/libstd-*.rlib" >/dev/null; then return; fi
  command -v rustup >/dev/null || fail "this Rust cannot build for WebAssembly and has no rustup. See README.md, \"Without the Rust server\"."
  timed "Adding the Rust target $TARGET" rustup target add "$TARGET" ||
    fail "the Rust server did not give the target $TARGET. See README.md, \"Without the Rust server\"."
}

# Both tools are looked for by exact version, on PATH too: a near one fails late and oddly.
need_trunk() {
  [ "$(trunk --version 2>/dev/null || true)" = "trunk $TRUNK_VERSION" ] && return
  timed "Building Trunk $TRUNK_VERSION (4 to 7 minutes, once)" \
    cargo install --quiet --locked --root "$TOOLS" "trunk@$TRUNK_VERSION" ||
    fail "Trunk $TRUNK_VERSION could not be installed. The lines above say why."
}

need_wasm_bindgen() {
  local version
  version=$(sed -n 's/^wasm-bindgen = { version = "=\([0-9.]*\)".*/\1/p' Cargo.toml)
  [ -n "$version" ] || fail "Cargo.toml names no exact version of wasm-bindgen."
  [ "$(wasm-bindgen --version 2>/dev/null || true)" = "wasm-bindgen $version" ] && return
  # Its lock file may name a crate that a mirror does not have yet, so once more without it.
  timed "Building wasm-bindgen $version (2 to 3 minutes, once)" install_wasm_bindgen "$version"
}

install_wasm_bindgen() {
  cargo install --quiet --locked --root "$TOOLS" "wasm-bindgen-cli@$1" && return
  say "Not with the versions that its authors locked; trying the ones this machine can get"
  cargo install --quiet --root "$TOOLS" "wasm-bindgen-cli@$1" ||
    fail "wasm-bindgen $1 could not be installed. The lines above say why."
}

# It has no word for its own version, so cargo's list of what stands in $TOOLS is asked.
need_wasm_split() {
  cargo install --list --root "$TOOLS" | grep -q "^wasm_split_cli_support v$WASM_SPLIT_VERSION:" && return
  timed "Building wasm-split-cli $WASM_SPLIT_VERSION (1 minute, once)" \
    cargo install --quiet --locked --root "$TOOLS" --features build-binary "wasm_split_cli_support@$WASM_SPLIT_VERSION" ||
    fail "wasm-split-cli $WASM_SPLIT_VERSION could not be installed. The lines above say why."
}

need_npm_tools() {
  local wanted="binaryen@$BINARYEN_VERSION esbuild@$ESBUILD_VERSION axe-core@$AXE_VERSION http-server@$HTTP_SERVER_VERSION" found="" tool version
  wanted="$wanted papaparse@$PAPAPARSE_VERSION ajv@$AJV_VERSION"
  for tool in binaryen esbuild axe-core http-server papaparse ajv; do
    version=$(sed -n 's/^[[:space:]]*"version": "\(.*\)",*$/\1/p' "$TOOLS/npm/node_modules/$tool/package.json" 2>/dev/null | head -n 1 || true)
    found="$found${found:+ }$tool@$version"
  done
  [ "$found" = "$wanted" ] && return
  # shellcheck disable=SC2086 # a list
  timed "Installing $wanted" npm install --prefix "$TOOLS/npm" --no-save --no-audit --no-fund --no-package-lock \
    --silent $wanted || fail "npm could not install $wanted. The lines above say why."
}

build_tools() {
  need_basics
  mkdir -p "$TOOLS"
  need_wasm_target
  need_trunk
  need_wasm_bindgen
  need_wasm_split
  need_npm_tools
}

need_browser() {
  if [ -n "${CHROMEDRIVER:-}" ] && [ -x "$CHROMEDRIVER" ]; then return; fi
  local browser
  browser=$(command -v chromium || command -v google-chrome || command -v chromium-browser || true)
  if [ -n "$browser" ] && command -v chromedriver >/dev/null; then return; fi
  command -v apt-get >/dev/null ||
    fail "the browser tests need Chromium (or Chrome) and a chromedriver of the same version on PATH. Install both, then run this again."
  timed "Updating the list of packages" as_root "Chromium" apt-get update -qq
  timed "Installing Chromium and its driver" \
    as_root "Chromium" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver ||
    fail "Chromium could not be installed. The lines above say why."
}

test_tools() {
  build_tools
  need_browser
}
