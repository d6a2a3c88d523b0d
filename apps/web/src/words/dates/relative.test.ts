import { expect, test } from 'vitest'
import { FORMATS } from '../formats.ts'

const { nb, nn, en } = FORMATS
const TODAY = '2026-11-22'
const NOW = '2026-11-22T11:00:00.000Z'

test('days near today', () => {
  const days = ['2026-11-19', '2026-11-21', TODAY, '2026-11-23', '2026-12-03']
  expect(days.map((day) => nb.relativeDay(day, TODAY))).toEqual([
    'for 3 dager siden',
    'i går',
    'i dag',
    'i morgen',
    'om 11 dager',
  ])
  expect(days.map((day) => nn.relativeDay(day, TODAY))).toEqual([
    'for 3 dagar sidan',
    'i går',
    'i dag',
    'i morgon',
    'om 11 dagar',
  ])
  expect(days.map((day) => en.relativeDay(day, TODAY))).toEqual([
    '3 days ago',
    'yesterday',
    'today',
    'tomorrow',
    'in 11 days',
  ])
})

test('a due date that has passed says by how much', () => {
  expect(nb.due('2026-11-21', TODAY)).toBe('1 dag over fristen')
  expect(nb.due('2026-11-19', TODAY)).toBe('3 dager over fristen')
  expect(nn.due('2026-11-19', TODAY)).toBe('3 dagar over fristen')
  expect(en.due('2026-11-21', TODAY)).toBe('1 day overdue')
  expect(nb.due(TODAY, TODAY)).toBe('i dag')
})

test('how long ago, and never in the future', () => {
  const ago = (moment: string) => nb.ago(moment, NOW)
  expect(ago('2026-11-22T10:59:30.000Z')).toBe('nå nettopp')
  expect(ago('2026-11-22T11:03:00.000Z')).toBe('nå nettopp')
  expect(ago('2026-11-22T10:59:00.000Z')).toBe('for 1 minutt siden')
  expect(ago('2026-11-22T10:20:00.000Z')).toBe('for 40 minutter siden')
  expect(ago('2026-11-22T09:00:00.000Z')).toBe('for 2 timer siden')
  expect(ago('2026-11-21T22:30:00.000Z')).toBe('i går')
  expect(nn.ago('2026-11-22T10:20:00.000Z', NOW)).toBe('for 40 minutt sidan')
})

test('when something was said: by weekday for six days, then by date', () => {
  const said = (moment: string) => nb.said(moment, NOW)
  expect(said('2026-11-22T09:33:00.000Z')).toBe('i dag 10.33')
  expect(said('2026-11-21T09:33:00.000Z')).toBe('i går 10.33')
  expect(said('2026-11-16T09:33:00.000Z')).toBe('mandag 10.33')
  expect(said('2026-11-15T09:33:00.000Z')).toBe('15. november')
  expect(said('2025-11-15T09:33:00.000Z')).toBe('15. november 2025')
})

test('the day something was last', () => {
  const days = ['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-16', '2026-11-15']
  expect(days.map((day) => nb.lastDay(day, TODAY))).toEqual(['i dag', 'i går', 'fredag', 'mandag', '15. november'])
})
