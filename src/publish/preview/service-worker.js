// Takes the place of the one that keeps a site for when there is no network: a preview is never
// to be shown from what was kept. It forgets what was kept for this address, and itself.
"use strict";

const OURS = `hemeroteca ${self.registration.scope} `;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(forget());
});

// The app may ask what is kept on this device: nothing is.
self.addEventListener("message", (event) => {
  if (event.ports[0]) event.ports[0].postMessage(null);
});

async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  await self.registration.unregister();
  // These are pages that the former one has given out.
  for (const page of await self.clients.matchAll({ type: "window" })) {
    await page.navigate(page.url).catch(() => {});
  }
}
