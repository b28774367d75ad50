import { expect, test } from 'vitest'
import { Files } from '../../src/playground/model/files.ts'

test('a picture that its message let go is served a while longer, to whoever is on the way to it', () => {
  const files = new Files(undefined)
  const put = (id: string) => files.put(id, 'picture.png', new Uint8Array([1]), true)
  put('1')
  files.remove(['1'])
  expect(files.get('1', 'picture.png')).toBeDefined()

  for (let id = 2; id < 1000; id += 1) {
    put(String(id))
    files.remove([String(id)])
  }
  expect(files.get('1', 'picture.png')).toBeUndefined()
  expect(files.get('999', 'picture.png')).toBeDefined()
})
