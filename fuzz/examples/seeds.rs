//! Makes the seeds in `corpus/`: a few small real values for each target, from the archive that
//! the tests read. `cargo run --example seeds`, in `fuzz/`, writes them anew; those that are there
//! under other names (an input that once was a bug) stay.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use hemeroteca::archive::{Archive, Builder, Filter, Settings};
use hemeroteca::bundle::{self, Name, Shard};
use hemeroteca::entity::Authority;
use hemeroteca::index::{Family, Held, OneWorker, Pictures, Root, plant};
use hemeroteca::intake;
use hemeroteca_fuzz::kept::at_once;
use hemeroteca_fuzz::records::{PART, ROOT, mark};

/// Of a family not more records than these are seeds, nor longer ones.
const RECORDS: usize = 2;
const LONGEST: usize = 2400;

fn main() {
    let archive = archive();
    let shards = Mutex::new(Vec::new());
    let Ok(root) = plant(&archive, &OneWorker, |family, bytes| {
        let mut shards = shards.lock().expect("one worker");
        shards.push((family, bytes));
        Ok(Name((shards.len() as u64 - 1).to_be_bytes()))
    });
    of_the_index(&root, &shards.into_inner().expect("one worker"));
    of_files(&archive);
    of_texts();
}

fn of_the_index(root: &Root, shards: &[(Family, Vec<u8>)]) {
    let marked = |mark: u8, bytes: &[u8]| [&[mark][..], bytes].concat();
    seed("records", "root", &marked(ROOT, &bundle::encode(root)));
    for family in Family::ALL {
        let name = format!("{family:?}").to_lowercase();
        let mut of_it = shards.iter().filter(|(it, _)| *it == family).map(|(_, bytes)| bytes);
        let Some(bytes) = of_it.next() else { continue };
        let shard = Shard::decode(bytes.as_slice()).expect("it was made just now");
        let short = shard.from(b"").map(|(_, record)| record).filter(|it| it.len() <= LONGEST);
        for (number, record) in short.take(RECORDS).enumerate() {
            seed("records", &format!("{name}-{number}"), &marked(mark(family), record));
        }
        if bytes.len() <= 4 * LONGEST {
            seed("shards", &name, bytes);
        }
    }
}

fn of_files(archive: &Archive) {
    let (reader, _) = Held::whole(archive, Pictures::new()).open().expect("it was made just now");
    let part = |query: &str| {
        at_once(reader.part(&Filter::from_query(query))).expect("all shards are in memory")
    };
    let bytes = [&[PART][..], &bundle::encode_record(&part("lang=en"))].concat();
    seed("records", "part", &bytes);
    let small = part("q=-foro").archive().expect("a part of an archive is one");
    let pictures = Pictures::from([("grua.png".to_owned(), "data:,x".to_owned())]);
    seed("files", "whole", &Held::whole(&small, pictures.clone()).encode());
    seed("files", "part", &Held::Part(part("all=person/ana-ruiz"), pictures).encode());
}

fn of_texts() {
    for (name, query, texts) in [
        ("forms", "viajar -\"ana ruiz\"", "Ana Ruiz viajó\nlos viajes de Ana"),
        ("beginning", "infor* −«del norte» 2023-09-13", "la información del norte\nnada"),
        ("scripts", "金正恩 موسكو ﬁ ß ΣΣ İ", "موسكو وصلت\n金正恩 ﬁ STRASSE"),
    ] {
        seed("queries", name, query.as_bytes());
        seed("searches", name, format!("{query}\n{texts}").as_bytes());
    }
    for (name, address) in [
        (
            "address",
            "?all=person/ana-ruiz,place/moscu&q=a*&from=2023-09&to=2024&lang=es-MX&sort=oldest",
        ),
        ("escaped", "any=place%2Fhanoi&none=date/2019-04&q=%22corea+del+norte%22+%2Bx"),
    ] {
        seed("queries", name, address.as_bytes());
    }
    let file = |path: &str| fs::read(repository().join(path)).expect("the project has it");
    for (mark, name) in [
        (0, "2023-09-04-ana-viaja.txt"),
        (0, "2023-09-11-ana-fi-musku.ar.txt"),
        (2, "2023-09-12-forum-opens.en.md"),
        (3, "2023-09-14-ana-vuelve.md"),
    ] {
        let bytes = file(&format!("tests/fixtures/archive/{name}"));
        seed("articles", name, &[&[mark][..], &bytes].concat());
    }
    for name in ["site.toml", "entities.toml"] {
        seed("settings", name, &file(&format!("tests/fixtures/archive/{name}")));
    }
    seed("settings", "sample.toml", &file("articles/site.toml"));
    seed("settings", "decisions.toml", DECISIONS.as_bytes());
}

/// What people may decide of entities.
const DECISIONS: &str = "\
rejected = [\"Nadie\"]
[[person]]
name = \"Ana\"
[[merge]]
from = \"person/anita\"
into = \"person/ana\"
[[reject]]
name = \"Luna\"
in = [\"a\"]
[[pin]]
name = \"Ruiz\"
in = [\"a\", \"b\"]
nth = 2
entity = \"person/anita\"
";

/// The archive that the tests read.
fn archive() -> Archive {
    let folder = repository().join("tests/fixtures/archive");
    let text = |name: &str| fs::read_to_string(folder.join(name)).expect("the tests read it");
    let site = Settings::read(&text("site.toml")).expect("the tests' archive is a good one").site;
    let (authority, _) = Authority::read(&text("entities.toml"));
    let files = fs::read_dir(&folder).expect("the tests read it");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    files.sort();
    let mut builder = Builder::new(site.clone(), &authority);
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(&path).expect("the tests read it");
        if let Some(article) = intake::take(&name, &bytes, &site.lang).article {
            builder.add(article).expect("slugs differ");
        }
    }
    builder.build().expect("recognisers keep their word")
}

fn seed(target: &str, name: &str, bytes: &[u8]) {
    let folder = repository().join("fuzz/corpus").join(target);
    fs::create_dir_all(&folder).expect("room for seeds");
    fs::write(folder.join(name), bytes).expect("room for a seed");
}

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("fuzz/ stands in the repository")
}
