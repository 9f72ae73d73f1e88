// Tells how the page has arrived, once half a second has gone by in which nothing was to do.
const [app, tell] = arguments;
const REST = 500;
const PATIENCE = 20000;
const seen = { paint: [], "largest-contentful-paint": [], "layout-shift": [] };
let since = performance.now();
for (const type of Object.keys(seen)) {
  new PerformanceObserver((list) => {
    seen[type].push(...list.getEntries());
    since = performance.now();
  }).observe({ type, buffered: true });
}
const named = (element) => (element?.localName ? element.localName + (element.className && `.${element.className.split(" ")[0]}`) : "");
const rest = () => {
  const now = performance.now();
  const here = document.readyState === "complete" && (!app || window.__arrival.up !== null);
  if (!here) since = now;
  if (now - since < REST && now < PATIENCE) return requestIdleCallback(rest);
  const largest = seen["largest-contentful-paint"].at(-1);
  tell({
    fcp: seen.paint.find((entry) => entry.name === "first-contentful-paint")?.startTime,
    lcp: largest?.startTime,
    largest: named(largest?.element),
    cls: seen["layout-shift"].reduce((sum, entry) => sum + entry.value, 0),
    shifted: seen["layout-shift"].flatMap((entry) => entry.sources.map(({ node }) => named(node?.localName ? node : node?.parentElement))),
    up: window.__arrival.up,
  });
};
requestIdleCallback(rest);
