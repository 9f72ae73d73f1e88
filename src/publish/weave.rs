//! Makes a site of what trunk has built: the last step of `trunk build`.

use std::fs;
use std::path::{Path, PathBuf};

use super::PublishError;
use super::folder::Folder;
use super::shards::Means;
use super::site::{self, Options, Target};
use super::viewer::Viewer;

/// What trunk leaves in a page that it serves with live reload. It fills this in when it hands
/// the page out, after any hash was taken.
const LIVE_RELOAD: &str = "{{__TRUNK_ADDRESS__}}";

/// A folder that trunk puts in place itself.
struct Staging<'a>(&'a Path);

impl Target for Staging<'_> {
    fn write_once(
        &self,
        path: &str,
        _made_from: u64,
        make: impl FnOnce() -> Vec<u8>,
    ) -> Result<u64, PublishError> {
        let place = self.0.join(path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder).map_err(PublishError::write(folder))?;
        }
        let bytes = make();
        fs::write(&place, &bytes).map_err(PublishError::write(&place))?;
        Ok(bytes.len() as u64)
    }
}

/// Takes the viewer out of trunk's folder, keeps it in `viewer`, and leaves a site in its place.
pub(super) fn weave(folder: &Folder, staging: &Path, viewer: &Path) -> Result<(), PublishError> {
    let live = live_script(staging)?;
    Viewer::take_out(staging, viewer)?;
    let options = Options { live, ..Options::default() };
    site::write(folder, &Viewer::read(viewer)?, &options, &Means::default(), &Staging(staging))
}

/// The script by which trunk's page loads itself anew, if trunk serves it.
fn live_script(staging: &Path) -> Result<Option<String>, PublishError> {
    let page: PathBuf = staging.join("index.html");
    let text = fs::read_to_string(&page).map_err(PublishError::read(&page))?;
    Ok(text.find(LIVE_RELOAD).and_then(|at| {
        let start = text[..at].rfind("<script")?;
        let end = at + text[at..].find("</script>")? + "</script>".len();
        Some(text[start..end].to_owned())
    }))
}
