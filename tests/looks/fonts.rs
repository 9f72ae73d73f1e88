//! The fonts that a browser finds where its pictures are compared.

use std::fs;
use std::path::{Path, PathBuf};

use crate::home::Home;

/// Debian's package fonts-dejavu-core, which the browsers' packages bring with them.
const FOLDER: &str = "/usr/share/fonts/truetype/dejavu";
const FONTS: [&str; 6] = [
    "DejaVuSans",
    "DejaVuSans-Bold",
    "DejaVuSansMono",
    "DejaVuSansMono-Bold",
    "DejaVuSerif",
    "DejaVuSerif-Bold",
];

/// The font of controls.
pub(crate) fn of_controls() -> PathBuf {
    file(FONTS[0])
}

/// A home in which of this machine's fonts only those of the package count; where they aren't, it is
/// left as it is. Only pictures need it: what is timed is timed with the fonts that there are.
pub(crate) fn known(home: Home) -> Home {
    let fonts = FONTS.map(file);
    if !fonts.iter().all(|font| font.is_file()) {
        return home;
    }
    let globs = fonts.map(|font| format!("<glob>{}</glob>", font.display())).concat();
    // By their names: folders are to be looked through.
    let others = ["ttf", "otf", "ttc", "pfb", "pcf.gz"].map(|end| format!("<glob>*.{end}</glob>"));
    let others = others.concat();
    let rules = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><selectfont>
         <acceptfont>{globs}</acceptfont><rejectfont>{others}</rejectfont>
         </selectfont></fontconfig>"
    );
    let folder = home.path().join("fontconfig");
    let written =
        fs::create_dir(&folder).and_then(|()| fs::write(folder.join("fonts.conf"), rules));
    written.expect("the home can be written");
    home
}

fn file(font: &str) -> PathBuf {
    Path::new(FOLDER).join(font).with_extension("ttf")
}
