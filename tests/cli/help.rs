//! What a newcomer is told, and what shells complete.

use super::desk::Desk;

const COMMANDS: [&str; 9] =
    ["init", "check", "serve", "publish", "index", "merge", "pack", "entities", "completions"];

#[test]
fn help_tells_a_newcomer_what_to_do() {
    for words in ["help", "--help", "-h"] {
        let mut done = Desk::new().run(words).ends_with(0).says("hemeroteca publish --out site");
        for command in COMMANDS {
            done = done.says(command);
        }
        assert!(!done.out.contains("weave"), "that is trunk's");
    }
    Desk::new().run("help").says("How to begin").says("Exit codes");
}

#[test]
fn every_command_has_an_example_in_its_help() {
    const OF_ENTITIES: [&str; 11] = [
        "list", "show", "suggest", "merge", "split", "reject", "pin", "rename", "kind", "alias",
        "apply",
    ];
    let of_entities = OF_ENTITIES.map(|command| format!("entities {command}"));
    for command in COMMANDS.into_iter().chain(of_entities.iter().map(String::as_str)) {
        Desk::new()
            .run(&format!("{command} --help"))
            .ends_with(0)
            .says("Examples:")
            .says(&format!("hemeroteca {command}"));
    }
}

#[test]
fn every_shell_completes_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let mut done = Desk::new().run(&format!("completions {shell}")).ends_with(0);
        for command in COMMANDS {
            done = done.says(command);
        }
        done.says("precompress");
    }
}

#[test]
fn what_is_no_command_is_told_as_such() {
    Desk::new().run("publisch").ends_with(2).says("publish");
    Desk::new().run("publish DIR").ends_with(2).says("--out <SITE>");
    Desk::new().run("publish DIR --out x --base example.org").ends_with(2).says("https://");
}
