import type { Command, CommandBody } from '../model/types.ts'
import { wireCommand, wireCommandPermissions } from '../model/wire.ts'
import { readCommand, readCommands } from '../rules/commands.ts'
import { ApiError } from './api-error.ts'
import { type Answer, type Backend, type Call, NOTHING, ok, type Route, route } from './call.ts'

const GLOBAL = '/applications/:application/commands'
const GUILD = '/applications/:application/guilds/:guild/commands'

/** Registering commands, for everywhere and for one server. */
export const commandRoutes: Route[] = [...permissionRoutes(), ...[GLOBAL, GUILD].flatMap(routesOf)]

function routesOf(path: string): Route[] {
  return [
    route(`GET ${path}`, (call, backend) =>
      ok(commandsOf(call, backend).map((one) => wireCommand(backend.state, one))),
    ),
    route(`PUT ${path}`, overwrite),
    route(`POST ${path}`, (call, backend) => {
      const body = readCommand(call.body)
      const isNew = sameName(call, backend, body) === undefined
      const command = register(call, backend, body)
      backend.state.tell({ kind: 'commands' })
      return ok(wireCommand(backend.state, command), isNew ? 201 : 200)
    }),
    route(`GET ${path}/:command`, (call, backend) => ok(wireCommand(backend.state, findCommand(call, backend)))),
    route(`PATCH ${path}/:command`, (call, backend) => {
      const known = findCommand(call, backend)
      const body = readCommand({ ...known.body, ...(call.body as object) })
      backend.state.commands.delete(known.id)
      const command = register(call, backend, body, known.id)
      backend.state.tell({ kind: 'commands' })
      return ok(wireCommand(backend.state, command))
    }),
    route(`DELETE ${path}/:command`, (call, backend) => {
      backend.state.commands.delete(findCommand(call, backend).id)
      backend.state.tell({ kind: 'commands' })
      return NOTHING
    }),
  ]
}

/** What the server set under Integrations; only people set it, so that a bot reads it. */
function permissionRoutes(): Route[] {
  return [
    route(`GET ${GUILD}/permissions`, (call, backend) => {
      scope(call, backend)
      const { state } = backend
      const told = [...state.commands.keys()].map((id) => wireCommandPermissions(state, id))
      return ok(told.filter((one) => one !== null))
    }),
    route(`GET ${GUILD}/:command/permissions`, (call, backend) => {
      scope(call, backend)
      const told = wireCommandPermissions(backend.state, call.params.command ?? '')
      if (told === null) throw new ApiError('noCommandPermissions')
      return ok(told)
    }),
  ]
}

function overwrite(call: Call, backend: Backend): Answer {
  const bodies = readCommands(call.body ?? [])
  const before = commandsOf(call, backend)
  for (const command of before) backend.state.commands.delete(command.id)
  const commands = bodies.map((body) => {
    const known = before.find((one) => one.body.name === body.name && (one.body.type ?? 1) === (body.type ?? 1))
    return register(call, backend, body, known?.id)
  })
  backend.state.tell({ kind: 'commands' })
  return ok(commands.map((one) => wireCommand(backend.state, one)))
}

/** A command of the same name is replaced and keeps its id. */
function register(call: Call, backend: Backend, body: CommandBody, knownId?: string): Command {
  const { state } = backend
  const id = knownId ?? sameName(call, backend, body)?.id ?? state.ids.next()
  const command = { id, version: state.ids.next(), guildId: scope(call, backend), body }
  state.commands.set(id, command)
  return command
}

function sameName(call: Call, backend: Backend, body: CommandBody): Command | undefined {
  return commandsOf(call, backend).find(
    (one) => one.body.name === body.name && (one.body.type ?? 1) === (body.type ?? 1),
  )
}

function commandsOf(call: Call, backend: Backend): Command[] {
  const guildId = scope(call, backend)
  return [...backend.state.commands.values()].filter((one) => one.guildId === guildId)
}

function findCommand(call: Call, backend: Backend): Command {
  const command = commandsOf(call, backend).find((one) => one.id === call.params.command)
  if (command === undefined) throw new ApiError('unknownCommand')
  return command
}

/** The server of the path, or undefined for everywhere. */
function scope(call: Call, backend: Backend): string | undefined {
  const { application, guild } = call.params
  if (application !== backend.state.bot.user.id) throw new ApiError('missingAccess')
  if (guild !== undefined && (guild !== backend.state.guild.id || !backend.state.botPresent)) {
    throw new ApiError('missingAccess')
  }
  return guild
}
