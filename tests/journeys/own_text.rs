//! A reader's own texts, read on the device beside the archive.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use hemeroteca::archive::Site;
use hemeroteca::bundle;
use hemeroteca::desk::{Answer, Ask, Begin, Brought, Knowledge, MODELS, Worker};

use super::support::Reader;

/// Written for this journey. `zarzaparrilla` is in no file of the site.
const TEXT: &str = "Kim Jong Un recibe a Ana Zarzaparrilla en Pyongyang\n\
    - La directora de la editorial viajó el martes\n\
    Ana Zarzaparrilla, directora de la editorial Zarzaparrilla, llegó el 4 de mayo de 2023 a Pyongyang. \
    Según Kim Jong Un, la visita durará tres días. Después irá a Moscú con John Kirby.";
const HEADLINE: &str = "Kim Jong Un recibe a Ana Zarzaparrilla en Pyongyang";
const DESK: &str = "Lea un texto suyo";

pub(crate) fn a_text_of_ones_own_is_read_and_sent_nowhere(reader: &mut Reader) {
    reader.opens("").follows("Lea aquí un texto suyo").sees_heading(DESK);
    reader.sees_the_app().pastes(TEXT).presses_button("Leer").sees_heading(HEADLINE);
    // Someone whom nobody has listed, someone of the archive's, a day.
    for name in ["Ana Zarzaparrilla", "Kim Jong Un", "4 de mayo de 2023"] {
        assert!(reader.count_of(name) > 0, "{name}");
    }
    let mentions = reader.count_of("Kim Jong Un");
    reader.chooses("Kim Jong Un").sees_lit(mentions);
    let asked = reader.has_asked_for();
    assert!(asked.iter().any(|it| it.contains("/leer/")), "{asked:?}");
    for request in asked {
        assert!(request.starts_with("GET "), "{request}");
        assert!(
            !request.to_lowercase().contains("zarzaparrilla") && !request.contains('?'),
            "{request}"
        );
    }
    reader.sees_that_nothing_can_be_sent();
    // What the archive has too leads there.
    reader
        .follows_to_the_archive("John Kirby")
        .sees_heading("John Kirby")
        .sees_address("e/person/john-kirby/");
}

pub(crate) fn a_text_that_is_kept_is_there_again(reader: &mut Reader) {
    reader
        .opens("leer/")
        .pastes(TEXT)
        .ticks("own-keep")
        .presses_button("Leer")
        .sees_heading(HEADLINE);
    reader.reloads().sees_heading(HEADLINE).sees_text("Está guardado en este dispositivo.");
    reader.follows("Leer otro texto").sees_articles(1);
    reader
        .pastes("Otra nota\nEn Hanói llovió el martes.")
        .presses_button("Leer")
        .sees_heading("Otra nota");
    // Only what was to be kept is.
    reader.opens("leer/").sees_articles(1).follows(HEADLINE).presses_button("No guardarlo");
    reader.sees_text("Se olvida al cerrar esta página.");
    reader.reloads().sees_heading(DESK);
}

pub(crate) fn files_are_read_and_a_bad_one_is_told(reader: &mut Reader) {
    let files = [
        ("2023-05-04-nota.txt", "Nota de ayer\nVladímir Putin viajó ayer a Vladivostok."),
        (
            "note.md",
            "---\ntitle: A note\nlang: en\npeople: [Ada Lovelace]\n---\nShe *wrote* to London.",
        ),
        ("vacío.txt", "\n"),
    ];
    reader.opens("leer/").brings(&files).sees_text("vacío.txt").sees_text("No se ha leído");
    reader.sees_articles(2).follows("Nota de ayer").sees_heading("Nota de ayer");
    // The file's name tells its day: yesterday is the day before.
    assert!(reader.count_of("3 de mayo de 2023") > 0);
    reader
        .follows("Leer otro texto")
        .sees_articles(2)
        .follows("A note")
        .sees_written("article", "en", "ltr");
    // Its file names her, its text does not.
    assert_eq!(reader.count_of("Ada Lovelace"), 0);
    reader.presses_button("Quitar este texto").sees_articles(1);
}

pub(crate) fn what_is_written_before_the_app_is_there_stays(reader: &mut Reader) {
    reader.waits_for_the_app().opens("leer/").pastes(TEXT).gets_the_app().sees_the_app();
    reader.presses_button("Leer").sees_heading(HEADLINE);
}

pub(crate) fn a_file_is_dropped_anywhere_on_the_page(reader: &mut Reader) {
    reader
        .opens("leer/")
        .drops_a_file("nota.md", "---\ntitle: Nota\nlang: es\n---\nAna Ruiz volvió a Madrid.");
    reader.sees_heading("Nota");
    assert!(reader.count_of("Madrid") > 0);
}

pub(crate) fn half_a_character_is_no_trouble(reader: &mut Reader) {
    reader
        .opens("leer/")
        .pastes_half_a_character()
        .presses_button("Leer")
        .sees_heading("Media pareja");
    assert!(reader.count_of("Madrid") > 0);
}

pub(crate) fn what_can_not_come_is_told_and_tried_again(reader: &mut Reader) {
    reader.opens("leer/").gets_no_shards().pastes(TEXT).presses_button("Leer");
    reader.sees_text("No se ha podido leer.").gets_shards_again();
    reader.presses_button("Leer").sees_heading(HEADLINE);
}

pub(crate) fn the_file_reads_texts_too(reader: &mut Reader) {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("with-model.html");
    // Journeys run side by side: each engine packs a file of its own name.
    let file = file.with_extension(format!("{:?}.html", std::thread::current().id()));
    let packed = Command::new(env!("CARGO_BIN_EXE_hemeroteca"))
        .args(["pack", "--with-model=es", "--viewer", "target/viewer", "--out"])
        .args([&file, Path::new("articles")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program starts");
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));
    reader.opens_a_file(&file).follows("Lea aquí un texto suyo").sees_heading(DESK);
    reader.sees_the_app().pastes(TEXT).presses_button("Leer").sees_heading(HEADLINE);
    assert!(reader.count_of("Ana Zarzaparrilla") > 0);
    reader.follows("Volver al archivo").sees_heading("Archivo");
    let _ = fs::remove_file(file);
}

/// A worker in the browser and one of this program's own are asked the same, and answer the same,
/// to the byte: the gold set, and what no text should be.
pub(crate) fn a_browser_finds_what_the_publisher_finds(reader: &mut Reader) {
    let (asks, answers) = natively();
    reader.opens("leer/").sees_the_worker_answer(asks, answers);
}

/// Messages between a page and its worker, as bytes.
type Messages = Vec<Vec<u8>>;

/// What is asked, and what a worker of this program answers: found out once for all engines.
fn natively() -> &'static (Messages, Messages) {
    static ANSWERED: OnceLock<(Messages, Messages)> = OnceLock::new();
    ANSWERED.get_or_init(|| {
        let mut worker = Worker::default();
        let asks: Messages = asks().iter().map(Ask::encode).collect();
        let answers: Messages = asks.iter().map(|ask| worker.answer(ask)).collect();
        let Ok(Answer::Read(outcome)) = Answer::decode(&answers[answers.len() - 1]) else {
            panic!("{} asks, and nothing is read", asks.len())
        };
        assert!(outcome.slugs.len() > 40, "{:?}", outcome.troubles);
        (asks, answers)
    })
}

fn asks() -> Vec<Ask> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = |name| fs::read_to_string(root.join("gazetteer").join(name)).expect("a list");
    let (places, organizations) = (list("places.tsv"), list("organizations.tsv"));
    let knowledge = bundle::encode(&Knowledge::default());
    let mut asks =
        vec![Ask::Begin(Begin { site: Site::default(), knowledge, places, organizations })];
    for language in MODELS {
        let model = fs::read(root.join(format!("models/{language}.model"))).expect("a model");
        asks.push(Ask::Model(language.to_owned(), Some(model)));
    }
    let mut texts = Vec::new();
    let gold = fs::read_dir(root.join("tests/gold")).expect("the gold set");
    let mut paths: Vec<_> = gold.map(|entry| entry.expect("it can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
    paths.sort();
    for path in paths {
        let marked = fs::read_to_string(&path).expect("a text");
        let (date, text) = marked.split_once('\n').expect("its first line is its date");
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let language = &name[..2];
        let date = date.trim_start_matches("date: ").trim();
        texts.push((format!("{date}-{name}.{language}.txt"), plain(text)));
    }
    for (name, text) in [
        ("emoji", "😀 Ana 👩‍👩‍👧 en Perú 🇵🇪\n\u{0}\u{1b}\u{7f} Ana Ruiz\u{fffd} \u{200d}habló\u{301}."),
        ("long", &format!("Titular\n{}", "Ana Ruiz ".repeat(1 << 17))),
        ("scripts", "Привет Москва\nمرحبا موسكو. Ana Ruiz 東京 गांव."),
    ] {
        texts.push((format!("{name}.es.txt"), text.to_owned()));
    }
    let texts = (1..).zip(texts).map(|(id, (name, text))| Brought { id, name, bytes: text.into() });
    asks.push(Ask::Change(texts.collect(), Vec::new()));
    asks
}

/// A marked text without its marks: `[[words|meaning]]`.
fn plain(marked: &str) -> String {
    let mut plain = String::new();
    let mut rest = marked;
    while let Some((before, mark)) = rest.split_once("[[") {
        let (mark, after) = mark.split_once("]]").expect("a mark has an end");
        plain += before;
        plain += mark.split('|').next().unwrap_or_default();
        rest = after;
    }
    plain + rest
}
