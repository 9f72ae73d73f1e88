//! [`Session`]: a browser with its driver.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Stdio;
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::runtime::Runtime;

use super::engine::{DESK, Engine, Screen};
use super::home::{Home, Running};
use super::wait;

/// How long a driver may take over one command. Starting Firefox on a busy machine is the
/// longest.
const ANSWER: Duration = Duration::from_secs(60);

/// A browser with its driver, in a home of its own. All of it ends when it is dropped, also in
/// a test that panics. The fields are in the order in which they may go.
pub(super) struct Session {
    client: Option<Client>,
    runtime: Runtime,
    _driver: Running,
    _display: Option<Running>,
    _home: Home,
}

impl Session {
    pub(super) fn start(engine: Engine, screen: Screen) -> Self {
        Self::start_in(Home::new(), engine, screen, &[])
    }

    /// The same, in a home that was made for it and with more arguments for Chromium.
    pub(super) fn start_in(
        home: Home,
        engine: Engine,
        screen: Screen,
        arguments: &[String],
    ) -> Self {
        let (display, number) = engine.needs_display().then(|| start_display(&home)).unzip();
        let (driver, port) = start_driver(engine, &home, number.as_deref());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime can be made");
        let Value::Object(capabilities) = engine.capabilities(home.path(), screen, arguments)
        else {
            unreachable!("capabilities are an object")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{port}");
        let client = runtime
            .block_on(async { tokio::time::timeout(ANSWER, builder.connect(&address)).await });
        let client = match client {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("{engine:?} doesn't start: {error}"),
            Err(_) => panic!("{engine:?} doesn't start within {ANSWER:?}"),
        };
        let session =
            Self { client: Some(client), runtime, _driver: driver, _display: display, _home: home };
        if screen == Screen::Desk {
            let (width, height) = DESK;
            let sized = session.ask(async |client| client.set_window_size(width, height).await);
            sized.expect("the window takes a size");
        }
        session
    }

    /// Asks the browser for something.
    ///
    /// # Errors
    /// With what the driver says, or that it says nothing.
    pub(super) fn ask<T>(
        &self,
        question: impl AsyncFnOnce(&Client) -> Result<T, CmdError>,
    ) -> Result<T, String> {
        let client = self.client.as_ref().ok_or("the browser is closed")?;
        self.runtime.block_on(async {
            match tokio::time::timeout(ANSWER, question(client)).await {
                Ok(answer) => answer.map_err(|error| error.to_string()),
                Err(_) => Err(format!("the driver has not answered for {ANSWER:?}")),
            }
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Whatever doesn't end this way is killed.
            let _ = self
                .runtime
                .block_on(async { tokio::time::timeout(wait::PATIENCE, client.close()).await });
        }
    }
}

/// Starts a display of our own and tells its number.
fn start_display(home: &Home) -> (Running, String) {
    let arguments = "-displayfd 1 -screen 0 1400x1000x24 -nolisten tcp".split(' ');
    let mut display = Running::start(home.command("Xvfb").args(arguments).stdout(Stdio::piped()));
    let output = display.child().stdout.take().expect("the output is piped");
    let mut number = String::new();
    let read = BufReader::new(output).read_line(&mut number);
    assert!(read.is_ok() && !number.trim().is_empty(), "Xvfb has ended without a display");
    (display, format!(":{}", number.trim()))
}

/// Starts an engine's driver and waits until it listens.
fn start_driver(engine: Engine, home: &Home, display: Option<&str>) -> (Running, u16) {
    let attempt = || {
        let port = free_port();
        let (program, arguments) = engine.driver(port);
        let mut command = home.command(program);
        let mut driver =
            Running::start(command.args(arguments).envs(display.map(|d| ("DISPLAY", d))));
        let listens = wait::until(|| match driver.child().try_wait() {
            // Another took the port first: no use to wait.
            Ok(Some(status)) => Ok(Err(format!("{program} has ended: {status}"))),
            _ => match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
                Ok(_) => Ok(Ok(())),
                Err(error) => Err(format!("{program} doesn't listen: {error}")),
            },
        });
        listens.flatten().map(|()| (driver, port))
    };
    attempt().or_else(|_| attempt()).unwrap_or_else(|error| panic!("{error}"))
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.local_addr().expect("a bound port has an address").port()
}
