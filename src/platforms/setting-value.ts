// Kinds of values a setting in the environment may hold; an empty value means not set.
import { z } from 'zod'

export const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)

export const text = z.preprocess(unset, z.string().trim().optional())

export const onOrOff = (usual: 'on' | 'off') =>
  z.preprocess(unset, z.enum(['on', 'off'], 'must be on or off').default(usual))

export const url = (schemes: readonly string[]) =>
  z.preprocess(
    unset,
    z
      .string()
      .trim()
      .refine(value => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
        message: `must be an address beginning with ${schemes.map(scheme => `${scheme}//`).join(' or ')}`,
      })
      .optional(),
  )

/** The value, if it is given, looks like this. */
export const matching = (pattern: RegExp, problem: string) =>
  z.preprocess(unset, z.string().regex(pattern, problem).optional())

/** Without a slash at the end. */
export function rootOf(address: string): string {
  return address.replace(/\/+$/, '')
}

export function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(new URL(address).hostname)
}
