// Stands in the page before all else and notes what must not happen.
"use strict";
(() => {
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
  on("error", (event) => event.message ?? `${event.target?.tagName} ${event.target?.src ?? event.target?.href}`);
  on("unhandledrejection", (event) => event.reason?.stack ?? event.reason);
  on("securitypolicyviolation", (event) => `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
})();
