import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { withPalette } from './palette-png.ts'
import { root } from './run.ts'

type Row = ReadonlyArray<readonly [red: number, green: number, blue: number]>

const CREAM = [250, 246, 238] as const
const INK = [42, 38, 32] as const

test.each([0, 1, 2, 3, 4])('rows that are written with filter %i keep their colours', (filter) => {
  const rows: Row[] = [
    [CREAM, INK, [1, 200, 3]],
    [INK, [255, 255, 255], CREAM],
    [[9, 8, 7], CREAM, INK],
  ]
  expect(coloursOf(withPalette(png(rows, filter)))).toEqual(rows)
})

test('what has a palette is left alone', () => {
  const small = withPalette(png([[CREAM]], 0))
  expect(withPalette(small)).toBe(small)
})

test('near shades become one, frequent ones stay exact', () => {
  const shades: Row = Array.from({ length: 300 }, (_, step) => [step % 256, 128, step < 256 ? 0 : 2])
  const rows = [shades, shades.map(() => CREAM)]
  const [first = [], second] = coloursOf(withPalette(png(rows, 0)))
  expect(second).toEqual(rows[1])
  for (const [place, [red, green, blue]] of first.entries()) {
    const [wanted = [0, 0, 0]] = shades.slice(place)
    expect(Math.hypot(red - wanted[0], green - wanted[1], blue - wanted[2])).toBeLessThanOrEqual(4)
  }
})

test('more colours than a palette holds, far apart: the picture stays as it is', () => {
  const rows = Array.from({ length: 8 }, (_, red): Row =>
    Array.from({ length: 64 }, (_, other) => [red * 36, (other % 8) * 36, Math.floor(other / 8) * 36]),
  )
  const large = png(rows, 0)
  expect(withPalette(large)).toBe(large)
})

test('what is no PNG is refused', () => {
  expect(() => withPalette(Buffer.from('GIF89a, and a little more than that'))).toThrow('no PNG')
})

describe('the pictures of the gallery', () => {
  const folder = join(root, 'tests/browser/gallery/pictures')
  const pictures = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

  test('are small: all of them together below 2 MB', () => {
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(2_000_000)
  })

  test.each(pictures.map(({ name, bytes }) => [name, bytes] as const))('%s has a palette', (_, bytes) => {
    // Not `toBe(bytes)`: to print the difference of two pictures takes minutes.
    expect(withPalette(bytes) === bytes, 'take the pictures with npm run gallery -- renew').toBe(true)
  })
})

/** A PNG of RGB pixels whose rows all have that filter. */
function png(rows: readonly Row[], filter: number): Buffer {
  const width = rows[0]?.length ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 2], 8)
  const plain = rows.map((row) => row.flat())
  const filtered = plain.map((row, y) => {
    const above = plain[y - 1] ?? row.map(() => 0)
    return [
      filter,
      ...row.map((value, x) => value - predicted(filter, row[x - 3] ?? 0, above[x] ?? 0, above[x - 3] ?? 0)),
    ]
  })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...(
      [
        ['IHDR', header],
        ['IDAT', deflateSync(Buffer.from(filtered.flat()))],
        ['IEND', Buffer.alloc(0)],
      ] as const
    ).map(([type, data]) => {
      const frame = Buffer.alloc(12 + data.length)
      frame.writeUInt32BE(data.length, 0)
      frame.write(type, 4, 'latin1')
      frame.set(data, 8)
      frame.writeUInt32BE(crc32(frame.subarray(4, 8 + data.length)), 8 + data.length)
      return frame
    }),
  ])
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return above
    case 3:
      return Math.floor((left + above) / 2)
    case 4: {
      const nearestTo = left + above - corner
      return [left, above, corner].reduce((best, each) =>
        Math.abs(each - nearestTo) < Math.abs(best - nearestTo) ? each : best,
      )
    }
    default:
      return 0
  }
}

/** The rows of a PNG with a palette, unfiltered, as `withPalette` writes it. */
function coloursOf(small: Buffer): Row[] {
  const width = small.readUInt32BE(16)
  const at = (type: string) => small.indexOf(type, 0, 'latin1')
  const data = (type: string) => small.subarray(at(type) + 4, at(type) + 4 + small.readUInt32BE(at(type) - 4))
  const palette = data('PLTE')
  const rows = inflateSync(data('IDAT'))
  return Array.from({ length: rows.length / (width + 1) }, (_, y) =>
    [...rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((place) => {
      const [red = 0, green = 0, blue = 0] = palette.subarray(place * 3)
      return [red, green, blue] as const
    }),
  )
}
