// Ours: the index without the pages (examples/asker.rs).
import start from "asker";

let answers;

export async function open(from) {
  const site = new URL("../../site/", new URL(from, location));
  self.hemeroteca = { manifest: fetch(`${site}archive/manifest.json`).then((answer) => answer.json()) };
  await start({ module_or_path: `${from}asker_bg.wasm` });
  answers = await self.hemerotecaAsker(site.pathname);
}

export async function ask({ all, any, none, words }) {
  const [total, articles, values] = await answers(query({ all, any, none, words }));
  return { total, articles: { length: articles }, facets: { length: values } };
}

function query({ all, any, none, words }) {
  const groups = Object.entries({ all, any, none }).filter(([, keys]) => keys.length);
  const parts = groups.map(([join, keys]) => `${join}=${keys.join(",")}`);
  if (words) parts.push(`q=${encodeURIComponent(words)}`);
  return parts.join("&");
}
