// A message of the sandbox as the page and the API show it: blocks, the same as text, buttons, form and files with addresses.
import type { Block, Choice, FormView, WordedMessage } from '../../chat/message.ts'
import { plainText } from '../../chat/plain-text.ts'
import type { SandboxFileFacts, SandboxMessageRow } from './sandbox-store.ts'

export type ButtonView = {
  /** Its place among the buttons of the message, from 0. */
  readonly index: number
  readonly label: string
  readonly token: string
  /** `private` leads to the private chat, `link` opens an address, `phone` shares the phone number of who presses. */
  readonly does: 'press' | 'private' | 'link' | 'phone'
  readonly url?: string
  readonly style?: 'primary' | 'danger'
  /** In a form: one of the answers to the question, a way past this one question (keep, skip), or through the form. */
  readonly inForm?: 'answer' | 'pass' | 'way'
}

export type FileView = SandboxFileFacts & { readonly url: string }

export type BlockView =
  | Exclude<Block<string>, { readonly block: 'choices' | 'image' | 'file' }>
  | { readonly block: 'choices'; readonly choices: readonly ButtonView[] }
  | { readonly block: 'image'; readonly alt: string; readonly file: FileView }
  | { readonly block: 'file'; readonly name: string; readonly caption?: string; readonly file: FileView }

export type MessageView = {
  readonly id: string
  readonly chat: string
  readonly at: string
  /** Nobody's: the bot's. */
  readonly author?: { readonly id: string; readonly name: string }
  readonly isRemoved: boolean
  readonly isEdited: boolean
  readonly text: string
  readonly replyTo?: string
  readonly blocks: readonly BlockView[]
  readonly buttons: readonly ButtonView[]
  readonly file?: FileView
  readonly form?: FormView<string>
  /** The next message of the person addressed, as a reply to this one in a group, is the answer. */
  readonly expectsText?: { readonly placeholder?: string }
  readonly addressedTo?: { readonly id: string; readonly name: string }
}

/** `viewerKey` stands in the addresses of files: they are given to who may see the message. */
export function messageView(row: SandboxMessageRow, viewerKey: string): MessageView {
  const common = { id: row.id, chat: row.chatKey, at: row.at.toISOString(), isEdited: row.isEdited }
  if (row.isRemoved) return { ...common, isRemoved: true, text: '', blocks: [], buttons: [] }
  const fileView = (file: SandboxFileFacts): FileView => ({
    ...file,
    url: `/api/messages/${row.id}/files/${file.id}?as=${encodeURIComponent(viewerKey)}`,
  })
  const { body } = row
  if (body.kind === 'said') {
    const { text, authorName, replyToKey, file } = body
    const author = { id: row.authorKey ?? '', name: authorName }
    const said = { text, replyTo: replyToKey, file: file && fileView(file), blocks: [], buttons: [] }
    return { ...common, isRemoved: false, author, ...said }
  }
  const buttons = buttonsOf(body.message, body.tokens)
  return {
    ...common,
    isRemoved: false,
    text: plainText(body.message),
    replyTo: body.replyToKey,
    blocks: blockViews(body.message, buttons, fileId => fileView(body.files[fileId]!)),
    buttons,
    form: body.message.form,
    expectsText: body.message.expectsText,
    addressedTo: body.addressedTo && { id: body.addressedTo.key, name: body.addressedTo.name },
  }
}

function buttonsOf(message: WordedMessage, tokens: readonly string[]): readonly ButtonView[] {
  const choices = message.blocks.flatMap(block => (block.block === 'choices' ? block.choices : []))
  return choices.map((choice, index) => ({
    index,
    label: choice.label,
    token: tokens[index] ?? '',
    does: whatItDoes(choice),
    url: choice.url,
    style: choice.style,
    inForm: choice.action === 'form' ? placeInForm(choice.args?.do) : undefined,
  }))
}

function placeInForm(does: string | undefined): ButtonView['inForm'] {
  if (does === undefined) return 'answer'
  return does === 'keep' || does === 'skip' ? 'pass' : 'way'
}

function whatItDoes(choice: Choice<string>): ButtonView['does'] {
  if (choice.url !== undefined) return 'link'
  if (choice.startPrivate !== undefined) return 'private'
  return choice.sharePhone ? 'phone' : 'press'
}

function blockViews(
  message: WordedMessage,
  buttons: readonly ButtonView[],
  fileView: (fileId: string) => FileView,
): readonly BlockView[] {
  let seen = 0
  return message.blocks.map((block): BlockView => {
    if (block.block === 'image') return { block: 'image', alt: block.alt, file: fileView(block.fileId) }
    if (block.block === 'file')
      return { block: 'file', name: block.name, caption: block.caption, file: fileView(block.fileId) }
    if (block.block !== 'choices') return block
    seen += block.choices.length
    return { block: 'choices', choices: buttons.slice(seen - block.choices.length, seen) }
  })
}
