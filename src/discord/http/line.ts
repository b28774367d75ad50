import type { Clock } from '../../app.ts'
import type { Heard, Line, LineSettings } from '../line.ts'
import { SettingError } from '../setting-error.ts'
import { createAskedPlaces } from './asked-places.ts'
import { identify } from './identify.ts'
import { createReceiver } from './receive.ts'
import { type Fields, type InteractionServer, listenForInteractions } from './server.ts'
import { createVerify } from './signature.ts'

export interface RequestLineSettings extends LineSettings {
  readonly clock: Clock
  readonly host: string
  readonly port: number
  readonly publicKey: string
}

/** Without a gateway: Discord sends signed requests, to this process or to any other of the same bot. */
export function createRequestLine(settings: RequestLineSettings): Line {
  const { client, clock, publicKey, log } = settings
  let server: InteractionServer | undefined
  let heard: Heard | undefined
  const onEvent = (type: string, { integration_type: how, guild }: Fields) => {
    const id = typeof guild === 'object' && guild !== null && 'id' in guild ? guild.id : undefined
    if (type === 'APPLICATION_AUTHORIZED' && how === 0 && typeof id === 'string') heard?.joined(id)
  }
  return {
    places: createAskedPlaces(client, clock),
    async connect(token, listener, reaching) {
      heard = listener
      client.on('interactionCreate', listener.interaction)
      client.rest.on('invalidRequestWarning', (data) => log.warn(data, 'many requests were refused'))
      return await identify(client, token, publicKey, reaching)
    },
    async open() {
      const verify = await createVerify(publicKey, clock)
      const onRefused = (why: string, status: number) => log.warn({ status }, why)
      const takers = { interaction: createReceiver(client), event: onEvent }
      server = await listenForInteractions({ ...settings, verify, takers, onRefused }).catch((error: unknown) => {
        throw new SettingError(`INTERACTIONS_PORT: ${error instanceof Error ? error.message : String(error)}`)
      })
    },
    hush: () => server?.drain(),
    async close() {
      await server?.close()
      await client.destroy()
    },
    port: () => server?.port,
    hasStandIns: true,
  }
}
