// Where Slack reaches this program under PUBLIC_URL: events, and the way through installing.
export const eventsPath = '/slack/events'
export const installPath = '/slack/install'
export const redirectPath = '/slack/oauth_redirect'
