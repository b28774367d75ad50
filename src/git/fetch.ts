import fs from 'node:fs'
import git from 'isomorphic-git'
import { boundedHttp } from './http.ts'
import type { GitLimits } from './limits.ts'
import { readFiles } from './read-files.ts'
import { Refused } from './refused.ts'
import type { LastRead, Reading, Repository } from './repositories.ts'

/** One reading as it crosses to the thread: plain data. */
export interface Order {
  readonly repository: Repository
  readonly last?: LastRead
  readonly limits: GitLimits
  /** Empty, and gone afterwards. */
  readonly gitdir: string
}

type Wire = ReturnType<typeof boundedHttp>

/** The newest commit alone, with what is needed to know whether it follows the last one. */
export async function readRepository(order: Order): Promise<Reading> {
  const { repository, last, limits, gitdir } = order
  try {
    const http = boundedHttp(limits)
    const tip = await tipOf(repository, http)
    if (tip.oid === last?.commit) return { kind: 'same', commit: tip.oid }
    await git.init({ fs, gitdir, dir: gitdir, bare: true })
    await git.addRemote({ fs, gitdir, remote: 'origin', url: repository.url })
    const fetched = await fetchTip(order, tip.ref, http)
    const { commit } = await git.readCommit({ fs, gitdir, oid: fetched.oid })
    const read = await readFiles({ gitdir, oid: fetched.oid, folder: repository.folder, limits })
    const committedAt = commit.committer.timestamp * 1000
    return { kind: 'read', commit: fetched.oid, committedAt, rewritten: fetched.rewritten, ...read }
  } catch (error) {
    return { kind: 'refused', why: troubleOf(error), detail: String(error instanceof Error ? error.stack : error) }
  }
}

interface Tip {
  readonly ref: string
  readonly oid: string
}

async function tipOf({ url, branch }: Repository, http: Wire): Promise<Tip> {
  const ref = branch === '' ? 'HEAD' : `refs/heads/${branch}`
  const refs = await git.listServerRefs({ http, url, prefix: ref, symrefs: true })
  const tip = refs.find((one) => one.ref === ref)
  if (!tip) throw new Refused('no-branch')
  const named = tip.target ?? ref
  // It becomes the name of a file.
  if (named !== 'HEAD' && !/^refs\/heads\/(?!.*\.\.)[^\\:\p{Cc}]+$/u.test(named)) throw new Refused('broken')
  return { ref: named, oid: tip.oid }
}

/** With all since the last one, so that it is seen whether that is among its parents; else alone. */
async function fetchTip({ last, gitdir, repository, limits }: Order, ref: string, http: Wire) {
  const asked = { fs, http, gitdir, url: repository.url, ref, remoteRef: ref, singleBranch: true, tags: false }
  if (last) {
    try {
      const { fetchHead } = await git.fetch({ ...asked, since: new Date(last.committedAt - 1000) })
      if (fetchHead) return { oid: fetchHead, rewritten: !(await leadsTo(fetchHead, last.commit, gitdir)) }
    } catch (error) {
      // Nothing is as young as the last one, or too much is: then it is a history of its own, of which the newest is asked.
      if (error instanceof Refused && error.why !== 'too-large') throw error
    }
  }
  const { fetchHead } = await git.fetch({ ...asked, http: last ? boundedHttp(limits) : http, depth: 1 })
  if (!fetchHead) throw new Refused('no-branch')
  return { oid: fetchHead, rewritten: last !== undefined }
}

/** Looks through what was fetched: no further than to where it was cut off. */
async function leadsTo(from: string, sought: string, gitdir: string): Promise<boolean> {
  const seen = new Set<string>()
  const open = [from]
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    if (oid === sought) return true
    if (seen.has(oid)) continue
    seen.add(oid)
    const found = await git.readCommit({ fs, gitdir, oid }).catch(() => undefined)
    open.push(...(found?.commit.parent ?? []))
  }
  return false
}

const NOT_FOUND = new Set([401, 403, 404, 410])

function troubleOf(error: unknown) {
  if (error instanceof Refused) return error.why
  if (error instanceof git.Errors.HttpError) {
    return NOT_FOUND.has(error.data.statusCode) ? 'not-found' : 'unreachable'
  }
  if (error instanceof git.Errors.UserCanceledError || error instanceof git.Errors.SmartHttpError) return 'not-found'
  return error instanceof git.Errors.NotFoundError ? 'no-branch' : 'broken'
}
