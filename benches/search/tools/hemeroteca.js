// Ours: the index without the pages (examples/asker.rs).
import start from "asker";

let answers;

export async function open(from) {
  const site = new URL("../../site/", new URL(from, location));
  self.hemeroteca = { manifest: fetch(`${site}archive/manifest.json`).then((answer) => answer.json()) };
  await start({ module_or_path: `${from}asker_bg.wasm` });
  answers = await self.hemerotecaAsker(site.pathname);
}

export async function ask({ query }) {
  const [total, articles, values] = await answers(query);
  return { total, articles: { length: articles }, facets: { length: values } };
}
