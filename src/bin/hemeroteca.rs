//! The command line of the publisher.

/// Every article and every page is many small pieces, made on one thread and let go of on
/// another: the system's allocator takes twice as long for that (glibc's, at 100,000 articles).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    hemeroteca::publish::run()
}
