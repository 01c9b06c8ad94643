import { defineConfig, devices } from '@playwright/test'
import { findInstalledChromium } from './tools/findChromium.ts'

const executablePath = process.env['CHROMIUM_PATH'] ?? findInstalledChromium()

export default defineConfig({
  testDir: 'client',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
})
