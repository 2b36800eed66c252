// Getting in: accounts linked to members by code, phone number or request; groups bound to the office.
import type { Feature } from '../feature.ts'
import { beginLinking, continueAfterLinking } from './begin-linking.ts'
import { bindGroupCommand } from './bind-group.ts'
import { chooseLanguageCommand } from './choose-language.ts'
import { composeCodeSheets } from './compose-code-sheets.ts'
import { approveLinkRequest, refuseLinkRequest } from './decide-link-request.ts'
import { onMembership } from './group-membership.ts'
import { handOutCodes } from './hand-out-codes.ts'
import { linkAccountCommand } from './link-account.ts'
import { manageAccounts } from './manage-accounts.ts'
import { showMutedReminders, toggleReminder } from './mute-reminders.ts'
import { preferAccountAction, preferLastUsed } from './prefer-account.ts'
import { reviewRequests } from './review-requests.ts'
import { linkByPhone } from './share-phone.ts'
import { startChat } from './start-chat.ts'
import { askUnlink, showAccounts, unlink, useOffice } from './unlink-account.ts'

export { makeLinkCode, type NewLinkCode } from './link-code-store.ts'
export { reachAmong } from './reach-view.ts'

export const linkFeature: Feature = {
  name: 'link',
  commands: [
    startChat,
    linkAccountCommand,
    chooseLanguageCommand,
    bindGroupCommand,
    handOutCodes,
    reviewRequests,
    manageAccounts,
  ],
  actions: [
    beginLinking,
    approveLinkRequest,
    refuseLinkRequest,
    showMutedReminders,
    toggleReminder,
    askUnlink,
    unlink,
    showAccounts,
    useOffice,
    preferAccountAction,
    preferLastUsed,
  ],
  jobs: [composeCodeSheets, continueAfterLinking],
  onMembership,
  onContact: linkByPhone,
}
