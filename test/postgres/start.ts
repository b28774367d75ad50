import type { TestProject } from 'vitest/node'
import { openStore } from '../../src/store/open.ts'
import { startPostgres } from './server.ts'

/** What the tests are told: where a server is, or why there is none. */
export interface PostgresForTests {
  readonly urlOf?: { readonly template: string; readonly base: string }
  readonly reason?: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresForTests
  }
}

/** One server for all tests of a run, with a database as a new store is, of which each test gets a copy. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres().catch((error: Error) => error)
  if (server instanceof Error) {
    const reason = `PostgreSQL could not be started: ${server.message}`
    console.error(`\ntests on it are skipped: ${reason}\n`)
    project.provide('postgres', { reason })
    return async () => {}
  }
  // What fails from here on is our own, and the run with it.
  try {
    const template = `template_${process.pid}`
    await createDatabase(server.url('postgres'), template)
    await (await openStore(server.url(template), { now: () => 0 })).close()
    project.provide('postgres', { urlOf: { template, base: server.url('') } })
    return () => server.remove()
  } catch (error) {
    await server.remove()
    throw error
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
}
