// A page for any of the tools, as small as it can be: facets, the count, and twenty results of the
// question in the address. What is measured asks through `window.tool`.
import * as tool from "tool";
import { read } from "./question.js";

const folder = new URL(".", location).pathname;
const question = read(location.search);
const asks = question.all.length + question.any.length + question.words.length > 0;

function put(place, markup) {
  document.getElementById(place).innerHTML = markup;
}

function drawFacets(facets) {
  const value = ([key, count]) => `<li><a href="?all=${key}">${key.split("/")[1]} <span>${count}</span></a></li>`;
  put("facets", facets.map(({ kind, values }) => `<section class="facet"><h3>${kind}</h3><ul>${values.map(value).join("")}</ul></section>`).join(""));
}

function draw({ total, articles, facets }) {
  drawFacets(facets);
  put("count", `${total} artículos`);
  put("cards", articles.map(({ slug, date, headline, lead }) => `<li><p>${date}</p><h2><a href="/a/${slug}/">${headline}</a></h2><p>${lead}</p></li>`).join(""));
}

async function begin() {
  await tool.open(folder);
  // The asker of ours draws nothing: our site does.
  if (!document.getElementById("facets")) return;
  if (tool.all && !asks) drawFacets(tool.all());
  draw(await tool.ask(question));
}

window.tool = { ask: tool.ask, opened: false };
begin().then(
  () => {
    window.tool.opened = true;
  },
  (error) => {
    window.tool.failed = String(error);
  },
);
