import type { AddressProblem, Repository } from './repositories.ts'

interface Allowed {
  readonly hosts: readonly string[]
  /** Without TLS, on this machine alone: in the playground and in tests. */
  readonly loopback: boolean
}

interface Typed {
  readonly url: string
  readonly branch?: string
  readonly folder?: string
}

const LONGEST = 300

/** What somebody typed or pasted → an address that may be asked, or why it may not. */
export function readAddress(typed: Typed, allowed: Allowed): Repository | AddressProblem {
  const branch = (typed.branch ?? '').trim()
  const folder = (typed.folder ?? '')
    .trim()
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '')
  const url = readUrl(typed.url.trim(), allowed)
  if (typeof url === 'string') return url
  if (!isBranch(branch)) return 'branch'
  if (!isFolder(folder)) return 'folder'
  return { url: url.href, branch, folder }
}

function readUrl(typed: string, { hosts, loopback }: Allowed): URL | AddressProblem {
  // As it is read aloud: `github.com/owner/name`.
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) || typed.includes('@') ? typed : `https://${typed}`
  if (whole.length > LONGEST || !URL.canParse(whole)) return /^[\w.-]+@[\w.-]+:/.test(typed) ? 'not-https' : 'no-url'
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '') return 'credentials'
  const plain = loopback && url.protocol === 'http:' && isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !plain) return 'not-https'
  if (!hosts.includes(url.host)) return 'host'
  // A page of the repository as the browser shows it: its own address stands before.
  const path = url.pathname.replace(/\/(?:-\/)?(?:tree|blob)\/.*$/, '').replace(/\/+$/, '')
  if (path === '') return 'no-url'
  return new URL(path, url.origin)
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/** What `git check-ref-format` takes, and nothing that looks like an option. */
function isBranch(name: string): boolean {
  if (name === '') return true
  const refused = /[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|\.lock(?:\/|$)|^[/.-]|[/.]$|^@$|\/\./u
  return name.length <= 200 && !refused.test(name)
}

function isFolder(path: string): boolean {
  return path.length <= LONGEST && !/[\p{Cc}\\]/u.test(path) && !path.split('/').some((part) => /^\.\.?$/.test(part))
}
