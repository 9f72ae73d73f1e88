// The plain loop: what one would write without a library. The list of all articles comes as
// JSON, their texts as another that is sent for with the first word. Every question looks at
// every article. It is what the other tools' totals are compared with.
import { SHOWN, facets } from "./facets.js";
import { fold, wordsOf } from "./words.js";

let list, number, places, texts, folder;

export async function make(articles, put) {
  const names = [...new Set(articles.flatMap(({ entities }) => entities))];
  const numbers = new Map(names.map((key, at) => [key, at]));
  const rows = articles.map(({ slug, date, headline, lead, entities }) => [slug, date, headline, lead, entities.map((key) => numbers.get(key))]);
  await put("list.json", JSON.stringify({ names, rows }));
  // Each word of an article once, with spaces around it.
  const words = articles.map(({ headline, lead, body }) => ` ${[...new Set(wordsOf(`${headline} ${lead} ${body}`))].join(" ")} `);
  await put("texts.json", JSON.stringify(words));
}

export async function open(from, get = async (name) => (await fetch(from + name)).json()) {
  folder = get;
  take(await get("list.json"));
}

function take(read) {
  list = read;
  number = new Map(list.names.map((key, at) => [key, at]));
  places = new Uint32Array(list.names.length);
}

export async function ask({ all, any, none, words }) {
  if (words && !texts) texts = await folder("texts.json");
  const numbered = (keys) => keys.map((key) => number.get(key) ?? -1);
  const [must, may, not] = [all, any, none].map(numbered);
  const sought = wordsOf(words).map((word) => ` ${fold(word)} `);
  const results = [];
  let total = 0;
  places.fill(0);
  for (let at = 0; at < list.rows.length; at += 1) {
    const entities = list.rows[at][4];
    if (!must.every((it) => entities.includes(it))) continue;
    if (may.length && !may.some((it) => entities.includes(it))) continue;
    if (not.some((it) => entities.includes(it))) continue;
    if (!sought.every((word) => texts[at].includes(word))) continue;
    total += 1;
    if (results.length < SHOWN) results.push(list.rows[at]);
    for (const it of entities) places[it] += 1;
  }
  const counts = new Map();
  places.forEach((count, at) => count && counts.set(list.names[at], count));
  const articles = results.map(([slug, date, headline, lead]) => ({ slug, date, headline, lead }));
  return { total, articles, facets: facets(counts) };
}
