// @ts-check
/// <reference lib="webworker" />
// What a portal shows while it cannot be reached: one page of its own, with the files that this page names. They are asked
// for without cookies, so they are what any stranger gets, and nothing of a client's can be among them. Everything else
// comes from the network or not at all, and is kept nowhere.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** The portal's own path, such as /client-connect/; all portals of a host share one storage. */
const portal = new URL("./", worker.location.href).pathname;
/** Of one version of the portal, in one language: the query of this script's address names both. */
const page = `${portal}offline.html${worker.location.search}`;
const files = / (?:href|src)="(\/[^"]+\.(?:css|js|svg)(?:\?[^"]*)?)"/g;

worker.addEventListener("install", (event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (event) => {
  const { method, mode, destination, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== worker.location.origin || pathname.startsWith(`${portal}api/`)) return;
  if (mode === "navigate") event.respondWith(navigate(event));
  else if (["style", "script", "image"].includes(destination)) event.respondWith(load(event.request));
});

async function keep() {
  const cache = await caches.open(page);
  const answer = await fetch(asStranger(page));
  if (!answer.ok) throw new Error(`${page} answers ${answer.status}`);
  const text = await answer.clone().text();
  await cache.put(page, answer);
  const named = new Set([...text.matchAll(files)].map(([, file]) => file));
  await Promise.all([...named].map((file) => keepFile(cache, file)));
}

/**
 * A file that is not there, such as the logo of a portal that has none, leaves its gap here as on every page.
 * @param {Cache} cache
 * @param {string} file
 */
async function keepFile(cache, file) {
  const answer = await fetch(asStranger(file));
  if (answer.ok) await cache.put(file, answer);
}

/** Forgets what was kept of other versions, and lets pages be asked for while this worker is still starting. */
async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names
    .filter((name) => name.startsWith(portal) && name !== page)
    .map((name) => caches.delete(name)));
  await worker.registration.navigationPreload?.enable();
}

/** @param {FetchEvent} event */
async function navigate(event) {
  try {
    return await event.preloadResponse ?? await fetch(event.request);
  } catch {
    return kept(page);
  }
}

/** @param {Request} request */
async function load(request) {
  try {
    return await fetch(request);
  } catch {
    return kept(request);
  }
}

/** @param {RequestInfo} request */
async function kept(request) {
  return await caches.match(request, { cacheName: page, ignoreVary: true }) ?? Response.error();
}

/** @param {string} path */
function asStranger(path) {
  return new Request(path, { credentials: "omit", cache: "no-cache", redirect: "error" });
}
