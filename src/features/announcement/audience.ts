// Who an announcement is meant for: as it is stored with it, and as it is chosen in the form.
import { z } from 'zod'

/** Roles that are a circle of people; every member of the roster is "everyone". */
export const announcedRoles = ['unitContact', 'unitHead', 'officer', 'leader', 'union', 'administrator'] as const

const audienceShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('allGroups') }),
  z.object({ kind: z.literal('groups'), groupIds: z.array(z.string()) }),
  z.object({ kind: z.literal('everyone') }),
  z.object({ kind: z.literal('roles'), roles: z.array(z.enum(announcedRoles)) }),
  z.object({ kind: z.literal('units'), unitIds: z.array(z.string()) }),
])

/** Groups get it in the group; `everyone`, `roles` and `units` each get it in private. */
export type Audience = z.infer<typeof audienceShape>

/** Reads the stored JSON; throws when it is none. */
export function asAudience(stored: unknown): Audience {
  return audienceShape.parse(stored)
}

/** What the form's answers choose; undefined while a part is missing. */
export function chosenAudience(given: Readonly<Record<string, unknown>>): Audience | undefined {
  const { audience: kind, groups: groupIds, roles, units: unitIds } = given
  return audienceShape.safeParse({ kind, groupIds, roles, unitIds }).data
}

const sameAs = 'same:'

/** The form's answer for "whoever got that announcement". */
export function sameAudience(id: string): string {
  return `${sameAs}${id}`
}

/** The announcement that is being corrected, if the audience was taken from one. */
export function correctedId(audience: string): string | undefined {
  return audience.startsWith(sameAs) ? audience.slice(sameAs.length) : undefined
}
