import { type APIApplication, type APIUser, type Client, ClientApplication, ClientUser } from 'discord.js'
import { askApplication, type Reaching, whenReached } from '../reach.ts'
import { SettingError } from '../setting-error.ts'

/**
 * Waits for Discord and makes the client the one that its token says, without a gateway: it sends, and is sent requests. Throws a
 * plain sentence for a token that Discord refuses, or for the key of another application.
 */
export async function identify(
  client: Client,
  token: string,
  publicKey: string | undefined,
  reaching: Reaching,
): Promise<Client<true>> {
  const rest = client.rest.setToken(token)
  const application = await whenReached(() => askApplication(rest, reaching.apiUrl), reaching)
  if (publicKey !== undefined && application.verify_key.toLowerCase() !== publicKey.toLowerCase()) {
    throw new SettingError(
      `DISCORD_PUBLIC_KEY: is not the key of the application that DISCORD_TOKEN belongs to (${application.id}); copy "Public Key" ` +
        'from its page General Information in the Discord developer portal',
    )
  }
  // What discord.js makes of the gateway's first word; it offers no other way.
  const user: ClientUser = Reflect.construct(ClientUser, [client, application.bot as APIUser])
  // The caches ask who it is.
  Object.assign(client, { user })
  client.users.cache.set(user.id, user)
  const own: ClientApplication = Reflect.construct(ClientApplication, [client, application as APIApplication])
  return Object.assign(client, { application: own }) as unknown as Client<true>
}
