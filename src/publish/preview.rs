//! `hemeroteca serve`: the site as it will be, while its articles are written.
//!
//! The site is made in a temporary folder, by the same steps as for readers, and served to this
//! machine alone. One thread serves; this one waits for changes and makes the site anew. What
//! readers don't get is added while a page is served, see [`server`].

use std::path::PathBuf;
use std::thread;

use tempfile::TempDir;

use super::PublishError;
use super::all_cores::AllCores;
use super::args::Serve;
use super::job::{Job, Known};
use super::report::{Done, Report};
use super::site::Options;
use super::viewer::Viewer;

mod answer;
mod asked;
mod corrections;
mod letter;
mod server;
mod showing;
mod watch;

use corrections::Inbox;
use server::Server;
use showing::Showing;
use watch::{Signal, Watch};

/// Shows a preview until Ctrl-C ends it.
///
/// # Errors
/// When the port is taken, or the site can't be made for the first time. Later that is told, and
/// the last good site is shown on.
pub(super) fn serve(options: &Serve, report: Report) -> Result<(), PublishError> {
    let viewer = Viewer::find(options.viewer.viewer.as_deref())?;
    let server = Server::bind(options.port)?;
    let folder =
        TempDir::with_prefix("hemeroteca-").map_err(PublishError::write(&std::env::temp_dir()))?;
    let site: PathBuf = folder.path().join("site");
    let mut watch = Watch::begin(&options.articles.folder);
    let job = Job {
        articles: &options.articles.folder,
        site: &site,
        force: false,
        base: Some(server.base()),
        viewer: &viewer,
        options: Options { style_page: true, ..Options::default() },
        // With it the next time takes no longer than what has changed.
        known: Known::Before(Some(folder.path().join("cache"))),
        memory: AllCores::MEMORY,
    };
    let address = server.base().to_string();
    watch.end_by_ctrl_c();
    publish(&job, &address, true, report)?;
    let showing = Showing::begin();
    let inbox = Inbox::of(&options.articles.folder, report);
    thread::scope(|scope| {
        scope.spawn(|| server.run(&site, &showing, &inbox));
        if options.open && opener::open_browser(&address).is_err() {
            report.say(|| format!("no browser can be opened; open {address} yourself"));
        }
        while let Signal::Changed = watch.wait() {
            let report = report.anew();
            match publish(&job, &address, false, report) {
                Ok(()) => showing.anew(),
                Err(error) => {
                    report.failed(error);
                    report.say(|| "the last good site is shown on".to_owned());
                }
            }
        }
        showing.end();
        server.end();
    });
    Ok(())
}

fn publish(job: &Job<'_>, address: &str, first: bool, report: Report) -> Result<(), PublishError> {
    let (folder, made) = job.run(report)?;
    report.done(&folder, &Done::Shown { address, first, made });
    Ok(())
}
