# Plans the steps that build the site. Sourced after tools.sh.

build_site_steps() {
  quietly "$(first_time prerender 75)" build_prerender "Building the program that writes the pages"
  quietly "$(if [ -d "$CARGO_TARGET_DIR/$TARGET/release" ]; then echo 60; else echo 110; fi)" build_site "Building the site"
  openly 2 weigh_site "Weighing it"
}

build_prerender() {
  cargo build --locked --features ssr --bin prerender
}

build_site() {
  CARGO_ENCODED_RUSTFLAGS=$(compiler_flags) trunk build --release
}

weigh_site() {
  node scripts/size.mjs
}

# Compiler flags for the WebAssembly, in place of .cargo/config.toml. For Trunk alone: nothing else links like this.
compiler_flags() {
  # Relocations are for wasm-split, which leaves them out of its output.
  local flags=(--cfg erase_components -Clink-arg=--emit-relocs) crates
  # Panics name the file they come from. Without the folders of this machine, another machine builds the same bytes.
  for crates in "$CARGO_HOME"/registry/src/*; do flags+=("--remap-path-prefix=$crates=crates"); done
  flags+=("--remap-path-prefix=$CARGO_TARGET_DIR=target")
  # The standard library has this name without the component rust-src, and a folder of this machine with it.
  flags+=("--remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')")
  # Cargo splits the flags at this character, so that a folder with a space in its name stays whole.
  local IFS=$'\x1f'
  echo "${flags[*]}"
}
