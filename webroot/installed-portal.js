// @ts-check
// Lets the portal say in its own words when it cannot be reached. Browsers that cannot do this say it in theirs.
const manifest = document.querySelector("link[rel=manifest]");
const worker = manifest instanceof HTMLLinkElement ? manifest.dataset.worker : undefined;
if (worker) navigator.serviceWorker?.register(worker, { updateViaCache: "none" }).catch(() => {});
