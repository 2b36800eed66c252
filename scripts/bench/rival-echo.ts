// The least a bot can do: grammY, a webhook, the text sent back. Nothing is kept.
import { createServer } from 'node:http'
import { Bot, webhookCallback } from 'grammy'

await run()

async function run(): Promise<void> {
  const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '' } = process.env
  const { PORT = '', WEBHOOK_SECRET = '' } = process.env
  const bot = new Bot(token, { client: { apiRoot } })
  bot.on('message:text', ctx => ctx.reply(ctx.message.text))
  await bot.init()
  createServer(webhookCallback(bot, 'http', { secretToken: WEBHOOK_SECRET })).listen(Number(PORT), '127.0.0.1', () =>
    process.stdout.write('{"msg":"ready"}\n'),
  )
  await bot.api.setWebhook(`http://127.0.0.1:${PORT}/`, { secret_token: WEBHOOK_SECRET })
}
