//! A part of an archive, as an archive of its own.

use fixedbitset::FixedBitSet;

use super::{Archive, Head, Parts, Selection};

impl Archive {
    /// The articles of a selection with the entities that they speak of.
    ///
    /// # Panics
    /// Never: a part of an archive holds to all that the archive does.
    #[must_use]
    pub fn part(&self, selection: &Selection) -> Self {
        let entries: Vec<_> = selection.articles().map(|article| self.entry(article)).collect();
        let piece = self.piece(&entries);
        let mut spoken_of = FixedBitSet::with_capacity(self.parts.entities.len());
        for entity in piece.entities.iter().filter_map(|key| self.entity_by_key(key)) {
            spoken_of.insert(entity.index());
        }
        let entities = self.by_key.iter().filter(|entity| spoken_of.contains(entity.index()));
        let entities = entities.map(|&entity| self.entity(entity).clone()).collect();
        let head = Head { site: self.parts.site.clone(), entities };
        let parts = Parts::join(head, [piece]);
        parts.and_then(Self::new).expect("a part of an archive is an archive")
    }
}

#[cfg(test)]
mod tests {
    use crate::archive::{Builder, Filter, Site};
    use crate::entity::Authority;
    use crate::intake;
    use crate::language::Language;

    #[test]
    fn a_part_holds_the_selection_and_what_it_speaks_of() {
        let (authority, _) =
            Authority::read("[[person]]\nname = \"Ana\"\n[[person]]\nname = \"Luis\"");
        let mut builder = Builder::new(Site::default(), &authority);
        for (name, text) in [("a.txt", "Uno\nAna habla."), ("b.txt", "Dos\nLuis habla.")] {
            let taken = intake::take(name, text.as_bytes(), &Language::spanish());
            builder.add(taken.article.unwrap()).unwrap();
        }
        let archive = builder.build().unwrap();
        let filter = Filter::from_query("all=person/luis");
        let part = archive.part(&archive.select(&filter));
        assert_eq!((part.articles().len(), part.entities().len()), (1, 1));
        assert_eq!(part.select(&filter).len(), 1);
    }
}
