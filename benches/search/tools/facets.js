// Entities and facets, for tools that have none.

// The kinds of entities.
export const KINDS = ["person", "organization", "place", "event", "date", "other"];

// How many results are shown at first.
export const SHOWN = 20;

// How many entities of each kind are shown, as many as on our page.
const VALUES = 8;

export function kindOf(key) {
  return key.slice(0, key.indexOf("/"));
}

// Facets of a map from entity keys to counts: the most frequent of each kind.
export function facets(counts) {
  const kinds = new Map();
  for (const value of counts) {
    const kind = kindOf(value[0]);
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(value);
  }
  return [...kinds].map(([kind, values]) => ({ kind, values: values.sort((a, b) => b[1] - a[1]).slice(0, VALUES) }));
}

// Facets of articles, each with the keys of its entities.
export function counted(articles) {
  const counts = new Map();
  for (const { entities } of articles) {
    for (const key of entities) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return facets(counts);
}

// Whether an article's entities are what a question asks for.
export function meets(entities, { all, any, none }) {
  return all.every((key) => entities.includes(key)) && (!any.length || any.some((key) => entities.includes(key))) && !none.some((key) => entities.includes(key));
}
