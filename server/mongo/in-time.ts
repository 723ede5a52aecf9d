/** What was asked did not settle; whether it was done is not known. */
export class NoAnswer extends Error {
  readonly code = 'no-answer'
  constructor(waitedMs: number) {
    super(`there has been no answer for ${waitedMs / 1_000} s`)
    this.name = 'NoAnswer'
  }
}

/** @throws NoAnswer when it takes longer; what comes of it after that is nobody's any more. */
export async function inTime<R>(work: Promise<R>, patienceMs: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(patienceMs)), patienceMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
