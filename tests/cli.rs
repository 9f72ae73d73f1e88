//! The command line, run as a person runs it.

mod cli {
    mod apply;
    mod check;
    pub(crate) mod desk;
    mod entities;
    mod help;
    mod init;
    mod json;
    mod mentions;
    mod parts;
    mod publish;
    mod recognise;
    mod serve;
    mod serve_corrections;
    mod stopped;
    pub(crate) mod visitor;
    mod weave;
}
