import { vi } from 'vitest'

// Runs before every test file. `vi.waitFor` gives up after one second and takes no setting; on a machine with other work
// a second is no proof that something does not happen. What happens at once is also seen sooner.
const waitFor = vi.waitFor
vi.waitFor = (holds, options) => {
  const asked = typeof options === 'number' ? { timeout: options } : options
  return waitFor(holds, { timeout: 20_000, interval: 10, ...asked })
}
