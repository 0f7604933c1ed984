//! The report as a self-contained web page: no script, no request, inline style.

/// Small and separate: the site's stylesheet is for a whole site.
const STYLE: &str = include_str!("../../../../style/report-file.css");

/// Its own content security policy, so that it stays self-contained whatever is in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole file. `title` and `name` are our own words and need no escaping; `part` is HTML from the page.
pub fn whole(title: &str, name: &str, part: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en-NZ\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>\n{part}\n</main>\n</body>\n</html>\n"
    )
}
