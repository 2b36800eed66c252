// Which broken connections certainly broke before the request left: only these may be tried again without a thought.

/** Given to a socket that could not be opened in time. */
export const connectTimeout = 'ERR_CONNECT_TIMEOUT'

const beforeTheRequest: ReadonlySet<string> = new Set([
  connectTimeout,
  'UND_ERR_CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EPROTO',
  'HOSTNAME_MISMATCH',
])
const tlsRefused = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/

/** `code` as Node's errors carry it. */
export function neverLeft(code: string): boolean {
  return beforeTheRequest.has(code) || tlsRefused.test(code)
}
