//! Splits a .wasm file by page for lazy loading, and binds it: `wasm-split FILE NAME FOLDER`.

#![forbid(unsafe_code)]

use std::env::args;
use std::path::Path;
use std::process::ExitCode;
use wasm_tools::split;

fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    let [input, name, folder] = arguments.as_slice() else {
        eprintln!("wasm-split: give a .wasm file, a name and a folder");
        return ExitCode::from(2);
    };
    match split(Path::new(input), name, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("wasm-split: {why}");
            ExitCode::FAILURE
        }
    }
}
