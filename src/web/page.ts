// Our own small pages for phones: one frame, no script, nothing from elsewhere, posts only from the page itself.
import { readFile } from 'node:fs/promises'
import type { Context, Hono } from 'hono'
import { html } from 'hono/html'

type Html = ReturnType<typeof html>

/** public/pages of this package, the same from src/ and from dist/. */
const folder = new URL('../../public/pages/', import.meta.url)
const stylePath = '/trang.css'

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function mountStyle(web: Hono): void {
  web.get(stylePath, async http =>
    http.body(await readFile(new URL('page.css', folder)), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    }),
  )
}

export type Page = { readonly language: string; readonly title: string; readonly body: Html | string }

export function showPage(http: Context, page: Page, status: 200 | 400 | 403 | 404 | 413 = 200) {
  guard(http)
  return http.html(
    html`<!doctype html>
      <html lang="${page.language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${page.title}</title>
          <link rel="stylesheet" href="${stylePath}" />
        </head>
        <body>
          <main>
            <h1>${page.title}</h1>
            ${page.body}
          </main>
        </body>
      </html>`,
    status,
  )
}

/** `same-origin` and not `no-referrer`: with the latter browsers leave the origin out of a form's own post. */
export function guard(http: Context): void {
  http.header('content-security-policy', policy)
  http.header('x-content-type-options', 'nosniff')
  http.header('x-frame-options', 'DENY')
  http.header('referrer-policy', 'same-origin')
  http.header('x-robots-tag', 'noindex')
  http.header('cache-control', 'no-store')
  http.header('cross-origin-opener-policy', 'same-origin')
}

/** A post that another site's page sends: browsers say where it comes from. */
export function isFromElsewhere(http: Context, publicUrl: string): boolean {
  const site = http.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const origin = http.req.header('origin')
  return origin !== undefined && origin !== new URL(publicUrl).origin
}
