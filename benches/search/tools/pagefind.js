// Pagefind: a record for each article by its Node API, with a filter for each kind of entity; its
// own filters and counts. What a result shows is a file of its own.
import { SHOWN, facets, kindOf } from "./facets.js";

let pagefind, counts;

export async function make(articles, put, { out, packages }) {
  const made = await import(`${packages.pagefind}/lib/index.js`);
  const { index } = await made.createIndex();
  for (const { slug, date, headline, lead, body, entities } of articles) {
    const filters = {};
    for (const key of entities) (filters[kindOf(key)] ??= []).push(key);
    const { errors } = await index.addCustomRecord({
      url: `/a/${slug}/`,
      content: `${headline} ${lead} ${body}`,
      language: "es",
      meta: { title: headline, lead, date },
      filters,
      sort: { date },
    });
    if (errors.length) throw new Error(errors.join());
  }
  const { errors } = await index.writeFiles({ outputPath: `${out}/pagefind` });
  if (errors.length) throw new Error(errors.join());
  await made.close();
}

export async function open(from) {
  pagefind = await import(`${from}pagefind/pagefind.js`);
  await pagefind.init();
  // Counts are of the filters that were sent for: all of them.
  counts = await pagefind.filters();
}

// The counts of the whole archive.
export function all() {
  return facets(flat(counts));
}

function flat(filters) {
  return Object.values(filters).flatMap((values) => Object.entries(values)).filter(([, count]) => count > 0);
}

export async function ask({ all, any, none, words }) {
  const has = (key) => ({ [kindOf(key)]: key });
  const conditions = all.map(has);
  if (any.length) conditions.push({ any: any.map(has) });
  if (none.length) conditions.push({ none: none.map(has) });
  const found = await pagefind.search(words || null, {
    ...(conditions.length ? { filters: { all: conditions } } : {}),
    ...(words ? {} : { sort: { date: "desc" } }),
  });
  const results = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
  const articles = results.map(({ url, meta }) => ({ slug: url, date: meta.date, headline: meta.title, lead: meta.lead }));
  return { total: found.results.length, articles, facets: facets(flat(found.filters)) };
}
