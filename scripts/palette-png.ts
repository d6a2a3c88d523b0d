/**
 * Makes pictures of pages small: at most 256 colours instead of 16 million. Chromium writes screenshots fast and large;
 * a page has few colours, and the shades along the edges of letters and in shadows, of which the nearest will do.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256
/**
 * How far a colour may be moved, as the distance in RGB (black to white is 441), from the least tried to the most. The
 * most is less than what the comparison of pictures lets pass, and than what lies between paper and card (14).
 */
const DISTANCES = [2, 4, 6, 8, 10]

interface Picture {
  readonly width: number
  readonly height: number
  /** One number per pixel, 0xRRGGBB. */
  readonly pixels: Uint32Array
}

/**
 * The PNG with a palette; the very same PNG when it has one already, or when 256 colours are too few for it. Takes what
 * Chromium writes: 8 bits a channel, RGB or opaque RGBA, not interlaced. Throws for anything else.
 */
export function withPalette(png: Buffer): Buffer {
  const picture = decode(png)
  if (picture === null) return png
  const palette = paletteOf(picture.pixels)
  return palette === null ? png : encode(picture, palette)
}

/** Each colour that occurs → its place in the palette; null when too many colours lie far apart. */
function paletteOf(
  pixels: Uint32Array,
): { readonly colours: readonly number[]; readonly places: Map<number, number> } | null {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const frequent = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
  for (const distance of DISTANCES) {
    const colours: number[] = []
    for (const colour of frequent) {
      if (!colours.some((chosen) => squaredDistance(chosen, colour) <= distance ** 2)) colours.push(colour)
      if (colours.length > MOST_COLOURS) break
    }
    if (colours.length <= MOST_COLOURS) {
      return { colours, places: new Map(frequent.map((colour) => [colour, nearest(colours, colour)])) }
    }
  }
  return null
}

function nearest(colours: readonly number[], colour: number): number {
  let best = 0
  for (let place = 1; place < colours.length; place += 1) {
    if (squaredDistance(colours[place] ?? 0, colour) < squaredDistance(colours[best] ?? 0, colour)) best = place
  }
  return best
}

function squaredDistance(a: number, b: number): number {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2
}

function encode({ width, height, pixels }: Picture, palette: NonNullable<ReturnType<typeof paletteOf>>): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8) // 8 bits, palette
  const rows = Buffer.alloc(height * (width + 1)) // each row begins with its filter: 0, none
  pixels.forEach((pixel, index) => {
    rows[index + Math.floor(index / width) + 1] = palette.places.get(pixel) ?? 0
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** Null for a PNG that has a palette already. */
function decode(png: Buffer): Picture | null {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('this is no PNG')
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const [depth, colourType, , , interlaced] = png.subarray(24, 29)
  if (colourType === 3) return null
  const channels = colourType === 2 ? 3 : colourType === 6 ? 4 : null
  if (depth !== 8 || channels === null || interlaced !== 0) throw new Error('this is no PNG as Chromium writes it')

  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels)
  const pixels = new Uint32Array(width * height)
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = bytes.readUIntBE(index * channels, 3)
  return { width, height, pixels }
}

/** The rows' bytes, each of which the PNG keeps as the difference from a neighbour (PNG specification, chapter 9). */
function unfiltered(filtered: Buffer, rowLength: number, channels: number): Buffer {
  const bytes = Buffer.alloc((filtered.length / (rowLength + 1)) * rowLength)
  for (let row = 0; row * rowLength < bytes.length; row += 1) {
    const filter = filtered[row * (rowLength + 1)] ?? 0
    for (let column = 0; column < rowLength; column += 1) {
      const at = row * rowLength + column
      const left = column < channels ? 0 : (bytes[at - channels] ?? 0)
      const above = row === 0 ? 0 : (bytes[at - rowLength] ?? 0)
      const corner = column < channels || row === 0 ? 0 : (bytes[at - rowLength - channels] ?? 0)
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0
      bytes[at] = (filtered[at + row + 1] ?? 0) + predicted
    }
  }
  return bytes
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(left + above - corner - each))
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner
}
