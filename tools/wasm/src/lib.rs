//! Binds WebAssembly to JavaScript, and splits it first (code splitting) when a site is built for visitors.
//!
//! Both tools are small programs in this project, built on the libraries behind the official commands. That way one
//! lock file names every crate in them, and they build in 25 seconds: the official commands took 98 and 40, for a test
//! runner with a web server and a TLS client that no build needs, and one came with a lock file that could not be
//! followed.

#![forbid(unsafe_code)]

use std::error::Error;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// What went wrong, in the library's words.
pub type Failed = Box<dyn Error>;

/// Writes `{name}.js` and `{name}_bg.wasm` for a browser into `folder`.
pub fn bind(input: &Path, name: &str, folder: &Path) -> Result<(), Failed> {
    let mut bindgen = Bindgen::new();
    // The parts of a split refer to the linker's exports by the names that the linker gave.
    bindgen.web(true)?.keep_lld_exports(true).demangle(false).typescript(false);
    Ok(bindgen.input_path(input).out_name(name).generate(folder)?)
}

/// Writes a file for each part of the app into `folder`, together with their loader `__wasm_split.js` and the rest,
/// bound.
///
/// `input` must contain the linker's relocations (`--emit-relocs`).
pub fn split(input: &Path, name: &str, folder: &Path) -> Result<(), Failed> {
    let whole = fs::read(input).map_err(|error| format!("{}: {error}", input.display()))?;
    let rest = folder.join("rest.wasm");
    let loader = format!("./{name}.js");
    let mut options = wasm_split_cli_support::Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &rest;
    options.main_module = &loader;
    wasm_split_cli_support::transform(options)?;
    bind(&rest, name, folder)?;
    Ok(fs::remove_file(&rest)?)
}
