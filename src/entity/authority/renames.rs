//! What entities are called that people have given another name, or that have no entry.

use super::AuthorityEntry;
use super::reading::Reading;
use super::written::{Merge, OfKind, Pin, Rename, Word, Written};
use crate::article::one_line;
use crate::entity::{Entity, EntityKey, Kind};
use crate::problem::Problem;

impl Reading {
    /// Makes an entry of the entity that a decision calls by its name, if there is none: models
    /// have found it, and nobody has listed it so far. What is renamed gets its entry then.
    pub(super) fn called(&mut self, decision: &Written) {
        let (key, called) = match decision {
            Written::Merge(Merge { into, called, .. }) => (into.get_ref().clone(), called),
            Written::Pin(Pin { entity, called, .. }) => (entity.get_ref().clone(), called),
            Written::Kind(OfKind { entity, kind, called }) => {
                // An entry under the key before is that of the entity too.
                if self.keys.contains(entity.get_ref()) {
                    return;
                }
                (EntityKey::new(*kind.get_ref(), entity.get_ref().slug().clone()), called)
            }
            Written::Rename(_) | Written::Reject(_) => return,
        };
        let Some(called) = called else { return };
        let end = self.authority.merged(&key).clone();
        // What is wrong with a date is told where it is decided.
        if end.kind() == Kind::Date || self.keys.contains(&key) || self.keys.contains(&end) {
            return;
        }
        if let Some(name) = self.claim(&end, called) {
            self.keys.insert(end.clone());
            self.authority
                .entries
                .push(AuthorityEntry { entity: Entity::named(end, name), short: Vec::new() });
        }
    }

    /// Gives an entity another name. The one before goes on to mean it, for articles have it.
    pub(super) fn rename(&mut self, Rename { entity, name, called }: &Rename) {
        let at = entity.span();
        let key = self.authority.merged(entity.get_ref()).clone();
        if key.kind() == Kind::Date {
            let remedy = "leave it: dates are written as each language does";
            self.problems.push(Problem::error(format!("{key} is a date"), remedy).at(at));
            return;
        }
        let is_it = |entry: &AuthorityEntry| entry.entity.key == key;
        let place = self.authority.entries.iter().position(is_it);
        if place.is_none() && called.is_none() {
            let wrong = format!("no entry of this file has the key {key}");
            self.problems.push(Problem::error(wrong, Word::Rename.shape()).at(at));
            return;
        }
        let place = match (place, called) {
            (Some(place), _) => place,
            (None, called) => {
                let Some(old) = called.as_ref().and_then(|called| self.claim(&key, called)) else {
                    return;
                };
                self.keys.insert(key.clone());
                let entity = Entity::named(key.clone(), old);
                self.authority.entries.push(AuthorityEntry { entity, short: Vec::new() });
                self.authority.entries.len() - 1
            }
        };
        let Some(new) = self.claim(&key, name) else { return };
        self.authority.entries[place].call(new);
    }
}

impl AuthorityEntry {
    /// Calls the entity otherwise.
    fn call(&mut self, name: String) {
        let old = std::mem::replace(&mut self.entity.name, name);
        let Entity { name, aliases, .. } = &mut self.entity;
        if old != *name && !aliases.iter().any(|alias| one_line(alias) == old) {
            aliases.push(old);
        }
        aliases.retain(|alias| alias != name);
        self.short.retain(|short| short != name);
    }
}

#[cfg(test)]
mod tests {
    use crate::entity::Authority;

    const ANA: &str = "[[person]]\nname = \"Ana\"\naliases = [\"Ana Ruiz\"]\nshort = [\"Ruiz\"]\n";

    fn rename(entity: &str, name: &str) -> String {
        format!("[[rename]]\nentity = \"{entity}\"\nname = \"{name}\"\n")
    }

    /// Key, name and aliases of every entry.
    fn entries(text: &str) -> Vec<String> {
        let (authority, problems) = Authority::read(text);
        assert_eq!(problems, [], "{text}");
        let told = authority.entries().iter().map(|entry| {
            let entity = &entry.entity;
            format!("{} {} ({})", entity.key, entity.name, entity.aliases.join(", "))
        });
        told.collect()
    }

    #[test]
    fn a_renamed_entity_keeps_its_key_and_goes_on_to_be_meant_by_the_old_name() {
        let text = ANA.to_owned() + &rename("person/ana", "Ana Ruiz Gil");
        assert_eq!(entries(&text), ["person/ana Ana Ruiz Gil (Ana Ruiz, Ana)"]);
        let by_alias = ANA.to_owned() + &rename("person/ana", "Ana Ruiz");
        assert_eq!(entries(&by_alias), ["person/ana Ana Ruiz (Ana)"]);
        let same = ANA.to_owned() + &rename("person/ana", "Ana");
        assert_eq!(entries(&same), ["person/ana Ana (Ana Ruiz)"]);
    }

    #[test]
    fn a_rename_follows_merges() {
        let merge = "[[merge]]\nfrom = \"person/anita\"\ninto = \"person/ana\"\n";
        let text = ANA.to_owned() + &rename("person/anita", "Anita") + merge;
        assert_eq!(entries(&text), ["person/ana Anita (Ana Ruiz, Ana)"]);
    }

    #[test]
    fn what_recognition_alone_knows_gets_an_entry_by_what_it_is_called() {
        let called = "called = \"Eva Sol\"\n";
        let renamed = rename("person/eva-sol", "Eva Sol Gil") + called;
        assert_eq!(entries(&renamed), ["person/eva-sol Eva Sol Gil (Eva Sol)"]);
        let kind = format!("[[kind]]\nentity = \"person/eva-sol\"\nkind = \"other\"\n{called}");
        assert_eq!(entries(&kind), ["other/eva-sol Eva Sol ()"]);
        let merge =
            format!("[[merge]]\nfrom = \"person/ana\"\ninto = \"person/eva-sol\"\n{called}");
        assert_eq!(entries(&merge), ["person/eva-sol Eva Sol ()"]);
        let with_ana = ANA.to_owned() + &merge;
        assert_eq!(entries(&with_ana), ["person/eva-sol Eva Sol (Ana, Ana Ruiz)"]);
        let pin =
            format!("[[pin]]\nname = \"Eva\"\nin = [\"a\"]\nentity = \"person/eva-sol\"\n{called}");
        assert_eq!(entries(&pin), ["person/eva-sol Eva Sol ()"]);
        // One that has an entry keeps its own name.
        let listed = "[[person]]\nname = \"Eva\"\nslug = \"eva-sol\"\n".to_owned();
        for decision in [pin, merge] {
            assert_eq!(entries(&(listed.clone() + &decision)), ["person/eva-sol Eva ()"]);
        }
        assert_eq!(entries(&(listed + &kind)), ["other/eva-sol Eva ()"]);
    }

    #[test]
    fn a_rename_that_makes_no_sense_is_told_at_its_place() {
        let other = "[[place]]\nname = \"Moscú\"\n";
        for (text, what, place) in [
            (rename("person/eva", "Eva"), "no entry", "\"person/eva\""),
            (rename("date/2023", "Eva"), "is a date", "\"date/2023\""),
            (rename("eva", "Eva"), "no entity key", "\"eva\""),
            (ANA.to_owned() + &rename("person/ana", " "), "empty", "\" \""),
            (
                ANA.to_owned() + other + &rename("person/ana", "Moscú"),
                "already names place/moscu",
                "\"Moscú\"",
            ),
            (ANA.to_owned() + &rename("person/ana", "A") + "why = 1\n", "why", "why"),
        ] {
            let (authority, problems) = Authority::read(&text);
            assert_eq!(problems.len(), 1, "{text}{problems:?}");
            assert!(problems[0].what.contains(what), "{}", problems[0].what);
            assert_eq!(text[problems[0].at.clone().unwrap()].trim_matches('\n'), place);
            assert!(authority.entries().iter().all(|entry| entry.entity.name != "Eva"));
        }
    }
}
