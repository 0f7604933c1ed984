//! Serves the built site on the tests' own server.

use site_server::Site;
use std::path::{Path, PathBuf};

/// The built site on 127.0.0.1, at `/` and at a sub-path.
pub struct Server {
    origin: String,
}

/// The path of the second copy.
pub const SUB_PATH: &str = "/any/sub/path/";

impl Server {
    /// Starts on a free port; stops with the test.
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// The same with the test's own JSON files, by their paths from the home page on: they override those in `dist/`,
    /// as if an operator had put them there after the build.
    pub async fn with(files: &[(&str, &str)]) -> Self {
        Self::serving(dist(), files).await
    }

    /// The same from a folder that the test may change while people have its pages open.
    pub async fn of(folder: &Path) -> Self {
        Self::serving(folder.into(), &[]).await
    }

    /// The same on a host of another kind.
    pub async fn on(host: impl FnOnce(&mut Site)) -> Self {
        let mut site = Self::site(dist(), &[]);
        host(&mut site);
        Self::serve(site).await
    }

    async fn serving(folder: PathBuf, files: &[(&str, &str)]) -> Self {
        Self::serve(Self::site(folder, files)).await
    }

    fn site(folder: PathBuf, files: &[(&str, &str)]) -> Site {
        let replaced = files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
        let sub_path = SUB_PATH.trim_end_matches('/').into();
        Site { folder, replaced, sub_path, ..Site::default() }
    }

    async fn serve(site: Site) -> Self {
        let router = site.router();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { origin }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
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

/// The built site.
pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    assert!(dist.join("index.html").is_file(), "there is no dist/: run `make build` first");
    dist
}
