//! What is wrong in a Fluent file of the interface is told, with the file and the message, and
//! fails the build.

#[path = "../build/messages.rs"]
mod messages;
#[path = "../build/pattern.rs"]
mod pattern;

/// What the build says of these files: the code, or what is wrong.
fn build(es: &str, pt: &str) -> Result<String, Vec<String>> {
    let own_name = "language-name = x\n";
    messages::code(&[("es", format!("{own_name}{es}")), ("pt", format!("{own_name}{pt}"))])
}

/// What is wrong with a Portuguese file beside a Spanish one.
fn faults(es: &str, pt: &str) -> Vec<String> {
    build(es, pt).expect_err("something is wrong")
}

#[test]
fn a_missing_message_is_told() {
    let told = faults("archive = Archivo\nfilter = Filtro\n", "archive = Arquivo\n");
    assert_eq!(told, ["locales/pt.ftl: there is no \"filter\": translate it"]);
}

#[test]
fn a_message_that_is_said_nowhere_is_told() {
    let told = faults("archive = Archivo\n", "archive = Arquivo\nold = Velho\n");
    assert_eq!(
        told,
        ["locales/pt.ftl: \"old\" is said nowhere: the first language doesn't have it"]
    );
}

#[test]
fn variables_are_the_same_in_every_language() {
    let told = faults("walk = Menciones de { $name }\n", "walk = Menções\n");
    assert_eq!(told, ["locales/pt.ftl: \"walk\" does without the variable $name"]);
    let told = faults("walk = Menciones de { $name }\n", "walk = Menções de { $nome }\n");
    assert_eq!(told.len(), 2);
    // A number in one is one in all: else it would be written with other digits.
    let told = faults("place = { NUMBER($at) }\n", "place = { $at }\n");
    assert_eq!(told.len(), 2, "{told:?}");
}

#[test]
fn what_can_not_be_read_is_told_with_its_line() {
    let told = faults("archive = Archivo\n", "archive = Arquivo { \n");
    assert!(told[0].starts_with("locales/pt.ftl: line "), "{told:?}");
}

#[test]
fn what_the_program_could_not_say_is_refused() {
    for (wrong, why) in [
        ("a = { MONTH($x) }", "something else"),
        ("a = { $x ->\n    [one] { $y ->\n    *[other] b\n    }\n    *[other] c\n    }", "choice"),
        ("a = b¦c", "holds one of"),
        ("a = <b>", "holds one of"),
    ] {
        let told = faults(&format!("{wrong}\n"), &format!("{wrong}\n"));
        assert!(told[0].contains("\"a\"") && told[0].contains(why), "{told:?}");
    }
    let told = faults("a = b\na = c\n", "a = b\n");
    assert_eq!(told, ["locales/es.ftl: \"a\" stands there twice"]);
}

#[test]
fn forms_are_written_in_a_line_with_the_one_that_always_fits_last() {
    let es =
        "articles = Hay { $count ->\n    *[other] { $count } artículos\n    [one] uno\n } aquí\n";
    let code = build(es, &es.replace("Hay", "Há")).expect("nothing is wrong");
    assert!(code.contains("fn articles(&self, count: usize) -> String"), "{code}");
    assert!(code.contains("\"¦0¦one=Hay uno aquí¦other=Hay {0} artículos aquí\""), "{code}");
    assert!(code.contains("¦other=Há {0}"), "{code}");
}
