// LibreOffice opens what we wrote and prints it; poppler tells what stands on each page. Without them the tests say so.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { promisify } from 'node:util'
import { test } from 'vitest'

const run = promisify(execFile)
const offices = ['/usr/bin/soffice', '/usr/bin/libreoffice']
const officePath = process.env.SOFFICE || offices.find(place => existsSync(place))

/** Undefined where LibreOffice or poppler is not installed. */
export const canPrint = officePath !== undefined && existsSync('/usr/bin/pdftoppm')

/** Call once beside `describe.skipIf(!canPrint)`. */
export function sayWhatIsSkipped(): void {
  if (canPrint) return
  const packages = 'libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils'
  const sentence = `Tests of printed papers skipped: no LibreOffice (apt-get install ${packages}).`
  process.stderr.write(`${sentence}\n`)
  test.runIf(process.env.CI_REQUIRE === '1')('LibreOffice is installed', () => {
    throw new Error(sentence)
  })
}

/** A page as it comes out of the printer; `ink` says whether a spot, in millimetres from the upper left, is dark. */
export type Page = {
  readonly text: string
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly inkBox: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
}

export type Printable = { readonly name: string; readonly bytes: Uint8Array }

/** Opens all files at once, since the program takes long to start. Throws when one of them cannot be opened. */
export async function printed(files: readonly Printable[]): Promise<ReadonlyMap<string, readonly Page[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'printed-'))
  try {
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const paths = files.map(({ name }) => join(folder, name))
    await run(officePath ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths])
    const pages = new Map<string, readonly Page[]>()
    for (const { name } of files) pages.set(name, await pagesOf(folder, parse(name).name))
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function pagesOf(folder: string, name: string): Promise<readonly Page[]> {
  const pdf = join(folder, `${name}.pdf`)
  const { stdout } = await run('pdfinfo', [pdf])
  const count = Number(/^Pages:\s+(\d+)/mu.exec(stdout)?.[1])
  const pages: Page[] = []
  for (let number = 1; number <= count; number++) {
    const only = ['-f', String(number), '-l', String(number)]
    const text = (await run('pdftotext', [...only, '-layout', pdf, '-'])).stdout
    const image = join(folder, `${name}-${number}`)
    await run('pdftoppm', [...only, '-r', String(DPI), '-gray', '-singlefile', pdf, image])
    pages.push({ text, ...inkOf(await readFile(`${image}.pgm`)) })
  }
  return pages
}

const DPI = 50
const MILLIMETRES_PER_PIXEL = 25.4 / DPI

/** Reads a binary PGM (https://netpbm.sourceforge.net/doc/pgm.html). */
function inkOf(pgm: Buffer): Omit<Page, 'text'> {
  const head = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/u.exec(pgm.toString('latin1', 0, 64))
  if (!head) throw new Error('not a picture')
  const [whole, width = '', height = ''] = head
  const [columns, rows] = [Number(width), Number(height)]
  const dark = { left: columns, top: rows, right: 0, bottom: 0 }
  for (let at = 0; at < columns * rows; at++) {
    if (pgm[whole.length + at]! > 160) continue
    const [x, y] = [at % columns, Math.floor(at / columns)]
    dark.left = Math.min(dark.left, x)
    dark.right = Math.max(dark.right, x + 1)
    dark.top = Math.min(dark.top, y)
    dark.bottom = Math.max(dark.bottom, y + 1)
  }
  const millimetres = (pixels: number) => pixels * MILLIMETRES_PER_PIXEL
  return {
    widthMillimetres: millimetres(columns),
    heightMillimetres: millimetres(rows),
    inkBox: {
      left: millimetres(dark.left),
      top: millimetres(dark.top),
      right: millimetres(dark.right),
      bottom: millimetres(dark.bottom),
    },
  }
}
