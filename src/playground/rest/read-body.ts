import type { IncomingMessage } from 'node:http'
import type { Upload } from '../model/types.ts'
import { ApiError } from './api-error.ts'

/** Discord's ceiling for a whole request. */
const MAX_BYTES = 25 * 1024 * 1024

export interface RequestBody {
  readonly json: unknown
  readonly uploads: readonly Upload[]
}

/** JSON, or a multipart form of `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const raw = await readAll(request)
  if (raw.length === 0) return { json: undefined, uploads: [] }
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { json: parseJson(raw.toString('utf8')), uploads: [] }
  return readForm(raw, type)
}

async function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > MAX_BYTES) throw new ApiError('tooLarge')
  }
  return Buffer.concat(chunks)
}

async function readForm(raw: Buffer<ArrayBuffer>, type: string): Promise<RequestBody> {
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new ApiError('invalidJson')
  })
  const payload = form.get('payload_json')
  const uploads: Upload[] = []
  for (const [name, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (index === undefined || typeof value === 'string') continue
    const data = new Uint8Array(await value.arrayBuffer())
    uploads.push({ index, filename: value.name, contentType: value.type, data })
  }
  return { json: typeof payload === 'string' ? parseJson(payload) : undefined, uploads }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('invalidJson')
  }
}
