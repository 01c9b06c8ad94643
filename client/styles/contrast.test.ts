import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const TEXT = 4.5
const SHAPE = 3

const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const people = readFileSync(join(import.meta.dirname, 'people.css'), 'utf8')

/** The two colours of a token, by day and by night. */
function pair(css: string, token: string): [day: string, night: string] {
  const [, day, night] = new RegExp(`${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
  if (day && night) return [day, night]
  const [, both] = new RegExp(`${token}: (#\\w{6});`).exec(css) ?? []
  if (!both) throw new Error(`${token} is not a colour`)
  return [both, both]
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function least(css: string, front: string, behind: string): number {
  const [frontDay, frontNight] = pair(css, front)
  const [day, night] = pair(css.includes(`${behind}:`) ? css : tokens, behind)
  return Math.min(contrast(frontDay, day), contrast(frontNight, night))
}

const grounds = ['--paper', '--sheet', '--sunk']

describe('contrast by day and by night', () => {
  for (const text of ['--ink', '--ink-2', '--ink-3', '--act', '--act-strong', '--good', '--bad', '--wait']) {
    it(`${text} is readable on every ground`, () => {
      for (const ground of grounds) expect(least(tokens, text, ground)).toBeGreaterThanOrEqual(TEXT)
    })
  }

  it.each([
    ['--on-act', '--act'],
    ['--on-act', '--act-strong'],
    ['--on-bad', '--bad'],
    ['--on-now', '--now'],
    ['--ink', '--act-wash'],
    ['--act', '--act-wash'],
    ['--ink', '--now-wash'],
    ['--ink-2', '--now-wash'],
    ['--act', '--now-wash'],
    ['--good', '--good-wash'],
    ['--bad', '--bad-wash'],
    ['--ink', '--bad-wash'],
    ['--wait', '--wait-wash'],
  ])('%s is readable on %s', (text, ground) => {
    expect(least(tokens, text, ground)).toBeGreaterThanOrEqual(TEXT)
  })

  it('shows the edge of a field and the focus ring on every ground', () => {
    for (const ground of grounds) {
      expect(least(tokens, '--rule-field', ground)).toBeGreaterThanOrEqual(SHAPE)
      expect(least(tokens, '--act', ground)).toBeGreaterThanOrEqual(SHAPE)
    }
  })

  it('lets each of the twelve people be read on paper, sheet and their own wash', () => {
    const hues = people.split('.hue-').slice(1)
    expect(hues).toHaveLength(12)
    for (const hue of hues) {
      for (const ground of ['--paper', '--sheet', '--hue-wash']) {
        expect(least(hue, '--hue', ground)).toBeGreaterThanOrEqual(TEXT)
      }
    }
  })
})
