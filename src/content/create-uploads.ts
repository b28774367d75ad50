import { placeFiles } from './place.ts'
import type { Uploads } from './uploads.ts'
import { packFiles, unpackZip } from './zip.ts'

export function createUploads(): Uploads {
  return {
    async read({ name, bytes }, text) {
      if (!/\.zip$/i.test(name)) return placeFiles([{ name, bytes }], text)
      const unpacked = await unpackZip(bytes)
      return 'refused' in unpacked ? unpacked : placeFiles(unpacked.files, text)
    },
    place: (files, text) => placeFiles(files, text, 'as-they-are'),
    pack: packFiles,
  }
}
