// The socket, commands wherever they are typed, people who come and go, installing, and what doctor sees.
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commandMenu } from '../../../src/chat/command.ts'
import { features } from '../../../src/features/index.ts'
import { openLanguages } from '../../../src/language/translate.ts'
import { slackManifest } from '../../../src/platforms/slack/slack-manifest.ts'
import { tableOf } from '../../../src/table.ts'
import type { Channel, User } from '../../support/slack-server/state.ts'
import { messagesFor, seenIn } from './slack-seen.ts'
import { deliveryTo, openSlackWorld, type SlackWorld } from './slack-world.ts'

let world: SlackWorld
let lan: User
let im: Channel

beforeEach(async () => {
  world = await openSlackWorld(() => ({
    oauth: { clientId: '123.456', clientSecret: 'client-secret', publicUrl: 'http://127.0.0.1' },
  }))
  lan = world.lan
  im = world.server.im(lan)
})

afterEach(async () => {
  await world.stop()
  expect(world.server.violations).toEqual([])
})

describe('the socket', () => {
  it('is opened again whenever it ends, and nothing said after is missed', async () => {
    const fresh = (old: unknown) =>
      vi.waitFor(
        () => {
          const [now] = world.server.sockets()
          if (!now || now === old) throw new Error('no new connection')
          return now
        },
        { timeout: 5_000 },
      )
    const first = await fresh(undefined)
    first.send({ type: 'disconnect', reason: 'refresh_requested' })
    const second = await fresh(first)
    second.cut()
    await fresh(second)
    await world.server.says(lan, im, 'còn nghe không?')
    expect(world.received).toHaveLength(1)
  })

  it('is tried for as long as Slack gives none', async () => {
    world.server.fault({ method: 'apps.connections.open', kind: '502', times: 2 })
    world.server.sockets()[0]!.cut()
    await vi.waitFor(() => expect(world.server.sockets()).toHaveLength(0))
    await vi.waitFor(() => expect(world.server.sockets()).toHaveLength(1), { timeout: 8_000 })
  })

  it('acknowledges only what was kept', async () => {
    world.core.receive = () => Promise.reject(new Error('the database is away'))
    await expect(world.server.says(lan, im, 'một')).rejects.toThrow('no acknowledgement')
    world.core.receive = async () => ({ kind: 'accepted' })
    await world.server.repeatsLast()
    expect(world.received[1]?.eventId).toBe(world.received[0]?.eventId)
  })
})

describe('a command', () => {
  it('beyond the fifty is reached by /thidua, whose bare word asks for help', async () => {
    await world.server.commands(lan, im, '/thidua phatdong năm 2022')
    await world.server.commands(lan, im, '/thidua')
    await world.server.commands(lan, im, '/dangky Lê &lt;Lan&gt;')
    expect(world.received.map(({ content }) => content)).toMatchObject([
      { text: '/phatdong năm 2022' },
      { text: '/help' },
      { text: '/dangky Lê <Lan>' },
    ])
  })

  it('typed where the bot is not is answered in private, and the person is told', async () => {
    const elsewhere = world.server.channel('nơi khác', [lan], false)
    await world.server.commands(lan, elsewhere, '/viectoi')
    expect(world.received[0]).toMatchObject({ place: { kind: 'private', key: `${im.teamId}:${im.id}` } })
    expect(world.server.toldTo(lan)).toEqual(['Trợ lý trả lời trong tin nhắn riêng.'])
  })

  it('of somebody never seen brings along where they can be written to', async () => {
    await world.server.commands(world.minh, world.channel, '/viectoi')
    const minhs = world.server.im(world.minh)
    expect(world.received[0]).toMatchObject({
      place: { kind: 'group' },
      speaker: {
        key: `${world.minh.teamId}:${world.minh.id}`,
        name: 'Minh',
        privateChatKey: `${minhs.teamId}:${minhs.id}`,
      },
    })
  })
})

describe('who comes and goes', () => {
  it('the bot in a channel, a person in the workspace, the app in another workspace', async () => {
    await world.server.invitesBot(lan, world.channel)
    expect(world.received[0]).toMatchObject({
      place: { kind: 'group', title: 'so-noi-vu' },
      speaker: { name: 'Lan Lê' },
      content: { kind: 'membership', change: 'added' },
    })
    await world.server.event({ type: 'user_change', user: { id: world.minh.id, deleted: true } })
    expect(world.received[1]).toMatchObject({ place: { kind: 'private' }, content: { change: 'blocked' } })
    expect(world.received[1]?.speaker.privateChatKey).toBeUndefined()
    const other = world.server.addWorkspace('Sở Y tế')
    const installed = {
      teamId: other.id,
      teamName: other.name,
      botToken: other.token,
      botUserId: other.botUserId,
      scopes: '',
    }
    await world.store.install(installed)
    await world.server.event({ type: 'app_uninstalled' }, other)
    expect(await world.store.installation(other.id)).toBeUndefined()
    await world.server.says(world.server.user('Thu', other), world.server.im(world.server.user('Thu', other)), 'ai đó?')
    expect(world.received).toHaveLength(2)
  })
})

describe('installing by OAuth', () => {
  function web(): Hono {
    const routes = new Hono()
    world.platform.mount!(routes, async () => ({ kind: 'accepted' }))
    return routes
  }

  async function begins(routes: Hono) {
    const response = await routes.request('/slack/install')
    const address = new URL(response.headers.get('location')!)
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!
    return { response, address, cookie, state: address.searchParams.get('state')! }
  }

  it('asks Slack for what the bot needs, keeps the token, and speaks in the new workspace', async () => {
    const routes = web()
    const other = world.server.addWorkspace('Sở Y tế')
    const { response, address, cookie, state } = await begins(routes)
    expect(response.status).toBe(302)
    expect(address.pathname).toBe('/oauth/v2/authorize')
    expect(address.searchParams.get('scope')).toContain('chat:write')
    const path = `/slack/oauth_redirect?code=code-${other.id}&state=${encodeURIComponent(state)}`
    const back = await routes.request(path, { headers: { cookie } })
    expect(await back.text()).toContain('Sở Y tế')
    const thu = world.server.user('Thu', other)
    const message = { blocks: [{ block: 'text', text: 'Chào' } as const] }
    await world.platform.send(deliveryTo(world.server.im(thu), { message }))
    expect(seenIn(world.server, world.server.im(thu), thu).map(({ text }) => text)).toEqual(['Chào'])
    await world.server.says(thu, world.server.im(thu), 'chào')
    expect(world.received[0]?.place.key).toBe(`${other.id}:${world.server.im(thu).id}`)
  })

  it('is refused without the state, with a forged one, from another browser, or with a wrong code', async () => {
    const routes = web()
    const { cookie, state } = await begins(routes)
    const tries: readonly (readonly [string, Record<string, string>])[] = [
      ['code=code-x', { cookie }],
      [`code=code-x&state=${state.slice(0, -1)}0`, { cookie: `thidua-slack-install=${state.slice(0, -1)}0` }],
      [`code=code-x&state=${state}`, {}],
      [`code=code-x&state=${state}`, { cookie }],
      [`error=access_denied&state=${state}`, { cookie }],
    ]
    for (const [query, headers] of tries)
      expect((await routes.request(`/slack/oauth_redirect?${query}`, { headers })).status, query).toBe(400)
    expect(await world.store.installations()).toEqual([])
  })
})

describe('doctor', () => {
  it('tells whose token it is, and that the socket can be had', async () => {
    expect(await world.platform.check!()).toMatchObject([
      { isGood: true, what: expect.stringContaining('Sở Nội vụ') },
      { isGood: true, what: expect.stringContaining('Socket Mode') },
    ])
  })

  it('says what to do about a refused token and a missing right', async () => {
    world.server.workspace.isRevoked = true
    const [token] = await world.platform.check!()
    expect(token).toMatchObject({ isGood: false, advice: expect.stringContaining('SLACK_BOT_TOKEN') })
  })
})

describe('the manifest', () => {
  const menu = commandMenu(tableOf(features).commands, openLanguages().word)

  it('has every command within Slack’s fifty, once, in Vietnamese, and /thidua for the others', () => {
    const { slash_commands: commands } = slackManifest(menu).features
    const words = commands.map(({ command }) => command)
    expect(words).toHaveLength(Math.min(50, menu.length + 1))
    expect(new Set(words).size).toBe(words.length)
    expect(words.at(-1)).toBe('/thidua')
    expect(words).toContain('/dangky')
    for (const { command, description } of commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/)
      expect(description.length).toBeGreaterThan(0)
    }
    for (const { word, isForManagers } of menu) if (!isForManagers) expect(words).toContain(`/${word}`)
  })

  it('is of Socket Mode without an address, and posts everything to one with it', () => {
    expect(slackManifest(menu).settings).toMatchObject({
      socket_mode_enabled: true,
      interactivity: { is_enabled: true },
    })
    const posted = slackManifest(menu, 'https://thidua.example')
    expect(posted.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: 'https://thidua.example/slack/events' },
    })
    expect(posted.features.slash_commands[0]).toMatchObject({ url: 'https://thidua.example/slack/events' })
    expect(posted.oauth_config.redirect_urls).toEqual(['https://thidua.example/slack/oauth_redirect'])
  })
})

it('an old button still brings its token, and the person is told what the core says of it', async () => {
  const message = { blocks: [{ block: 'choices', choices: [{ label: 'Cũ', action: 'a' }] } as const] }
  await world.platform.send(deliveryTo(world.channel, { message }))
  world.core.receive = async () => ({ kind: 'expired', notice: 'Nút này đã cũ <!channel>' })
  await world.server.presses(lan, world.channel, messagesFor(world.channel, lan)[0]!, 'Cũ')
  await vi.waitFor(() => expect(world.server.toldTo(lan)).toEqual(['Nút này đã cũ &lt;!channel&gt;']))
})
