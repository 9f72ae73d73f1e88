//! What went wrong, what it printed, and what to do about it.

use std::fmt;

/// An error for the person at the terminal: every one carries its remedy.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    output: String,
    remedy: String,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), output: String::new(), remedy: remedy.into() }
    }

    /// Adds what the failed program printed.
    pub(crate) fn with_output(mut self, output: impl Into<String>) -> Self {
        self.output = output.into();
        self
    }

    /// Says first what had failed before, to which this was the other way.
    pub(crate) fn after(self, earlier: Self) -> Self {
        Self {
            what: format!("{}, and {}", earlier.what, self.what),
            output: format!("{}\n{}", earlier.output, self.output),
            remedy: format!("{}; or else {}", earlier.remedy, self.remedy),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.output.trim().is_empty() {
            writeln!(f, "{}\n", self.output.trim_matches('\n'))?;
        }
        write!(f, "xtask: {}.\nWhat to do: {}.", self.what, self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;

    #[test]
    fn says_what_went_wrong_and_what_to_do() {
        let failure = Failure::new("the port is taken", "stop it").with_output("a\nb\n");
        assert_eq!(failure.to_string(), "a\nb\n\nxtask: the port is taken.\nWhat to do: stop it.");
    }

    #[test]
    fn keeps_both_ways_out() {
        let failure = Failure::new("not root", "run sudo").after(Failure::new("no net", "wait"));
        assert_eq!(
            failure.to_string(),
            "xtask: no net, and not root.\nWhat to do: wait; or else run sudo."
        );
    }
}
