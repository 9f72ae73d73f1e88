// Stands in the page before all else and notes what must not happen, and what shifts.
"use strict";
(() => {
  const LEFT = "what was wrong in pages that the reader has left by a link";
  // A driver can put it into pages too. Then it doesn't know where the site stands.
  const site = document.currentScript ? new URL(".", document.currentScript.src).href : "";
  const faults = (window.__faults = []);
  const note = (kind, what) => faults.push(`${kind}: ${what}`);
  for (const level of ["error", "warn"]) {
    const log = console[level].bind(console);
    console[level] = (...words) => {
      note(`console.${level}`, words.map(String).join(" "));
      log(...words);
    };
  }
  // While capturing: what fails to load tells only itself.
  const on = (type, tell) => addEventListener(type, (event) => note(type, tell(event)), true);
  on("error", (event) => event.error?.stack ? `${event.message} in ${event.error.stack}` : event.message ?? `${event.target?.tagName} ${event.target?.src ?? event.target?.href}`);
  on("unhandledrejection", (event) => event.reason?.stack ?? event.reason);
  on("securitypolicyviolation", (event) => `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);

  const left = () => JSON.parse(sessionStorage.getItem(LEFT) ?? "[]");
  const here = () => {
    const asked = performance.getEntriesByType("resource").map((entry) => entry.name);
    const foreign = asked.filter((name) => !name.startsWith(site));
    return [...faults, ...foreign.map((name) => `asked for ${name}`)].map((fault) => `${fault}, at ${location.href}`);
  };
  if (site) addEventListener("pagehide", () => sessionStorage.setItem(LEFT, JSON.stringify([...left(), ...here()])));
  // Everything that was wrong, here and in pages before, each told once.
  window.__tell = () => {
    const told = [...left(), ...here()];
    sessionStorage.removeItem(LEFT);
    faults.length = 0;
    performance.clearResourceTimings();
    return told;
  };

  // Only Chromium measures it.
  if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift")) return;
  let shifted = 0;
  const add = (entries) => entries.forEach((entry) => (shifted += entry.value));
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  window.__shifted = () => (add(observer.takeRecords()), shifted);
})();
