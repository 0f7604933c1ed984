//! Serves a folder on 127.0.0.1: `serve FOLDER PORT`.

#![forbid(unsafe_code)]

use site_server::Site;
use std::env::args;
use std::io::ErrorKind;
use std::process::ExitCode;
use tokio::net::TcpListener;
use tokio::signal::ctrl_c;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    let [folder, port] = arguments.as_slice() else {
        eprintln!("serve: give a folder and a port");
        return ExitCode::from(2);
    };
    match serve(folder, port).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nStopped: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(folder: &str, port: &str) -> Result<(), String> {
    let number: u16 = port.parse().map_err(|_| format!("\"{port}\" is not a port. Try PORT=9000 make serve."))?;
    let listener = TcpListener::bind(("127.0.0.1", number)).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!("another program uses port {port}. Try PORT=9000 make serve."),
        _ => format!("port {port} cannot be used ({error}). Try PORT=9000 make serve."),
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let site = Site { folder: folder.into(), ..Site::default() };
    println!("\nOpen http://{address}/  (Ctrl+C stops)");
    // People who stop the server have what they wanted, so it is not a failure.
    tokio::select! {
        ended = axum::serve(listener, site.router()) => ended.map_err(|error| error.to_string()),
        _ = ctrl_c() => Ok(()),
    }
}
