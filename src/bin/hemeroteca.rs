//! The command line of the publisher.

fn main() -> std::process::ExitCode {
    hemeroteca::publish::run()
}
