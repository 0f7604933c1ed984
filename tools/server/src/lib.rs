//! Serves a built site as a static host does: files, a redirect to add a missing trailing slash, and `404.html`.

#![forbid(unsafe_code)]

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tower_http::services::ServeFile;

/// A built site.
#[derive(Default)]
pub struct Site {
    /// Its folder, usually `dist/`.
    pub folder: PathBuf,
    /// JSON texts that replace files in the folder, keyed by their paths from the home page, as if an operator had put
    /// them there after the build.
    pub replaced: HashMap<String, String>,
    /// A path without a trailing slash under which the site is also served, as on a host with several sites. May be
    /// empty.
    pub sub_path: String,
    /// As IIS and some others: capitals make no difference, several slashes are one, the last may be missing.
    pub is_lenient: bool,
    /// As some hosts are set up for other sites: an address that does not exist gets the home page.
    pub rewrites: bool,
    /// Files whose names end so are not answered until this is closed, as by a proxy that hangs.
    pub held_back: Option<(String, Arc<Semaphore>)>,
    /// What is sent with every answer.
    pub headers: Vec<(HeaderName, HeaderValue)>,
}

impl Site {
    /// A router that serves the site at `/` and at its sub-path.
    pub fn router(self) -> Router {
        Router::new().fallback(answer).with_state(Arc::new(self))
    }
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    if let Some((ending, gate)) = &site.held_back
        && request.uri().path().ends_with(ending)
    {
        // Nobody gives a permit: closing it ends the waiting.
        let _ = gate.acquire().await;
    }
    let mut answer = found(&site, request).await;
    answer.headers_mut().extend(site.headers.iter().cloned());
    answer
}

async fn found(site: &Site, request: Request) -> Response {
    let asked = request.uri().path();
    let path = &if site.is_lenient { understood(asked) } else { asked.to_string() };
    let below = path.strip_prefix(&site.sub_path).filter(|rest| rest.starts_with('/'));
    let name = below.unwrap_or(path).trim_start_matches('/');
    if let Some(text) = site.replaced.get(name) {
        return ([(header::CONTENT_TYPE, "application/json")], text.clone()).into_response();
    }
    let mut file = site.folder.join(name);
    if file.is_dir() {
        if !path.ends_with('/') && !site.is_lenient {
            return (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, with_last_slash(request.uri()))])
                .into_response();
        }
        file.push("index.html");
    }
    // As a host that compresses, if somebody put compressed files beside the others; `scripts/compress.mjs` does.
    match ServeFile::new(&file).precompressed_br().try_call(request).await {
        Ok(found) if file.is_file() => found.into_response(),
        _ if site.rewrites => {
            let page = tokio::fs::read(site.folder.join("index.html")).await.unwrap_or_default();
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
        _ => {
            let page = tokio::fs::read(site.folder.join("404.html")).await.unwrap_or_default();
            (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        }
    }
}

/// What a lenient host makes of a path: every file of a site has small letters.
fn understood(path: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy().to_lowercase();
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    let last = if decoded.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    format!("/{}{last}", parts.join("/"))
}

/// The same address with a trailing slash, as a relative reference, which is right under any sub-path.
fn with_last_slash(address: &Uri) -> String {
    let last = address.path().rsplit('/').next().unwrap_or_default();
    let query = address.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{last}/{query}")
}
