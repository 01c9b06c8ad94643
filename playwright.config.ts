import { defineConfig, devices } from '@playwright/test'
import { findInstalledChromium } from './tools/findChromium.ts'

const executablePath = process.env['CHROMIUM_PATH'] ?? findInstalledChromium()

export default defineConfig({
  testDir: 'client',
  testMatch: process.env['PICTURES'] === undefined ? '**/*.e2e.ts' : '**/*.pictures.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  // Bounds, not expectations: a walk waits on conditions, on a machine that may be busy with much else.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    // Recording each step costs time in every walk: ask for it to see what went wrong (`--trace on`).
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Drawing by a simulated graphics card takes most of a small machine.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
})
