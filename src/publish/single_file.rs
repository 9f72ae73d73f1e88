//! The archive in one file, which opens by double click: viewer, styles and articles.

use std::sync::Arc;

use super::PublishError;
use super::folder::Folder;
use super::media_type::media_type;
use super::pack::{base64, gzip, source_of};
use super::pictures::Picture;
use super::prerender::Renderer;
use super::tools;
use super::viewer::{Look, Viewer};
use crate::app::{Addresses, Edition, Place, Route, Template, Tool, Words};
use crate::archive::{Archive, Site};
use crate::index::{self, Held, bare_stamp};
use crate::page::{Extent, Page};

/// A file with all but an archive, with these tools and the elements in which stands what they
/// take, and with the sheet of a font, if it brings one along. The app fills one without any, with
/// what a reader has selected.
pub(super) fn template(
    viewer: &Viewer,
    site: &Site,
    tools: &[Tool],
    parts: &str,
    face: Option<&str>,
) -> String {
    let Viewer { paint, boot, file_script: script, icons, .. } = viewer;
    let styles =
        if tools.is_empty() { &viewer.styles.all } else { &viewer.styles.of(Look::Tool).text };
    // In a classic script nothing but its end tag ends it, and a comment would hide that.
    let script = String::from_utf8_lossy(&script.bytes)
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--");
    let policy = format!(
        "default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}{}; \
         img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; {}",
        source_of(&script),
        source_of(paint),
        source_of(boot),
        source_of(styles),
        face.map_or_else(String::new, |face| format!(" {}; font-src data:", source_of(face))),
        match tools.contains(&Tool::Desk) {
            true => "worker-src blob:; trusted-types hemeroteca",
            false => "trusted-types 'none'",
        },
    );
    let icon = icons.get("icon.svg").map_or_else(String::new, |icon| {
        format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n", base64(&icon.bytes))
    });
    // It is here before anything is painted.
    let own = if face.is_some() { " data-serif" } else { "" };
    let face = face.map_or_else(String::new, |face| format!("<style>{face}</style>\n"));
    let [page, texts, archive] = Template::places();
    let text = |text: &str| html_escape::encode_safe(text).into_owned();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"{own}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"generator\" content=\"Hemeroteca\">\n{icon}\
         <script>{paint}</script>\n<style>{styles}</style>\n{face}</head>\n<body>\n{page}\n<div id=\"texts\">{texts}</div>\n\
         {words}\
         <script type=\"application/octet-stream\" id=\"archive\">{archive}</script>\n\
         <script type=\"application/octet-stream\" id=\"wasm\">{wasm}</script>\n{parts}\
         <script>{script}</script>\n<script>{boot}</script>\n</body>\n</html>\n",
        lang = site.lang.as_str(),
        dir = site.lang.direction().as_str(),
        title = text(&site.title),
        description = text(&site.description),
        words = words(site),
        wasm = viewer.packed_wasm(),
    )
}

/// What the viewer says, in the archive's language and in every other.
fn words(site: &Site) -> String {
    let own = Words::of(&site.lang);
    let element = |id: &str, words: &Words| {
        format!("<script type=\"text/plain\" id=\"{id}\">{}</script>\n", words.to_text())
    };
    let others = Words::all().into_iter().filter(|(_, words)| *words != own);
    let others = others.map(|(code, words)| element(&format!("words-{code}"), &words));
    element("words", &own) + &others.collect::<String>()
}

/// The file with a folder's archive in it, and with a desk that has models of these languages, if
/// there are any; and with the font, where that is wanted.
///
/// # Errors
/// When a picture can't be read.
pub(super) fn of(
    folder: &Folder,
    viewer: &Viewer,
    languages: &[&str],
    with_font: bool,
) -> Result<String, PublishError> {
    let tools: &'static [Tool] =
        if languages.is_empty() { &Tool::OF_FILE } else { &Tool::OF_FILE_WITH_MODEL };
    let parts = tools::in_file(folder, viewer, languages);
    let face = with_font.then(|| viewer.serif.held());
    let template = template(viewer, folder.archive.site(), tools, &parts, face.as_deref());
    Ok(fill(&template, &folder.archive, &folder.pictures.read()?, tools))
}

/// A template with an archive and its pictures in it; it has these tools.
pub(super) fn fill(
    template: &str,
    archive: &Arc<Archive>,
    pictures: &[Picture],
    tools: &'static [Tool],
) -> String {
    let pictures = held(pictures);
    let data = base64(gzip(&Held::whole(archive, pictures.clone()).encode()));
    let edition =
        Edition::new(archive.site(), "").with_pictures(pictures).with_tools(tools).packing();
    let renderer = Renderer::new(edition.clone());
    let place = Place::of(Route::Archive);
    let shown = Page::of(archive, &place.ask(&Extent::default()));
    let stamp = edition.stamped(&place, bare_stamp(archive.site()));
    let front = renderer.render(&place, shown, Addresses::Hash);
    let page = format!(
        "<div id=\"app\" data-stamp=\"{}\" data-shape=\"{}\">{}</div>",
        stamp, front.shape, front.markup
    );
    let template = Template::new(template).expect("the template has its places");
    template.fill(&page, &renderer.texts(archive), &data)
}

/// Pictures, each as an address that holds it.
fn held(pictures: &[Picture]) -> index::Pictures {
    let held = pictures.iter().map(|Picture { name, bytes, .. }| {
        (name.clone(), format!("data:{};base64,{}", media_type(name), base64(bytes)))
    });
    held.collect()
}
