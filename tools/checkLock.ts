// Guards the lock file: `npm ci` works on every platform and from every registry.
import { z } from 'zod'
import type { Finding } from './houseFiles.ts'

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

/** Platform binaries that npm dropped from the lock file, and addresses that tie it to one registry. */
export function checkLock(text: string, file = 'package-lock.json'): Finding[] {
  const { packages } = lock.parse(JSON.parse(text))
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map((name) => `${path} needs ${name}, which is not locked: npm ci fails; pin an older version`),
  )
  const tied = Object.entries(packages)
    .filter(([, { resolved }]) => resolved?.startsWith('http'))
    .map(([path]) => `${path} names a registry: keep omit-lockfile-registry-resolved in .npmrc`)
  return [...missing, ...tied].map((message) => ({ path: file, message }))
}
