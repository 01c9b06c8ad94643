// Finds a Chromium for the browser tests, or installs one, and says what it does.
import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'

const minute = 60_000
const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const macOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const leanChromium = ['--no-install-recommends', 'chromium', 'fonts-liberation']

/** How each system's package manager installs Chromium; tried only as root or where sudo asks nothing. */
const packageManagers: { command: string; steps: string[][]; needsRoot: boolean }[] = [
  {
    command: 'apt-get',
    steps: [
      ['apt-get', 'update'],
      ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', ...leanChromium],
    ],
    needsRoot: true,
  },
  { command: 'apk', steps: [['apk', 'add', 'chromium', 'font-liberation']], needsRoot: true },
  { command: 'dnf', steps: [['dnf', 'install', '-y', 'chromium', 'liberation-fonts']], needsRoot: true },
  { command: 'brew', steps: [['brew', 'install', '--cask', 'chromium']], needsRoot: false },
]

/** Path of a Chromium that starts: CHROMIUM_PATH, else Playwright's own, else the system's; installs nothing. */
export function findInstalledChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && starts(named)) return named
  if (named !== undefined) console.log(`CHROMIUM_PATH is ${named}, which does not start; looking elsewhere.`)
  return [chromium.executablePath(), ...systemNames, ...macOS]
    .map(locate)
    .find((path) => path !== undefined && starts(path))
}

/** Path of a Chromium that starts, installed first if need be; undefined, with the reasons printed, when none can be had. */
export function findChromium(): string | undefined {
  const installed = findInstalledChromium()
  if (installed !== undefined) {
    console.log(`Chromium: using ${installed}.`)
    return installed
  }
  console.log('Chromium: none installed; asking Playwright for its own (two minutes at most).')
  run(['npx', '--no-install', 'playwright', 'install', 'chromium'], 2 * minute)
  const found = findInstalledChromium() ?? installFromSystem()
  console.log(found === undefined ? cannot : `Chromium: installed, using ${found}.`)
  return found
}

const cannot =
  'Chromium: not found, and it could not be installed here. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.'

function installFromSystem(): string | undefined {
  const manager = packageManagers.find(({ command }) => locate(command) !== undefined)
  if (!manager) return undefined
  const asRoot = process.getuid?.() === 0 || !manager.needsRoot ? [] : ['sudo', '-n']
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    console.log(`Chromium: ${manager.command} could install it, but that needs root.`)
    return undefined
  }
  for (const step of manager.steps) run([...asRoot, ...step], 5 * minute)
  return findInstalledChromium()
}

/** Runs a command and shows what it prints; whether it helped is seen by looking for the browser again. */
function run(command: string[], timeout: number): void {
  const [program = '', ...args] = command
  console.log(`> ${command.join(' ')}`)
  const { status, error } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    killSignal: 'SIGKILL',
  })
  if (status !== 0) console.log(`  did not succeed${error ? `: ${error.message}` : ''}`)
}

/** The path itself when it has slashes, else where PATH has it. */
function locate(name: string): string | undefined {
  if (name.includes('/')) return name
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** Some systems ship a stub that only tells how to install the real one, so ask for the version. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}
