//! The publisher's side: a folder of article files in, an archive out. Native only.

use std::process::ExitCode;

use clap::Parser;

mod args;
mod embed;
mod error;
mod folder;
#[cfg_attr(not(test), expect(dead_code, reason = "called by the pipeline that publishes pages"))]
mod output;
mod pictures;
mod report;
mod suggest;

pub use error::PublishError;
pub use folder::{FileProblem, Folder};

use args::{Args, Command, EntitiesCommand};

/// Runs the command line: `hemeroteca check`, `embed`, `entities suggest`.
///
/// The exit code is 0 if all went well, 1 if something in the articles is wrong (the good ones
/// are published all the same), 2 if the command can't be carried out.
#[must_use]
pub fn run() -> ExitCode {
    match carry_out(Args::parse().command) {
        Ok(clean) => ExitCode::from(u8::from(!clean)),
        Err(error) => {
            eprintln!("{:?}", miette::Report::new(error));
            ExitCode::from(2)
        }
    }
}

/// Carries a command out; tells whether nothing in the articles was wrong.
fn carry_out(command: Command) -> Result<bool, PublishError> {
    match command {
        Command::Check { folder } => {
            let folder = Folder::read(&folder)?;
            report::problems(&folder);
            report::summary(&folder);
            Ok(folder.is_clean())
        }
        Command::Embed { folder, into, lenient } => {
            let folder = Folder::read(&folder)?;
            report::problems(&folder);
            embed::embed(&folder.archive, &into)?;
            folder.pictures.copy_into(&into)?;
            report::summary(&folder);
            Ok(lenient || folder.is_clean())
        }
        Command::Entities { command: EntitiesCommand::Suggest { folder, least, write } } => {
            let read = Folder::read(&folder)?;
            report::problems(&read);
            suggest::suggest(&read, &folder, least, write)?;
            Ok(read.is_clean())
        }
    }
}
