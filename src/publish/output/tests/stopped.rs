//! A publish that is stopped: killed at any moment, or by a full disk. It runs in a process of
//! its own, which is this test program once more, with the name of one of its tests.

use std::env;
use std::hint;
use std::io::Read as _;
use std::process::{Child, Command, Stdio};

use super::*;

/// Tells the other process where to publish.
const DESK: &str = "HEMEROTECA_TEST_DESK";
const PAGES: usize = 30;

/// Of every third page the text is always the same, so that it can be kept.
fn text(generation: usize, page: usize) -> String {
    let stamp = if page.is_multiple_of(3) { 0 } else { generation };
    format!("generation {stamp}, page {page}\n").repeat(400)
}

fn name(page: usize) -> String {
    format!("a/{}/{page}.html", page % 7)
}

/// Publishes a site all of whose pages are of one generation; `step` is called between any two
/// things that it does.
fn publish(desk: &Path, generation: usize, mut step: impl FnMut()) {
    let spare = Some(desk.join("cache/spare"));
    let output = Output::begin(&desk.join("site"), &desk.join("articles"), false, spare).unwrap();
    step();
    let marker = format!(r#"{{"generator": "hemeroteca", "generation": {generation}}}"#);
    output.write(MARKER, marker.as_bytes()).unwrap();
    for page in 0..PAGES {
        let text = text(generation, page);
        let stays = page.is_multiple_of(3);
        if !(stays && output.keep(&name(page), text.len() as u64).unwrap()) {
            output.write(&name(page), text.as_bytes()).unwrap();
        }
        step();
    }
    output.commit().unwrap();
    step();
}

/// The generation of the site that stands; all of it must be there, and of that one.
#[track_caller]
fn generation(desk: &Desk) -> usize {
    let marker: serde_json::Value =
        serde_json::from_str(&desk.text("site/archive/manifest.json")).unwrap();
    let generation = marker["generation"].as_u64().unwrap() as usize;
    for page in 0..PAGES {
        assert!(desk.text(&format!("site/{}", name(page))) == text(generation, page));
    }
    generation
}

/// This program with one of the tests below, for that folder.
fn other_process(program: &mut Command, test: &str, desk: &Desk) -> Child {
    let test = format!("publish::output::tests::stopped::{test}");
    program
        .args(["--ignored", "--exact", "--nocapture", &test])
        .env(DESK, desk.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("this program runs once more")
}

// Where two names can't be exchanged, there is a moment without a site: see `swap`.
#[cfg(any(target_os = "linux", target_os = "macos"))]
#[test]
fn killed_at_any_moment_the_site_stands_whole() {
    const KILLS: usize = 60;
    let desk = Desk::new();
    publish(&desk.path(""), 0, || ());
    let program = env::current_exe().unwrap();
    for kill in 0..KILLS {
        let mut child = other_process(
            &mut Command::new(&program),
            "publishes_again_and_again_until_it_is_killed",
            &desk,
        );
        // From the first step on to the middle of the third site.
        let mut steps = vec![0; 1 + kill * 80 / KILLS];
        let read = child.stderr.as_mut().unwrap().read_exact(&mut steps);
        if kill % 3 == 0 && read.is_ok() {
            // Then as soon as another site stands, before the one it replaces is deleted.
            let stands = desk.text("site/archive/manifest.json");
            while desk.text("site/archive/manifest.json") == stands
                && child.try_wait().unwrap().is_none()
            {
                hint::spin_loop();
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        read.unwrap();
        assert!(steps.iter().all(|step| *step == b'.'), "{}", String::from_utf8_lossy(&steps));
        generation(&desk);
        drop(desk.begin().expect("what is left of the killed one is no hindrance"));
        assert_eq!(desk.names_without_cache(), ["articles", "site"], "and it is cleared away");
    }
    let last = generation(&desk);
    assert!(last > 0, "some were killed after they had published");
    publish(&desk.path(""), last + 1, || ());
    assert_eq!(generation(&desk), last + 1);
}

#[test]
#[ignore = "run by the test that kills it"]
fn publishes_again_and_again_until_it_is_killed() {
    let Some(desk) = env::var_os(DESK).map(PathBuf::from) else { return };
    let marker = fs::read(desk.join("site").join(MARKER)).unwrap();
    let marker: serde_json::Value = serde_json::from_slice(&marker).unwrap();
    for generation in 1 + marker["generation"].as_u64().unwrap() as usize.. {
        publish(&desk, generation, || io::stderr().write_all(b".").unwrap());
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_named_and_the_old_site_stands_whole() {
    let desk = Desk::new();
    publish(&desk.path(""), 7, || ());
    // No file may be longer than this many kilobytes: to a program that is much like a full
    // disk, and needs no disk to be filled.
    let limited = "ulimit -f 100; trap '' XFSZ; exec \"$0\" \"$@\"";
    let child = other_process(
        Command::new("bash").args(["-c", limited]).arg(env::current_exe().unwrap()),
        "publishes_more_than_there_is_room_for",
        &desk,
    );
    let done = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    assert!(said.contains("large.html can't be written: the disk is full"), "{said}");
    assert_eq!(generation(&desk), 7);
    assert_eq!(desk.names(), ["articles", "site"]);
}

#[test]
#[ignore = "run by the test that leaves it no room"]
fn publishes_more_than_there_is_room_for() {
    let Some(desk) = env::var_os(DESK).map(PathBuf::from) else { return };
    let output = Output::begin(&desk.join("site"), &desk.join("articles"), false, None).unwrap();
    output.write("small.html", &[b'a'; 1_000]).unwrap();
    let full = output.write("large.html", &[b'a'; 1_000_000]).unwrap_err();
    eprintln!("{full}");
}
