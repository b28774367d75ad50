/** Width and height of a PNG, by its head. */
export function sizeOfPng(data: Uint8Array | undefined): { width: number; height: number } {
  if (!data) throw new Error('no picture')
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (view.getUint32(0) !== 0x89504e47) throw new Error('no PNG')
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
