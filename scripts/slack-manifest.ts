// `npm run slack:manifest -- [PUBLIC_URL]`: writes slack-manifest.json, to be pasted at api.slack.com, from the commands' declarations.
import { writeFileSync } from 'node:fs'
import { commandMenu } from '../src/chat/command.ts'
import { features } from '../src/features/index.ts'
import { openLanguages } from '../src/language/translate.ts'
import { slackManifest } from '../src/platforms/slack/slack-manifest.ts'
import { tableOf } from '../src/table.ts'

const file = 'slack-manifest.json'
const [publicUrl] = process.argv.slice(2)
if (publicUrl !== undefined && !/^https:\/\/[^/]+/.test(publicUrl)) {
  process.stderr.write(`${publicUrl} is no public address: it begins with https://\n`)
  process.exit(1)
}

const menu = commandMenu(tableOf(features).commands, openLanguages().word)
const manifest = slackManifest(menu, publicUrl?.replace(/\/+$/, ''))
writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`)
const how = publicUrl ? `events come to ${publicUrl}` : 'events come by Socket Mode'
process.stdout.write(`${file}: ${manifest.features.slash_commands.length} slash commands; ${how}.\n`)
