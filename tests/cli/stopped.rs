//! A publish that is stopped: by a full disk, a disk that can't be written, or a kill. The site
//! that stood there is whole.

#![cfg(unix)]

use std::process::Stdio;

use walkdir::WalkDir;

use super::desk::Desk;

const PUBLISH: &str = "publish DIR --out DESK/site";

#[test]
fn a_full_disk_is_told_and_the_old_site_stands_whole() {
    let desk = Desk::with_archive().run(PUBLISH).ends_with(0).then();
    let before = desk.tree("site");
    // No file may be longer than this many kilobytes: to a program that is much like a full
    // disk, and needs no disk to be filled.
    let full = ["bash", "-c", "ulimit -f 4; trap '' XFSZ; exec \"$0\" \"$@\""];
    let desk = desk
        .run_by(&full, &format!("{PUBLISH} --no-cache"))
        .ends_with(2)
        .says("the disk is full")
        .says("make room on the disk")
        .then();
    assert!(desk.tree("site") == before);
    assert_eq!(desk.names(), ["articles", "site", "viewer"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_can_not_be_written_is_told() {
    let done = Desk::with_archive().run("publish DIR --out /sys/site").ends_with(2);
    assert!(done.err.contains("not yours to write") || done.err.contains("read-only"));
    assert!(done.err.contains("help: name a folder"), "{}", done.err);
}

// Where two names can't be exchanged, there is a moment without a site.
#[cfg(any(target_os = "linux", target_os = "macos"))]
#[test]
fn killed_at_any_moment_one_of_both_sites_stands_whole() {
    const KILLS: usize = 12;
    let other = |desk: Desk| {
        desk.file("2024-01-01-otro.txt", "Otro titular\nAna Ruiz habla otra vez con Luis Peña.")
    };
    let published = |desk: Desk| desk.run(PUBLISH).ends_with(0).then();
    let sites = [published(Desk::with_archive()), published(other(Desk::with_archive()))]
        .map(|desk| desk.tree("site"));
    let desk = other(published(Desk::with_archive()));
    let whole = sites[1].len();
    for kill in 0..KILLS {
        let mut command = desk.command(&[], PUBLISH);
        let mut child = command.stderr(Stdio::null()).spawn().expect("the command was built");
        // When that many files are written, or else as it may happen.
        let files = whole * kill / KILLS;
        let written = || WalkDir::new(desk.path(".site.hemeroteca-new")).into_iter().flatten();
        while written().filter(|entry| entry.file_type().is_file()).count() < files
            && child.try_wait().expect("it is a child").is_none()
        {
            std::hint::spin_loop();
        }
        child.kill().expect("it is a child");
        child.wait().expect("it is a child");
        assert!(sites.contains(&desk.tree("site")), "after {files} files");
    }
    let desk = published(desk);
    assert!(desk.tree("site") == sites[1]);
    assert_eq!(desk.names(), ["articles", "site", "viewer"], "what was left is cleared away");
}
