//! [`Reader`]: Chromium, which looks at a page in some way and makes a picture of it.

use std::fs;

use base64::Engine as _;
use serde_json::{Value, json};

use super::fonts;
use super::picture::Picture;
use crate::devtools::DevTools;
use crate::engine::{Engine, Screen};
use crate::home::Home;
use crate::session::Session;
use crate::wait;

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Wide,
    Narrow,
    Dark,
    /// In Arabic.
    RightToLeft,
    Paper,
}

impl Way {
    pub(crate) const ALL: [Self; 5] =
        [Self::Wide, Self::Narrow, Self::Dark, Self::RightToLeft, Self::Paper];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
            Self::Dark => "dark",
            Self::RightToLeft => "right-to-left",
            Self::Paper => "paper",
        }
    }

    /// Width and height of what is seen, in CSS pixels; of paper it is that of A4.
    fn size(self) -> (u32, u32) {
        match self {
            Self::Narrow => (390, 844),
            Self::Paper => (794, 1123),
            _ => (1280, 960),
        }
    }

    fn media(self) -> Value {
        let scheme = if self == Self::Dark { "dark" } else { "light" };
        json!({
            "media": if self == Self::Paper { "print" } else { "screen" },
            "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ],
        })
    }
}

/// Pages that are longer than so many windows are seen to there, but for that of components.
const WINDOWS: f64 = 3.0;
const ALL_COMPONENTS: f64 = 12.0;

/// Has the page use its serif. By itself it does so only where that is here at the first paint, which
/// is once so and once otherwise.
const SERIF: &str = "
    const [done] = arguments;
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const rule = rules.find((it) => it instanceof CSSFontFaceRule && it.style.src.includes('.woff2'));
    const { src, fontFamily, fontWeight } = rule.style;
    const face = new FontFace(fontFamily.replaceAll('\"', ''), src, { weight: fontWeight, display: 'block' });
    face.load().then(() => {
      document.fonts.add(face);
      requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
    }, (error) => done(String(error)))";

pub(crate) struct Reader(Session);

impl Reader {
    pub(crate) fn start() -> Self {
        let home = fonts::known(Home::new());
        Self(Session::start_in(home, Engine::Chromium, Screen::Desk, &[]))
    }

    /// What a page looks like when its app is up and its font is there.
    ///
    /// # Panics
    /// If it doesn't come to that.
    pub(crate) fn sees(&self, address: &str, way: Way) -> Picture {
        let (width, height) = way.size();
        let language = if way == Way::RightToLeft { "ar" } else { "es" };
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let kept = format!(
            "localStorage.setItem('hemeroteca-serif', 'here');
             localStorage.setItem('hemeroteca-language', '{language}');"
        );
        let asked = self.0.ask(async |client| {
            client.issue_cmd(DevTools("Emulation.setDeviceMetricsOverride", size)).await?;
            client.issue_cmd(DevTools("Emulation.setEmulatedMedia", way.media())).await?;
            client.goto(address).await?;
            // What is kept counts from the next page on.
            client.execute(&kept, Vec::new()).await?;
            client.goto(address).await
        });
        asked.unwrap_or_else(|error| panic!("{address} doesn't open: {error}"));
        // The page of components has no app; elsewhere what comes last is the offer to keep the
        // archive. All of a page is drawn once its text is on the screen (static/paint.js).
        let script = "
            const drawn = document.fonts.status === 'loaded' && [...document.images].every((it) => it.complete || it.loading === 'lazy');
            return drawn && !('unpainted' in document.documentElement.dataset) && (document.querySelector('[data-app=up] .keep') !== null || location.pathname.endsWith('/estilo/'));";
        let there = wait::until(|| match self.tells(script) {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("{address} isn't drawn")),
        });
        there.unwrap_or_else(|error| panic!("{error}"));
        let set = self.0.ask(async |client| client.execute_async(SERIF, Vec::new()).await);
        assert_eq!(set, Ok(Value::Null), "{address} has its serif");
        if way == Way::RightToLeft {
            // Without an app no page comes to speak another language.
            self.tells("document.documentElement.dir = 'rtl'");
        }
        // How a day is written in a field for one is the machine's.
        self.tells("document.querySelectorAll('[type=date]').forEach((it) => (it.style.visibility = 'hidden'))");
        let windows = if address.ends_with("/estilo/") { ALL_COMPONENTS } else { WINDOWS };
        let tall = self.tells("return document.documentElement.scrollHeight").as_f64();
        let tall = tall.expect("a page has a height").min(f64::from(height) * windows);
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": tall, "scale": 0.5 });
        let shot = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let shot = self
            .0
            .ask(async |client| client.issue_cmd(DevTools("Page.captureScreenshot", shot)).await);
        let shot = shot.unwrap_or_else(|error| panic!("no picture of {address}: {error}"));
        let data = shot["data"].as_str().expect("a picture is told in base64");
        let png = base64::engine::general_purpose::STANDARD.decode(data);
        Picture::of_png(&png.expect("it is base64"))
    }

    /// By what pictures are made: the browser's main version, and the font of its controls. Others draw
    /// otherwise.
    pub(crate) fn makes_by(&self) -> String {
        let agent = self.tells("return navigator.userAgent");
        let agent = agent.as_str().and_then(|it| it.split_once("Chrome/"));
        let version = agent.map_or("", |(_, rest)| rest.split('.').next().unwrap_or_default());
        let font = fonts::of_controls();
        let bytes = fs::metadata(&font).map_or(0, |it| it.len());
        format!("Chromium {version}, {} of {bytes} bytes\n", font.display())
    }

    fn tells(&self, script: &str) -> Value {
        let told = self.0.ask(async |client| client.execute(script, Vec::new()).await);
        told.unwrap_or_else(|error| panic!("the page doesn't answer: {error}"))
    }
}
