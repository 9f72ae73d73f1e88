// Keeps the archive for when there is no network. Its scope is the site's own folder, wherever
// that stands. What it keeps:
//
// - One edition: what the app needs to start and, of a small archive or one that the reader wants
//   kept, all that it shows. An edition has a cache of its own, into which the manifest goes last;
//   one without a manifest counts for nothing. So a reader has the old one or the new one, and
//   never half of each.
// - The pages and pictures that the reader has seen, as they were, and the shards and programs of
//   tools that were asked for, which never change.
"use strict";

const SITE = self.registration.scope;
const MANIFEST = `${SITE}archive/manifest.json`;

// Other archives may stand on the same host, each with caches of its own.
const OURS = `hemeroteca ${SITE} `;
const EDITION = `${OURS}edition `;
const VISITED = `${OURS}visited`;
const SHARDS = `${OURS}shards`;
// It holds nothing. It is there if the reader wants the whole archive kept.
const KEPT = `${OURS}kept`;

// How many pages and pictures are kept for having been seen.
const MOST_VISITED = 300;
// How many shards are kept for having been asked for, and how many more may come before they are
// counted: every count takes the addresses of all into memory.
const MOST_SHARDS = 1000;
const UNCOUNTED = 50;
// An archive of so many bytes at most is kept without being asked for.
const SMALL = 2 * 1024 * 1024;
// How long, in milliseconds, a slow network has the first word where an answer is kept.
const PATIENCE = 3000;
// About how many bytes the page is told of at a time while the whole archive is fetched.
const STEP = 256 * 1024;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  // The request of a page needn't wait until this script has been started.
  const preload = self.registration.navigationPreload?.enable().catch(() => {});
  event.waitUntil(Promise.all([preload, self.clients.claim()]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const url = origin + pathname;
  if (!url.startsWith(SITE) || request.method !== "GET" || request.headers.has("range")) return;
  const path = url.slice(SITE.length);
  if (request.mode === "navigate") {
    if (isPage(path)) event.respondWith(page(event, pageUrl(path)));
  } else if (url === MANIFEST) {
    event.respondWith(sooner(fetch(request), keptManifest));
  } else if (/^(archive\/[^/]+\.shard|assets\/(file-viewer|recogniser)-[^/]+)$/.test(path)) {
    // The programs of tools are no part of an edition: who uses them has them again.
    event.respondWith(shard(event, url));
  } else if (path.startsWith("assets/")) {
    event.respondWith(kept(url).catch(() => undefined).then((answer) => answer || fetch(request)));
  } else if (["image", "manifest"].includes(request.destination)) {
    const answer = fetch(request);
    event.waitUntil(answer.then((answer) => remember(url, answer.clone())).catch(() => {}));
    event.respondWith(sooner(answer, () => kept(url)));
  }
});

// What is done for the app: one thing at a time, whichever tab asks. Web Locks would outlive a
// worker that is ended in the middle, in some browsers for good.
let last = Promise.resolve();

// The app asks with a word and a generation, and hears what there is of the archive on this
// device; nothing if there is nothing, or what it asked for has failed.
self.addEventListener("message", (event) => {
  const [word, generation] = event.data;
  const deed = { adopt: () => arrive(event.source?.url, generation), keep, remove }[word];
  last = last.then(deed).catch((error) => {
    console.warn(`${word}: ${error}`);
    return null;
  });
  event.waitUntil(last.then((state) => event.ports[0].postMessage(state)));
});

// ---- Pages ----

// Feeds, the single file and other documents are none: they have an ending.
function isPage(path) {
  return /(^|\/)(index\.html|[^./]*)$/.test(path);
}

// One page has one address: that of its folder.
function pageUrl(path) {
  return SITE + path.replace(/index\.html$/, "").replace(/([^/])$/, "$1/");
}

async function page(event, url) {
  const answer = early(event).then((answer) => answer || fetch(event.request));
  event.waitUntil(answer.then((answer) => rememberPage(url, answer.clone())).catch(() => {}));
  try {
    return await sooner(answer, () => keptPage(url));
  } catch {
    // Any page can be shown by the app, which the front page starts.
    const other = url !== SITE && (await current());
    const { search } = new URL(event.request.url);
    return other ? Response.redirect(`${SITE}#/${url.slice(SITE.length)}${search}`) : sorry();
  }
}

// What the browser has asked for while this script was being started. Where the network fails,
// some browsers don't say so by an exception.
async function early(event) {
  const answer = await event.preloadResponse;
  return answer?.type === "error" ? undefined : answer;
}

async function keptPage(url) {
  const edition = url === SITE && (await current());
  return edition ? edition.cache.match(SITE) : (await caches.open(VISITED)).match(url, { ignoreVary: true });
}

// What answers for the network in a place with a login page isn't one of our pages. And what has
// been withdrawn is no longer to be read.
async function rememberPage(url, answer) {
  if ([404, 410].includes(answer.status)) await (await caches.open(VISITED)).delete(url, { ignoreVary: true });
  if (!isWhole(answer)) return;
  const text = await answer.text();
  if (text.includes(" data-stamp=")) await remember(url, new Response(text, answer), "basic");
}

async function remember(url, answer, type = answer.type) {
  if (!isWhole(answer, type)) return;
  const cache = await caches.open(VISITED);
  await cache.put(url, answer);
  await keepLast(cache, MOST_VISITED);
}

async function keepLast(cache, most) {
  const all = await cache.keys();
  for (const old of all.slice(0, -most)) await cache.delete(old);
}

let uncounted = 0;

async function rememberShard(url, answer) {
  if (!isWhole(answer)) return;
  const cache = await caches.open(SHARDS);
  await cache.put(url, answer);
  uncounted += 1;
  if (uncounted < UNCOUNTED) return;
  uncounted = 0;
  await keepLast(cache, MOST_SHARDS);
}

// A shard never changes. One that is asked for past the browser's cache is one that came damaged.
async function shard(event, url) {
  const had = event.request.cache !== "reload" && (await kept(url).catch(() => undefined));
  if (had) return had;
  const answer = await fetch(event.request);
  event.waitUntil(rememberShard(url, answer.clone()).catch(() => {}));
  return answer;
}

// A redirected answer can't stand for a page, and one that can't be looked into may be an error.
function isWhole(answer, type = answer.type) {
  return answer.status === 200 && type === "basic" && !answer.redirected;
}

function sorry() {
  const spanish = navigator.language.startsWith("es");
  const [lang, title, text] = spanish
    ? ["es", "Sin conexión", "No hay conexión, y esta página no está guardada en este dispositivo."]
    : ["en", "No connection", "There is no connection, and this page is not kept on this device."];
  const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

// ---- What answers ----

// The network's answer; what is kept where the network fails or takes too long.
async function sooner(network, kept) {
  const orKept = () => kept().catch(() => undefined);
  let timer;
  const patience = new Promise((done) => { timer = setTimeout(done, PATIENCE); });
  try {
    return await Promise.race([network, patience.then(orKept).then((answer) => answer || network)]);
  } catch (error) {
    const answer = await orKept();
    if (answer) return answer;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function kept(url) {
  return caches.match(url, { ignoreVary: true });
}

// Status 203 says that it isn't the publisher's own word of just now.
async function keptManifest() {
  const edition = await current();
  if (!edition) return undefined;
  const headers = { "content-type": "application/json" };
  return new Response(JSON.stringify(edition.manifest), { status: 203, headers });
}

// ---- Editions ----

// The edition that is kept: the newest that is whole.
async function current() {
  const names = (await caches.keys()).filter((name) => name.startsWith(EDITION));
  for (const name of names.reverse()) {
    const cache = await caches.open(name);
    const manifest = await cache.match(MANIFEST);
    if (manifest) return { name, cache, manifest: await manifest.json() };
  }
  return undefined;
}

// What an edition names: what the app needs to start; the shards where it is small or the whole
// archive is wanted; pictures only where that is so.
async function files(cache, { assets, inventory, bytes }, whole) {
  const list = (files, immutable, folder = "") =>
    files.map(({ name, bytes }) => ({ url: SITE + folder + name, bytes, immutable }));
  const app = list(assets, true);
  if (!whole && bytes > SMALL) return app;
  const url = SITE + inventory;
  let listed = await cache.match(url);
  if (!listed) {
    await bring(cache, { url, immutable: true });
    listed = await cache.match(url);
  }
  const { shards, pictures } = await listed.json();
  return [...app, ...list(shards, true, "archive/"), ...(whole ? list(pictures, false) : [])];
}

// A page of the app has come up, of this generation.
async function arrive(url, generation) {
  try {
    await adopt(generation);
    // By now the page may be gone.
    const { origin, pathname } = new URL(url ?? SITE);
    const path = (origin + pathname).slice(SITE.length);
    // The first page came before there was anything to keep it.
    if (isPage(path) && !(await keptPage(pageUrl(path)))) {
      await rememberPage(pageUrl(path), await fetch(url, { cache: "force-cache" }));
    }
  } catch (error) {
    // No network, no room, or the site is just being published: what is kept stays.
    console.warn(`edition ${generation}: ${error}`);
  }
  return state();
}

// Fetches the edition that is published now, unless it is this one that is kept already, and
// lets the one before go when the new one is whole.
async function adopt(generation) {
  const before = await current();
  if (before && before.manifest.generation === generation) return;
  const answer = await good(MANIFEST, "no-cache");
  const manifest = await answer.clone().json();
  const name = EDITION + manifest.generation;
  await drop((other) => other !== name && other !== before?.name);
  if (name !== before?.name) {
    try {
      await fill(await caches.open(name), manifest, answer);
    } catch (error) {
      // What has come is used the next time; but where there is no room it must go.
      if (error.name === "QuotaExceededError") await caches.delete(name);
      throw error;
    }
  }
  await drop((other) => other !== name);
  await dropPagesOfOtherViewers(manifest);
}

async function fill(cache, manifest, answer) {
  for (const file of await missing(cache, await files(cache, manifest, await caches.has(KEPT)))) await bring(cache, file);
  const front = await good(SITE, "no-cache");
  const text = await front.text();
  if (!text.includes(manifest.generation)) throw new Error("the front page is of another edition");
  await cache.put(SITE, new Response(text, front));
  await cache.put(MANIFEST, answer);
}

async function drop(which) {
  for (const name of await caches.keys()) {
    if (name.startsWith(EDITION) && which(name)) await caches.delete(name);
  }
}

// A page starts the viewer that it was published with. With that one gone it would never come
// up; the front page's viewer shows the page instead.
async function dropPagesOfOtherViewers({ assets }) {
  const viewer = assets.map(({ name }) => name).filter((name) => /\.(js|wasm|css)$/.test(name));
  const cache = await caches.open(VISITED);
  for (const request of await cache.keys()) {
    const answer = await cache.match(request, { ignoreVary: true });
    if (!answer?.headers.get("content-type")?.startsWith("text/html")) continue;
    const text = await answer.text();
    if (!viewer.every((name) => text.includes(name))) await cache.delete(request);
  }
}

async function missing(cache, files) {
  const there = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter(({ url }) => !there.has(url));
}

// Puts a file into an edition. A file that never changes comes from wherever it is already, and
// is what it should be if its name says so.
async function bring(cache, { url, bytes, immutable }) {
  const had = immutable && (await kept(url));
  if (had) return cache.put(url, had);
  for (const way of immutable ? ["force-cache", "reload"] : ["no-cache"]) {
    const answer = await good(url, way);
    const body = await answer.arrayBuffer();
    if (immutable ? url.includes(await nameOf(body)) : body.byteLength === bytes) {
      return cache.put(url, new Response(body, answer));
    }
  }
  throw new Error(`${url} is not what it should be`);
}

async function good(url, cache) {
  const answer = await fetch(url, { cache });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

// As the publisher names what never changes.
async function nameOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 8);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// ---- The whole archive ----

// Fetches some more of it: a worker that takes too long over one message is ended.
async function keep() {
  if (!(await current())) await adopt();
  const { cache, manifest } = await current();
  let come = 0;
  for (const file of await missing(cache, await files(cache, manifest, true))) {
    if (come >= STEP) return state();
    await bring(cache, file);
    come += file.bytes;
  }
  await caches.open(KEPT);
  return state();
}

async function remove() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
  return null;
}

// How many bytes the whole archive has, how many of them are here, and whether that was wanted.
async function state() {
  const edition = await current();
  if (!edition) return null;
  const { cache, manifest } = edition;
  const sum = (files) => files.reduce((sum, { bytes }) => sum + bytes, 0);
  const front = (await (await cache.match(SITE)).blob()).size;
  const app = sum(manifest.assets) + front;
  const bytes = app + manifest.bytes;
  // Without the list of its files nobody has asked for the whole archive.
  if (!(await cache.match(SITE + manifest.inventory))) return { bytes, here: app, whole: false };
  const lacking = await missing(cache, await files(cache, manifest, true));
  const whole = lacking.length === 0 && (await caches.has(KEPT));
  return { bytes, here: bytes - sum(lacking), whole };
}
