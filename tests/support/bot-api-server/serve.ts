// Starts the local Bot API server for playing by hand: `npx tsx tests/support/bot-api-server/serve.ts --port 8081`.
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { startBotApiServer } from './server.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8081' }, token: { type: 'string' } } })
const server = await startBotApiServer({ port: Number(values.port), token: values.token })
const lan = server.user({ id: 1001, firstName: 'Lan', username: 'lan_snv', languageCode: 'vi' })
const minh = server.user({ id: 1002, firstName: 'Minh', languageCode: 'vi' })
const office = server.group({ title: 'Sở Nội vụ', members: [lan, minh] })
server.addsBot(office, lan)

process.stdout.write(
  [
    `TELEGRAM_API_ROOT=${server.url}`,
    `TELEGRAM_BOT_TOKEN=${server.token}`,
    'Type a line: Lan says it to the bot in private; "# text" says it in the group; "! n" presses button n.',
    '',
  ].join('\n'),
)

const shown = new Set<string>()
setInterval(() => {
  for (const chat of [server.privateChat(lan), office]) {
    for (const message of server.messagesIn(chat).filter(({ isFromBot }) => isFromBot)) {
      const buttons = message.buttons.map(row => row.map(({ text }) => `[${text}]`).join(' ')).join('\n')
      const line = `${chat.title} < ${message.text}${message.document ? ` (${message.document.fileName})` : ''}\n${buttons}`
      const key = `${chat.id} ${message.messageId} ${line}`
      if (!shown.has(key)) process.stdout.write(`${line}\n`)
      shown.add(key)
    }
  }
}, 200)

createInterface({ input: process.stdin }).on('line', line => {
  const last = server.lastMessageIn(server.privateChat(lan))
  if (line.startsWith('! ') && last) server.presses(lan, last, Number(line.slice(2)))
  else if (line.startsWith('# ')) server.says(lan, office, line.slice(2))
  else if (line !== '') server.says(lan, server.privateChat(lan), line)
})
