//! Which names of one article are of one entity.

use super::{Name, Reason, acronym, related};
use crate::kind::Kind;

/// A name of the article, however often it stands there.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it names.
    pub kind: Kind,
    /// The name.
    pub name: Name,
    /// How often it stands in the article.
    pub mentions: usize,
}

/// An entity that is known already and named in the article.
#[derive(Clone, Debug)]
pub struct Known {
    /// What it is.
    pub kind: Kind,
    /// Its names.
    pub names: Vec<Name>,
}

/// The forms of one entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The known entity that it is, by its number.
    pub known: Option<usize>,
    /// Forms by their numbers, each with what brought it here; the first has no reason where the
    /// entity isn't known.
    pub forms: Vec<(usize, Option<Reason>)>,
}

/// Groups the forms of an article. Pairs of forms of which one stands in brackets after the other
/// are told by `brackets`. A form goes into a group only if no other one suits it as well.
#[must_use]
pub fn groups(forms: &[Form], known: &[Known], brackets: &[(usize, usize)]) -> Vec<Group> {
    let of_known = |number| Group { known: Some(number), forms: Vec::new() };
    let mut groups: Vec<Group> = (0..known.len()).map(of_known).collect();
    // What is longer is there before what may be short for it; acronyms come last.
    let mut order: Vec<usize> = (0..forms.len()).collect();
    let length = |form: usize| {
        let name = &forms[form].name;
        (name.acronym().is_none(), name.words().len(), name.ordinal().is_some())
    };
    order.sort_by(|&a, &b| length(b).cmp(&length(a)).then(a.cmp(&b)));
    for form in order {
        let reason = |group: &Group| reason(forms, known, brackets, group, form);
        let suiting = groups.iter().enumerate();
        let suiting = suiting.filter_map(|(number, group)| Some((reason(group)?, number)));
        let mut suiting: Vec<(Reason, usize)> = suiting.collect();
        suiting.sort_by_key(|(reason, _)| std::cmp::Reverse(reason.score()));
        match suiting[..] {
            [(why, best), ..]
                if suiting.get(1).is_none_or(|(next, _)| next.score() < why.score()) =>
            {
                groups[best].forms.push((form, Some(why)));
            }
            _ => groups.push(Group { known: None, forms: vec![(form, None)] }),
        }
    }
    groups.retain(|group| !group.forms.is_empty());
    groups
}

/// The best reason for which a form may be one of a group.
fn reason(
    forms: &[Form],
    known: &[Known],
    brackets: &[(usize, usize)],
    group: &Group,
    form: usize,
) -> Option<Reason> {
    let Form { kind, name, .. } = &forms[form];
    let listed = group.known.map(|number| &known[number]);
    let of_known = listed.filter(|listed| listed.kind == *kind).map(|listed| &listed.names);
    let by_known = of_known.into_iter().flatten().filter_map(|other| either(*kind, name, other));
    let same_kind = group.forms.iter().filter(|(other, _)| forms[*other].kind == *kind);
    let by_form = same_kind.flat_map(|&(other, _)| {
        let said = brackets.contains(&(other, form)) || brackets.contains(&(form, other));
        let other = &forms[other].name;
        let brackets = said && acronym::may_stand_for(name, other);
        related(*kind, name, other).into_iter().chain(brackets.then_some(Reason::Brackets))
    });
    by_known.chain(by_form).max_by_key(|reason| reason.score())
}

/// Names that people have listed may be the shorter ones.
fn either(kind: Kind, name: &Name, listed: &Name) -> Option<Reason> {
    let longer = name.words().len() > listed.words().len() && listed.words().len() > 1;
    related(kind, name, listed)
        .or_else(|| longer.then(|| related(kind, listed, name)).flatten())
        .filter(|reason| !longer || *reason != Reason::Part)
}

impl Group {
    /// The form that names the entity best: not an acronym, of several words, the one that the
    /// article uses most, the longest.
    #[must_use]
    pub fn best(&self, forms: &[Form]) -> usize {
        let rank = |form: usize| {
            let Form { name, mentions, .. } = &forms[form];
            let several = name.words().len() > 1;
            let length = name.text().len();
            (name.acronym().is_none(), several, name.is_spelled_out(), *mentions, length)
        };
        let forms = self.forms.iter().map(|(form, _)| *form);
        forms.max_by_key(|form| rank(*form)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(kind: Kind, name: &str) -> Form {
        Form { kind, name: Name::of(name), mentions: 1 }
    }

    /// The groups as texts, the best name first.
    fn grouped(kind: Kind, names: &[&str], brackets: &[(usize, usize)]) -> Vec<Vec<String>> {
        let forms: Vec<_> = names.iter().map(|name| form(kind, name)).collect();
        let groups = groups(&forms, &[], brackets);
        let text = |form: usize| names[form].to_owned();
        let told = |group: &Group| {
            let best = group.best(&forms);
            let others = group.forms.iter().map(|(form, _)| *form).filter(|form| *form != best);
            std::iter::once(best).chain(others).map(text).collect()
        };
        groups.iter().map(told).collect()
    }

    #[test]
    fn a_last_name_goes_with_the_one_person_who_has_it() {
        assert_eq!(
            grouped(Kind::Person, &["Kirby", "John Kirby", "Sergei Lavrov"], &[]),
            [vec!["John Kirby", "Kirby"], vec!["Sergei Lavrov"]]
        );
    }

    #[test]
    fn where_two_have_it_it_stays_apart() {
        let bushes = ["Bush", "George W. Bush", "George H. W. Bush"];
        assert_eq!(grouped(Kind::Person, &bushes, &[]).len(), 3);
    }

    #[test]
    fn an_acronym_goes_with_what_it_stands_for() {
        assert_eq!(
            grouped(Kind::Organization, &["COI", "Comité Olímpico Internacional", "UE"], &[]),
            [vec!["Comité Olímpico Internacional", "COI"], vec!["UE"]]
        );
        let names = ["Agencia Central de Noticias de Corea", "KCNA"];
        assert_eq!(grouped(Kind::Organization, &names, &[]).len(), 2);
        assert_eq!(grouped(Kind::Organization, &names, &[(0, 1)]).len(), 1);
    }

    #[test]
    fn a_known_entity_takes_what_can_only_be_it() {
        let known = Known { kind: Kind::Person, names: vec![Name::of("Vladimir Putin")] };
        let forms = [form(Kind::Person, "Vladimir V. Putin"), form(Kind::Person, "Putin")];
        let groups = groups(&forms, &[known], &[]);
        assert_eq!(groups.len(), 1);
        assert_eq!(groups[0].known, Some(0));
    }
}
