// Who speaks to the Official Account: events carry ids only, names are asked for once and remembered for a day.

import type { OaApi } from './zalo-oa-api.ts'
import type { NamesOf } from './zalo-oa-decode.ts'
import { typed } from './zalo-words.ts'

export type Names = NamesOf & {
  /** Asks for what is not known; what Zalo does not tell in a moment stays unknown. */
  readonly learn: (personId: string | undefined, groupId: string | undefined) => Promise<void>
}

const dayMillis = 86_400_000
const mostRemembered = 10_000
/** Zalo waits two seconds for its webhook. */
const patienceSeconds = 1

export function openNames(api: OaApi, now: () => Date): Names {
  const people = new Map<string, { readonly name: string; readonly until: number }>()
  const groups = new Map<string, { readonly name: string; readonly until: number }>()

  const isKnown = (one: { readonly until: number } | undefined) => one !== undefined && one.until > now().getTime()

  async function learnPerson(id: string): Promise<void> {
    if (isKnown(people.get(id))) return
    const name = typed(await api.nameOfPerson(id, patienceSeconds)).trim()
    if (people.size >= mostRemembered) people.clear()
    people.set(id, { name, until: now().getTime() + dayMillis })
  }

  async function learnGroup(id: string): Promise<void> {
    if (isKnown(groups.get(id))) return
    const until = now().getTime() + dayMillis
    for (const [group, name] of await api.namesOfGroups(patienceSeconds)) groups.set(group, { name, until })
    // What is not among them is not asked for again today.
    if (!isKnown(groups.get(id))) groups.set(id, { name: '', until })
  }

  return {
    person: id => people.get(id)?.name || undefined,
    group: id => groups.get(id)?.name || undefined,
    learn: async (personId, groupId) => {
      const asked = [personId && learnPerson(personId), groupId && learnGroup(groupId)]
      await Promise.all(asked.map(one => Promise.resolve(one).catch(() => undefined)))
    },
  }
}
