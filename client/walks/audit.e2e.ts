import { expect, test } from '@playwright/test'
import { findFaults } from './audit.ts'

// The audit can fail: of a page that is sound, with one fault planted in it, that fault is named where it shows.

const sound = `<!doctype html>
<html lang="en">
  <head>
    <meta name="viewport" content="width=device-width">
    <title>Sound</title>
    <style>
      :root { color-scheme: light dark; background: Canvas; color: CanvasText }
      button { min-block-size: 44px; min-inline-size: 44px }
    </style>
  </head>
  <body>
    <main><h1>Sound</h1><button>One</button> PLACE</main>
    <output aria-live="polite"></output>
  </body>
</html>`

const small =
  'display: block; inline-size: 10px; block-size: 10px; min-inline-size: 0; min-block-size: 0; padding: 0; margin: 0'
const planted: [what: string, html: string, faults: RegExp[], over?: string][] = [
  ['nothing', '', []],
  ['a picture without words', '<img src="/x.png">', [/^320 px, light: image-alt/, /^1280 px, light: image-alt/]],
  [
    'words too faint in the dark',
    '<p style="color: light-dark(#000, #333)">Faint</p>',
    [/^320 px, dark: color-contrast/, /^1280 px, dark: color-contrast/],
  ],
  [
    'words too faint in the light',
    '<p style="color: light-dark(#ddd, #fff)">Faint</p>',
    [/^320 px, light: color-contrast/, /^1280 px, light: color-contrast/],
  ],
  [
    'a control without a name, on a phone',
    '<style>@media (min-width: 40rem) { .phone { display: none } }</style><button class="phone"></button>',
    [/^320 px, light: button-name/],
  ],
  [
    'buttons too small for a finger, on a phone',
    `<style>@media (max-width: 40rem) { .close { ${small} } }</style><button class="close">a</button><button class="close">b</button>`,
    [/^320 px, light: target-size/],
  ],
  ['a part too wide for a phone', '<div style="inline-size: 400px">Wide</div>', [/^320 px, light: sideways/]],
  [
    'a second voice',
    '<p aria-live="polite"></p>',
    [/^320 px, light: 2 × \[aria-live\]/, /^1280 px, light: 2 × \[aria-live\]/],
  ],
  [
    'small buttons in what lies over the page',
    `<div role="dialog" aria-label="Over"><button style="${small}">a</button><button style="${small}">b</button></div>`,
    [/^320 px, light: target-size/, /^1280 px, light: target-size/],
    '[role="dialog"]',
  ],
  [
    'small buttons under what lies over the page',
    `<div role="dialog" aria-label="Over"></div><button style="${small}">a</button><button style="${small}">b</button>`,
    [],
    '[role="dialog"]',
  ],
]

test('audit: a planted fault is found, in the window and the scheme it shows in', async ({ page }) => {
  for (const [what, html, faults, over] of planted) {
    await test.step(what, async () => {
      await page.setContent(sound.replace('PLACE', html))
      const found = await findFaults(page, over, 0)
      expect(found, `${what}: ${found.join('\n')}`).toHaveLength(faults.length)
      for (const [index, fault] of faults.entries()) expect(found[index]).toMatch(fault)
    })
  }
})
