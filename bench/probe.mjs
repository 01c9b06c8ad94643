// Preloaded into every server that is measured: answers with its memory after a garbage collection, and ends the
// server when the driver is gone.
process.on('message', (message) => {
  if (message !== 'memory') return
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  process.send?.({ memory: process.memoryUsage() })
})
process.on('disconnect', () => process.exit(0))
process.channel?.unref()
