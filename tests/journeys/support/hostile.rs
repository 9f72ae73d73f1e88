//! An archive in which every text tries to become markup or script.

use std::fs;
use std::path::Path;
use std::process::Command;

use hemeroteca::archive::Archive;
use hemeroteca::publish::Folder;
use tempfile::TempDir;

/// What people have tried on pages that show others' texts, one of a kind each. Whatever runs
/// sets `window.ran`, here or in the page around.
pub(crate) const ATTEMPTS: [&str; 52] = [
    // Script elements, plain and hidden from filters.
    "<script>ran=1</script>",
    "<ScRiPt >ran=1</sCrIpT >",
    "<script\n>ran=1</script\t>",
    "<script/x>ran=1</script>",
    "<<script>ran=1//<</script>",
    "<scr<script>ipt>ran=1</scr</script>ipt>",
    "<script src=data:text/javascript,ran=1></script>",
    "<script type=module>ran=1</script>",
    // Out of an attribute, out of an element that holds text.
    "\"><script>ran=1</script>",
    "'><script>ran=1</script>",
    "\" onmouseover=\"ran=1\" autofocus onfocus=\"ran=1",
    "' onfocus='ran=1' autofocus='",
    "` onfocus=`ran=1` autofocus=`",
    "</title><script>ran=1</script>",
    "</style><script>ran=1</script>",
    "</textarea><script>ran=1</script>",
    "</noscript><script>ran=1</script>",
    "</script><script>ran=1</script>",
    "</template><script>ran=1</script>",
    // Out of comments and data islands.
    "<!--<script>ran=1</script>-->",
    "--><script>ran=1</script><!--",
    "<!--><script>ran=1</script>",
    "<![CDATA[<script>ran=1</script>]]>",
    "]]><script>ran=1</script>",
    "<!--<script>",
    "\\u003cscript\\u003eran=1\\u003c/script\\u003e",
    "\",\"x\":\"</script><script>ran=1</script>",
    // Handlers.
    "<img src=x onerror=ran=1>",
    "<img src=x onerror\u{c}=ran=1//",
    "<body onload=ran=1>",
    "<details open ontoggle=ran=1>",
    "<input autofocus onfocus=ran=1>",
    "<video><source onerror=ran=1></video>",
    "<marquee onstart=ran=1>x</marquee>",
    // Other languages within the page.
    "<svg onload=ran=1>",
    "<svg><script>ran=1</script></svg>",
    "<svg><animate onbegin=ran=1 attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=ran=1>",
    // Frames, and what else loads.
    "<iframe srcdoc=\"<script>parent.ran=1</script>\"></iframe>",
    "<iframe src=javascript:parent.ran=1></iframe>",
    "<object data=\"javascript:ran=1\"></object>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=\"0;url=javascript:ran=1\">",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css'; * { display: none }</style>",
    "<form action=https://evil.example/><button>x</button></form>",
    // Links.
    "<a href=javascript:ran=1>x</a>",
    "<a href=\"&#106;avascript:ran=1\">x</a>",
    // Letters that look or count otherwise, and templates.
    "\u{ff1c}script\u{ff1e}ran=1\u{ff1c}/script\u{ff1e}",
    "\u{202e}<script>ran=1</script>\u{2028}",
    "{{constructor.constructor('ran=1')()}} ${ran=1} <%= ran=1 %>",
    "<!--hemeroteca:archive--><!--hemeroteca:texts--><!--<[]>--><!--</[]>-->",
];

/// Markdown links and pictures whose addresses are scripts.
const LINKS: [&str; 6] = [
    "[x](javascript:ran=1)",
    "[x](JaVa&#115;cript:ran=1)",
    "[x](data:text/html,<script>parent.ran=1</script>)",
    "[x](vbscript:ran=1)",
    "![x](javascript:ran=1)",
    "![x](x\"onerror=\"ran=1)",
];

/// A site of hostile texts, and the archive that it was made from.
pub(crate) struct Hostile {
    pub(crate) archive: std::sync::Arc<Archive>,
    pub(crate) published: TempDir,
}

/// Publishes it: each attempt is a headline, a lead, a paragraph, and everything that front
/// matter, `entities.toml` and `site.toml` may say.
pub(crate) fn publish() -> Hostile {
    let folder = tempfile::tempdir().expect("room for articles");
    let write = |name: &str, text: String| {
        fs::write(folder.path().join(name), text).expect("room for an article");
    };
    let mut entities = String::new();
    for (number, attempt) in ATTEMPTS.iter().enumerate() {
        let line = attempt.replace(['\n', '\t', '\u{c}'], " ");
        write(
            &format!("t{number}.txt"),
            format!("{line} {number}\n- {line}\n{line}\n{line} Nombre {number}\n"),
        );
        let yaml = serde_json::to_string(&format!("{line} {number}")).expect("it is text");
        let [rest, link] = [&line, LINKS[number % LINKS.len()]];
        write(
            &format!("m{number}.md"),
            format!(
                "---\ntitle: {yaml}\nlead: {yaml}\nauthor: [{yaml}]\nlocated: {yaml}\nrights: {yaml}\n\
                 source: {{ name: {yaml} }}\nsubjects: [{yaml}]\npeople: [{yaml}]\n---\n{rest}\n\n{link}\n"
            ),
        );
        let toml = toml_text(&format!("{attempt} Nombre {number}"));
        entities.push_str(&format!("[[person]]\nname = {toml}\naliases = [\"Nombre {number}\"]\n"));
    }
    write("entities.toml", entities);
    let all = toml_text(&ATTEMPTS.join(" "));
    let site = format!("title = {all}\ndescription = {all}\nauthor = {all}\nrights = {all}\n");
    write("site.toml", format!("{site}base = \"https://diario.example/hemeroteca/\"\n"));
    let published = tempfile::tempdir().expect("room for a site");
    let made = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
        .args(["publish", "--no-cache", "--viewer", "target/viewer", "--out"])
        .arg(published.path().join("site"))
        .arg(folder.path())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program starts");
    // Links that lead nowhere are told; that is an answer, not a failure.
    let told = String::from_utf8_lossy(&made.stderr);
    assert!(matches!(made.status.code(), Some(0 | 1)), "{told}");
    Hostile { archive: read(folder.path()), published }
}

fn read(folder: &Path) -> std::sync::Arc<Archive> {
    Folder::read(folder).expect("it was just published").archive
}

/// A text as TOML writes it.
fn toml_text(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
