//! Debian's packages: which are missing, and installing them as root.

use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::place::Place;
use crate::step;

/// With these set, a package that brings a service does not start it: the first speaks to
/// systemd's `systemctl`, the second to the init scripts of a machine without systemd.
const START_NOTHING: [&str; 2] = ["SYSTEMD_OFFLINE=1", "RUNLEVEL=1"];

/// Those of `wanted` that dpkg does not have in place.
pub(crate) fn missing<'a>(place: &Place, wanted: &[&'a str]) -> Vec<&'a str> {
    let listed = place
        .command("dpkg-query")
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .output();
    let listed = listed.map(|output| output.stdout).unwrap_or_default();
    not_installed(wanted, &String::from_utf8_lossy(&listed))
}

fn not_installed<'a>(wanted: &[&'a str], listed: &str) -> Vec<&'a str> {
    let has = |package: &str| {
        listed.lines().any(|line| line.split_once(' ') == Some((package, "installed")))
    };
    wanted.iter().copied().filter(|package| !has(package)).collect()
}

/// Installs packages, which `purpose` says what for.
pub(crate) fn install(place: &Place, packages: &[&str], purpose: &str) -> Result<(), Failure> {
    let names = packages.join(" ");
    if place.find("apt-get").is_none() {
        return Err(Failure::new(
            format!(
                "{purpose}: something is missing, and this is no Debian, where xtask installs it"
            ),
            format!("install what Debian calls {names}, and put it on PATH"),
        ));
    }
    let Some(as_root) = as_root(place) else {
        return Err(Failure::new(
            format!(
                "{purpose}: Debian's packages {names} are missing, and installing them needs root"
            ),
            format!(
                "run `sudo apt-get update && sudo env {} apt-get install -y \
                 --no-install-recommends {names}` (as root without the sudo), then this again",
                START_NOTHING.join(" ")
            ),
        ));
    };
    let apt = |arguments: &[&str]| {
        let mut command = place.command(as_root[0]);
        command.args(&as_root[1..]).args(START_NOTHING);
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        // Seconds to wait for another apt, such as the nightly upgrade.
        command.args(["-o", "DPkg::Lock::Timeout=300"]);
        command.args(arguments);
        command
    };
    step::step(&format!("{purpose}: Debian's packages {names}"), || {
        let online = "see that Debian's mirror can be reached and run it again";
        step::logged(place, "apt-update", &mut apt(&["update"]), online)?;
        // With --no-remove: a package in the way is for its owner to take out.
        let mut install = apt(&["install", "-y", "--no-install-recommends", "--no-remove"]);
        let remedy = format!("run `apt-get install {names}` by hand and follow what it says");
        step::logged(place, "apt-install", install.args(packages), &remedy)
    })
}

/// Keeps a service that was just installed from starting with the machine: the tests start the
/// program themselves, on a port and with a configuration of their own.
pub(crate) fn leave_stopped(place: &Place, service: &str) -> Result<(), Failure> {
    let Some(as_root) = as_root(place) else { return Ok(()) };
    let mut command = place.command(as_root[0]);
    command.args(&as_root[1..]).args(START_NOTHING).args(["update-rc.d", service, "disable"]);
    let remedy = format!("run `update-rc.d {service} disable` as root");
    step::logged(place, "leave-stopped", &mut command, &remedy)
}

/// The start of a command line that runs as root, if there is one that asks nothing.
fn as_root(place: &Place) -> Option<&'static [&'static str]> {
    let id = place.command("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(&["env"]);
    }
    let works = |command: &mut Command| {
        let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    };
    works(place.command("sudo").args(["-n", "true"])).then_some(&["sudo", "-n", "env"])
}

#[cfg(test)]
mod tests {
    use super::not_installed;

    #[test]
    fn missing_is_what_is_not_installed() {
        let listed = "xvfb installed\nlld-22 config-files\nchromium installed\n";
        assert_eq!(
            not_installed(&["chromium", "lld-22", "xvfb", "gcc"], listed),
            ["lld-22", "gcc"]
        );
        assert_eq!(not_installed(&["xvf"], listed), ["xvf"], "a name's start is not the name");
        assert_eq!(not_installed(&["gcc"], ""), ["gcc"], "no dpkg");
    }
}
