/** @file The service worker: keeps all files of one version on this device and answers with them, with a network or without. */
import { addressOf, finder, type KeptFile } from "./files";
import { TAKE_OVER } from "./messages";

declare const self: ServiceWorkerGlobalScope;

/** The list of files, put in by the build (tools/offline.mjs); the page itself is among them. */
declare const __APP_FILES__: readonly KeptFile[];
/** Changes when any file does. */
declare const __APP_KEY__: string;

const { scope } = self.registration;
/** The prefix of this copy's caches, because several copies of the app may share a host. */
const OUR_PREFIX = `mirrorstep ${scope} `;
const OWN_CACHE = OUR_PREFIX + __APP_KEY__;

/** How many files are fetched at once: the open page needs the network, too. */
const LANES = 4;

async function fetched([path, revision]: KeptFile): Promise<Response> {
  const url = new URL(path, scope);
  const response = await fetch(url, { cache: revision === "" ? "default" : "no-cache" });
  // Some hosts answer with a web page when a file is missing.
  const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
  if (!response.ok || isPage !== (path === "")) throw new Error(`${url.href} could not be kept.`);
  // Browsers refuse a redirected answer for opening a page.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function keep(file: KeptFile, cache: Cache): Promise<void> {
  const address = addressOf(file, scope);
  const known = await caches.match(address);
  if (known === undefined && file[2] === true) return;
  await cache.put(address, known ?? (await fetched(file)));
}

/** Keeps all files, or none: a version with a missing file is never used. */
async function install(): Promise<void> {
  const cache = await caches.open(OWN_CACHE);
  const waiting = [...__APP_FILES__];
  const lane = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await keep(file, cache);
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    await caches.delete(OWN_CACHE);
    throw error;
  }
}

/** Deletes the caches of older versions, except the one before: open pages may still use it. */
async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(OUR_PREFIX) && name !== OWN_CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

const late = new Map(
  __APP_FILES__.filter(([, , isLate]) => isLate === true).map((file) => [addressOf(file, scope), file]),
);

/** Fetches a file and keeps it from now on. If that fails, the page gets the host's answer. */
async function fetchedLate(file: KeptFile, request: Request): Promise<Response> {
  try {
    const cache = await caches.open(OWN_CACHE);
    await cache.put(addressOf(file, scope), await fetched(file));
    return (await caches.match(addressOf(file, scope))) ?? (await fetch(request));
  } catch {
    return fetch(request);
  }
}

async function answer(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(OWN_CACHE);
  const kept = (await cache.match(address)) ?? (await caches.match(address));
  if (kept !== undefined) return kept;
  const file = late.get(address);
  return file === undefined ? fetch(request) : fetchedLate(file, request);
}

const find = finder(__APP_FILES__, scope);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  // The worker must not be stopped before this is done.
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.method === "GET" ? find(request.url) : null;
  if (address !== null) event.respondWith(answer(address, request));
});
