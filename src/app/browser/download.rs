//! Files made in the browser, for the reader to keep.

use gloo::utils::{document, window};
use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Comment, Element, HtmlElement, Node, Response, Url};
use yew::html::BaseComponent;

use super::data::{bytes, said, through, wait};

/// The browser has refused something.
#[derive(Debug, Error)]
#[error("{0}")]
pub(in crate::app) struct Refused(pub(super) String);

impl From<JsValue> for Refused {
    fn from(error: JsValue) -> Self {
        Self(said(error))
    }
}

pub(super) async fn fetched(address: &str) -> Result<Response, Refused> {
    let response: Response =
        JsFuture::from(window().fetch_with_str(address)).await?.unchecked_into();
    match response.ok() {
        true => Ok(response),
        false => Err(Refused(format!("{address}: {}", response.status()))),
    }
}

/// A file of the site as text.
pub(in crate::app) async fn text_of(address: &str) -> Result<String, Refused> {
    let text = JsFuture::from(fetched(address).await?.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// A picture of the site as an address that holds it.
pub(in crate::app) async fn held_picture(address: &str) -> Result<String, Refused> {
    let blob: Blob = JsFuture::from(fetched(address).await?.blob()?).await?.unchecked_into();
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(format!("data:{};base64,{}", blob.type_(), base64(&bytes(&buffer.unchecked_into()))?))
}

/// Bytes as base64 of gzip.
pub(in crate::app) async fn packed(data: &[u8]) -> Result<String, Refused> {
    base64(&through("CompressionStream", &Uint8Array::from(data)).await?)
}

fn base64(bytes: &[u8]) -> Result<String, Refused> {
    // `btoa` takes each character for one byte.
    let binary: String = bytes.iter().copied().map(char::from).collect();
    Ok(window().btoa(&binary)?)
}

/// What a component renders, as markup.
pub(in crate::app) async fn markup_of<C: BaseComponent>(
    properties: C::Properties,
) -> Result<String, Refused> {
    let place = document().create_element("div")?;
    let app = yew::Renderer::<C>::with_root_and_props(place.clone(), properties).render();
    // Components render in turns of their own, all of which come before this one.
    wait(0).await;
    let markup = place.inner_html();
    app.destroy();
    Ok(markup)
}

/// This very page as a template, where the whole archive is one file: what an archive fills is
/// taken out, and these comments stand in its places: of the page, of the texts, of the archive.
pub(in crate::app) fn own_template([page, texts, archive]: [&str; 3]) -> Result<String, Refused> {
    let place = |text: &str| -> Result<Node, JsValue> {
        let text = text.trim_start_matches("<!--").trim_end_matches("-->");
        Ok(Comment::new_with_data(text)?.into())
    };
    let root = document().document_element().ok_or(Refused("there is no page".to_owned()))?;
    let copy: Element = root.clone_node_with_deep(true)?.unchecked_into();
    copy.remove_attribute("data-app")?;
    let find = |selector: &str| -> Result<Element, Refused> {
        let found = copy.query_selector(selector)?;
        found.ok_or_else(|| Refused(format!("the page has no {selector}")))
    };
    let app = find("#app")?;
    let below = document().create_element("div")?;
    below.set_id("texts");
    below.append_child(&place(texts)?)?;
    app.replace_with_with_node_2(&place(page)?, &below)?;
    // Within a script a comment is text like any other. To set it would need trust that nobody
    // has here; a text that is put in does not, since a copy never runs.
    let archive = document().create_text_node(archive);
    find("#archive")?.replace_children_with_node_1(&archive);
    Ok(format!("<!doctype html>\n{}", copy.outer_html()))
}

/// Hands a file of this media type to the reader.
pub(in crate::app) fn download(name: &str, kind: &str, text: &str) -> Result<(), Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let data = Array::of1(&Uint8Array::from(text.as_bytes()));
    let blob = Blob::new_with_u8_array_sequence_and_options(&data, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document().create_element("a")?.unchecked_into();
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.click();
    // The browser has taken it up by the next turn; until then it needs the address.
    let forget = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), 60_000);
    Ok(())
}
