import type { PageFile } from '../page-protocol/command.ts'

/** A chosen file as it goes over the wire; what cannot be read is empty. */
export async function pageFile(file: File): Promise<PageFile> {
  return { filename: file.name, data: await base64Of(file) }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => resolve(''))
    reader.readAsDataURL(file)
  })
}
