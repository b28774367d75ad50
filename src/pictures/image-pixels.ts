/** Frames of JPEG that say how large the picture is: all but tables and arithmetic settings. */
const SIZED = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/**
 * How many pixels a picture says that it has, by its head alone: nothing is unpacked. Undefined where the head is none of those
 * that are known.
 */
export function pixelsOf(data: Uint8Array): number | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  try {
    if (view.getUint32(0) === 0x89504e47) return view.getUint32(16) * view.getUint32(20)
    if (view.getUint32(0) === 0x47494638) return view.getUint16(6, true) * view.getUint16(8, true)
    if (view.getUint32(0) === 0x52494646 && view.getUint32(12) === 0x56503858) return wide(view, 24) * wide(view, 27)
    if (view.getUint16(0) === 0xffd8) return pixelsOfJpeg(view)
  } catch {
    // Shorter than its head says.
  }
  return undefined
}

/** WebP's: 24 bits, one less than it is. */
function wide(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1
}

function pixelsOfJpeg(view: DataView): number | undefined {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (SIZED(view.getUint8(at + 1))) return view.getUint16(at + 5) * view.getUint16(at + 7)
  }
  return undefined
}
