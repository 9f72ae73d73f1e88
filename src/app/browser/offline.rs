//! What is kept on this device for when there is no network (static/service-worker.js does it),
//! and what is published by now.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    MessageChannel, MessageEvent, RequestCache, RequestInit, Response, ServiceWorkerContainer,
    ServiceWorkerRegistration,
};

/// What is asked of the service worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Ask {
    /// To keep what the app needs to start; the reader has its generation on the screen.
    Adopt,
    /// To fetch some more of the whole archive, until it is here.
    Keep,
    /// To let everything go.
    Remove,
}

/// What there is of the archive on this device, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Kept {
    /// What the whole archive has.
    pub(in crate::app) bytes: u64,
    /// How much of it is here.
    pub(in crate::app) here: u64,
    /// Whether all of it is here because the reader wanted it.
    pub(in crate::app) whole: bool,
}

/// Sets the service worker of the archive in this folder to work. There is none where the
/// browser has none, or doesn't trust the way to the host.
pub(in crate::app) async fn serve_offline(root: &str) -> Option<()> {
    let worker = trusted(&format!("{root}service-worker.js")).ok()?;
    let container = container()?;
    let register: Function = get(&container, "register")?.dyn_into().ok()?;
    let registered: Promise = register.call1(&container, &worker).ok()?.dyn_into().ok()?;
    JsFuture::from(registered).await.ok().map(|_| ())
}

/// Asks the service worker; it answers once it is at work. None if it has failed, or nothing is
/// here.
pub(in crate::app) async fn ask(what: Ask, generation: &str) -> Option<Kept> {
    let ready = JsFuture::from(container()?.ready().ok()?).await.ok()?;
    let worker = ready.unchecked_into::<ServiceWorkerRegistration>().active()?;
    let word = match what {
        Ask::Adopt => "adopt",
        Ask::Keep => "keep",
        Ask::Remove => "remove",
    };
    let channel = MessageChannel::new().ok()?;
    let answer = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    let message = Array::of2(&word.into(), &generation.into());
    worker.post_message_with_transferable(&message, &Array::of1(&channel.port2())).ok()?;
    let answer = JsFuture::from(answer).await.ok()?.unchecked_into::<MessageEvent>().data();
    // A number of bytes has no fraction.
    let bytes = |name: &str| get(&answer, name)?.as_f64().map(|bytes| bytes as u64);
    let whole = get(&answer, "whole")?.is_truthy();
    Some(Kept { bytes: bytes("bytes")?, here: bytes("here")?, whole })
}

/// Asks the browser not to let go of what is kept when it needs room.
pub(in crate::app) fn persist() {
    // It may ask the reader, and either may say no: then things are kept as long as there is room.
    let _ = window().navigator().storage().persist();
}

/// The generation that is published now; none if the network doesn't say.
pub(in crate::app) async fn published_generation(root: &str) -> Option<String> {
    let asked_anew = RequestInit::new();
    asked_anew.set_cache(RequestCache::NoCache);
    let address = format!("{root}archive/manifest.json");
    let answer = window().fetch_with_str_and_init(&address, &asked_anew);
    let answer: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    // The service worker's own copy has another status.
    if answer.status() != 200 {
        return None;
    }
    let manifest = JsFuture::from(answer.json().ok()?).await.ok()?;
    get(&manifest, "generation")?.as_string()
}

/// Tells whenever the reader comes back to the page, or the network does.
pub(in crate::app) fn watch_return(told: impl Fn() + Clone + 'static) -> [EventListener; 2] {
    let online = told.clone();
    [
        EventListener::new(&document(), "visibilitychange", move |_| {
            if !document().hidden() {
                told();
            }
        }),
        EventListener::new(&window(), "online", move |_| online()),
    ]
}

/// The time in milliseconds, to be compared.
pub(in crate::app) fn now() -> f64 {
    js_sys::Date::now()
}

/// Loads the page anew.
pub(in crate::app) fn reload() {
    // A page that can't be loaded stays as it is.
    let _ = window().location().reload();
}

fn container() -> Option<ServiceWorkerContainer> {
    get(&window().navigator(), "serviceWorker")?.dyn_into().ok()
}

/// The address of a script as browsers with Trusted Types want it. Our policy has but one
/// answer, whatever it is asked about: this address.
pub(super) fn trusted(address: &str) -> Result<JsValue, JsValue> {
    let factory = Reflect::get(&window(), &"trustedTypes".into())?;
    if factory.is_undefined() {
        return Ok(address.into());
    }
    // A list of one is written as that one is.
    let only = Array::of1(&address.into());
    let written: Function = Reflect::get(&only, &"toString".into())?.dyn_into()?;
    let rules = Object::new();
    Reflect::set(&rules, &"createScriptURL".into(), &written.bind0(&only))?;
    let create: Function = Reflect::get(&factory, &"createPolicy".into())?.dyn_into()?;
    let policy = create.call2(&factory, &"hemeroteca".into(), &rules)?;
    let create: Function = Reflect::get(&policy, &"createScriptURL".into())?.dyn_into()?;
    create.call1(&policy, &address.into())
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok()
}
