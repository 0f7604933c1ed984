//! Serves `dist/` as a static host does: files, a redirect to the last slash, and `404.html`.

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_http::services::ServeFile;

/// The built site on 127.0.0.1, at `/` and at a sub-path.
pub struct Server {
    origin: String,
}

/// JSON files of the test's own, by their paths from the home page on.
type Own = Arc<HashMap<String, String>>;

/// Where the second copy stands.
pub const SUB_PATH: &str = "/any/sub/path/";

impl Server {
    /// Starts on a free port; stops with the test.
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// The same with JSON files of the test's own, by their paths from the home page on: they win over those of `dist/`,
    /// as if an operator had put them there after the build.
    pub async fn with(files: &[(&str, &str)]) -> Self {
        let own: Own = Arc::new(files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(answer).with_state(own);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { origin }
    }

    /// The home page of the copy at `/`.
    pub fn root(&self) -> String {
        format!("{}/", self.origin)
    }

    /// The home page of the copy at a sub-path.
    pub fn sub_path(&self) -> String {
        format!("{}{SUB_PATH}", self.origin)
    }
}

async fn answer(State(own): State<Own>, request: Request) -> Response {
    let path = request.uri().path().to_string();
    let path = path.strip_prefix(SUB_PATH.trim_end_matches('/')).filter(|rest| rest.starts_with('/')).unwrap_or(&path);
    let name = path.trim_start_matches('/');
    if let Some(text) = own.get(name) {
        return ([("content-type", "application/json")], text.clone()).into_response();
    }
    let file = dist().join(name);
    let file = match (file.is_dir(), path.ends_with('/')) {
        (true, true) => file.join("index.html"),
        (true, false) => return Redirect::permanent(&format!("{}/", request.uri().path())).into_response(),
        (false, _) => file,
    };
    match ServeFile::new(&file).try_call(request).await {
        Ok(found) if file.is_file() => found.into_response(),
        _ => {
            let page = std::fs::read(dist().join("404.html")).unwrap_or_default();
            (axum::http::StatusCode::NOT_FOUND, [("content-type", "text/html; charset=utf-8")], page).into_response()
        }
    }
}

/// The built site.
pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    assert!(dist.join("index.html").is_file(), "there is no dist/: run `make build` first");
    dist
}
