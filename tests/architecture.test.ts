// Who may import whom, checked: one direction, SDKs in their folders, platforms unknown to one another.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { features } from '../src/features/index.ts'

type Source = { path: string; text: string; imports: readonly string[] }

const root = resolve('src')
const sources = readSources(root)

function readSources(folder: string): Source[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (path.includes('db/generated')) return []
    if (statSync(path).isDirectory()) return readSources(path)
    if (!name.endsWith('.ts')) return []
    const text = readFileSync(path, 'utf8')
    const found = [...text.matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g)].map(
      match => match[1] ?? match[2]!,
    )
    const imports = found.map(one => (one.startsWith('.') ? relative(root, resolve(dirname(path), one)) : one))
    return [{ path: relative(root, path), text, imports }]
  })
}

const inside = (folder: string) => sources.filter(source => source.path.startsWith(`${folder}/`))
const isOurs = (name: string) => sources.some(source => source.path === name) || name.startsWith('db/generated')
const isStore = (path: string) => /-(store|view)\.ts$/.test(path)

/** Every import of `folder`'s files that none of `allowed` begins, as "from → to". */
function strays(files: readonly Source[], allowed: readonly string[]): readonly string[] {
  return files.flatMap(file =>
    file.imports
      .filter(name => isOurs(name) && !allowed.some(prefix => name.startsWith(prefix)))
      .map(name => `${file.path} → ${name}`),
  )
}

/** Files outside `homes` that import the package. */
function importersOf(name: RegExp, homes: readonly RegExp[]): readonly string[] {
  return sources
    .filter(source => source.imports.some(one => name.test(one)) && !homes.some(home => home.test(source.path)))
    .map(source => source.path)
}

describe('one direction', () => {
  it('language and log import nothing of ours, config what each platform needs; time only language', () => {
    expect(strays(inside('language'), ['language/'])).toEqual([])
    expect(strays(inside('time'), ['time/', 'language/'])).toEqual([])
    expect(
      strays(
        sources.filter(({ path }) => ['log.ts', 'platforms/setting-value.ts'].includes(path)),
        [],
      ),
    ).toEqual([])
    const config = sources.filter(({ path }) => path === 'config.ts')
    expect(
      config.flatMap(({ imports }) => imports.filter(one => isOurs(one) && !/(-config|setting-value)\.ts$/.test(one))),
    ).toEqual([])
  })

  it('the reader of plans knows documents and days, and nothing of the talk about a plan', () => {
    const reader = inside('features/plan/reading')
    expect(reader.length).toBeGreaterThan(0)
    expect(strays(reader, ['features/plan/reading/', 'documents/', 'language/', 'time/'])).toEqual([])
  })

  it('documents know neither chat nor database', () => {
    expect(strays(inside('documents'), ['documents/', 'language/', 'time/'])).toEqual([])
  })

  it('the database knows only itself', () => {
    expect(strays(inside('db'), ['db/'])).toEqual([])
  })

  it('platforms know the contract and the conversation, never a feature or one another', () => {
    for (const name of readdirSync(join(root, 'platforms'))) {
      if (name.endsWith('.ts')) continue
      const files = inside(`platforms/${name}`)
      const ours = files.filter(file => name !== 'sandbox' && !isStore(file.path))
      expect(
        strays(ours, [
          `platforms/${name}/`,
          'platforms/platform.ts',
          'platforms/split-message.ts',
          'platforms/block-lines.ts',
          'platforms/connection-failure.ts',
          'platforms/file-links.ts',
          'chat/',
          'language/',
          'platforms/setting-value.ts',
        ]),
      ).toEqual([])
      const others = readdirSync(join(root, 'platforms')).filter(one => !one.endsWith('.ts') && one !== name)
      for (const other of others)
        expect(files.flatMap(file => file.imports.filter(one => one.startsWith(`platforms/${other}/`)))).toEqual([])
    }
  })

  it('a feature uses only what stands above it in the table of contents, through its index', () => {
    const order = features.map(feature => feature.name)
    for (const [place, name] of order.entries()) {
      for (const file of inside(`features/${name}`)) {
        for (const one of file.imports.filter(path => path.startsWith('features/') && path.split('/').length > 2)) {
          const other = one.split('/')[1]!
          if (other === name) continue
          expect(order.slice(0, place), `${file.path} → ${one}`).toContain(other)
          expect(basename(one), `${file.path} → ${one}`).toBe('index.ts')
        }
      }
    }
  })

  it('no feature learns a platform or the wiring', () => {
    const files = inside('features')
    const found = files.flatMap(file =>
      file.imports
        .filter(one => /^(platforms\/(?!platform\.ts)|app\.ts|engine\.ts|update\.ts|web\/|main\.ts)/.test(one))
        .map(one => `${file.path} → ${one}`),
    )
    expect(found).toEqual([])
  })
})

describe('each library has its home', () => {
  it.each([
    ['grammY', /^grammy/, [/^platforms\/telegram\//]],
    ['Bolt', /^@slack\//, [/^platforms\/slack\//]],
    ['luxon', /^luxon/, [/^time\//]],
    ['Fluent', /^@fluent\//, [/^language\//]],
    ['Prisma', /^@prisma\/|db\/generated/, [/^db\//]],
    ['Hono', /^hono|^@hono\//, [/^web\//, /^platforms\//, /^(main|program)\.ts/]],
  ] as const)('%s', (_name, library, homes) => {
    expect(importersOf(library, homes)).toEqual([])
  })

  it('outside a transaction rows are found with findFirst: Prisma gathers findUnique across transactions', () => {
    expect(sources.filter(({ text }) => /client\.\w+\.findUnique/.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('only config.ts reads the environment', () => {
    expect(
      sources.filter(({ path, text }) => path !== 'config.ts' && text.includes('process.env')).map(({ path }) => path),
    ).toEqual([])
  })

  it('rows are touched in stores and views only', () => {
    const rows =
      /\btx\.(office|member|unit|campaign|phase|target|pledge|deadline|anniversary|announcement|chatGroup|chatAccount|link|form)\w*\.(find|create|update|delete|count|group|upsert)/
    const files = [...inside('features'), ...inside('chat')].filter(file => !isStore(file.path))
    expect(files.filter(({ text }) => rows.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('names', () => {
  it('are unique among files, but for index.ts and README', () => {
    const names = sources.map(({ path }) => basename(path)).filter(name => name !== 'index.ts')
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('every file says in its first line what it is for', () => {
    expect(sources.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ path }) => path)).toEqual([])
  })
})
