// What a form asks again and again while one event is handled is looked up once.
import type { Context } from './context.ts'

/** For what the command itself does not change: fields ask each other's questions anew. `about` tells several things apart. */
export function oncePerEvent<Ctx extends Context, T>(
  look: (ctx: Ctx, about: string) => Promise<T>,
): (ctx: Ctx, about?: string) => Promise<T> {
  const known = new WeakMap<Ctx, Map<string, Promise<T>>>()
  return (ctx, about = '') => {
    const ofEvent = known.get(ctx) ?? new Map<string, Promise<T>>()
    known.set(ctx, ofEvent)
    const found = ofEvent.get(about) ?? look(ctx, about)
    ofEvent.set(about, found)
    return found
  }
}
