// The features' declarations, gathered into what the router looks things up in.
import type { Command } from './chat/command.ts'
import { coreActions, coreCommands } from './chat/core-commands.ts'
import { wordsOf } from './chat/parse-words.ts'
import { Refusal } from './chat/refusal.ts'
import type { Table } from './chat/router.ts'
import type { Feature } from './features/feature.ts'
import { phrase } from './language/translate.ts'

export function tableOf(features: readonly Feature[]): Table {
  const commands: readonly Command[] = [...coreCommands(() => commands), ...features.flatMap(one => one.commands ?? [])]
  const actions = [...coreActions(() => commands), ...features.flatMap(one => one.actions ?? [])]
  return {
    commands,
    byName: uniqueByName(commands),
    words: wordsOf(commands),
    actions: uniqueByName(actions),
    onContact: async (ctx, phone, isOwn) => {
      for (const feature of features) if (feature.onContact) return feature.onContact(ctx, phone, isOwn)
      throw new Refusal(phrase('router-did-not-understand'))
    },
    onMembership: async (ctx, change) => {
      for (const feature of features) {
        const reply = await feature.onMembership?.(ctx, change)
        if (reply) return reply
      }
      return undefined
    },
  }
}

function uniqueByName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  const byName = new Map(items.map(item => [item.name, item]))
  if (byName.size !== items.length) throw new Error('two commands or two actions share a name')
  return byName
}
