//! Debian's nginx, with docs/hosts/nginx.conf in its settings.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

use super::host::{self, Host};
use crate::home::{Home, Running};
use crate::wait;

/// How long a server may take to say its name, before it is asked again.
const ANSWER: Duration = Duration::from_secs(1);

/// Serves a site by nginx.
///
/// # Panics
/// If nginx isn't there, or doesn't take its settings.
pub(crate) fn nginx(site: &Path) -> Host {
    let attempt = || {
        let home = Home::new();
        let port = free_port();
        let settings = home.path().join("nginx.conf");
        let text = settings_for(&home, &host::root_with(site, &home), port);
        fs::write(&settings, text).expect("the home can be written");
        let log = home.path().join("error.log");
        let mut command = home.command(program());
        command.arg("-c").arg(&settings).arg("-e").arg(&log);
        let mut server = Running::start(&mut command);
        let listens = wait::until(|| match server.child().try_wait() {
            // Another took the port first, or the settings are wrong: no use to wait.
            Ok(Some(status)) => {
                let said = fs::read_to_string(&log).unwrap_or_default();
                Ok(Err(format!("nginx has ended: {status}\n{said}")))
            }
            _ => match who_answers(port) {
                // Who only had the port at that moment answers something else, or nothing.
                Ok(said) if said.contains(&name_of(&home)) => Ok(Ok(())),
                Ok(said) => Err(format!("another answers for nginx: {said}")),
                Err(error) => Err(format!("nginx doesn't answer: {error}")),
            },
        });
        listens.flatten().map(|()| Host::new(server, home, port))
    };
    attempt().or_else(|_| attempt()).unwrap_or_else(|error| panic!("{error}"))
}

/// What the server at a port says its name is.
fn who_answers(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(ANSWER))?;
    stream.write_all(b"GET /name HTTP/1.0\r\n\r\n")?;
    let mut said = Vec::new();
    stream.read_to_end(&mut said)?;
    Ok(String::from_utf8_lossy(&said).into_owned())
}

/// What a server in this home calls itself: no other has the home.
fn name_of(home: &Home) -> String {
    home.path().display().to_string()
}

/// Debian keeps it where only root's PATH leads.
fn program() -> &'static Path {
    let debian = Path::new("/usr/sbin/nginx");
    if debian.is_file() { debian } else { Path::new("nginx") }
}

/// A server that reads and writes nothing outside of its home and the site, run by whoever
/// tests, as one process that ends when it is killed.
fn settings_for(home: &Home, root: &Path, port: u16) -> String {
    let home = name_of(home);
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/hosts/nginx.conf");
    let (root, ours) = (root.display(), ours.display());
    format!(
        r#"
daemon off;
master_process off;
pid "{home}/nginx.pid";
error_log "{home}/error.log";
events {{}}
http {{
    access_log off;
    client_body_temp_path "{home}/body";
    proxy_temp_path "{home}/proxy";
    fastcgi_temp_path "{home}/fastcgi";
    uwsgi_temp_path "{home}/uwsgi";
    scgi_temp_path "{home}/scgi";
    server {{
        listen 127.0.0.1:{port};
        root "{root}";
        include "{ours}";
        location = /name {{ return 200 "{home}"; }}
        # Such a line is in many a server's settings, and not for the site.
        location ~ \.(js|css|png)$ {{ return 410; }}
    }}
}}
"#
    )
}

/// A port that nobody listens on now.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.local_addr().expect("a bound port has an address").port()
}
