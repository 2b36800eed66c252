// Serves /tep, /anh and /gui: files that go out by an address, and the page through which a file comes in.
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import type { Database } from '../db/open-database.ts'
import {
  keepUpload,
  type LinkPurpose,
  linkedFile,
  type OpenLink,
  openLink,
  paths,
  receivedHandle,
  takeDownload,
  type UploadedFile,
  uploaderOf,
} from '../delivery/file-link-store.ts'
import { readFile } from '../delivery/file-store.ts'
import { type Languages, type PhraseArgument, phrase } from '../language/translate.ts'
import { nfc } from '../language/vietnamese.ts'
import type { Voice } from '../language/voice.ts'
import type { Receive } from '../platforms/platform.ts'
import { guard, isFromElsewhere, mountStyle, showPage } from './page.ts'

export type FilePageParts = {
  readonly database: Database
  readonly languages: Languages
  readonly publicUrl: string
  readonly receive: Receive
  readonly machineNow: () => Date
}

const mostMegabytes = 20
const mostBytes = mostMegabytes * 1024 * 1024
/** What a form's own boundaries and headers take. */
const formBytes = 64 * 1024
const longestName = 150
const pictures: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

export function filePages(web: Hono, parts: FilePageParts): void {
  const { database, machineNow, publicUrl } = parts
  const opened = async (http: Context, purpose: LinkPurpose) => {
    const link = await openLink(database, http.req.param('token') ?? '', machineNow())
    return link?.purpose === purpose ? link : undefined
  }
  const fromHere = async (http: Context, next: () => Promise<void>) => {
    if (isFromElsewhere(http, publicUrl)) return say(http, parts, 'vi', 'file-page-from-elsewhere', 403)
    return next()
  }
  mountStyle(web)
  web.get(`${paths.download}/:token`, async http => {
    const link = await opened(http, 'download')
    return link ? offerDownload(http, parts, link) : gone(http, parts)
  })
  web.post(`${paths.download}/:token`, fromHere, async http => {
    const link = await opened(http, 'download')
    return link ? hand(http, parts, link) : gone(http, parts)
  })
  web.get(`${paths.picture}/:token`, async http => {
    const link = await opened(http, 'picture')
    return link ? hand(http, parts, link) : gone(http, parts)
  })
  web.get(`${paths.upload}/:token`, async http => {
    const link = await opened(http, 'upload')
    if (!link) return gone(http, parts)
    return link.isUsed ? say(http, parts, link.voice, 'file-page-used') : askForFile(http, parts, link)
  })
  web.post(
    `${paths.upload}/:token`,
    fromHere,
    bodyLimit({
      maxSize: mostBytes + formBytes,
      onError: http => say(http, parts, 'vi', 'file-page-too-large', 413, { megabytes: mostMegabytes }),
    }),
    async http => {
      const link = await opened(http, 'upload')
      return link ? takeFile(http, parts, link) : gone(http, parts)
    },
  )
}

function say(
  http: Context,
  { languages }: FilePageParts,
  voice: Voice,
  key: string,
  status: 200 | 400 | 403 | 404 | 413 = 200,
  args: Readonly<Record<string, PhraseArgument>> = {},
) {
  const title = languages.word(voice, phrase('file-page-title'))
  const sentence = languages.word(voice, { key, args })
  return showPage(http, { language: voice.slice(0, 2), title, body: html`<p>${sentence}</p>` }, status)
}

function gone(http: Context, parts: FilePageParts) {
  return say(http, parts, 'vi', 'file-page-gone', 404)
}

/** A page with a button, and not the file at once: what chats fetch for a preview must not use the address up. */
async function offerDownload(http: Context, parts: FilePageParts, link: OpenLink) {
  const file = await linkedFile(parts.database, link, link.fileId)
  if (!file) return gone(http, parts)
  const { word } = parts.languages
  const size = word(link.voice, phrase('file-page-size', { kilobytes: Math.max(1, Math.round(file.size / 1024)) }))
  const body = html`<p class="file">${file.name}<br /><small>${size}</small></p>
    <form method="post">
      <button>${word(link.voice, phrase('file-page-download'))}</button>
    </form>
    <p class="note">${word(link.voice, phrase('file-page-yours'))}</p>`
  const title = word(link.voice, phrase('file-page-title'))
  return showPage(http, { language: link.voice.slice(0, 2), title, body })
}

async function hand(http: Context, parts: FilePageParts, link: OpenLink) {
  const { database, machineNow } = parts
  const known = await linkedFile(database, link, link.fileId)
  if (!known || !(await takeDownload(database, link, machineNow()))) return gone(http, parts)
  const isPicture = link.purpose === 'picture' && pictures.includes(known.mime)
  if (link.purpose === 'picture' && !isPicture) return gone(http, parts)
  const { bytes } = await readFile(database, link.officeId, known.id)
  guard(http)
  return http.body(new Uint8Array(bytes), 200, {
    'content-type': known.mime,
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(known.name)}`,
  })
}

/** As RFC 5987 wants it. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}

function askForFile(http: Context, { languages }: FilePageParts, link: OpenLink, problem?: string) {
  const say = (key: string) => languages.word(link.voice, { key, args: { megabytes: mostMegabytes } })
  const body = html`${problem ? html`<p class="problem" role="alert">${say(problem)}</p>` : ''}
    <form method="post" enctype="multipart/form-data">
      <label for="file">${say('file-page-choose')}</label>
      <input id="file" name="file" type="file" required />
      <button>${say('file-page-send')}</button>
    </form>
    <p class="note">${say('file-page-once')}</p>`
  const page = { language: link.voice.slice(0, 2), title: say('file-page-title'), body }
  return showPage(http, page, problem ? 400 : 200)
}

/** What was kept but not handed on, because we went down in between, is handed on when the page is sent once more. */
async function takeFile(http: Context, parts: FilePageParts, link: OpenLink) {
  const { database, machineNow } = parts
  if (link.isUsed) return handOn(http, parts, link, link.fileId)
  const file = await fileIn(http)
  if (!file) return askForFile(http, parts, link, 'file-page-none')
  if (file.bytes.length > mostBytes) return askForFile(http, parts, link, 'file-page-too-large')
  const fileId = await keepUpload(database, link, file, machineNow())
  return handOn(http, parts, link, fileId)
}

async function handOn(http: Context, parts: FilePageParts, link: OpenLink, fileId: string | undefined) {
  const { database, receive } = parts
  const kept = await linkedFile(database, link, fileId)
  const person = await uploaderOf(database, link)
  if (!kept || !person) return say(http, parts, link.voice, 'file-page-used')
  const { name, mime, size } = kept
  await receive({
    connection: link.connection,
    eventId: `upload:${link.id}`,
    place: { kind: 'private', key: link.chatKey },
    speaker: { key: person.remoteId, name: person.displayName },
    content: { kind: 'file', file: { handle: receivedHandle(link), name, mime, size }, messageKey: '' },
  })
  return say(http, parts, link.voice, 'file-page-received', 200, { name })
}

async function fileIn(http: Context): Promise<UploadedFile | undefined> {
  const form = await http.req.formData().catch(() => undefined)
  const file = form?.get('file')
  if (!(file instanceof File) || file.size === 0) return undefined
  const name = nfc(file.name)
    .replace(/^.*[/\\]/u, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return {
    name: [...(name || 'file')].slice(-longestName).join(''),
    mime: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
}
