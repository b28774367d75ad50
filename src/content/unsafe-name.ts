const NAME_BYTES = 255
const CONTROL = /\p{Cc}/u

/** Whether a name reaches out of its folder, or is one that no file system keeps. */
export function isUnsafeName(name: string): boolean {
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || CONTROL.test(name)) return true
  return name.split('/').some((part) => part === '..' || Buffer.byteLength(part) > NAME_BYTES)
}
