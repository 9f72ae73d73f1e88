//! [`Preview`]: a preview that runs, and a visitor who asks it for exactly what is written here.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::desk::Desk;

/// Longer than anything takes: what never comes is a fault and no wait without end.
const LATEST: Duration = Duration::from_secs(120);

/// A preview that runs, and ends with this.
pub(crate) struct Preview {
    child: Child,
    told: BufReader<ChildStdout>,
    /// Its host and port.
    host: String,
    pub(crate) desk: Desk,
}

impl Preview {
    /// Starts a preview of the articles on a desk, at any free port.
    #[track_caller]
    pub(crate) fn of(desk: Desk) -> Self {
        let mut command = desk.command(&[], "serve DIR --port 0 --json");
        std::fs::create_dir(desk.path("temporary")).expect("folders can be made");
        command.env("TMPDIR", desk.path("temporary")).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the command was built");
        let told = BufReader::new(child.stdout.take().expect("it is piped"));
        let mut preview = Self { child, told, host: String::new(), desk };
        let first = preview.hears();
        let address = first["address"].as_str().expect("it tells its address");
        let host = address.strip_prefix("http://").and_then(|rest| rest.strip_suffix('/'));
        preview.host = host.expect("it is an address").to_owned();
        preview
    }

    /// What it tells next.
    #[track_caller]
    pub(crate) fn hears(&mut self) -> Value {
        let mut line = String::new();
        self.told.read_line(&mut line).expect("it can be read");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"))
    }

    /// The whole answer to a request for a path.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> String {
        self.ask("GET", path, &self.host)
    }

    /// The whole answer to a request of this method, which names this host.
    #[track_caller]
    pub(crate) fn ask(&self, method: &str, path: &str, host: &str) -> String {
        let mut stream = self.connect();
        // The older protocol: then the connection ends with the answer.
        write!(stream, "{method} {path} HTTP/1.0\r\nHost: {host}\r\n\r\n").expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The whole answer to a patch that is sent with these headers. `HOST` stands for the host of
    /// the preview.
    #[track_caller]
    pub(crate) fn send(&self, headers: &[(&str, &str)], patch: &str) -> String {
        let mut stream = self.connect();
        let mut request = "POST /.corrections HTTP/1.1\r\nConnection: close\r\n".to_owned();
        for (name, value) in headers {
            request += &format!("{name}: {}\r\n", value.replace("HOST", &self.host));
        }
        // What is refused by its head may be refused before its body is read.
        let _ = write!(stream, "{request}Content-Length: {}\r\n\r\n{patch}", patch.len());
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Opens a page as a browser does, and waits for changes as the script in it does.
    #[track_caller]
    pub(crate) fn open(&self, path: &str) -> Events {
        let page = self.get(path);
        let (_, rest) = page.split_once("data-stamp=\"").expect("the page has the script");
        // The app's own stamp stands further down.
        let (stamp, _) = rest.split_once('"').expect("it ends");
        assert!(page.contains(&format!("<script src=\"/.preview.js\" data-stamp=\"{stamp}\"")));
        let mut stream = self.connect();
        write!(stream, "GET /.preview?{stamp} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host)
            .expect("it listens");
        Events(BufReader::new(stream))
    }

    /// Ends it as Ctrl-C does, and tells its exit code.
    #[track_caller]
    pub(crate) fn end(mut self) -> (Option<i32>, Desk) {
        let process = self.child.id().to_string();
        let told = Command::new("kill").args(["-INT", &process]).status();
        assert!(told.is_ok_and(|told| told.success()));
        let code = self.child.wait().expect("it is a child").code();
        let empty = Desk::new();
        (code, std::mem::replace(&mut self.desk, empty))
    }

    #[track_caller]
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).expect("it listens");
        stream.set_read_timeout(Some(LATEST)).expect("it can be set");
        stream
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a page hears.
pub(crate) struct Events(BufReader<TcpStream>);

impl Events {
    /// Reads on until the page is told to load itself anew.
    #[track_caller]
    pub(crate) fn tell_of_a_change(self) {
        let mut lines = self.0.lines().map(|line| line.expect("the stream goes on"));
        assert!(lines.any(|line| line == "event: changed"), "it ended before");
    }
}
