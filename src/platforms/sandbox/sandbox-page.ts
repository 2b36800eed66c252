// Serves the page of the sandbox: its own files, and Preact and htm from where npm put them, without a bundler.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { type GuardedEnv, guardSandbox } from './sandbox-guard.ts'

/** public/sandbox of this package, the same from src/ and from dist/. */
const folder = new URL('../../../public/sandbox/', import.meta.url)

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

const vendorModules: Readonly<Record<string, string>> = {
  'preact.js': 'preact',
  'hooks.js': 'preact/hooks',
  'htm.js': 'htm',
}

export function sandboxPage(): Hono<GuardedEnv> {
  const page = new Hono<GuardedEnv>()
  page.use(guardSandbox)
  page.get('/', async c => c.body(await readFile(new URL('index.html', folder)), 200, { 'Content-Type': types.html! }))
  page.get('/favicon.ico', c => c.redirect('/sandbox/icon.svg'))
  page.get('/sandbox/vendor/:file{[a-z]+\\.js}', async c => {
    const name = vendorModules[c.req.param('file')]
    return name ? c.body(await vendorModule(name), 200, { 'Content-Type': types.js! }) : c.notFound()
  })
  page.get('/sandbox/:file{[a-z-]+\\.(?:js|css|svg)}', async c => {
    const file = c.req.param('file')
    const bytes = await readFile(new URL(file, folder)).catch(() => undefined)
    return bytes ? c.body(bytes, 200, { 'Content-Type': types[file.split('.').at(-1)!]! }) : c.notFound()
  })
  return page
}

/** Browsers do not know bare names: the one import between these modules is pointed at its neighbour. */
async function vendorModule(name: string): Promise<string> {
  const source = await readFile(fileURLToPath(import.meta.resolve(name)), 'utf8')
  return source.replace(/from\s*"preact"/g, 'from"./preact.js"').replace(/\/\/# sourceMappingURL=\S+\s*$/, '')
}
