/** What `work` answers; when it takes longer than it may, an error that names it, so that no bench waits for ever. */
export async function within<T>(seconds: number, step: string, work: () => Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`${step}: not done within ${seconds} s`)), seconds * 1000)
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
