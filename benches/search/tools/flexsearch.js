// FlexSearch: a document index with a tag for each kind of entity, exported beforehand and
// imported piece by piece. It joins tags by "and" alone, so what else a question asks is put
// together here from its lists; facets are counted here, for it has none.
import { Document, Encoder } from "flexsearch";
import { KINDS, SHOWN, counted, kindOf } from "./facets.js";

const ALL = 1e9;
const FIELDS = ["headline", "lead", "body"];
let index, articles;

function empty() {
  return new Document({
    tokenize: "strict",
    // Case and accents don't count; no letter is left out.
    encoder: new Encoder({ normalize: true, dedupe: false, numeric: false }),
    resolution: 1,
    document: {
      id: "id",
      index: FIELDS,
      tag: KINDS,
      store: ["slug", "date", "headline", "lead", "entities"],
    },
  });
}

export async function make(articles, put) {
  const made = empty();
  articles.forEach((article, id) => {
    const tags = Object.fromEntries(KINDS.map((kind) => [kind, article.entities.filter((key) => kindOf(key) === kind)]));
    made.add({ id, ...article, ...tags });
  });
  const names = [];
  await made.export(async (name, data) => {
    if (data === undefined) return;
    names.push(name);
    await put(`${name}.json`, typeof data === "string" ? data : JSON.stringify(data));
  });
  await put("names.json", JSON.stringify({ names, many: articles.length }));
}

export async function open(from) {
  const { names, many } = await (await fetch(`${from}names.json`)).json();
  index = empty();
  articles = many;
  const pieces = await Promise.all(names.map(async (name) => [name, await (await fetch(`${from}${name}.json`)).text()]));
  for (const [name, data] of pieces) await index.import(name, data);
}

function tagged(key) {
  const found = index.search({ tag: { [kindOf(key)]: key }, limit: ALL });
  return new Set(found.flatMap(({ result }) => result));
}

export async function ask({ all, any, none, words }) {
  const lists = all.map(tagged);
  if (any.length) lists.push(new Set(any.flatMap((key) => [...tagged(key)])));
  if (words) lists.push(new Set(index.search(words, { limit: ALL, suggest: false }).flatMap(({ result }) => result)));
  lists.sort((a, b) => a.size - b.size);
  const not = none.map(tagged);
  const from = lists.length ? [...lists[0]].sort((a, b) => a - b) : Array.from({ length: articles }, (_, at) => at);
  const ids = from.filter((id) => lists.every((list) => list.has(id)) && !not.some((list) => list.has(id)));
  const found = ids.map((id) => index.get(id));
  return { total: found.length, articles: found.slice(0, SHOWN), facets: counted(found) };
}
