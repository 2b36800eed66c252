// The workspaces that installed the app by OAuth: asked for a token at every request, so that a new one counts at once.
import type { Database } from '../../db/open-database.ts'

export type Installation = {
  readonly teamId: string
  readonly teamName: string
  readonly botToken: string
  readonly botUserId: string
  readonly scopes: string
}

export async function saveInstallation({ client }: Database, one: Installation, now: Date): Promise<void> {
  const { teamId: teamKey, teamName, botToken, botUserId: botUserKey, scopes } = one
  const data = { teamName, botToken, botUserKey, scopes, installedAt: now, revokedAt: null }
  await client.slackInstallation.upsert({ where: { teamKey }, create: { teamKey, ...data }, update: data })
}

/** Undefined for a workspace that never installed the app, or took it away. */
export async function installationOf({ client }: Database, teamId: string): Promise<Installation | undefined> {
  const row = await client.slackInstallation.findFirst({ where: { teamKey: teamId, revokedAt: null } })
  return row ? asInstallation(row) : undefined
}

export async function installations({ client }: Database): Promise<readonly Installation[]> {
  const rows = await client.slackInstallation.findMany({ where: { revokedAt: null }, orderBy: { teamKey: 'asc' } })
  return rows.map(asInstallation)
}

/** The token is worthless from now on and is not kept. */
export async function revokeInstallation({ client }: Database, teamId: string, now: Date): Promise<void> {
  await client.slackInstallation.updateMany({ where: { teamKey: teamId }, data: { revokedAt: now, botToken: '' } })
}

type Row = { teamKey: string; teamName: string; botToken: string; botUserKey: string; scopes: string }

function asInstallation({ teamKey, teamName, botToken, botUserKey, scopes }: Row): Installation {
  return { teamId: teamKey, teamName, botToken, botUserId: botUserKey, scopes }
}
