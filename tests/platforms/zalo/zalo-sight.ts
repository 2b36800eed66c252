// A message on Zalo as people take it in: the text, what can be answered by number or word, the files behind its addresses.
import type { Shown } from '../../support/zalo-server/state.ts'
import type { Seen } from '../platform-contract.ts'

const hint = /^(👉|Hoặc gõ|Có thể)/u
const numberedLine = /^(\d+)\. (.*)$/u
const fileAddress = /https?:\/\/\S+\/tep\/\S+/u

export type Answerable = { readonly label: string; readonly typed: string }

/** What can be typed to choose: the number, or the words themselves. */
export function answersIn({ text }: Shown): readonly Answerable[] {
  const paragraphs = text.split('\n\n')
  if (!hint.test(paragraphs.at(-1) ?? '')) return []
  const numbered = (paragraphs.at(-2) ?? '').split('\n').flatMap(line => {
    const [, typed, label] = numberedLine.exec(line) ?? []
    return typed !== undefined && label !== undefined ? [{ label, typed }] : []
  })
  const words = [...paragraphs.at(-1)!.matchAll(/“([^”]+)”/gu)].map(([, label = '']) => ({ label, typed: label }))
  return [...numbered, ...words]
}

/** The text without what only says how to answer. */
export async function seenOf(shown: Shown): Promise<Seen> {
  const answers = answersIn(shown)
  const paragraphs = shown.text.split('\n\n')
  const isList = answers.some(({ typed }) => /^\d+$/.test(typed))
  const body = answers.length > 0 ? paragraphs.slice(0, isList ? -2 : -1) : paragraphs
  const linked = fileAddress.exec(shown.text)?.[0]
  return {
    text: body.join('\n\n'),
    buttons: answers.map(({ label }) => label),
    files: [...(shown.file ? [shown.file] : []), ...(linked ? [await downloaded(linked)] : [])],
  }
}

/** As somebody does who opens the page and presses its button. */
export async function downloaded(address: string) {
  const page = await fetch(address)
  if (page.status !== 200) throw new Error(`${address}: ${page.status}`)
  const response = await fetch(address, { method: 'POST' })
  const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { name: decodeURIComponent(name), bytes: new Uint8Array(await response.arrayBuffer()) }
}
