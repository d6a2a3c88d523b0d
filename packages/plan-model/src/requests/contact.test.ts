import { expect, test } from 'vitest'
import { contactIn } from './contact.ts'

test.each([
  ['900 00 000', '900 00 000'],
  [' 90000000 ', '90000000'],
  ['+47 900 00 000', '+47 900 00 000'],
  ['0047 900-00-000', '0047 900-00-000'],
  ['+358 (40) 123.4567', '+358 (40) 123.4567'],
  ['kari@example.no', 'kari@example.no'],
  ['kari.nordmann+ip@post.example.no', 'kari.nordmann+ip@post.example.no'],
  ['kåre@blåbær.example', 'kåre@blåbær.example'],
  ['', null],
  ['9000000', null],
  ['900000000', null],
  ['+4712345', null],
  ['+4712345678901234', null],
  ['kari@example', null],
  ['kari example.no', null],
  ['kari@example.no, ola@example.no', null],
  ['ring meg', null],
])('%j reaches somebody as %j', (typed, contact) => expect(contactIn(typed)).toBe(contact))
