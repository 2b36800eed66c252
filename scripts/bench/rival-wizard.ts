// The same pledge conversation as most people would write it: grammY, its conversations plugin, Prisma for both storage and facts.
import { createServer } from 'node:http'
import { type Conversation, type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations'
import { Bot, type Context, InlineKeyboard, webhookCallback } from 'grammy'
import { fillWizardDatabase, openWizardDatabase, type WizardClient } from './wizard-database.ts'

type WizardContext = ConversationFlavor<Context>

const kinds = [
  ['title', 'Danh hiệu thi đua'],
  ['commitment', 'Cam kết khác'],
  ['initiative', 'Sáng kiến'],
] as const

await run()

async function run(): Promise<void> {
  const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '', DATABASE_FILE = '' } = process.env
  const { PORT = '', WEBHOOK_SECRET = '', MEMBERS = '' } = process.env
  const prisma = await openWizardDatabase(DATABASE_FILE)
  await fillWizardDatabase(prisma, Number(MEMBERS))
  const bot = new Bot<WizardContext>(token, { client: { apiRoot } })
  bot.use(conversations({ storage: storageOf(prisma) }))
  bot.use(createConversation((conversation: Conversation, ctx: Context) => pledge(prisma, conversation, ctx), 'pledge'))
  bot.command('dangky', ctx => ctx.conversation.enter('pledge'))
  bot.catch(error => void process.stderr.write(`${error.message}\n`))
  await bot.init()
  createServer(webhookCallback(bot, 'http', { secretToken: WEBHOOK_SECRET })).listen(Number(PORT), '127.0.0.1', () =>
    process.stdout.write('{"msg":"ready"}\n'),
  )
  await bot.api.setWebhook(`http://127.0.0.1:${PORT}/`, { secret_token: WEBHOOK_SECRET })
}

function storageOf(prisma: WizardClient) {
  return {
    type: 'key' as const,
    adapter: {
      read: async (key: string) => {
        const row = await prisma.session.findUnique({ where: { key } })
        return row ? JSON.parse(row.value) : undefined
      },
      write: async (key: string, state: unknown) => {
        const value = JSON.stringify(state)
        await prisma.session.upsert({ where: { key }, create: { key, value }, update: { value } })
      },
      delete: async (key: string) => void (await prisma.session.deleteMany({ where: { key } })),
    },
  }
}

async function pledge(prisma: WizardClient, conversation: Conversation, ctx: Context): Promise<void> {
  const telegramId = String(ctx.from?.id)
  const member = await conversation.external(() => prisma.member.findUnique({ where: { telegramId } }))
  const campaign = await conversation.external(() => prisma.campaign.findFirst({ where: { state: 'running' } }))
  if (!member || !campaign) return void (await ctx.reply('Anh/chị chưa có trong danh bạ.'))

  const keyboard = new InlineKeyboard()
  for (const [kind, label] of kinds) keyboard.text(label, `kind:${kind}`).row()
  await ctx.reply(`${campaign.title}\nAnh/chị đăng ký nội dung gì?`, { reply_markup: keyboard })
  const kindContext = await conversation.waitForCallbackQuery(kinds.map(([kind]) => `kind:${kind}`))
  await kindContext.answerCallbackQuery()
  const kind = String(kindContext.match).slice('kind:'.length)
  await kindContext.editMessageText('Nội dung đăng ký là gì?')
  const content = (await conversation.waitFor('message:text')).message.text
  await ctx.reply('Chỉ tiêu, cam kết cụ thể (nếu có)?')
  const commitment = (await conversation.waitFor('message:text')).message.text
  await ctx.reply(`Nội dung: ${content}\nCam kết: ${commitment}`, {
    reply_markup: new InlineKeyboard().text('Đăng ký', 'confirm').text('Hủy', 'cancel'),
  })
  const answer = await conversation.waitForCallbackQuery(['confirm', 'cancel'])
  await answer.answerCallbackQuery()
  if (answer.match === 'cancel') return void (await answer.editMessageText('Đã hủy.'))
  const facts = { campaignId: campaign.id, memberId: member.id, kind, content, commitment }
  const code = await conversation.external(() => insertPledge(prisma, facts))
  await answer.editMessageText(`Đã ghi nhận đăng ký ${code}.\n${content}`)
}

type Facts = {
  readonly campaignId: number
  readonly memberId: number
  readonly kind: string
  readonly content: string
  readonly commitment: string
}

async function insertPledge(prisma: WizardClient, facts: Facts): Promise<string> {
  return prisma.$transaction(async tx => {
    const { last } = await tx.counter.upsert({
      where: { series: 'DK-2022' },
      create: { series: 'DK-2022', last: 1 },
      update: { last: { increment: 1 } },
    })
    const code = `DK-2022-${String(last).padStart(4, '0')}`
    await tx.pledge.create({ data: { ...facts, code, state: 'active', registeredAt: new Date() } })
    return code
  })
}
