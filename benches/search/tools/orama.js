// Orama: enums for the entities, its own facets and filters; saved beforehand and loaded as JSON.
import { create, insertMultiple, load, save, search } from "@orama/orama";
import { KINDS, SHOWN, facets, kindOf } from "./facets.js";
import { fold } from "./words.js";

let db;

function empty() {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, "enum[]"]));
  const tokenizer = { language: "spanish", normalizationCache: new Map(), tokenize: (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [] };
  // Nobody sorts by texts.
  const sort = { unsortableProperties: ["headline", "lead", "body"] };
  return create({ sort, schema: { headline: "string", lead: "string", body: "string", day: "number", ...kinds }, components: { tokenizer } });
}

export async function make(articles, put) {
  const made = empty();
  const documents = articles.map(({ entities, ...article }) => {
    const kinds = KINDS.map((kind) => [kind, entities.filter((key) => kindOf(key) === kind)]);
    return { ...article, day: Number(article.date.replaceAll("-", "")), ...Object.fromEntries(kinds) };
  });
  await insertMultiple(made, documents, 1000);
  await put("index.json", JSON.stringify(await save(made)));
}

export async function open(from) {
  db = empty();
  load(db, await (await fetch(`${from}index.json`)).json());
}

export async function ask({ all, any, none, words }) {
  const has = (key) => ({ [kindOf(key)]: { containsAll: [key] } });
  const conditions = all.map(has);
  if (any.length) conditions.push({ or: any.map(has) });
  if (none.length) conditions.push({ not: { or: none.map(has) } });
  const found = await search(db, {
    // Without a term it looks at no text, unless it is told in which properties.
    ...(words ? { term: words, properties: ["headline", "lead", "body"] } : {}),
    // All of its words. It finds words that begin so, too: what it calls exact counts case and
    // accents.
    threshold: 0,
    limit: SHOWN,
    facets: Object.fromEntries(KINDS.map((kind) => [kind, {}])),
    ...(conditions.length ? { where: { and: conditions } } : {}),
    ...(words ? {} : { sortBy: { property: "day", order: "DESC" } }),
  });
  const counts = Object.values(found.facets).flatMap(({ values }) => Object.entries(values));
  return { total: found.count, articles: found.hits.map(({ document }) => document), facets: facets(counts) };
}
