// The few words Slack needs that no message brings along: what stands on a dialog and on the pages of installing.
import { openLanguages, phrase } from '../../language/translate.ts'
import type { Voice } from '../../language/voice.ts'

const languages = openLanguages()

export function wordOf(voice: Voice, key: SlackWord, args: Readonly<Record<string, string>> = {}): string {
  return languages.word(voice, phrase(key, args))
}

export type SlackWord =
  | 'slack-title'
  | 'slack-waiting'
  | 'slack-send'
  | 'slack-close'
  | 'slack-open-form'
  | 'slack-answered-privately'
  | 'slack-installed'
  | 'slack-not-installed'
  | 'slack-app-description'
  | 'slack-any-command'
  | 'slack-any-command-usage'
