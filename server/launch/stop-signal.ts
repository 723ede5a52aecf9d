/** Aborts at the first Ctrl-C, `kill`, or closed terminal; later ones change nothing, the ordered stop goes on. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort(signal))
  }
  return controller.signal
}
