// What `/lienket` asks for: a code, or the way to do without one, and for a request the office, the unit and the name.
import type { Context } from '../../chat/context.ts'
import {
  askedWhere,
  choice,
  confirm,
  type FieldEnv,
  type Given,
  parsed,
  text,
  unasked,
  when,
} from '../../chat/field.ts'
import { type Block, choices, note } from '../../chat/message.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { dayOf } from '../../time/day.ts'
import { unitsOn } from '../roster/index.ts'
import { type GoodCode, hasGuessedTooOften, judgeCode, noteWrongProof } from './link-code-store.ts'
import { officesByName, officesOfAccount, unlinkedCalled } from './link-view.ts'

/** How somebody proves who they are; a good code is kept by its row id, never as text. */
export type LinkProof =
  | { readonly way: 'code'; readonly code: GoodCode; readonly needsName: boolean; readonly linkedAs?: string }
  | { readonly way: 'inGroup'; readonly typed: string }
  | { readonly way: 'already'; readonly name: string }
  | { readonly way: 'phone' | 'request' }

type Env = FieldEnv<Context>

function proofOf(given: Given): LinkProof | undefined {
  return given.code as LinkProof | undefined
}

const isRequest = (given: Given) => proofOf(given)?.way === 'request'

async function readProof(typed: string, { ctx }: Env) {
  if (ctx.place.kind === 'group') return { value: { way: 'inGroup', typed } as const }
  if (typed === 'phone' || typed === 'request') return { value: { way: typed } as const }
  if (await hasGuessedTooOften(ctx.tx, ctx.account.id, ctx.machineNow))
    return { problem: phrase('linking-too-many-tries') }
  const verdict = await judgeCode(ctx.tx, typed, ctx.account.id, ctx.today, ctx.machineNow)
  const linked = await officesOfAccount(ctx.tx, ctx.account.id)
  if (verdict.kind === 'usedByYou' && linked[0])
    return { value: { way: 'already', name: linked[0].memberName } as const }
  if (verdict.kind === 'unknown') await noteWrongProof(ctx.tx, ctx.account.id, ctx.machineNow)
  if (verdict.kind !== 'good') return { problem: problemOf(verdict.kind) }
  const { code } = verdict
  const here = linked.find(one => one.officeId === code.officeId)
  if (here && here.memberId === code.memberId) return { value: { way: 'already', name: here.memberName } as const }
  const linkedAs = here && code.memberId ? here.memberName : undefined
  return { value: { way: 'code', code, needsName: !code.memberId && !here, linkedAs } as const }
}

function problemOf(kind: 'unknown' | 'used' | 'usedByYou' | 'expired' | 'voided') {
  if (kind === 'unknown') return phrase('linking-code-unknown')
  if (kind === 'expired') return phrase('linking-code-expired')
  if (kind === 'voided') return phrase('linking-code-voided')
  return phrase('linking-code-used')
}

async function linkedSoFar({ ctx }: Env): Promise<readonly Block[]> {
  const linked = await officesOfAccount(ctx.tx, ctx.account.id)
  return linked.map(one => note(phrase('linking-linked-as', { name: one.memberName, office: one.officeName })))
}

async function officeAsked({ ctx, given }: Env) {
  const offices = await officesByName(ctx.tx)
  return offices.find(office => office.id === given.office) ?? (offices.length === 1 ? offices[0] : undefined)
}

async function unitOptions(env: Env) {
  const office = await officeAsked(env)
  if (!office) return []
  const units = await unitsOn(env.ctx.tx, office.id, dayOf(env.ctx.now, office.timeZone))
  return units.map(unit => ({ id: unit.id, label: unit.name }))
}

/** Only somebody's exact name opens the way: the roster cannot be read out by guessing. */
async function readOwnName(typed: string, env: Env) {
  const { ctx, given } = env
  if (await hasGuessedTooOften(ctx.tx, ctx.account.id, ctx.machineNow))
    return { problem: phrase('linking-too-many-tries') }
  const office = await officeAsked(env)
  const unitId = String(given.unit)
  if (!office) return { problem: phrase('field-not-an-option') }
  const today = dayOf(ctx.now, office.timeZone)
  const [, chosenId, chosenName] = /^([0-9a-z]{20}):(.+)$/u.exec(typed) ?? []
  const typedName = chosenName ?? typed
  const fitting = (await unlinkedCalled(ctx.tx, office.id, unitId, typedName, today)).filter(
    person => !chosenId || person.id === chosenId,
  )
  if (fitting.length === 1) return { value: { id: fitting[0]!.id, name: fitting[0]!.name } }
  if (fitting.length > 1) {
    const label = (position?: string): Wordable => position ?? phrase('linking-no-position')
    const choose = fitting.map(person => ({ id: `${person.id}:${typedName}`, label: label(person.position) }))
    return { choose, prompt: phrase('field-which-one') }
  }
  await noteWrongProof(ctx.tx, ctx.account.id, ctx.machineNow)
  return { problem: phrase('linking-name-not-found') }
}

export const linkFields = {
  next: unasked(text<Context>({ ask: '', label: phrase('linking-code-label'), max: 60 })),
  code: parsed<LinkProof, Context>({
    ask: phrase('linking-code-ask'),
    hint: phrase('linking-code-hint'),
    label: phrase('linking-code-label'),
    isPrivate: true,
    before: linkedSoFar,
    options: ({ ctx }) => [
      ...(ctx.canSharePhone ? [{ id: 'phone', label: phrase('linking-button-phone') }] : []),
      { id: 'request', label: phrase('linking-button-request') },
    ],
    read: readProof,
    show: proof => phrase(`linking-proof-${proof.way}`),
  }),
  relink: when<true, Context>(
    given => {
      const proof = proofOf(given)
      return proof?.way === 'code' && proof.linkedAs !== undefined
    },
    confirm<Context>({
      before: ({ given }) => {
        const proof = proofOf(given)
        if (proof?.way !== 'code') return []
        return [note(phrase('linking-relink', { from: proof.linkedAs ?? '', to: proof.code.memberName ?? '' }))]
      },
      button: phrase('linking-button-relink'),
    }),
  ),
  name: when<string, Context>(
    given => {
      const proof = proofOf(given)
      return proof?.way === 'code' && proof.needsName
    },
    text<Context>({
      ask: phrase('linking-own-name-ask'),
      label: phrase('linking-fact-name'),
      isPrivate: true,
      max: 80,
      check: name => (name.trim().split(/\s+/u).length < 2 ? phrase('linking-full-name') : undefined),
    }),
  ),
  phone: when<string, Context>(
    given => proofOf(given)?.way === 'phone',
    parsed<string, Context>({
      ask: phrase('linking-phone-ask'),
      label: phrase('linking-phone-label'),
      isPrivate: true,
      before: () => [choices({ label: phrase('linking-button-share-phone'), sharePhone: true, style: 'primary' })],
      read: () => ({ problem: phrase('linking-phone-typed') }),
      show: phone => phone,
    }),
  ),
  office: when<string | undefined, Context>(
    isRequest,
    askedWhere<string, Context>(
      async ({ ctx }) => (await officesByName(ctx.tx)).length > 1,
      choice<Context>({
        ask: phrase('linking-office-ask'),
        label: phrase('linking-fact-office'),
        isPrivate: true,
        options: async ({ ctx }) => (await officesByName(ctx.tx)).map(({ id, name }) => ({ id, label: name })),
      }),
    ),
  ),
  unit: when<string, Context>(
    isRequest,
    choice<Context>({
      ask: phrase('linking-unit-ask'),
      label: phrase('linking-fact-unit'),
      isPrivate: true,
      options: unitOptions,
    }),
  ),
  person: when<{ id: string; name: string }, Context>(
    isRequest,
    parsed<{ id: string; name: string }, Context>({
      ask: phrase('linking-name-ask'),
      label: phrase('linking-fact-name'),
      isPrivate: true,
      read: readOwnName,
      show: person => person.name,
    }),
  ),
}
