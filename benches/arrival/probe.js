// Notes when the app has taken the page over.
"use strict";
(() => {
  const notes = (window.__arrival = { up: null });
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.app !== "up") return;
    notes.up = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-app"] });
})();
