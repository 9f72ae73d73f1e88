// MiniSearch: made beforehand and loaded as JSON. Entities are stored fields that a filter
// function looks at, as its documentation has it; facets are counted here, for it has none.
import MiniSearch from "minisearch";
import { SHOWN, counted, meets } from "./facets.js";
import { fold } from "./words.js";

const OPTIONS = {
  fields: ["headline", "lead", "body"],
  storeFields: ["slug", "date", "headline", "lead", "entities"],
  processTerm: (term) => fold(term) || null,
};
let index;

export async function make(articles, put) {
  const made = new MiniSearch(OPTIONS);
  articles.forEach((article, id) => made.add({ id, ...article }));
  await put("index.json", JSON.stringify(made));
}

export async function open(from) {
  index = MiniSearch.loadJSON(await (await fetch(`${from}index.json`)).text(), OPTIONS);
}

export async function ask(question) {
  const found = index.search(question.words || MiniSearch.wildcard, {
    combineWith: "AND",
    filter: ({ entities }) => meets(entities, question),
  });
  return { total: found.length, articles: found.slice(0, SHOWN), facets: counted(found) };
}
