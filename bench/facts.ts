import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { cpus, release, tmpdir, totalmem } from 'node:os'

/** The machine a bench ran on, as far as figures depend on it. */
export interface Facts {
  node: string
  kernel: string
  processor: string
  cores: number
  memoryGB: number
  /** File system of the throw-away folders. */
  fileSystem: string
  freeGB: number
}

/** Looks at the machine. */
export async function readFacts(): Promise<Facts> {
  const disk = await statfs(tmpdir())
  return {
    node: process.version,
    kernel: release(),
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    fileSystem: fileSystemOf(tmpdir()),
    freeGB: Math.round((disk.bavail * disk.bsize) / 2 ** 30),
  }
}

/** Type of the file system that holds a folder: that of the longest mount point before it. */
function fileSystemOf(folder: string): string {
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, point = '']) => point !== '' && `${folder}/`.startsWith(point.endsWith('/') ? point : `${point}/`))
      .toSorted(([, a = ''], [, b = '']) => b.length - a.length)
    return mounts[0]?.[2] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
