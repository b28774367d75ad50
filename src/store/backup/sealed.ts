import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { StorageError } from '../engine/problem.ts'

/**
 * An encrypted copy: `SAEGIM-1`, a salt, a nonce, the copy by AES-256-GCM, its tag. The last sign of the mark is the form's version.
 * Mark, salt and nonce are authenticated with it.
 */
const MARK = Buffer.from('SAEGIM-1')
const [SALT, NONCE, TAG] = [16, 12, 16]
const HEAD = MARK.length + SALT + NONCE
/** Read and written at a time: no copy is ever in memory whole. */
const PIECE = 1024 * 1024
/** 32 bytes in base64 are the key itself; anything else is a passphrase, made a key by scrypt. */
const RAW = /^[A-Za-z0-9+/]{43}=$/
/** 32 MB, some tenth of a second. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

function keyOf(secret: string, salt: Uint8Array): Buffer {
  return RAW.test(secret) ? Buffer.from(secret, 'base64') : scryptSync(secret.normalize('NFC'), salt, 32, SCRYPT)
}

export function isSealed(file: string): boolean {
  if (!existsSync(file)) return false
  const mark = Buffer.alloc(MARK.length)
  withFile(file, 'r', (handle) => readSync(handle, mark, 0, mark.length, 0))
  return mark.equals(MARK)
}

export function seal(from: string, to: string, secret: string): void {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)]
  const head = Buffer.concat([MARK, salt, nonce])
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, salt), nonce).setAAD(head)
  between(from, to, (source, target) => {
    writeSync(target, head)
    for (const piece of pieces(source, 0, fstatSync(source).size)) writeSync(target, cipher.update(piece))
    writeSync(target, Buffer.concat([cipher.final(), cipher.getAuthTag()]))
  })
}

/** Throws where the key is another, or a byte of it changed; nothing is left behind then. */
export function unseal(from: string, to: string, secret: string | undefined): void {
  if (secret === undefined) throw new StorageError({ kind: 'sealed', file: from })
  try {
    between(from, to, (source, target) => {
      const [head, tag, end] = [Buffer.alloc(HEAD), Buffer.alloc(TAG), fstatSync(source).size - TAG]
      readSync(source, head, 0, HEAD, 0)
      readSync(source, tag, 0, TAG, end)
      const salt = head.subarray(MARK.length, MARK.length + SALT)
      const key = keyOf(secret, salt)
      const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(HEAD - NONCE))
        .setAAD(head)
        .setAuthTag(tag)
      for (const piece of pieces(source, HEAD, end)) writeSync(target, decipher.update(piece))
      writeSync(target, decipher.final())
    })
  } catch (error) {
    rmSync(to, { force: true })
    // A full disk has a code, a key that does not fit has none.
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error
    throw new StorageError({ kind: 'wrong-key', file: from })
  }
}

function* pieces(handle: number, from: number, to: number): Generator<Buffer> {
  for (let at = from; at < to; ) {
    const piece = Buffer.alloc(Math.min(PIECE, to - at))
    at += readSync(handle, piece, 0, piece.length, at)
    yield piece
  }
}

function between(from: string, to: string, work: (source: number, target: number) => void): void {
  withFile(from, 'r', (source) => withFile(to, 'w', (target) => work(source, target)))
}

function withFile<T>(file: string, flags: string, work: (handle: number) => T): T {
  const handle = openSync(file, flags, 0o600)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}
