// Keeps the app and its answers for use without a network. Pages and answers are asked of the network
// first: the server may hold newer data. The build serves this as /sw.js.

// Every file of the app: the build fills the list, so that a new build is a new service worker.
const FILES = []
const APP = 'feescope-app'
const ANSWERS = 'feescope-answers'
/** Answers kept; the oldest go first. */
const MOST_ANSWERS = 600

self.addEventListener('install', (event) => {
  event.waitUntil(install())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) {
    event.respondWith(networkThenKept(request, APP, pageOf(url)))
  } else if (QUESTIONS.test(url.pathname)) {
    event.respondWith(answer(request))
  } else if (request.method === 'GET' && !url.pathname.startsWith('/api/')) {
    event.respondWith(keptThenNetwork(request))
  }
})

/** Addresses that begin alike have the same page; the script reads the rest. */
function pageOf({ pathname, origin }) {
  const page = `/${pathname.split('/')[1]}`
  return new Request(new URL(FILES.includes(page) ? page : '/', origin))
}

/** What is asked about codes and claims. Files, and what people write down, are never kept here. */
const QUESTIONS =
  /^\/api\/v1\/(?:advise|check|codes?|diff|edits|guides|localities|price|releases|search|specialties|tables)(?:\/|$)/

async function install() {
  const cache = await caches.open(APP)
  const wanted = new Set(FILES.map((file) => new URL(file, self.location.origin).href))
  for (const old of await cache.keys()) if (!wanted.has(old.url)) await cache.delete(old)
  await cache.addAll(FILES)
  await self.skipWaiting()
}

/** Questions are posted too: each is kept under its address and body. */
async function answer(request) {
  if (request.method === 'GET') return networkThenKept(request, ANSWERS, request)
  const body = await request.clone().text()
  const key = new Request(`${request.url}?body=${encodeURIComponent(body)}`)
  return networkThenKept(request, ANSWERS, key)
}

async function networkThenKept(request, name, key) {
  const cache = await caches.open(name)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await keep(cache, name, key, fresh.clone())
    return fresh
  } catch (error) {
    const kept = await cache.match(key)
    if (kept) return kept
    throw error
  }
}

async function keep(cache, name, key, response) {
  await cache.put(key, response)
  if (name !== ANSWERS) return
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_ANSWERS))) await cache.delete(old)
}

async function keptThenNetwork(request) {
  const kept = await caches.match(request)
  return kept ?? fetch(request)
}
