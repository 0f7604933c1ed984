//! The `wasm-bindgen` command that Trunk calls: `--version`, or a file with `--out-dir`, `--out-name` and other
//! options, which ask for what this program does anyway.

#![forbid(unsafe_code)]

use std::env::args;
use std::path::Path;
use std::process::ExitCode;
use wasm_tools::bind;

fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    if arguments == ["--version"] {
        println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
        return ExitCode::SUCCESS;
    }
    let option = |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name));
    let input = arguments.iter().find(|argument| !argument.starts_with("--"));
    let (Some(input), Some(folder), Some(name)) = (input, option("--out-dir="), option("--out-name=")) else {
        eprintln!("wasm-bindgen: give a .wasm file, --out-dir=FOLDER and --out-name=NAME");
        return ExitCode::from(2);
    };
    match bind(Path::new(input), name, Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("wasm-bindgen: {why}");
            ExitCode::FAILURE
        }
    }
}
