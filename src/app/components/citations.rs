//! How others cite an article.

use yew::prelude::*;

use crate::app::scene::Scene;
use crate::page::ArticlePage;

/// The forms in which an article is cited, to copy and to save; and buttons to copy what is
/// selected of it with its source, and to print it.
pub(in crate::app) fn citations(scene: &Scene, page: &ArticlePage) -> Html {
    let words = scene.locale.words();
    let (lang, dir) = scene.tongue();
    let cited = &*page.cited;
    let forms = [(&cited.plain, ""), (&cited.bibtex, "bib"), (&cited.ris, "ris")];
    let forms = forms.into_iter().map(|(text, end)| {
        // A browser saves what stands in the address itself, also in a file and without script.
        let saved = (!end.is_empty()).then(|| {
            // RIS has both characters at a line's end, and BibTeX may; in a page HTML makes one of them.
            let saved = text.replace('\n', "\r\n");
            let escaped: String = form_urlencoded::byte_serialize(saved.as_bytes()).collect();
            let href = "data:text/plain;charset=utf-8,".to_owned() + &escaped.replace('+', "%20");
            let name = format!("{}.{end}", page.article.slug());
            html! { <a class="quiet" {href} download={name.clone()}>{ name }</a> }
        });
        html! {
            <div>
                <pre dir="auto">{ text.clone() }</pre>
                <button type="button" class="quiet copy">{ words.copy() }</button>
                { saved }
            </div>
        }
    });
    html! {
        <div class="citations" {lang} {dir}>
            // In sight only while some of the article is selected.
            <button type="button" class="quote">{ words.quote() }</button>
            <button type="button" class="quiet print">{ words.print() }</button>
            <details>
                <summary>{ words.cite() }</summary>
                { for forms }
            </details>
        </div>
    }
}
