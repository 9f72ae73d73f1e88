//! What each page says of itself: its language, its title, its one headline.

use super::page::Page;

/// A page has `<html lang>`, a `<title>` and one `<h1>`.
pub(crate) fn is_whole(page: &Page<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let lang = page.all("html[lang]").first().and_then(|html| html.attr("lang"));
    if lang.is_none_or(|lang| lang.trim().is_empty()) {
        faults.push("<html> says no lang".to_owned());
    }
    let titles: Vec<String> = page.all("head > title").iter().map(|t| t.text().collect()).collect();
    if titles.len() != 1 || titles[0].trim().is_empty() {
        faults.push(format!("it has not one <title> but {titles:?}"));
    }
    let headlines = page.all("h1").len();
    if headlines != 1 {
        faults.push(format!("it has not one <h1> but {headlines}"));
    }
    faults
}
